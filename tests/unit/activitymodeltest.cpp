#include "model/activitymodel.h"
#include "net/trace.h"
#include "operations/activity.h"

#include "tests/support/testclock.h"
#include "tests/support/warnings.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using model::ActivityModel;
using net::TraceRecord;
using operations::Activity;
using operations::ActivitySource;

namespace {

TraceRecord request(const QString &method, qsizetype bytes = 100)
{
    TraceRecord record;
    record.method = method;
    record.url = u"http://127.0.0.1:1/api/%1/"_s.arg(method);
    static int number = 0; // later by a millisecond each
    record.at = core::WallTime(std::chrono::seconds(1'700'000'000) + std::chrono::milliseconds(++number));
    record.httpStatus = 200;
    record.errorCode = 0;
    record.outcome = u"ok"_s;
    record.requestBody = "{\"token\":\"***\"}";
    record.replyBody = QByteArray(bytes, 'x');
    record.attempts = 1;
    return record;
}

domain::Connection named(const QString &name)
{
    domain::Connection connection;
    connection.name = name;
    return connection;
}

}

class ActivityModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void requestsOfAllConnectionsStandInOneList()
    {
        Activity activity;
        net::Trace one(0), other(0);
        activity.follow(one, named(u"One"_s));
        activity.follow(other, named(u"Other"_s));
        one.record(request(u"a"_s));
        other.record(request(u"b"_s));
        one.record(request(u"c"_s));
        const QList<model::ActivityRow> rows = activity.rowsAfter(0);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(1).connection, u"Other"_s);
        QCOMPARE(rows.at(1).path, u"/api/b/"_s);
        QCOMPARE(rows.at(2).error, u"0"_s);
        QCOMPARE(activity.find(rows.at(2).id)->replyBody.size(), 100);
        QVERIFY(activity.hasCurl(rows.at(2).id) && activity.curl(rows.at(2).id).contains(u"$TOKEN"));
        QVERIFY(!activity.find(rows.at(2).id + 1));
    }

    // The measure of the ring: 32 MB, however many requests there are and however long their replies.
    void tenThousandRequestsTakeNoMoreThanTheRing()
    {
        Activity activity;
        qint64 most = 0;
        {
            net::Trace trace(0);
            activity.follow(trace, named(u"One"_s));
            for (int i = 0; i < 10'000; ++i) {
                trace.record(request(u"senders.queue.stats"_s, 1'000 + (i % 100) * 2'500));
                most = std::max(most, activity.bytes());
                QCOMPARE(trace.records().size(), size_t(1)); // what the ring keeps is not kept twice
            }
        }
        QVERIFY2(most <= Activity::mostBytes, qPrintable(QString::number(most)));
        QVERIFY(most > Activity::mostBytes * 9 / 10);
        QCOMPARE(activity.rowsAfter(0).last().id, quint64(10'000)); // the trace went, its requests stay
        QVERIFY(activity.firstKept() > 1);
    }

    void theModelHoldsNoMoreRowsThanTheRing()
    {
        Activity activity(100'000);
        net::Trace trace(0);
        activity.follow(trace, named(u"One"_s));
        const support::TestClock clock;
        ActivitySource source(activity, clock);
        const QAbstractItemModelTester tester(&source.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int i = 0; i < 2'000; ++i) {
            trace.record(request(u"a"_s));
            if (i % 100 == 0)
                source.refresh();
        }
        source.refresh();
        QCOMPARE(source.model().totalRows(), int(activity.rowsAfter(0).size()));
        QCOMPARE(source.model().rowAt(0)->id, quint64(2'000));
    }

    void newRowsComeByThemselvesUnlessAHandIsOnThem()
    {
        Activity activity;
        net::Trace trace(0);
        activity.follow(trace, named(u"One"_s));
        const support::TestClock clock;
        ActivitySource source(activity, clock);
        bool mayMove = true;
        source.setMayMove([&mayMove] { return mayMove; });
        trace.record(request(u"a"_s));
        QTRY_COMPARE(source.model().rowCount(), 1);
        trace.record(request(u"b"_s));
        QTRY_COMPARE(source.model().rowCount(), 2);
        mayMove = false;
        trace.record(request(u"c"_s));
        QTRY_COMPARE(source.model().pendingNew(), 1);
        QCOMPARE(source.model().rowCount(), 2);
        source.model().setHeld(true, model::Holder::Selection);
        mayMove = true;
        source.refresh();
        QCOMPARE(source.model().rowCount(), 2);
        source.model().setHeld(false, model::Holder::Selection);
        QTRY_COMPARE_WITH_TIMEOUT(source.model().rowCount(), 3, 5'000); // once the hand is gone
    }

    void aPauseRecordsNothingAndSaysHowMuchItMissed()
    {
        Activity activity;
        net::Trace trace(0);
        activity.follow(trace, named(u"One"_s));
        QSignalSpy told(&activity, &Activity::pauseChanged);
        trace.record(request(u"a"_s));
        activity.setPaused(true);
        trace.record(request(u"b"_s));
        trace.record(request(u"c"_s));
        QCOMPARE(activity.rowsAfter(0).size(), 1);
        QCOMPARE(activity.missed(), 2);
        QCOMPARE(told.size(), 3);
        activity.setPaused(false);
        trace.record(request(u"d"_s));
        QCOMPARE(activity.rowsAfter(0).size(), 2);
    }

    void whatIsClearedIsGoneFromRingAndModel()
    {
        Activity activity;
        net::Trace trace(0);
        activity.follow(trace, named(u"One"_s));
        const support::TestClock clock;
        ActivitySource source(activity, clock);
        trace.record(request(u"a"_s));
        source.refresh();
        QCOMPARE(source.model().rowCount(), 1);
        activity.clear();
        source.refresh();
        QCOMPARE(source.model().rowCount(), 0);
        QVERIFY(activity.rowsAfter(0).isEmpty());
        trace.record(request(u"b"_s));
        source.refresh();
        QCOMPARE(source.model().rowAt(0)->method, u"b"_s);
    }

    void anErrorHasItsCodeAndItsReason()
    {
        Activity activity;
        net::Trace trace(0);
        activity.follow(trace, named(u"One"_s));
        TraceRecord refused = request(u"a"_s);
        refused.errorCode = 441;
        refused.outcome = u"forbidden"_s;
        trace.record(refused);
        TraceRecord silent = request(u"b"_s);
        silent.errorCode.reset();
        silent.httpStatus = 0;
        silent.outcome = u"timed-out"_s;
        trace.record(silent);
        const support::TestClock clock;
        ActivitySource source(activity, clock);
        const ActivityModel &rows = source.model();
        QStringList errors;
        for (int row = 0; row < rows.rowCount(); ++row)
            errors << rows.index(row, ActivityModel::Error).data().toString();
        errors.sort();
        QCOMPARE(errors, (QStringList{u"441 forbidden"_s, u"timed-out"_s}));
        QCOMPARE(rows.index(rows.rowOf(2), ActivityModel::Status).data().toString(), u"–"_s);
    }
};

QTEST_GUILESS_MAIN(ActivityModelTest)
#include "activitymodeltest.moc"
