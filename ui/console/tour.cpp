#include "ui/console/tour.h"

#include "model/queuemodel.h"
#include "model/sendersmodel.h"
#include "operations/adminsession.h"
#include "ui/console/consolewindow.h"
#include "ui/shell/pane.h"
#include "ui/text/errors.h"

namespace senderdesk::ui {

using namespace Qt::StringLiterals;
using operations::Source;

Tour::Tour(ConsoleWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_session(*qobject_cast<operations::AdminSession *>(window.session()))
{
    m_stops = {{u"senders"_s, [this] { m_window.window().showPane(u"senders"); }, [this] { return sendersReady(); }},
               {u"queue"_s, [this] { openBusiest(); }, [this] { return queueReady(); }}};
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { Q_EMIT failed(u"the panes were not ready in time"_s); });
    connect(&m_session.senders(), &Source::stateChanged, this, &Tour::look);
    connect(&m_session.senders(), &operations::SendersSource::sweepChanged, this, &Tour::look);
    connect(&m_session.queue(), &Source::stateChanged, this, &Tour::look);
    connect(&m_session.queue().model(), &model::RowsModel::settled, this, &Tour::look);
}

void Tour::start()
{
    m_patience.start(patience);
    m_stops[0].enter();
    look();
}

void Tour::look()
{
    if (m_at >= m_stops.size() || m_isLookedAt)
        return;
    const auto ready = m_stops[m_at].isReady();
    if (!ready)
        return;
    if (!ready->isEmpty()) {
        m_patience.stop();
        Q_EMIT failed(m_stops[m_at].pane + u": "_s + *ready);
        return;
    }
    // Layouts and paints that the last figures asked for come first.
    m_isLookedAt = true;
    QTimer::singleShot(0, this, [this] { Q_EMIT paneReady(m_stops[m_at].pane); });
}

void Tour::proceed()
{
    m_isLookedAt = false;
    if (++m_at == m_stops.size()) {
        m_patience.stop();
        Q_EMIT ended();
        return;
    }
    m_stops[m_at].enter();
    look();
}

std::optional<QString> Tour::sendersReady() const
{
    const operations::SendersSource &source = m_session.senders();
    if (source.state() == Source::State::Failed)
        return source.error() ? text::errorSentence(*source.error()) : u"failed"_s;
    if (source.state() != Source::State::Ready || source.isSweepRunning())
        return std::nullopt;
    const model::SendersModel &model = m_session.senders().model();
    for (const domain::Sender &sender : model.senders()) {
        const auto row = sender.senderId() ? model.find(*sender.senderId()) : std::nullopt;
        if (row && sender.hasQueue() && !row->counts && !row->countsFailed)
            return std::nullopt;
    }
    return QString();
}

std::optional<QString> Tour::queueReady() const
{
    operations::QueueSource &source = m_session.queue();
    if (source.state() == Source::State::Failed)
        return source.error() ? text::errorSentence(*source.error()) : u"failed"_s;
    // Without any sender there is no queue to read.
    if (!source.senders().isEmpty() && (source.state() != Source::State::Ready || source.model().isBusy()))
        return std::nullopt;
    return QString();
}

void Tour::openBusiest()
{
    std::optional<core::SenderId> busiest;
    qint64 most = -1;
    model::SendersModel &model = m_session.senders().model();
    for (const domain::Sender &sender : model.senders()) {
        const auto id = sender.senderId();
        const auto row = id ? model.find(*id) : std::nullopt;
        if (row && row->counts && row->counts->total > most) {
            most = row->counts->total;
            busiest = id;
        }
    }
    if (busiest)
        m_window.openQueue({*busiest}, domain::Grouping::Campaign);
    else
        m_window.window().showPane(u"queue");
}

}
