#include "domain/subscription.h"

#include <algorithm>

namespace senderdesk::domain {
namespace {

constexpr QLatin1String chatId("id");
constexpr QLatin1String chatPhone("phone");

QString textIn(const std::optional<QJsonObject> &object, QLatin1String name)
{
    return object ? object->value(name).toVariant().toString() : QString();
}

QString flatOr(const std::optional<QString> &flat, const std::optional<QJsonObject> &nested, QLatin1String name)
{
    return flat && !flat->isEmpty() ? *flat : textIn(nested, name);
}

bool isWhole(const QString &text)
{
    bool isNumber = false;
    [[maybe_unused]] const qint64 number = text.toLongLong(&isNumber);
    return isNumber;
}

}

const Channel *channelNamed(const QString &word)
{
    const auto found = std::ranges::find(channels, word, &Channel::word);
    return found == channels.end() ? nullptr : &*found;
}

QString addressPart(const Subscription &subscription, AddressKey key)
{
    switch (key) {
    case AddressKey::Email:
        return flatOr(subscription.email, subscription.emailData, QLatin1String("email"));
    case AddressKey::Phone:
        return flatOr(subscription.phone, subscription.phoneData, chatPhone);
    case AddressKey::Provider:
        return flatOr(subscription.provider, subscription.pushData, QLatin1String("provider"));
    case AddressKey::SubscriptionId:
        return flatOr(subscription.subscriptionId, subscription.pushData, QLatin1String("subscription_id"));
    case AddressKey::ChatId:
        return textIn(subscription.ccData, chatId);
    case AddressKey::ChatPhone: {
        const QString phone = textIn(subscription.ccData, chatPhone);
        return phone.isEmpty() ? textIn(subscription.phoneData, chatPhone) : phone;
    }
    }
    return {};
}

void setAddressPart(Subscription &address, AddressKey key, const QString &text)
{
    switch (key) {
    case AddressKey::Email:
        address.email = text;
        return;
    case AddressKey::Phone:
        address.phone = text;
        return;
    case AddressKey::Provider:
        address.provider = text;
        return;
    case AddressKey::SubscriptionId:
        address.subscriptionId = text;
        return;
    case AddressKey::ChatId:
        address.ccData = QJsonObject{{chatId, text.toLongLong()}};
        return;
    case AddressKey::ChatPhone:
        address.ccData = QJsonObject{{chatPhone, text}};
        return;
    }
}

QString addressOf(const Subscription &subscription)
{
    QStringList parts;
    if (const Channel *channel = channelNamed(subscription.channel)) {
        for (const auto &key : channel->keys) {
            if (key)
                parts << addressPart(subscription, *key);
        }
    }
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

std::expected<SubscriptionKey, SubscriptionKey::Refusal> SubscriptionKey::of(std::optional<core::DatabaseId> database,
                                                                             const QString &profile, const Subscription &row)
{
    if (!database || (row.databaseId && *row.databaseId != database->value()))
        return std::unexpected(Refusal::DatabaseMissing);
    if (profile.trimmed().isEmpty() || (row.profileId && *row.profileId != profile))
        return std::unexpected(Refusal::ProfileMissing);
    const auto resource = core::ResourceId::from(row.resourceId);
    if (!resource)
        return std::unexpected(Refusal::ResourceMissing);
    const Channel *channel = channelNamed(row.channel);
    if (!channel)
        return std::unexpected(Refusal::ChannelUnknown);
    Subscription address{.resourceId = resource->value(), .channel = row.channel};
    for (const auto &key : channel->keys) {
        if (!key)
            continue;
        const QString part = addressPart(row, *key);
        if (part.trimmed().isEmpty())
            return std::unexpected(Refusal::AddressMissing);
        if (*key == AddressKey::ChatId && !isWhole(part))
            return std::unexpected(Refusal::ChatIdIsNoNumber);
        setAddressPart(address, *key, part);
    }
    return SubscriptionKey(*database, *resource, profile, std::move(address));
}

}
