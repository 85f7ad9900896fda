#include "operations/outbox.h"
#include "tests/contract/operationsworld.h"
#include "tests/support/testclock.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTestEventLoop>

using namespace senderdesk;
using namespace senderdesk::operations;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using contract::AdminServer;
using contract::OperationsWorld;
using domain::ActionKind;
using support::Behaviour;
using support::senderId;
using CState = Confirmation::State;
using Outcome = TargetResult::Outcome;

namespace {

constexpr int many = 500;

struct Bulk
{
    explicit Bulk(int count = many)
    {
        world.server.senders.clear();
        world.server.mail.clear();
        for (int i = 1; i <= count; ++i) {
            world.server.senders << domain::Sender{i, u"Sender %1"_s.arg(i), u"akmta"_s, u"email"_s};
            world.server.mail << AdminServer::Mail{i, 306, 1, u"Gmail"_s, {10, 0, 0, 0, 10}};
            ids << senderId(i);
        }
        world.server.fault = [this](const AdminServer::Seen &now) -> std::optional<Behaviour> {
            if (now.requestId.isEmpty())
                return std::nullopt;
            ++arrivals[now.number("id")];
            requestIds << now.requestId;
            if (onChange)
                onChange();
            if (failing.contains(now.number("id")))
                return world.server.error(now, 450);
            if (!cut.contains(now.number("id")))
                return std::nullopt;
            if (now.number("id") % 2 == 0)
                world.server.act(now); // nobody can tell from outside
            return support::cut(Behaviour::End::Reset);
        };
    }
    std::unique_ptr<Confirmation> confirmed(const QList<ActionTarget> &targets)
    {
        auto confirmation = world.session().confirm(ActionKind::HoldQueue, targets);
        confirmation->start();
        if (!QTest::qWaitFor([&] { return confirmation->state() == CState::Ready; }, 30'000) || !confirmation->confirm({}))
            qFatal("not confirmed");
        return confirmation;
    }
    QList<ActionTarget> targets() { return world.session().senderTargets(ActionKind::HoldQueue, ids).targets; }

    OperationsWorld world;
    QList<core::SenderId> ids;
    QSet<qint64> failing;
    QSet<qint64> cut;
    QHash<qint64, int> arrivals;
    QList<QByteArray> requestIds;
    std::function<void()> onChange;
};

bool isOver(const Confirmation &confirmation)
{
    QTestEventLoop loop; // QTest's own waiting sleeps between two looks, which hundreds of requests would feel
    QObject::connect(&confirmation, &Confirmation::changed, &loop, [&] {
        if (confirmation.isOver())
            loop.exitLoop();
    });
    if (!confirmation.isOver())
        loop.enterLoopMSecs(180'000);
    return confirmation.isOver();
}

qsizetype sum(const Report &report)
{
    qsizetype sum = 0;
    for (const Outcome each : {Outcome::Done, Outcome::NotExecutedAgain, Outcome::Failed, Outcome::Unknown, Outcome::NotSent})
        sum += report.count(each);
    return sum;
}

}

// The engine of actions on many targets: Execution under Confirmation, against a server that fails as it is told.
class BulkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // Qt's own words when a connection is reset in the middle of a request.
        QTest::failOnWarning(QRegularExpression(u"^(?!QNetworkReplyImplPrivate::error: Internal problem).*"_s));
    }

    void fiveHundredTargetsWithFaultsAddUp()
    {
        Bulk bulk;
        QRandomGenerator chance(20260704);
        while (bulk.failing.size() < many / 10)
            bulk.failing << chance.bounded(1, many + 1);
        while (bulk.cut.size() < many / 50) {
            if (const qint64 id = chance.bounded(1, many + 1); !bulk.failing.contains(id))
                bulk.cut << id;
        }
        const auto run = bulk.confirmed(bulk.targets());
        QVERIFY(isOver(*run));
        Report report = run->report();
        QCOMPARE(report.results.size(), many);
        QCOMPARE(sum(report), many);
        QCOMPARE(report.count(Outcome::Failed), many / 10);
        QCOMPARE(report.count(Outcome::Unknown), many / 50);
        QCOMPARE(report.count(Outcome::Done), many - many / 10 - many / 50);
        QVERIFY(bulk.world.peer.mostAtOnce() <= 2 * bulk.world.connection.requestsInFlight); // readings may be twice as many
        for (const TargetResult &result : std::as_const(report.results)) {
            const qint64 id = result.target.sender()->value();
            QCOMPARE(bulk.arrivals.value(id), 1); // none was sent twice, and none was left out
            QCOMPARE(result.outcome == Outcome::Failed, bulk.failing.contains(id));
            QCOMPARE(result.outcome == Outcome::Unknown, bulk.cut.contains(id));
            QVERIFY(result.isReadAfter()); // the unknown ones too
            const bool isHeld = result.outcome == Outcome::Done || (result.outcome == Outcome::Unknown && id % 2 == 0);
            QCOMPARE(result.after->hold, isHeld ? 10 : 0);
        }

        // The retry touches exactly the failed ones, with ids of their own.
        const QSet<qint64> failed = bulk.failing;
        const QHash<qint64, int> before = bulk.arrivals;
        bulk.failing.clear();
        const auto retry = bulk.confirmed(report.targetsThat(Outcome::Failed));
        QVERIFY(isOver(*retry));
        QCOMPARE(retry->report().results.size(), failed.size());
        for (auto it = before.begin(); it != before.end(); ++it)
            QCOMPARE(bulk.arrivals.value(it.key()), failed.contains(it.key()) ? 2 : 1);
        QCOMPARE(QSet<QByteArray>(bulk.requestIds.begin(), bulk.requestIds.end()).size(), many + failed.size());

        report.join(retry->report());
        QCOMPARE(sum(report), many);
        QCOMPARE(report.count(Outcome::Failed), 0);
        QCOMPARE(report.count(Outcome::Unknown), many / 50);
        QCOMPARE(report.count(Outcome::Done), many - many / 50);
    }

