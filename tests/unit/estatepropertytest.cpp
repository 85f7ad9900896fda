#include "offline/noise.h"
#include "tests/unit/estateclient.h"

#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::offline;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using domain::Grouping;
using domain::QueueCounts;

namespace {

using Key = std::tuple<qint64, qint64, QString>; // account, campaign, ISP
using Cells = QMap<Key, QueueCounts>;

// Everything in a sender, read cell by cell.
Cells cellsOf(EstateClient &client, qint64 sender)
{
    Cells cells;
    for (const auto &isp : client.groups(sender, Grouping::Isp)) {
        for (const auto &row : client.groups(sender, Grouping::Campaign, 0, 0, isp.isp))
            cells.insert({row.accountId, row.campaignId, isp.isp}, row.counts());
    }
    return cells;
}

// One random action on a random scope that exists or nearly does.
struct Step
{
    int action; // 0 hold, 1 release, 2 purge
    qint64 account;
    qint64 campaign;

    Step(const Noise &noise, quint64 turn, const Cells &cells) : action(int(noise.bits(turn, 1) % 5)), account(0), campaign(0)
    {
        action = action < 2 ? 0 : action < 4 ? 1 : 2; // purges end the run too soon
        const auto scope = noise.bits(turn, 2) % 4;
        if (cells.isEmpty() || scope == 0)
            return;
        const auto &[a, c, isp] = std::next(cells.keyBegin(), qsizetype(noise.bits(turn, 3) % quint64(cells.size()))).operator*();
        account = scope == 3 ? 0 : a;
        campaign = scope == 1 ? 0 : c;
    }
    [[nodiscard]] bool covers(const Key &key) const
    {
        return (account == 0 || account == std::get<0>(key)) && (campaign == 0 || campaign == std::get<1>(key));
    }
    [[nodiscard]] QueueCounts on(QueueCounts counts) const
    {
        if (action == 0) {
            counts.hold += counts.fresh + counts.retry;
            counts.fresh = counts.retry = 0;
        } else if (action == 1) {
            counts.fresh += counts.hold;
            counts.hold = 0;
        } else {
            counts = {};
        }
        return counts;
    }
    template<class Request>
    [[nodiscard]] bool sent(EstateClient &client, qint64 sender) const
    {
        return client.ask(Request{support::senderId(sender), core::AccountId::from(account), core::CampaignId::from(campaign)})
            .has_value();
    }
    [[nodiscard]] bool sentTo(EstateClient &client, qint64 sender) const
    {
        return action == 0   ? sent<api::QueueHold>(client, sender)
               : action == 1 ? sent<api::QueueRelease>(client, sender)
                             : sent<api::QueuePurge>(client, sender);
    }
};

}

