#pragma once

#include "domain/connection.h"
#include "operations/report.h"
#include "store/journal.h"

// How an action is written into the journal.
namespace senderdesk::operations {

// The words of outcomes: "done", "not-executed-again", "failed", "unknown", "not-sent".
[[nodiscard]] QString outcomeName(TargetResult::Outcome outcome);
[[nodiscard]] std::optional<TargetResult::Outcome> outcomeNamed(const QString &name);

// The person at this machine, as the system knows them; "unknown" where it does not say.
[[nodiscard]] QString systemUser();

// The action of a row; empty: none that this version knows.
[[nodiscard]] std::optional<domain::ActionKind> actionNamed(const QString &id);

// The scope that these ids of a row say, 0 being none. The whole scope or nothing: a key that is missing must not make it wider.
[[nodiscard]] std::optional<domain::QueueScope> scopeOfIds(qint64 sender, qint64 account, qint64 campaign);

// A connection's server as the journal knows it: the base URL without a trailing slash.
[[nodiscard]] QString serverOf(const domain::Connection &connection);

// A row with everything but its kind's own part: who, what, on what.
[[nodiscard]] store::JournalEntry journalRow(store::JournalEntry::Kind kind, core::WallTime at,
                                             const domain::Connection &connection, domain::ActionKind action,
                                             const ActionTarget &target, const QString &requestId);

}
