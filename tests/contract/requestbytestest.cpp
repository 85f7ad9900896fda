#include "codec/codec.h"
#include "tests/contract/methodsundertest.h"
#include "tests/support/testids.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using contract::MethodUnderTest;
using domain::TokenPlace;
using domain::WireFormat;
using support::Peer;

// What leaves, byte for byte (wire/altcraft-admin.md 1.1–1.4).
class RequestBytesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void bodies_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("place");
        QTest::addColumn<QByteArray>("body");
        const int json = int(WireFormat::Json);
        const int xml = int(WireFormat::Xml);
        QTest::newRow("json, token in the body")
            << json << int(TokenPlace::Body)
            << QByteArray("{\"token\":\"canary-7f3a9\",\"format\":\"json\",\"id\":119,\"account_id\":306,\"campaign_id\":4914}");
        QTest::newRow("json, bearer") << json << int(TokenPlace::Bearer)
                                      << QByteArray("{\"format\":\"json\",\"id\":119,\"account_id\":306,\"campaign_id\":4914}");
        QTest::newRow("xml, token in the body")
            << xml << int(TokenPlace::Body)
            << QByteArray("<xml><token>canary-7f3a9</token><format>xml</format><id>119</id><account_id>306</account_id>"
                          "<campaign_id>4914</campaign_id></xml>");
        QTest::newRow("xml, bearer") << xml << int(TokenPlace::Bearer)
                                     << QByteArray("<xml><format>xml</format><id>119</id><account_id>306</account_id>"
                                                   "<campaign_id>4914</campaign_id></xml>");
    }
    void bodies()
    {
        QFETCH(int, format);
        QFETCH(int, place);
        QFETCH(QByteArray, body);
        const MethodUnderTest &hold = contract::methodNamed("senders.queue.hold");
        Peer peer([&](const auto &) { return support::answer(200, hold.goodReply(WireFormat(format))); });
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(contract::settingsFor(peer.url(), WireFormat(format), TokenPlace(place)), clock, ids);
        const auto call = hold.call(client, net::Priority::Interactive);
        QVERIFY(call->wait() && call->told->isSuccess);
        QCOMPARE(peer.requests().first().body, body);
    }

    void theHeadIsTheDocumentsAndNothingElse_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("place");
        for (const MethodUnderTest &method : contract::allMethods()) {
            for (const auto format : method.formats()) {
                for (const auto place : method.tokenPlaces()) {
                    QTest::addRow("%s %s %s", method.name().constData(), format == WireFormat::Xml ? "xml" : "json",
                                  place == TokenPlace::Bearer ? "bearer" : "body")
                        << method.name() << int(format) << int(place);
                }
            }
        }
    }
    void theHeadIsTheDocumentsAndNothingElse()
    {
        QFETCH(QByteArray, method);
        QFETCH(int, format);
        QFETCH(int, place);
        const MethodUnderTest &tested = contract::methodNamed(method);
        Peer peer([&](const auto &) {
            return support::answer(200, tested.goodReply(WireFormat(format)),
                                   {{"Set-Cookie", "a=b"}, {"Cache-Control", "max-age=999"}});
        });
        net::ClientSettings settings = contract::settingsFor(peer.url(), WireFormat(format), TokenPlace(place));
        settings.connection.baseUrl.setPath(u"/pre%20fix/"_s, QUrl::TolerantMode);
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(settings, clock, ids);
        // Twice, so that a cookie or a cache would show.
        for (int i = 0; i < 2; ++i) {
            const auto call = tested.call(client, net::Priority::Interactive);
            QVERIFY(call->wait() && call->told->isSuccess);
        }
        QCOMPARE(peer.arrivals(), 2);
        const QByteArray type = WireFormat(format) == WireFormat::Xml ? "application/xml" : "application/json";
        const QByteArray path(tested.method->path.data(), qsizetype(tested.method->path.size()));
        for (const support::PeerRequest &request : peer.requests()) {
            QCOMPARE(request.verb, QByteArray("POST"));
            QCOMPARE(request.path, "/pre%20fix" + path);
            QCOMPARE(request.version, QByteArray("HTTP/1.1"));
            QMap<QByteArray, QByteArray> expected{{"Host", peer.url().authority().toLatin1()},
                                                  {"Content-Type", type},
                                                  {"Content-Length", QByteArray::number(request.body.size())},
                                                  {"User-Agent", "Senderdesk/" SENDERDESK_VERSION},
                                                  {"Accept", type},
                                                  {"Accept-Language", "*"},
                                                  {"Connection", "Keep-Alive"},
                                                  {"Accept-Encoding", "gzip, deflate"}};
            if (TokenPlace(place) == TokenPlace::Bearer)
                expected.insert("Authorization", "Bearer canary-7f3a9");
            if (tested.isChange() && !tested.isMail()) {
                const QByteArray id = &request == &peer.requests().first() ? "test-id-1" : "test-id-2";
                expected.insert("Request-ID", id);
                expected.insert("X-Request-ID", id);
            }
            QMap<QByteArray, QByteArray> sent;
            for (const auto &[name, value] : request.headers) {
                QVERIFY2(!sent.contains(name), name.constData());
                sent.insert(name, value);
            }
            QCOMPARE(sent, expected);
            const core::Secret secret("canary-7f3a9");
            const bool isInBody = TokenPlace(place) == TokenPlace::Body;
            QCOMPARE(request.body, tested.requestBody(WireFormat(format), isInBody ? &secret : nullptr));
            QCOMPARE(request.body.contains("canary"), isInBody);
        }
    }

    void aChangedPathIsSentAsItStands()
    {
        const MethodUnderTest &release = contract::methodNamed("senders.queue.release");
        Peer peer([&](const auto &) { return support::answer(200, release.goodReply(WireFormat::Json)); });
        net::ClientSettings settings = contract::settingsFor(peer.url());
        QVERIFY(settings.paths.change("senders.queue.release", u"/api/v1.1/admin/senders/queue/unhold"_s));
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(settings, clock, ids);
        const auto call = release.call(client, net::Priority::Interactive);
        QVERIFY(call->wait() && call->told->isSuccess);
        QCOMPARE(peer.requests().first().path, QByteArray("/api/v1.1/admin/senders/queue/unhold"));
        const auto stats = contract::methodNamed("senders.queue.stats").call(client, net::Priority::Interactive);
        QVERIFY(stats->wait());
        QCOMPARE(peer.requests().last().path, QByteArray("/api/v1.1/admin/senders/queue/stats/"));
    }

    void anUnknownMethodTellsThePathThatWasSent()
    {
        Peer peer(
            [](const auto &) { return support::answer(200, codec::encodeError(501, u"no such method"_s, WireFormat::Json)); });
        net::ClientSettings settings = contract::settingsFor(peer.url());
        QVERIFY(settings.paths.change("senders.queue.hold", u"/other/hold/"_s));
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(settings, clock, ids);
        const auto call = contract::methodNamed("senders.queue.hold").call(client, net::Priority::Interactive);
        QVERIFY(call->wait());
        const auto *unknown = call->told->error.as<core::UnknownMethod>();
        QVERIFY(unknown);
        QCOMPARE(unknown->path, u"/other/hold/"_s);
        QCOMPARE(unknown->serverWords, u"no such method"_s);
    }

    // A POST that is sent on would lose its body, or give the token to somebody else.
    void aRedirectReachesNobody_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }
    void aRedirectReachesNobody()
    {
        QFETCH(int, status);
        Peer elsewhere([](const auto &) { return support::page(200); });
        Peer peer([&](const support::PeerRequest &request) {
            return support::answer(status, {}, {{"Location", elsewhere.url().toEncoded() + request.path}});
        });
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(contract::settingsFor(peer.url()), clock, ids, contract::quickPolicy());
        const bool mayBeDone = status == 302 || status == 303;
        for (const char *name : {"senders.list", "senders.queue.purge"}) {
            const MethodUnderTest &method = contract::methodNamed(name);
            const auto call = method.call(client, net::Priority::Interactive);
            QVERIFY(call->wait());
            const QString location =
                elsewhere.url().toString() + QString::fromUtf8(method.method->path.data(), qsizetype(method.method->path.size()));
            if (method.isChange() && mayBeDone) {
                const auto *unknown = call->told->error.as<core::OutcomeUnknown>();
                QVERIFY2(unknown, qPrintable(call->told->name()));
                QVERIFY(unknown->reason.contains(location));
                continue;
            }
            const auto *redirected = call->told->error.as<core::Redirected>();
            QVERIFY2(redirected, qPrintable(call->told->name()));
            QCOMPARE(redirected->status, status);
            QCOMPARE(redirected->location, location);
        }
        QCOMPARE(peer.arrivals(), 2);
        QCOMPARE(elsewhere.connections(), 0);
    }
};

QTEST_GUILESS_MAIN(RequestBytesTest)
#include "requestbytestest.moc"
