#include "operations/source.h"

#include <algorithm>

namespace senderdesk::operations {
namespace {

constexpr std::chrono::milliseconds rowsAgeEvery{20'000};

}

Source::Source(const core::Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_staleness.setSingleShot(true);
    m_staleness.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_staleness, &QTimer::timeout, this, [this] {
        watchStaleness();
        if (const bool isOld = isStale(); isOld != m_wasStale) {
            m_wasStale = isOld;
            Q_EMIT stateChanged();
        }
    });
}

bool Source::isStale() const
{
    return m_asOf && m_clock.now() - *m_asOf > 2 * interval();
}

void Source::setBackingOff(std::optional<core::WallTime> until)
{
    if (m_backingOffUntil == until)
        return;
    m_backingOffUntil = until;
    Q_EMIT stateChanged();
}

void Source::beginLoading()
{
    m_state = State::Loading;
    m_progress = {};
    Q_EMIT stateChanged();
}

void Source::setProgress(Progress progress)
{
    m_progress = progress;
    Q_EMIT stateChanged();
}

void Source::endReady(core::WallTime asOf)
{
    m_state = State::Ready;
    m_error.reset();
    m_asOf = asOf;
    m_wasStale = false;
    watchStaleness();
    Q_EMIT stateChanged();
}

void Source::endFailed(core::Error error)
{
    m_state = State::Failed;
    m_error = std::move(error);
    watchStaleness();
    Q_EMIT stateChanged();
}

void Source::endCancelled()
{
    m_state = m_error ? State::Failed : m_asOf ? State::Ready : State::Idle;
    Q_EMIT stateChanged();
}

void Source::forget()
{
    m_state = State::Idle;
    m_error.reset();
    m_asOf.reset();
    m_progress = {};
    m_staleness.stop();
    Q_EMIT stateChanged();
}

// Asks the clock and sleeps until the next moment at which something grows old. The timer is only what wakes it.
void Source::watchStaleness()
{
    if (!m_asOf)
        return;
    const core::WallTime now = m_clock.now();
    ageRows(now - 2 * interval());
    // Rows have ages of their own, so this goes on when the whole is old.
    const auto left =
        isStale() ? rowsAgeEvery : std::chrono::duration_cast<std::chrono::milliseconds>(*m_asOf + 2 * interval() - now);
    m_staleness.start(std::clamp(left, std::chrono::milliseconds(1'000), rowsAgeEvery));
}

}
