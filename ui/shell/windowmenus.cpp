#include "ui/shell/windowmenus.h"

#include "ui/icons/icon.h"
#include "ui/shell/aboutsheets.h"
#include "ui/shell/factsview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pane.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/command.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/theme.h"

#include <QActionGroup>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;

WindowMenus::WindowMenus(MainWindow *window, Theme &theme) : QObject(window), m_window(window)
{
    m_file = addMenu(nullptr, [] { return tr("&File"); });
    m_edit = addMenu(nullptr, [] { return tr("&Edit"); });
    m_view = addMenu(nullptr, [] { return tr("&View"); });
    m_actions = addMenu(nullptr, [] { return tr("&Actions"); });
    m_help = addMenu(nullptr, [] { return tr("&Help"); });
    m_beforeQuit = m_file->addSeparator();
    add(m_file, "file.close", [] { return tr("Close window"); }, QKeySequence(u"Ctrl+W"_s), [this] { m_window->close(); });
    add(m_file, "file.quit", [] { return tr("Quit"); }, QKeySequence(u"Ctrl+Q"_s), [] { QApplication::closeAllWindows(); });
    buildEdit();
    buildView(theme);
    buildHelp();
    setPane(nullptr);
}

Command *WindowMenus::add(QMenu *menu, const char *id, Sentence text, const QKeySequence &keys, std::function<void()> run)
{
    auto *command = new Command(QLatin1String(id), std::move(text), keys, this);
    connect(command, &QAction::triggered, this, [run = std::move(run)] { run(); });
    menu->addAction(command);
    return command;
}

QMenu *WindowMenus::addMenu(QMenu *under, Sentence title)
{
    auto *menu = new QMenu(title(), m_window);
    menu->setToolTipsVisible(true); // where a disabled command says why
    if (under)
        under->addMenu(menu);
    else
        m_window->menuBar()->addMenu(menu);
    m_titles.append({menu, std::move(title)});
    return menu;
}

void WindowMenus::buildEdit()
{
    m_copy = add(m_edit, "edit.copy", [] { return tr("Copy"); }, QKeySequence(u"Ctrl+C"_s), [this] { copy(false); });
    m_copyWithHeaders = add(
        m_edit, "edit.copy-with-headers", [] { return tr("Copy with headers"); }, QKeySequence(u"Ctrl+Shift+C"_s),
        [this] { copy(true); });
    m_selectAll = add(
        m_edit, "edit.select-all", [] { return tr("Select all"); }, QKeySequence(u"Ctrl+A"_s),
        [this] {
            if (auto *line = qobject_cast<QLineEdit *>(m_window->focusWidget()))
                line->selectAll();
            else if (QAbstractItemView *view = m_pane ? m_pane->primaryView() : nullptr)
                view->selectAll();
        });
    m_edit->addSeparator();
    m_filter = add(
        m_edit, "edit.filter", [] { return tr("Filter"); }, QKeySequence(u"Ctrl+F"_s),
        [this] {
            if (QWidget *field = m_pane ? m_pane->filterField() : nullptr)
                field->setFocus(Qt::ShortcutFocusReason);
        });
}

void WindowMenus::buildView(Theme &theme)
{
    m_afterPanes = m_view->addSeparator();
    m_afterReading = m_view->addSeparator();
    m_columns = addMenu(m_view, [] { return tr("Columns"); });
    m_sort = addMenu(m_view, [] { return tr("Sort by"); });
    // Filled when they open: what the table has at that moment.
    connect(m_columns, &QMenu::aboutToShow, this, [this] {
        m_columns->clear();
        if (DataTable *view = table()) {
            m_columns->addActions(view->columns().showActions(m_columns));
            m_columns->addSeparator();
            connect(m_columns->addAction(tr("Fit columns")), &QAction::triggered, view, [view] { view->columns().fitAnew(); });
        }
    });
    connect(m_sort, &QMenu::aboutToShow, this, [this] {
        m_sort->clear();
        if (DataTable *view = table())
            m_sort->addActions(view->columns().sortActions(m_sort));
    });
    m_details = add(m_view, "view.details", [] { return tr("Details"); }, QKeySequence(u"Ctrl+I"_s), [] {});
    m_details->setCheckable(true);
    connect(m_details, &QAction::toggled, this, &WindowMenus::detailsToggled);

    QMenu *themes = addMenu(m_view, [] { return tr("Theme"); });
    auto *group = new QActionGroup(this);
    const auto addTheme = [&](const char *id, Sentence text, Theme::Choice choice, const QString &name) {
        Command *command = add(themes, id, std::move(text), {}, [this, &theme, choice, name] {
            theme.setChoice(choice);
            Q_EMIT themeChosen(name);
        });
        command->setCheckable(true);
        command->setChecked(theme.choice() == choice);
        group->addAction(command);
        connect(&theme, &Theme::choiceChanged, command,
                [command, choice](Theme::Choice now) { command->setChecked(now == choice); });
    };
    addTheme("view.theme.system", [] { return tr("As the system"); }, Theme::Choice::System, u"system"_s);
    addTheme("view.theme.light", [] { return tr("Light"); }, Theme::Choice::Light, u"light"_s);
    addTheme("view.theme.dark", [] { return tr("Dark"); }, Theme::Choice::Dark, u"dark"_s);
    m_view->addSeparator();
    add(
        m_view, "view.next-area", [] { return tr("Next area"); }, QKeySequence(Qt::Key_F6),
        [this] { Q_EMIT nextAreaRequested(1); });
    add(
        m_view, "view.previous-area", [] { return tr("Previous area"); }, QKeySequence(u"Shift+F6"_s),
        [this] { Q_EMIT nextAreaRequested(-1); });
    add(m_view, "view.commands", [] { return tr("Commands…"); }, QKeySequence(u"Ctrl+K"_s), [this] { openPalette(); });
}

