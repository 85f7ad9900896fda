#include "operations/watchreading.h"

#include "model/queuemodel.h"
#include "operations/sweep.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace senderdesk::operations {
namespace {

// Cheap, for answers of 200,000 rows: whether the keys that a row carries are among those that are watched.
class Keys
{
public:
    void insert(const domain::QueueQuery &total)
    {
        if (total.account)
            m_accounts.insert(total.account->value());
        if (total.campaign)
            m_campaigns.insert(total.campaign->value());
        if (total.isp)
            m_isps.insert(*total.isp);
    }
    [[nodiscard]] bool mayHave(const domain::QueueGroup &group) const
    {
        return (group.accountId == 0 || m_accounts.contains(group.accountId))
               && (group.campaignId == 0 || m_campaigns.contains(group.campaignId))
               && (group.isp.isEmpty() || m_isps.contains(group.isp));
    }

private:
    QSet<qint64> m_accounts;
    QSet<qint64> m_campaigns;
    QSet<QString> m_isps;
};

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
    // What is under way may have been answered before the hold, and would look like mail that arrived after it.
    connect(&m_holds, &HoldWatch::watchBegun, this, [this](const domain::QueueScope &scope) {
        if (const auto one = m_seen.find(WatchedQueue::of(scope)); one != m_seen.end())
            one->second.call = {};
    });
}

void WatchReading::followWatches()
{
    QSet<WatchedQueue> watched;
    for (const WatchedQueue &queue : m_drains.watched())
        watched.insert(queue);
    for (const HoldWatch::Held &held : m_holds.held())
        watched.insert(WatchedQueue::of(held.scope));
    std::erase_if(m_seen, [&watched](const auto &each) { return !watched.contains(each.first); });
    for (const WatchedQueue &queue : std::as_const(watched))
        m_seen.try_emplace(queue);
    if (m_seen.empty())
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

void WatchReading::take(const model::QueueAnswer &answer)
{
    Keys keys;
    bool isWatched = false;
    for (const auto &[queue, one] : m_seen) {
        if (queue.sender == answer.sender) {
            keys.insert(queue.total);
            isWatched = true;
        }
    }
    if (!isWatched)
        return;
    // The row that is exactly a watched queue. Where the grouping has no such row, or none of several, it is read by itself.
    for (const domain::QueueGroup &group : answer.groups) {
        if (!keys.mayHave(group))
            continue;
        const auto queue = WatchedQueue::of(model::QueueRow{answer.sender, answer.query, group, answer.at});
        if (queue && m_seen.contains(*queue))
            observe(*queue, group.counts());
    }
}

void WatchReading::readNow()
{
    const core::SteadyTime now = m_clock.steady();
    std::vector<std::pair<const WatchedQueue, Seen> *> due;
    qsizetype underWay = 0;
    for (auto &each : m_seen) {
        if (each.second.call)
            ++underWay;
        else if (now - each.second.at >= interval / 2)
            due.push_back(&each);
    }
    std::ranges::sort(due, {}, [](const auto *each) { return each->second.at; });
    for (auto *each : due) {
        if (underWay++ >= mostPerTurn)
            break;
        each->second.at = now;
        ask(each->first, each->second);
    }
}

void WatchReading::ask(const WatchedQueue &queue, Seen &one)
{
    const domain::QueueQuery &query = queue.total;
    one.call = m_client
                   .call(api::QueueStats{queue.sender, query.account, query.campaign, query.isp, domain::Grouping::Total}, {},
                         net::Priority::Background)
                   .then(this, [this, queue](core::Result<net::Answer<api::QueueStats::Reply>> answer) {
                       if (const auto there = m_seen.find(queue); there != m_seen.end())
                           there->second.call = {};
                       if (answer) // a failure is no observation
                           observe(queue, totalOf(answer->value.items));
                   });
}

void WatchReading::observe(const WatchedQueue &queue, const domain::QueueCounts &counts)
{
    if (const auto there = m_seen.find(queue); there != m_seen.end())
        there->second.at = m_clock.steady();
    const WatchedQueue copy = queue; // the argument may live in what a watch is about to drop
    m_holds.observe(copy, counts);
    m_drains.observe(copy, counts);
}

}
