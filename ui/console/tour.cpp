#include "ui/console/tour.h"

#include "operations/connections.h"
#include "ui/console/consolewindow.h"
#include "ui/console/sharedpanes.h"
#include "ui/shell/pane.h"

namespace senderdesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int lookMs = 20; // a pane comes to rest in more ways than its state tells

}

Tour::Tour(ConsoleWindow &window) : QObject(&window), m_window(window)
{
    m_look.setInterval(lookMs);
    connect(&m_look, &QTimer::timeout, this, &Tour::look);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_look.stop();
        Q_EMIT failed(m_panes.value(0) + u": was not ready in time"_s);
    });
}

void Tour::start()
{
    for (const domain::Connection &connection : m_window.connections().all())
        m_connections << connection.id;
    enterConnection();
}

void Tour::proceed()
{
    m_panes.removeFirst();
    if (!m_panes.isEmpty())
        enterPane();
    else
        enterConnection();
}

void Tour::enterConnection()
{
    while (!m_connections.isEmpty() && m_panes.isEmpty()) {
        if (m_window.show(m_connections.takeFirst()))
            m_panes = m_window.window().paneIds();
        if (!m_connections.isEmpty()) // those of all connections: once, when there is something of all of them
            m_panes.removeIf([](const QString &id) { return isSharedPane(id); });
    }
    if (!m_panes.isEmpty()) {
        enterPane();
        return;
    }
    Q_EMIT ended();
}

void Tour::enterPane()
{
    m_window.window().showPane(m_panes.first());
    if (Pane *pane = m_window.window().currentPane())
        pane->showExample();
    m_patience.start(patience);
    m_look.start();
}

void Tour::look()
{
    const Pane *pane = m_window.window().currentPane();
    if (!pane || (!pane->isAtRest() && pane->state() != Pane::State::Failed))
        return;
    m_look.stop();
    m_patience.stop();
    if (pane->state() == Pane::State::Failed)
        Q_EMIT failed(m_panes.first() + u": "_s + pane->failureWords());
    else // layouts and paints that the last figures asked for come first
        QTimer::singleShot(0, this, [this] { Q_EMIT paneReady(m_panes.first()); });
}

}
