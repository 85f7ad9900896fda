#pragma once

#include "ui/shell/mainwindow.h"

namespace senderdesk::operations {
class Connections;
}

namespace senderdesk::ui {

// The panes that every window has beside those of its connection's service: they cover all connections.
[[nodiscard]] std::vector<PaneSpec> sharedPanes(operations::Connections &connections, MainWindow &window);
[[nodiscard]] bool isSharedPane(QStringView id);

}
