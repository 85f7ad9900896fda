#include "offline/content.h"
#include "tests/unit/estateclient.h"

#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::offline;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using domain::Grouping;
using domain::QueueCounts;
using support::accountId;
using support::campaignId;
using support::senderId;

// What hold, release and purge do to a queue, and how queues move by themselves.
class EstateQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void thePrintedSenderHoldsThePrintedCounts()
    {
        EstateClient client;
        const auto groups = client.groups(119, Grouping::Campaign);
        QCOMPARE(groups.size(), 2);
        QCOMPARE(groups[0], (domain::QueueGroup{306, 4591, 0, u""_s, 100, 100, 0, 200}));
        QCOMPARE(groups[1], (domain::QueueGroup{306, 4914, 80, u""_s, 10, 10, 40, 140}));
        const auto total = client.groups(119, Grouping::Total);
        QCOMPARE(total.size(), 1);
        QCOMPARE(total[0], (domain::QueueGroup{0, 0, 80, u""_s, 110, 110, 40, 340}));
        QCOMPARE(client.groups(119, Grouping::Account).value(0), (domain::QueueGroup{306, 0, 80, u""_s, 110, 110, 40, 340}));
        QCOMPARE(client.groups(119, Grouping::Isp, 306, 4914, u"Gmail"_s).value(0),
                 (domain::QueueGroup{0, 0, 30, u"Gmail"_s, 4, 3, 15, 52}));
    }

    void thePrintedSenderStandsStill()
    {
        EstateClient client;
        const auto before = client.groups(119, Grouping::Isp);
        client.clock.advance(26h);
        QCOMPARE(client.groups(119, Grouping::Isp), before);
    }

    void aHoldTakesWhatWaitsAndLeavesWhatIsProcessed()
    {
        EstateClient client;
        QVERIFY(client.ask(api::QueueHold{senderId(119), accountId(306), campaignId(4914)}).has_value());
        QCOMPARE(client.total(119, 306, 4914), (QueueCounts{0, 10, 0, 130, 140}));
        QCOMPARE(client.total(119, 306, 4591), (QueueCounts{100, 100, 0, 0, 200}));
    }

    void aReleaseMakesHeldMailNew()
    {
        EstateClient client;
        QVERIFY(client.ask(api::QueueRelease{senderId(119), {}, {}}).has_value());
        QCOMPARE(client.total(119), (QueueCounts{190, 110, 40, 0, 340}));
    }

    void aPurgeTakesTheScopeWithWhatIsHeld()
    {
        EstateClient client;
        QVERIFY(client.ask(api::QueuePurge{senderId(119), accountId(306), campaignId(4914)}).has_value());
        QCOMPARE(client.groups(119, Grouping::Campaign).size(), 1); // groups of nothing are left out
        QCOMPARE(client.total(119), (QueueCounts{100, 100, 0, 0, 200}));
        QVERIFY(client.ask(api::QueuePurge{senderId(119), {}, {}}).has_value());
        for (const Grouping grouping : allGroupings)
            QVERIFY(client.groups(119, grouping).isEmpty());
    }

    void aScopeOfNobodyTouchesNothing()
    {
        EstateClient client;
        QVERIFY(client.ask(api::QueuePurge{senderId(119), accountId(57), {}}).has_value());
        QVERIFY(client.ask(api::QueuePurge{senderId(119), accountId(57), campaignId(4914)}).has_value());
        QCOMPARE(client.total(119).total, 340);
    }

    void aHoldIsASnapshot()
    {
        EstateClient client(Scenario::RunawayCampaign);
        const auto runaway = [&] { return client.total(runawaySender, runawayAccount, runawayCampaign); };
        QVERIFY(runaway().total > 40'000);
        QVERIFY(client.ask(api::QueueHold{senderId(runawaySender), accountId(runawayAccount), campaignId(runawayCampaign)}));
        const QueueCounts held = runaway();
        QCOMPARE(held.fresh, 0);
        QCOMPARE(held.retry, 0);
        client.clock.advance(10s);
        const QueueCounts after = runaway();
        QCOMPARE(after.hold, held.hold);                                           // stays held …
        QVERIFY2(after.fresh > 2000, QByteArray::number(after.fresh).constData()); // … and new mail is not
    }

    void gmailGrowsOnEverySenderThatIsBlocked()
    {
        EstateClient client(Scenario::GmailBlock);
        const auto gmailRetry = [&](const domain::Sender &sender) {
            return EstateClient::sumOf(client.groups(sender.id, Grouping::Total, 0, 0, u"Gmail"_s)).retry;
        };
        const auto senders = client.ask(api::SendersList{});
        QVERIFY(senders.has_value());
        QHash<qint64, qint64> before;
        for (const domain::Sender &sender : senders->items) {
            if (const qint64 retry = gmailRetry(sender); retry > 0 && sender.id != printedSender)
                before.insert(sender.id, retry);
        }
        QVERIFY(before.size() > 10);
        client.clock.advance(10min);
        for (const domain::Sender &sender : senders->items) {
            if (before.contains(sender.id))
                QVERIFY2(gmailRetry(sender) > before.value(sender.id), qPrintable(sender.name));
        }
    }

    void aCalmEstateNeitherDriesUpNorFloods()
    {
        EstateClient client;
        const auto senders = client.ask(api::SendersList{});
        const auto sum = [&] {
            QueueCounts all;
            for (const domain::Sender &sender : senders->items)
                all += client.total(sender.id);
            return all;
        };
        const QueueCounts before = sum();
        QVERIFY(before.fresh > 0 && before.processing > 0 && before.retry > 0 && before.hold > 0);
        QVERIFY(before.total > 10'000);
        for (int i = 0; i < 4; ++i) {
            client.clock.advance(10min);
            const QueueCounts later = sum();
            QVERIFY(later != before);
            QVERIFY2(later.total > before.total / 10 && later.total < before.total * 10,
                     QByteArray::number(later.total).constData());
        }
    }

    void someQueueDrainsToNothingWithinMinutes()
    {
        EstateClient client;
        const auto senders = client.ask(api::SendersList{});
        int drained = 0;
        QHash<QString, qint64> waiting;
        const auto look = [&](auto &&visit) {
            for (const domain::Sender &sender : senders->items) {
                for (const domain::QueueGroup &group : client.groups(sender.id, Grouping::Campaign))
                    visit(QString::number(sender.id) + u'/' + QString::number(group.campaignId), group.total);
            }
        };
        look([&](const QString &key, qint64 total) { waiting.insert(key, total); });
        client.clock.advance(20min);
        QHash<QString, qint64> left;
        look([&](const QString &key, qint64 total) { left.insert(key, total); });
        for (auto it = waiting.begin(); it != waiting.end(); ++it)
            drained += it.value() > 100 && !left.contains(it.key());
        QVERIFY(drained > 0);
    }

    void heldMailOfALivingQueueStaysHeld()
    {
        EstateClient client;
        QVERIFY(client.ask(api::QueueHold{senderId(3), {}, {}}).has_value());
        const qint64 held = client.total(3).hold;
        QVERIFY(held > 0);
        client.clock.advance(1h);
        QCOMPARE(client.total(3).hold, held);
    }

    void aSenderOfAnotherTypeHasAnEmptyQueue()
    {
        EstateClient client;
        for (const Grouping grouping : allGroupings) {
            const auto reply = client.ask(api::QueueStats{senderId(71), {}, {}, {}, grouping});
            QVERIFY(reply.has_value());
            QVERIFY(reply->items.isEmpty());
        }
        QVERIFY(client.last.body.startsWith(R"({"data":[],)"));
        QVERIFY(client.ask(api::QueueHold{senderId(71), {}, {}}).has_value());
    }

    void theLargeSenderHasItsGroups()
    {
        EstateOptions options;
        options.largeGroups = 1200;
        EstateClient client(Scenario::Large, 1, options);
        const auto groups = client.groups(largeSender, Grouping::Campaign);
        QCOMPARE(groups.size(), 1200);
        QCOMPARE(EstateClient::sumOf(groups), client.total(largeSender));
        QVERIFY(client.groups(largeSender, Grouping::Isp).size() > 5);
        client.clock.advance(5s);
        const auto later = client.groups(largeSender, Grouping::Campaign);
        QVERIFY(later != groups);
        QVERIFY(!EstateClient(Scenario::Calm).ask(api::QueueStats{senderId(largeSender)}).has_value());
    }
};

QTEST_GUILESS_MAIN(EstateQueueTest)
#include "estatequeuetest.moc"
