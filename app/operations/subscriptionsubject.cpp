#include "api/subscriptions.h"
#include "domain/profile.h"
#include "operations/opencall.h"
#include "operations/subjects.h"

#include <algorithm>

namespace senderdesk::operations {

using domain::ActionKind;
using domain::SubscriptionKey;

namespace {

using namespace Qt::StringLiterals;

template<class Request>
std::unique_ptr<OpenRequest> open(ActionOrder &order, Request request)
{
    return openCall(order.client, std::move(request), order.requestId, order.context, std::move(order.told));
}

// What is left out stays as it is (wire/altcraft-user.md 4.1): only what the person wrote is sent.
std::unique_ptr<OpenRequest> set(const SubscriptionKey &key, const domain::Subscription &draft, bool isStatusOnly,
                                 ActionOrder &order)
{
    auto request = api::about<api::SubscriptionsSet>(key);
    request.status = draft.status;
    if (!isStatusOnly) {
        request.priority = draft.priority;
        request.customFields = draft.customFields;
        if (!draft.categories.isEmpty()) // what an empty list does is not documented: none is ever sent
            request.categories = draft.categories;
    }
    if (order.targets.constFirst().skipsTriggers)
        request.skipTriggers = true;
    return open(order, std::move(request));
}

// The profile says whether one of its subscriptions is deleted; only where it does not have it, the subscription itself is asked
// for, which no document says to work for deleted ones.
class SubscriptionReading final : public OpenRequest
{
public:
    SubscriptionReading(SubscriptionKey key, net::Client &client, FactsTold told)
        : m_key(std::move(key))
        , m_client(client)
        , m_told(std::move(told))
    {
        m_profile = openReading(
            client, api::ProfilesGet{.database = m_key.database(), .matching = u"profile_id"_s, .profile = m_key.profile()},
            &m_context, [this](core::Result<api::ProfilesGet::Reply> reply) { takeProfile(std::move(reply)); });
    }
    void cancel() override
    {
        m_profile->cancel();
        if (m_alone)
            m_alone->cancel();
    }

private:
    void takeProfile(core::Result<api::ProfilesGet::Reply> reply)
    {
        const auto told = m_told; // it may let go of this
        if (!reply)
            return told(std::unexpected(std::move(reply.error())));
        const domain::Profile profile = domain::profileOf(reply->value);
        const auto found = std::ranges::find_if(profile.subscriptions, [this](const domain::Subscription &each) {
            return SubscriptionKey::of(m_key.database(), m_key.profile(), each) == m_key;
        });
        if (found != profile.subscriptions.end())
            return told(factsOf(*found));
        m_alone = openReading(m_client, api::about<api::SubscriptionsGet>(m_key), &m_context,
                              [this](core::Result<api::SubscriptionsGet::Reply> answer) { takeAlone(std::move(answer)); });
    }
    void takeAlone(core::Result<api::SubscriptionsGet::Reply> reply)
    {
        const auto told = m_told;
        if (reply)
            return told(factsOf(reply->value));
        if (!std::holds_alternative<core::NotFound>(reply.error().reason))
            return told(std::unexpected(std::move(reply.error())));
        TargetFacts facts;
        facts.isListed = false;
        told(std::move(facts));
    }
    static TargetFacts factsOf(const domain::Subscription &subscription)
    {
        TargetFacts facts;
        facts.state = subscription.status.value_or(QString());
        if (subscription.isDeleted)
            facts.isListed = !*subscription.isDeleted;
        facts.setUp.subscription = subscription;
        return facts;
    }

    const SubscriptionKey m_key;
    net::Client &m_client;
    const FactsTold m_told;
    QObject m_context;
    std::unique_ptr<OpenRequest> m_profile;
    std::unique_ptr<OpenRequest> m_alone;
};

}

std::unique_ptr<OpenRequest> send(const SubscriptionKey &key, ActionOrder order)
{
    const auto &draft = order.targets.constFirst().draft.subscription;
    switch (order.kind) {
    case ActionKind::DeleteSubscription:
        return open(order, api::about<api::SubscriptionsDelete>(key));
    case ActionKind::RestoreSubscription:
        return open(order, api::about<api::SubscriptionsUndelete>(key));
    case ActionKind::SetSubscriptionStatus:
        return draft && draft->status && !draft->status->isEmpty() ? set(key, *draft, true, order) : nullptr;
    case ActionKind::SaveSubscription:
        return draft ? set(key, *draft, false, order) : nullptr;
    default:
        return nullptr;
    }
}

std::unique_ptr<OpenRequest> read(const SubscriptionKey &key, net::Client &client, FactsTold told)
{
    return std::make_unique<SubscriptionReading>(key, client, std::move(told));
}

QJsonObject identityOf(const SubscriptionKey &key)
{
    QJsonObject identity{{u"database"_s, key.database().value()},
                         {u"profile"_s, key.profile()},
                         {u"resource"_s, key.resource().value()},
                         {u"channel"_s, key.channel()}};
    const domain::Subscription &address = key.address();
    const auto add = [&identity](const QString &name, const auto &part) {
        if (part)
            identity.insert(name, *part);
    };
    add(u"email"_s, address.email);
    add(u"phone"_s, address.phone);
    add(u"provider"_s, address.provider);
    add(u"subscription"_s, address.subscriptionId);
    add(u"chat"_s, address.ccData);
    return identity;
}

std::optional<SubscriptionKey> subscriptionIn(const QJsonObject &identity)
{
    domain::Subscription address{.resourceId = identity.value("resource"_L1).toInteger(),
                                 .channel = identity.value("channel"_L1).toString()};
    const auto take = [&identity](QLatin1String name, auto &part, auto to) {
        if (const QJsonValue value = identity.value(name); !value.isUndefined())
            part = to(value);
    };
    const auto text = [](const QJsonValue &value) { return value.toString(); };
    take("email"_L1, address.email, text);
    take("phone"_L1, address.phone, text);
    take("provider"_L1, address.provider, text);
    take("subscription"_L1, address.subscriptionId, text);
    take("chat"_L1, address.ccData, [](const QJsonValue &value) { return value.toObject(); });
    const auto key = SubscriptionKey::of(core::DatabaseId::from(identity.value("database"_L1).toInteger()),
                                         identity.value("profile"_L1).toString(), address);
    return key ? std::optional(*key) : std::nullopt;
}

QStringList namesToType(const SubscriptionKey &, const ActionTarget &)
{
    return {}; // nothing of subscriptions is confirmed by typing
}

}
