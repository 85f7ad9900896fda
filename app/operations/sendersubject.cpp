#include "api/senders.h"
#include "operations/opencall.h"
#include "operations/subjects.h"

#include <algorithm>

namespace senderdesk::operations {

using domain::ActionKind;

std::unique_ptr<OpenRequest> send(const core::SenderId &sender, ActionOrder order)
{
    const auto open = [&](auto request) {
        return openCall(order.client, std::move(request), order.requestId, order.context, std::move(order.told));
    };
    switch (order.kind) {
    case ActionKind::DeleteSender:
        return open(api::SendersDelete{sender});
    case ActionKind::RestoreSender:
        return open(api::SendersUndelete{sender});
    default:
        return nullptr;
    }
}

namespace {

// The row of the list, then the queue's total where there is one.
class SenderReading final : public OpenRequest
{
public:
    SenderReading(core::SenderId sender, net::Client &client, FactsTold told)
        : m_sender(sender)
        , m_client(client)
        , m_told(std::move(told))
    {
        // The list has no other filter: one row from this id on is this sender, or it is not there.
        m_listed = client.call(api::SendersList{sender.value(), 1}).then(&m_context, [this](auto answer) { take(answer); });
    }
    void cancel() override
    {
        m_listed.cancel();
        if (m_total)
            m_total->cancel();
    }

private:
    void take(core::Result<net::Answer<api::SendersList::Reply>> &answer)
    {
        const auto told = m_told; // it may let go of this
        if (!answer)
            return told(std::unexpected(std::move(answer.error())));
        const QList<domain::Sender> &rows = answer->value.items;
        const auto row = std::ranges::find(rows, m_sender.value(), &domain::Sender::id);
        m_facts.isListed = row != rows.end();
        if (row == rows.end())
            return told(m_facts);
        m_facts.senderName = row->name;
        if (!row->hasQueue())
            return told(m_facts);
        m_total = readTotal(m_sender, {}, m_client, [this, told](core::Result<TargetFacts> total) {
            if (!total)
                return told(std::unexpected(std::move(total.error())));
            m_facts.counts = total->counts;
            told(m_facts);
        });
    }

    const core::SenderId m_sender;
    net::Client &m_client;
    const FactsTold m_told;
    TargetFacts m_facts;
    QObject m_context;
    net::Call<api::SendersList::Reply> m_listed;
    std::unique_ptr<OpenRequest> m_total;
};

}

std::unique_ptr<OpenRequest> read(const core::SenderId &sender, net::Client &client, FactsTold told)
{
    return std::make_unique<SenderReading>(sender, client, std::move(told));
}

QStringList namesToType(const core::SenderId &sender, const ActionTarget &target)
{
    QStringList names{QString::number(sender.value())};
    if (!target.senderName.isEmpty())
        names << target.senderName;
    return names;
}

QJsonObject identityOf(const core::SenderId &sender)
{
    return {{QStringLiteral("sender"), sender.value()}};
}

}
