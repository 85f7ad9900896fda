#include "operations/progress.h"

namespace senderdesk::operations {

void Pace::pause(core::SteadyTime now)
{
    if (!m_since)
        return;
    m_before += now - *m_since;
    m_since.reset();
}

void Pace::resume(core::SteadyTime now)
{
    if (!m_since)
        m_since = now;
}

std::chrono::milliseconds Pace::ran(core::SteadyTime now) const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(m_since ? m_before + (now - *m_since) : m_before);
}

Progress Pace::progress(qsizetype answered, qsizetype total, core::SteadyTime now) const
{
    Progress progress{.total = total, .answered = answered, .isPaused = isPaused()};
    const std::chrono::milliseconds time = ran(now);
    if (time < least || answered == 0)
        return progress;
    progress.perSecond = double(answered) * 1000 / double(time.count());
    if (!progress.isPaused && answered < total)
        progress.left = std::chrono::milliseconds(qint64(double(total - answered) * 1000 / *progress.perSecond));
    return progress;
}

}
