#pragma once

#include "core/result.h"
#include "domain/action.h"
#include "operations/actiontarget.h"
#include "operations/holdterms.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace senderdesk::operations {

// How one target's request ended.
struct TargetResult
{
    enum class Outcome {
        Done,             // the server said so
        NotExecutedAgain, // marked as a duplicate: the server gave back an earlier answer (altcraft-user.md 2)
        Failed,           // the server said no, or the request never reached it
        Unknown,          // it left, and whether it took effect cannot be told from here
        NotSent,          // it never left: stopped, not armed, or the journal could not be written
    };
    ActionTarget target;
    Outcome outcome = Outcome::NotSent;
    std::optional<core::Error> error{};
    QString requestId{};                         // empty when none was taken
    std::optional<domain::QueueCounts> before{}; // read just before sending
    std::optional<domain::QueueCounts> after{};  // read when all was sent; empty when it could not be read
    std::optional<bool> isListedBefore{};        // of actions on senders
    std::optional<bool> isListedAfter{};
    QString stateAfter{};            // of what is not a queue or a sender; before: target.state
    SetUp setUpAfter{};              // where the server says so
    std::optional<qint64> updated{}; // how many a bulk method says it touched
    std::optional<qint64> savedId{}; // of what was made
    QStringList earlierIds{};        // request ids of tries before this one, which did not do it
    bool isMatchedByPlace = false;   // the server answered under another id: this is the result in its place

    // Whether what the target is like was read after the request.
    [[nodiscard]] bool isReadAfter() const;
};

struct Report
{
    domain::ActionKind kind = domain::ActionKind::HoldQueue;
    QString reason{};
    QList<TargetResult> results{};             // one for each confirmed target, in their order
    std::optional<core::Error> journalError{}; // an outcome that could not be written down
    HoldTerms terms{};                         // of a hold

    [[nodiscard]] qsizetype count(TargetResult::Outcome outcome) const;
    // Those that ended so, in their order. What Failed certainly did nothing, so confirming just these anew retries them, each
    // with an id of its own. What is Unknown is never among those: a confirmation of it shows first what it is like now.
    [[nodiscard]] QList<ActionTarget> targetsThat(TargetResult::Outcome outcome) const;
    // Of the unknown ones, those whose state could not be read afterwards either.
    [[nodiscard]] qsizetype unread() const;
    // The results of a later try at some of its targets take the place of the earlier ones.
    void join(const Report &later);
    [[nodiscard]] bool isAllDone() const { return count(TargetResult::Outcome::Done) == results.size(); }
};

}
Q_DECLARE_METATYPE(senderdesk::operations::Report)
