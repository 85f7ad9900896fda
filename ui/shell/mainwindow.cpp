#include "ui/shell/mainwindow.h"

#include "store/layoutstore.h"
#include "ui/shell/detailspanel.h"
#include "ui/shell/factsview.h"
#include "ui/shell/navigationlist.h"
#include "ui/shell/pane.h"
#include "ui/shell/safetybanner.h"
#include "ui/shell/windowmenus.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/command.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QCloseEvent>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QMenuBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QStyleOptionComboBox>
#include <QTimer>
#include <QVBoxLayout>

namespace senderdesk::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int navigationLetters = 31;
constexpr int connectionLetters = 28;
constexpr int detailsLetters = 30;
constexpr int messageMs = 8000;

const auto geometryKey = u"window/geometry"_s;
const auto splitterKey = u"window/splitter"_s;
const auto detailsKey = u"window/details"_s;
const auto paneKey = u"window/pane"_s;
const auto themeKey = u"window/theme"_s;

}

MainWindow::MainWindow(store::LayoutStore &layout, Theme &theme, QWidget *parent) : QMainWindow(parent), m_layout(layout)
{
    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_banner = new SafetyBanner(central);
    column->addWidget(m_banner);
    m_content = new QWidget(central);
    column->addWidget(m_content, 1);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins({});
    content->setSpacing(0);
    m_splitter = new QSplitter(m_content);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeLeft());
    m_stack = new QStackedWidget(m_splitter);
    m_splitter->addWidget(m_stack);
    m_details = new QStackedWidget(m_splitter);
    m_details->setMinimumWidth(176);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    content->addWidget(m_splitter, 1);
    m_outboxPlace = new QVBoxLayout;
    content->addLayout(m_outboxPlace);
    setCentralWidget(central);

    m_statusLabel = new QLabel(this);
    m_statusLabel->setContentsMargins(grid::gap, 0, grid::pane, 0);
    statusBar()->addPermanentWidget(m_statusLabel);
    statusBar()->setSizeGripEnabled(false);

    m_menus = new WindowMenus(this, theme);
    connect(m_menus, &WindowMenus::paneChosen, this, [this](const QString &id) { showPane(id); });
    connect(m_menus, &WindowMenus::detailsToggled, this, [this](bool shown) {
        m_details->setVisible(shown);
        showDetails();
    });
    connect(m_menus, &WindowMenus::nextAreaRequested, this, &MainWindow::goToArea);
    connect(m_menus, &WindowMenus::themeChosen, this, [this](const QString &name) { m_layout.save(themeKey, name.toUtf8()); });
    // --theme stands above what was chosen in the menu once.
    const auto chosen = Theme::choiceNamed(QString::fromUtf8(m_layout.load(themeKey)));
    if (chosen && theme.choice() == Theme::Choice::System)
        theme.setChoice(*chosen);
    restoreLayout();
    say();
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::makeLeft()
{
    auto *left = new QWidget(m_splitter);
    m_connectionLabel = new QLabel(left);
    m_connections = new QComboBox(left);
    m_connections->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_connectionLabel->setBuddy(m_connections);
    m_navigation = new NavigationList(left);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(grid::pane, grid::gap, grid::group, grid::pane); // the pane beside it has room of its own
    layout->setSpacing(grid::group);
    layout->addWidget(m_connectionLabel);
    layout->addWidget(m_connections);
    layout->addSpacing(grid::gap);
    layout->addWidget(m_navigation, 1);
    connect(m_connections, &QComboBox::activated, this,
            [this](int index) { Q_EMIT connectionChosen(m_connections->itemData(index).toString()); });
    connect(m_navigation, &NavigationList::paneChosen, this, [this](const QString &id) { showPane(id); });
    return left;
}

void MainWindow::setPanes(std::vector<PaneSpec> panes)
{
    const QString before = QString::fromUtf8(m_layout.load(paneKey));
    m_menus->setPane(nullptr);
    m_current = nullptr;
    qDeleteAll(m_panes);
    m_panes.clear();
    m_specs = std::move(panes);
    QList<WindowMenus::PaneEntry> entries;
    for (const PaneSpec &spec : m_specs)
        entries.append({spec.id, [title = spec.title] { return QCoreApplication::translate("Pane", title); }, spec.icon});
    m_menus->setPanes(entries);
    say();
    if (m_specs.empty())
        return;
    const bool isThere = std::ranges::any_of(m_specs, [&before](const PaneSpec &spec) { return spec.id == before; });
    showPane(isThere ? before : m_specs.front().id);
}

