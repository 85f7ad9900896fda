#include "codec/codec.h"
#include "tests/contract/methodsundertest.h"
#include "tests/support/testids.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using contract::MethodUnderTest;
using domain::TokenPlace;
using domain::WireFormat;
using support::Behaviour;
using support::Peer;

// One intent, one effect (product.md, promise 3): whatever the connection does, a change arrives at the server exactly once.
class OnceOnlyTest : public QObject
{
    Q_OBJECT

    struct Way
    {
        const char *name;
        std::function<Behaviour(const QByteArray &goodReply)> behave;
    };
    static QList<Way> ways()
    {
        using End = Behaviour::End;
        return {{"closed before", [](const QByteArray &) { return support::cut(End::Close); }},
                {"reset before", [](const QByteArray &) { return support::cut(End::Reset); }},
                {"closed in the head", [](const QByteArray &) { return support::cutInHead(End::Close); }},
                {"reset in the head", [](const QByteArray &) { return support::cutInHead(End::Reset); }},
                {"closed in the body", [](const QByteArray &good) { return support::cutInBody(good, End::Close); }},
                {"reset in the body", [](const QByteArray &good) { return support::cutInBody(good, End::Reset); }},
                {"closed in a chunk",
                 [](const QByteArray &good) {
                     return Behaviour{.pieces = {{{}, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n" + good}},
                                      .end = End::Close};
                 }},
                {"closed after a body without length",
                 [](const QByteArray &good) {
                     return Behaviour{.pieces = {{{}, "HTTP/1.1 200 OK\r\n\r\n" + good.chopped(3)}}, .end = End::Close};
                 }},
                {"hangs", [](const QByteArray &) { return support::hang(); }},
                {"hangs in the body", [](const QByteArray &good) { return support::hangInBody(good); }},
                {"HTML", [](const QByteArray &) { return support::page(200); }},
                {"HTTP 503", [](const QByteArray &) { return support::page(503); }},
                {"no HTTP", [](const QByteArray &) { return support::garbage(); }}};
    }

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void aChangeArrivesOnceAndIsToldAsUnknown_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("place");
        QTest::addColumn<bool>("isKept");
        QTest::addColumn<int>("way");
        for (const MethodUnderTest &method : contract::allMethods()) {
            if (!method.isChange())
                continue;
            for (const auto format : method.formats()) {
                for (const auto place : method.tokenPlaces()) {
                    for (const bool isKept : {false, true}) {
                        for (int way = 0; way < ways().size(); ++way) {
                            QTest::addRow("%s %s %s, %s connection, %s", method.name().constData(),
                                          format == WireFormat::Xml ? "xml" : "json",
                                          place == TokenPlace::Bearer ? "bearer" : "body", isKept ? "kept" : "fresh",
                                          ways()[way].name)
                                << method.name() << int(format) << int(place) << isKept << way;
                        }
                    }
                }
            }
        }
    }
    void aChangeArrivesOnceAndIsToldAsUnknown()
    {
        QFETCH(QByteArray, method);
        QFETCH(int, format);
        QFETCH(int, place);
        QFETCH(bool, isKept);
        QFETCH(int, way);
        const MethodUnderTest &tested = contract::methodNamed(method);
        const MethodUnderTest &read = contract::methodNamed("senders.list");
        Behaviour bad = ways()[way].behave(tested.goodReply(WireFormat(format)));
        Peer peer([&](const support::PeerRequest &request) {
            const bool isRead = request.path == QByteArray(read.method->path.data(), qsizetype(read.method->path.size()));
            return isRead ? support::answer(200, read.goodReply(WireFormat::Json)) : bad;
        });
        net::ClientSettings settings = contract::settingsFor(peer.url(), WireFormat(format), TokenPlace(place));
        settings.deadline = 60ms;
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(settings, clock, ids, contract::quickPolicy(5));
        int readsBefore = 0;
        if (isKept) {
            const auto first = read.call(client, net::Priority::Interactive);
            QVERIFY(first->wait() && first->told->isSuccess);
            readsBefore = 1;
        }
        const auto change = tested.call(client, net::Priority::Interactive);
        QVERIFY(change->wait());
        QCOMPARE(change->told->name(), u"outcome-unknown"_s);
        QVERIFY(!change->told->error.as<core::OutcomeUnknown>()->reason.isEmpty());
        // Time for a repetition, if there is to be one: a read goes the same way after it.
        const auto after = read.call(client, net::Priority::Interactive);
        QVERIFY(after->wait() && after->told->isSuccess);

        QList<support::PeerRequest> changes = peer.requests();
        changes.removeIf([&](const auto &request) { return request.path.endsWith("/list/"); });
        QCOMPARE(changes.size(), 1);
        QCOMPARE(peer.arrivals(), readsBefore + 1 + 1);
        QCOMPARE(changes.first().connection, 1);
        QCOMPARE(changes.first().header("Request-ID"), QByteArray(tested.isMail() ? "" : "test-id-1"));
        QCOMPARE(ids.count(), 1);
    }

    void aReadIsSentAsOftenAsThePolicySays_data()
    {
        QTest::addColumn<int>("way");
        QTest::addColumn<int>("arrivals");
        const QMap<QByteArray, int> others{
            {"hangs", 2}, {"hangs in the body", 2}, {"HTML", 1}, {"closed after a body without length", 1}};
        for (int way = 0; way < ways().size(); ++way)
            QTest::newRow(ways()[way].name) << way << others.value(ways()[way].name, 4);
    }
    void aReadIsSentAsOftenAsThePolicySays()
    {
        QFETCH(int, way);
        QFETCH(int, arrivals);
        const MethodUnderTest &read = contract::methodNamed("senders.queue.stats");
        Peer peer([&](const auto &) { return ways()[way].behave(read.goodReply(WireFormat::Json)); });
        net::ClientSettings settings = contract::settingsFor(peer.url());
        settings.deadline = 60ms;
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(settings, clock, ids, contract::quickPolicy(4));
        const auto call = read.call(client, net::Priority::Interactive);
        QVERIFY(call->wait());
        QVERIFY(!call->told->isSuccess);
        QCOMPARE(call->told->error.circumstances.attempts, arrivals);
        QCOMPARE(peer.arrivals(), arrivals);
        QVERIFY(!peer.requests().first().hasHeader("Request-ID") && !peer.requests().first().hasHeader("X-Request-ID"));
        QCOMPARE(ids.count(), 0);
    }

    void aReadGetsThroughOnceTheServerIsBack()
    {
        const MethodUnderTest &read = contract::methodNamed("senders.queue.stats");
        int count = 0;
        Peer peer([&](const auto &) {
            return ++count < 3 ? support::cut(Behaviour::End::Reset) : support::answer(200, read.goodReply(WireFormat::Json));
        });
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(contract::settingsFor(peer.url()), clock, ids, contract::quickPolicy(3));
        const auto call = read.call(client, net::Priority::Interactive);
        QVERIFY(call->wait());
        QVERIFY(call->told->isSuccess && call->told->isGoodValue);
        QCOMPARE(peer.arrivals(), 3);
    }

    // What is known not to have left is not called unknown.
    void aChangeToAServerThatRefusesIsUnreachable()
    {
        Peer peer([](const auto &) { return support::hang(); });
        const QUrl url = peer.url();
        peer.stopListening();
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(contract::settingsFor(url), clock, ids, contract::quickPolicy(3));
        const auto change = contract::methodNamed("senders.queue.purge").call(client, net::Priority::Interactive);
        QVERIFY(change->wait());
        QCOMPARE(change->told->name(), u"unreachable"_s);
        QCOMPARE(change->told->error.circumstances.attempts, 1);
        const auto read = contract::methodNamed("senders.list").call(client, net::Priority::Interactive);
        QVERIFY(read->wait());
        QCOMPARE(read->told->name(), u"unreachable"_s);
        QCOMPARE(read->told->error.circumstances.attempts, 3);
    }

    void eachChangeHasItsOwnId()
    {
        const MethodUnderTest &change = contract::methodNamed("senders.queue.hold");
        Peer peer([&](const auto &) { return support::answer(200, change.goodReply(WireFormat::Json)); });
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(contract::settingsFor(peer.url()), clock, ids, contract::quickPolicy());
        for (int i = 1; i <= 3; ++i) {
            const auto call = change.call(client, net::Priority::Interactive);
            QVERIFY(call->wait() && call->told->isSuccess);
            const QString id = u"test-id-%1"_s.arg(i);
            QCOMPARE(call->told->requestId, id);
            QCOMPARE(peer.requests().last().header("Request-ID"), id.toLatin1());
            QCOMPARE(peer.requests().last().header("X-Request-ID"), id.toLatin1());
        }
    }

    void aGivenIdIsSentAndABadOneIsNot()
    {
        Peer peer([&](const auto &) { return support::answer(200, codec::encodeReply(api::Nothing{}, WireFormat::Json)); });
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(contract::settingsFor(peer.url()), clock, ids, contract::quickPolicy());
        std::optional<core::Result<net::Answer<api::Nothing>>> told;
        auto call = client.call(api::SendersDelete{support::senderId(4)}, u"journal-17"_s);
        call.then(this, [&](auto result) { told = std::move(result); });
        QTRY_VERIFY(told);
        QCOMPARE((*told)->requestId, u"journal-17"_s);
        QCOMPARE(peer.requests().first().header("Request-ID"), QByteArray("journal-17"));
        QCOMPARE(ids.count(), 0);

        told.reset();
        call = client.call(api::SendersDelete{support::senderId(4)}, u"a\r\nX-Evil: 1"_s);
        call.then(this, [&](auto result) { told = std::move(result); });
        QTRY_VERIFY(told);
        QVERIFY(told->error().is<core::NotConfigured>());
        QCOMPARE(peer.arrivals(), 1);
    }

    void aDuplicateReplyIsTold_data()
    {
        QTest::addColumn<support::Headers>("headers");
        QTest::addColumn<bool>("isDuplicate");
        QTest::newRow("newer name") << support::Headers{{"Duplicate-Request", "true"}} << true;
        QTest::newRow("older name") << support::Headers{{"X-Duplicate-Request", "true"}} << true;
        QTest::newRow("any case") << support::Headers{{"duplicate-request", "TRUE"}} << true;
        QTest::newRow("another value") << support::Headers{{"X-Duplicate-Request", "1"}} << true;
        QTest::newRow("false") << support::Headers{{"Duplicate-Request", "false"}} << false;
        QTest::newRow("0") << support::Headers{{"Duplicate-Request", "0"}} << false;
        QTest::newRow("only a key") << support::Headers{{"Duplicate-Key", "dHJ1ZQ=="}} << false;
        QTest::newRow("none") << support::Headers{} << false;
    }
    void aDuplicateReplyIsTold()
    {
        QFETCH(support::Headers, headers);
        QFETCH(bool, isDuplicate);
        const MethodUnderTest &change = contract::methodNamed("senders.queue.purge");
        Peer peer([&](const auto &) { return support::answer(200, change.goodReply(WireFormat::Json), headers); });
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(contract::settingsFor(peer.url()), clock, ids, contract::quickPolicy());
        const auto call = change.call(client, net::Priority::Interactive);
        QVERIFY(call->wait() && call->told->isSuccess);
        QCOMPARE(call->told->isDuplicate, isDuplicate);
    }
};

QTEST_GUILESS_MAIN(OnceOnlyTest)
#include "onceonlytest.moc"
