#include "ui/console/selftest.h"

#include "model/queuemodel.h"
#include "model/sendersmodel.h"
#include "operations/adminsession.h"
#include "ui/console/consolewindow.h"
#include "ui/console/tour.h"
#include "ui/shell/pane.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QRegularExpression>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;

namespace {

// In kB, where the system tells (Linux).
std::optional<qint64> residentMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return std::nullopt;
    static const QRegularExpression line(u"VmRSS:\\s*(\\d+) kB"_s);
    const auto match = line.match(QString::fromLatin1(status.readAll()));
    return match.hasMatch() ? std::optional(match.captured(1).toLongLong()) : std::nullopt;
}

}

SelfTest::SelfTest(ConsoleWindow &window, core::SteadyTime started) : QObject(&window), m_window(window), m_started(started)
{
    qApp->installEventFilter(this);
}

void SelfTest::start()
{
    m_admin = qobject_cast<operations::AdminSession *>(m_window.session());
    auto *tour = new Tour(m_window);
    connect(tour, &Tour::paneReady, this, [this, tour](const QString &id) {
        note(id + u" ready"_s);
        tour->proceed();
    });
    connect(tour, &Tour::failed, this, [this](const QString &why) {
        fault(why);
        check();
    });
    connect(tour, &Tour::ended, this, &SelfTest::check);
    tour->start();
}

bool SelfTest::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return false;
    if (!m_hasPainted && object == &m_window.window()) {
        m_hasPainted = true;
        note(u"first paint"_s);
    }
    if (!m_hasPaintedRows && m_window.window().currentPane()) {
        const QAbstractItemView *view = m_window.window().currentPane()->primaryView();
        if (view && object == view->viewport() && view->model()->rowCount() > 0) {
            m_hasPaintedRows = true;
            // Told once the paint is done. The monotonic stamp lets another process measure from its exec.
            QMetaObject::invokeMethod(
                this,
                [this] {
                    note(u"first rows"_s);
                    const auto stamp = std::chrono::steady_clock::now().time_since_epoch();
                    m_lines << u"first rows at monotonic ns: %1"_s.arg(
                        std::chrono::duration_cast<std::chrono::nanoseconds>(stamp).count());
                },
                Qt::QueuedConnection);
        }
    }
    return false;
}

void SelfTest::note(const QString &what)
{
    const auto took = std::chrono::steady_clock::now() - m_started;
    m_lines << u"%1: %2 ms"_s.arg(what).arg(std::chrono::duration_cast<std::chrono::milliseconds>(took).count());
}

void SelfTest::fault(const QString &what)
{
    m_isSound = false;
    m_lines << u"fault: %1"_s.arg(what);
}

void SelfTest::check()
{
    if (!m_hasPainted)
        fault(u"the window was never painted"_s);
    operations::AdminSession &session = *m_admin;
    if (session.senders().model().rowCount() == 0)
        fault(u"no sender was listed"_s);
    else
        m_lines << u"senders: %1"_s.arg(session.senders().model().rowCount());
    if (session.senders().sweepFailures() > 0)
        fault(u"%1 queues could not be counted"_s.arg(session.senders().sweepFailures()));
    const model::QueueModel &queue = session.queue().model();
    m_lines << u"queue rows: %1"_s.arg(queue.rowCount());
    for (const core::SenderId sender : session.queue().senders()) {
        if (!queue.sumOf(sender).addsUp())
            fault(u"the states of the rows do not add up to their totals"_s);
    }
    if (const auto memory = residentMemory())
        m_lines << u"resident memory: %1 kB"_s.arg(*memory);
    m_lines << (m_isSound ? u"sound"_s : u"not sound"_s);
    Q_EMIT ended(m_isSound, m_lines);
}

}
