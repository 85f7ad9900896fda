#include "operations/actiontarget.h"

#include "model/queuemodel.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace senderdesk::operations {
namespace {

TargetRefusal::Why whyOf(domain::ScopeRefusal::Why why)
{
    using From = domain::ScopeRefusal::Why;
    using To = TargetRefusal::Why;
    switch (why) {
    case From::HasIsp:
        return To::HasIsp;
    case From::AccountMissing:
        return To::AccountMissing;
    case From::CampaignMissing:
        return To::CampaignMissing;
    case From::Contradiction:
        return To::Contradiction;
    }
    Q_UNREACHABLE();
}

ActionTarget targetOf(const domain::QueueScope &scope, const model::QueueRow &row)
{
    return {.what = scope, .counts = row.group.counts(), .countsAt = row.at};
}

// The wider scope, without figures of its own yet, beside the row that was pointed at.
ActionTarget nearestOf(const domain::QueueScope &scope, const model::QueueRow &row)
{
    const QString isp = row.group.isp.isEmpty() ? row.query.isp.value_or(QString()) : row.group.isp;
    return {.what = scope, .insteadOf = ActionTarget::Narrower{{isp}, row.group.counts()}};
}

// What a target is, for hashing: ids, 0 where the scope has none; a sender itself is not the same as everything in its queue.
struct Key
{
    bool isQueue = false;
    qint64 sender = 0;
    qint64 account = 0;
    qint64 campaign = 0;
    friend bool operator==(const Key &, const Key &) = default;
    friend size_t qHash(const Key &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.isQueue, key.sender, key.account, key.campaign);
    }
};

Key keyOf(const ActionTarget &target)
{
    const auto *scope = target.scope();
    if (!scope) {
        const auto *setup = std::get_if<domain::SenderSetupRef>(&target.what);
        return {false, target.sender()->value(), setup && setup->account ? setup->account->value() : 0, 0};
    }
    return {true, scope->sender().value(), scope->account() ? scope->account()->value() : 0,
            scope->campaign() ? scope->campaign()->value() : 0};
}

// The widest of the keys that are there and cover this one (QueueScope::covers).
Key widestOf(const Key &key, const QSet<Key> &there)
{
    if (!key.isQueue)
        return key;
    for (const Key &wider : {Key{true, key.sender, 0, 0}, Key{true, key.sender, key.account, 0}}) {
        if (there.contains(wider))
            return wider;
    }
    return key;
}

// What was pointed at stays the sum of all rows that led here.
void join(std::optional<ActionTarget::Narrower> &into, const std::optional<ActionTarget::Narrower> &from)
{
    if (!from)
        return;
    if (!into) {
        into = from;
        return;
    }
    for (const QString &isp : from->isps) {
        if (!into->isps.contains(isp))
            into->isps << isp;
    }
    into->counts += from->counts;
}

}

std::optional<core::SenderId> ActionTarget::sender() const
{
    if (const auto *queueScope = scope())
        return queueScope->sender();
    if (const auto *sender = std::get_if<core::SenderId>(&what))
        return *sender;
    if (const auto *setup = std::get_if<domain::SenderSetupRef>(&what))
        return setup->id;
    return std::nullopt;
}

// By hashes, because all of 100,000 rows may be selected.
QList<ActionTarget> merged(const QList<ActionTarget> &targets)
{
    if (!std::ranges::all_of(targets, [](const ActionTarget &target) { return target.sender().has_value(); }))
        return targets; // made without doubles, and none covers another
    QSet<Key> there;
    for (const ActionTarget &target : targets)
        there.insert(keyOf(target));
    QList<ActionTarget> kept;
    QHash<Key, qsizetype> places;
    for (const ActionTarget &target : targets) {
        const Key own = keyOf(target);
        const Key widest = widestOf(own, there);
        const auto place = places.constFind(widest);
        if (place == places.cend()) {
            places.insert(widest, kept.size());
            kept << target;
            continue;
        }
        // The wider one takes the place of the first that it covers; what was pointed at is kept of all.
        ActionTarget &first = kept[*place];
        std::optional<ActionTarget::Narrower> pointedAt = std::move(first.insteadOf);
        join(pointedAt, target.insteadOf);
        if (own == widest && keyOf(first) != widest)
            first = target;
        first.insteadOf = std::move(pointedAt);
    }
    return kept;
}

Targets targetsOf(const QList<model::QueueRow> &rows)
{
    Targets result;
    for (const model::QueueRow &row : rows) {
        const auto scope = domain::scopeOf(row.sender, row.query, row.group);
        if (scope) {
            result.targets << targetOf(*scope, row);
            continue;
        }
        result.refusals << TargetRefusal{whyOf(scope.error().why), row.sender, row.group};
        if (scope.error().nearest)
            result.nearest << nearestOf(*scope.error().nearest, row);
    }
    result.targets = merged(result.targets);
    result.nearest = merged(result.nearest);
    return result;
}

qint64 messagesTouched(domain::ActionKind kind, const domain::QueueCounts &counts)
{
    return kind == domain::ActionKind::ReleaseQueue ? counts.hold : counts.total;
}

bool hasMoved(qint64 shown, qint64 now)
{
    if ((shown == 0) != (now == 0))
        return true;
    const qint64 grown = now - shown;
    return grown >= 10 && grown > std::min<qint64>(shown / 10, 100);
}

}
