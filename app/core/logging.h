#pragma once

#include <QLoggingCategory>

// Categories of what the program writes to standard error. All are silent below "warning" unless QT_LOGGING_RULES says
// otherwise; none may be given a body, a header or a Secret.
namespace senderdesk::core {

Q_DECLARE_LOGGING_CATEGORY(logNet)
Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logOffline)
Q_DECLARE_LOGGING_CATEGORY(logUi)

}
