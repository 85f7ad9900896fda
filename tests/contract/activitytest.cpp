#include "codec/codec.h"
#include "net/trace.h"
#include "tests/contract/methodsundertest.h"
#include "tests/support/testclock.h"
#include "tests/support/testids.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using contract::MethodUnderTest;
using domain::WireFormat;
using net::TraceRecord;
using support::Peer;

// What Activity can show of a request (product.md, Activity).
class ActivityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void aRequestIsRecordedOnceItHasEnded_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("format");
        for (const MethodUnderTest &method : contract::allMethods()) {
            for (const WireFormat format : method.formats()) {
                QTest::addRow("%s %s", method.name().constData(), format == WireFormat::Xml ? "xml" : "json")
                    << method.name() << int(format);
            }
        }
    }
    void aRequestIsRecordedOnceItHasEnded()
    {
        QFETCH(QByteArray, method);
        QFETCH(int, format);
        const MethodUnderTest &tested = contract::methodNamed(method);
        const QByteArray reply = tested.goodReply(WireFormat(format));
        support::TestClock clock;
        const core::WallTime begun = clock.now();
        Peer peer([&](const auto &) {
            clock.advance(std::chrono::milliseconds(1234));
            return support::answer(200, reply);
        });
        support::CountingIds ids;
        net::Client client(contract::settingsFor(peer.url(), WireFormat(format)), clock, ids);
        const auto call = tested.call(client, net::Priority::Interactive);
        QVERIFY(call->wait());
        QCOMPARE(client.trace().records().size(), size_t(1));
        const TraceRecord &record = client.trace().records().front();
        QCOMPARE(record.id, quint64(1));
        QCOMPARE(record.method, QString::fromUtf8(method));
        QCOMPARE(record.url,
                 peer.url().toString() + QString::fromUtf8(tested.method->path.data(), qsizetype(tested.method->path.size())));
        QCOMPARE(record.requestId, tested.isChange() ? u"test-id-1"_s : u""_s);
        QCOMPARE(int(record.format), format);
        QCOMPARE(record.tokenPlace, domain::TokenPlace::Body);
        QCOMPARE(record.at, begun);
        QCOMPARE(record.took, std::chrono::milliseconds(1234));
        QCOMPARE(record.attempts, 1);
        QCOMPARE(record.httpStatus, 200);
        QCOMPARE(record.errorCode, std::optional(0));
        QCOMPARE(record.outcome, u"ok"_s);
        QCOMPARE(record.bytesOut, qint64(peer.requests().first().body.size()));
        QCOMPARE(record.bytesIn, qint64(reply.size()));
        const core::Secret mask(TraceRecord::mask);
        QCOMPARE(record.requestBody, tested.requestBody(WireFormat(format), &mask));
        QVERIFY(!record.isRequestCut);
        QCOMPARE(record.replyBody, reply);
        QVERIFY(!record.isReplyCut);
    }

    void anErrorKeepsTheServicesOwnCode()
    {
        Peer peer(
            [&](const auto &) { return support::answer(200, codec::encodeError(441, u"of another group"_s, WireFormat::Json)); });
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(contract::settingsFor(peer.url()), clock, ids);
        const auto call = contract::methodNamed("senders.queue.purge").call(client, net::Priority::Interactive);
        QVERIFY(call->wait());
        const TraceRecord &record = client.trace().records().front();
        QCOMPARE(record.errorCode, std::optional(441));
        QCOMPARE(record.outcome, u"forbidden"_s);
        QCOMPARE(call->told->error.circumstances.envelopeCode, std::optional(441));
        QVERIFY(core::technicalDetail(call->told->error).contains("441"_L1));
    }

    void attemptsAreAddedUp()
    {
        int count = 0;
        const QByteArray reply = contract::methodNamed("senders.list").goodReply(WireFormat::Json);
        Peer peer([&](const auto &) { return ++count < 3 ? support::answer(503, "busy") : support::answer(200, reply); });
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(contract::settingsFor(peer.url()), clock, ids, contract::quickPolicy(3));
        const auto call = contract::methodNamed("senders.list").call(client, net::Priority::Interactive);
        QVERIFY(call->wait() && call->told->isSuccess);
        QCOMPARE(client.trace().records().size(), size_t(1));
        const TraceRecord &record = client.trace().records().front();
        QCOMPARE(record.attempts, 3);
        QCOMPARE(record.bytesOut, qint64(3 * peer.requests().first().body.size()));
        QCOMPARE(record.bytesIn, qint64(reply.size() + 2 * 4));
        QCOMPARE(record.replyBody, reply);
    }

    void whatNeverLeftIsNoRequest()
    {
        Peer peer([](const auto &) { return support::hang(); });
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(contract::settingsFor(peer.url()), clock, ids);
        const auto call = contract::methodNamed("senders.list").call(client, net::Priority::Interactive);
        call->cancel();
        QVERIFY(call->wait());
        QVERIFY(client.trace().records().empty());
    }

    void aCancelledRequestIsThereAndALongReplyIsCut()
    {
        const QByteArray reply = "{\"error\":0,\"error_text\":\"" + QByteArray(400'000, 'x') + "\",\"data\":[]}";
        bool isHanging = true;
        Peer peer([&](const auto &) { return isHanging ? support::hang() : support::answer(200, reply); });
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(contract::settingsFor(peer.url()), clock, ids);
        const auto cancelled = contract::methodNamed("senders.queue.hold").call(client, net::Priority::Interactive);
        QTRY_COMPARE(peer.arrivals(), 1);
        cancelled->cancel();
        QVERIFY(cancelled->wait());
        QCOMPARE(client.trace().records().front().outcome, u"outcome-unknown"_s);
        QCOMPARE(client.trace().records().front().httpStatus, 0);
        QCOMPARE(client.trace().records().front().errorCode, std::optional<int>());

        isHanging = false;
        const auto read = contract::methodNamed("senders.list").call(client, net::Priority::Interactive);
        QVERIFY(read->wait() && read->told->isSuccess);
        const TraceRecord &record = client.trace().records().back();
        QVERIFY(record.isReplyCut);
        QCOMPARE(record.bytesIn, qint64(reply.size()));
        QVERIFY(record.replyBody.size() <= net::Trace::bodyLimit && record.replyBody.size() > net::Trace::bodyLimit - 100);
        QVERIFY(reply.startsWith(record.replyBody));
    }
};

QTEST_GUILESS_MAIN(ActivityTest)
#include "activitytest.moc"
