#include "ui/console/consolewindow.h"

#include "operations/connections.h"
#include "operations/session.h"
#include "store/layoutstore.h"
#include "ui/console/armsheet.h"
#include "ui/console/locksheet.h"
#include "ui/console/servicepanes.h"
#include "ui/console/sharedpanes.h"
#include "ui/panes/actions/actionflow.h"
#include "ui/panes/connections/connectionsheet.h"
#include "ui/panes/connections/connectionssheet.h"
#include "ui/panes/connections/connectionwords.h"
#include "ui/panes/connections/secretsheet.h"
#include "ui/panes/outbox/outboxstrip.h"
#include "ui/panes/welcome/welcomepane.h"
#include "ui/shell/pane.h"
#include "ui/text/readonly.h"
#include "ui/text/words.h"
#include "ui/widgets/command.h"
#include "ui/widgets/noticestrip.h"

namespace senderdesk::ui {

using namespace Qt::StringLiterals;
using operations::Connections;
using operations::Session;

namespace {

const auto connectionKey = u"window/connection"_s; // which one a window showed last, of those that are saved

StatusFigures::Link linkOf(operations::SessionStatus::State state)
{
    switch (state) {
    case operations::SessionStatus::State::Connecting:
        return StatusFigures::Link::Connecting;
    case operations::SessionStatus::State::Connected:
        return StatusFigures::Link::Connected;
    case operations::SessionStatus::State::Failing:
        return StatusFigures::Link::Failing;
    }
    Q_UNREACHABLE();
}

}

ConsoleWindow::ConsoleWindow(Connections &connections, store::LayoutStore &layout, Theme &theme)
    : m_connections(connections)
    , m_window(layout, theme)
{
    connect(&connections, &Connections::changed, this, [this] {
        listConnections();
        resume();
    });
    connect(&connections, &Connections::opened, this, &ConsoleWindow::take);
    connect(&connections, &Connections::secretWanted, this, &ConsoleWindow::askForSecret);
    connect(&connections, &Connections::sessionEnding, this, [this](const QString &id) {
        if (m_session && m_session->connection().id == id)
            leave();
    });
    connect(&connections, &Connections::secretsKeptForRunOnly, this, &ConsoleWindow::tellRunOnly);
    connect(&m_window, &MainWindow::connectionChosen, this, &ConsoleWindow::show);
    m_countdown.setInterval(1'000);
    connect(&m_countdown, &QTimer::timeout, this, &ConsoleWindow::showSafety);
    // Later: a sheet that is going away still holds its window's actions.
    connect(&m_window, &MainWindow::actionsEnabled, this, &ConsoleWindow::resume, Qt::QueuedConnection);
    makeCommands();
    listConnections();
    auto *strip = new OutboxStrip(connections.outbox(), &m_window);
    connect(strip, &OutboxStrip::confirmAnewWanted, this, &ConsoleWindow::confirmAnew);
    m_window.setOutboxStrip(strip);
}

ConsoleWindow::~ConsoleWindow() = default;

void ConsoleWindow::makeCommands()
{
    m_arm = new Command(u"connection.arm"_s, [] { return tr("Arm…"); }, QKeySequence(u"Ctrl+Shift+A"_s), &m_window);
    m_arm->setHint([] { return tr("Allows changes on this connection for a while."); });
    m_disarm = new Command(u"connection.disarm"_s, [] { return tr("Disarm"); }, QKeySequence(u"Ctrl+Shift+D"_s), &m_window);
    m_disarm->setHint([] { return tr("Makes this connection read-only at once."); });
    connect(m_arm, &QAction::triggered, this, &ConsoleWindow::openArming);
    connect(m_disarm, &QAction::triggered, this, [this] {
        if (m_session)
            m_session->arming().disarm(operations::Arming::End::ByHand);
    });
    m_arm->setVisible(false);
    m_disarm->setVisible(false);
    m_unlock = new Command(u"connection.unlock"_s, [] { return tr("Unlock…"); }, QKeySequence(u"Ctrl+Shift+K"_s), &m_window);
    m_unlock->setHint([] { return tr("Brings the token or password back from the keychain, or asks for it."); });
    connect(m_unlock, &QAction::triggered, this, &ConsoleWindow::unlock);
    m_unlock->setVisible(false);
    m_window.setConnectionCommands({m_arm, m_disarm, m_unlock});
    const auto add = [this](const QString &id, Sentence text, const QString &keys, auto run) {
        auto *command = new Command(id, std::move(text), QKeySequence(keys), &m_window);
        connect(command, &QAction::triggered, this, run);
        return command;
    };
    m_window.addFileCommands(
        {add(
             u"file.new-window"_s, [] { return tr("New window"); }, u"Ctrl+N"_s, &ConsoleWindow::newWindowWanted),
         add(
             u"file.connections"_s, [] { return tr("Connections…"); }, u"Ctrl+Shift+O"_s, &ConsoleWindow::openConnections),
         add(
             u"file.lock"_s, [] { return tr("Lock"); }, u"Ctrl+Shift+L"_s, &ConsoleWindow::lock),
         add(u"file.lock-when-idle"_s, [] { return tr("Lock when idle…"); }, QString(), &ConsoleWindow::openLocking)});
}

// Reads, shows and asks again from the start; where the connection is read-only by now, the confirmation says so.
void ConsoleWindow::confirmAnew(const operations::OutboxItem &item)
{
    if (show(item.connection.id) && m_window.currentPane())
        ActionFlow::start(item.kind, item.targets, *m_session, *m_window.currentPane());
    else
        m_window.showMessage(tr("Open the connection %1 first, then do it again.").arg(item.connection.name));
}

void ConsoleWindow::openArming()
{
    if (!m_session)
        return;
    const domain::Connection &connection = m_session->connection();
    auto *sheet = new ArmSheet(m_session->arming(), connection.name, text::connectionLine(connection), &m_window);
    // What the sheet asks about goes with the session.
    connect(m_following.get(), &QObject::destroyed, sheet, &QDialog::reject);
    sheet->open();
}

// Everything that is in memory, whatever connection it is of.
void ConsoleWindow::lock()
{
    m_connections.lock(true);
    if (m_session && m_session->connection().offlinePlatform)
        m_window.showMessage(tr("The offline platform has no secrets to forget."));
    else if (m_session && !m_session->isLocked())
        m_window.showMessage(tr("Something is on its way on this connection. Lock it when that has ended."));
}

void ConsoleWindow::unlock()
{
    if (!m_session)
        return;
    m_isUnlocking = true;
    m_connections.open(m_session->connection().id);
}

void ConsoleWindow::openLocking()
{
    auto *sheet = new LockSheet(m_connections.idleLock().after(), &m_window);
    connect(sheet, &LockSheet::chosen, this, [this](std::optional<std::chrono::minutes> after) {
        m_connections.idleLock().setAfter(after);
        keepIdleLock(m_window.layoutStore(), after);
    });
    sheet->open();
}

void ConsoleWindow::begin(const StartPlace &place)
{
    m_place = place;
    const QString first = firstToShow(place);
    if (first.isEmpty())
        welcome();
    else
        show(first);
}

QString ConsoleWindow::firstToShow(const StartPlace &place) const
{
    const auto service = place.sender ? domain::Service::AltcraftAdmin : serviceOfPane(place.pane);
    QString ofThisRun;
    for (const domain::Connection &connection : m_connections.all()) {
        if (m_connections.isSaved(connection.id))
            continue;
        if (!service || connection.service == *service)
            return connection.id;
        if (ofThisRun.isEmpty())
            ofThisRun = connection.id;
    }
    const QString last = QString::fromUtf8(m_window.layoutStore().load(connectionKey));
    return ofThisRun.isEmpty() && m_connections.find(last) ? last : ofThisRun;
}

bool ConsoleWindow::show(const QString &connection)
{
    const domain::Connection *known = m_connections.find(connection);
    if (!known)
        return false;
    m_wanted = connection;
    listConnections(); // until it is open the window shows another one, and says so
    if (m_session && m_session->connection().id == connection) {
        m_wanted.clear();
        return true;
    }
    if (m_window.areActionsDisabled())
        return false; // resume() follows
    m_connections.open(connection);
    if (!m_wanted.isEmpty())
        m_window.showMessage(tr("Opening %1…").arg(known->name));
    return m_session && m_session->connection().id == connection;
}

void ConsoleWindow::take(const QString &connection)
{
    if (connection != m_wanted || m_window.areActionsDisabled())
        return;
    m_wanted.clear();
    Session *session = m_connections.session(connection);
    if (!session)
        return;
    m_session = session;
    m_following = std::make_unique<QObject>();
    connect(session, &Session::statusChanged, m_following.get(), [this] { showStatus(); });
    connect(&session->arming(), &operations::Arming::changed, m_following.get(), [this] { showSafety(); });
    connect(&session->arming(), &operations::Arming::ended, m_following.get(),
            [this](operations::Arming::End why) { m_window.showMessage(text::disarmedSentence(why)); });
    if (session->firstSource().state() == operations::Source::State::Idle) {
        session->connectNow(); // the first page is on its way while the panes are made
        Q_EMIT sessionShown(session);
    }
    if (m_connections.isSaved(connection))
        m_window.layoutStore().save(connectionKey, connection.toUtf8());
    listConnections();
    std::vector<PaneSpec> panes = servicePanes(*session, m_window);
    for (PaneSpec &pane : sharedPanes(m_connections, m_window))
        panes.push_back(std::move(pane));
    m_window.setPanes(std::move(panes));
    showSafety();
    showStatus();
    const StartPlace place = std::exchange(m_place, {});
    if (place.sender)
        openQueue({*place.sender}, place.grouping);
    if (!place.pane.isEmpty())
        m_window.showPane(place.pane);
}

void ConsoleWindow::askForSecret(const QString &connection)
{
    const bool isUnlocking = m_session && m_session->connection().id == connection && std::exchange(m_isUnlocking, false);
    if (connection != m_wanted && !isUnlocking)
        return;
    auto *sheet = new SecretSheet(m_connections, connection, &m_window);
    connect(sheet, &QDialog::rejected, this, [this, connection] {
        if (m_wanted == connection && !m_connections.wish(connection).isEmpty())
            m_wanted.clear();
    });
    if (!m_session)
        welcome();
    sheet->open();
}

void ConsoleWindow::leave()
{
    // Questions of the session's panes go with it. Those about connections, from where it ends, do not depend on it.
    const auto sheets = m_window.findChildren<Sheet *>(Qt::FindDirectChildrenOnly);
    for (Sheet *sheet : sheets) {
        if (!qobject_cast<ConnectionsSheet *>(sheet) && !qobject_cast<ConnectionSheet *>(sheet)
            && !qobject_cast<SecretSheet *>(sheet))
            delete sheet;
    }
    m_wanted = m_session->connection().id; // shown again as it is then, where it is edited
    m_following.reset();
    m_session = nullptr;
    m_window.setPanes({});
    m_countdown.stop();
    m_arm->setVisible(false);
    m_disarm->setVisible(false);
    m_unlock->setVisible(false);
    m_window.clearSafety();
    m_window.setStatus({});
}

void ConsoleWindow::resume()
{
    if (m_window.areActionsDisabled())
        return;
    if (!m_connections.find(m_wanted))
        m_wanted.clear(); // removed
    if (!m_wanted.isEmpty())
        show(QString(m_wanted)); // which it clears
    else if (!m_session)
        welcome();
}

void ConsoleWindow::welcome()
{
    if (m_window.paneIds() != QStringList{u"welcome"_s})
        m_window.setPanes({{u"welcome"_s, QT_TRANSLATE_NOOP("Pane", "Welcome"), u"connection"_s,
                            [this](QWidget *parent) {
                                auto *pane = new WelcomePane(parent);
                                // Later: the pane is replaced by what follows.
                                connect(
                                    pane, &WelcomePane::offlinePlatformWanted, this,
                                    [this] {
                                        Q_EMIT offlinePlatformWanted();
                                        begin({});
                                    },
                                    Qt::QueuedConnection);
                                connect(pane, &WelcomePane::newConnectionWanted, this, &ConsoleWindow::newConnection);
                                return pane;
                            },
                            false}});
    if (auto *pane = qobject_cast<WelcomePane *>(m_window.currentPane()))
        pane->setHasConnections(!m_connections.all().isEmpty());
}

void ConsoleWindow::openConnections()
{
    auto *sheet = new ConnectionsSheet(m_connections, &m_window);
    connect(sheet, &ConnectionsSheet::connectionChosen, this, &ConsoleWindow::show);
    sheet->open();
}

void ConsoleWindow::newConnection()
{
    auto *sheet = new ConnectionSheet(m_connections, {}, &m_window);
    connect(sheet, &ConnectionSheet::saved, this, &ConsoleWindow::show); // it was made to be seen
    sheet->open();
}

void ConsoleWindow::openQueue(const QList<core::SenderId> &senders, domain::Grouping grouping)
{
    ui::openQueue(m_window, senders, grouping);
}

void ConsoleWindow::listConnections()
{
    QList<ConnectionEntry> entries;
    for (const domain::Connection &connection : m_connections.all())
        entries << ConnectionEntry{connection.id, connection.name, text::colourMark(connection.colour)};
    m_window.setConnections(entries, m_session ? m_session->connection().id : QString());
}

void ConsoleWindow::showSafety()
{
    const domain::Connection &connection = m_session->connection();
    const auto left = m_session->arming().left();
    const bool isLocked = m_session->isLocked();
    m_arm->setVisible(!left && !isLocked);
    m_disarm->setVisible(left.has_value());
    m_unlock->setVisible(isLocked);
    m_isUnlocking = m_isUnlocking && isLocked;
    left ? m_countdown.start() : m_countdown.stop();
    m_window.setSafety({connection.name, connection.host(), connection.connectionClass, connection.offlinePlatform,
                        left.has_value(), left ? text::countdown(*left) : QString(), isLocked,
                        isLocked ? Sentence([] { return tr("Its token or password is not in memory. Choose Unlock… to go on."); })
                        : left   ? Sentence([reason = m_session->arming().reason()] { return tr("Armed: %1").arg(reason); })
                                 : Sentence([] { return text::readOnlySentence(); })});
}

void ConsoleWindow::showStatus()
{
    if (m_unlock->isVisible() != m_session->isLocked())
        showSafety();
    const operations::SessionStatus &status = m_session->status();
    m_window.setStatus({linkOf(status.state), status.latency, status.requestsInFlight, status.format, status.backingOffUntil});
}

void ConsoleWindow::tellRunOnly(const QString &reason)
{
    if (!m_window.currentPane() || std::exchange(m_isRunOnlyTold, true))
        return;
    m_window.currentPane()->addNotice(
        [reason] {
            //: %1 is the keychain's own words
            return tr("There is no keychain that can be used, so tokens and passwords are kept for this run only: %1")
                .arg(reason);
        },
        {}, NoticeKind::Attention);
}

}
