#include "net/trace.h"

namespace senderdesk::net {
namespace {

qint64 sizeOf(const TraceRecord &record)
{
    const qsizetype letters =
        record.method.size() + record.url.size() + record.requestId.size() + record.outcome.size() + record.connection.size();
    return qint64(sizeof(TraceRecord)) + record.requestBody.capacity() + record.replyBody.capacity()
           + letters * qsizetype(sizeof(QChar));
}

QByteArray trimmed(QByteArray body)
{
    // A record lives long: what a body had room for beyond its bytes would be kept with it, and not counted.
    body.squeeze();
    return body;
}

}

Trace::Trace(qint64 byteLimit) : m_byteLimit(byteLimit) {}

const TraceRecord *Trace::find(quint64 id) const
{
    if (m_records.empty() || id < m_records.front().id || id > m_lastId)
        return nullptr;
    return &m_records[id - m_records.front().id];
}

void Trace::record(TraceRecord record)
{
    record.id = ++m_lastId;
    record.requestBody = trimmed(std::move(record.requestBody));
    record.replyBody = trimmed(std::move(record.replyBody));
    m_bytes += sizeOf(record);
    m_records.push_back(std::move(record));
    bool hasDropped = false;
    while (m_bytes > m_byteLimit && m_records.size() > 1) {
        m_bytes -= sizeOf(m_records.front());
        m_records.pop_front();
        hasDropped = true;
    }
    if (hasDropped)
        Q_EMIT dropped(m_records.front().id);
    Q_EMIT recorded(m_lastId);
}

void Trace::clear()
{
    m_records.clear();
    m_bytes = 0;
    Q_EMIT dropped(m_lastId + 1);
}

}
