#include "operations/idlelock.h"

namespace senderdesk::operations {

IdleLock::IdleLock(const core::Clock &clock, std::chrono::milliseconds lookEvery) : m_clock(clock), m_lastActivity(clock.steady())
{
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::look);
}

void IdleLock::setAfter(std::optional<std::chrono::minutes> after)
{
    m_after = after;
    noteActivity();
    if (m_after)
        m_timer.start();
    else
        m_timer.stop();
}

void IdleLock::noteActivity()
{
    m_lastActivity = m_clock.steady();
}

void IdleLock::look()
{
    if (m_after && m_clock.steady() - m_lastActivity >= *m_after)
        Q_EMIT idle();
}

}
