#include "operations/sweep.h"

namespace senderdesk::operations {
namespace {

// Failures that the next sender would meet as well.
bool isOfTheConnection(const core::Error &error)
{
    return error.is<core::NotConfigured>() || error.is<core::TlsRejected>() || error.is<core::Redirected>()
           || error.is<core::Unauthorised>() || error.is<core::Forbidden>() || error.is<core::UnknownMethod>();
}

constexpr int failuresThatEnd = 12;

}

domain::QueueCounts totalOf(const QList<domain::QueueGroup> &groups)
{
    domain::QueueCounts sum;
    for (const domain::QueueGroup &group : groups)
        sum += group.counts();
    return sum;
}

Sweep::Sweep(net::Client &client, int requestsInFlight, Told told)
    : m_client(client)
    , m_handedOver(size_t(2 * std::max(1, requestsInFlight)))
    , m_told(std::move(told))
{}

void Sweep::start(const QList<core::SenderId> &senders)
{
    m_calls.clear();
    m_order.assign(senders.begin(), senders.end());
    m_waiting = QSet<core::SenderId>(senders.begin(), senders.end());
    m_done = m_failures = 0;
    m_failuresInARow = 0;
    m_firstError.reset();
    pump();
    m_told.progressed(!isRunning());
}

void Sweep::addFirst(const QList<core::SenderId> &senders)
{
    if (!isRunning()) {
        start(senders);
        return;
    }
    for (auto it = senders.crbegin(); it != senders.crend(); ++it) {
        m_order.push_front(*it);
        m_waiting.insert(*it);
    }
    pump();
    m_told.progressed(false);
}

void Sweep::setFirst(const QList<core::SenderId> &senders)
{
    m_first = senders;
}

void Sweep::stop()
{
    if (!isRunning())
        return;
    m_calls.clear();
    m_waiting.clear();
    m_order.clear();
    m_told.progressed(true);
}

std::optional<core::SenderId> Sweep::next()
{
    if (m_waiting.isEmpty())
        return std::nullopt;
    for (const core::SenderId sender : std::as_const(m_first)) {
        if (m_waiting.remove(sender))
            return sender;
    }
    while (!m_order.empty()) {
        const core::SenderId sender = m_order.front();
        m_order.pop_front();
        if (m_waiting.remove(sender))
            return sender;
    }
    m_waiting.clear(); // cannot be: every waiting sender is in the order
    return std::nullopt;
}

void Sweep::pump()
{
    while (m_calls.size() < m_handedOver) {
        const auto sender = next();
        if (!sender)
            return;
        ask(*sender);
    }
}

void Sweep::ask(core::SenderId sender)
{
    m_calls.insert_or_assign(
        sender.value(), m_client.call(api::QueueStats{sender, {}, {}, {}, domain::Grouping::Total}, {}, net::Priority::Background)
                            .then(&m_context, [this, sender](auto answer) { take(sender, std::move(answer)); }));
}

void Sweep::take(core::SenderId sender, core::Result<net::Answer<api::QueueStats::Reply>> answer)
{
    m_calls.erase(sender.value());
    ++m_done;
    if (answer) {
        m_failuresInARow = 0;
        m_told.read(sender, totalOf(answer->value.items));
    } else {
        ++m_failures;
        ++m_failuresInARow;
        const bool isHopeless = isOfTheConnection(answer.error()) || m_failuresInARow >= failuresThatEnd;
        if (!m_firstError)
            m_firstError = std::move(answer.error());
        m_told.failed(sender);
        if (isHopeless) {
            stop();
            return;
        }
    }
    pump();
    m_told.progressed(!isRunning());
}

}
