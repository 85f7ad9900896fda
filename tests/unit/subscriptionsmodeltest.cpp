#include "model/subscriptionsmodel.h"

#include "tests/unit/modelfixture.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace senderdesk;
using namespace senderdesk::model;
using namespace senderdesk::model::test;
using namespace Qt::StringLiterals;

namespace {

SubscriptionRow aRow(qint64 resource, const QString &address, const QString &status = u"subscribed"_s,
                     std::optional<bool> isDeleted = false, std::optional<qint64> priority = 10)
{
    const QString profile = u"6643052fee44bb50a671161d"_s;
    return {.identity = u"%1/%2/email/%3"_s.arg(profile).arg(resource).arg(address).toUtf8(),
            .profile = profile,
            .resource = resource,
            .channel = u"email"_s,
            .address = address,
            .status = status,
            .priority = priority,
            .isDeleted = isDeleted};
}

// Another language that knows one word.
class YesInOther final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return qstrcmp(text, "Yes") == 0 ? u"Ja"_s : QString();
    }
};

}

class SubscriptionsModelTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<SubscriptionsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    QStringList column(SubscriptionsModel::ColumnIndex column, int role = Qt::DisplayRole) const
    {
        return shown(*m_model, column, role);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
    void init()
    {
        m_model = std::make_unique<SubscriptionsModel>();
        m_tester =
            std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void theColumnsAreThoseOfTheProduct()
    {
        QCOMPARE(headers(*m_model),
                 (QStringList{u"Resource"_s, u"Channel"_s, u"Address"_s, u"Status"_s, u"Priority"_s, u"Deleted"_s}));
    }

    void deletedStandsBesideTheStatusAndUnknownIsNotNo()
    {
        m_model->addSubscriptions({aRow(1, u"a@example.com"_s, u"subscribed"_s, true),
                                   aRow(1, u"b@example.com"_s, u"suspended"_s, false),
                                   aRow(1, u"c@example.com"_s, u"subscribed"_s, {}, {})},
                                  at(0));
        QCOMPARE(column(SubscriptionsModel::Status), (QStringList{u"subscribed"_s, u"suspended"_s, u"subscribed"_s}));
        QCOMPARE(column(SubscriptionsModel::Deleted), (QStringList{u"Yes"_s, u"No"_s, u"–"_s}));
        QCOMPARE(column(SubscriptionsModel::Priority), (QStringList{u"10"_s, u"10"_s, u"–"_s}));
    }

    void aResourceIsItsIdWithTheNameOnceThatIsKnown()
    {
        m_model->addSubscriptions({aRow(29, u"a@example.com"_s)}, at(0));
        QCOMPARE(column(SubscriptionsModel::Resource), QStringList{u"29"_s});
        m_model->setResourceNames({{29, u"Main site"_s}});
        QCOMPARE(column(SubscriptionsModel::Resource), QStringList{u"29 Main site"_s});
        m_model->setFilter(*m_model->parseFilter(u"main"_s));
        QCOMPARE(m_model->rowCount(), 1);
    }

    void pagesOfAWalkGoBelowAndAPageThatOverlapsShowsNothingTwice()
    {
        m_model->addSubscriptions({aRow(2, u"a@example.com"_s), aRow(2, u"b@example.com"_s)}, at(0));
        m_model->addSubscriptions({aRow(2, u"b@example.com"_s, u"suspended"_s), aRow(1, u"c@example.com"_s)}, at(5));
        QCOMPARE(column(SubscriptionsModel::Address), (QStringList{u"a@example.com"_s, u"b@example.com"_s, u"c@example.com"_s}));
        QCOMPARE(column(SubscriptionsModel::Status), (QStringList{u"subscribed"_s, u"suspended"_s, u"subscribed"_s}));
        QVERIFY(m_model->index(1, SubscriptionsModel::Status).data(ChangedRole).toBool());
    }

    void oneAddressInTwoResourcesIsTwoSubscriptions()
    {
        m_model->addSubscriptions({aRow(1, u"a@example.com"_s), aRow(2, u"a@example.com"_s)}, at(0));
        QCOMPARE(column(SubscriptionsModel::Resource), (QStringList{u"1"_s, u"2"_s}));
    }

    void aRefreshChangesRowsWhereTheyStand()
    {
        m_model->addSubscriptions({aRow(1, u"a@example.com"_s), aRow(2, u"b@example.com"_s)}, at(0));
        const QPersistentModelIndex second = m_model->index(1, SubscriptionsModel::Deleted);
        m_model->replaceSubscriptions({aRow(2, u"b@example.com"_s, u"subscribed"_s, true), aRow(3, u"d@example.com"_s)},
                                      Apply::InPlace, at(9));
        QCOMPARE(second.row(), 1);
        QCOMPARE(second.data().toString(), u"Yes"_s);
        QVERIFY(second.data(ChangedRole).toBool());
        QVERIFY(m_model->isGoneAt(0));
        QCOMPARE(m_model->pendingNew(), 1);
        QVERIFY(m_model->applyPending());
        QCOMPARE(column(SubscriptionsModel::Resource), (QStringList{u"2"_s, u"3"_s}));
        QCOMPARE(m_model->rowOf(aRow(2, u"b@example.com"_s).identity), 0);
        QCOMPARE(m_model->rowOf(aRow(1, u"a@example.com"_s).identity), -1);
    }

    void whatAServerTellsTwiceIsFoundAgainWhenOneOfThemLeaves()
    {
        const SubscriptionRow row = aRow(1, u"a@example.com"_s);
        m_model->replaceSubscriptions({row, row}, Apply::Reorder, at(0));
        QCOMPARE(m_model->rowCount(), 2);
        m_model->replaceSubscriptions({row}, Apply::Reorder, at(1));
        QCOMPARE(m_model->rowCount(), 1);
        m_model->addSubscriptions({aRow(1, u"a@example.com"_s, u"suspended"_s)}, at(2));
        QCOMPARE(column(SubscriptionsModel::Status), QStringList{u"suspended"_s});
    }

    void aFilterMayNameTheProfileThoughNoColumnShowsIt()
    {
        m_model->addSubscriptions({aRow(1, u"a@example.com"_s)}, at(0));
        m_model->setFilter(*m_model->parseFilter(u"profile:6643052"_s));
        QCOMPARE(m_model->rowCount(), 1);
        m_model->setFilter(*m_model->parseFilter(u"profile:zzz"_s));
        QCOMPARE(m_model->rowCount(), 0);
    }

    void anotherLanguageSaysYesInItsOwnWord()
    {
        m_model->addSubscriptions({aRow(1, u"a@example.com"_s, u"subscribed"_s, true)}, at(0));
        YesInOther other;
        QVERIFY(QCoreApplication::installTranslator(&other));
        QCOMPARE(column(SubscriptionsModel::Deleted), QStringList{u"Ja"_s});
        QCoreApplication::removeTranslator(&other);
    }

    void aRecordIsTheSameRowInBothOfItsShapes()
    {
        const domain::Subscription flat{.resourceId = 29, .channel = u"email"_s, .email = u"a@example.com"_s};
        const domain::Subscription nested{
            .resourceId = 29, .channel = u"email"_s, .emailData = QJsonObject{{u"email"_s, u"a@example.com"_s}}};
        QCOMPARE(subscriptionRow(flat, u"p"_s).identity, subscriptionRow(nested, u"p"_s).identity);
        QCOMPARE(subscriptionRow(nested, u"p"_s).address, u"a@example.com"_s);
        QVERIFY(subscriptionRow(flat, u"p"_s).identity != subscriptionRow(flat, u"q"_s).identity);
        QCOMPARE(subscriptionRow(flat, u"p"_s).isDeleted, std::nullopt);
    }

    void pushSubscriptionsOfTwoProvidersAndChannelsOfAPlatformsOwnAreToldApart()
    {
        domain::Subscription one{.resourceId = 1, .channel = u"push"_s, .provider = u"Firefox"_s, .subscriptionId = u"abc"_s};
        domain::Subscription other = one;
        other.provider = u"ios-apns"_s;
        QVERIFY(subscriptionRow(one, u"p"_s).identity != subscriptionRow(other, u"p"_s).identity);
        one = other = {.resourceId = 1, .channel = u"pager"_s, .ccData = QJsonObject{{u"number"_s, 1}}};
        other.ccData = QJsonObject{{u"number"_s, 2}};
        QVERIFY(subscriptionRow(one, u"p"_s).identity != subscriptionRow(other, u"p"_s).identity);
    }

    void aChangeThatNoColumnShowsReachesTheRow()
    {
        domain::Subscription record{.resourceId = 1, .channel = u"email"_s, .email = u"a@example.com"_s};
        m_model->addSubscriptions({subscriptionRow(record, u"p"_s)}, at(0));
        record.categories = {u"news"_s};
        m_model->addSubscriptions({subscriptionRow(record, u"p"_s)}, at(1));
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_model->rowAt(0)->record.categories, QStringList{u"news"_s});
    }

    void anotherQuestionForgetsEverything()
    {
        m_model->addSubscriptions({aRow(1, u"a@example.com"_s)}, at(0));
        m_model->setBadge(aRow(1, u"a@example.com"_s).identity, u"deleted"_s);
        QCOMPARE(column(SubscriptionsModel::Resource, BadgeRole), QStringList{u"deleted"_s});
        m_model->clear();
        QCOMPARE(m_model->rowCount(), 0);
        m_model->addSubscriptions({aRow(1, u"a@example.com"_s)}, at(1));
        QCOMPARE(column(SubscriptionsModel::Resource, BadgeRole), QStringList{QString()});
    }
};

QTEST_GUILESS_MAIN(SubscriptionsModelTest)
#include "subscriptionsmodeltest.moc"
