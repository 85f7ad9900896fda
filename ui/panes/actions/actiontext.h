#pragma once

#include "operations/confirmation.h"
#include "operations/report.h"

#include <QString>

// The sentences of actions: what one will do, and what one did.
namespace senderdesk::ui::text {

// Why a row or sender is no target.
[[nodiscard]] QString targetRefusalSentence(operations::TargetRefusal::Why why);

// Of a release: how much of the held mail was not held from here. Empty where there is nothing to say.
[[nodiscard]] QString heldElsewhereSentence(const operations::Confirmation &confirmation);

// The last step of a confirmation, in words.
[[nodiscard]] QString progressSentence(const operations::Confirmation &confirmation);

// How it ended, over all targets, with the figures before and after.
[[nodiscard]] QString reportSentence(const operations::Report &report);
// One line a target, for the clipboard: what, outcome, before, after, request id, technical detail.
[[nodiscard]] QString reportDetail(const operations::Report &report);

// Of one result, for the table of a report: how it ended, what the target was like before and is like after, what went wrong.
[[nodiscard]] QString outcomeWord(const operations::TargetResult &result);
[[nodiscard]] QString stateBefore(const operations::TargetResult &result);
[[nodiscard]] QString stateAfter(const operations::TargetResult &result);
[[nodiscard]] QString faultOf(const operations::TargetResult &result);

// The offer for rows of one ISP: "Campaign 4914 for every ISP: 140 messages, not the 52 for Gmail."
[[nodiscard]] QString offerSentence(const QList<operations::ActionTarget> &nearest);

}
