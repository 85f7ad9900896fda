#include "api/senders.h"
#include "operations/opencall.h"
#include "operations/subjects.h"
#include "operations/sweep.h"

namespace senderdesk::operations {

using domain::ActionKind;

std::unique_ptr<OpenRequest> send(const domain::QueueScope &scope, ActionOrder order)
{
    const auto open = [&](auto request) {
        return openCall(order.client, std::move(request), order.requestId, order.context, std::move(order.told));
    };
    switch (order.kind) {
    case ActionKind::HoldQueue:
        return open(api::onScope<api::QueueHold>(scope));
    case ActionKind::ReleaseQueue:
        return open(api::onScope<api::QueueRelease>(scope));
    case ActionKind::ClearQueue:
        return open(api::onScope<api::QueuePurge>(scope));
    default:
        return nullptr;
    }
}

namespace {

class TotalReading final : public OpenRequest
{
public:
    TotalReading(core::SenderId sender, const domain::QueueQuery &query, net::Client &client, FactsTold told)
        : m_call(client.call(api::QueueStats{sender, query.account, query.campaign, query.isp, domain::Grouping::Total})
                     .then(&m_context, [told = std::move(told)](core::Result<net::Answer<api::QueueStats::Reply>> answer) {
                         if (!answer)
                             return told(std::unexpected(std::move(answer.error())));
                         TargetFacts facts;
                         facts.counts = totalOf(answer->value.items);
                         told(std::move(facts));
                     }))
    {}
    void cancel() override { m_call.cancel(); }

private:
    QObject m_context;
    net::Call<api::QueueStats::Reply> m_call;
};

}

std::unique_ptr<OpenRequest> readTotal(core::SenderId sender, const domain::QueueQuery &query, net::Client &client,
                                       FactsTold told)
{
    return std::make_unique<TotalReading>(sender, query, client, std::move(told));
}

std::unique_ptr<OpenRequest> read(const domain::QueueScope &scope, net::Client &client, FactsTold told)
{
    return readTotal(scope.sender(), domain::totalQueryOf(scope), client, std::move(told));
}

QStringList namesToType(const domain::QueueScope &scope, const ActionTarget &target)
{
    return namesToType(scope.sender(), target);
}

QJsonObject identityOf(const domain::QueueScope &scope)
{
    QJsonObject identity{{QStringLiteral("sender"), scope.sender().value()}};
    if (scope.account())
        identity.insert(QStringLiteral("account"), scope.account()->value());
    if (scope.campaign())
        identity.insert(QStringLiteral("campaign"), scope.campaign()->value());
    return identity;
}

}
