#pragma once

#include "api/method.h"

#include <chrono>
#include <functional>
#include <optional>

namespace senderdesk::net {

// Whether an attempt that ended badly may be followed by another.
enum class Again {
    No,
    Once,         // it ran into its deadline: a second wait is bearable, a third is not
    Yes,          // the way to the server failed, or a server on the way did
    AfterBackOff, // 429: the whole client waits first
};

// How often and after which pauses a read is sent again. A change is never sent again, whatever is set here.
struct RetryPolicy
{
    int attempts = 3;                       // in all, 1 or more
    std::chrono::milliseconds first{500};   // pause before the second attempt; doubles with each further one
    std::chrono::milliseconds most{30'000}; // and never gets longer

    int rateLimitedAttempts = 6; // in all, for a read that was answered 429; with the pauses below a little over a minute
    std::chrono::milliseconds rateLimitedFirst{1'000};
    std::chrono::milliseconds rateLimitedMost{300'000}; // a longer Retry-After is told instead of waited for

    std::function<double()> random; // in [0, 1); empty: the system's. Takes up to half of a pause away (jitter)

    // Attempts are counted from 1. nullopt: no further attempt.
    [[nodiscard]] std::optional<std::chrono::milliseconds> pauseAfter(api::Effect effect, Again again, int attempt) const;
    // Whether a read that was answered 429 waits for the back-off and is sent again.
    [[nodiscard]] bool repeatsAfterBackOff(api::Effect effect, int attempt,
                                           std::optional<std::chrono::milliseconds> retryAfter) const;
    // How long everybody waits; `times` counts the back-offs since the last other answer, from 1. Retry-After is taken as given,
    // up to rateLimitedMost, and without jitter taken away: earlier than told would be too early.
    [[nodiscard]] std::chrono::milliseconds backOff(int times, std::optional<std::chrono::milliseconds> retryAfter) const;

private:
    [[nodiscard]] std::chrono::milliseconds exponential(std::chrono::milliseconds first, std::chrono::milliseconds most,
                                                        int times) const;
};

}
