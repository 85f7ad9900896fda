#pragma once

#include "core/clock.h"

namespace senderdesk::support {

// A clock that stands until it is moved. Begins on 2026-03-12 12:03:05 UTC.
class TestClock final : public core::Clock
{
public:
    [[nodiscard]] core::WallTime now() const override { return m_now; }
    [[nodiscard]] core::SteadyTime steady() const override { return m_steady; }
    void advance(std::chrono::milliseconds by)
    {
        m_now += by;
        m_steady += by;
    }

private:
    core::WallTime m_now{std::chrono::seconds(1'773'316'985)};
    core::SteadyTime m_steady{std::chrono::hours(1)};
};

}
