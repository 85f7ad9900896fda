#pragma once

#include "core/ids.h"
#include "domain/queue.h"
#include "ui/shell/mainwindow.h"

#include <QTimer>

#include <memory>

namespace senderdesk::operations {
class Connections;
class Session;
}

namespace senderdesk::ui {

class Command;

// Where a window begins: --pane, --sender, --group.
struct StartPlace
{
    QString pane; // empty: Senders, or Queue where a sender is named
    std::optional<core::SenderId> sender;
    domain::Grouping grouping = domain::Grouping::Campaign;
};

// A window that shows one connection at a time: what banner, panes and status bar say comes from its session.
class ConsoleWindow final : public QObject
{
    Q_OBJECT

public:
    // connections, layout and theme outlive the window.
    ConsoleWindow(operations::Connections &connections, store::LayoutStore &layout, Theme &theme);
    ~ConsoleWindow() override;

    // Shows the first connection that has the place, and begins to read.
    void begin(const StartPlace &place);
    // Shows another connection: its panes take the place of those that were there. False: there is none of that id.
    bool show(const QString &connection);
    void openQueue(const QList<core::SenderId> &senders, domain::Grouping grouping);

    [[nodiscard]] operations::Session *session() const { return m_session; } // null until something is shown
    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] operations::Connections &connections() { return m_connections; }

Q_SIGNALS:
    void sessionShown(senderdesk::operations::Session *session);

private:
    void listConnections();
    void makeCommands();
    void openArming();
    void showSafety();
    void showStatus();

    operations::Connections &m_connections;
    operations::Session *m_session = nullptr;
    std::unique_ptr<QObject> m_following; // what is heard of the session shown
    MainWindow m_window;
    Command *m_arm = nullptr;
    Command *m_disarm = nullptr;
    QTimer m_countdown;
};

}
