#pragma once

#include "core/clock.h"

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace senderdesk::operations {

// How far a run over many targets has come.
struct Progress
{
    qsizetype total = 0;
    qsizetype answered = 0;
    qsizetype notDone = 0; // of those answered: failed, unknown, not executed again or not sent
    bool isPaused = false;
    std::optional<double> perSecond{};               // answered; empty: too early to say
    std::optional<std::chrono::milliseconds> left{}; // at this rate; empty: too early, paused or over
};

// The time that a run really ran, without its pauses, and what follows from it. Pure: it is told the time.
class Pace
{
public:
    // Before it has run so long, a rate says nothing.
    static constexpr std::chrono::seconds least{2};

    explicit Pace(core::SteadyTime now) : m_since(now) {}

    void pause(core::SteadyTime now);
    void resume(core::SteadyTime now);
    [[nodiscard]] bool isPaused() const { return !m_since; }
    [[nodiscard]] std::chrono::milliseconds ran(core::SteadyTime now) const;
    [[nodiscard]] Progress progress(qsizetype answered, qsizetype total, core::SteadyTime now) const;

private:
    std::optional<core::SteadyTime> m_since; // empty: paused
    core::SteadyTime::duration m_before{0};  // the last pause
};

}
