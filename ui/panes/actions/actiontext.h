#pragma once

#include "operations/confirmation.h"
#include "operations/report.h"

#include <QString>

// The sentences of actions: what one will do, and what one did.
namespace senderdesk::ui::text {

// "campaign 4914 of account 306 on 119 Main promo", "everything in 119 Main promo".
[[nodiscard]] QString targetName(const operations::ActionTarget &target);

// Why a row or sender is no target.
[[nodiscard]] QString targetRefusalSentence(operations::TargetRefusal::Why why);

// What pressing the button will do, what it will not, and whether it can be taken back.
[[nodiscard]] QString effectSentence(domain::ActionKind kind);

// The last step of a confirmation, in words.
[[nodiscard]] QString progressSentence(const operations::Confirmation &confirmation);

// How it ended, over all targets, with the figures before and after.
[[nodiscard]] QString reportSentence(const operations::Report &report);
// One line a target, for the clipboard: what, outcome, before, after, request id, technical detail.
[[nodiscard]] QString reportDetail(const operations::Report &report);

// The offer for rows of one ISP: "Campaign 4914 for every ISP: 140 messages, not the 52 for Gmail."
[[nodiscard]] QString offerSentence(const QList<operations::ActionTarget> &nearest);

}
