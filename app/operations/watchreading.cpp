#include "operations/watchreading.h"

#include "model/queuemodel.h"
#include "operations/sweep.h"

#include <algorithm>

namespace senderdesk::operations {
namespace {

// Cheap, for answers of 200,000 rows: whether a key that the row carries is the one that is watched.
bool mayBe(const WatchedQueue &queue, const domain::QueueGroup &group)
{
    const auto fits = [](qint64 inRow, const auto &watched) { return inRow == 0 || (watched && watched->value() == inRow); };
    return fits(group.accountId, queue.total.account) && fits(group.campaignId, queue.total.campaign)
           && (group.isp.isEmpty() || queue.total.isp == group.isp);
}

}

WatchReading::WatchReading(net::Client &client, const core::Clock &clock, HoldWatch &holds, DrainWatch &drains, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
    , m_holds(holds)
    , m_drains(drains)
{
    m_timer.setInterval(interval);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &WatchReading::readNow);
    connect(&m_holds, &HoldWatch::changed, this, &WatchReading::followWatches);
    connect(&m_drains, &DrainWatch::changed, this, &WatchReading::followWatches);
}

QList<WatchedQueue> WatchReading::watched() const
{
    QList<WatchedQueue> queues = m_drains.watched();
    for (const HoldWatch::Held &held : m_holds.held()) {
        const WatchedQueue queue = WatchedQueue::of(held.scope);
        if (!queues.contains(queue))
            queues << queue;
    }
    return queues;
}

WatchReading::Seen *WatchReading::seen(const WatchedQueue &queue)
{
    const auto found = std::find_if(m_seen.begin(), m_seen.end(), [&queue](const Seen &s) { return s.queue == queue; });
    return found == m_seen.end() ? nullptr : &*found;
}

void WatchReading::followWatches()
{
    const QList<WatchedQueue> queues = watched();
    std::erase_if(m_seen, [&queues](const Seen &s) { return !queues.contains(s.queue); });
    for (const WatchedQueue &queue : queues) {
        if (!seen(queue))
            m_seen.push_back({queue, {}, {}});
    }
    if (queues.isEmpty())
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

void WatchReading::take(const model::QueueAnswer &answer)
{
    for (const WatchedQueue &queue : watched()) {
        if (queue.sender != answer.sender)
            continue;
        // The one row that is this queue. Where the grouping has no such row, or none of several, it is read by itself.
        std::optional<domain::QueueCounts> counts;
        for (const domain::QueueGroup &group : answer.groups) {
            if (!mayBe(queue, group))
                continue;
            if (WatchedQueue::of(model::QueueRow{answer.sender, answer.query, group, answer.at}) == queue) {
                counts = group.counts();
                break;
            }
        }
        if (counts)
            observe(queue, *counts);
    }
}

void WatchReading::readNow()
{
    const core::SteadyTime now = m_clock.steady();
    for (Seen &one : m_seen) {
        if (one.call || now - one.at < interval / 2)
            continue;
        const domain::QueueQuery &query = one.queue.total;
        one.call = m_client
                       .call(api::QueueStats{one.queue.sender, query.account, query.campaign, query.isp, domain::Grouping::Total},
                             {}, net::Priority::Background)
                       .then(this, [this, queue = one.queue](core::Result<net::Answer<api::QueueStats::Reply>> answer) {
                           if (Seen *there = seen(queue))
                               there->call = {};
                           if (answer) // a failure is no observation
                               observe(queue, totalOf(answer->value.items));
                       });
    }
}

void WatchReading::observe(const WatchedQueue &queue, const domain::QueueCounts &counts)
{
    if (Seen *there = seen(queue))
        there->at = m_clock.steady();
    const WatchedQueue copy = queue; // the argument may live in what a watch is about to drop
    m_holds.observe(copy, counts);
    m_drains.observe(copy, counts);
}

}
