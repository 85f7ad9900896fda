#pragma once

#include "domain/action.h"
#include "model/journalmodel.h"
#include "operations/actiontarget.h"

#include <expected>

namespace senderdesk::operations {

// Why an action of the journal cannot be taken back, or what taking it back would not bring back (promise 7).
struct UndoRefusal
{
    enum class Why {
        UnknownAction,  // of another version of this program
        NoInverse,      // nothing brings it back
        InProgress,     // it has no outcome yet
        OutcomeUnknown, // read the state first
        NothingDone,    // it failed, was not sent, or was not executed again
        UndoneSince,    // it was taken back already
        NotReadBefore,  // what was there before is not known
        HeldBefore,     // of a hold: a release would let go of what was held before it too
        Released,       // of a release: what was not held before would be held too, and what left does not come back
        WasListed,      // of a restore: it was there before, so deleting it takes back nothing
        WasNotListed,   // of a deletion: it was not there before, so restoring it takes back nothing
        NoTarget,       // its ids are not in the journal
    };
    Why why;
    qint64 messages = 0; // HeldBefore: held before it; Released: not held before it
};

// What takes it back.
struct UndoPlan
{
    domain::ActionKind kind;
    ActionTarget target;
};

[[nodiscard]] std::expected<UndoPlan, UndoRefusal> undoOf(const model::JournalRow &row);

// What an action was done to, from the ids in the journal; empty where they are not there.
[[nodiscard]] std::optional<ActionTarget> targetOf(const model::JournalRow &row);

}
