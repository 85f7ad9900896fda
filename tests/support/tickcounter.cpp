#include "tests/support/tickcounter.h"

#include <QByteArray>
#include <QFile>

namespace senderdesk::support {
std::chrono::nanoseconds waitedForTheProcessor()
{
    QFile file(QStringLiteral("/proc/thread-self/schedstat"));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    return std::chrono::nanoseconds(file.read(100).split(' ').value(1).toLongLong());
}

TickCounter::TickCounter() : m_waited(waitedForTheProcessor())
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TickCounter::tick);
    m_since.start();
    m_timer.start(std::chrono::milliseconds(2));
}

void TickCounter::tick()
{
    using std::chrono::microseconds;
    const std::chrono::nanoseconds waited = waitedForTheProcessor();
    const std::chrono::nanoseconds passed(m_since.nsecsElapsed());
    m_since.restart();
    m_longest = std::max(m_longest, std::chrono::duration_cast<microseconds>(passed - (waited - m_waited)));
    m_waited = waited;
    ++m_ticks;
}

}