void MainWindow::showPane(QStringView id)
{
    const auto spec = std::ranges::find_if(m_specs, [id](const PaneSpec &each) { return each.id == id; });
    if (spec == m_specs.end())
        return;
    Pane *pane = m_panes.value(spec->id);
    if (!pane)
        pane = makePane(*spec);
    m_navigation->setCurrent(id);
    if (std::exchange(m_current, pane) == pane)
        return;
    m_stack->setCurrentWidget(pane);
    m_menus->setPane(pane);
    if (isVisible())
        showDetails();
    if (spec->isRemembered)
        m_layout.save(paneKey, spec->id.toUtf8());
    say();
    Q_EMIT paneShown(spec->id);
}

Pane *MainWindow::makePane(const PaneSpec &spec)
{
    Pane *pane = spec.make(m_stack);
    m_stack->addWidget(pane);
    m_panes.insert(spec.id, pane);
    connect(pane, &Pane::statusMessage, this, &MainWindow::showMessage);
    return pane;
}

QStringList MainWindow::paneIds() const
{
    QStringList ids;
    for (const PaneSpec &spec : m_specs)
        ids << spec.id;
    return ids;
}

Pane *MainWindow::pane(QStringView id) const
{
    return m_panes.value(id.toString());
}

void MainWindow::setConnections(const QList<ConnectionEntry> &connections, const QString &current)
{
    const QSignalBlocker quiet(m_connections);
    m_connections->clear();
    for (const ConnectionEntry &entry : connections)
        m_connections->addItem(entry.mark, entry.name, entry.id);
    m_connections->setCurrentIndex(m_connections->findData(current));
    fitConnections();
}

// As wide as the longest name, within reason: the navigation takes its room from the table.
void MainWindow::fitConnections()
{
    const QFontMetrics metrics(m_connections->font());
    int widest = 0;
    for (int index = 0; index < m_connections->count(); ++index) {
        const int mark = m_connections->itemIcon(index).isNull() ? 0 : m_connections->iconSize().width() + grid::group;
        widest = qMax(widest, metrics.horizontalAdvance(m_connections->itemText(index)) + mark);
    }
    QStyleOptionComboBox option;
    option.initFrom(m_connections);
    const QSize content(qMin(widest, connectionLetters * metrics.averageCharWidth()), metrics.height());
    m_connections->setMinimumWidth(style()->sizeFromContents(QStyle::CT_ComboBox, &option, content, m_connections).width());
}

void MainWindow::setSafety(const SafetyState &safety)
{
    const bool isAnother = m_safety.connectionName != safety.connectionName;
    m_safety = safety;
    m_banner->setSafety(safety);
    if (isAnother) // else a countdown that moved
        say();
}

void MainWindow::setConnectionCommands(const QList<Command *> &commands)
{
    m_banner->setCommands(commands);
    m_menus->setConnectionCommands(commands);
}

void MainWindow::clearSafety()
{
    m_safety = {};
    m_banner->clear();
    say();
}

void MainWindow::addFileCommands(const QList<QAction *> &commands)
{
    m_menus->addToFile(commands);
}

void MainWindow::setStatus(const StatusFigures &figures)
{
    m_figures = figures;
    m_statusLabel->setText(statusWords(m_figures));
}

void MainWindow::showMessage(const QString &message)
{
    statusBar()->showMessage(message, messageMs);
}

void MainWindow::setOutboxStrip(QWidget *strip)
{
    delete std::exchange(m_outbox, strip);
    if (strip)
        m_outboxPlace->addWidget(strip);
}

QList<QAction *> MainWindow::commands() const
{
    QList<QAction *> actions;
    for (const CommandPalette::Entry &entry : m_menus->entries())
        actions.append(entry.action);
    return actions;
}

