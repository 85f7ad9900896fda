#include "api/registry.h"
#include "codec/codec.h"
#include "offline/content.h"
#include "offline/platform.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::offline;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QByteArray statsPath = "/api/v1.1/admin/senders/queue/stats/";
const QByteArray statsBody = R"({"token":"offline","id":119})";
const QByteArray statsReply =
    R"({"data":[{"account_id":0,"campaign_id":0,"hold":80,"isp":"","new":110,"proc":110,"retry":40,"total":340}],)"
    R"("error":0,"error_text":"Successful operation"})";

QByteArray message(const QByteArray &path, const QByteArray &body, const QByteArray &extra = "Content-Type: application/json\r\n")
{
    return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + extra + "Content-Length: " + QByteArray::number(body.size())
           + "\r\n\r\n" + body;
}

// A connection that shows every byte.
class Wire
{
public:
    explicit Wire(const Platform &platform)
    {
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] { received += socket.readAll(); });
        socket.connectToHost(u"127.0.0.1"_s, platform.port());
    }
    void send(const QByteArray &bytes) { socket.write(bytes); }
    [[nodiscard]] bool hasReply(int count = 1) const { return received.count("HTTP/1.1 ") == count && isWhole(); }
    [[nodiscard]] bool isClosed() const { return socket.state() == QAbstractSocket::UnconnectedState; }

    QTcpSocket socket;
    QByteArray received;

private:
    [[nodiscard]] bool isWhole() const
    {
        const QByteArray last = received.mid(received.lastIndexOf("HTTP/1.1 "));
        const qsizetype head = last.indexOf("\r\n\r\n");
        static const QRegularExpression length(u"Content-Length: (\\d+)"_s);
        const auto match = length.match(QString::fromLatin1(last.first(std::max<qsizetype>(head, 0))));
        return head > 0 && match.hasMatch() && last.size() == head + 4 + match.captured(1).toLongLong();
    }
};

}

// The platform over real sockets.
class OfflineServerTest : public QObject
{
    Q_OBJECT

    core::SystemClock m_clock;

