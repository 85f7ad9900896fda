#pragma once

#include "core/clock.h"

#include <QString>

#include <optional>

namespace senderdesk::operations {

// What a person says of a hold beside its reason. The service knows nothing of it: it stands in the journal, and this program
// reminds.
struct HoldTerms
{
    QString owner;                       // who answers for it; empty: the system user
    std::optional<core::WallTime> until; // when to be reminded to release it; empty: never
    friend bool operator==(const HoldTerms &, const HoldTerms &) = default;
};

}
