#pragma once

#include "api/senders.h"
#include "net/client.h"
#include "operations/drainwatch.h"
#include "operations/holdwatch.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <vector>

namespace senderdesk::model {
struct QueueAnswer;
}

namespace senderdesk::operations {

// Brings figures to the two watches: those that a queue view reads anyway, and for what it does not show one background request
// each `interval`, for as long as something is watched.
class WatchReading : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds interval{15};

    WatchReading(net::Client &client, const core::Clock &clock, HoldWatch &holds, DrainWatch &drains, QObject *parent = nullptr);

    // Rows that were just read: those that are exactly what is watched count.
    void take(const model::QueueAnswer &answer);
    void readNow(); // what was not seen since the interval began

private:
    struct Seen
    {
        WatchedQueue queue;
        core::SteadyTime at{};
        net::Call<api::QueueStats::Reply> call;
    };
    void followWatches();
    void observe(const WatchedQueue &queue, const domain::QueueCounts &counts);
    [[nodiscard]] QList<WatchedQueue> watched() const;
    [[nodiscard]] Seen *seen(const WatchedQueue &queue);

    net::Client &m_client;
    const core::Clock &m_clock;
    HoldWatch &m_holds;
    DrainWatch &m_drains;
    QTimer m_timer;
    std::vector<Seen> m_seen;
};

}
