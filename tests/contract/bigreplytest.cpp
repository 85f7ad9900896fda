#include "codec/codec.h"
#include "tests/contract/methodsundertest.h"
#include "tests/support/testids.h"
#include "tests/support/tickcounter.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using domain::WireFormat;
using support::Peer;
using support::TickCounter;

namespace {

constexpr int groups = 230'000; // more than 20 MB of JSON

api::List<domain::QueueGroup> manyGroups()
{
    api::List<domain::QueueGroup> list;
    list.items.reserve(groups);
    for (int i = 0; i < groups; ++i)
        list.items.append({1 + i % 977, 1 + i, i % 7, u"Provider %1"_s.arg(i % 400), i % 1000, i % 30, i % 11, 99});
    return list;
}

}

// Nothing blocks (product.md, promise 4).
class BigReplyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void theEventLoopTurnsWhileABigReplyIsReadAndDecoded_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("json") << int(WireFormat::Json);
        QTest::newRow("xml") << int(WireFormat::Xml);
    }
    void theEventLoopTurnsWhileABigReplyIsReadAndDecoded()
    {
        QFETCH(int, format);
        const api::List<domain::QueueGroup> sent = manyGroups();
        const QByteArray body = codec::encodeReply(sent, WireFormat(format));
        QVERIFY(body.size() > 20'000'000);
        // In pieces, as a network brings them: a peer that writes all at once would stall the loop itself.
        support::Behaviour behaviour{.isAnswer = true};
        const QByteArray whole = support::answer(200, body).pieces.first().bytes;
        for (qsizetype at = 0; at < whole.size(); at += 1 << 20)
            behaviour.pieces.append({std::chrono::milliseconds(1), whole.mid(at, 1 << 20)});
        Peer peer([&](const auto &) { return behaviour; });

        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(contract::settingsFor(peer.url(), WireFormat(format)), clock, ids);
        std::optional<core::Result<net::Answer<api::QueueStats::Reply>>> told;
        TickCounter ticks;
        auto call = client.call(contract::sampleQueueStats());
        call.then(this, [&](auto result) { told = std::move(result); });
        QTRY_VERIFY_WITH_TIMEOUT(told, 60'000);
        const int ticksUntilTold = ticks.ticks();
        QTRY_VERIFY(ticks.ticks() > ticksUntilTold);
        QVERIFY(told->has_value());
        QVERIFY((*told)->value.items == sent.items);
        qInfo("longest time between two ticks: %lld us of %d", qlonglong(ticks.longest().count()), ticks.ticks());
        QVERIFY2(ticks.longest() < TickCounter::allowed(), qPrintable(QString::number(ticks.longest().count())));
    }

    void aBigReplyThatNobodyWaitsForIsLetGo()
    {
        const QByteArray body = codec::encodeReply(manyGroups(), WireFormat::Json);
        Peer peer([&](const auto &) { return support::answer(200, body); });
        core::SystemClock clock;
        support::CountingIds ids;
        {
            net::Client client(contract::settingsFor(peer.url()), clock, ids);
            bool isTold = false;
            auto call = client.call(contract::sampleQueueStats());
            call.then(this, [&](const auto &) { isTold = true; });
            // Out of Qt's hands and not told: it is being decoded.
            QTRY_VERIFY_WITH_TIMEOUT(peer.arrivals() == 1 && client.requestsInFlight() == 0, 60'000);
            QVERIFY(!isTold);
            call = {};
        }
        QCOMPARE(peer.arrivals(), 1);
    }
};

QTEST_GUILESS_MAIN(BigReplyTest)
#include "bigreplytest.moc"
