#pragma once

#include "core/clock.h"
#include "domain/connection.h"

#include <chrono>
#include <optional>

namespace senderdesk::ui {

// What the status bar says of the connection: "connected · 42 ms · 2 requests · JSON".
struct StatusFigures
{
    enum class Link { None, Connecting, Connected, Failing };
    Link link = Link::None;
    std::optional<std::chrono::milliseconds> latency;
    int requestsInFlight = 0;
    std::optional<domain::WireFormat> format;
    std::optional<core::WallTime> backingOffUntil; // the server asked for a pause
};

[[nodiscard]] QString statusWords(const StatusFigures &figures);

}
