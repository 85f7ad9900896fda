#pragma once

#include "core/ids.h"
#include "domain/queue.h"
#include "ui/shell/mainwindow.h"

#include <QTimer>

#include <memory>

namespace senderdesk::operations {
class Connections;
class Session;
struct OutboxItem;
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

// A window that shows one connection at a time: what banner, panes and status bar say comes from its session. Without one it
// says what can be done.
class ConsoleWindow final : public QObject
{
    Q_OBJECT

public:
    // connections, layout and theme outlive the window.
    ConsoleWindow(operations::Connections &connections, store::LayoutStore &layout, Theme &theme);
    ~ConsoleWindow() override;

    // Shows the connection of this run that has the place, else the one that a window showed last, and begins to read. Opens no
    // other: the person did not ask for it.
    void begin(const StartPlace &place);
    // Shows another connection, at once or when its secrets are there: its panes take the place of those that were there. True:
    // it is shown now.
    bool show(const QString &connection);
    void openQueue(const QList<core::SenderId> &senders, domain::Grouping grouping);
    void openConnections(); // the dialog
    void newConnection();   // its dialog; the connection is shown once it is saved

    [[nodiscard]] operations::Session *session() const { return m_session; } // null until something is shown
    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] const MainWindow &window() const { return m_window; }
    [[nodiscard]] operations::Connections &connections() { return m_connections; }

Q_SIGNALS:
    void sessionShown(senderdesk::operations::Session *session); // for the first time, in any window
    void offlinePlatformWanted();
    void newWindowWanted();

private:
    void take(const QString &connection); // it is open
    void askForSecret(const QString &connection);
    void leave();
    void resume(); // shows what waits for the window to be free
    void welcome();
    void listConnections();
    void makeCommands();
    void confirmAnew(const operations::OutboxItem &item);
    void openArming();
    void openLocking();
    void lock();
    void unlock();
    void showSafety();
    void showStatus();
    void tellRunOnly(const QString &reason);
    [[nodiscard]] QString firstToShow(const StartPlace &place) const;

    operations::Connections &m_connections;
    operations::Session *m_session = nullptr;
    QString m_wanted; // being opened, or waiting for the window to be free
    StartPlace m_place;
    bool m_isRunOnlyTold = false;
    std::unique_ptr<QObject> m_following; // what is heard of the session shown
    MainWindow m_window;
    Command *m_arm = nullptr;
    Command *m_disarm = nullptr;
    Command *m_unlock = nullptr;
    bool m_isUnlocking = false; // this window asked
    QTimer m_countdown;
};

}
