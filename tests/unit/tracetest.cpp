#include "net/trace.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using net::Trace;
using net::TraceRecord;

namespace {

TraceRecord recordOf(qsizetype bytes)
{
    TraceRecord record;
    record.method = u"senders.queue.stats"_s;
    record.replyBody = QByteArray(bytes, 'x');
    return record;
}

}

class TraceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void recordsAreNumberedAndFound()
    {
        Trace trace;
        QSignalSpy recorded(&trace, &Trace::recorded);
        trace.record(recordOf(10));
        trace.record(recordOf(20));
        QCOMPARE(recorded.size(), 2);
        QCOMPARE(recorded.last().first().toULongLong(), 2);
        QCOMPARE(trace.find(1)->replyBody.size(), 10);
        QCOMPARE(trace.find(2)->replyBody.size(), 20);
        QVERIFY(!trace.find(0) && !trace.find(3));
    }

    void oldRecordsMakeRoom()
    {
        Trace trace(10'000);
        QSignalSpy dropped(&trace, &Trace::dropped);
        for (int i = 0; i < 50; ++i)
            trace.record(recordOf(1'000));
        QVERIFY(trace.bytes() <= 10'000);
        QVERIFY(trace.records().size() >= 5 && trace.records().size() < 10);
        QCOMPARE(trace.records().back().id, quint64(50));
        QCOMPARE(trace.records().front().id, dropped.last().first().toULongLong());
        QVERIFY(!trace.find(trace.records().front().id - 1));
        QCOMPARE(trace.find(trace.records().front().id), &trace.records().front());
    }

    void oneRecordIsKeptHoweverLong()
    {
        Trace trace(1'000);
        trace.record(recordOf(100));
        trace.record(recordOf(50'000));
        QCOMPARE(trace.records().size(), size_t(1));
        QCOMPARE(trace.find(2)->replyBody.size(), 50'000);
        trace.record(recordOf(10));
        QCOMPARE(trace.records().size(), size_t(1));
        QVERIFY(trace.bytes() <= 1'000);
    }

    void tenThousandRecordsTakeNoMoreThanTheirLimit()
    {
        Trace trace(1 << 20);
        qint64 most = 0;
        for (int i = 0; i < 10'000; ++i) {
            TraceRecord record = recordOf(100 + i % 900);
            record.replyBody.reserve(100'000); // as a body that was received has more room than bytes
            trace.record(std::move(record));
            most = std::max(most, trace.bytes());
        }
        QVERIFY(most <= 1 << 20);
        qint64 kept = 0;
        for (const TraceRecord &record : trace.records())
            kept += record.replyBody.capacity() + record.requestBody.capacity();
        QVERIFY2(kept <= trace.bytes(), qPrintable(QString::number(kept)));
        QVERIFY(trace.records().size() > 500);
    }
};

QTEST_GUILESS_MAIN(TraceTest)
#include "tracetest.moc"
