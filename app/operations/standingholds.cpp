#include "operations/standingholds.h"

#include "operations/journalwords.h"

#include <algorithm>

namespace senderdesk::operations {
namespace {

using domain::ActionKind;
using domain::QueueScope;
using Kind = store::JournalEntry::Kind;
using Outcome = TargetResult::Outcome;

// One action on one scope: its rows of the journal together.
struct Deed
{
    const store::JournalEntry *intent;
    ActionKind kind{};
    QueueScope scope;
    std::optional<domain::QueueCounts> after{};
    std::optional<Outcome> outcome{};

    [[nodiscard]] bool isWithoutEffect() const { return outcome && *outcome != Outcome::Done && *outcome != Outcome::Unknown; }
    [[nodiscard]] std::optional<qint64> taken() const
    {
        if (outcome == Outcome::Done && intent->counts && after)
            return std::max<qint64>(0, after->hold - intent->counts->hold);
        return std::nullopt;
    }
};

QList<Deed> deedsOf(const QList<store::JournalEntry> &entries)
{
    QList<Deed> deeds;
    QHash<QString, qsizetype> places;
    for (const store::JournalEntry &entry : entries) {
        const auto kind = actionNamed(entry.action);
        const auto scope = scopeOfIds(entry.senderId, entry.accountId, entry.campaignId);
        if (!kind || !scope)
            continue;
        if (entry.kind == Kind::Intent) {
            places.insert(entry.requestId, deeds.size());
            deeds << Deed{&entry, *kind, *scope};
            continue;
        }
        const auto place = places.constFind(entry.requestId);
        if (place == places.cend())
            continue;
        if (entry.kind == Kind::Outcome)
            deeds[*place].outcome = outcomeNamed(entry.outcome);
        else
            deeds[*place].after = entry.counts;
    }
    return deeds;
}

}

StandingHolds::StandingHolds(const QList<store::JournalEntry> &entries)
{
    for (const Deed &deed : deedsOf(entries)) {
        if (deed.isWithoutEffect())
            continue;
        const bool isDone = deed.outcome == Outcome::Done;
        if (deed.kind == ActionKind::HoldQueue) {
            const store::JournalEntry &entry = *deed.intent;
            hold({deed.scope,
                  {entry.owner.isEmpty() ? entry.systemUser : entry.owner, entry.until},
                  entry.reason,
                  entry.at,
                  entry.requestId,
                  deed.taken().value_or(0),
                  deed.taken().has_value(),
                  isDone});
        } else {
            letGo(deed.scope, isDone);
        }
    }
}

void StandingHolds::hold(StandingHold hold)
{
    QList<StandingHold> &holds = m_holds[hold.scope.sender()];
    const auto same = std::ranges::find(holds, hold.scope, &StandingHold::scope);
    if (same != holds.end()) {
        hold.messages += same->messages;
        hold.areMessagesKnown &= same->areMessagesKnown;
        hold.isCertain |= same->isCertain; // what was held before still is
        holds.erase(same);
    }
    holds << hold;
}

void StandingHolds::letGo(const QueueScope &scope, bool isCertain)
{
    QList<StandingHold> &holds = m_holds[scope.sender()];
    if (isCertain)
        holds.removeIf([&scope](const StandingHold &each) { return scope.covers(each.scope); });
    for (StandingHold &each : holds) {
        // A part of it went, or all of it may have gone: how much of that was ours nobody knows.
        if (each.scope.covers(scope) || scope.covers(each.scope)) {
            each.messages = 0;
            each.areMessagesKnown = false;
        }
        each.isCertain &= !scope.covers(each.scope);
    }
}

QList<StandingHold> StandingHolds::all() const
{
    QList<StandingHold> all;
    for (const QList<StandingHold> &holds : m_holds)
        all << holds;
    return all;
}

const StandingHold *StandingHolds::of(const QueueScope &scope) const
{
    const auto holds = m_holds.constFind(scope.sender());
    if (holds == m_holds.cend())
        return nullptr;
    const StandingHold *found = nullptr;
    for (const StandingHold &each : *holds) {
        if (each.scope == scope)
            return &each;
        if (each.scope.covers(scope))
            found = &each;
    }
    return found;
}

HeldElsewhere StandingHolds::elsewhere(const QueueScope &scope, qint64 held) const
{
    qint64 ours = 0;
    bool isCertain = true;
    for (const StandingHold &each : m_holds.value(scope.sender())) {
        if (scope.covers(each.scope)) {
            ours += each.messages;
            isCertain &= each.areMessagesKnown;
        } else if (each.scope.covers(scope)) {
            isCertain = false;
        }
    }
    const qint64 others = std::max<qint64>(0, held - ours);
    return {others, isCertain || others == 0};
}

HeldElsewhere StandingHolds::elsewhere(const QList<ActionTarget> &targets) const
{
    HeldElsewhere sum;
    for (const ActionTarget &target : targets) {
        const QueueScope *scope = target.scope();
        if (!scope || !target.counts)
            continue;
        const HeldElsewhere one = elsewhere(*scope, target.counts->hold);
        sum.messages += one.messages;
        sum.isCertain &= one.isCertain;
    }
    return sum;
}

QStringList StandingHolds::actions()
{
    QStringList actions;
    for (const ActionKind kind : {ActionKind::HoldQueue, ActionKind::ReleaseQueue, ActionKind::ClearQueue})
        actions << QLatin1String(domain::actionOf(kind).id);
    return actions;
}

}
