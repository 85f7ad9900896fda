#include "codec/codec.h"
#include "tests/contract/methodsundertest.h"
#include "tests/support/testclock.h"
#include "tests/support/testids.h"
#include "tests/support/warnings.h"

#include <QSignalSpy>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using contract::AnyCall;
using contract::MethodUnderTest;
using domain::WireFormat;
using net::Priority;
using support::Behaviour;
using support::Peer;

namespace {

using Calls = std::vector<std::unique_ptr<AnyCall>>;

const MethodUnderTest &read()
{
    return contract::methodNamed("senders.queue.stats");
}

Behaviour good()
{
    return support::answer(200, read().goodReply(WireFormat::Json));
}

void addCalls(Calls &calls, net::Client &client, int count, Priority priority = Priority::Interactive)
{
    for (int i = 0; i < count; ++i)
        calls.push_back(read().call(client, priority));
}

int toldAs(const Calls &calls, const QString &name)
{
    return int(std::ranges::count_if(calls, [&](const auto &call) { return call->told && call->told->name() == name; }));
}

net::ClientSettings inFlight(const Peer &peer, int most)
{
    net::ClientSettings settings = contract::settingsFor(peer.url());
    settings.connection.requestsInFlight = most;
    return settings;
}

}

// How many requests are with the server at once, in which order, and how long.
class FlightTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void asManyAsAskedForArriveAtOnce_data()
    {
        QTest::addColumn<int>("most");
        QTest::addColumn<int>("together");
        for (const int most : {1, 6, 7, 20, 32})
            QTest::addRow("%d", most) << most << most;
        QTest::newRow("0 counts as 1") << 0 << 1;
    }
    void asManyAsAskedForArriveAtOnce()
    {
        QFETCH(int, most);
        QFETCH(int, together);
        Peer peer([](const auto &) { return support::slowly(60ms, good()); });
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(inFlight(peer, most), clock, ids);
        QSignalSpy changed(&client, &net::Client::requestsInFlightChanged);
        Calls calls;
        addCalls(calls, client, together * 2);
        QCOMPARE(client.requestsWaiting(), together * 2);
        QTRY_COMPARE(peer.waitingNow(), together);
        QCOMPARE(client.requestsInFlight(), together);
        QTRY_COMPARE(toldAs(calls, u"ok"_s), together * 2);
        QCOMPARE(peer.mostAtOnce(), together);
        QVERIFY(peer.connections() <= together);
        QTRY_COMPARE(client.requestsInFlight(), 0);
        QTRY_COMPARE(changed.last().first().toInt(), 0);
        int highest = 0;
        for (const auto &each : changed)
            highest = std::max(highest, each.first().toInt());
        QCOMPARE(highest, together);
    }

    void aPersonGoesBeforeASweep()
    {
        QByteArrayList paths;
        Peer peer([&](const support::PeerRequest &request) {
            paths.append(request.path);
            return support::slowly(10ms, good());
        });
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(inFlight(peer, 1), clock, ids);
        Calls sweep;
        addCalls(sweep, client, 10, Priority::Background);
        QSignalSpy arrived(&peer, &Peer::arrived);
        QVERIFY(arrived.wait());
        const auto person = contract::methodNamed("senders.queue.hold").call(client, Priority::Interactive);
        QVERIFY(person->wait());
        QVERIFY2(paths.indexOf("/api/v1.1/admin/senders/queue/hold/") <= 2, "held up by the sweep");
        QTRY_COMPARE(toldAs(sweep, u"ok"_s), 10);
    }

    void theWaitInOurQueueIsNotCountedAsTheServers()
    {
        Peer peer([](const auto &) { return support::slowly(50ms, good()); });
        net::ClientSettings settings = inFlight(peer, 1);
        settings.deadline = 170ms;
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(settings, clock, ids, contract::quickPolicy(1));
        Calls calls;
        addCalls(calls, client, 8);
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(calls, [](const auto &call) { return call->told.has_value(); }), 10'000);
        QCOMPARE(toldAs(calls, u"ok"_s), 8);
    }

    // Where replies are disconnected wholesale, each time-out costs a connection, and after six nothing arrives any more.
    void requestsThatHangCostNoConnectionForGood()
    {
        int count = 0;
        Peer peer([&](const auto &) { return ++count % 5 == 0 ? support::hang() : good(); });
        net::ClientSettings settings = inFlight(peer, 6);
        settings.deadline = 100ms;
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(settings, clock, ids, contract::quickPolicy(1));
        Calls calls;
        addCalls(calls, client, 100);
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(calls, [](const auto &call) { return call->told.has_value(); }), 20'000);
        QCOMPARE(peer.arrivals(), 100);
        QCOMPARE(toldAs(calls, u"timed-out"_s), 20);
        QCOMPARE(toldAs(calls, u"ok"_s), 80);
    }

    void latencyIsMeasured()
    {
        Peer peer([](const auto &) { return support::slowly(30ms, good()); });
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(inFlight(peer, 1), clock, ids);
        QSignalSpy measured(&client, &net::Client::latencyMeasured);
        QVERIFY(!client.lastLatency());
        Calls calls;
        addCalls(calls, client, 1);
        QVERIFY(calls.front()->wait());
        QCOMPARE(measured.size(), 1);
        QVERIFY(client.lastLatency() >= 30ms && client.lastLatency() < 5s);
    }

    void a429SilencesTheWholeClientForAsLongAsTheServerSays()
    {
        bool isLimited = true;
        Peer peer([&](const auto &) {
            return isLimited
                       ? support::answer(200, codec::encodeError(429, u"slow down"_s, WireFormat::Json), {{"Retry-After", "1"}})
                       : good();
        });
        support::TestClock clock;
        support::CountingIds ids;
        net::Client client(inFlight(peer, 8), clock, ids, contract::quickPolicy(3));
        QSignalSpy backOff(&client, &net::Client::backOffChanged);
        Calls calls;
        addCalls(calls, client, 1);
        QVERIFY(backOff.wait());
        QCOMPARE(client.backOffUntil(), std::optional(clock.steady() + 1s));
        QElapsedTimer since;
        since.start();
        isLimited = false;
        addCalls(calls, client, 20);
        const auto change = contract::methodNamed("senders.queue.hold").call(client, Priority::Interactive);
        QVERIFY(backOff.wait());
        QCOMPARE(backOff.size(), 2);
        QVERIFY(since.elapsed() > 800);
        QCOMPARE(peer.arrivals(), 1); // nobody went in between
        QVERIFY(!client.backOffUntil());
        QTRY_COMPARE(toldAs(calls, u"ok"_s), 21);
        QVERIFY(change->wait() && change->told->isSuccess);
        QCOMPARE(peer.arrivals(), 23);
    }

    void afterA429OneRequestAsksFirst()
    {
        int answered = 0;
        int atOnceWhileLimited = 0;
        Peer *asked = nullptr;
        Peer peer([&](const auto &) {
            if (++answered <= 8 + 2) { // the first eight together, and two that asked
                if (answered > 8)
                    atOnceWhileLimited = std::max(atOnceWhileLimited, asked->waitingNow());
                return support::slowly(5ms, support::page(429));
            }
            return support::slowly(20ms, good());
        });
        asked = &peer;
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(inFlight(peer, 8), clock, ids, contract::quickPolicy(6));
        Calls calls;
        addCalls(calls, client, 30);
        QTRY_COMPARE(toldAs(calls, u"ok"_s), 30);
        QCOMPARE(atOnceWhileLimited, 1);
        QCOMPARE(peer.mostAtOnce(), 8);
        QCOMPARE(peer.arrivals(), 40);
    }

    void aChangeAnswered429IsToldAndNotSentAgain()
    {
        bool isLimited = true;
        const MethodUnderTest &hold = contract::methodNamed("senders.queue.hold");
        Peer peer([&](const auto &) {
            return isLimited ? support::answer(429, {}, {{"Retry-After", "0"}})
                             : support::answer(200, hold.goodReply(WireFormat::Json));
        });
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(inFlight(peer, 6), clock, ids, contract::quickPolicy(5));
        const auto first = hold.call(client, Priority::Interactive);
        QVERIFY(first->wait());
        QCOMPARE(first->told->name(), u"rate-limited"_s);
        QCOMPARE(first->told->error.as<core::RateLimited>()->retryAfter, std::optional<std::chrono::milliseconds>(0ms));
        isLimited = false;
        const auto second = hold.call(client, Priority::Interactive);
        QVERIFY(second->wait() && second->told->isSuccess);
        QCOMPARE(peer.arrivals(), 2);
        QCOMPARE(peer.requests()[0].header("Request-ID"), QByteArray("test-id-1"));
        QCOMPARE(peer.requests()[1].header("Request-ID"), QByteArray("test-id-2"));
    }

    void aWaitThatIsTooLongIsToldInstead_data()
    {
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::newRow("seconds") << QByteArray("3600");
        QTest::newRow("a date") << QByteArray("Thu, 12 Mar 2026 13:00:00 GMT");
    }
    void aWaitThatIsTooLongIsToldInstead()
    {
        QFETCH(QByteArray, retryAfter);
        Peer peer([&](const auto &) {
            return support::answer(429, {}, {{"Date", "Thu, 12 Mar 2026 12:00:00 GMT"}, {"Retry-After", retryAfter}});
        });
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(inFlight(peer, 6), clock, ids, contract::quickPolicy(5));
        Calls calls;
        addCalls(calls, client, 1);
        QVERIFY(calls.front()->wait());
        QCOMPARE(calls.front()->told->error.as<core::RateLimited>()->retryAfter, std::optional<std::chrono::milliseconds>(1h));
        QCOMPARE(peer.arrivals(), 1);
        QVERIFY(client.backOffUntil());
        // Whoever comes now waits, and can be called off.
        const auto later = contract::methodNamed("senders.queue.hold").call(client, Priority::Interactive);
        later->cancel();
        QVERIFY(later->wait());
        QCOMPARE(later->told->name(), u"cancelled"_s);
        QCOMPARE(peer.arrivals(), 1);
    }
};

QTEST_GUILESS_MAIN(FlightTest)
#include "flighttest.moc"
