#include "operations/holdwatch.h"

#include <QSet>

#include <algorithm>

namespace senderdesk::operations {
namespace {

using domain::QueueScope;

bool isExecuted(const TargetResult &result)
{
    return result.outcome == TargetResult::Outcome::Done || result.outcome == TargetResult::Outcome::NotExecutedAgain;
}

bool isUnknown(const TargetResult &result)
{
    return result.outcome == TargetResult::Outcome::Unknown;
}

// Scopes that something was done to.
class Touched
{
public:
    void insert(const ActionTarget &target)
    {
        if (const auto *scope = target.scope())
            m_queues.insert(WatchedQueue::of(*scope));
        else if (const auto sender = target.sender())
            m_queues.insert(WatchedQueue::of(QueueScope::everything(*sender)));
    }
    [[nodiscard]] bool isEmpty() const { return m_queues.isEmpty(); }
    [[nodiscard]] bool has(const QueueScope &scope) const { return m_queues.contains(WatchedQueue::of(scope)); }
    // Itself, or what it is inside of.
    [[nodiscard]] bool covers(const QueueScope &scope) const
    {
        return has(scope) || has(QueueScope::everything(scope.sender()))
               || (scope.account() && has(QueueScope::ofAccount(scope.sender(), *scope.account())));
    }

private:
    QSet<WatchedQueue> m_queues;
};

}

void HoldWatch::take(const Report &report, core::WallTime at)
{
    const bool isHold = report.kind == domain::ActionKind::HoldQueue;
    Touched executed;
    Touched unknown;
    for (const TargetResult &result : report.results) {
        if (isExecuted(result))
            executed.insert(result.target);
        else if (isUnknown(result))
            unknown.insert(result.target);
    }
    if (executed.isEmpty() && unknown.isEmpty())
        return;
    // Whatever was done to it, an older watch of a scope, and of any inside it, has lost its meaning. A hold that may have been
    // done takes the place of the same scope's.
    remove([&](const Held &held) { return executed.covers(held.scope) || (isHold && unknown.has(held.scope)); });
    if (isHold) {
        for (const TargetResult &result : report.results) {
            if (const auto *scope = result.target.scope(); scope && (isExecuted(result) || isUnknown(result)))
                begin(*scope, result, at);
        }
    } else {
        for (Held &held : m_held)
            held.isCertain = held.isCertain && !unknown.covers(held.scope);
    }
    Q_EMIT changed();
}

void HoldWatch::begin(const domain::QueueScope &scope, const TargetResult &result, core::WallTime at)
{
    Held held{scope, at, {}, {}, false, isExecuted(result)};
    if (result.after) {
        held.leastFresh = result.after->fresh;
        held.leastRetry = result.after->retry;
    }
    m_places.insert(WatchedQueue::of(scope), m_held.size());
    m_held << held;
    Q_EMIT watchBegun(scope);
}

void HoldWatch::remove(const std::function<bool(const Held &)> &isOver)
{
    if (m_held.removeIf(isOver) == 0)
        return;
    m_places.clear();
    for (qsizetype i = 0; i < m_held.size(); ++i)
        m_places.insert(WatchedQueue::of(m_held.at(i).scope), i);
}

void HoldWatch::observe(const WatchedQueue &queue, const domain::QueueCounts &counts)
{
    const auto place = m_places.constFind(queue);
    if (place == m_places.cend())
        return;
    Held *held = &m_held[*place];
    const bool hasGrown =
        (held->leastFresh && counts.fresh > *held->leastFresh) || (held->leastRetry && counts.retry > *held->leastRetry);
    held->leastFresh = std::min(counts.fresh, held->leastFresh.value_or(counts.fresh));
    held->leastRetry = std::min(counts.retry, held->leastRetry.value_or(counts.retry));
    if (!hasGrown || held->isArrivingUnheld)
        return;
    held->isArrivingUnheld = true;
    const Held told = *held; // a listener may dismiss it
    Q_EMIT arrivedUnheld(told);
}

void HoldWatch::dismiss(const domain::QueueScope &scope)
{
    if (!m_places.contains(WatchedQueue::of(scope)))
        return;
    remove([&scope](const Held &held) { return held.scope == scope; });
    Q_EMIT changed();
}

const HoldWatch::Held *HoldWatch::find(const domain::QueueScope &scope) const
{
    const auto place = m_places.constFind(WatchedQueue::of(scope));
    return place == m_places.cend() ? nullptr : &m_held.at(*place);
}

bool HoldWatch::isArrivingUnheld(const domain::QueueScope &scope) const
{
    const Held *held = find(scope);
    return held && held->isArrivingUnheld;
}

}
