#pragma once

#include "core/clock.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace senderdesk::operations {

// Says when nobody has touched the program for so long that what it keeps in memory had better be forgotten.
class IdleLock final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes usual{60};

    // Never, until it is set. Whether it is time is looked at so often.
    explicit IdleLock(const core::Clock &clock, std::chrono::milliseconds lookEvery = std::chrono::seconds(10));

    void setAfter(std::optional<std::chrono::minutes> after); // empty: never
    [[nodiscard]] std::optional<std::chrono::minutes> after() const { return m_after; }
    void noteActivity(); // a person did something

Q_SIGNALS:
    void idle(); // and again now and then while it stays so: what was busy may not be any more

private:
    void look();

    const core::Clock &m_clock;
    QTimer m_timer; // only wakes it: the clock decides
    std::optional<std::chrono::minutes> m_after;
    core::SteadyTime m_lastActivity;
};

}
