#include "operations/holdwatch.h"

#include <algorithm>

namespace senderdesk::operations {
namespace {

bool isExecuted(const TargetResult &result)
{
    return result.outcome == TargetResult::Outcome::Done || result.outcome == TargetResult::Outcome::NotExecutedAgain;
}

}

void HoldWatch::take(const Report &report, core::WallTime at)
{
    bool isChanged = false;
    for (const TargetResult &result : report.results) {
        if (!isExecuted(result))
            continue;
        // Whatever was done to it, an older watch of this scope, and of any inside it, has lost its meaning.
        const auto isOver = [&result](const Held &held) {
            if (const auto *scope = result.target.scope())
                return scope->covers(held.scope);
            return held.scope.sender() == result.target.sender();
        };
        isChanged |= m_held.removeIf(isOver) > 0;
        if (report.kind != domain::ActionKind::HoldQueue || !result.target.scope())
            continue;
        Held held{*result.target.scope(), at, {}, {}, false};
        if (result.after) {
            held.leastFresh = result.after->fresh;
            held.leastRetry = result.after->retry;
        }
        m_held << held;
        isChanged = true;
    }
    if (isChanged)
        Q_EMIT changed();
}

void HoldWatch::observe(const WatchedQueue &queue, const domain::QueueCounts &counts)
{
    const auto held =
        std::find_if(m_held.begin(), m_held.end(), [&](const Held &h) { return WatchedQueue::of(h.scope) == queue; });
    if (held == m_held.end())
        return;
    const bool hasGrown =
        (held->leastFresh && counts.fresh > *held->leastFresh) || (held->leastRetry && counts.retry > *held->leastRetry);
    held->leastFresh = std::min(counts.fresh, held->leastFresh.value_or(counts.fresh));
    held->leastRetry = std::min(counts.retry, held->leastRetry.value_or(counts.retry));
    if (!hasGrown || held->isArrivingUnheld)
        return;
    held->isArrivingUnheld = true;
    const domain::QueueScope scope = held->scope;
    Q_EMIT arrivedUnheld(scope);
    Q_EMIT changed();
}

void HoldWatch::dismiss(const domain::QueueScope &scope)
{
    if (m_held.removeIf([&scope](const Held &held) { return held.scope == scope; }) > 0)
        Q_EMIT changed();
}

bool HoldWatch::isArrivingUnheld(const domain::QueueScope &scope) const
{
    return std::any_of(m_held.begin(), m_held.end(), [&scope](const Held &h) { return h.scope == scope && h.isArrivingUnheld; });
}

}
