#include "ui/console/consolewindow.h"

#include "operations/connections.h"
#include "operations/session.h"
#include "ui/console/servicepanes.h"
#include "ui/text/readonly.h"

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
    listConnections();
}

ConsoleWindow::~ConsoleWindow() = default;

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
    m_window.setSafety({connection.name, connection.host(), connection.connectionClass, connection.offlinePlatform,
                        m_session->canChange(), [readOnly = m_session->readOnly()] { return text::readOnlySentence(readOnly); }});
}

void ConsoleWindow::showStatus()
{
    const operations::SessionStatus &status = m_session->status();
    m_window.setStatus({linkOf(status.state), status.latency, status.requestsInFlight, status.format, status.backingOffUntil});
}

}
