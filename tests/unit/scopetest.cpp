#include "domain/scope.h"

#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::domain;
using Why = ScopeRefusal::Why;
using namespace Qt::StringLiterals;

namespace {

core::SenderId theSender()
{
    return *core::SenderId::from(119);
}

QueueGroup row(qint64 account, qint64 campaign, const QString &isp = {})
{
    QueueGroup group;
    group.accountId = account;
    group.campaignId = campaign;
    group.isp = isp;
    return group;
}

QueueQuery query(Grouping grouping, qint64 account = 0, qint64 campaign = 0, std::optional<QString> isp = {})
{
    return {grouping, core::AccountId::from(account), core::CampaignId::from(campaign), std::move(isp)};
}

}

class ScopeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRowOfTotalIsEverythingInTheSender()
    {
        const auto scope = scopeOf(theSender(), query(Grouping::Total), row(0, 0));
        QVERIFY(scope.has_value());
        QVERIFY(scope->isEverything());
    }

    void aCampaignRowIsItsAccountAndCampaign()
    {
        const auto scope = scopeOf(theSender(), query(Grouping::Campaign), row(306, 4914));
        QVERIFY(scope.has_value());
        QCOMPARE(scope->account()->value(), 306);
        QCOMPARE(scope->campaign()->value(), 4914);
    }

    void aKeyOf0OffersNothing_data()
    {
        QTest::addColumn<int>("grouping");
        QTest::addColumn<qint64>("account");
        QTest::addColumn<qint64>("campaign");
        QTest::addColumn<int>("why");
        QTest::newRow("account row without account")
            << int(Grouping::Account) << qint64(0) << qint64(0) << int(Why::AccountMissing);
        QTest::newRow("campaign row without account")
            << int(Grouping::Campaign) << qint64(0) << qint64(7) << int(Why::AccountMissing);
        QTest::newRow("campaign row without campaign")
            << int(Grouping::Campaign) << qint64(7) << qint64(0) << int(Why::CampaignMissing);
        QTest::newRow("negative account") << int(Grouping::Account) << qint64(-1) << qint64(0) << int(Why::AccountMissing);
    }
    void aKeyOf0OffersNothing()
    {
        QFETCH(int, grouping);
        QFETCH(qint64, account);
        QFETCH(qint64, campaign);
        QFETCH(int, why);
        const auto scope = scopeOf(theSender(), query(Grouping(grouping)), row(account, campaign));
        QVERIFY(!scope.has_value());
        QCOMPARE(int(scope.error().why), why);
    }

    void anIspIsNeverDroppedSilently()
    {
        const auto grouped = scopeOf(theSender(), query(Grouping::Isp), row(0, 0, u"Gmail"_s));
        QVERIFY(!grouped.has_value());
        QCOMPARE(grouped.error().why, Why::HasIsp);
        QVERIFY(grouped.error().nearest->isEverything());

        const auto filtered = scopeOf(theSender(), query(Grouping::Campaign, 0, 0, u"Gmail"_s), row(306, 4914));
        QVERIFY(!filtered.has_value());
        QCOMPARE(*filtered.error().nearest,
                 QueueScope::ofCampaign(theSender(), *core::AccountId::from(306), *core::CampaignId::from(4914)));
    }

    void theEmptyNameOfAnIspGroupIsStillAnIsp()
    {
        QCOMPARE(scopeOf(theSender(), query(Grouping::Isp), row(0, 0)).error().why, Why::HasIsp);
    }

    void aFilterNarrowsTheTotal()
    {
        const auto scope = scopeOf(theSender(), query(Grouping::Total, 306), row(0, 0));
        QCOMPARE(*scope, QueueScope::ofAccount(theSender(), *core::AccountId::from(306)));
        QCOMPARE(scopeOf(theSender(), query(Grouping::Total, 0, 4914), row(0, 0)).error().why, Why::AccountMissing);
    }

    void aRowThatContradictsItsQueryOffersNothing()
    {
        QCOMPARE(scopeOf(theSender(), query(Grouping::Account, 306), row(307, 0)).error().why, Why::Contradiction);
    }

    // Promise 2 over every combination: the scope never covers a message that the row does not count.
    void noScopeIsWiderThanItsRow()
    {
        const QList<qint64> ids{0, 1, 306};
        int said = 0;
        for (const Grouping grouping : {Grouping::Total, Grouping::Isp, Grouping::Account, Grouping::Campaign})
            for (const qint64 rowAccount : ids)
                for (const qint64 rowCampaign : ids)
                    for (const qint64 askedAccount : ids)
                        for (const qint64 askedCampaign : ids)
                            for (const QString &isp : {QString(), u"Gmail"_s})
                                for (const auto &askedIsp : {std::optional<QString>(), std::optional<QString>(u"Gmail"_s)}) {
                                    const auto scope =
                                        scopeOf(theSender(), query(grouping, askedAccount, askedCampaign, askedIsp),
                                                row(rowAccount, rowCampaign, isp));
                                    if (!scope)
                                        continue;
                                    ++said;
                                    QVERIFY(isp.isEmpty() && !askedIsp && grouping != Grouping::Isp);
                                    for (const qint64 key : {rowAccount, askedAccount})
                                        QVERIFY(key == 0 || scope->account() == core::AccountId::from(key));
                                    for (const qint64 key : {rowCampaign, askedCampaign})
                                        QVERIFY(key == 0 || scope->campaign() == core::CampaignId::from(key));
                                    QVERIFY(grouping != Grouping::Account || scope->account()->value() == rowAccount);
                                    QVERIFY(grouping != Grouping::Campaign || scope->campaign()->value() == rowCampaign);
                                }
        QVERIFY(said > 10);
    }
};

QTEST_GUILESS_MAIN(ScopeTest)
#include "scopetest.moc"
