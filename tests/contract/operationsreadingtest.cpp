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

QList<domain::Sender> manySenders(int count, int gap = 1)
{
    QList<domain::Sender> senders;
    for (int i = 1; i <= count; ++i)
        senders << domain::Sender{i * gap, u"Sender %1"_s.arg(i * gap), u"akmta"_s, u"email"_s};
    return senders;
}

domain::QueueQuery by(Grouping grouping)
{
    return {grouping, {}, {}, {}};
}

}

class OperationsReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // ---- the list

    void allPagesOfTheListAreRead_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("pageSize");
        QTest::addColumn<int>("serverCap");
        QTest::addColumn<int>("senders");
        QTest::addColumn<int>("requests");
        for (const auto &[name, format] : {std::pair{"json", 0}, std::pair{"xml", 1}}) {
            QTest::addRow("%s, one page and the empty one", name) << format << 1000 << 1'000'000 << 40 << 2;
            QTest::addRow("%s, pages of 7", name) << format << 7 << 1'000'000 << 40 << 7;
            QTest::addRow("%s, the last page is full", name) << format << 7 << 1'000'000 << 42 << 7;
            QTest::addRow("%s, the server gives 3 at most", name) << format << 1000 << 3 << 40 << 15;
            QTest::addRow("%s, no sender at all", name) << format << 1000 << 1'000'000 << 0 << 1;
        }
    }
    void allPagesOfTheListAreRead()
    {
        QFETCH(int, format);
        QFETCH(int, pageSize);
        QFETCH(int, serverCap);
        QFETCH(int, senders);
        OperationsWorld world{WireFormat(format)};
        world.pageSize = pageSize;
        world.server.pageCap = serverCap;
        world.server.senders = manySenders(senders, 3);
        world.session().senders().refresh();
        QCOMPARE(world.session().senders().state(), State::Loading);
        QTRY_COMPARE(world.session().senders().state(), State::Ready);
        QCOMPARE(world.session().senders().model().rowCount(), senders);
        QTEST(int(world.server.count(u"senders.list"_s)), "requests");
        QCOMPARE(world.session().status().state, SessionStatus::State::Connected);
        QVERIFY(world.session().senders().asOf().has_value());
        if (senders > 0)
            QCOMPARE(world.session().senderName(senderId(3)), u"Sender 3"_s);
    }

    void rowsAppearAsTheyArrive()
    {
        OperationsWorld world;
        world.pageSize = 7;
        world.server.senders = manySenders(40);
        QList<int> rowsSeen;
        SendersSource &source = world.session().senders();
        connect(&source, &Source::stateChanged, this, [&] { rowsSeen << source.model().rowCount(); });
        source.refresh();
        QTRY_COMPARE(source.state(), State::Ready);
        for (const int rows : {7, 14, 21, 28, 35, 40})
            QVERIFY2(rowsSeen.contains(rows), qPrintable(QString::number(rows)));
    }

    void idsThatDoNotRiseAreMalformed_data()
    {
        QTest::addColumn<QList<qint64>>("first");
        QTest::addColumn<QList<qint64>>("second");
        QTest::addColumn<QString>("where");
        QTest::addColumn<int>("kept");
        QTest::newRow("the same page again") << QList<qint64>{1, 2} << QList<qint64>{1, 2} << u"data[0].id"_s << 2;
        QTest::newRow("the last row again") << QList<qint64>{1, 2} << QList<qint64>{2, 3} << u"data[0].id"_s << 2;
        QTest::newRow("falling within a page") << QList<qint64>{1, 2} << QList<qint64>{9, 8} << u"data[1].id"_s << 2;
        QTest::newRow("0") << QList<qint64>{0, 2} << QList<qint64>{} << u"data[0].id"_s << 0;
        QTest::newRow("below 0") << QList<qint64>{-5} << QList<qint64>{} << u"data[0].id"_s << 0;
        QTest::newRow("the largest") << QList<qint64>{1, std::numeric_limits<qint64>::max()} << QList<qint64>{} << u"data[1].id"_s
                                     << 0;
    }
    void idsThatDoNotRiseAreMalformed()
    {
        QFETCH(QList<qint64>, first);
        QFETCH(QList<qint64>, second);
        QFETCH(int, kept);
        OperationsWorld world;
        world.server.fault = [&](const AdminServer::Seen &now) {
            QList<domain::Sender> rows;
            for (const qint64 id : now.number("from_id") == 1 ? first : second)
                rows << domain::Sender{id, u"x"_s, u"akmta"_s, u"email"_s};
            return std::optional(support::answer(200, codec::encodeReply(api::List<domain::Sender>{rows, {}}, now.format)));
        };
        SendersSource &source = world.session().senders();
        source.refresh();
        QTRY_COMPARE(source.state(), State::Failed);
        QVERIFY(source.error()->is<core::Malformed>());
        QTEST(source.error()->as<core::Malformed>()->where, "where");
        QCOMPARE(source.model().rowCount(), kept);
        QVERIFY(world.server.count(u"senders.list"_s) <= 2);
        QCOMPARE(world.session().status().state, SessionStatus::State::Failing);
    }

    void aFailedPageKeepsWhatCameAndSaysSo()
    {
        OperationsWorld world;
        world.pageSize = 7;
        world.server.senders = manySenders(40);
        bool isBroken = true;
        world.server.fault = [&](const AdminServer::Seen &now) -> std::optional<support::Behaviour> {
            if (isBroken && now.number("from_id") == 15) // page 3
                return world.server.error(now, 500);
            return std::nullopt;
        };
        SendersSource &source = world.session().senders();
        source.refresh();
        QTRY_COMPARE(source.state(), State::Failed);
        QVERIFY(source.error()->is<core::ServerFault>());
        QCOMPARE(source.model().rowCount(), 14);
        QVERIFY(!source.asOf().has_value()); // the list as a whole was never read
        isBroken = false;
        source.refresh();
        QTRY_COMPARE(source.state(), State::Ready);
        QCOMPARE(source.model().rowCount(), 40);
        QVERIFY(!source.error().has_value());
    }

    void aRefreshThatFailsKeepsTheOldRows()
    {
        OperationsWorld world;
        world.pageSize = 7;
        world.server.senders = manySenders(40);
        SendersSource &source = world.session().senders();
        source.refresh();
        QTRY_COMPARE(source.state(), State::Ready);
        const auto before = source.asOf();
        world.server.senders[0].name = u"Renamed"_s;
        world.server.fault = [&](const AdminServer::Seen &now) -> std::optional<support::Behaviour> {
            return now.number("from_id") == 15 ? std::optional(world.server.error(now, 403)) : std::nullopt;
        };
        source.refresh();
        QTRY_COMPARE(source.state(), State::Failed);
        QCOMPARE(source.model().rowCount(), 40);
        QCOMPARE(source.asOf(), before);
        QCOMPARE(source.model().find(senderId(1))->sender.name, u"Renamed"_s); // what came is newer
    }

    void aSenderThatIsGoneLeavesOnThePersonsRefresh()
    {
        OperationsWorld world;
        SendersSource &source = world.session().senders();
        source.refresh();
        QTRY_COMPARE(source.state(), State::Ready);
        QCOMPARE(source.model().rowCount(), 3);
        world.server.deleted.insert(120);
        source.refreshInPlace();
        QTRY_COMPARE(source.state(), State::Ready);
        QCOMPARE(source.model().rowCount(), 3); // rows do not move by themselves
        source.refresh();
        QTRY_COMPARE(source.state(), State::Ready);
        QTRY_COMPARE(source.model().rowCount(), 2);
    }

    void cancelKeepsWhatCame()
    {
        OperationsWorld world;
        world.pageSize = 7;
        world.server.senders = manySenders(40);
        world.server.fault = [](const AdminServer::Seen &now) {
            return now.number("from_id") == 15 ? std::optional(support::hang()) : std::nullopt;
        };
        SendersSource &source = world.session().senders();
        source.refresh();
        QTRY_COMPARE(source.model().rowCount(), 14);
        source.cancel();
        QCOMPARE(source.state(), State::Idle);
        QCOMPARE(source.model().rowCount(), 14);
        world.server.fault = nullptr;
        source.refresh();
        QTRY_COMPARE(source.model().rowCount(), 40);
    }

    void oldFiguresLookOld()
    {
        OperationsWorld world;
        support::TestClock clock;
        world.clock = &clock;
        SendersSource &source = world.session().senders();
        QVERIFY(!source.isStale());
        source.refresh();
        QTRY_COMPARE(source.state(), State::Ready);
        clock.advance(2min);
        QVERIFY(!source.isStale());
        clock.advance(1ms);
        QVERIFY(source.isStale());
        QueueSource &queue = world.session().queue();
        queue.setInterval(10s);
        QVERIFY(world.showQueue(119, by(Grouping::Total)));
        clock.advance(20s);
        QVERIFY(!queue.isStale());
        clock.advance(1ms);
        QVERIFY(queue.isStale());
    }

    // ---- the sweep

    void theSweepCountsSendersThatHaveAQueue_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("json") << 0;
        QTest::newRow("xml") << 1;
    }
    void theSweepCountsSendersThatHaveAQueue()
    {
        QFETCH(int, format);
        OperationsWorld world{WireFormat(format)};
        SendersSource &source = world.session().senders();
        source.setSweeping(true);
        source.refresh();
        QTRY_VERIFY(source.sweepProgress().done == 2 && !source.isSweepRunning());
        QCOMPARE(source.model().find(senderId(119))->counts, (domain::QueueCounts{110, 110, 40, 80, 340}));
        QCOMPARE(source.model().find(senderId(120))->counts, (domain::QueueCounts{7, 0, 0, 0, 7}));
        QVERIFY(!source.model().find(senderId(300))->counts.has_value()); // texts have no queue: never read
        QCOMPARE(world.server.count(u"senders.queue.stats"_s), 2);
        for (const AdminServer::Seen &seen : std::as_const(world.server.seen)) {
            if (seen.method == u"senders.queue.stats"_s)
                QCOMPARE(seen.fields.keys(), (QStringList{u"group"_s, u"id"_s}));
        }
        QVERIFY(!source.sweepError().has_value());
    }

    void visibleSendersAreSweptFirst()
    {
        OperationsWorld world;
        world.connection.requestsInFlight = 1;
        world.server.senders = manySenders(20);
        SendersSource &source = world.session().senders();
        source.refresh();
        QTRY_COMPARE(source.state(), State::Ready);
        source.setVisibleSenders({senderId(17), senderId(18)});
        source.sweepNow();
        QTRY_VERIFY(!source.isSweepRunning());
        QList<qint64> order;
        for (const AdminServer::Seen &seen : std::as_const(world.server.seen)) {
            if (seen.method == u"senders.queue.stats"_s)
                order << seen.number("id");
        }
        QCOMPARE(order.size(), 20);
        QCOMPARE(order.mid(0, 3), (QList<qint64>{17, 18, 1}));
    }

    void theSweepKeepsToTheConnectionsRequestsInFlight()
    {
        OperationsWorld world;
        world.connection.requestsInFlight = 4;
        world.server.senders = manySenders(40);
        world.server.fault = [&](const AdminServer::Seen &now) -> std::optional<support::Behaviour> {
            if (now.method == u"senders.list"_s)
                return std::nullopt;
            return support::slowly(5ms, world.server.truth<api::QueueStats>(now));
        };
        SendersSource &source = world.session().senders();
        source.refresh();
        QTRY_COMPARE(source.state(), State::Ready);
        source.sweepNow();
        QTRY_VERIFY(!source.isSweepRunning());
        QCOMPARE(world.peer.mostAtOnce(), 4);
        QCOMPARE(world.server.count(u"senders.queue.stats"_s), 40);
    }

    void tooManyRequestsSlowTheSweepAndLoseNothing()
    {
        OperationsWorld world;
        world.server.senders = manySenders(10);
        int refusals = 0;
        world.server.fault = [&](const AdminServer::Seen &now) -> std::optional<support::Behaviour> {
            if (now.method == u"senders.queue.stats"_s && now.number("id") == 5 && refusals++ == 0)
                return world.server.error(now, 429);
            return std::nullopt;
        };
        SendersSource &source = world.session().senders();
        QSignalSpy changed(&source, &Source::stateChanged);
        source.refresh();
        QTRY_COMPARE(source.state(), State::Ready);
        source.sweepNow();
        QTRY_VERIFY(source.backingOffUntil().has_value()); // and it says so
        QVERIFY(world.session().status().backingOffUntil.has_value());
        QTRY_VERIFY(!source.isSweepRunning());
        QVERIFY(!source.backingOffUntil().has_value());
        QVERIFY(!source.sweepError().has_value());
        for (int id = 1; id <= 10; ++id)
            QVERIFY(source.model().find(senderId(id))->counts.has_value());
    }

    void aSenderThatFailsDoesNotStopTheSweep()
    {
        OperationsWorld world;
        world.server.senders = manySenders(10);
        world.server.fault = [&](const AdminServer::Seen &now) -> std::optional<support::Behaviour> {
            if (now.method == u"senders.queue.stats"_s && now.number("id") == 5)
                return world.server.error(now, 404);
            return std::nullopt;
        };
        SendersSource &source = world.session().senders();
        source.refresh();
        QTRY_COMPARE(source.state(), State::Ready);
        source.sweepNow();
        QTRY_VERIFY(!source.isSweepRunning());
        QCOMPARE(source.sweepFailures(), 1);
        QVERIFY(source.sweepError()->is<core::NotFound>());
        QVERIFY(source.model().find(senderId(5))->countsFailed);
        QVERIFY(source.model().find(senderId(10))->counts.has_value());
    }

    void aTokenThatIsRefusedStopsTheSweep()
    {
        OperationsWorld world;
        world.connection.requestsInFlight = 1;
        world.server.senders = manySenders(50);
        world.server.fault = [&](const AdminServer::Seen &now) -> std::optional<support::Behaviour> {
            return now.method == u"senders.list"_s ? std::nullopt : std::optional(world.server.error(now, 401));
        };
        SendersSource &source = world.session().senders();
        source.refresh();
        QTRY_COMPARE(source.state(), State::Ready);
        source.sweepNow();
        QTRY_VERIFY(!source.isSweepRunning());
        QVERIFY(source.sweepError()->is<core::Unauthorised>());
        QVERIFY(world.server.count(u"senders.queue.stats"_s) <= 3);
    }

    void stoppingTheSweepKeepsWhatWasRead()
    {
        OperationsWorld world;
        world.server.senders = manySenders(50);
        world.connection.requestsInFlight = 2;
        SendersSource &source = world.session().senders();
        source.refresh();
        QTRY_COMPARE(source.state(), State::Ready);
        connect(&source, &SendersSource::sweepChanged, this, [&source] {
            if (source.sweepProgress().done == 10 && source.isSweepRunning())
                source.stopSweep();
        });
        source.sweepNow();
        QTRY_VERIFY(!source.isSweepRunning());
        QCOMPARE(source.sweepProgress().done, 10);
        int counted = 0;
        for (int id = 1; id <= 50; ++id)
            counted += source.model().find(senderId(id))->counts.has_value();
        QCOMPARE(counted, 10);
    }

    void theSweepIsRepeatedAtMostOnceAMinuteUnlessAsked()
    {
        OperationsWorld world;
        support::TestClock clock;
        world.clock = &clock;
        SendersSource &source = world.session().senders();
        source.setSweeping(true);
        source.refresh();
        QTRY_COMPARE(world.server.count(u"senders.queue.stats"_s), 2);
        QTRY_VERIFY(!source.isSweepRunning());
        clock.advance(59s);
        source.refreshInPlace();
        QTRY_COMPARE(source.state(), State::Ready);
        QVERIFY(!source.isSweepRunning());
        QCOMPARE(world.server.count(u"senders.queue.stats"_s), 2);
        clock.advance(1s);
        source.refreshInPlace();
        QTRY_COMPARE(world.server.count(u"senders.queue.stats"_s), 4);
        QTRY_VERIFY(!source.isSweepRunning());
        source.refresh(); // asked
        QTRY_COMPARE(world.server.count(u"senders.queue.stats"_s), 6);
    }

    // ---- accounts

    void accountNamesAreReadOnceTheyAreNeeded()
    {
        OperationsWorld world;
        QVERIFY(world.showQueue(119, by(Grouping::Isp)));
        QCOMPARE(world.server.count(u"accounts.list"_s), 0);
        QVERIFY(world.showQueue(119, by(Grouping::Account)));
        QTRY_COMPARE(world.session().accounts().state(), State::Ready);
        QCOMPARE(world.session().accounts().name(support::accountId(306)), u"Retail"_s);
        const qsizetype requests = world.server.count(u"accounts.list"_s);
        QVERIFY(world.showQueue(119, by(Grouping::Campaign)));
        QCOMPARE(world.server.count(u"accounts.list"_s), requests);
        QCOMPARE(world.targetOf(306, 4914).first().accountName, u"Retail"_s);
    }

    void withoutAccountNamesTheQueueIsThereAllTheSame()
    {
        OperationsWorld world;
        world.server.fault = [&](const AdminServer::Seen &now) -> std::optional<support::Behaviour> {
            return now.method == u"accounts.list"_s ? std::optional(world.server.error(now, 403)) : std::nullopt;
        };
        QVERIFY(world.showQueue(119, by(Grouping::Account)));
        QTRY_COMPARE(world.session().accounts().state(), State::Failed);
        QVERIFY(world.session().accounts().error()->is<core::Forbidden>());
        QCOMPARE(world.queueRows().size(), 1);
        QCOMPARE(world.session().status().state, SessionStatus::State::Connected);
    }
};

QTEST_GUILESS_MAIN(OperationsReadingTest)
#include "operationsreadingtest.moc"
