#pragma once

#include "core/clock.h"
#include "operations/watchedqueue.h"

#include <QList>
#include <QObject>

#include <chrono>

namespace senderdesk::operations {

// "Tell me when it drains": told when nothing is left to go, or when nothing moved for five minutes. No I/O: figures are given to
// it. A failed reading is no observation, so a server that does not answer never looks like a queue that does not move.
class DrainWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes patience{5};

    explicit DrainWatch(const core::Clock &clock, QObject *parent = nullptr);

    void watch(const WatchedQueue &queue);
    void forget(const WatchedQueue &queue);
    void observe(const WatchedQueue &queue, const domain::QueueCounts &counts);
    [[nodiscard]] bool isWatching(const WatchedQueue &queue) const;
    [[nodiscard]] QList<WatchedQueue> watched() const;

Q_SIGNALS:
    void drained(const senderdesk::operations::WatchedQueue &queue); // once; it is not watched any more
    void stuck(const senderdesk::operations::WatchedQueue &queue);   // once, and again only after it moved
    void changed();

private:
    struct Entry
    {
        WatchedQueue queue;
        std::optional<domain::QueueCounts> last;
        core::SteadyTime movedAt{};
        bool isToldStuck = false;
    };
    const core::Clock &m_clock;
    QList<Entry> m_entries;
};

}