void WindowMenus::buildHelp()
{
    add(m_help, "help.keyboard", [] { return tr("Keyboard"); }, QKeySequence(Qt::Key_F1), [this] { openKeyboard(); });
    add(m_help, "help.about", [] { return tr("About Senderdesk"); }, {}, [this] { openAbout(); });
}

void WindowMenus::setPanes(const QList<PaneEntry> &panes)
{
    qDeleteAll(m_paneCommands);
    m_paneCommands.clear();
    for (int i = 0; i < panes.size(); ++i) {
        const QKeySequence keys = i < 9 ? QKeySequence(u"Alt+%1"_s.arg(i + 1)) : QKeySequence();
        auto *command = new Command(u"pane."_s + panes[i].id, panes[i].title, keys, this);
        command->setIcon(icon(panes[i].icon));
        connect(command, &QAction::triggered, this, [this, id = panes[i].id] { Q_EMIT paneChosen(id); });
        m_paneCommands.append(command);
    }
    m_view->insertActions(m_afterPanes, m_paneCommands);
}

void WindowMenus::setPane(Pane *pane)
{
    if (m_pane)
        disconnect(m_pane, nullptr, this, nullptr);
    m_pane = pane;
    if (pane) {
        connect(pane, &Pane::paneActionsChanged, this, &WindowMenus::fillFromPane);
        connect(pane, &QObject::destroyed, this, [this] { setPane(nullptr); });
    }
    fillFromPane();
}

void WindowMenus::setConnectionCommands(const QList<Command *> &commands)
{
    for (QAction *action : std::as_const(m_connectionCommands))
        m_actions->removeAction(action);
    m_connectionCommands = {m_actions->addSeparator()};
    for (Command *command : commands) {
        m_actions->addAction(command);
        m_connectionCommands << command;
    }
    fillFromPane();
}

void WindowMenus::fillFromPane()
{
    for (const auto &[menu, action] : std::as_const(m_borrowed))
        menu->removeAction(action);
    m_borrowed.clear();
    const auto borrow = [this](QMenu *menu, QAction *before, QAction *action) {
        menu->insertAction(before, action);
        m_borrowed.append({menu, action});
        // A pane may delete an action of its own at any time.
        connect(action, &QObject::destroyed, this,
                [this, action] { m_borrowed.removeIf([action](const auto &each) { return each.second == action; }); });
    };
    QList<QAction *> actions;
    if (m_pane) {
        borrow(m_view, m_afterReading, m_pane->refreshCommand());
        borrow(m_view, m_afterReading, m_pane->stopCommand());
        if (QAction *exportRows = m_pane->exportAction())
            borrow(m_file, m_beforeQuit, exportRows);
        actions = m_pane->paneActions();
        for (QAction *action : std::as_const(actions))
            borrow(m_actions, m_connectionCommands.value(0), action);
    }
    m_actions->menuAction()->setVisible(!actions.isEmpty() || !m_connectionCommands.isEmpty());
    const QAbstractItemView *view = m_pane ? m_pane->primaryView() : nullptr;
    const Sentence noRows = view ? Sentence() : Sentence([] { return tr("This pane has no rows"); });
    m_copy->setReason(noRows);
    m_copyWithHeaders->setReason(noRows);
    m_selectAll->setReason(noRows);
    m_filter->setReason(m_pane && m_pane->filterField() ? Sentence() : Sentence([] { return tr("This pane has no filter"); }));
    m_columns->menuAction()->setEnabled(table());
    m_sort->menuAction()->setEnabled(table());
}

void WindowMenus::retranslate()
{
    for (const auto &[menu, title] : std::as_const(m_titles))
        menu->setTitle(title());
}

void WindowMenus::addToFile(const QList<QAction *> &actions)
{
    m_file->insertActions(m_beforeQuit, actions);
    m_file->insertSeparator(m_beforeQuit);
}

void WindowMenus::setDetailsShown(bool shown)
{
    m_details->setChecked(shown);
}

std::vector<CommandPalette::Entry> WindowMenus::entries() const
{
    std::vector<CommandPalette::Entry> found;
    const auto collect = [&found](const auto &self, const QMenu *menu, const QString &place) -> void {
        const auto actions = menu->actions();
        for (QAction *action : actions) {
            if (action->isSeparator() || !action->isVisible())
                continue;
            if (const auto *inner = action->menu<QMenu *>())
                self(self, inner, place + QStringLiteral(" › ") + inner->title().remove(u'&'));
            else
                found.push_back({action, place});
        }
    };
    for (const QMenu *menu : {m_actions, m_view, m_edit, m_file, m_help})
        collect(collect, menu, menu->title().remove(u'&'));
    return found;
}

void WindowMenus::copy(bool withHeaders)
{
    QWidget *focus = m_window->focusWidget();
    if (auto *line = qobject_cast<QLineEdit *>(focus); line && line->hasSelectedText() && !withHeaders)
        line->copy();
    else if (auto *facts = qobject_cast<FactsView *>(focus); facts && !withHeaders)
        facts->copySelection();
    else if (const DataTable *view = table())
        view->copySelection(withHeaders ? DataTable::Headers::Yes : DataTable::Headers::No);
}

DataTable *WindowMenus::table() const
{
    return m_pane ? qobject_cast<DataTable *>(m_pane->primaryView()) : nullptr;
}

void WindowMenus::openPalette()
{
    (new CommandPalette(entries(), m_window))->open();
}

void WindowMenus::openKeyboard()
{
    (new KeyboardSheet(entries(), m_window))->open();
}

void WindowMenus::openAbout()
{
    (new AboutSheet(m_window))->open();
}

}
