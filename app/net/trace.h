#pragma once

#include "core/clock.h"
#include "domain/connection.h"

#include <QByteArray>
#include <QObject>

#include <chrono>
#include <deque>
#include <optional>

namespace senderdesk::net {

// One request as Activity shows it. Nothing here can hold the secret: the request's body is encoded with `mask` in its place and
// the header that would carry it is not kept; what the server said had it masked.
struct TraceRecord
{
    static constexpr auto mask = "***"; // where a body holds the token or password

    quint64 id = 0;       // 1, 2, 3… within one Trace
    QString connection{}; // its name, where the records of several are kept
    domain::Service service = domain::Service::AltcraftAdmin;
    QString method;    // the registry's name
    QString url;       // as sent; never has a query
    QString requestId; // empty for reads
    domain::WireFormat format = domain::WireFormat::Json;
    domain::TokenPlace tokenPlace = domain::TokenPlace::Body;

    core::WallTime at{};              // when it was first handed to Qt
    std::chrono::milliseconds took{}; // until its end, pauses between attempts included
    int attempts = 0;
    int httpStatus = 0;           // of the last attempt; 0 when no status line arrived
    std::optional<int> errorCode; // the envelope's; nullopt when no envelope could be read
    QString outcome;              // "ok", "duplicate", or core::reasonName
    qint64 bytesOut = 0;          // of bodies, all attempts together
    qint64 bytesIn = 0;           // likewise, after decompression
    QByteArray requestBody;       // its first Trace::bodyLimit bytes
    bool isRequestCut = false;    // it was longer than that
    QByteArray replyBody;         // of the last attempt, its first Trace::bodyLimit bytes
    bool isReplyCut = false;      // the reply was longer than that
};

// The latest requests of one client: a ring limited by bytes. Only its Client records.
class Trace final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 bodyLimit = 256 << 10; // bytes kept of one body

    explicit Trace(qint64 byteLimit = 32 << 20); // of all records together, at least one record is kept

    [[nodiscard]] const std::deque<TraceRecord> &records() const noexcept { return m_records; } // oldest first
    [[nodiscard]] const TraceRecord *find(quint64 id) const;
    [[nodiscard]] quint64 firstKept() const { return m_records.empty() ? m_lastId + 1 : m_records.front().id; }
    [[nodiscard]] qint64 bytes() const noexcept { return m_bytes; }

    // Takes the record in, numbers it and drops old ones that no longer fit.
    void record(TraceRecord record);
    void clear(); // numbers go on

Q_SIGNALS:
    void recorded(quint64 id);
    void dropped(quint64 firstKept); // all with a lower id are gone; it may be the next one that comes

private:
    std::deque<TraceRecord> m_records;
    qint64 m_byteLimit;
    qint64 m_bytes = 0;
    quint64 m_lastId = 0;
};

}
