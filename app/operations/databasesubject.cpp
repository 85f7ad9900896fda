#include "api/subscriptions.h"
#include "operations/opencall.h"
#include "operations/subjects.h"

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
        if (m_page)
            m_page->cancel();
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
        ask({});
    }
    void ask(const std::optional<QString> &from)
    {
        api::SubscriptionsListAll request{.resource = m_resources.constFirst(),
                                          .database = m_scope.database,
                                          .channel = m_scope.channel,
                                          .status = m_status,
                                          .fromId = from,
                                          .limit = 1000};
        auto page = openReading(m_client, std::move(request), &m_context,
                                [this, from](core::Result<api::SubscriptionsListAll::Reply> reply) {
                                    take(std::move(reply), from.value_or(QString()));
                                });
        letGoLater(&m_context, std::move(m_page));
        m_page = std::move(page);
    }
    void take(core::Result<api::SubscriptionsListAll::Reply> reply, const QString &from)
    {
        const auto told = m_told; // it may let go of this
        if (!reply)
            return told(std::unexpected(std::move(reply.error())));
        const QString pointer = reply->nextFromId.value_or(QJsonValue()).toVariant().toString();
        if (reply->items.isEmpty()) { // the end of this resource
            m_resources.removeFirst();
            return next();
        }
        m_number += reply->items.size();
        if (pointer.isEmpty() || pointer == from)
            return told(std::unexpected(pointerThatDoesNotMove()));
        ask(pointer);
    }

    const DatabaseScope m_scope;
    QList<core::ResourceId> m_resources; // still to be walked over
    const QString m_status;
    net::Client &m_client;
    const FactsTold m_told;
    qint64 m_number = 0;
    QObject m_context;
    std::unique_ptr<OpenRequest> m_page;
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
