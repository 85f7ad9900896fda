#pragma once

#include "ui/shell/commandpalette.h"
#include "ui/text/sentence.h"

#include <QObject>

#include <vector>

class QActionGroup;
class QMenu;

namespace senderdesk::ui {

class Command;
class DataTable;
class MainWindow;
class Pane;
class Theme;

// The menus of a window, made of commands. What belongs to the pane in front (Refresh, Stop, Export…, its actions, its columns)
// is put in when it comes to the front and taken out when it leaves, so that no two panes' shortcuts are ever awake at once.
class WindowMenus final : public QObject
{
    Q_OBJECT

public:
    WindowMenus(MainWindow *window, Theme &theme);

    struct PaneEntry
    {
        QString id;
        Sentence title;
        QString icon;
    };
    void setPanes(const QList<PaneEntry> &panes);
    void setPane(Pane *pane); // null: none in front
    void setConnectionCommands(const QList<Command *> &commands);
    void retranslate();
    void setDetailsShown(bool shown);
    void addToFile(const QList<QAction *> &actions); // they stay the caller's

    // Every command with the menu it sits in.
    [[nodiscard]] std::vector<CommandPalette::Entry> entries() const;

Q_SIGNALS:
    void paneChosen(const QString &id);
    void detailsToggled(bool shown);
    void nextAreaRequested(int step); // 1 or −1
    void themeChosen(const QString &name);

private:
    Command *add(QMenu *menu, const char *id, Sentence text, const QKeySequence &keys, std::function<void()> run);
    QMenu *addMenu(QMenu *under, Sentence title);
    void buildEdit();
    void buildView(Theme &theme);
    void buildHelp();
    void fillFromPane();
    void copy(bool withHeaders);
    [[nodiscard]] DataTable *table() const;
    void openPalette();
    void openKeyboard();
    void openAbout();

    MainWindow *m_window;
    Pane *m_pane = nullptr;
    QMenu *m_file;
    QMenu *m_edit;
    QMenu *m_view;
    QMenu *m_actions;
    QMenu *m_columns = nullptr;
    QMenu *m_sort = nullptr;
    QMenu *m_help;
    QAction *m_beforeQuit;
    QAction *m_afterPanes = nullptr;
    QAction *m_afterReading = nullptr;
    Command *m_filter = nullptr;
    Command *m_copy = nullptr;
    Command *m_copyWithHeaders = nullptr;
    Command *m_selectAll = nullptr;
    Command *m_details = nullptr;
    QList<std::pair<QMenu *, Sentence>> m_titles;
    QList<QAction *> m_paneCommands;
    QList<QAction *> m_connectionCommands;           // after those of the pane
    QList<std::pair<QMenu *, QAction *>> m_borrowed; // of the pane in front
};

}
