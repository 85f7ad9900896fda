#include "net/retrypolicy.h"

#include <QRandomGenerator>

#include <algorithm>

namespace senderdesk::net {

using std::chrono::milliseconds;

std::optional<milliseconds> RetryPolicy::pauseAfter(api::Effect effect, Again again, int attempt) const
{
    if (effect != api::Effect::Read)
        return std::nullopt;
    const int allowed = again == Again::Yes ? attempts : again == Again::Once ? std::min(attempts, 2) : 1;
    if (attempt >= allowed)
        return std::nullopt;
    return exponential(first, most, attempt);
}

bool RetryPolicy::repeatsAfterBackOff(api::Effect effect, int attempt, std::optional<milliseconds> retryAfter) const
{
    return effect == api::Effect::Read && attempt < rateLimitedAttempts && retryAfter.value_or(milliseconds{}) <= rateLimitedMost;
}

milliseconds RetryPolicy::backOff(int times, std::optional<milliseconds> retryAfter) const
{
    if (retryAfter)
        return std::clamp(*retryAfter, milliseconds(1), rateLimitedMost);
    return exponential(rateLimitedFirst, rateLimitedMost, times);
}

milliseconds RetryPolicy::exponential(milliseconds first, milliseconds most, int times) const
{
    milliseconds pause = first;
    for (int i = 1; i < times && pause < most; ++i)
        pause *= 2;
    const double chance = random ? random() : QRandomGenerator::system()->generateDouble();
    return milliseconds(qint64(double(std::min(pause, most).count()) * (1 - chance / 2)));
}

}
