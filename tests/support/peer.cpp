#include "tests/support/peer.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace senderdesk::support {
namespace {

using namespace Qt::StringLiterals;

QByteArray written(int status, const QByteArray &body, const Headers &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Status\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return bytes;
}

// The whole request at the front of the bytes, taken off; or none yet.
std::optional<PeerRequest> takeRequest(QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    PeerRequest request;
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.verb = first.value(0);
    request.path = first.value(1);
    request.version = first.value(2);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    const qint64 length = request.header("Content-Length").toLongLong();
    if (bytes.size() < end + 4 + length)
        return std::nullopt;
    request.body = bytes.mid(end + 4, length);
    bytes.remove(0, end + 4 + length);
    return request;
}

}

struct Peer::Connection
{
    std::unique_ptr<QTcpSocket> socket;
    QByteArray received;
    int number = 0;
    bool isWaiting = false;
};

QByteArray PeerRequest::header(const char *name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool PeerRequest::hasHeader(const char *name) const
{
    return std::any_of(headers.begin(), headers.end(),
                       [name](const auto &each) { return each.first.compare(name, Qt::CaseInsensitive) == 0; });
}

Behaviour answer(int status, const QByteArray &body, const Headers &headers)
{
    return {.pieces = {{{}, written(status, body, headers)}}, .isAnswer = true};
}

Behaviour slowly(std::chrono::milliseconds pause, Behaviour behaviour)
{
    behaviour.pieces.first().pause = pause;
    return behaviour;
}

Behaviour hang()
{
    return {};
}

Behaviour cut(Behaviour::End how)
{
    return {.end = how};
}

Behaviour cutInHead(Behaviour::End how)
{
    return {.pieces = {{{}, "HTTP/1.1 200 OK\r\nContent-Type: application/js"}}, .end = how};
}

Behaviour cutInBody(const QByteArray &body, Behaviour::End how)
{
    const QByteArray whole = written(200, body, {});
    return {.pieces = {{{}, whole.left(whole.size() - body.size() + body.size() / 2)}}, .end = how};
}

Behaviour hangInBody(const QByteArray &body)
{
    return cutInBody(body, Behaviour::End::KeepOpen);
}

Behaviour garbage()
{
    return {.pieces = {{{}, QByteArray("\x16\x03\x01\x02\x00 220 mail.example.com ESMTP\r\n\r\n", 33)}},
            .end = Behaviour::End::Close};
}

Behaviour page(int status)
{
    return answer(status, "<!DOCTYPE html><html><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1></body></html>",
                  {{"Content-Type", "text/html"}});
}

Peer::Peer(Script script) : m_script(std::move(script))
{
    connect(&m_server, &QTcpServer::newConnection, this, &Peer::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("the peer cannot listen: %s", qPrintable(m_server.errorString()));
}

Peer::~Peer()
{
    // Before the members go: a socket that is destroyed says so.
    for (const auto &connection : m_open)
        connection->socket->disconnect(this);
    m_open.clear();
}

QUrl Peer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

void Peer::stopListening()
{
    m_server.close();
}

void Peer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        socket->setParent(nullptr);
        auto owned = std::make_unique<Connection>();
        owned->socket.reset(socket);
        owned->number = ++m_connections;
        Connection &connection = *owned;
        m_open.push_back(std::move(owned));
        connect(socket, &QTcpSocket::readyRead, this, [this, &connection] { read(connection); });
        connect(socket, &QTcpSocket::disconnected, this, [this, &connection] {
            if (connection.isWaiting)
                ++m_gone;
            waitingChanged(connection, false);
        });
        read(connection);
    }
}

void Peer::read(Connection &connection)
{
    connection.received += connection.socket->readAll();
    while (auto request = takeRequest(connection.received)) {
        request->connection = connection.number;
        m_requests.append(*request);
        waitingChanged(connection, true);
        play(connection, m_script(*request));
        Q_EMIT arrived(arrivals());
    }
}

void Peer::play(Connection &connection, Behaviour behaviour)
{
    QTcpSocket *socket = connection.socket.get();
    while (!behaviour.pieces.isEmpty()) {
        Behaviour::Piece &piece = behaviour.pieces.first();
        if (piece.pause.count() > 0) {
            const auto pause = std::exchange(piece.pause, {});
            QTimer::singleShot(pause, Qt::PreciseTimer, socket, [this, &connection, behaviour] { play(connection, behaviour); });
            return;
        }
        socket->write(behaviour.pieces.takeFirst().bytes);
    }
    if (behaviour.isAnswer)
        waitingChanged(connection, false);
    if (behaviour.end == Behaviour::End::KeepOpen)
        return;
    waitingChanged(connection, false);
    if (behaviour.end == Behaviour::End::Close) {
        socket->disconnectFromHost();
        return;
    }
#ifdef Q_OS_UNIX
    socket->flush();
    const linger now{.l_onoff = 1, .l_linger = 0}; // closing sends a reset
    setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
#endif
    socket->abort();
}

void Peer::waitingChanged(Connection &connection, bool isWaiting)
{
    if (connection.isWaiting == isWaiting)
        return;
    connection.isWaiting = isWaiting;
    m_atOnce += isWaiting ? 1 : -1;
    m_mostAtOnce = std::max(m_mostAtOnce, m_atOnce);
}

}
