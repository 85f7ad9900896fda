#pragma once

#include "domain/scope.h"
#include "operations/actiontarget.h"
#include "operations/holdterms.h"
#include "store/journal.h"

#include <QHash>
#include <QList>

namespace senderdesk::operations {

// A hold that was made here and that nothing made here has let go since.
struct StandingHold
{
    domain::QueueScope scope;
    HoldTerms terms{};
    QString reason{};
    core::WallTime since{};
    QString requestId{};           // of the latest hold of this scope
    qint64 messages = 0;           // that were taken, over all holds of this scope, as far as that is known
    bool areMessagesKnown = false; // false: or more
    bool isCertain = true;         // false: its outcome, or that of a release of it, is unknown
    [[nodiscard]] bool isOver(core::WallTime now) const { return terms.until && *terms.until <= now; }
};

// How much of the held mail of some queues was not held by this console: somebody else's hold, which a release would lift too.
struct HeldElsewhere
{
    qint64 messages = 0;
    // False: at most so many. A wider hold of ours, or one whose figures or outcome are not known, may have some of them.
    bool isCertain = true;
};

// The holds of one server as the journal knows them. A value: made from the journal's rows of that server, oldest first.
class StandingHolds
{
public:
    StandingHolds() = default;
    explicit StandingHolds(const QList<store::JournalEntry> &entries);

    [[nodiscard]] QList<StandingHold> all() const;
    // The hold of exactly this scope, else the latest that it is inside of; nullptr: none. Until this is changed.
    [[nodiscard]] const StandingHold *of(const domain::QueueScope &scope) const;
    // Held mail may have left since, so ours is never counted for more than there is.
    [[nodiscard]] HeldElsewhere elsewhere(const domain::QueueScope &scope, qint64 held) const;
    [[nodiscard]] HeldElsewhere elsewhere(const QList<ActionTarget> &targets) const;

    [[nodiscard]] static QStringList actions(); // whose rows it wants to see

private:
    void hold(StandingHold hold);
    void letGo(const domain::QueueScope &scope, bool isCertain);

    QHash<core::SenderId, QList<StandingHold>> m_holds; // by sender: one action may have thousands of them
};

}
