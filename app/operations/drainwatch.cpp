#include "operations/drainwatch.h"

#include <algorithm>

namespace senderdesk::operations {

DrainWatch::DrainWatch(const core::Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

void DrainWatch::watch(const WatchedQueue &queue)
{
    if (isWatching(queue))
        return;
    m_entries << Entry{queue, {}, m_clock.steady(), false};
    Q_EMIT changed();
}

void DrainWatch::forget(const WatchedQueue &queue)
{
    if (m_entries.removeIf([&queue](const Entry &entry) { return entry.queue == queue; }) > 0)
        Q_EMIT changed();
}

void DrainWatch::observe(const WatchedQueue &queue, const domain::QueueCounts &counts)
{
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(), [&queue](const Entry &e) { return e.queue == queue; });
    if (entry == m_entries.end())
        return;
    if (counts.toGo() <= 0) {
        const WatchedQueue done = entry->queue; // not the argument: it may live in what a listener changes
        m_entries.erase(entry);
        Q_EMIT drained(done);
        Q_EMIT changed();
        return;
    }
    const core::SteadyTime now = m_clock.steady();
    if (entry->last != counts) {
        entry->last = counts;
        entry->movedAt = now;
        entry->isToldStuck = false;
    } else if (!entry->isToldStuck && now - entry->movedAt >= patience) {
        entry->isToldStuck = true;
        const WatchedQueue standing = entry->queue;
        Q_EMIT stuck(standing);
    }
}

bool DrainWatch::isWatching(const WatchedQueue &queue) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&queue](const Entry &entry) { return entry.queue == queue; });
}

QList<WatchedQueue> DrainWatch::watched() const
{
    QList<WatchedQueue> queues;
    for (const Entry &entry : m_entries)
        queues << entry.queue;
    return queues;
}

}
