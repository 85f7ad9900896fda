#pragma once

#include "core/clock.h"
#include "net/client.h"

#include <QObject>
#include <QPointer>

#include <array>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QNetworkAccessManager;

namespace senderdesk::net {

class Dispatcher;

// A place among the requests in flight, with the manager to use; given back by its destruction.
class Slot final
{
public:
    Slot() noexcept = default;
    Slot(Dispatcher &dispatcher, size_t lane, bool isProbe) noexcept;
    Slot(Slot &&other) noexcept;
    Slot &operator=(Slot &&other) noexcept;
    ~Slot() { giveBack(); }

    [[nodiscard]] QNetworkAccessManager &manager() const;
    void giveBack();

private:
    QPointer<Dispatcher> m_dispatcher;
    size_t m_lane = 0;
    bool m_isProbe = false;
};

// A wait for a Slot; letting go of it leaves the queue.
class Ticket final
{
public:
    using Granted = std::function<void(Slot)>;
    Ticket(Dispatcher &dispatcher, Granted granted);
    ~Ticket();
    Ticket(const Ticket &) = delete;
    Ticket &operator=(const Ticket &) = delete;

private:
    friend class Dispatcher;
    QPointer<Dispatcher> m_dispatcher;
    Granted m_granted;
};

// The queue in front of Qt. Qt opens six connections to a host per QNetworkAccessManager and queues the rest where no
// deadline sees them; so at most six requests are with a manager, there are as many managers as that takes, and the one with
// the fewest requests gets the next.
//
// After a 429 everybody waits (back-off); then one request at a time, until something other than 429 is answered.
class Dispatcher final : public QObject
{
    Q_OBJECT

public:
    Dispatcher(int mostInFlight, core::Clock &clock);
    ~Dispatcher() override;

    // `granted` runs once, later, in the order of priority and then of arrival. isAgain: before those that were not sent yet.
    [[nodiscard]] std::shared_ptr<Ticket> enqueue(Priority priority, bool isAgain, std::chrono::milliseconds pause,
                                                  Ticket::Granted granted);

    // Of those that carry nothing: what they know of a proxy, and the connections that are open.
    void forgetManagers();

    [[nodiscard]] int inFlight() const noexcept { return m_inFlight; }
    [[nodiscard]] int waiting() const noexcept { return m_waiting; }

    // Which back-off since the last answered() a 429 that comes now belongs to, from 1.
    [[nodiscard]] int backOffCount() const noexcept { return m_backOffUntil ? m_backOffs : m_backOffs + 1; }
    // Nothing is granted for so long. One 429 of several that were in flight together counts once; a longer wait wins.
    void backOff(std::chrono::milliseconds pause);
    void answered(); // an attempt ended with something other than 429
    [[nodiscard]] std::optional<core::SteadyTime> backOffUntil() const noexcept { return m_backOffUntil; }

Q_SIGNALS:
    void inFlightChanged(int count);
    void backOffChanged(std::optional<senderdesk::core::SteadyTime> until);

private:
    friend class Slot;
    friend class Ticket;
    struct Lane
    {
        std::unique_ptr<QNetworkAccessManager> manager; // made when first used: each owns a thread
        int load = 0;
    };
    using Queue = std::deque<std::weak_ptr<Ticket>>;

    void pumpLater();
    void pump();
    void changeInFlight(int by);
    [[nodiscard]] std::shared_ptr<Ticket> next();
    [[nodiscard]] size_t leastLoaded() const;
    [[nodiscard]] QNetworkAccessManager &manager(size_t lane);
    void release(size_t lane, bool wasProbe);

    core::Clock &m_clock;
    std::vector<Lane> m_lanes;
    std::array<Queue, 2> m_queues; // by Priority
    int m_most;
    bool m_isPumpPosted = false;
    int m_inFlight = 0;
    int m_toldInFlight = 0;
    int m_waiting = 0;
    std::optional<core::SteadyTime> m_backOffUntil;
    quint64 m_backOffId = 0;
    int m_backOffs = 0;
    bool m_isProbing = false;
    bool m_isProbeOut = false;
};

}
