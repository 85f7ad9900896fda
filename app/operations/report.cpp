#include "operations/report.h"

#include <algorithm>

namespace senderdesk::operations {

using Outcome = TargetResult::Outcome;

bool TargetResult::isReadAfter() const
{
    return after || isListedAfter || !stateAfter.isEmpty() || setUpAfter != SetUp{};
}

qsizetype Report::count(Outcome outcome) const
{
    return std::ranges::count(results, outcome, &TargetResult::outcome);
}

QList<ActionTarget> Report::targetsThat(Outcome outcome) const
{
    QList<ActionTarget> targets;
    for (const TargetResult &result : results) {
        if (result.outcome == outcome)
            targets << result.target;
    }
    return targets;
}

qsizetype Report::unread() const
{
    return std::ranges::count_if(
        results, [](const TargetResult &each) { return each.outcome == Outcome::Unknown && !each.isReadAfter(); });
}

void Report::join(const Report &later)
{
    for (const TargetResult &result : later.results) {
        const auto place =
            std::ranges::find_if(results, [&result](const TargetResult &each) { return each.target.isSameAs(result.target); });
        if (place == results.end())
            continue;
        QStringList ids = place->earlierIds;
        if (!place->requestId.isEmpty())
            ids << place->requestId;
        *place = result;
        place->earlierIds = ids + result.earlierIds;
    }
    if (later.journalError)
        journalError = later.journalError;
}

}
