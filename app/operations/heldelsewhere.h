#pragma once

#include "operations/actiontarget.h"
#include "store/journal.h"

namespace senderdesk::operations {

// How much of the held mail of some queues was not held by this console: somebody else's hold, which a release would lift too.
struct HeldElsewhere
{
    qint64 messages = 0;
    // False: at most so many. A wider hold of ours, or one whose figures or outcome are not known, may have some of them.
    bool isCertain = true;
};

// From the journal's rows of one server, oldest first, and the figures in the targets. Held mail may have left since, so ours is
// never counted for more than there is.
[[nodiscard]] HeldElsewhere heldElsewhere(const QList<store::JournalEntry> &entries, const QList<ActionTarget> &targets);

// The actions that it wants to see.
[[nodiscard]] QStringList actionsOnHeldMail();

}
