#include "tests/contract/operationsworld.h"
#include "tests/support/testclock.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace senderdesk;
using namespace senderdesk::operations;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using contract::AdminServer;
using contract::OperationsWorld;
using domain::Grouping;
using domain::WireFormat;
using support::senderId;
using State = Source::State;

namespace {

domain::QueueQuery by(Grouping grouping)
{
    return {grouping, {}, {}, {}};
}

}

class OperationsQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aQueueShowsTheServersOwnFigures_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("grouping");
        QTest::addColumn<QStringList>("rows");
        for (const auto &[name, format] : {std::pair{"json", 0}, std::pair{"xml", 1}}) {
            QTest::addRow("%s total", name) << format << int(Grouping::Total) << QStringList{u"0/0/ 340"_s};
            QTest::addRow("%s isp", name) << format << int(Grouping::Isp) << QStringList{u"0/0/Gmail 252"_s, u"0/0/Yahoo 88"_s};
            QTest::addRow("%s account", name) << format << int(Grouping::Account) << QStringList{u"306/0/ 340"_s};
            QTest::addRow("%s campaign", name)
                << format << int(Grouping::Campaign) << QStringList{u"306/4591/ 200"_s, u"306/4914/ 140"_s};
        }
    }
    void aQueueShowsTheServersOwnFigures()
    {
        QFETCH(int, format);
        QFETCH(int, grouping);
        OperationsWorld world{WireFormat(format)};
        QVERIFY(world.showQueue(119, by(Grouping(grouping))));
        QStringList rows;
        for (const model::QueueRow &row : world.queueRows())
            rows << u"%1/%2/%3 %4"_s.arg(row.group.accountId).arg(row.group.campaignId).arg(row.group.isp).arg(row.group.total);
        rows.sort();
        QTEST(rows, "rows");
    }

    void filtersAreTheServers()
    {
        OperationsWorld world;
        QVERIFY(world.showQueue(119, {Grouping::Isp, support::accountId(306), support::campaignId(4914), u"Yahoo"_s}));
        const AdminServer::Seen asked = world.server.seen.constLast();
        QCOMPARE(asked.number("account_id"), 306);
        QCOMPARE(asked.number("campaign_id"), 4914);
        QCOMPARE(asked.text("isp"), u"Yahoo"_s);
        QCOMPARE(world.queueRows().size(), 1);
        QCOMPARE(world.queueRows().first().group.total, 88);
    }

    void lateReplyOfAnOlderQueryIsDropped()
    {
        OperationsWorld world;
        world.server.fault = [&](const AdminServer::Seen &now) -> std::optional<support::Behaviour> {
            if (now.text("group") == u"isp"_s)
                return support::slowly(100ms, world.server.truth<api::QueueStats>(now));
            return std::nullopt;
        };
        QueueSource &queue = world.session().queue();
        queue.show({senderId(119)}, by(Grouping::Isp));
        QTRY_COMPARE(world.peer.waitingNow(), 1);
        QVERIFY(world.showQueue(119, by(Grouping::Campaign)));
        QTRY_COMPARE(world.peer.waitingNow(), 0); // the late one was given up, or has come
        QCOMPARE(world.queueRows().size(), 2);
        for (const model::QueueRow &row : world.queueRows())
            QCOMPARE(row.query, by(Grouping::Campaign));
    }

    void theRowsOfTheQueryBeforeGoAtOnce()
    {
        OperationsWorld world;
        QVERIFY(world.showQueue(119, {Grouping::Total, {}, {}, u"Gmail"_s}));
        QCOMPARE(world.queueRows().size(), 1);
        world.session().queue().show({senderId(119)}, by(Grouping::Total));
        // A row that was about Gmail must never be taken for everything in the sender.
        QVERIFY(world.queueRows().isEmpty());
        QVERIFY(!world.session().queue().asOf().has_value());
    }

    void severalSendersAreReadEachByItself()
    {
        OperationsWorld world;
        QueueSource &queue = world.session().queue();
        queue.show({senderId(119), senderId(120), senderId(119)}, by(Grouping::Account));
        QTRY_COMPARE(queue.state(), State::Ready);
        QCOMPARE(world.queueRows().size(), 2);
        QCOMPARE(queue.senders().size(), 2);
        QCOMPARE(world.server.count(u"senders.queue.stats"_s), 2);
    }

    void aSenderThatFailsKeepsItsRowsAndIsNamed()
    {
        OperationsWorld world;
        QueueSource &queue = world.session().queue();
        queue.show({senderId(119), senderId(120)}, by(Grouping::Account));
        QTRY_COMPARE(queue.state(), State::Ready);
        world.server.mail[3].counts = {9, 0, 0, 0, 9};
        world.server.fault = [&](const AdminServer::Seen &now) -> std::optional<support::Behaviour> {
            return now.number("id") == 119 && now.method == u"senders.queue.stats"_s ? std::optional(world.server.error(now, 404))
                                                                                     : std::nullopt;
        };
        queue.refreshInPlace();
        QTRY_COMPARE(queue.state(), State::Failed);
        QCOMPARE(queue.failures().keys(), QList{senderId(119)});
        QVERIFY(queue.error()->is<core::NotFound>());
        QCOMPARE(world.queueRows().size(), 2);
        for (const model::QueueRow &row : world.queueRows())
            QCOMPARE(row.group.total, row.sender == senderId(119) ? 340 : 9);
    }

    // ---- sums

    void sumsAreCheckedOnAManualRefreshOnly()
    {
        OperationsWorld world;
        QVERIFY(world.showQueue(119, by(Grouping::Isp)));
        QueueSource &queue = world.session().queue();
        QCOMPARE(world.server.count(u"senders.queue.stats"_s), 1);
        queue.refreshInPlace();
        QTRY_COMPARE(queue.state(), State::Ready);
        QCOMPARE(world.server.count(u"senders.queue.stats"_s), 2);
        QVERIFY(queue.sumChecks().isEmpty());
        queue.refresh();
        QTRY_COMPARE(queue.state(), State::Ready);
        QCOMPARE(world.server.count(u"senders.queue.stats"_s), 5);
        QCOMPARE(queue.sumChecks().size(), 1);
        QVERIFY(!queue.sumChecks().first().isOff());
        QCOMPARE(queue.sumChecks().first().rows, 340);
    }

    void aSumIsOffOnlyOutsideBothTotals_data()
    {
        QTest::addColumn<qint64>("before");
        QTest::addColumn<qint64>("after");
        QTest::addColumn<bool>("isOff");
        QTest::newRow("the same") << 340LL << 340LL << false;
        QTest::newRow("growing meanwhile") << 300LL << 400LL << false;
        QTest::newRow("draining meanwhile") << 400LL << 300LL << false;
        QTest::newRow("both less") << 300LL << 339LL << true;
        QTest::newRow("both more") << 341LL << 500LL << true;
    }
    void aSumIsOffOnlyOutsideBothTotals()
    {
        QFETCH(qint64, before);
        QFETCH(qint64, after);
        OperationsWorld world;
        QVERIFY(world.showQueue(119, by(Grouping::Isp)));
        int totals = 0;
        world.server.fault = [&](const AdminServer::Seen &now) -> std::optional<support::Behaviour> {
            if (now.text("group") != u"total"_s)
                return std::nullopt;
            domain::QueueGroup row;
            row.fresh = row.total = totals++ == 0 ? before : after;
            return support::answer(200, codec::encodeReply(api::List<domain::QueueGroup>{{row}, {}}, now.format));
        };
        world.session().queue().refresh();
        QTRY_COMPARE(world.session().queue().state(), State::Ready);
        QCOMPARE(world.session().queue().sumChecks().size(), 1);
        QTEST(world.session().queue().sumChecks().first().isOff(), "isOff");
    }

    void aTotalThatFailsLeavesTheRows()
    {
        OperationsWorld world;
        QVERIFY(world.showQueue(119, by(Grouping::Isp)));
        world.server.fault = [&](const AdminServer::Seen &now) -> std::optional<support::Behaviour> {
            return now.text("group") == u"total"_s ? std::optional(world.server.error(now, 500)) : std::nullopt;
        };
        world.session().queue().refresh();
        QTRY_COMPARE(world.session().queue().state(), State::Ready);
        QVERIFY(world.session().queue().sumChecks().isEmpty());
    }

    // ---- automatic refresh

    void theIntervalIsHeldToItsRange()
    {
        OperationsWorld world;
        QueueSource &queue = world.session().queue();
        QVERIFY(!queue.nextDelay().has_value());
        QVERIFY(world.showQueue(119, by(Grouping::Total)));
        QVERIFY(!queue.nextDelay().has_value()); // off
        queue.setInterval(1ms);
        QCOMPARE(queue.nextDelay(), 2s);
        queue.setInterval(1h);
        QCOMPARE(queue.nextDelay(), 5min);
        queue.setInterval(10s);
        QCOMPARE(queue.nextDelay(), 10s);
        queue.setVisible(false);
        QCOMPARE(queue.nextDelay(), 50s); // nobody looks
        queue.setInterval(2s);
        QCOMPARE(queue.nextDelay(), 30s);
        queue.setInterval(5min);
        QCOMPARE(queue.nextDelay(), 5min);
    }

    void anAutomaticRefreshReadsAgain()
    {
        OperationsWorld world;
        QueueSource &queue = world.session().queue();
        queue.setInterval(2s);
        QVERIFY(world.showQueue(119, by(Grouping::Total)));
        world.server.mail[0].counts = {1, 0, 0, 0, 1};
        QTRY_COMPARE_WITH_TIMEOUT(world.queueRows().first().group.total, 141, 5000);
        queue.setInterval(std::nullopt);
        QVERIFY(!queue.nextDelay().has_value());
    }

    void showingAgainWhatHasBecomeOldReadsAtOnce()
    {
        OperationsWorld world;
        support::TestClock clock;
        world.clock = &clock;
        QueueSource &queue = world.session().queue();
        queue.setInterval(5min);
        QVERIFY(world.showQueue(119, by(Grouping::Total)));
        queue.setVisible(false);
        queue.setVisible(true);
        QCOMPARE(queue.state(), State::Ready);
        queue.setVisible(false);
        clock.advance(5min);
        queue.setVisible(true);
        QCOMPARE(queue.state(), State::Loading);
    }

    void tooManyRequestsMakeTheNextReadingLater()
    {
        OperationsWorld world;
        QVERIFY(world.showQueue(119, by(Grouping::Total)));
        QueueSource &queue = world.session().queue();
        queue.setInterval(10s);
        world.server.fault = [&](const AdminServer::Seen &now) -> std::optional<support::Behaviour> {
            // Longer than the client would wait out by itself.
            return support::answer(200, codec::encodeError(429, u"slow down"_s, now.format), {{"Retry-After", "400"}});
        };
        queue.refreshInPlace();
        QTRY_COMPARE(queue.state(), State::Failed);
        QVERIFY(queue.error()->is<core::RateLimited>());
        QVERIFY(*queue.nextDelay() > 10s);
        QCOMPARE(world.queueRows().size(), 1);
    }

    void cancelKeepsTheRows()
    {
        OperationsWorld world;
        QVERIFY(world.showQueue(119, by(Grouping::Isp)));
        QueueSource &queue = world.session().queue();
        world.server.fault = [](const AdminServer::Seen &) { return std::optional(support::hang()); };
        queue.refresh();
        QTRY_COMPARE(world.peer.waitingNow(), 1);
        queue.cancel();
        QCOMPARE(queue.state(), State::Ready);
        QCOMPARE(world.queueRows().size(), 2);
        QTRY_COMPARE(world.peer.waitingNow(), 0); // and the server is let go
    }

    void aReadingMayEndInTheMiddleOfItsRows()
    {
        // A view that reacts to the first rows by showing something else.
        OperationsWorld world;
        QueueSource &queue = world.session().queue();
        connect(&queue, &QueueSource::answered, this, [&queue](const model::QueueAnswer &answer) {
            if (answer.query.grouping == Grouping::Isp)
                queue.show({senderId(120)}, by(Grouping::Account));
        });
        queue.show({senderId(119), senderId(120)}, by(Grouping::Isp));
        QTRY_COMPARE(queue.state(), State::Ready);
        QCOMPARE(queue.query().grouping, Grouping::Account);
        QCOMPARE(world.queueRows().size(), 1);
        QCOMPARE(world.queueRows().first().group.total, 7);
    }

    // ---- watches

    void aWatchedQueueThatIsNotShownIsReadByItself()
    {
        OperationsWorld world;
        QVERIFY(world.showQueue(119, by(Grouping::Isp)));
        QStringList drained;
        connect(&world.session().drainWatch(), &DrainWatch::drained, this,
                [&drained](const WatchedQueue &queue) { drained << queue.total.isp.value_or(QString()); });
        world.session().watchDrain(world.queueRows().first());
        world.session().watchDrain(world.queueRows().last());
        QCOMPARE(world.session().drainWatch().watched().size(), 2);
        QVERIFY(world.showQueue(119, by(Grouping::Isp)));
        // Shown: the rows of the view are enough.
        world.server.mail[2].counts = {0, 0, 0, 50, 50}; // Yahoo: nothing left to go
        const qsizetype requests = world.server.count(u"senders.queue.stats"_s);
        world.session().queue().refreshInPlace();
        QTRY_COMPARE(drained, QStringList{u"Yahoo"_s});
        QCOMPARE(world.server.count(u"senders.queue.stats"_s), requests + 1);
    }
};

QTEST_GUILESS_MAIN(OperationsQueueTest)
#include "operationsqueuetest.moc"
