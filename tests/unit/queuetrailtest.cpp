#include "ui/panes/queue/queuetrail.h"
#include "tests/support/testids.h"

#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::ui;
using namespace senderdesk::support;
using namespace Qt::StringLiterals;
using domain::Grouping;

namespace {

model::QueueRow row(domain::QueueQuery query, qint64 account, qint64 campaign, const QString &isp)
{
    domain::QueueGroup group;
    group.accountId = account;
    group.campaignId = campaign;
    group.isp = isp;
    return {senderId(119), std::move(query), group, {}};
}

}

class QueueTrailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void totalLeadsToAccountsToCampaignsToIsps()
    {
        const auto accounts = placeBelow(row({Grouping::Total, {}, {}, {}}, 0, 0, {}));
        QVERIFY(accounts.has_value());
        QCOMPARE(accounts->query.grouping, Grouping::Account);

        const auto campaigns = placeBelow(row(accounts->query, 306, 0, {}));
        QVERIFY(campaigns.has_value());
        QCOMPARE(campaigns->query.grouping, Grouping::Campaign);
        QVERIFY(campaigns->query.account == accountId(306));

        const auto isps = placeBelow(row(campaigns->query, 306, 4914, {}));
        QVERIFY(isps.has_value());
        QCOMPARE(isps->query.grouping, Grouping::Isp);
        QVERIFY(isps->query.campaign == campaignId(4914));

        QVERIFY(!placeBelow(row(isps->query, 0, 0, u"Gmail"_s)).has_value());
    }

    void anIspLeadsToWhoseMailItIs()
    {
        const auto below = placeBelow(row({Grouping::Isp, {}, {}, {}}, 0, 0, u"Gmail"_s));
        QVERIFY(below.has_value());
        QCOMPARE(below->query.grouping, Grouping::Campaign);
        QCOMPARE(*below->query.isp, u"Gmail"_s);
    }

    // Going down without the key would show more than the row, as if it were the row.
    void aRowWithoutItsKeyLeadsNowhere()
    {
        QVERIFY(!placeBelow(row({Grouping::Account, {}, {}, {}}, 0, 0, {})).has_value());
        QVERIFY(!placeBelow(row({Grouping::Campaign, {}, {}, {}}, 306, 0, {})).has_value());
        QVERIFY(!placeBelow(row({Grouping::Isp, {}, {}, {}}, 0, 0, {})).has_value());
    }

    void oneSenderOfSeveralIsLeftAfterGoingDown()
    {
        const auto below = placeBelow(row({Grouping::Total, {}, {}, {}}, 0, 0, {}));
        QCOMPARE(below->senders, QList{senderId(119)});
    }

    void theWayBackIsTheWayInReversed()
    {
        QueueTrail trail;
        QVERIFY(!trail.pop().has_value());
        const QueuePlace first{{senderId(1)}, {}};
        const QueuePlace second{{senderId(2)}, {Grouping::Isp, {}, {}, {}}};
        trail.push({first, model::QueueKey{senderId(1), 5, 0, {}}});
        trail.push({second, {}});
        QCOMPARE(trail.pop()->place, second);
        const auto step = trail.pop();
        QCOMPARE(step->place, first);
        QCOMPARE(step->row->account, 5);
        QVERIFY(trail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(QueueTrailTest)
#include "queuetrailtest.moc"