void MainWindow::disableActions()
{
    if (m_disabled++ > 0)
        return;
    m_focusBefore = focusWidget();
    const auto commands = findChildren<Command *>();
    for (Command *command : commands) {
        command->block();
        m_blocked.append(command);
    }
    m_content->setEnabled(false);
    menuBar()->setEnabled(false);
}

void MainWindow::enableActions()
{
    Q_ASSERT(m_disabled > 0);
    if (--m_disabled > 0)
        return;
    m_content->setEnabled(true);
    menuBar()->setEnabled(true);
    for (const QPointer<Command> &command : std::as_const(m_blocked)) {
        if (command)
            command->unblock();
    }
    m_blocked.clear();
    if (m_focusBefore && m_focusBefore->isEnabled())
        m_focusBefore->setFocus();
    Q_EMIT actionsEnabled();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        const auto commands = findChildren<Command *>();
        for (Command *command : commands)
            command->retranslate();
        m_menus->retranslate();
        say();
    } else if (event->type() == QEvent::FontChange) {
        fitConnections();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose && !m_mayClose()) {
        event->ignore();
        return;
    }
    saveLayout();
    QMainWindow::closeEvent(event);
    if (event->isAccepted())
        Q_EMIT closed();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    // The details are no part of the first paint.
    QTimer::singleShot(0, this, &MainWindow::showDetails);
}

void MainWindow::restoreLayout()
{
    resize(1280, 800);
    if (const QByteArray geometry = m_layout.load(geometryKey); !geometry.isEmpty())
        restoreGeometry(geometry);
    const QByteArray sizes = m_layout.load(splitterKey);
    if (sizes.isEmpty() || !m_splitter->restoreState(sizes)) {
        // In letters: a large font needs more room, up to a part of the window.
        const int letter = fontMetrics().averageCharWidth();
        const int left = qMin(grid::rounded(navigationLetters * letter), width() / 5);
        const int right = qMin(grid::rounded(detailsLetters * letter), width() / 4);
        m_splitter->setSizes({left, width() - left - right, right});
    }
    m_splitter->setHandleWidth(1);
    const bool details = m_layout.load(detailsKey) != "hidden";
    m_details->setVisible(details);
    m_menus->setDetailsShown(details);
}

void MainWindow::saveLayout()
{
    m_layout.save(geometryKey, saveGeometry());
    m_layout.save(splitterKey, m_splitter->saveState());
    m_layout.save(detailsKey, m_details->isHidden() ? "hidden" : "shown");
}

void MainWindow::showDetails()
{
    if (!m_current || m_details->isHidden())
        return;
    DetailsPanel *details = m_current->details();
    if (m_details->indexOf(details) < 0)
        m_details->addWidget(details);
    m_details->setCurrentWidget(details);
}

void MainWindow::say()
{
    m_connectionLabel->setText(tr("Connection"));
    QList<NavigationList::Entry> entries;
    for (const PaneSpec &spec : m_specs)
        entries.append({spec.id, QCoreApplication::translate("Pane", spec.title), spec.icon});
    m_navigation->setEntries(entries);
    if (m_current)
        m_navigation->setCurrent(m_current->id());
    m_statusLabel->setText(statusWords(m_figures));
    QStringList title;
    if (m_current)
        title << m_current->title();
    if (!m_safety.connectionName.isEmpty())
        title << m_safety.connectionName;
    title << u"Senderdesk"_s;
    setWindowTitle(title.join(u" – "_s));
}

void MainWindow::goToArea(int step)
{
    QList<QWidget *> areas{m_navigation};
    if (QWidget *table = m_current ? m_current->primaryView() : nullptr; table && table->isVisible())
        areas.append(table);
    if (auto *details = qobject_cast<DetailsPanel *>(m_details->currentWidget()); details && details->facts()->isVisible())
        areas.append(details->facts());
    const QWidget *focus = focusWidget();
    // A field of the pane counts as the table's area: the next one is what stands beside it.
    qsizetype at = 0;
    if (m_stack->isAncestorOf(focus))
        at = areas.size() > 1 ? 1 : 0;
    else if (m_details->isAncestorOf(focus))
        at = areas.size() - 1;
    const qsizetype to = (at + step + areas.size()) % areas.size();
    areas[to]->setFocus(Qt::TabFocusReason);
}

}
