#include "operations/arming.h"

#include <algorithm>

namespace senderdesk::operations {
namespace {

using std::chrono::milliseconds;

// The steady clock stands still while the machine sleeps, the wall clock does not. People and servers set wall clocks, too, but
// not by this much without a reason to look again.
constexpr std::chrono::seconds mostClocksDiffer{60};
constexpr milliseconds lookEvery{1'000};

}

Arming::Arming(const domain::Connection &connection, const core::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_name(connection.name)
    , m_isProduction(connection.connectionClass == domain::ConnectionClass::Production)
    , m_clock(clock)
{
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &Arming::look);
}

std::optional<Arming::Refusal> Arming::arm(std::chrono::minutes span, const QString &reason, const QString &typedName)
{
    Q_ASSERT(std::ranges::find(spans, span) != spans.end());
    if (reason.trimmed().isEmpty())
        return Refusal::ReasonMissing;
    if (m_isProduction && typedName != m_name)
        return Refusal::NameWrong;
    begin(span, reason.trimmed(), true);
    return std::nullopt;
}

void Arming::armFromCommandLine()
{
    if (!m_isProduction)
        begin(spans.back(), QStringLiteral("--armed"), false);
}

void Arming::begin(std::chrono::minutes span, const QString &reason, bool endsWhenIdle)
{
    m_begunSteady = m_lastActivity = m_clock.steady();
    m_begunWall = m_clock.now();
    m_until = m_begunSteady + span;
    m_reason = reason;
    m_endsWhenIdle = endsWhenIdle;
    m_lastEnd.reset();
    m_timer.start();
    Q_EMIT changed();
}

void Arming::disarm(End why)
{
    if (!m_until)
        return;
    m_until.reset();
    m_reason.clear();
    m_timer.stop();
    m_lastEnd = why;
    Q_EMIT changed();
    Q_EMIT ended(why);
}

void Arming::noteActivity()
{
    look(); // what is over is not brought back by a hand on the mouse
    m_lastActivity = m_clock.steady();
}

std::optional<Arming::End> Arming::whyOver() const
{
    const core::SteadyTime now = m_clock.steady();
    if (now >= *m_until)
        return End::TimeOver;
    const auto steady = std::chrono::duration_cast<milliseconds>(now - m_begunSteady);
    const auto wall = std::chrono::duration_cast<milliseconds>(m_clock.now() - m_begunWall);
    if (wall - steady > mostClocksDiffer || steady - wall > mostClocksDiffer)
        return End::Asleep;
    if (m_endsWhenIdle && now - m_lastActivity >= idleLimit)
        return End::Idle;
    return std::nullopt;
}

std::optional<milliseconds> Arming::left() const
{
    if (!m_until || whyOver())
        return std::nullopt;
    return std::chrono::duration_cast<milliseconds>(*m_until - m_clock.steady());
}

void Arming::look()
{
    if (!m_until)
        return;
    if (const auto why = whyOver())
        disarm(*why);
}

}
