#include "operations/actiontarget.h"

#include "model/queuemodel.h"

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
    return {scope, {}, {}, row.group.counts(), row.at, {}, {}, {}};
}

// The wider scope, without figures of its own yet, beside the row that was pointed at.
ActionTarget nearestOf(const domain::QueueScope &scope, const model::QueueRow &row)
{
    const QString isp = row.group.isp.isEmpty() ? row.query.isp.value_or(QString()) : row.group.isp;
    ActionTarget target{scope, {}, {}, {}, {}, {}, {}, {}};
    target.insteadOf = ActionTarget::Narrower{{isp}, row.group.counts()};
    return target;
}

bool covers(const ActionTarget &wide, const ActionTarget &narrow)
{
    const auto *wideScope = wide.scope();
    const auto *narrowScope = narrow.scope();
    if (wideScope && narrowScope)
        return wideScope->covers(*narrowScope);
    return wide.isSameAs(narrow);
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

core::SenderId ActionTarget::sender() const
{
    if (const auto *queueScope = scope())
        return queueScope->sender();
    return std::get<core::SenderId>(what);
}

QList<ActionTarget> merged(const QList<ActionTarget> &targets)
{
    QList<ActionTarget> kept;
    for (const ActionTarget &target : targets) {
        const auto wider =
            std::find_if(kept.begin(), kept.end(), [&](const ActionTarget &other) { return covers(other, target); });
        if (wider != kept.end()) {
            join(wider->insteadOf, target.insteadOf);
            continue;
        }
        // It may itself cover some that came before it: it takes the place of the first.
        ActionTarget joined = target;
        qsizetype place = kept.size();
        for (qsizetype i = kept.size(); i-- > 0;) {
            if (covers(target, kept.at(i))) {
                join(joined.insteadOf, kept.at(i).insteadOf);
                kept.removeAt(i);
                place = i;
            }
        }
        kept.insert(place, std::move(joined));
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
