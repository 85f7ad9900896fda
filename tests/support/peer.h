#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPair>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

class QTcpSocket;

namespace senderdesk::support {

// A request as it arrived, whole.
struct PeerRequest
{
    QByteArray verb;
    QByteArray path;
    QByteArray version;
    QList<QPair<QByteArray, QByteArray>> headers; // as spelt, in their order
    QByteArray body;
    int connection = 0; // 1 for the first that was accepted

    [[nodiscard]] QByteArray header(const char *name) const; // in any case; empty when not there
    [[nodiscard]] bool hasHeader(const char *name) const;
};

// What a peer does when a request has arrived: writes pieces with pauses between them, and then keeps the connection open,
// closes it or resets it. No piece and no end: it hangs.
struct Behaviour
{
    enum class End { KeepOpen, Close, Reset };
    struct Piece
    {
        std::chrono::milliseconds pause{};
        QByteArray bytes;
    };
    QList<Piece> pieces{};
    End end = End::KeepOpen;
    bool isAnswer = false; // a whole, well-formed reply
};

using Headers = QList<QPair<QByteArray, QByteArray>>;
[[nodiscard]] Behaviour answer(int status, const QByteArray &body, const Headers &headers = {});
[[nodiscard]] Behaviour slowly(std::chrono::milliseconds pause, Behaviour behaviour); // before the first byte
[[nodiscard]] Behaviour hang();
[[nodiscard]] Behaviour cut(Behaviour::End how);                               // nothing is answered
[[nodiscard]] Behaviour cutInHead(Behaviour::End how);                         // after half a head
[[nodiscard]] Behaviour cutInBody(const QByteArray &body, Behaviour::End how); // after half of it
[[nodiscard]] Behaviour hangInBody(const QByteArray &body);                    // likewise, then silence
[[nodiscard]] Behaviour garbage();                                             // no HTTP at all
[[nodiscard]] Behaviour page(int status);                                      // HTML, as proxies send

// An HTTP server on loopback that behaves as badly as it is told, on the test's own thread. It counts what arrives, so that a
// test can say how often a request was sent.
class Peer final : public QObject
{
    Q_OBJECT

public:
    using Script = std::function<Behaviour(const PeerRequest &)>;

    explicit Peer(Script script);
    ~Peer() override;

    void setScript(Script script) { m_script = std::move(script); }
    [[nodiscard]] QUrl url() const; // http://127.0.0.1:port
    void stopListening();           // from now on a connection is refused

    [[nodiscard]] const QList<PeerRequest> &requests() const { return m_requests; }
    [[nodiscard]] int arrivals() const { return int(m_requests.size()); }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] int mostAtOnce() const { return m_mostAtOnce; } // arrived and not answered yet
    [[nodiscard]] int waitingNow() const { return m_atOnce; }
    [[nodiscard]] int goneWhileWaiting() const { return m_gone; } // clients that left before the answer

Q_SIGNALS:
    void arrived(int count);

private:
    struct Connection;
    void accept();
    void read(Connection &connection);
    void play(Connection &connection, Behaviour behaviour);
    void waitingChanged(Connection &connection, bool isWaiting);

    QTcpServer m_server;
    Script m_script;
    std::vector<std::unique_ptr<Connection>> m_open;
    QList<PeerRequest> m_requests;
    int m_connections = 0;
    int m_atOnce = 0;
    int m_mostAtOnce = 0;
    int m_gone = 0;
};

}
