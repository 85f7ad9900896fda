#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "domain/action.h"
#include "domain/mailheader.h"
#include "domain/scope.h"
#include "domain/sender.h"
#include "operations/subject.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace senderdesk::model {
struct QueueRow;
}

namespace senderdesk::operations {

// What is set up as a whole, and so is written as a whole.
struct SetUp
{
    std::optional<domain::VirtualSender> virtualSender{};
    std::optional<QJsonObject> record{}; // of an AKMTA sender
    std::optional<domain::Subscription> subscription{};
    friend bool operator==(const SetUp &, const SetUp &) = default;
};

// One thing an action is done to. Its identity is `what`, made of ids; names are only shown.
struct ActionTarget
{
    Subject what;
    QString senderName{};   // also of a virtual sender; empty: not known
    QString accountName{};  // empty: not known, or no account in the scope
    QString campaignName{}; // likewise
    QString databaseName{}; // of subscriptions; empty: not known
    QString resourceName{};
    domain::MessageHead message{}; // of a deleted message

    // The figures last read from the server, and when. Empty: not read. For a sender they are its whole queue, and stay empty
    // where it has none.
    std::optional<domain::QueueCounts> counts{};
    std::optional<core::WallTime> countsAt{};
    // What was shown before, where a confirmation found that the figures had moved (Confirmation::State::Changed).
    std::optional<domain::QueueCounts> countsShownBefore{};
    // Of many subscriptions at once: how many would change, read anew like counts: those of this status in these resources.
    struct Counting
    {
        QList<core::ResourceId> resources;
        QString status;
    };
    Counting counting{};
    std::optional<qint64> subscriptions{};
    std::optional<qint64> subscriptionsShownBefore{};
    // Of a sender, also a virtual one: whether the server's list has it. Of a subscription: whether it is there and not deleted.
    std::optional<bool> isListed{};
    // Of anything else: what it is like, in the service's own word, and what was shown before where that changed.
    QString state{};
    std::optional<QString> stateShownBefore{};

    SetUp draft{};              // what would be sent
    SetUp opened{};             // what the person saw when they began to write it; nothing else is overwritten
    QString newName{};          // of a clone; empty: the server's choice
    bool skipsTriggers = false; // of a subscription: automation that waits for the change is not set off

    // What the person pointed at, where that cannot be said and this wider scope was offered instead (promise 2).
    struct Narrower
    {
        QStringList isps;
        domain::QueueCounts counts;
    };
    std::optional<Narrower> insteadOf{};

    [[nodiscard]] std::optional<core::SenderId> sender() const; // of a queue, or a sender itself or its record
    [[nodiscard]] const domain::QueueScope *scope() const { return std::get_if<domain::QueueScope>(&what); }
    [[nodiscard]] bool isSameAs(const ActionTarget &other) const { return what == other.what; }
};

// Why a row is no target.
struct TargetRefusal
{
    enum class Why {
        HasIsp,          // no document gives hold, release or purge an ISP
        AccountMissing,  // the needed account id is 0
        CampaignMissing, // the needed campaign id is 0
        Contradiction,   // the row is not what was asked for
        NoQueue,         // the sender's type keeps no queue here (only AKMTA does)
    };
    Why why;
    core::SenderId sender;
    domain::QueueGroup group; // the row
};

struct Targets
{
    QList<ActionTarget> targets; // without doubles: a wider one stands for those it covers
    QList<TargetRefusal> refusals;
    // The nearest scopes that can be said for the rows refused with HasIsp, with their narrower figures; their own figures
    // are not read yet (ScopeOffer does). Without doubles.
    QList<ActionTarget> nearest;
};

// The targets of rows: ids from the rows and from the query that each row answers, never names or positions.
[[nodiscard]] Targets targetsOf(const QList<model::QueueRow> &rows);

// Without doubles, and without those that a wider one of the list covers; the order is kept. Never wider than what came in.
[[nodiscard]] QList<ActionTarget> merged(const QList<ActionTarget> &targets);

// The number that a button names ("Hold 340 messages") and that a confirmation guards: what the action can touch. Release
// touches what is held, hold and clear the total.
[[nodiscard]] qint64 messagesTouched(domain::ActionKind kind, const domain::QueueCounts &counts);

// Whether a person must look again: it grew by more than 10 % or by more than 100, whichever is less, but never for fewer than
// 10; or there was nothing and now is something, or the other way round. Less is no reason: mail leaves queues all the time.
[[nodiscard]] bool hasMoved(qint64 shown, qint64 now);

}
