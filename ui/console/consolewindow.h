#pragma once

#include "core/ids.h"
#include "domain/queue.h"
#include "ui/shell/mainwindow.h"

#include <memory>

namespace senderdesk::operations {
class Session;
}

namespace senderdesk::ui {

class QueuePane;
class SendersPane;

// Where a window begins: --pane, --sender, --group.
struct StartPlace
{
    QString pane; // empty: Senders, or Queue where a sender is named
    std::optional<core::SenderId> sender;
    domain::Grouping grouping = domain::Grouping::Campaign;
};

// A window with the panes of one session wired to it: what banner, status bar and panes say comes from the session.
class ConsoleWindow final : public QObject
{
    Q_OBJECT

public:
    // session, layout and theme outlive the window.
    ConsoleWindow(operations::Session &session, store::LayoutStore &layout, Theme &theme);

    // Shows the first pane and begins to read.
    void begin(const StartPlace &place);
    void openQueue(const QList<core::SenderId> &senders, domain::Grouping grouping);
    [[nodiscard]] MainWindow &window() { return m_window; }

private:
    [[nodiscard]] std::vector<PaneSpec> panes();
    void showConnection();
    void showStatus();

    operations::Session &m_session;
    MainWindow m_window;
};

}
