#include "operations/queuereading.h"

#include "operations/sweep.h"

#include <QPointer>

#include <utility>

namespace senderdesk::operations {

QueueReading::QueueReading(net::Client &client, const QList<core::SenderId> &senders, const domain::QueueQuery &query,
                           bool isSumChecked, Told told)
    : m_client(client)
    , m_senders(senders)
    , m_query(query)
    , m_isSumChecked(isSumChecked && query.grouping != domain::Grouping::Total)
    , m_told(std::move(told))
{
    pump();
}

void QueueReading::pump()
{
    // So many that the client never waits for us, and no more: what is handed over cannot be overtaken.
    const auto most = size_t(2 * std::max(1, m_client.connection().requestsInFlight));
    while (m_next < m_senders.size() && m_open.size() < most) {
        const core::SenderId sender = m_senders.at(m_next++);
        ask(sender, m_isSumChecked ? Step::Before : Step::Rows);
    }
}

void QueueReading::ask(core::SenderId sender, Step step)
{
    const domain::Grouping group = step == Step::Rows ? m_query.grouping : domain::Grouping::Total;
    m_open[sender.value()].call =
        m_client.call(api::QueueStats{sender, m_query.account, m_query.campaign, m_query.isp, group})
            .then(&m_context, [this, sender, step](auto answer) { take(sender, step, std::move(answer)); });
}

void QueueReading::take(core::SenderId sender, Step step, core::Result<net::Answer<api::QueueStats::Reply>> answer)
{
    Progress &progress = m_open.at(sender.value());
    switch (step) {
    case Step::Before:
        // Without a total before there is nothing to check against; the rows are wanted all the same.
        if (answer)
            progress.before = totalOf(answer->value.items).total;
        ask(sender, Step::Rows);
        return;
    case Step::Rows:
        takeRows(sender, std::move(answer));
        return;
    case Step::After:
        const SumCheck check{sender, progress.rows, *progress.before, answer ? totalOf(answer->value.items).total : 0};
        const QPointer<QObject> alive(&m_context); // a listener may go as far as destroying this reading
        if (const auto sum = m_told.sum; answer)
            sum(check);
        if (alive)
            finish(sender);
        return;
    }
}

void QueueReading::takeRows(core::SenderId sender, core::Result<net::Answer<api::QueueStats::Reply>> answer)
{
    Progress &progress = m_open.at(sender.value());
    const bool isSumWanted = answer && progress.before;
    if (isSumWanted) {
        progress.rows = totalOf(answer->value.items).total;
        ask(sender, Step::After);
    }
    const QPointer<QObject> alive(&m_context);
    const auto rows = m_told.rows;
    if (answer)
        rows(sender, std::move(answer->value.items));
    else
        rows(sender, std::unexpected(std::move(answer.error())));
    if (alive && !isSumWanted)
        finish(sender);
}

void QueueReading::finish(core::SenderId sender)
{
    m_open.erase(sender.value());
    pump();
    if (m_open.empty()) {
        auto ended = std::move(m_told.ended); // outlives this
        ended();
    }
}

}
