#include "operations/activity.h"

#include "net/curl.h"
#include "net/trace.h"

#include <QUrl>

#include <algorithm>

namespace senderdesk::operations {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using model::ActivityRow;
using net::TraceRecord;

namespace {

constexpr std::chrono::milliseconds gatherFor = 150ms; // a sweep makes a hundred requests a second
constexpr std::chrono::milliseconds lookAgainAfter = 1s;

// The service's own code, where there was an envelope, and the reason.
QString errorOf(const TraceRecord &record)
{
    const bool isOk = record.outcome == u"ok";
    if (!record.errorCode)
        return isOk ? QString() : record.outcome;
    const QString code = QString::number(*record.errorCode);
    return isOk ? code : code + u' ' + record.outcome;
}

ActivityRow rowOf(const TraceRecord &record)
{
    return {.id = record.id,
            .at = record.at,
            .connection = record.connection,
            .method = record.method,
            .path = QUrl(record.url).path(QUrl::FullyEncoded),
            .status = record.httpStatus,
            .error = errorOf(record),
            .took = record.took,
            .sent = record.bytesOut,
            .received = record.bytesIn,
            .attempts = record.attempts};
}

}

Activity::Activity(qint64 byteLimit, QObject *parent) : QObject(parent), m_ring(std::make_unique<net::Trace>(byteLimit)) {}

Activity::~Activity() = default;

void Activity::follow(const net::Trace &trace, const domain::Connection &connection)
{
    connect(&trace, &net::Trace::recorded, this, [this, &trace, name = connection.name](quint64 id) {
        const TraceRecord *record = trace.find(id);
        if (!record)
            return;
        if (m_isPaused) {
            ++m_missed;
            Q_EMIT pauseChanged();
            return;
        }
        TraceRecord kept = *record;
        kept.connection = name;
        m_ring->record(std::move(kept));
        Q_EMIT changed();
    });
}

QList<ActivityRow> Activity::rowsAfter(quint64 id) const
{
    QList<ActivityRow> rows;
    const auto &records = m_ring->records();
    const auto first = std::ranges::upper_bound(records, id, {}, &TraceRecord::id);
    for (auto it = first; it != records.end(); ++it)
        rows << rowOf(*it);
    return rows;
}

std::optional<ActivityDetails> Activity::find(quint64 id) const
{
    const TraceRecord *record = m_ring->find(id);
    if (!record)
        return std::nullopt;
    return ActivityDetails{rowOf(*record),      record->url,       record->requestId,    record->outcome,
                           record->requestBody, record->replyBody, record->isRequestCut, record->isReplyCut};
}

QString Activity::curl(quint64 id) const
{
    const TraceRecord *record = m_ring->find(id);
    return record ? net::curlCommand(*record) : QString();
}

bool Activity::hasCurl(quint64 id) const
{
    const TraceRecord *record = m_ring->find(id);
    return record && !record->isRequestCut;
}

quint64 Activity::firstKept() const
{
    return m_ring->firstKept();
}

qint64 Activity::bytes() const
{
    return m_ring->bytes();
}

void Activity::setPaused(bool isPaused)
{
    if (std::exchange(m_isPaused, isPaused) == isPaused)
        return;
    if (isPaused)
        m_missed = 0;
    Q_EMIT pauseChanged();
}

void Activity::clear()
{
    m_ring->clear();
    Q_EMIT changed();
}

ActivitySource::ActivitySource(Activity &activity, const core::Clock &clock, QObject *parent)
    : Source(clock, parent)
    , m_activity(activity)
    , m_model(std::make_unique<model::ActivityModel>())
{
    m_gather.setSingleShot(true);
    connect(&m_gather, &QTimer::timeout, this, &ActivitySource::take);
    connect(&activity, &Activity::changed, this, [this] {
        if (!m_gather.isActive() || m_gather.intervalAsDuration() > gatherFor)
            m_gather.start(gatherFor);
    });
    take();
}

ActivitySource::~ActivitySource() = default;

void ActivitySource::take()
{
    const QList<ActivityRow> rows = m_activity.rowsAfter(m_last);
    if (!rows.isEmpty())
        m_last = rows.last().id;
    m_model->add(rows);
    m_model->dropBefore(m_activity.firstKept());
    const auto isWaiting = [this] { return m_model->pendingNew() + m_model->pendingGone() > 0; };
    if (isWaiting() && (!m_mayMove || m_mayMove()))
        m_model->letIn();
    if (isWaiting())
        m_gather.start(lookAgainAfter);
    endReady(clock().now());
}

void ActivitySource::refresh()
{
    take();
    m_model->applyPending();
}

// What has happened does not grow old.
std::chrono::milliseconds ActivitySource::interval() const
{
    return std::chrono::years(10);
}

}
