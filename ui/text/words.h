#pragma once

#include "domain/action.h"
#include "domain/connection.h"
#include "domain/queue.h"
#include "domain/scope.h"

#include <QLocale>
#include <QString>

// The program's fixed words in the person's language.
namespace senderdesk::ui::text {

[[nodiscard]] QString actionTitle(domain::ActionKind kind);   // "Hold queue": the confirmation's name
[[nodiscard]] QString actionCommand(domain::ActionKind kind); // "Hold…": menus and buttons

[[nodiscard]] QString serviceName(domain::Service service);
[[nodiscard]] QString className(domain::ConnectionClass connectionClass);
// "Main admin · mail.example.com · Production": which connection, wherever something is to be done on it.
[[nodiscard]] QString connectionLine(const domain::Connection &connection);
[[nodiscard]] QString formatName(domain::WireFormat format);
[[nodiscard]] QString groupingName(domain::Grouping grouping);

// Why a row offers no action, as one sentence.
[[nodiscard]] QString refusalSentence(domain::ScopeRefusal::Why why);

}