    static QNetworkReply *post(QNetworkAccessManager &manager, const Platform &platform, const QByteArray &path,
                               const QByteArray &body, const QByteArray &fault = {})
    {
        QUrl url = platform.baseUrl();
        url.setPath(QString::fromLatin1(path));
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        if (!fault.isEmpty())
            request.setRawHeader("X-Offline-Fault", fault);
        return manager.post(request, body);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void thePlatformSaysHowItIsReached()
    {
        Platform platform(Scenario::Calm, 1, m_clock);
        QCOMPARE(platform.port(), 0);
        const auto port = platform.start();
        QVERIFY(port.has_value());
        QCOMPARE(platform.port(), *port);
        QCOMPARE(platform.baseUrl(), QUrl(u"http://127.0.0.1:%1"_s.arg(*port)));
        for (const domain::Connection &connection : platform.connections()) {
            QVERIFY(connection.baseUrl.toString().startsWith(platform.baseUrl().toString()));
            QVERIFY(connection.offlinePlatform && domain::isLoopback(connection.baseUrl));
        }
        QCOMPARE(platform.connections().first().baseUrl, platform.baseUrl());
        QVERIFY(Estate::tokens().contains(Platform::token().reveal()));
    }

    void aQtClientGetsTheDocumentsReply()
    {
        Platform platform(Scenario::Calm, 1, m_clock);
        QVERIFY(platform.start().has_value());
        QNetworkAccessManager manager;
        QNetworkReply *reply = post(manager, platform, statsPath, statsBody);
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QCOMPARE(reply->header(QNetworkRequest::ContentTypeHeader).toString(), u"application/json"_s);
        QCOMPARE(reply->readAll(), statsReply);
    }

    // 1.2 s for every megabyte otherwise: Qt accepts brotli, and the library would compress at its best.
    void aBigReplyIsNotCompressed()
    {
        EstateOptions options;
        options.largeGroups = 5'000;
        Platform platform(Scenario::Large, 1, m_clock, options);
        QVERIFY(platform.start().has_value());
        QNetworkAccessManager manager;
        QNetworkReply *reply = post(manager, platform, statsPath, R"({"token":"offline","id":900,"group":"account_campaign"})");
        QTRY_VERIFY(reply->isFinished());
        QVERIFY(reply->request().rawHeader("Accept-Encoding").isEmpty()); // Qt's own, with br in it
        QVERIFY(!reply->hasRawHeader("Content-Encoding"));
        const auto decoded = codec::decodeReply<api::QueueStats::Reply>(reply->readAll());
        QVERIFY(decoded.has_value());
        QCOMPARE(decoded->items.size(), 5'000);
    }

    void statusesAreHttpsAndErrorsAreTheEnvelopes()
    {
        Platform platform(Scenario::Calm, 1, m_clock);
        QVERIFY(platform.start().has_value());
        Wire wire(platform);
        wire.send(message("/api/v1.1/admin/senders/queue/stats", statsBody));
        QTRY_VERIFY(wire.hasReply(1));
        QVERIFY(wire.received.startsWith("HTTP/1.1 301 "));
        QVERIFY(wire.received.contains("\r\nLocation: /api/v1.1/admin/senders/queue/stats/\r\n"));
        wire.send(message(statsPath, statsBody, "Content-Type: text/plain\r\n")); // the same connection goes on
        QTRY_VERIFY(wire.hasReply(2));
        QVERIFY(wire.received.contains("HTTP/1.1 200 OK"));
        QVERIFY(wire.received.contains(R"({"error":415,)"));
        wire.send(message(statsPath, statsBody, {}));
        QTRY_VERIFY(wire.hasReply(3));
        wire.send("GET " + statsPath + " HTTP/1.1\r\nHost: a\r\n\r\n");
        QTRY_VERIFY(wire.hasReply(4));
        QVERIFY(wire.received.contains(R"({"error":501,)"));
        for (const char *verb : {"PUT", "DELETE", "PATCH"}) {
            const qsizetype before = wire.received.size();
            wire.send(message(statsPath, statsBody).replace(0, 4, verb));
            QTRY_VERIFY(wire.received.size() > before && wire.hasReply(wire.received.count("HTTP/1.1 ")));
            QVERIFY2(wire.received.mid(before).contains(R"({"error":501,)"), verb);
        }
        wire.send(message(statsPath, statsBody));
        QTRY_VERIFY(wire.received.endsWith(statsReply));
        QVERIFY(!wire.isClosed());
    }

    void requestsMayComeInPiecesOrTogether()
    {
        Platform platform(Scenario::Calm, 1, m_clock);
        QVERIFY(platform.start().has_value());
        Wire wire(platform);
        const QByteArray whole = message(statsPath, statsBody);
        wire.send(whole + whole + whole.first(whole.size() - 5));
        QTRY_VERIFY(wire.hasReply(2));
        wire.send(whole.last(5));
        QTRY_VERIFY(wire.hasReply(3));
        QCOMPARE(wire.received.count(statsReply), 3);
    }

    void aCutReplyBreaksOffInItsBody()
    {
        Platform platform(Scenario::Calm, 1, m_clock);
        QVERIFY(platform.start().has_value());
        Wire wire(platform);
        wire.send(message(statsPath, statsBody, "Content-Type: application/json\r\nX-Offline-Fault: cut\r\n"));
        QTRY_VERIFY(wire.isClosed());
        QVERIFY(wire.received.contains("Content-Length: " + QByteArray::number(statsReply.size()) + "\r\n"));
        QVERIFY(wire.received.endsWith(statsReply.first(statsReply.size() / 2)));

        QNetworkAccessManager manager;
        QNetworkReply *reply = post(manager, platform, statsPath, statsBody, "cut");
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->error(), QNetworkReply::RemoteHostClosedError);
    }

    void aDroppedRequestGetsNotAByte()
    {
        Platform platform(Scenario::Calm, 1, m_clock);
        QVERIFY(platform.start().has_value());
        Wire wire(platform);
        wire.send(message("/api/v1.1/admin/senders/queue/purge/", statsBody,
                          "Content-Type: application/json\r\nX-Offline-Fault: drop\r\n"));
        QTRY_VERIFY(wire.isClosed());
        QVERIFY(wire.received.isEmpty());
        Wire after(platform);
        after.send(message(statsPath, statsBody));
        QTRY_VERIFY(after.hasReply());
        QVERIFY(after.received.contains(R"("data":[],)")); // it was executed all the same
    }

    void manyConnectionsAreServedAtOnce()
    {
        constexpr int many = 96;
        EstateOptions options;
        options.latency = 200ms;
        Platform platform(Scenario::Calm, 1, m_clock, options);
        QVERIFY(platform.start().has_value());
        std::vector<std::unique_ptr<Wire>> wires;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < many; ++i) {
            wires.push_back(std::make_unique<Wire>(platform));
            wires.back()->send(message(statsPath, statsBody));
        }
        const auto haveAll = [&](int replies) {
            return std::ranges::all_of(wires, [=](auto &wire) { return wire->hasReply(replies); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(haveAll(1), 20'000);
        QVERIFY2(timer.elapsed() < many * 200 / 4, QByteArray::number(timer.elapsed()).constData()); // not one after another
        for (const auto &wire : wires)
            wire->send(message(statsPath, statsBody));
        QTRY_VERIFY_WITH_TIMEOUT(haveAll(2), 20'000);
        for (const auto &wire : wires)
            QVERIFY(!wire->isClosed());
    }

    void aPortIsTakenOnce()
    {
        Platform first(Scenario::Calm, 1, m_clock);
        const auto port = first.start();
        QVERIFY(port.has_value());
        Platform second(Scenario::Calm, 1, m_clock);
        const auto refused = second.start(*port);
        QVERIFY(!refused.has_value());
        QVERIFY(refused.error().is<core::Unreachable>());
        QCOMPARE(refused.error().as<core::Unreachable>()->host, u"127.0.0.1:%1"_s.arg(*port));
        QCOMPARE(refused.error().as<core::Unreachable>()->reason, u"port %1 is in use"_s.arg(*port));
        QCOMPARE(second.port(), 0);
        QVERIFY(second.start().has_value()); // another one is free
    }

    void startingAndStoppingIsQuickWithClientsConnected()
    {
        Estate estate(Scenario::Calm, 1, m_clock);
        QElapsedTimer timer;
        timer.start();
        quint16 port = 0;
        for (int i = 0; i < 50; ++i) {
            LoopbackServer server(estate);
            const auto bound = server.listen(port);
            QVERIFY(bound.has_value());
            port = *bound; // the same one again, though its last connections still linger
            QTcpSocket idle;
            idle.connectToHost(u"127.0.0.1"_s, port);
            if (i % 2 == 0)
                QTRY_COMPARE(idle.state(), QAbstractSocket::ConnectedState);
            server.stop();
            QCOMPARE(server.port(), 0);
        }
        QVERIFY2(timer.elapsed() < 5'000, QByteArray::number(timer.elapsed()).constData());
    }

    void aStopWakesRepliesThatWait()
    {
        EstateOptions options;
        options.latency = 1h;
        auto platform = std::make_unique<Platform>(Scenario::Calm, 1, m_clock, options);
        platform->estate().setRecording(true);
        QVERIFY(platform->start().has_value());
        Wire wire(*platform);
        wire.send(message(statsPath, statsBody));
        QTRY_COMPARE(platform->estate().arrivals().size(), 1);
        QElapsedTimer timer;
        timer.start();
        platform.reset();
        QVERIFY2(timer.elapsed() < 2'000, QByteArray::number(timer.elapsed()).constData());
        QTRY_VERIFY(wire.isClosed());
    }

    void aStoppedServerIsGone()
    {
        Estate estate(Scenario::Calm, 1, m_clock);
        LoopbackServer server(estate);
        server.stop(); // before it ever ran
        const auto port = server.listen(0);
        QVERIFY(port.has_value());
        server.stop();
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, *port);
        QTRY_COMPARE(socket.error(), QAbstractSocket::ConnectionRefusedError);
    }

    void headersArriveAsTheyWereSent()
    {
        Platform platform(Scenario::Calm, 1, m_clock);
        platform.estate().setRecording(true);
        QVERIFY(platform.start().has_value());
        Wire wire(platform);
        wire.send(message(statsPath + "?format=json", statsBody, "Content-Type: application/json\r\nRequest-ID: a b\r\n"));
        QTRY_VERIFY(wire.hasReply());
        const HttpRequest request = platform.estate().arrivals().value(0).request;
        QCOMPARE(request.verb, "POST");
        QCOMPARE(request.target, statsPath + "?format=json");
        QCOMPARE(request.body, statsBody);
        QCOMPARE(headerOf(request.headers, "Request-ID"), "a b");
        QCOMPARE(request.headers.size(), 4); // Host, Content-Type, Request-ID, Content-Length and nothing of the library's
    }
};

QTEST_GUILESS_MAIN(OfflineServerTest)
#include "offlineservertest.moc"
