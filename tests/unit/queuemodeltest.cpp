#include "tests/unit/modelfixture.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace senderdesk;
using namespace senderdesk::model;
using namespace senderdesk::model::test;
using namespace Qt::StringLiterals;
using domain::Grouping;

namespace {

class Marked final : public QTranslator // every word of the columns in another language
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return qstrcmp(context, "Column") == 0 ? u"<%1>"_s.arg(QString::fromUtf8(source)) : QString();
    }
    bool isEmpty() const override { return false; }
};

}

class QueueModelTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QueueModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    void answer(QList<domain::QueueGroup> groups, Apply apply = Apply::InPlace, int seconds = 0, qint64 of = 119)
    {
        m_model->replaceAnswer({senderId(of), m_model->query(), std::move(groups), at(seconds)}, apply);
    }
    QStringList campaigns() const { return shownIn(*m_model, "campaign"_L1); }
    QStringList totals() const { return shownIn(*m_model, "total"_L1); }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
    void init()
    {
        m_model = std::make_unique<QueueModel>();
        m_tester =
            std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setQuestion({senderId()}, grouped(Grouping::Campaign));
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void theColumnsAreThoseOfTheGrouping()
    {
        const QStringList figures{u"New"_s, u"Processing"_s, u"Retry"_s, u"Hold"_s, u"Total"_s};
        QCOMPARE(headers(*m_model), QStringList({u"Account"_s, u"Campaign"_s}) + figures);
        m_model->setGrouping(Grouping::Isp);
        QCOMPARE(headers(*m_model), QStringList({u"ISP"_s}) + figures);
        m_model->setGrouping(Grouping::Account);
        QCOMPARE(headers(*m_model), QStringList({u"Account"_s}) + figures);
        m_model->setGrouping(Grouping::Total);
        QCOMPARE(headers(*m_model), QStringList({u"Sender"_s}) + figures);
        m_model->setQuestion({senderId(1), senderId(2)}, grouped(Grouping::Isp));
        QCOMPARE(headers(*m_model), QStringList({u"Sender"_s, u"ISP"_s}) + figures);
    }

    void theRowOfTotalSaysWhatItHolds()
    {
        m_model->setGrouping(Grouping::Total);
        answer({group(0, 0, 5)});
        QCOMPARE(shown(*m_model, 0), (QStringList{u"119 Everything in this sender"_s}));
        m_model->setSenderNames({{119, u"Main promo"_s}});
        QCOMPARE(shown(*m_model, 0), (QStringList{u"119 Main promo · Everything in this sender"_s}));
        // With a filter the total is not everything, and must not say so.
        domain::QueueQuery query = grouped(Grouping::Total);
        query.account = core::AccountId::from(306);
        m_model->setQuestion({senderId()}, query);
        answer({group(0, 0, 5)});
        QCOMPARE(shown(*m_model, 0), (QStringList{u"119 Main promo · Account 306"_s}));
    }

    void aNameFollowsItsId()
    {
        answer({group(306, 4591, 10)});
        QCOMPARE(shown(*m_model, 0), (QStringList{u"306"_s}));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setAccountNames({{306, u"Retail"_s}});
        m_model->setCampaignNames({{306, {{4591, u"Spring\nsale\u202e"_s}}}});
        QCOMPARE(changed.count(), 2);
        QCOMPARE(shown(*m_model, 0), (QStringList{u"306 Retail"_s}));
        // A name cannot break the line or turn the text around.
        QCOMPARE(campaigns(), (QStringList{u"4591 Spring sale "_s}));
        QCOMPARE(shown(*m_model, 0, LabelRole), (QStringList{u"306 Retail · 4591 Spring sale "_s}));
        QCOMPARE(shown(*m_model, 1, UngroupedRole), (QStringList{u"4591 Spring\nsale\u202e"_s}));
    }

    // Two accounts may have a campaign of one id.
    void aCampaignsNameIsOfItsAccount()
    {
        const qint64 large = qint64(1) << 33;
        answer({group(306, 3001, 40), group(308, 3001, 30), group(0, 3001, 20), group(306, large + 3001, 10)});
        m_model->setCampaignNames({{306, {{3001, u"Birthday"_s}}}});
        QCOMPARE(campaigns(), (QStringList{u"3001 Birthday"_s, u"3001"_s, u"3001"_s, QString::number(large + 3001)}));
        const auto count = [this](const QString &filter) {
            m_model->setFilter(*m_model->parseFilter(filter));
            return m_model->rowCount();
        };
        QCOMPARE(count(u"birthday"_s), 1);
        QCOMPARE(count(u"campaign:birthday"_s), 1);
        QCOMPARE(count(u"re:birth"_s), 1);
        QCOMPARE(count(u"3001"_s), 3);
        m_model->setCampaignNames({});
        QCOMPARE(count(u"birthday"_s), 0);
        QCOMPARE(count({}), 4);
        QCOMPARE(campaigns().first(), u"3001"_s);
    }

    void theLongestStandsFirst()
    {
        answer({group(306, 1, 10), group(306, 2, 30), group(306, 3, 20)});
        QCOMPARE(campaigns(), (QStringList{u"2"_s, u"3"_s, u"1"_s}));
        QCOMPARE(m_model->sortColumn(), m_model->columnNamed("total"_L1));
        QCOMPARE(m_model->orderAt(), at(0));
    }

    void aPollChangesValuesWhereTheyStand()
    {
        answer({group(306, 1, 10), group(306, 2, 30)});
        QSignalSpy layout(m_model.get(), &QAbstractItemModel::layoutChanged);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        answer({group(306, 2, 5), group(306, 1, 1'500)}, Apply::InPlace, 60);
        QCOMPARE(campaigns(), (QStringList{u"2"_s, u"1"_s}));
        QCOMPARE(totals(), (QStringList{u"5"_s, u"1,500"_s}));
        QCOMPARE(layout.count() + reset.count(), 0);
        QCOMPARE(changed.count(), 1); // neighbours are one span
        QCOMPARE(m_model->orderAt(), at(0));
        QCOMPARE(m_model->rowAt(0)->at, at(60));
    }

    void aPollWithoutAChangeSaysNothing()
    {
        answer({group(306, 1, 10), group(306, 2, 30)});
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        answer({group(306, 1, 10), group(306, 2, 30)}, Apply::InPlace, 60);
        QCOMPARE(changed.count(), 0);
    }

    void manyScatteredChangesAreOneSpan()
    {
        QList<domain::QueueGroup> groups;
        for (int i = 0; i < 1'000; ++i)
            groups.append(group(306, i + 1, 10));
        answer(groups);
        for (int i = 0; i < 1'000; i += 3)
            groups[i] = group(306, i + 1, 11);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        answer(groups);
        QCOMPARE(changed.count(), 1);
    }

    void newRowsWaitAndVanishedRowsStayUntilThePersonRefreshes()
    {
        answer({group(306, 1, 10), group(306, 2, 30)});
        QSignalSpy pending(m_model.get(), &RowsModel::pendingChanged);
        answer({group(306, 2, 30), group(306, 3, 99)}, Apply::InPlace, 60);
        QCOMPARE(campaigns(), (QStringList{u"2"_s, u"1"_s}));
        QCOMPARE(shown(*m_model, 0, GoneRole), (QStringList{u"false"_s, u"true"_s}));
        QCOMPARE(shown(*m_model, 0, StaleRole), (QStringList{u"false"_s, u"true"_s}));
        QCOMPARE(m_model->rowAt(1)->at, at(0)); // last seen then
        QCOMPARE(m_model->pendingNew(), 1);
        QCOMPARE(m_model->pendingGone(), 1);
        QCOMPARE(pending.count(), 1);
        QVERIFY(m_model->applyPending());
        QCOMPARE(campaigns(), (QStringList{u"3"_s, u"2"_s}));
        QCOMPARE(m_model->pendingNew() + m_model->pendingGone(), 0);
        QCOMPARE(pending.count(), 2);
        QCOMPARE(m_model->orderAt(), at(60));
    }

    void aRowThatComesBackIsNotGone()
    {
        answer({group(306, 1, 10), group(306, 2, 30)});
        answer({group(306, 2, 30)}, Apply::InPlace, 60);
        answer({group(306, 2, 30), group(306, 1, 7)}, Apply::InPlace, 120);
        QCOMPARE(campaigns(), (QStringList{u"2"_s, u"1"_s}));
        QCOMPARE(totals(), (QStringList{u"30"_s, u"7"_s}));
        QCOMPARE(shown(*m_model, 0, GoneRole), (QStringList{u"false"_s, u"false"_s}));
        QCOMPARE(m_model->rowAt(1)->at, at(120));
        QCOMPARE(m_model->pendingGone(), 0);
    }

    void aRowThatWaitsAndGoesIsForgotten()
    {
        answer({group(306, 1, 10)});
        answer({group(306, 1, 10), group(306, 2, 30)});
        answer({group(306, 1, 10)});
        QCOMPARE(m_model->pendingNew(), 0);
        QVERIFY(m_model->applyPending());
        QCOMPARE(campaigns(), (QStringList{u"1"_s}));
    }

    void thePersonsRefreshBringsOrderAndRowsAtOnce()
    {
        answer({group(306, 1, 10), group(306, 2, 30)});
        answer({group(306, 1, 50), group(306, 3, 40)}, Apply::Reorder);
        QCOMPARE(campaigns(), (QStringList{u"1"_s, u"3"_s}));
        QCOMPARE(m_model->pendingNew(), 0);
    }

    void aGroupThatTheServerRepeatsIsShownTwice()
    {
        answer({group(306, 1, 10), group(306, 1, 4)});
        QCOMPARE(totals(), (QStringList{u"10"_s, u"4"_s}));
        answer({group(306, 1, 11), group(306, 1, 4)});
        QCOMPARE(totals(), (QStringList{u"11"_s, u"4"_s}));
        QCOMPARE(m_model->pendingNew() + m_model->pendingGone(), 0);
    }

    void senderBySenderIsBroughtUpToDate()
    {
        m_model->setQuestion({senderId(1), senderId(2)}, grouped(Grouping::Account));
        answer({group(306, 0, 10)}, Apply::Reorder, 0, 1);
        answer({group(306, 0, 20)}, Apply::Reorder, 5, 2);
        QCOMPARE(shown(*m_model, 0), (QStringList{u"2"_s, u"1"_s}));
        answer({}, Apply::InPlace, 9, 1); // nothing any more in sender 1; sender 2 was not asked
        QCOMPARE(shown(*m_model, 0, GoneRole), (QStringList{u"false"_s, u"true"_s}));
        QCOMPARE(m_model->rowAt(0)->at, at(5));
        QCOMPARE(m_model->sumOf(senderId(1)).total, 0);
        QCOMPARE(m_model->sumOf(senderId(2)).total, 20);
    }

    void anAnswerToAnotherQuestionIsNotTaken()
    {
        answer({group(306, 1, 10)});
        m_model->replaceAnswer({senderId(), grouped(Grouping::Isp), {ispGroup(u"Gmail"_s, 1)}, at(1)}, Apply::Reorder);
        m_model->replaceAnswer({senderId(7), m_model->query(), {group(1, 1, 1)}, at(1)}, Apply::Reorder);
        m_model->replaceRows({}, Apply::InPlace);
        QCOMPARE(campaigns(), (QStringList{u"1"_s}));
        QCOMPARE(m_model->pendingGone(), 1);
    }

    void rowsOfSeveralSendersComeAtOnceToo()
    {
        m_model->setQuestion({senderId(1), senderId(2)}, grouped(Grouping::Isp));
        const auto row = [this](qint64 sender, const QString &isp, qint64 fresh) {
            return QueueRow{senderId(sender), m_model->query(), ispGroup(isp, fresh), at(3)};
        };
        m_model->replaceRows({row(1, u"Gmail"_s, 5), row(2, u"Gmail"_s, 6)}, Apply::Reorder);
        QCOMPARE(shown(*m_model, 0), (QStringList{u"2"_s, u"1"_s}));
        const auto key = keyIn<QueueKey>(m_model->index(0, 0).data(KeyRole));
        QVERIFY(key.has_value());
        QCOMPARE(*key, (QueueKey{senderId(2), 0, 0, u"Gmail"_s}));
        QCOMPARE(m_model->rowOf({senderId(1), 0, 0, u"Gmail"_s}), 1);
        QCOMPARE(m_model->rowOf({senderId(1), 0, 0, u"Yahoo"_s}), -1);
        QCOMPARE(m_model->rowAt(1)->group.fresh, 5);
        QVERIFY(!m_model->rowAt(2).has_value());
    }

    void cellsReadAsTheyAreShown()
    {
        domain::QueueGroup odd = group(306, 4591, 1'000, 0, 10, 4);
        odd.total = 1'015;
        answer({odd});
        const auto cell = [this](QLatin1String column, int role) {
            return m_model->index(0, m_model->columnNamed(column)).data(role);
        };
        QCOMPARE(cell("new"_L1, Qt::DisplayRole).toString(), u"1,000"_s);
        QCOMPARE(cell("new"_L1, Qt::AccessibleTextRole).toString(), u"1,000"_s);
        QCOMPARE(cell("new"_L1, RawRole), QVariant(qlonglong(1'000)));
        QCOMPARE(cell("new"_L1, UngroupedRole).toString(), u"1000"_s);
        QCOMPARE(cell("processing"_L1, ZeroRole).toBool(), true);
        QCOMPARE(cell("processing"_L1, UnknownRole).toBool(), false);
        QCOMPARE(cell("new"_L1, Qt::TextAlignmentRole).toInt(), int(Qt::AlignRight | Qt::AlignVCenter));
        QCOMPARE(cell("account"_L1, Qt::TextAlignmentRole).toInt(), int(Qt::AlignLeft | Qt::AlignVCenter));
        QCOMPARE(cell("total"_L1, RowStateRole).toInt(), int(RowState::SumDiffers));
        QCOMPARE(cell("total"_L1, Qt::ToolTipRole).toString(), u"New + Processing + Retry + Hold = 1,014 ≠ Total 1,015"_s);
        QCOMPARE(cell("total"_L1, CountsRole).value<domain::QueueCounts>(), odd.counts());
    }

    void anIspWithoutANameIsADashAndFindsNothing()
    {
        m_model->setGrouping(Grouping::Isp);
        answer({ispGroup({}, 5), ispGroup(u"Gmail"_s, 4)});
        QCOMPARE(shown(*m_model, 0), (QStringList{u"–"_s, u"Gmail"_s}));
        QVERIFY(m_model->index(0, 0).data(UnknownRole).toBool());
        m_model->sort(0, Qt::AscendingOrder);
        QCOMPARE(shown(*m_model, 0), (QStringList{u"Gmail"_s, u"–"_s}));
        m_model->sort(0, Qt::DescendingOrder);
        QCOMPARE(shown(*m_model, 0), (QStringList{u"Gmail"_s, u"–"_s}));
    }

    void aBadgeIsReadWithTheRowsName()
    {
        answer({group(306, 1, 10), group(306, 2, 5)});
        m_model->setBadge(
            [](const QueueRow &row) { return row.group.campaignId == 2 ? u"new mail is arriving un-held"_s : QString(); });
        QCOMPARE(shown(*m_model, 0, BadgeRole), (QStringList{QString(), u"new mail is arriving un-held"_s}));
        QCOMPARE(m_model->index(1, 1).data(BadgeRole).toString(), QString()); // once a row
        QCOMPARE(m_model->index(1, 0).data(Qt::AccessibleTextRole).toString(), u"306, new mail is arriving un-held"_s);
        QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setBadge({});
        QCOMPARE(changes.size(), 1);
        QCOMPARE(shown(*m_model, 0, BadgeRole), (QStringList{QString(), QString()}));
    }

    void changedCellsAreMarkedForAWhile()
    {
        m_model->setChangeShownFor(std::chrono::milliseconds(1));
        answer({group(306, 1, 10, 3), group(306, 2, 5)});
        QVERIFY(!shownIn(*m_model, "new"_L1, ChangedRole).contains(u"true"_s));
        answer({group(306, 1, 11, 3), group(306, 2, 5)});
        QCOMPARE(shownIn(*m_model, "new"_L1, ChangedRole), (QStringList{u"true"_s, u"false"_s}));
        QCOMPARE(shownIn(*m_model, "processing"_L1, ChangedRole), (QStringList{u"false"_s, u"false"_s}));
        QTRY_VERIFY(!shownIn(*m_model, "new"_L1, ChangedRole).contains(u"true"_s));
    }

    void figuresGrowOldByTheirSender()
    {
        m_model->setQuestion({senderId(1), senderId(2)}, grouped(Grouping::Account));
        answer({group(306, 0, 10)}, Apply::Reorder, 0, 1);
        answer({group(306, 0, 20)}, Apply::Reorder, 5, 2);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setStaleBefore(at(-10));
        QCOMPARE(changed.count(), 0); // a tick at which nothing grows old costs nothing
        m_model->setStaleBefore(at(3));
        QCOMPARE(shown(*m_model, 0, StaleRole), (QStringList{u"false"_s, u"true"_s}));
        QCOMPARE(changed.count(), 1);
        answer({group(306, 0, 10)}, Apply::InPlace, 9, 1); // the same figures, read anew
        QCOMPARE(shown(*m_model, 0, StaleRole), (QStringList{u"false"_s, u"false"_s}));
        QCOMPARE(changed.count(), 2);
        m_model->setStale(true);
        QCOMPARE(shown(*m_model, 0, StaleRole), (QStringList{u"true"_s, u"true"_s}));
    }

    void headersAndTheTotalsNameFollowTheLanguage()
    {
        m_model->setGrouping(Grouping::Total);
        answer({group(0, 0, 5)});
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::headerDataChanged);
        Marked translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(headers(*m_model).first(), u"<Sender>"_s);
        QCOMPARE(shown(*m_model, 0), (QStringList{u"119 <Everything in this sender>"_s}));
        QCoreApplication::removeTranslator(&translator);
        QTRY_COMPARE(shown(*m_model, 0), (QStringList{u"119 Everything in this sender"_s}));
    }
};

QTEST_GUILESS_MAIN(QueueModelTest)
#include "queuemodeltest.moc"
