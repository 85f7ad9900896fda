#pragma once

#include "core/ids.h"
#include "domain/field.h"

#include <QJsonObject>

#include <array>
#include <expected>

// Subscriptions of the Altcraft User API (wire/altcraft-user.md 4 and 5). Channel and status are open strings: a platform may
// have channels of its own, and no document lists the statuses as closed.
namespace senderdesk::domain {

// As subscriptions/* have it, flat, and as profiles/get has it, with email_data and the like (5).
struct Subscription
{
    qint64 resourceId = 0;
    QString channel;
    std::optional<qint64> databaseId{};
    std::optional<QString> profileId{};
    std::optional<QString> email{};
    std::optional<QString> phone{};
    std::optional<QString> provider{};
    std::optional<QString> subscriptionId{};
    std::optional<QJsonObject> ccData{};
    std::optional<qint64> priority{}; // 0 is the highest
    std::optional<QString> status{};
    std::optional<QJsonObject> customFields{};
    std::optional<QJsonObject> emailData{};
    std::optional<QJsonObject> phoneData{};
    std::optional<QJsonObject> pushData{};
    std::optional<bool> isDeleted{}; // beside the status, never instead of it; not said is not "no"
    QList<QString> categories{};
    friend bool operator==(const Subscription &, const Subscription &) = default;
};

template<>
inline constexpr auto fieldsOf<Subscription> = std::tuple{
    Field{"resource_id", &Subscription::resourceId},
    Field{"channel", &Subscription::channel},
    Field{"db_id", &Subscription::databaseId},
    Field{"profile_id", &Subscription::profileId},
    Field{"email", &Subscription::email},
    Field{"phone", &Subscription::phone},
    Field{"provider", &Subscription::provider},
    Field{"subscription_id", &Subscription::subscriptionId},
    Field{"cc_data", &Subscription::ccData},
    Field{"priority", &Subscription::priority},
    Field{"status", &Subscription::status},
    Field{"custom_fields", &Subscription::customFields},
    Field{"email_data", &Subscription::emailData},
    Field{"phone_data", &Subscription::phoneData},
    Field{"push_data", &Subscription::pushData},
    Field{"is_delete", &Subscription::isDeleted},
    Field{"cats", &Subscription::categories},
};

// What identifies a subscription within its channel, beside profile and resource (4.0).
enum class AddressKey { Email, Phone, Provider, SubscriptionId, ChatId, ChatPhone };
enum class Evidenced { OnMethodPages, OnObjectPage }; // of viber and notify only the object's page speaks

struct Channel
{
    QLatin1String word;
    const char *title; // translation context "Channel"
    std::array<std::optional<AddressKey>, 2> keys;
    Evidenced evidenced;
};
inline constexpr std::array channels{
    Channel{QLatin1String("email"), QT_TRANSLATE_NOOP("Channel", "Email"), {AddressKey::Email}, Evidenced::OnMethodPages},
    Channel{QLatin1String("sms"), QT_TRANSLATE_NOOP("Channel", "SMS"), {AddressKey::Phone}, Evidenced::OnMethodPages},
    Channel{QLatin1String("push"),
            QT_TRANSLATE_NOOP("Channel", "Push"),
            {AddressKey::Provider, AddressKey::SubscriptionId},
            Evidenced::OnMethodPages},
    Channel{
        QLatin1String("telegram_bot"), QT_TRANSLATE_NOOP("Channel", "Telegram"), {AddressKey::ChatId}, Evidenced::OnMethodPages},
    Channel{
        QLatin1String("whatsapp"), QT_TRANSLATE_NOOP("Channel", "WhatsApp"), {AddressKey::ChatPhone}, Evidenced::OnMethodPages},
    Channel{QLatin1String("viber"), QT_TRANSLATE_NOOP("Channel", "Viber"), {AddressKey::ChatPhone}, Evidenced::OnObjectPage},
    Channel{QLatin1String("notify"), QT_TRANSLATE_NOOP("Channel", "Notify"), {AddressKey::ChatPhone}, Evidenced::OnObjectPage},
};
[[nodiscard]] const Channel *channelNamed(const QString &word); // nullptr: one of a platform's own

// The statuses that the documents name (5.1). Deleted is none of them.
struct SubscriptionStatus
{
    QLatin1String word;
    const char *title; // translation context "SubscriptionStatus"
};
inline constexpr std::array subscriptionStatuses{
    SubscriptionStatus{QLatin1String("subscribed"), QT_TRANSLATE_NOOP("SubscriptionStatus", "Subscribed")},
    SubscriptionStatus{QLatin1String("unsubscribed"), QT_TRANSLATE_NOOP("SubscriptionStatus", "Unsubscribed")},
    SubscriptionStatus{QLatin1String("suspended"), QT_TRANSLATE_NOOP("SubscriptionStatus", "Suspended")},
    SubscriptionStatus{QLatin1String("unconfirmed"), QT_TRANSLATE_NOOP("SubscriptionStatus", "Unconfirmed")},
    SubscriptionStatus{QLatin1String("complained"), QT_TRANSLATE_NOOP("SubscriptionStatus", "Complained")},
    SubscriptionStatus{QLatin1String("hardbounced"), QT_TRANSLATE_NOOP("SubscriptionStatus", "Hard bounced")},
    SubscriptionStatus{QLatin1String("invalid"), QT_TRANSLATE_NOOP("SubscriptionStatus", "Invalid address")},
};

// The address in a subscription, in either of its shapes; empty: it does not say.
[[nodiscard]] QString addressPart(const Subscription &subscription, AddressKey key);
void setAddressPart(Subscription &subscription, AddressKey key, const QString &text); // in the shape of subscriptions/*
// As a person reads it: its parts with a blank between; of an unknown channel, empty.
[[nodiscard]] QString addressOf(const Subscription &subscription);

// Which subscription a request is about. There is no other way to one than the factory, so nothing is sent that lacks a part: a
// missing one would be another subscription's, or with set a new one (4.1).
class SubscriptionKey final
{
public:
    enum class Refusal {
        DatabaseMissing,
        ProfileMissing,
        ResourceMissing,
        ChannelUnknown, // no document says what identifies a subscription of it
        AddressMissing,
        ChatIdIsNoNumber,
    };
    // Of a row, in its database and profile where it names none itself. A row that names others is not taken.
    [[nodiscard]] static std::expected<SubscriptionKey, Refusal> of(std::optional<core::DatabaseId> database,
                                                                    const QString &profile, const Subscription &row);

