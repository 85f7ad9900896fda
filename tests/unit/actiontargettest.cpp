#include "operations/actiontarget.h"
#include "model/queuemodel.h"
#include "operations/confirmation.h"
#include "operations/watchedqueue.h"
#include "tests/support/testids.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::operations;
using namespace Qt::StringLiterals;
using domain::Grouping;
using domain::QueueScope;
using support::accountId;
using support::campaignId;
using support::senderId;

namespace {

model::QueueRow row(qint64 sender, const domain::QueueQuery &query, qint64 account, qint64 campaign, const QString &isp,
                    qint64 total)
{
    model::QueueRow result{senderId(sender), query, {}, core::WallTime(std::chrono::seconds(5))};
    result.group.accountId = account;
    result.group.campaignId = campaign;
    result.group.isp = isp;
    result.group.fresh = result.group.total = total;
    return result;
}

domain::QueueQuery query(Grouping grouping, qint64 account = 0, qint64 campaign = 0, std::optional<QString> isp = {})
{
    return {grouping, core::AccountId::from(account), core::CampaignId::from(campaign), std::move(isp)};
}

ActionTarget target(const QueueScope &scope)
{
    return {scope, {}, {}, {}, {}, {}, {}, {}};
}

}

class ActionTargetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aCampaignRowIsOneTargetWithItsFigures()
    {
        const Targets targets = targetsOf({row(119, query(Grouping::Campaign), 306, 4914, {}, 140)});
        QCOMPARE(targets.targets.size(), 1);
        QVERIFY(targets.refusals.isEmpty());
        QCOMPARE(*targets.targets.constFirst().scope(), QueueScope::ofCampaign(senderId(119), accountId(306), campaignId(4914)));
        QCOMPARE(targets.targets.constFirst().counts->total, 140);
        QVERIFY(targets.targets.constFirst().countsAt.has_value());
    }

    void anIspRowOffersTheNearestScopeWithTheNarrowerFigure()
    {
        const auto ofCampaign = query(Grouping::Isp, 306, 4914);
        const Targets targets =
            targetsOf({row(119, ofCampaign, 0, 0, u"Gmail"_s, 52), row(119, ofCampaign, 0, 0, u"Yahoo"_s, 8)});
        QVERIFY(targets.targets.isEmpty());
        QCOMPARE(targets.refusals.size(), 2);
        QCOMPARE(targets.refusals.constFirst().why, TargetRefusal::Why::HasIsp);
        QCOMPARE(targets.nearest.size(), 1);
        const ActionTarget &nearest = targets.nearest.constFirst();
        QCOMPARE(*nearest.scope(), QueueScope::ofCampaign(senderId(119), accountId(306), campaignId(4914)));
        QVERIFY(!nearest.counts.has_value());
        QCOMPARE(nearest.insteadOf->isps, (QStringList{u"Gmail"_s, u"Yahoo"_s}));
        QCOMPARE(nearest.insteadOf->counts.total, 60);
    }

    void anIspFilterIsNamedWhereTheRowsAreCampaigns()
    {
        const Targets targets = targetsOf({row(119, query(Grouping::Campaign, 0, 0, u"Gmail"_s), 306, 4914, {}, 52)});
        QCOMPARE(targets.nearest.size(), 1);
        QCOMPARE(targets.nearest.constFirst().insteadOf->isps, QStringList{u"Gmail"_s});
    }

    void aRowWithoutItsKeyOffersNothing()
    {
        const Targets targets =
            targetsOf({row(119, query(Grouping::Account), 0, 0, {}, 5), row(119, query(Grouping::Campaign), 306, 0, {}, 5)});
        QVERIFY(targets.targets.isEmpty());
        QVERIFY(targets.nearest.isEmpty());
        QCOMPARE(targets.refusals.size(), 2);
        QCOMPARE(targets.refusals.at(0).why, TargetRefusal::Why::AccountMissing);
        QCOMPARE(targets.refusals.at(1).why, TargetRefusal::Why::CampaignMissing);
    }

    void aWiderTargetStandsForThoseItCovers()
    {
        const auto everything = target(QueueScope::everything(senderId(1)));
        const auto account = target(QueueScope::ofAccount(senderId(1), accountId(2)));
        const auto campaign = target(QueueScope::ofCampaign(senderId(1), accountId(2), campaignId(3)));
        const auto other = target(QueueScope::ofCampaign(senderId(9), accountId(2), campaignId(3)));
        const auto scopes = [](const QList<ActionTarget> &targets) {
            QList<QueueScope> list;
            for (const ActionTarget &each : targets)
                list << *each.scope();
            return list;
        };
        QCOMPARE(scopes(merged({campaign, other, account})), (QList{*account.scope(), *other.scope()}));
        QCOMPARE(scopes(merged({everything, campaign, other})), (QList{*everything.scope(), *other.scope()}));
        QCOMPARE(scopes(merged({campaign, account, everything})), (QList{*everything.scope()}));
        QCOMPARE(scopes(merged({campaign, campaign})), (QList{*campaign.scope()}));
        const ActionTarget sender{senderId(1), {}, {}, {}, {}, {}, {}, {}};
        QCOMPARE(merged({sender, everything, sender}).size(), 2); // a sender and its queue are different things
    }

    void aHundredThousandSelectedRowsAreQuick()
    {
        QList<model::QueueRow> rows;
        for (int i = 1; i <= 100'000; ++i)
            rows << row(119, query(Grouping::Campaign), i % 1000 + 1, i, {}, 1);
        rows << rows; // and every one twice
        QElapsedTimer time;
        time.start();
        QCOMPARE(targetsOf(rows).targets.size(), 100'000);
        QVERIFY2(time.elapsed() < 5'000, qPrintable(QString::number(time.elapsed()))); // quadratic takes minutes
    }

    void theNumberNamedIsWhatTheActionTouches()
    {
        const domain::QueueCounts counts{10, 10, 40, 80, 140};
        QCOMPARE(messagesTouched(domain::ActionKind::HoldQueue, counts), 140);
        QCOMPARE(messagesTouched(domain::ActionKind::ClearQueue, counts), 140);
        QCOMPARE(messagesTouched(domain::ActionKind::ReleaseQueue, counts), 80);
    }

    void growthAsksForAnotherLook_data()
    {
        QTest::addColumn<qint64>("shown");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<bool>("expected");
        QTest::newRow("nothing moved") << 140LL << 140LL << false;
        QTest::newRow("nine more of few") << 20LL << 29LL << false;
        QTest::newRow("ten more of few") << 20LL << 30LL << true;
        QTest::newRow("exactly ten per cent") << 500LL << 550LL << false;
        QTest::newRow("more than ten per cent") << 500LL << 551LL << true;
        QTest::newRow("exactly a hundred") << 10'000LL << 10'100LL << false;
        QTest::newRow("more than a hundred") << 10'000LL << 10'101LL << true;
        QTest::newRow("shrunk") << 10'000LL << 1LL << false;
        QTest::newRow("appeared") << 0LL << 1LL << true;
        QTest::newRow("vanished") << 1LL << 0LL << true;
        QTest::newRow("still nothing") << 0LL << 0LL << false;
    }
    void growthAsksForAnotherLook()
    {
        QFETCH(qint64, shown);
        QFETCH(qint64, now);
        QTEST(hasMoved(shown, now), "expected");
    }

    void typedTextIsComparedExactly()
    {
        const TypedText one{{u"119"_s, u"Main promo"_s}, 1};
        QVERIFY(one.isMatchedBy(u"119"_s, {}));
        QVERIFY(one.isMatchedBy(u"Main promo"_s, {}));
        for (const QString &wrong : {u""_s, u"main promo"_s, u" 119"_s, u"1190"_s})
            QVERIFY2(!one.isMatchedBy(wrong, u""_s), qPrintable(wrong));
        const TypedText several{{}, 40};
        QVERIFY(several.isMatchedBy(u"40 senders"_s, u"40 senders"_s));
        QVERIFY(!several.isMatchedBy(u"40"_s, u"40 senders"_s));
        QVERIFY(!several.isMatchedBy(u""_s, u""_s));
    }

    void whatIsWatchedIsTheRowAndNeverMore()
    {
        const auto gmail = WatchedQueue::of(row(119, query(Grouping::Isp, 306), 0, 0, u"Gmail"_s, 5));
        QCOMPARE(gmail->total, query(Grouping::Total, 306, 0, u"Gmail"_s));
        const auto campaign = WatchedQueue::of(row(119, query(Grouping::Campaign, 0, 0, u"Gmail"_s), 306, 4914, {}, 5));
        QCOMPARE(campaign->total, query(Grouping::Total, 306, 4914, u"Gmail"_s));
        QCOMPARE(WatchedQueue::of(row(119, query(Grouping::Total), 0, 0, {}, 5))->total, query(Grouping::Total));
        QCOMPARE(*WatchedQueue::of(row(119, query(Grouping::Account), 306, 0, {}, 5)),
                 WatchedQueue::of(QueueScope::ofAccount(senderId(119), accountId(306))));
        QVERIFY(!WatchedQueue::of(row(119, query(Grouping::Isp), 0, 0, {}, 5)));
        QVERIFY(!WatchedQueue::of(row(119, query(Grouping::Account), 0, 0, {}, 5)));
        QVERIFY(!WatchedQueue::of(row(119, query(Grouping::Campaign), 306, 0, {}, 5)));
    }

    // Whatever is grouped, filtered and selected: a target holds no message that was not in a selected row, unless it is told
    // as the nearest scope; and every selected row is either inside a target or refused.
    void noSelectionIsEverWidened()
    {
        QRandomGenerator chance(20260312);
        const auto pick = [&chance](const QList<qint64> &of) { return of.at(chance.bounded(int(of.size()))); };
        const QStringList isps{u""_s, u"Gmail"_s, u"163"_s};
        int targetsSeen = 0;
        for (int round = 0; round < 20'000; ++round) {
            const domain::QueueQuery asked =
                query(Grouping(chance.bounded(4)), pick({0, 0, 306, 307}), pick({0, 0, 4914, 4591}),
                      chance.bounded(4) == 0 ? std::optional(isps.at(chance.bounded(3))) : std::nullopt);
            QList<model::QueueRow> rows;
            for (int i = chance.bounded(6); i >= 0; --i) {
                // Mostly what such a query answers, and sometimes anything at all.
                const bool isOdd = chance.bounded(5) == 0;
                const bool hasAccount = asked.grouping == Grouping::Account || asked.grouping == Grouping::Campaign || isOdd;
                const bool hasCampaign = asked.grouping == Grouping::Campaign || isOdd;
                const bool hasIsp = asked.grouping == Grouping::Isp || isOdd;
                rows << row(pick({1, 2}), asked, hasAccount ? pick({-1, 0, 306, 307}) : 0,
                            hasCampaign ? pick({0, 4914, 4591}) : 0, hasIsp ? isps.at(chance.bounded(3)) : QString(), 1);
            }
            const Targets targets = targetsOf(rows);
            for (const ActionTarget &each : targets.targets) {
                ++targetsSeen;
                const QueueScope &scope = *each.scope();
                // Some selected row says exactly this scope.
                const bool isSaid = std::any_of(rows.begin(), rows.end(), [&scope](const model::QueueRow &r) {
                    const auto idOf = [](qint64 inRow, auto inQuery) {
                        return inRow != 0 ? inRow : inQuery ? inQuery->value() : 0;
                    };
                    const qint64 account = idOf(r.group.accountId, r.query.account);
                    const qint64 campaign = idOf(r.group.campaignId, r.query.campaign);
                    return r.sender == scope.sender() && r.group.isp.isEmpty() && !r.query.isp
                           && r.query.grouping != Grouping::Isp && account == (scope.account() ? scope.account()->value() : 0)
                           && campaign == (scope.campaign() ? scope.campaign()->value() : 0);
                });
                QVERIFY2(isSaid, qPrintable(u"round %1"_s.arg(round)));
                // A row whose own key is missing is not inside by being left out.
                if (scope.isEverything())
                    QVERIFY(asked.grouping == Grouping::Total && !asked.account && !asked.campaign);
            }
            const qsizetype covered = std::count_if(rows.begin(), rows.end(), [&](const model::QueueRow &r) {
                const auto scope = domain::scopeOf(r.sender, r.query, r.group);
                return scope && std::any_of(targets.targets.begin(), targets.targets.end(), [&](const ActionTarget &each) {
                           return each.scope()->covers(*scope);
                       });
            });
            QCOMPARE(covered + targets.refusals.size(), rows.size());
        }
        QVERIFY(targetsSeen > 5'000);
    }
};

QTEST_GUILESS_MAIN(ActionTargetTest)
#include "actiontargettest.moc"
