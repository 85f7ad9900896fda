#include "core/logging.h"

namespace senderdesk::core {

Q_LOGGING_CATEGORY(logNet, "senderdesk.net", QtWarningMsg)
Q_LOGGING_CATEGORY(logStore, "senderdesk.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logOffline, "senderdesk.offline", QtWarningMsg)
Q_LOGGING_CATEGORY(logUi, "senderdesk.ui", QtWarningMsg)

}