// Laws that hold for every sequence of actions.
class EstatePropertyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anActionChangesJustItsScopeAndJustAsItSays_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %llu", seed) << seed;
    }
    void anActionChangesJustItsScopeAndJustAsItSays()
    {
        QFETCH(quint64, seed);
        EstateClient client(Scenario(seed % 3), seed);
        const Noise noise(seed);
        const QList<qint64> senders{119, 3, 205, 12, 21};
        int changed = 0;
        for (quint64 turn = 0; turn < 12; ++turn) {
            const qint64 sender = senders[qsizetype(noise.bits(turn) % quint64(senders.size()))];
            client.clock.advance(std::chrono::seconds(noise.between(0, 90, turn, 7))); // while it stands, so do the queues
            const Cells before = cellsOf(client, sender);
            const qint64 total = client.total(sender).total;
            const Step step(noise, turn, before);
            QVERIFY(step.sentTo(client, sender));
            const Cells after = cellsOf(client, sender);
            for (const Key &key : before.keys()) {
                const QueueCounts expected = step.covers(key) ? step.on(before[key]) : before[key];
                QCOMPARE(after.value(key).sum(), expected.sum());
                if (expected.sum() > 0) {
                    QCOMPARE(after.value(key).fresh, expected.fresh);
                    QCOMPARE(after.value(key).processing, expected.processing);
                    QCOMPARE(after.value(key).retry, expected.retry);
                    QCOMPARE(after.value(key).hold, expected.hold);
                }
                changed += after.value(key) != before[key];
            }
            for (const Key &key : after.keys())
                QVERIFY(before.contains(key)); // nothing appears
            if (step.action != 2)
                QCOMPARE(client.total(sender).total, total); // hold and release keep every message
        }
        QVERIFY(changed > 0);
    }

    void everyGroupingAddsUpToTheSameTotal()
    {
        for (const Scenario scenario : {Scenario::Calm, Scenario::GmailBlock, Scenario::RunawayCampaign}) {
            EstateClient client(scenario, 5);
            const auto senders = client.ask(api::SendersList{});
            QVERIFY(senders.has_value());
            for (int look = 0; look < 3; ++look) {
                for (const domain::Sender &sender : senders->items) {
                    const QueueCounts total = client.total(sender.id);
                    QVERIFY(total.addsUp());
                    for (const Grouping grouping : allGroupings) {
                        const auto groups = client.groups(sender.id, grouping);
                        QCOMPARE(EstateClient::sumOf(groups), total);
                        for (const domain::QueueGroup &group : groups) {
                            QVERIFY(group.counts().addsUp() && group.total > 0);
                            QVERIFY(group.fresh >= 0 && group.processing >= 0 && group.retry >= 0 && group.hold >= 0);
                            QCOMPARE(group.accountId != 0, grouping == Grouping::Account || grouping == Grouping::Campaign);
                            QCOMPARE(group.campaignId != 0, grouping == Grouping::Campaign);
                            QCOMPARE(!group.isp.isEmpty(), grouping == Grouping::Isp);
                        }
                    }
                    QCOMPARE(EstateClient::sumOf(client.groups(sender.id, Grouping::Total)), total);
                }
                client.clock.advance(7min);
            }
        }
    }

    void filtersPartitionTheQueue()
    {
        EstateClient client(Scenario::Calm, 2);
        const QueueCounts total = client.total(21);
        QueueCounts byAccount;
        for (const auto &account : client.groups(21, Grouping::Account)) {
            QCOMPARE(client.total(21, account.accountId), account.counts());
            byAccount += account.counts();
        }
        QueueCounts byCell;
        for (const QueueCounts &cell : cellsOf(client, 21))
            byCell += cell;
        QVERIFY(total.total > 0);
        QCOMPARE(byAccount, total);
        QCOMPARE(byCell, total);
    }

    void theSameSequenceGivesTheSameBytes()
    {
        const auto run = [](quint64 seed) {
            EstateClient client(Scenario::Faulty, seed);
            const Noise noise(99); // what is asked, not what is answered
            QByteArray all;
            for (quint64 turn = 0; turn < 300; ++turn) {
                client.clock.advance(std::chrono::milliseconds(noise.between(0, 4000, turn, 1)));
                const QByteArray id =
                    QByteArray::number(QList<int>{3, 12, 21, 119, 205, 683}[qsizetype(noise.bits(turn, 2) % 6)]);
                const auto &method = api::methods()[noise.bits(turn, 3) % api::methods().size()];
                const HttpReply reply = client.post(QByteArray(method.path.data(), qsizetype(method.path.size())),
                                                    R"({"token":"offline","id":)" + id + '}');
                all += QByteArray::number(reply.status) + ' ' + QByteArray::number(qint64(reply.delay.count())) + ' '
                       + QByteArray::number(qint64(reply.cutAfter.value_or(-1))) + ' ' + reply.body + '\n';
            }
            return all;
        };
        QCOMPARE(run(4), run(4));
        QVERIFY(run(4) != run(5));
    }

    void howOftenIsLookedChangesNothing()
    {
        EstateClient often(Scenario::GmailBlock, 8);
        EstateClient once(Scenario::GmailBlock, 8);
        for (int i = 0; i < 600; ++i) {
            often.clock.advance(500ms);
            if (i % 3 == 0)
                QVERIFY(!often.groups(12, Grouping::Campaign).isEmpty());
        }
        once.clock.advance(300s);
        QCOMPARE(often.groups(12, Grouping::Campaign), once.groups(12, Grouping::Campaign));
        QCOMPARE(often.groups(22, Grouping::Isp), once.groups(22, Grouping::Isp));
    }
};

QTEST_GUILESS_MAIN(EstatePropertyTest)
#include "estatepropertytest.moc"
