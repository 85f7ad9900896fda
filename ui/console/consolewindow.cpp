#include "ui/console/consolewindow.h"

#include "operations/session.h"
#include "ui/panes/queue/queuepane.h"
#include "ui/panes/senders/senderspane.h"
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

ConsoleWindow::ConsoleWindow(Session &session, store::LayoutStore &layout, Theme &theme)
    : m_session(session)
    , m_window(layout, theme)
{
    m_window.setPanes(panes());
    connect(&session, &Session::statusChanged, this, &ConsoleWindow::showStatus);
    showConnection();
    showStatus();
}

std::vector<PaneSpec> ConsoleWindow::panes()
{
    return {
        {u"senders"_s, QT_TRANSLATE_NOOP("Pane", "Senders"), u"senders"_s,
         [this](QWidget *parent) {
             auto *pane = new SendersPane(m_session, m_window.layoutStore(), parent);
             connect(pane, &SendersPane::queueWanted, this,
                     [this](const QList<core::SenderId> &senders) { openQueue(senders, domain::Grouping::Campaign); });
             return pane;
         }},
        {u"queue"_s, QT_TRANSLATE_NOOP("Pane", "Queue"), u"queue"_s,
         [this](QWidget *parent) {
             auto *pane = new QueuePane(m_session, m_window.layoutStore(), parent);
             connect(pane, &QueuePane::sendersWanted, this, [this] { m_window.showPane(u"senders"); });
             return pane;
         }},
    };
}

void ConsoleWindow::begin(const StartPlace &place)
{
    if (place.sender)
        openQueue({*place.sender}, place.grouping);
    if (!place.pane.isEmpty() || !place.sender)
        m_window.showPane(place.pane.isEmpty() ? u"senders"_s : place.pane);
    if (m_session.senders().state() == operations::Source::State::Idle)
        m_session.connectNow();
}

void ConsoleWindow::openQueue(const QList<core::SenderId> &senders, domain::Grouping grouping)
{
    m_window.showPane(u"queue");
    if (auto *queue = qobject_cast<QueuePane *>(m_window.pane(u"queue")))
        queue->open(senders, grouping);
}

void ConsoleWindow::showConnection()
{
    const domain::Connection &connection = m_session.connection();
    m_window.setConnections({{connection.id, connection.name}}, connection.id);
    m_window.setSafety({connection.name, connection.host(), connection.connectionClass, connection.offlinePlatform,
                        m_session.canChange(), [readOnly = m_session.readOnly()] { return text::readOnlySentence(readOnly); }});
}

void ConsoleWindow::showStatus()
{
    const operations::SessionStatus &status = m_session.status();
    m_window.setStatus({linkOf(status.state), status.latency, status.requestsInFlight, status.format, status.backingOffUntil});
}

}
