#include "net/attempt.h"

#include "net/oneshotbody.h"
#include "net/tlsfault.h"

#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>
#include <array>

namespace senderdesk::net {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

constexpr qint64 errorBodyCap = 1 << 20;
constexpr qint64 parserPadding = 64; // simdjson reads that far beyond the end: with the room there it needs no copy

// Either name. The older pages print no value, so any counts that does not deny it (wire/altcraft-user.md 2). One without
// any text at all is not seen: Qt 6.4 drops a header that is empty.
bool isMarkedDuplicate(const QNetworkReply &reply)
{
    return std::ranges::any_of(std::array{"Duplicate-Request", "X-Duplicate-Request"}, [&reply](const char *name) {
        const QByteArray value = reply.rawHeader(name).trimmed().toLower();
        return reply.hasRawHeader(name) && value != "false" && value != "0" && value != "no";
    });
}

QByteArray encodingOf(const QNetworkReply &reply)
{
    const QByteArray encoding = reply.rawHeader("Content-Encoding").trimmed();
    return encoding.compare("identity", Qt::CaseInsensitive) == 0 ? QByteArray() : encoding;
}

// A body without a length ends with the connection. When its head was there before Qt had noticed that the request was out,
// Qt 6.4 takes that end for a reason to send again, which the body refuses: an error, though everything has been read. The
// codec tells whether it is whole.
bool endedByClosing(const QNetworkReply &reply, int status)
{
    return reply.error() == QNetworkReply::ContentReSendError && status >= 200 && !reply.hasRawHeader("Content-Length")
           && !reply.rawHeader("Transfer-Encoding").toLower().contains("chunked");
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
    , m_proxy(order.route.proxyName())
    , m_isProxyTold(!order.route.proxyAuthorization.isEmpty())
    , m_replyCap(order.replyCap)
{
    m_body = new OneShotBody(std::move(order.body));
    if (order.route.tls)
        order.request.setSslConfiguration(*order.route.tls);
    manager.setProxy(order.route.proxy); // of the requests to come
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
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &faults) { m_faults = faults; });
    connect(m_reply, &QIODevice::readyRead, this, &Attempt::readOn);
    connect(m_reply, &QNetworkReply::finished, this, [this] {
        readOn();
        retire(m_isOverCap ? Transport::End::OverCap : Transport::End::Finished);
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

bool Attempt::isSuccess() const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return status >= 200 && status < 300;
}

qint64 Attempt::cap() const
{
    return isSuccess() ? m_replyCap : std::min(m_replyCap, errorBodyCap);
}

// Reads in pieces, so that what is over the cap is not held twice.
void Attempt::readOn()
{
    while (m_reply && m_reply->bytesAvailable() > 0) {
        const QByteArray piece = m_reply->read(1 << 20);
        if (piece.isEmpty())
            return;
        const qint64 room = cap() - m_received.size();
        if (piece.size() > room && isSuccess() && !std::exchange(m_isOverCap, true))
            QMetaObject::invokeMethod(this, [this] { retire(Transport::End::OverCap); }, Qt::QueuedConnection);
        // What is too much of an error's page is read and forgotten: its status tells enough, and the connection stays.
        m_received += piece.first(std::min(qint64(piece.size()), room));
    }
}

Transport Attempt::facts(Transport::End end)
{
    Transport t;
    t.end = end;
    t.error = m_reply->error();
    t.errorWords = m_reply->errorString();
    t.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (endedByClosing(*m_reply, t.status))
        t.error = QNetworkReply::NoError;
    t.location = QString::fromLatin1(m_reply->rawHeader("Location"));
    t.retryAfter = retryAfter(*m_reply);
    t.isDuplicate = isMarkedDuplicate(*m_reply);
    t.encoding = encodingOf(*m_reply);
    t.isClientCertificateWanted = isClientCertificateWanted(t.errorWords) || isClientCertificateWanted(t.status, m_received);
    t.body = std::move(m_received);
    t.bodyTaken = m_body->taken();
    t.url = m_reply->url();
    t.proxy = m_proxy;
    t.isProxyTold = m_isProxyTold;
    t.faults = std::exchange(m_faults, {});
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
    // What is on its way from Qt's thread comes after abort() too. Only towards us: cut to everybody, the reply would not hear
    // that it is to end.
    disconnect(reply, nullptr, this, nullptr);
    if (reply->isFinished()) {
        reply->deleteLater(); // we are in its signal
    } else {
        // It goes at once, and with it what is on its way to it: Qt 6.4 warns of an "internal problem" when an error arrives at a
        // reply that was aborted. No slot of ours calls this from a signal of a reply that is not finished.
        reply->abort();
        delete reply;
    }
    deleteLater();
    if (const Ended ended = std::exchange(m_ended, nullptr))
        ended(std::move(transport));
}

}
