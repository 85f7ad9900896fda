#include "operations/drainwatch.h"
#include "operations/holdwatch.h"
#include "tests/support/testclock.h"
#include "tests/support/testids.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::operations;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::ActionKind;
using domain::QueueCounts;
using domain::QueueScope;
using Outcome = TargetResult::Outcome;

namespace {

QueueScope campaign()
{
    return QueueScope::ofCampaign(support::senderId(119), support::accountId(306), support::campaignId(4914));
}

Report report(ActionKind kind, const QueueScope &scope, Outcome outcome, std::optional<QueueCounts> after = {})
{
    TargetResult result{{scope, {}, {}, {}, {}, {}, {}, {}}, outcome, {}, {}, {}, after, {}, {}};
    return {kind, {}, {result}, {}};
}

QueueCounts counts(qint64 fresh, qint64 processing, qint64 retry, qint64 hold)
{
    return {fresh, processing, retry, hold, fresh + processing + retry + hold};
}

}

class WatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void mailThatArrivesAfterAHoldIsTold_data()
    {
        QTest::addColumn<qint64>("fresh");
        QTest::addColumn<qint64>("retry");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("nothing new") << 0LL << 0LL << false;
        QTest::newRow("new grows") << 1LL << 0LL << true;
        QTest::newRow("retry grows") << 0LL << 1LL << true;
    }
    void mailThatArrivesAfterAHoldIsTold()
    {
        QFETCH(qint64, fresh);
        QFETCH(qint64, retry);
        QFETCH(bool, isTold);
        HoldWatch watch;
        QSignalSpy told(&watch, &HoldWatch::arrivedUnheld);
        watch.take(report(ActionKind::HoldQueue, campaign(), Outcome::Done, counts(0, 10, 0, 130)), {});
        watch.observe(WatchedQueue::of(campaign()), counts(0, 4, 0, 130)); // what was being processed drains
        QCOMPARE(told.count(), 0);
        watch.observe(WatchedQueue::of(campaign()), counts(fresh, 0, retry, 130));
        watch.observe(WatchedQueue::of(campaign()), counts(fresh + fresh, 0, retry, 130)); // told once
        QCOMPARE(told.count(), isTold ? 1 : 0);
        QCOMPARE(watch.isArrivingUnheld(campaign()), isTold);
    }

    void whatFallsFirstCountsFromItsLowest()
    {
        HoldWatch watch;
        watch.take(report(ActionKind::HoldQueue, campaign(), Outcome::Done), {}); // the state afterwards could not be read
        watch.observe(WatchedQueue::of(campaign()), counts(50, 0, 20, 0));
        watch.observe(WatchedQueue::of(campaign()), counts(5, 0, 20, 0));
        QVERIFY(!watch.isArrivingUnheld(campaign()));
        watch.observe(WatchedQueue::of(campaign()), counts(6, 0, 0, 0));
        QVERIFY(watch.isArrivingUnheld(campaign()));
    }

    void anotherScopeSaysNothing()
    {
        HoldWatch watch;
        watch.take(report(ActionKind::HoldQueue, campaign(), Outcome::Done, counts(0, 0, 0, 9)), {});
        watch.observe(WatchedQueue::of(QueueScope::everything(support::senderId(119))), counts(99, 0, 9, 9));
        QVERIFY(!watch.isArrivingUnheld(campaign()));
    }

    void aHoldThatMayHaveTakenEffectIsWatched_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<bool>("isWatched");
        QTest::addColumn<bool>("isCertain");
        QTest::newRow("done") << int(Outcome::Done) << true << true;
        QTest::newRow("not executed again") << int(Outcome::NotExecutedAgain) << true << true;
        QTest::newRow("failed") << int(Outcome::Failed) << false << false;
        QTest::newRow("unknown") << int(Outcome::Unknown) << true << false;
        QTest::newRow("not sent") << int(Outcome::NotSent) << false << false;
    }
    void aHoldThatMayHaveTakenEffectIsWatched()
    {
        QFETCH(int, outcome);
        QFETCH(bool, isWatched);
        HoldWatch watch;
        QList<HoldWatch::Held> told;
        connect(&watch, &HoldWatch::arrivedUnheld, this, [&told](const HoldWatch::Held &held) { told << held; });
        watch.take(report(ActionKind::HoldQueue, campaign(), Outcome(outcome), counts(0, 0, 0, 9)), {});
        QCOMPARE(!watch.held().isEmpty(), isWatched);
        watch.observe(WatchedQueue::of(campaign()), counts(3, 0, 0, 9));
        QCOMPARE(told.size(), isWatched ? 1 : 0);
        if (isWatched) {
            QTEST(told.first().isCertain, "isCertain");
            QVERIFY(told.first().scope == campaign());
        }
    }

    void whatIsUnknownEndsNoWatchButMakesItUncertain_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("release") << int(ActionKind::ReleaseQueue);
        QTest::newRow("clear") << int(ActionKind::ClearQueue);
    }
    void whatIsUnknownEndsNoWatchButMakesItUncertain()
    {
        QFETCH(int, kind);
        HoldWatch watch;
        watch.take(report(ActionKind::HoldQueue, campaign(), Outcome::Done, counts(0, 0, 0, 9)), {});
        watch.take(report(ActionKind(kind), QueueScope::everything(support::senderId(120)), Outcome::Unknown), {});
        QVERIFY(watch.held().first().isCertain); // another sender's
        watch.take(report(ActionKind(kind), QueueScope::everything(support::senderId(119)), Outcome::Unknown), {});
        QCOMPARE(watch.held().size(), 1);
        QVERIFY(!watch.held().first().isCertain);
    }

    void aWiderHoldThatIsUnknownLeavesTheNarrowerWatch()
    {
        HoldWatch watch;
        const QueueScope everything = QueueScope::everything(support::senderId(119));
        watch.take(report(ActionKind::HoldQueue, campaign(), Outcome::Done, counts(0, 0, 0, 9)), {});
        watch.take(report(ActionKind::HoldQueue, everything, Outcome::Unknown), {});
        QCOMPARE(watch.held().size(), 2);
        QVERIFY(watch.held().first().isCertain && !watch.held().last().isCertain);
        watch.take(report(ActionKind::HoldQueue, everything, Outcome::Done), {}); // tried again
        QCOMPARE(watch.held().size(), 1);
        QVERIFY(watch.held().first().isCertain && watch.held().first().scope == everything);
    }

    void holdingAgainBeginsAnew()
    {
        HoldWatch watch;
        QSignalSpy told(&watch, &HoldWatch::arrivedUnheld);
        watch.take(report(ActionKind::HoldQueue, campaign(), Outcome::Done, counts(0, 0, 0, 9)), {});
        watch.observe(WatchedQueue::of(campaign()), counts(3, 0, 0, 9));
        watch.take(report(ActionKind::HoldQueue, campaign(), Outcome::Done, counts(0, 0, 0, 12)), {});
        QCOMPARE(watch.held().size(), 1);
        QVERIFY(!watch.isArrivingUnheld(campaign()));
        watch.observe(WatchedQueue::of(campaign()), counts(1, 0, 0, 12));
        QCOMPARE(told.count(), 2);
    }

    void aReleaseOfMoreEndsTheWatch()
    {
        for (const ActionKind kind : {ActionKind::ReleaseQueue, ActionKind::ClearQueue}) {
            HoldWatch watch;
            watch.take(report(ActionKind::HoldQueue, campaign(), Outcome::Done), {});
            watch.take(report(kind,
                              QueueScope::ofCampaign(support::senderId(119), support::accountId(306), support::campaignId(1)),
                              Outcome::Done),
                       {});
            QCOMPARE(watch.held().size(), 1); // another campaign's
            watch.take(report(kind, QueueScope::everything(support::senderId(119)), Outcome::Done), {});
            QVERIFY(watch.held().isEmpty());
        }
    }

    void dismissingEndsTheWatch()
    {
        HoldWatch watch;
        QSignalSpy changed(&watch, &HoldWatch::changed);
        watch.take(report(ActionKind::HoldQueue, campaign(), Outcome::Done), {});
        watch.dismiss(campaign());
        QVERIFY(watch.held().isEmpty());
        QCOMPARE(changed.count(), 2);
        watch.dismiss(campaign());
        QCOMPARE(changed.count(), 2);
    }

    void aQueueIsDrainedWhenNothingIsLeftToGo()
    {
        support::TestClock clock;
        DrainWatch watch(clock);
        QList<WatchedQueue> drained;
        connect(&watch, &DrainWatch::drained, this, [&drained](const WatchedQueue &queue) { drained << queue; });
        const WatchedQueue queue = WatchedQueue::of(campaign());
        watch.watch(queue);
        watch.observe(queue, counts(1, 0, 0, 80));
        QCOMPARE(drained.count(), 0);
        watch.observe(queue, counts(0, 0, 0, 80)); // what is held does not go
        QCOMPARE(drained, QList{queue});
        QVERIFY(!watch.isWatching(queue));
        watch.observe(queue, counts(0, 0, 0, 80));
        QCOMPARE(drained.count(), 1);
    }

    void aQueueThatStandsForFiveMinutesIsStuck()
    {
        support::TestClock clock;
        DrainWatch watch(clock);
        QSignalSpy stuck(&watch, &DrainWatch::stuck);
        const WatchedQueue queue = WatchedQueue::of(campaign());
        watch.watch(queue);
        watch.observe(queue, counts(5, 5, 5, 0));
        clock.advance(4min + 59s);
        watch.observe(queue, counts(5, 5, 5, 0));
        QCOMPARE(stuck.count(), 0);
        clock.advance(1s);
        watch.observe(queue, counts(5, 5, 5, 0));
        watch.observe(queue, counts(5, 5, 5, 0));
        QCOMPARE(stuck.count(), 1);
        watch.observe(queue, counts(5, 4, 6, 0)); // it moves again
        clock.advance(5min);
        watch.observe(queue, counts(5, 4, 6, 0));
        QCOMPARE(stuck.count(), 2);
        QVERIFY(watch.isWatching(queue));
    }

    void silenceIsNotStanding()
    {
        support::TestClock clock;
        DrainWatch watch(clock);
        QSignalSpy stuck(&watch, &DrainWatch::stuck);
        const WatchedQueue queue = WatchedQueue::of(campaign());
        watch.watch(queue);
        clock.advance(10min); // the server did not answer
        watch.observe(queue, counts(5, 0, 0, 0));
        QCOMPARE(stuck.count(), 0);
    }

    void whatIsForgottenIsNotTold()
    {
        support::TestClock clock;
        DrainWatch watch(clock);
        QSignalSpy drained(&watch, &DrainWatch::drained);
        const WatchedQueue queue = WatchedQueue::of(campaign());
        watch.watch(queue);
        watch.watch(queue);
        QCOMPARE(watch.watched().size(), 1);
        watch.forget(queue);
        watch.observe(queue, {});
        QCOMPARE(drained.count(), 0);
    }
};

QTEST_GUILESS_MAIN(WatchTest)
#include "watchtest.moc"
