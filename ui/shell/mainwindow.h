#pragma once

#include "ui/shell/safety.h"
#include "ui/shell/status.h"
#include "ui/widgets/sheet.h"

#include <QHash>
#include <QIcon>
#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <vector>

class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace senderdesk::store {
class LayoutStore;
}

namespace senderdesk::ui {

class Command;
class NavigationList;
class Pane;
class SafetyBanner;
class Theme;
class WindowMenus;

// A pane that this window can show. It is made on the first visit.
struct PaneSpec
{
    QString id;        // as in --pane: "queue"
    const char *title; // QT_TRANSLATE_NOOP("Pane", "Queue")
    QString icon;      // a name of ui/icons
    std::function<Pane *(QWidget *parent)> make;
    bool isRemembered = true; // as the one to begin with
};

struct ConnectionEntry
{
    QString id;
    QString name;
    QIcon mark{}; // its colour
};

// The window: banner, connection, navigation, one pane, its details, outbox, status bar; menus and the palette made of the
// same commands. It knows no pane by type and nothing of a connection but what it is told to show.
class MainWindow final : public QMainWindow, public ActionHost
{
    Q_OBJECT

public:
    // layout and theme outlive the window.
    MainWindow(store::LayoutStore &layout, Theme &theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    // The panes of a connection; those of another one are deleted, and with them their selection. Shows the one that was in front
    // at the last run or before, else the first.
    void setPanes(std::vector<PaneSpec> panes);
    void showPane(QStringView id); // an unknown id changes nothing
    [[nodiscard]] QStringList paneIds() const;
    [[nodiscard]] Pane *currentPane() const { return m_current; }
    [[nodiscard]] Pane *pane(QStringView id) const; // null until it was visited

    void setConnections(const QList<ConnectionEntry> &connections, const QString &current);
    void setSafety(const SafetyState &safety);
    // Commands of the window's connection (arm, disarm): buttons in the banner, and in the menu Actions. Children of the window.
    void setConnectionCommands(const QList<Command *> &commands);
    void clearSafety(); // no connection is shown
    void setStatus(const StatusFigures &figures);
    void showMessage(const QString &message); // a passing success, in the status bar

    // Actions that wait out their undo window stand between panes and status bar. The window takes it; null takes it away.
    void setOutboxStrip(QWidget *strip);

    // Asked before the window closes, by whatever way: false keeps it open.
    void setCloseGuard(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }

    // Commands of whoever made the window, first in the menu "File".
    void addFileCommands(const QList<QAction *> &commands);
    // Every command of the window and of the pane in front, in the order of the palette.
    [[nodiscard]] QList<QAction *> commands() const;
    [[nodiscard]] store::LayoutStore &layoutStore() const { return m_layout; }

    void disableActions() override;
    void enableActions() override;
    [[nodiscard]] bool areActionsDisabled() const { return m_disabled > 0; }

Q_SIGNALS:
    void connectionChosen(const QString &id);
    void paneShown(const QString &id);
    void actionsEnabled(); // the last sheet in front is gone
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeLeft();
    void restoreLayout();
    void saveLayout();
    void showDetails();
    void fitConnections();
    void say();
    void goToArea(int step);
    Pane *makePane(const PaneSpec &spec);

    store::LayoutStore &m_layout;
    std::vector<PaneSpec> m_specs;
    QHash<QString, Pane *> m_panes;
    Pane *m_current = nullptr;
    SafetyState m_safety;
    StatusFigures m_figures;
    int m_disabled = 0;
    QList<QPointer<Command>> m_blocked;
    QPointer<QWidget> m_focusBefore; // the first of the sheets in front

    QWidget *m_content;
    SafetyBanner *m_banner;
    QLabel *m_connectionLabel;
    QComboBox *m_connections;
    NavigationList *m_navigation;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    QStackedWidget *m_details;
    std::function<bool()> m_mayClose;
    QVBoxLayout *m_outboxPlace;
    QWidget *m_outbox = nullptr;
    QLabel *m_statusLabel;
    WindowMenus *m_menus;
};

}
