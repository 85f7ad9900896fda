#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace senderdesk::support {

// How long this thread was ready to run and did not, since it began; Linux only, elsewhere 0.
[[nodiscard]] std::chrono::nanoseconds waitedForTheProcessor();

// Proves that the event loop never stood: a timer that ticks every two milliseconds, and the longest time between two ticks.
// Time in which the thread was ready and the machine ran something else is taken off, so that a busy machine does not look
// like a stall. A stall is seen at the tick after it, so let the loop turn once more before asking.
class TickCounter final : public QObject
{
public:
    TickCounter();
    [[nodiscard]] int ticks() const { return m_ticks; }
    [[nodiscard]] std::chrono::microseconds longest() const { return m_longest; }

    // What product.md allows, and under sanitizers, which make everything several times slower, what still tells a stall.
    static constexpr std::chrono::milliseconds allowed()
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        return std::chrono::milliseconds(250);
#else
        return std::chrono::milliseconds(50);
#endif
    }

private:
    void tick();

    QTimer m_timer;
    QElapsedTimer m_since;
    std::chrono::nanoseconds m_waited; // for the processor, since the thread began
    std::chrono::microseconds m_longest{};
    int m_ticks = 0;
};

}
