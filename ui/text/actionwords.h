#pragma once

#include "domain/action.h"

#include <QLocale>
#include <QString>

// What is said of each kind of action. One entry a kind: an action without its words does not compile.
namespace senderdesk::ui::text {

// "Hold 340 messages", "Delete 40 senders": the button that does it, named by its verb and its number.
[[nodiscard]] QString actionButton(domain::ActionKind kind, qint64 number, const QLocale &locale = {});
// What pressing the button will do, what it will not, and whether it can be taken back.
[[nodiscard]] QString actionEffect(domain::ActionKind kind);
// How it ended for one target, named `what`, and for several.
[[nodiscard]] QString actionDone(domain::ActionKind kind, const QString &what);
[[nodiscard]] QString actionDoneMany(domain::ActionKind kind, qint64 number);

}
