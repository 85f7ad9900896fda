#pragma once

#include "core/ids.h"
#include "domain/connection.h"
#include "domain/queue.h"
#include "ui/shell/mainwindow.h"

namespace senderdesk::operations {
class AdminSession;
class Session;
}

namespace senderdesk::ui {

// The panes of a session's service, wired to it and to each other. The window shows them.
[[nodiscard]] std::vector<PaneSpec> servicePanes(operations::Session &session, MainWindow &window);
// Whose pane this is, by its id; empty: no service's.
[[nodiscard]] std::optional<domain::Service> serviceOfPane(QStringView id);

// Shows senders' queues in the pane Queue.
void openQueue(MainWindow &window, const QList<core::SenderId> &senders, domain::Grouping grouping);

}
