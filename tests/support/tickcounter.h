#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace senderdesk::support {

// Proves that the event loop never stood: a timer that ticks every two milliseconds, and the longest time between two ticks.
// A stall is seen at the tick after it, so let the loop turn once more before asking.
class TickCounter final : public QObject
{
public:
    TickCounter()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, std::chrono::milliseconds(m_since.restart()));
            ++m_ticks;
        });
        m_since.start();
        m_timer.start(std::chrono::milliseconds(2));
    }
    [[nodiscard]] int ticks() const { return m_ticks; }
    [[nodiscard]] std::chrono::milliseconds longest() const
    {
        return std::max(m_longest, std::chrono::milliseconds(m_since.elapsed()));
    }

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
    QTimer m_timer;
    QElapsedTimer m_since;
    std::chrono::milliseconds m_longest{};
    int m_ticks = 0;
};

}
