#include "operations/targetreading.h"

#include "operations/sweep.h"

#include <algorithm>

namespace senderdesk::operations {

TargetReading::TargetReading(net::Client &client, const core::Clock &clock, const QList<ActionTarget> &targets,
                             std::function<void(Answers)> ended)
    : m_client(client)
    , m_clock(clock)
    , m_targets(targets)
    , m_ended(std::move(ended))
{
    for (qsizetype i = 0; i < m_targets.size(); ++i)
        m_answers << TargetFacts{};
    pump();
    if (m_targets.isEmpty()) // told later, like everything else
        QMetaObject::invokeMethod(&m_context, [this] { m_ended({}); }, Qt::QueuedConnection);
}

void TargetReading::pump()
{
    const auto most = size_t(2 * std::max(1, m_client.connection().requestsInFlight));
    while (m_next < m_targets.size() && m_open.size() < most) {
        const qsizetype index = m_next++;
        const ActionTarget &target = m_targets.at(index);
        if (const auto *scope = target.scope())
            askCounts(index, scope->sender(), domain::totalQueryOf(*scope));
        else
            askListed(index, target.sender());
    }
}

void TargetReading::askCounts(qsizetype index, core::SenderId sender, const domain::QueueQuery &query)
{
    m_open[index].counts =
        m_client.call(api::QueueStats{sender, query.account, query.campaign, query.isp, domain::Grouping::Total})
            .then(&m_context, [this, index](core::Result<net::Answer<api::QueueStats::Reply>> answer) {
                if (!answer)
                    return finish(index, std::move(answer.error()));
                m_answers[index]->counts = totalOf(answer->value.items);
                finish(index, {});
            });
}

void TargetReading::askListed(qsizetype index, core::SenderId sender)
{
    // The list has no other filter: one row from this id on is this sender, or it is not there.
    m_open[index].listed =
        m_client.call(api::SendersList{sender.value(), 1}).then(&m_context, [this, index, sender](auto answer) {
            takeListed(index, sender, std::move(answer));
        });
}

void TargetReading::takeListed(qsizetype index, core::SenderId sender, core::Result<net::Answer<api::SendersList::Reply>> answer)
{
    if (!answer)
        return finish(index, std::move(answer.error()));
    const QList<domain::Sender> &rows = answer->value.items;
    const auto row = std::find_if(rows.begin(), rows.end(), [sender](const domain::Sender &s) { return s.id == sender.value(); });
    m_answers[index]->isListed = row != rows.end();
    if (row == rows.end())
        return finish(index, {});
    m_answers[index]->senderName = row->name;
    if (row->hasQueue())
        askCounts(index, sender, {});
    else
        finish(index, {});
}

void TargetReading::finish(qsizetype index, std::optional<core::Error> error)
{
    if (error)
        m_answers[index] = std::unexpected(std::move(*error));
    else
        m_answers[index]->at = m_clock.now();
    m_open.erase(index);
    ++m_answered;
    pump();
    if (m_answered == m_targets.size()) {
        const auto ended = std::move(m_ended); // outlives this
        ended(std::move(m_answers));
    }
}

}
