#include "net/dispatcher.h"

#include <QNetworkAccessManager>
#include <QTimer>

#include <algorithm>

namespace senderdesk::net {
namespace {

constexpr int connectionsPerManager = 6; // Qt 6.4 to 6.8, HTTP/1.1

}

Slot::Slot(Dispatcher &dispatcher, size_t lane, bool isProbe) noexcept
    : m_dispatcher(&dispatcher)
    , m_lane(lane)
    , m_isProbe(isProbe)
{}

Slot::Slot(Slot &&other) noexcept
    : m_dispatcher(std::exchange(other.m_dispatcher, nullptr))
    , m_lane(other.m_lane)
    , m_isProbe(other.m_isProbe)
{}

Slot &Slot::operator=(Slot &&other) noexcept
{
    if (this != &other) {
        giveBack();
        m_dispatcher = std::exchange(other.m_dispatcher, nullptr);
        m_lane = other.m_lane;
        m_isProbe = other.m_isProbe;
    }
    return *this;
}

QNetworkAccessManager &Slot::manager() const
{
    return m_dispatcher->manager(m_lane);
}

void Slot::giveBack()
{
    if (Dispatcher *dispatcher = std::exchange(m_dispatcher, nullptr))
        dispatcher->release(m_lane, m_isProbe);
}

Ticket::Ticket(Dispatcher &dispatcher, Granted granted) : m_dispatcher(&dispatcher), m_granted(std::move(granted))
{
    ++dispatcher.m_waiting;
}

Ticket::~Ticket()
{
    if (m_dispatcher)
        --m_dispatcher->m_waiting;
}

Dispatcher::Dispatcher(int mostInFlight, core::Clock &clock) : m_clock(clock), m_most(std::max(mostInFlight, 1))
{
    m_lanes.resize(size_t((m_most + connectionsPerManager - 1) / connectionsPerManager));
}

Dispatcher::~Dispatcher() = default;

std::shared_ptr<Ticket> Dispatcher::enqueue(Priority priority, bool isAgain, std::chrono::milliseconds pause,
                                            Ticket::Granted granted)
{
    auto ticket = std::make_shared<Ticket>(*this, std::move(granted));
    const auto add = [this, priority, isAgain](const std::weak_ptr<Ticket> &entry) {
        Queue &queue = m_queues[size_t(priority)];
        // Tickets that were let go of stay behind as husks until their turn, which a server that hangs may put off for long.
        if (queue.size() > 2 * size_t(m_waiting) + 64)
            std::erase_if(queue, [](const std::weak_ptr<Ticket> &each) { return each.expired(); });
        isAgain ? queue.push_front(entry) : queue.push_back(entry);
        pumpLater();
    };
    if (pause.count() > 0)
        QTimer::singleShot(pause, Qt::PreciseTimer, this, [add, entry = std::weak_ptr(ticket)] { add(entry); });
    else
        add(ticket);
    return ticket;
}

void Dispatcher::backOff(std::chrono::milliseconds pause)
{
    const core::SteadyTime until = m_clock.steady() + pause;
    m_isProbing = true;
    if (m_backOffUntil && *m_backOffUntil >= until)
        return;
    if (!m_backOffUntil)
        ++m_backOffs;
    m_backOffUntil = until;
    QTimer::singleShot(pause, Qt::PreciseTimer, this, [this, id = ++m_backOffId] {
        if (id != m_backOffId)
            return; // a longer one took its place
        m_backOffUntil.reset();
        Q_EMIT backOffChanged(std::nullopt);
        pumpLater();
    });
    Q_EMIT backOffChanged(m_backOffUntil);
}

void Dispatcher::answered()
{
    if (m_backOffUntil)
        return; // sent before the 429
    m_backOffs = 0;
    if (std::exchange(m_isProbing, false))
        pumpLater();
}

void Dispatcher::pumpLater()
{
    if (std::exchange(m_isPumpPosted, true))
        return;
    QMetaObject::invokeMethod(this, [this] { pump(); }, Qt::QueuedConnection);
}

// Grants what may go now. Only ever posted, so that nothing is sent from inside of a call(), a cancel() or a reply.
void Dispatcher::pump()
{
    m_isPumpPosted = false;
    while (!m_backOffUntil && m_inFlight < m_most && !(m_isProbing && m_isProbeOut)) {
        const std::shared_ptr<Ticket> ticket = next();
        if (!ticket)
            break;
        const size_t lane = leastLoaded();
        ++m_lanes[lane].load;
        ++m_inFlight;
        m_isProbeOut = m_isProbeOut || m_isProbing;
        ticket->m_granted(Slot(*this, lane, m_isProbing));
    }
    if (m_inFlight != m_toldInFlight) {
        m_toldInFlight = m_inFlight;
        Q_EMIT inFlightChanged(m_inFlight);
    }
}

std::shared_ptr<Ticket> Dispatcher::next()
{
    for (Queue &queue : m_queues) {
        while (!queue.empty()) {
            auto ticket = queue.front().lock();
            queue.pop_front();
            if (ticket)
                return ticket;
        }
    }
    return nullptr;
}

size_t Dispatcher::leastLoaded() const
{
    const auto least =
        std::min_element(m_lanes.begin(), m_lanes.end(), [](const Lane &a, const Lane &b) { return a.load < b.load; });
    return size_t(least - m_lanes.begin());
}

void Dispatcher::forgetManagers()
{
    for (Lane &lane : m_lanes) {
        if (lane.load == 0)
            lane.manager.reset();
    }
}

QNetworkAccessManager &Dispatcher::manager(size_t lane)
{
    auto &manager = m_lanes[lane].manager;
    if (!manager) {
        manager = std::make_unique<QNetworkAccessManager>();
        manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }
    return *manager;
}

void Dispatcher::release(size_t lane, bool wasProbe)
{
    --m_lanes[lane].load;
    --m_inFlight;
    if (wasProbe)
        m_isProbeOut = false;
    pumpLater();
}

}