    void aPauseStopsWithinOneRequestEachAndGoesOn()
    {
        Bulk bulk(40);
        const int inFlight = bulk.world.connection.requestsInFlight;
        std::unique_ptr<Confirmation> run;
        int atPause = 0;
        bulk.onChange = [&] {
            if (bulk.requestIds.size() == 10) {
                run->pause();
                atPause = int(bulk.requestIds.size());
            }
        };
        run = bulk.confirmed(bulk.targets());
        QTRY_VERIFY(atPause > 0);
        QTRY_COMPARE(bulk.world.peer.waitingNow(), 0);
        QTRY_COMPARE(run->progress().answered, bulk.requestIds.size()); // what was on its way ended
        QVERIFY(run->progress().isPaused);
        QVERIFY2(bulk.requestIds.size() <= 10 + inFlight, qPrintable(QString::number(bulk.requestIds.size())));
        QCOMPARE(run->state(), CState::Sending);
        QVERIFY(bulk.world.journalEntries().size() > 0); // a whole round through another thread later nothing more has left
        const qsizetype paused = bulk.requestIds.size();
        QCOMPARE(run->progress().answered, paused);
        run->resume();
        QVERIFY(isOver(*run));
        QVERIFY(run->report().isAllDone());
        QCOMPARE(bulk.requestIds.size(), 40);
    }

    void cancelLeavesTheRestUnsent_data()
    {
        QTest::addColumn<bool>("isPaused");
        QTest::newRow("running") << false;
        QTest::newRow("paused") << true;
    }
    void cancelLeavesTheRestUnsent()
    {
        QFETCH(bool, isPaused);
        Bulk bulk(40);
        std::unique_ptr<Confirmation> run;
        bulk.onChange = [&] {
            if (bulk.requestIds.size() != 10)
                return;
            if (isPaused)
                run->pause();
            run->cancel();
        };
        run = bulk.confirmed(bulk.targets());
        QVERIFY(isOver(*run));
        const Report &report = run->report();
        QCOMPARE(sum(report), 40);
        QCOMPARE(report.count(Outcome::Done), bulk.requestIds.size());
        QVERIFY(bulk.requestIds.size() <= 10 + bulk.world.connection.requestsInFlight);
        for (const TargetResult &result : report.results)
            QCOMPARE(bulk.arrivals.contains(result.target.sender()->value()), result.outcome == Outcome::Done);
        // The rest can be confirmed anew, and only that.
        bulk.onChange = nullptr;
        const auto rest = bulk.confirmed(report.targetsThat(Outcome::NotSent));
        QVERIFY(isOver(*rest));
        QVERIFY(rest->report().isAllDone());
        QCOMPARE(bulk.requestIds.size(), 40);
    }

    void whatIsPausedEndsWithTheArming()
    {
        Bulk bulk(40);
        std::unique_ptr<Confirmation> run;
        bulk.onChange = [&] {
            if (bulk.requestIds.size() == 10)
                run->pause();
        };
        run = bulk.confirmed(bulk.targets());
        QTRY_VERIFY(run->progress().isPaused);
        bulk.world.session().arming().disarm(Arming::End::ByHand);
        QVERIFY(isOver(*run));
        QCOMPARE(sum(run->report()), 40);
        QVERIFY(run->report().count(Outcome::NotSent) > 0);
        QCOMPARE(run->report().count(Outcome::Done) + run->report().count(Outcome::NotSent), 40);
    }

    void theOutboxShowsARunAndStopsIt()
    {
        Bulk bulk(40);
        Outbox outbox(*bulk.world.clock);
        Confirmation &run = outbox.take(bulk.world.session().confirm(ActionKind::HoldQueue, bulk.targets()));
        QPointer<Confirmation> alive = &run;
        Report report;
        connect(&run, &Confirmation::finished, this, [&](const Report &ended) { report = ended; });
        quint64 id = 0;
        bulk.onChange = [&] {
            if (bulk.requestIds.size() != 10)
                return;
            id = outbox.items().first().id;
            outbox.pause(id);
        };
        run.start();
        QTRY_COMPARE(run.state(), CState::Ready);
        QVERIFY(outbox.items().isEmpty());
        QVERIFY(run.confirm({}));
        QTRY_VERIFY(id != 0);
        QCOMPARE(outbox.items().first().state, OutboxItem::State::Sending);
        QVERIFY(outbox.items().first().progress.isPaused);
        QCOMPARE(outbox.items().first().progress.total, 40);
        QVERIFY(!outbox.hasUndo()); // what has left cannot be called back
        QCOMPARE(outbox.sending(), 1);
        outbox.resume(id);
        outbox.cancel(id);
        QVERIFY(outbox.items().first().isStopping);
        QTRY_VERIFY(alive.isNull());
        QVERIFY(outbox.items().isEmpty());
        QCOMPARE(sum(report), 40);
        QVERIFY(report.count(Outcome::NotSent) > 0);
    }
};

QTEST_GUILESS_MAIN(BulkTest)
#include "bulktest.moc"
