#pragma once

#include "model/queuemodel.h"
#include "operations/holdledger.h"
#include "ui/shell/detailspanel.h"

#include <QList>
#include <QString>

// What is said of holds: who made them, until when, and which are somebody else's.
namespace senderdesk::operations {
class AdminSession;
}

namespace senderdesk::ui {

namespace text {

// Beside a row: that mail arrives un-held, else as holdBadge().
[[nodiscard]] QString queueBadge(operations::AdminSession &session, const model::QueueRow &row);
// "held by anna until 14:30", "foreign hold"; empty where nothing is held, or where the row is no scope.
[[nodiscard]] QString holdBadge(operations::AdminSession &session, const model::QueueRow &row);

// The end of a hold has come.
[[nodiscard]] QString holdDueSentence(operations::AdminSession &session, const operations::StandingHold &hold);

}

// Of one row, for its details; none where nothing is held.
[[nodiscard]] QList<Fact> holdFacts(operations::AdminSession &session, const model::QueueRow &row);

}
