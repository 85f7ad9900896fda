#pragma once

#include "api/senders.h"
#include "net/client.h"
#include "operations/drainwatch.h"
#include "operations/holdwatch.h"

#include <QObject>
#include <QTimer>

#include <unordered_map>

namespace senderdesk::model {
struct QueueAnswer;
}

namespace senderdesk::operations {

// Brings figures to the two watches: those that a queue view reads anyway, and for what it does not show one background request
// each `interval`, for as long as something is watched, but never more than `mostPerTurn`: of many watches those go first that
// waited longest. While the client backs off they wait in its queue, one request for a watch at most.
class WatchReading : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds interval{15};
    static constexpr qsizetype mostPerTurn = 60;

    WatchReading(net::Client &client, const core::Clock &clock, HoldWatch &holds, DrainWatch &drains, QObject *parent = nullptr);

    // Rows that were just read: those that are exactly what is watched count.
    void take(const model::QueueAnswer &answer);
    void readNow();                                                     // what was not seen since the interval began
    [[nodiscard]] bool isTurning() const { return m_timer.isActive(); } // something is watched

private:
    struct Seen
    {
        core::SteadyTime at{}; // when it was seen or asked for last
        net::Call<api::QueueStats::Reply> call;
    };
    void followWatches();
    void observe(const WatchedQueue &queue, const domain::QueueCounts &counts);
    void ask(const WatchedQueue &queue, Seen &one);

    net::Client &m_client;
    const core::Clock &m_clock;
    HoldWatch &m_holds;
    DrainWatch &m_drains;
    QTimer m_timer;
    struct Hash
    {
        size_t operator()(const WatchedQueue &queue) const { return qHash(queue); }
    };
    std::unordered_map<WatchedQueue, Seen, Hash> m_seen; // one for each that is watched
};

}
