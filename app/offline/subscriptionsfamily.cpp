#include "offline/subscriptionsfamily.h"

#include "offline/objectaccess.h"
#include "offline/paging.h"
#include "offline/subscriptionshapes.h"

#include <algorithm>
#include <utility>

namespace senderdesk::offline {
namespace {

using namespace Qt::StringLiterals;
using domain::AddressKey;
using domain::SubscriptionKey;
using Entry = SubscriberDesk::Entry;
using State = SubscriberDesk::State;

Refusal notFound(const QString &what)
{
    return {404, what + u" not found"_s};
}

Refusal invalid(const QString &what)
{
    return {450, u"Validation error: "_s + what};
}

// Whether there are such a database and such a resource, and whether the one serves the other.
std::optional<Refusal> faultOf(const SubscriberDesk &desk, core::DatabaseId database, std::optional<core::ResourceId> resource)
{
    if (!desk.database(database.value()))
        return unseenDatabase(database.value());
    if (!resource)
        return {};
    const domain::ResourceDetails *found = desk.resource(resource->value());
    if (!found)
        return unseenResource(resource->value());
    if (!found->databases.contains(database.value()))
        return Refusal{413, u"The database is not available in the resource"_s};
    return {};
}

std::optional<Refusal> faultOf(const SubscriberDesk &desk, core::DatabaseId database, const QString &profile)
{
    if (!desk.profile(database.value(), profile))
        return notFound(u"Profile"_s);
    return {};
}

std::optional<Refusal> faultOfChannel(const std::optional<QString> &channel)
{
    if (channel && !domain::channelNamed(*channel))
        return invalid(u"channel has an unknown value"_s);
    return {};
}

// A chat's id is a number and its phone a text: what XML made another of is refused (wire/altcraft-user.md 4.0).
bool isOfItsType(const domain::Subscription &row, AddressKey key)
{
    const QJsonObject data = row.ccData.value_or(QJsonObject());
    return (key != AddressKey::ChatId || data.value("id"_L1).isDouble())
           && (key != AddressKey::ChatPhone || data.value("phone"_L1).isString());
}

// The subscription that a request names, of a profile, a database and a resource that are there.
template<class Request>
Outcome<SubscriptionKey> keyOf(const SubscriberDesk &desk, const Request &request)
{
    if (auto fault = faultOfChannel(request.channel))
        return std::unexpected(std::move(*fault));
    const domain::Subscription row{.resourceId = request.resource.value(),
                                   .channel = request.channel,
                                   .email = request.email,
                                   .phone = request.phone,
                                   .provider = request.provider,
                                   .subscriptionId = request.subscriptionId,
                                   .ccData = request.ccData};
    const auto key = SubscriptionKey::of(request.database, request.profile, row);
    const auto &parts = domain::channelNamed(request.channel)->keys;
    const bool isSound = std::ranges::all_of(parts, [&row](const auto &part) { return !part || isOfItsType(row, *part); });
    if (!key || !isSound)
        return std::unexpected(invalid(u"the address of the channel is missing or not sound"_s));
    if (auto fault = faultOf(desk, request.database, request.resource))
        return std::unexpected(std::move(*fault));
    if (auto fault = faultOf(desk, request.database, request.profile))
        return std::unexpected(std::move(*fault));
    return *key;
}

template<class Request>
Outcome<Entry *> entryOf(SubscriberDesk &desk, const Request &request)
{
    const auto key = keyOf(desk, request);
    if (!key)
        return std::unexpected(key.error());
    Entry *found = desk.find(*key);
    if (!found)
        return std::unexpected(notFound(u"Subscription"_s));
    return found;
}

// A field may come as what is to be done with it: {"action": "set", "value": …} (wire/altcraft-user.md 4.1).
QJsonValue valueOf(const QJsonValue &field)
{
    const QJsonObject update = field.toObject();
    return update.size() == 2 && update.value("action"_L1) == "set"_L1 && update.contains("value"_L1) ? update.value("value"_L1)
                                                                                                      : field;
}

// What may be set, as far as it is given. The fields that are not named stay too.
std::optional<Refusal> apply(const api::SubscriptionsSet &request, State &state)
{
    if (request.status) {
        if (std::ranges::find(domain::subscriptionStatuses, *request.status, &domain::SubscriptionStatus::word)
            == domain::subscriptionStatuses.end())
            return invalid(u"status has an unknown value"_s);
        state.status = *request.status;
    }
    if (request.priority) {
        if (*request.priority < 0)
            return invalid(u"priority must not be negative"_s);
        state.priority = *request.priority;
    }
    const QJsonObject fields = request.customFields.value_or(QJsonObject());
    for (auto field = fields.begin(); field != fields.end(); ++field)
        state.customFields.insert(field.key(), valueOf(*field));
    if (request.categories)
        state.categories = *request.categories;
    return {};
}

template<class Request>
Outcome<api::Updated> changeAll(World &world, const Request &request, const QString &from, const QString &to)
{
    SubscriberDesk &desk = world.subscribers();
    if (auto fault = faultOfChannel(request.channel))
        return std::unexpected(std::move(*fault));
    if (auto fault = faultOf(desk, request.database, request.resource))
        return std::unexpected(std::move(*fault));
    const auto resource = request.resource ? std::optional(request.resource->value()) : std::nullopt;
    return api::Updated{desk.changeStatus(request.database.value(), request.channel, resource, from, to)};
}

// ---- the pointer of list_all: where the next page begins, in a form that says nothing to the reader

constexpr QByteArrayView pointerHead = "subscriptions/";

QString pointerTo(size_t place)
{
    return QString::fromLatin1((pointerHead.toByteArray() + QByteArray::number(qulonglong(place)))
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<size_t> placeOf(const QString &pointer)
{
    const auto decoded = QByteArray::fromBase64Encoding(pointer.toLatin1(),
                                                        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    bool isNumber = bool(decoded) && decoded.decoded.startsWith(pointerHead);
    const qulonglong place = isNumber ? decoded.decoded.sliced(pointerHead.size()).toULongLong(&isNumber) : 0;
    return isNumber ? std::optional(size_t(place)) : std::nullopt;
}

bool isMeant(const Entry &entry, const api::SubscriptionsListAll &request)
{
    return !entry.state.isDeleted && entry.key.resource() == request.resource
           && (!request.database || entry.key.database() == *request.database)
           && (!request.channel || entry.key.channel() == *request.channel)
           && (!request.status || entry.state.status == *request.status);
}

constexpr qint64 rowsByDefault = 1000; // no document says

}

Outcome<api::SubscriptionsList::Reply> answer(World &world, const api::SubscriptionsList &request)
{
    const SubscriberDesk &desk = world.subscribers();
    if (auto fault = faultOf(desk, request.database, std::nullopt))
        return std::unexpected(std::move(*fault));
    if (auto fault = faultOf(desk, request.database, request.profile))
        return std::unexpected(std::move(*fault));
    api::SubscriptionsList::Reply reply;
    for (const size_t place : desk.profile(request.database.value(), request.profile)->subscriptions) {
        const Entry &entry = desk.subscriptions()[place];
        if (!entry.state.isDeleted)
            reply.items << flatShape(entry);
    }
    return reply;
}

Outcome<api::List<ListedSubscription>> answer(World &world, const api::SubscriptionsListAll &request)
{
    const SubscriberDesk &desk = world.subscribers();
    const auto limit = rowsOfAPage(world, 0, request.limit.value_or(rowsByDefault));
    if (!limit)
        return std::unexpected(limit.error());
    if (!desk.resource(request.resource.value()))
        return std::unexpected(unseenResource(request.resource.value()));
    if (request.database) {
        if (auto fault = faultOf(desk, *request.database, request.resource))
            return std::unexpected(std::move(*fault));
    }
    const auto first = request.fromId ? placeOf(*request.fromId) : std::optional(size_t(0));
    if (!first)
        return std::unexpected(invalid(u"from_id is not a pointer of this list"_s));
    api::List<ListedSubscription> page;
    for (size_t place = *first; place < desk.subscriptions().size() && page.items.size() < *limit; ++place) {
        const Entry &entry = desk.subscriptions()[place];
        if (!isMeant(entry, request))
            continue;
        page.items << listedShape(entry);
        page.nextFromId = pointerTo(place + 1);
    }
    return page;
}

Outcome<api::SubscriptionsGet::Reply> answer(World &world, const api::SubscriptionsGet &request)
{
    const auto entry = entryOf(world.subscribers(), request);
    if (!entry)
        return std::unexpected(entry.error());
    if ((*entry)->state.isDeleted)
        return std::unexpected(notFound(u"Subscription"_s));
    return api::SubscriptionsGet::Reply{flatShape(**entry)};
}

Outcome<api::SubscriptionsSet::Reply> answer(World &world, const api::SubscriptionsSet &request)
{
    SubscriberDesk &desk = world.subscribers();
    const auto key = keyOf(desk, request);
    if (!key)
        return std::unexpected(key.error());
    if (!desk.resource(request.resource.value())->channels.contains(request.channel))
        return std::unexpected(invalid(u"the resource does not use the channel"_s));
    Entry *entry = desk.find(*key);
    State state = entry ? entry->state : State{};
    if (auto fault = apply(request, state))
        return std::unexpected(std::move(*fault));
    if (!entry)
        entry = &desk.add(*key);
    entry->state = std::move(state);
    return api::Nothing{};
}

Outcome<NullData> answer(World &world, const api::SubscriptionsDelete &request)
{
    const auto entry = entryOf(world.subscribers(), request);
    if (!entry)
        return std::unexpected(entry.error());
    if (std::exchange((*entry)->state.isDeleted, true))
        return std::unexpected(notFound(u"Subscription"_s));
    return NullData{};
}

Outcome<NullData> answer(World &world, const api::SubscriptionsUndelete &request)
{
    const auto entry = entryOf(world.subscribers(), request);
    if (!entry)
        return std::unexpected(entry.error());
    (*entry)->state.isDeleted = false;
    return NullData{};
}

Outcome<api::SubscriptionsSuspendAll::Reply> answer(World &world, const api::SubscriptionsSuspendAll &request)
{
    return changeAll(world, request, u"subscribed"_s, u"suspended"_s);
}

Outcome<api::SubscriptionsUnsuspendAll::Reply> answer(World &world, const api::SubscriptionsUnsuspendAll &request)
{
    return changeAll(world, request, u"suspended"_s, u"subscribed"_s);
}

}
