#include "ui/console/consolewindow.h"

#include "operations/connections.h"
#include "operations/session.h"
#include "ui/console/armsheet.h"
#include "ui/console/servicepanes.h"
#include "ui/text/readonly.h"
#include "ui/text/words.h"
#include "ui/widgets/command.h"

namespace senderdesk::ui {

using namespace Qt::StringLiterals;
using operations::Session;

namespace {

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

ConsoleWindow::ConsoleWindow(operations::Connections &connections, store::LayoutStore &layout, Theme &theme)
    : m_connections(connections)
    , m_window(layout, theme)
{
    connect(&connections, &operations::Connections::changed, this, &ConsoleWindow::listConnections);
    connect(&m_window, &MainWindow::connectionChosen, this, &ConsoleWindow::show);
    m_countdown.setInterval(1'000);
    connect(&m_countdown, &QTimer::timeout, this, &ConsoleWindow::showSafety);
    makeCommands();
    listConnections();
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
    m_window.setConnectionCommands({m_arm, m_disarm});
}

void ConsoleWindow::openArming()
{
    if (!m_session)
        return;
    const domain::Connection &connection = m_session->connection();
    //: %1 the connection's name, %2 its host, %3 its class (Production or Test)
    const QString where = tr("%1 · %2 · %3").arg(connection.name, connection.host(), text::className(connection.connectionClass));
    auto *sheet = new ArmSheet(m_session->arming(), connection.name, where, &m_window);
    // What the sheet asks about goes with the session.
    connect(m_following.get(), &QObject::destroyed, sheet, &QDialog::reject);
    sheet->open();
}

void ConsoleWindow::begin(const StartPlace &place)
{
    const auto service = place.sender ? domain::Service::AltcraftAdmin : serviceOfPane(place.pane);
    for (const domain::Connection &connection : m_connections.all()) {
        if ((!service || connection.service == *service) && show(connection.id))
            break;
    }
    if (place.sender)
        openQueue({*place.sender}, place.grouping);
    if (!place.pane.isEmpty())
        m_window.showPane(place.pane);
}

bool ConsoleWindow::show(const QString &connection)
{
    Session *session = m_connections.session(connection);
    if (!session)
        return false;
    if (session == m_session)
        return true;
    m_session = session;
    m_following = std::make_unique<QObject>();
    connect(session, &Session::statusChanged, m_following.get(), [this] { showStatus(); });
    connect(&session->arming(), &operations::Arming::changed, m_following.get(), [this] { showSafety(); });
    connect(&session->arming(), &operations::Arming::ended, m_following.get(),
            [this](operations::Arming::End why) { m_window.showMessage(text::disarmedSentence(why)); });
    if (session->firstSource().state() == operations::Source::State::Idle)
        session->connectNow(); // the first page is on its way while the panes are made
    listConnections();
    m_window.setPanes(servicePanes(*session, m_window));
    showSafety();
    showStatus();
    Q_EMIT sessionShown(session);
    return true;
}

void ConsoleWindow::openQueue(const QList<core::SenderId> &senders, domain::Grouping grouping)
{
    ui::openQueue(m_window, senders, grouping);
}

void ConsoleWindow::listConnections()
{
    QList<ConnectionEntry> entries;
    for (const domain::Connection &connection : m_connections.all())
        entries << ConnectionEntry{connection.id, connection.name};
    m_window.setConnections(entries, m_session ? m_session->connection().id : QString());
}

void ConsoleWindow::showSafety()
{
    const domain::Connection &connection = m_session->connection();
    const auto left = m_session->arming().left();
    m_arm->setVisible(!left);
    m_disarm->setVisible(left.has_value());
    left ? m_countdown.start() : m_countdown.stop();
    m_window.setSafety({connection.name, connection.host(), connection.connectionClass, connection.offlinePlatform,
                        left.has_value(), left ? text::countdown(*left) : QString(),
                        left ? Sentence([reason = m_session->arming().reason()] { return tr("Armed: %1").arg(reason); })
                             : Sentence([] { return text::readOnlySentence(); })});
}

void ConsoleWindow::showStatus()
{
    const operations::SessionStatus &status = m_session->status();
    m_window.setStatus({linkOf(status.state), status.latency, status.requestsInFlight, status.format, status.backingOffUntil});
}

}
