#pragma once

#include <chrono>

namespace senderdesk::core {

using WallTime = std::chrono::system_clock::time_point;
using SteadyTime = std::chrono::steady_clock::time_point;

// Where the time comes from. Passed by reference to whatever needs it, so that a test is the master of time.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual WallTime now() const = 0;      // for people: "as of 12:03:05"
    [[nodiscard]] virtual SteadyTime steady() const = 0; // for measuring: never jumps
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] WallTime now() const override { return std::chrono::system_clock::now(); }
    [[nodiscard]] SteadyTime steady() const override { return std::chrono::steady_clock::now(); }
};

}
