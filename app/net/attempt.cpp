#include "net/attempt.h"

#include "net/oneshotbody.h"

#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>

namespace senderdesk::net {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

constexpr qint64 errorBodyCap = 1 << 20;
constexpr qint64 parserPadding = 64; // simdjson reads that far beyond the end: with the room there it needs no copy

// Either name, with the value "true" in any case or with none (wire/altcraft-user.md 2).
bool isMarkedDuplicate(const QNetworkReply &reply)
{
    for (const char *name : {"Duplicate-Request", "X-Duplicate-Request"}) {
        if (!reply.hasRawHeader(name))
            continue;
        const QByteArray value = reply.rawHeader(name).trimmed();
        if (value.isEmpty() || value.compare("true", Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

// Seconds, or a date (RFC 9110 10.2.3). A date counts against the server's own Date, since clocks differ.
std::optional<milliseconds> retryAfter(const QNetworkReply &reply)
{
    const QByteArray value = reply.rawHeader("Retry-After").trimmed();
    if (value.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const qint64 seconds = value.toLongLong(&isNumber);
    if (isNumber)
        return seconds < 0 ? std::nullopt : std::optional(milliseconds(std::min(seconds, qint64(86'400)) * 1'000));
    const auto time = [](const QByteArray &text) {
        return QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    };
    const QDateTime until = time(value);
    const QDateTime sent = time(reply.rawHeader("Date").trimmed());
    if (!until.isValid() || !sent.isValid())
        return std::nullopt;
    return milliseconds(std::clamp(sent.msecsTo(until), qint64(0), qint64(86'400'000)));
}

}

Attempt::Attempt(QNetworkAccessManager &manager, Order order, Ended ended)
    : QObject(&manager)
    , m_ended(std::move(ended))
    , m_replyCap(order.replyCap)
{
    m_body = new OneShotBody(std::move(order.body));
    m_clock.start();
    m_reply = manager.post(order.request, m_body);
    m_body->setParent(m_reply);
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, [this] { retire(Transport::End::DeadlinePassed); });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] {
        if (m_latency.count() == 0)
            m_latency = std::max(milliseconds(m_clock.elapsed()), milliseconds(1));
        // Room for the whole body at once. What a server claims is believed only as far as it may go.
        const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
        m_received.reserve(std::clamp(announced, qint64(0), cap()) + parserPadding);
    });
    connect(m_reply, &QIODevice::readyRead, this, &Attempt::readOn);
    connect(m_reply, &QNetworkReply::finished, this, [this] {
        readOn();
        retire(Transport::End::Finished);
    });
    m_deadline.start(order.deadline);
}

void Attempt::cancel()
{
    retire(Transport::End::Cancelled);
}

void Attempt::abandon()
{
    m_ended = nullptr;
    retire(Transport::End::Cancelled);
}

qint64 Attempt::cap() const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return status >= 200 && status < 300 ? m_replyCap : std::min(m_replyCap, errorBodyCap);
}

// Reads no more than is kept, so that a reply that unpacks to more than its bytes does not fill the memory either.
void Attempt::readOn()
{
    while (m_reply && m_reply->bytesAvailable() > 0) {
        const qint64 room = cap() - m_received.size();
        const QByteArray piece = m_reply->read(std::min(room + 1, qint64(1 << 20)));
        if (piece.isEmpty())
            return;
        if (piece.size() > room) {
            retire(Transport::End::OverCap);
            return;
        }
        m_received += piece;
    }
}

Transport Attempt::facts(Transport::End end)
{
    Transport t;
    t.end = end;
    t.error = m_reply->error();
    t.errorWords = m_reply->errorString();
    t.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    t.location = QString::fromLatin1(m_reply->rawHeader("Location"));
    t.retryAfter = retryAfter(*m_reply);
    t.isDuplicate = isMarkedDuplicate(*m_reply);
    t.body = std::move(m_received);
    t.bodyTaken = m_body->taken();
    t.host = m_reply->url().host();
    t.deadline = m_deadline.intervalAsDuration();
    t.cap = m_replyCap;
    t.latency = m_latency;
    return t;
}

// The one place where a reply ends. abort() emits finished() before it returns, so the reply is let go first.
void Attempt::retire(Transport::End end)
{
    if (!m_reply)
        return;
    m_deadline.stop();
    m_body->shut();
    Transport transport = facts(end);
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    m_body = nullptr;
    if (!reply->isFinished())
        reply->abort();
    reply->deleteLater();
    deleteLater();
    if (const Ended ended = std::exchange(m_ended, nullptr))
        ended(std::move(transport));
}

}
