#pragma once

#include "core/result.h"
#include "domain/connection.h"
#include "operations/arming.h"
#include "operations/environment.h"
#include "operations/idlelock.h"
#include "operations/outbox.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace senderdesk::store {
class ConnectionStore;
class SecretVault;
}

namespace senderdesk::operations {

class Activity;
class CampaignNames;
class Session;

// The connections that the program knows, and the sessions that are open on them. Windows share a session. First those of this
// run (the command line's, the offline platform's), never stored; then those that a person saved, in their order.
class Connections : public QObject
{
    Q_OBJECT

public:
    explicit Connections(const Environment &environment, QObject *parent = nullptr);
    ~Connections() override; // ends the sessions

    [[nodiscard]] const Environment &environment() const { return m_environment; }
    [[nodiscard]] Outbox &outbox() { return m_outbox; }
    // Reads the saved connections; from then on they can be changed. StoreFailed: there are none, and why. Both outlive this.
    core::Result<void> load(store::ConnectionStore &store, store::SecretVault &vault);

    [[nodiscard]] QList<domain::Connection> all() const;
    [[nodiscard]] const domain::Connection *find(const QString &id) const;
    [[nodiscard]] bool isSaved(const QString &id) const;
    [[nodiscard]] bool canSave() const { return m_store; }
    [[nodiscard]] Activity &activity() { return *m_activity; } // of every session that is or was open

    // ---- open
    // A connection for this run.
    void add(const domain::Connection &connection, domain::ConnectionSecrets secrets);
    // The session of a connection, opened where its secrets are at hand; nullptr: no such connection, or open() it first.
    [[nodiscard]] Session *session(const QString &id);
    // The same, but where it is open already; opens nothing.
    [[nodiscard]] Session *openedSession(const QString &id) const;
    // Looks its secrets up and opens it. Ends with opened(), at once where they are at hand, or with secretWanted().
    void open(const QString &id);
    // The answer to secretWanted(): what is not empty is kept in the vault; then the connection is opened.
    void give(const QString &id, const domain::ConnectionSecrets &secrets, bool isPlainHttpAccepted);

    // What a person must say before it can be opened.
    struct Wish
    {
        QList<domain::SecretPart> secrets;
        bool isPlainHttp = false; // to be warned of first
        [[nodiscard]] bool isEmpty() const { return secrets.isEmpty() && !isPlainHttp; }
    };
    [[nodiscard]] Wish wish(const QString &id) const;

    // ---- change what is saved. StoreFailed: nothing has changed. A session of what is edited or removed is ended.
    // A connection of a new id comes last. What is empty of the secrets stays as it was.
    core::Result<void> save(const domain::Connection &connection, const domain::ConnectionSecrets &secrets);
    core::Result<void> remove(const QString &id); // and its secrets
    // A copy below it, without secrets: they were typed for that one. Gives its id.
    core::Result<QString> duplicate(const QString &id, const QString &name);
    core::Result<void> move(const QString &id, int step); // among those saved; beyond the ends nothing happens
    // While true, an edit or a removal would leave an action that is confirmed or carried out with an unknown end.
    [[nodiscard]] bool isActedOn(const QString &id) const;

    [[nodiscard]] QByteArray exported() const; // of those saved, without secrets
    // New connections of new ids; nothing is asked for before they are opened. Gives how many.
    core::Result<int> import(const QByteArray &document);

    // Which of its secrets are stored, in the order of domain::secretParts. Later, and not at all when the context is gone.
    void findSecrets(const QString &id, QObject *context, std::function<void(const QList<bool> &)> then);
    // What was typed, with what is known or stored of that connection in place of what is empty: to test what is not saved yet.
    // Later, and not at all when the context is gone.
    void completeSecrets(const QString &id, const domain::ConnectionSecrets &typed, QObject *context,
                         std::function<void(const domain::ConnectionSecrets &)> then);
    // Why secrets are kept for this run only; empty while a keychain keeps them.
    [[nodiscard]] QString memoryOnlyReason() const;

    [[nodiscard]] static QString newId();

    // Forgets the secrets that are in memory, but for those of a connection on which something is on its way, and of the offline
    // platform, whose are no secrets. Where `isAsked` is false, connections on which a person waits to be told are left, too.
    // open() brings them back from the keychain, or asks.
    void lock(bool isAsked);
    [[nodiscard]] IdleLock &idleLock() { return m_idleLock; } // locks by itself

    void noteActivity(); // a person did something: see Arming, IdleLock
    void disarmAll(Arming::End why);

Q_SIGNALS:
    void changed();
    void opened(const QString &id);
    void secretWanted(const QString &id);
    void sessionEnding(const QString &id); // whoever shows it lets go of it now
    void secretsKeptForRunOnly(const QString &reason);
    void secretsLeftBehind(const QString &name, const senderdesk::core::Error &error); // of a connection that was removed

private:
    struct Entry
    {
        domain::Connection connection{};
        domain::ConnectionSecrets secrets{}; // known so far
        bool areSecretsKnown = false;
        bool isSaved = false;
        bool isOpening = false;
        std::unique_ptr<Session> session{};
    };
    using Entries = std::vector<std::unique_ptr<Entry>>;
    [[nodiscard]] Entries::const_iterator at(const QString &id) const;
    [[nodiscard]] Entry *entry(const QString &id) const;
    core::Result<void> store(const QList<domain::Connection> &saved);
    [[nodiscard]] QList<domain::Connection> saved() const;
    void readSecrets(const QString &id, QObject *context, std::function<void(const domain::ConnectionSecrets &)> then);
    void keep(const QString &id, const domain::ConnectionSecrets &secrets);
    void end(Entry &entry);
    [[nodiscard]] bool lock(Entry &entry, bool isAsked);

    Outbox m_outbox;
    IdleLock m_idleLock;
    const Environment m_environment; // with the outbox
    store::ConnectionStore *m_store = nullptr;
    store::SecretVault *m_vault = nullptr;
    std::unique_ptr<Activity> m_activity;
    std::unique_ptr<CampaignNames> m_campaignNames;
    Entries m_entries; // their sessions go first
};

}
