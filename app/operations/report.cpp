#include "operations/report.h"

#include <algorithm>

namespace senderdesk::operations {

qsizetype Report::count(TargetResult::Outcome outcome) const
{
    return std::count_if(results.begin(), results.end(),
                         [outcome](const TargetResult &result) { return result.outcome == outcome; });
}

}
