#pragma once

#include "api/senders.h"
#include "net/client.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <deque>
#include <functional>
#include <unordered_map>

namespace senderdesk::operations {

// Reads the total of many senders' queues, one request each, in the background. The client keeps to the connection's requests in
// flight and waits out 429 for all; here as many again are kept handed over, so that it never has to wait for us.
class Sweep
{
public:
    struct Told
    {
        std::function<void(core::SenderId, const domain::QueueCounts &)> read;
        std::function<void(core::SenderId)> failed;
        std::function<void(bool isEnded)> progressed; // may start or stop the sweep, not destroy it
    };

    Sweep(net::Client &client, int requestsInFlight, Told told);

    void start(const QList<core::SenderId> &senders);    // instead of what is left
    void addFirst(const QList<core::SenderId> &senders); // before what is left
    void setFirst(const QList<core::SenderId> &senders); // the order of what is left: these first
    void stop();

    [[nodiscard]] bool isRunning() const { return !m_calls.empty() || !m_waiting.isEmpty(); }
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 all() const { return m_done + qint64(m_calls.size()) + m_waiting.size(); }
    [[nodiscard]] qint64 failures() const { return m_failures; }
    [[nodiscard]] const std::optional<core::Error> &firstError() const { return m_firstError; }

private:
    void pump();
    void ask(core::SenderId sender);
    void take(core::SenderId sender, core::Result<net::Answer<api::QueueStats::Reply>> answer);
    [[nodiscard]] std::optional<core::SenderId> next();

    net::Client &m_client;
    const size_t m_handedOver;
    Told m_told;
    QObject m_context;
    std::deque<core::SenderId> m_order; // may name senders that are not waiting any more
    QList<core::SenderId> m_first;
    QSet<core::SenderId> m_waiting;
    std::unordered_map<qint64, net::Call<api::QueueStats::Reply>> m_calls;
    qint64 m_done = 0;
    qint64 m_failures = 0;
    int m_failuresInARow = 0;
    std::optional<core::Error> m_firstError;
};

// The figure of a total: the sum of whatever rows came. The documents' own example answers a request without a group by campaign,
// and an empty queue may be no row at all (wire/altcraft-admin.md 3.1, notes 1 and 5).
[[nodiscard]] domain::QueueCounts totalOf(const QList<domain::QueueGroup> &groups);

}
