#include "api/subscriptions.h"
#include "operations/subjects.h"
#include "operations/subscriptionswalk.h"

namespace senderdesk::operations {

using domain::ActionKind;
using domain::DatabaseScope;

namespace {

using namespace Qt::StringLiterals;

// How many there are that would change: every subscription of the scope is walked over, since no method counts them.
class ScopeCounting final : public OpenRequest
{
public:
    ScopeCounting(const DatabaseScope &scope, ActionTarget::Counting counting, net::Client &client, FactsTold told)
        : m_scope(scope)
        , m_resources(std::move(counting.resources))
        , m_status(std::move(counting.status))
        , m_client(client)
        , m_told(std::move(told))
    {
        next();
    }
    void cancel() override
    {
        if (m_walk)
            m_walk->cancel();
    }

private:
    void next()
    {
        if (m_resources.isEmpty()) {
            QMetaObject::invokeMethod(
                &m_context,
                [told = m_told, number = m_number] {
                    TargetFacts facts;
                    facts.subscriptions = number;
                    told(std::move(facts));
                },
                Qt::QueuedConnection);
            return;
        }
        api::SubscriptionsListAll first{.resource = m_resources.takeFirst(),
                                        .database = m_scope.database,
                                        .channel = m_scope.channel,
                                        .status = m_status,
                                        .limit = 1000};
        auto walk = std::make_unique<SubscriptionsWalk>(
            m_client, std::move(first),
            SubscriptionsWalk::Told{[this](const QList<domain::Subscription> &page) { m_number += page.size(); },
                                    [this](core::Result<void> how) { end(std::move(how)); }});
        letGoLater(&m_context, std::move(m_walk)); // it may be the one that calls
        m_walk = std::move(walk);
    }
    // Of one resource.
    void end(core::Result<void> how)
    {
        if (how)
            return next();
        const auto told = m_told; // it may let go of this
        told(std::unexpected(std::move(how.error())));
    }

    const DatabaseScope m_scope;
    QList<core::ResourceId> m_resources; // still to be walked over
    const QString m_status;
    net::Client &m_client;
    const FactsTold m_told;
    qint64 m_number = 0;
    QObject m_context;
    std::unique_ptr<OpenRequest> m_walk;
};

template<class Request>
std::unique_ptr<OpenRequest> open(ActionOrder &order, Request request)
{
    return openCall(order.client, std::move(request), order.requestId, order.context, std::move(order.told),
                    [](const typename Request::Reply &reply) {
                        Effect effect;
                        effect.updated = reply.updated;
                        return effect;
                    });
}

}

std::unique_ptr<OpenRequest> send(const DatabaseScope &scope, ActionOrder order)
{
    switch (order.kind) {
    case ActionKind::SuspendAll:
        return open(order, api::SubscriptionsSuspendAll{scope.database, scope.channel, scope.resource});
    case ActionKind::UnsuspendAll:
        return open(order, api::SubscriptionsUnsuspendAll{scope.database, scope.channel, scope.resource});
    default:
        return nullptr;
    }
}

std::unique_ptr<OpenRequest> read(const DatabaseScope &scope, const ActionTarget &target, net::Client &client, FactsTold told)
{
    return std::make_unique<ScopeCounting>(scope, target.counting, client, std::move(told));
}

QJsonObject identityOf(const DatabaseScope &scope)
{
    QJsonObject identity{{u"database"_s, scope.database.value()}};
    if (scope.resource)
        identity.insert(u"resource"_s, scope.resource->value());
    if (scope.channel)
        identity.insert(u"channel"_s, *scope.channel);
    return identity;
}

std::optional<DatabaseScope> databaseScopeIn(const QJsonObject &identity)
{
    const auto database = core::DatabaseId::from(identity.value("database"_L1).toInteger());
    if (!database)
        return std::nullopt;
    DatabaseScope scope{*database};
    // A part that is there and cannot be read must not make the scope wider.
    if (const QJsonValue resource = identity.value("resource"_L1); !resource.isUndefined()) {
        scope.resource = core::ResourceId::from(resource.toInteger());
        if (!scope.resource)
            return std::nullopt;
    }
    if (const QJsonValue channel = identity.value("channel"_L1); !channel.isUndefined())
        scope.channel = channel.toString();
    return scope;
}

QStringList namesToType(const DatabaseScope &scope, const ActionTarget &target)
{
    return {target.databaseName.isEmpty() ? QString::number(scope.database.value()) : target.databaseName};
}

}
