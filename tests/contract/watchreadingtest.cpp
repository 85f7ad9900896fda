#include "operations/watchreading.h"
#include "tests/contract/operationsworld.h"
#include "tests/support/testclock.h"
#include "tests/support/tickcounter.h"
#include "tests/support/warnings.h"

using namespace senderdesk;
using namespace senderdesk::operations;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using contract::AdminServer;
using contract::OperationsWorld;
using domain::QueueCounts;
using domain::QueueScope;
using support::Behaviour;

namespace {

QueueScope campaign(qint64 id)
{
    return QueueScope::ofCampaign(support::senderId(119), support::accountId(306), support::campaignId(id));
}

Report held(const QueueScope &scope, const QueueCounts &after)
{
    const auto done = TargetResult::Outcome::Done;
    return {domain::ActionKind::HoldQueue,
            {},
            {TargetResult{{scope, {}, {}, {}, {}, {}, {}, {}}, done, {}, {}, {}, after, {}, {}}},
            {}};
}

// Two watches, and the reading for them, on a server of their own; the test says when a turn comes.
struct Watches
{
    Watches() { server.mail = {{119, 306, 4914, u"Gmail"_s, {10, 0, 0, 30, 40}}}; }

    net::ClientSettings settings()
    {
        net::ClientSettings with;
        with.connection.baseUrl = peer.url();
        with.secrets.main = core::Secret("offline");
        with.loopbackOnly = true;
        return with;
    }
    void turn()
    {
        clock.advance(WatchReading::interval);
        reading.readNow();
    }

    AdminServer server;
    support::Peer peer{[this](const support::PeerRequest &request) { return server.reply(request); }};
    support::TestClock clock;
    support::CountingIds ids;
    core::SystemClock systemClock;
    net::Client client{settings(), systemClock, ids};
    HoldWatch holds;
    DrainWatch drains{clock};
    WatchReading reading{client, clock, holds, drains};
};

}

class WatchReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void aReadingBegunBeforeAHoldRaisesNoAlarm()
    {
        Watches watches;
        bool isAnswered = false;
        watches.server.fault = [&](const AdminServer::Seen &now) {
            // Answered as of now, and late.
            return std::exchange(isAnswered, true) ? std::optional<Behaviour>()
                                                   : support::slowly(60ms, watches.server.truth<api::QueueStats>(now));
        };
        watches.holds.take(held(campaign(4914), {10, 0, 0, 30, 40}), {}); // ten came meanwhile
        watches.turn();
        QTRY_COMPARE(watches.peer.waitingNow(), 1);
        watches.server.mail.first().counts = {0, 0, 0, 40, 40};
        watches.holds.take(held(campaign(4914), {0, 0, 0, 40, 40}), {}); // held again
        QTRY_COMPARE(watches.peer.waitingNow(), 0);
        watches.turn();
        QTRY_COMPARE(watches.server.count(u"senders.queue.stats"_s), 2);
        QTRY_COMPARE(watches.client.requestsInFlight(), 0);
        QVERIFY(!watches.holds.isArrivingUnheld(campaign(4914)));

        watches.server.mail.first().counts = {1, 0, 0, 40, 41};
        watches.turn();
        QTRY_VERIFY(watches.holds.isArrivingUnheld(campaign(4914)));
    }

    void aServerThatAsksForFewerRequestsIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("wait");
        QTest::newRow("for a while") << QByteArray("50"); // the request waits for its end
        QTest::newRow("for long") << QByteArray("3600");  // the request ends, and the next one waits
    }
    void aServerThatAsksForFewerRequestsIsLeftAlone()
    {
        QFETCH(QByteArray, wait);
        Watches watches;
        watches.server.fault = [&](const AdminServer::Seen &now) {
            return std::optional(support::answer(200, codec::encodeError(429, u"slower"_s, now.format), {{"Retry-After", wait}}));
        };
        watches.holds.take(held(campaign(4914), {}), {});
        watches.holds.take(held(campaign(4915), {}), {});
        watches.turn();
        QTRY_VERIFY(watches.client.backOffUntil());
        QTRY_COMPARE(watches.client.requestsInFlight(), 0);
        const int arrivals = watches.peer.arrivals();
        for (int i = 0; i < 10; ++i) {
            watches.turn();
            QTRY_COMPARE(watches.client.requestsWaiting(), 2); // never more than one for each
        }
        QCOMPARE(watches.peer.arrivals(), arrivals);
    }

    void nothingIsReadWhenNothingIsWatched()
    {
        Watches watches;
        QVERIFY(!watches.reading.isTurning());
        watches.server.fault = [](const AdminServer::Seen &) { return std::optional(support::hang()); };
        watches.holds.take(held(campaign(4914), {}), {});
        watches.drains.watch(WatchedQueue::of(campaign(4915)));
        QVERIFY(watches.reading.isTurning());
        watches.turn();
        QTRY_COMPARE(watches.peer.waitingNow(), 2);
        watches.holds.dismiss(campaign(4914));
        QTRY_COMPARE(watches.peer.waitingNow(), 1); // let go of, in the middle of it
        QVERIFY(watches.reading.isTurning());
        watches.drains.forget(WatchedQueue::of(campaign(4915)));
        QTRY_COMPARE(watches.peer.waitingNow(), 0);
        QVERIFY(!watches.reading.isTurning());
        watches.turn();
        QCOMPARE(watches.client.requestsWaiting(), 0);
    }

    // A hold may have as many targets as a confirmation, and an answer as many rows.
    void thousandsOfWatchesDoNotStopTheWindow()
    {
        Watches watches;
        Report report = held(campaign(1), {});
        model::QueueAnswer answer{support::senderId(119), {domain::Grouping::Campaign, {}, {}, {}}, {}, {}};
        for (qint64 id = 2; id <= Confirmation::mostTargets; ++id) {
            report.results << held(campaign(id), {}).results;
            answer.groups << domain::QueueGroup{306, id, 0, {}, 1, 0, 0, 1};
        }
        support::TickCounter ticks;
        const auto turnLoop = [&ticks] {
            const int before = ticks.ticks();
            return QTest::qWaitFor([&] { return ticks.ticks() > before; });
        };
        QVERIFY(turnLoop());
        watches.holds.take(report, {});
        QVERIFY(turnLoop());
        watches.reading.take(answer);
        QVERIFY(turnLoop());
        QVERIFY(watches.holds.isArrivingUnheld(campaign(Confirmation::mostTargets)));
        qInfo("longest time between two ticks: %lld us of %d", qlonglong(ticks.longest().count()), ticks.ticks());
        QVERIFY2(ticks.longest() < support::TickCounter::allowed(), qPrintable(QString::number(ticks.longest().count())));
    }

    void ofManyWatchesThoseThatWaitedLongestAreRead()
    {
        Watches watches;
        const qint64 count = 2 * WatchReading::mostPerTurn + 10;
        for (qint64 id = 1; id <= count; ++id)
            watches.holds.take(held(campaign(id), {}), {});
        QSet<qint64> read;
        for (const qsizetype wanted : {WatchReading::mostPerTurn, 2 * WatchReading::mostPerTurn, qsizetype(count)}) {
            watches.turn();
            QTRY_VERIFY(watches.server.seen.size() >= wanted);
            QTRY_COMPARE(watches.client.requestsInFlight() + watches.client.requestsWaiting(), 0);
            for (const AdminServer::Seen &seen : std::as_const(watches.server.seen))
                read << seen.number("campaign_id");
            QCOMPARE(read.size(), wanted);
        }
        QCOMPARE(watches.server.seen.size(), 3 * WatchReading::mostPerTurn); // the last turn began with the first again
    }
};

QTEST_GUILESS_MAIN(WatchReadingTest)
#include "watchreadingtest.moc"