    [[nodiscard]] core::DatabaseId database() const { return m_database; }
    [[nodiscard]] core::ResourceId resource() const { return m_resource; }
    [[nodiscard]] const QString &profile() const { return m_profile; }
    [[nodiscard]] const QString &channel() const { return m_address.channel; }
    // Channel and the keys of its address, nothing else, in the shape of subscriptions/*.
    [[nodiscard]] const Subscription &address() const { return m_address; }
    friend bool operator==(const SubscriptionKey &, const SubscriptionKey &) = default;

private:
    SubscriptionKey(core::DatabaseId database, core::ResourceId resource, QString profile, Subscription address)
        : m_database(database)
        , m_resource(resource)
        , m_profile(std::move(profile))
        , m_address(std::move(address))
    {}
    core::DatabaseId m_database;
    core::ResourceId m_resource;
    QString m_profile;
    Subscription m_address;
};

// Many subscriptions at once: a whole database where nothing narrows it (wire/altcraft-user.md 4.7 and 4.8).
struct DatabaseScope
{
    core::DatabaseId database;
    std::optional<QString> channel{};
    std::optional<core::ResourceId> resource{};
    friend bool operator==(const DatabaseScope &, const DatabaseScope &) = default;
};

}
Q_DECLARE_TYPEINFO(senderdesk::domain::Subscription, Q_RELOCATABLE_TYPE);
