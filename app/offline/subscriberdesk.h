#pragma once

#include "domain/subscription.h"
#include "domain/workspace.h"
#include "offline/noise.h"

#include <QHash>

#include <vector>

namespace senderdesk::offline {

// What the User API's token sees: databases with their profiles, resources, the subscriptions of the one to the other, and
// campaigns (wire/altcraft-user.md 4 to 9).
class SubscriberDesk
{
public:
    explicit SubscriberDesk(quint64 seed);

    [[nodiscard]] const QList<domain::Database> &databases() const { return m_databases; } // ascending by id, as the others
    [[nodiscard]] const QList<domain::ResourceDetails> &resources() const { return m_resources; }
    [[nodiscard]] const QList<domain::Campaign> &campaigns() const { return m_campaigns; }
    // nullptr: there is none.
    [[nodiscard]] const domain::Database *database(qint64 id) const;
    [[nodiscard]] const domain::ResourceDetails *resource(qint64 id) const;

    struct Profile
    {
        qint64 database = 0;
        QString id;
        QJsonObject fields;                // of the system and of the database, without the id
        std::vector<size_t> subscriptions; // places in subscriptions()
    };
    [[nodiscard]] const std::vector<Profile> &profiles() const { return m_profiles; }
    [[nodiscard]] const Profile *profile(qint64 database, const QString &id) const;

    struct State
    {
        QString status = QStringLiteral("subscribed");
        qint64 priority = 0;
        QJsonObject customFields{};
        QList<QString> categories{};
        bool isDeleted = false;
        friend bool operator==(const State &, const State &) = default;
    };
    struct Entry
    {
        domain::SubscriptionKey key;
        State state{};
    };
    // In the order they were made. None ever leaves: a deleted one is marked.
    [[nodiscard]] const std::vector<Entry> &subscriptions() const { return m_subscriptions; }
    // nullptr: there never was one, of a profile that may not be there either.
    [[nodiscard]] Entry *find(const domain::SubscriptionKey &key);
    Entry &add(const domain::SubscriptionKey &key); // of a profile that is there; one that is new
    // Gives every subscription of `database` that is not deleted, has the status `from` and is of the channel and the resource,
    // where they are given, the status `to`; and how many those are.
    qint64 changeStatus(qint64 database, const std::optional<QString> &channel, std::optional<qint64> resource,
                        const QString &from, const QString &to);

private:
    void put(Entry entry);

    QList<domain::Database> m_databases;
    QList<domain::ResourceDetails> m_resources;
    QList<domain::Campaign> m_campaigns;
    std::vector<Profile> m_profiles;
    QHash<QString, size_t> m_profileOf; // by id: unique over the databases
    std::vector<Entry> m_subscriptions;
};

// The documents' profile: of database 1, with the push subscription that they delete and restore.
inline constexpr QLatin1StringView printedProfile{"abcdefghijklmnqrstuvwxyz"};

// What the desk is filled with.
[[nodiscard]] QList<domain::Database> databasesOfTheDesk();
[[nodiscard]] QList<domain::ResourceDetails> resourcesOfTheDesk();
[[nodiscard]] QList<domain::Campaign> campaignsOfTheDesk();
[[nodiscard]] std::vector<SubscriberDesk::Profile> profilesOfTheDesk(const Noise &noise);
[[nodiscard]] std::vector<SubscriberDesk::Entry> subscriptionsOf(const SubscriberDesk::Profile &profile, qint64 number,
                                                                 const Noise &noise);

}
