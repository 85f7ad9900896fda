#include "model/sendersmodel.h"

#include "tests/unit/modelfixture.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::model;
using namespace senderdesk::model::test;
using namespace Qt::StringLiterals;

namespace {

domain::Sender aSender(qint64 id, const QString &name = {}, const QString &type = u"AKMTA"_s)
{
    return {id, name.isEmpty() ? u"Sender %1"_s.arg(id) : name, type, u"email"_s};
}

domain::QueueCounts counts(qint64 fresh, qint64 hold = 0)
{
    return {fresh, 0, 0, hold, fresh + hold};
}

}

class SendersModelTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<SendersModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    QStringList ids() const { return shown(*m_model, SendersModel::Id); }
    QString cell(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model->index(row, column).data(role).toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
    void init()
    {
        m_model = std::make_unique<SendersModel>();
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
        QCOMPARE(headers(*m_model), (QStringList{u"ID"_s, u"Name"_s, u"Type"_s, u"Channel"_s, u"New"_s, u"Processing"_s,
                                                 u"Retry"_s, u"Hold"_s, u"Total"_s, u"Trend"_s, u"As of"_s}));
    }

    void rowsAppearPageByPageBelowTheOthers()
    {
        m_model->addSenders({aSender(5), aSender(7)});
        m_model->addSenders({aSender(3), aSender(7, u"Renamed"_s)});
        QCOMPARE(ids(), (QStringList{u"5"_s, u"7"_s, u"3"_s}));
        QCOMPARE(cell(1, SendersModel::Name), u"Renamed"_s);
        QCOMPARE(m_model->senders().size(), 3);
        m_model->setFilter(*m_model->parseFilter(u"9"_s));
        m_model->addSenders({aSender(9), aSender(10)});
        QCOMPARE(ids(), (QStringList{u"9"_s}));
    }

    void whatWasNeverReadIsADashAndLastInEveryOrder()
    {
        m_model->addSenders({aSender(1), aSender(2), aSender(3)});
        m_model->setCounts(senderId(2), counts(0), at(0));
        m_model->setCounts(senderId(3), counts(1'234), at(0));
        QCOMPARE(shown(*m_model, SendersModel::Total), (QStringList{u"–"_s, u"0"_s, u"1,234"_s}));
        QCOMPARE(shown(*m_model, SendersModel::Trend), (QStringList{u"–"_s, u"–"_s, u"–"_s}));
        QVERIFY(!m_model->index(0, SendersModel::Total).data(RawRole).isValid());
        QVERIFY(!m_model->index(0, 0).data(CountsRole).isValid());
        m_model->sort(SendersModel::Total, Qt::AscendingOrder);
        QCOMPARE(ids(), (QStringList{u"2"_s, u"3"_s, u"1"_s}));
        m_model->sort(SendersModel::Total, Qt::DescendingOrder);
        QCOMPARE(ids(), (QStringList{u"3"_s, u"2"_s, u"1"_s}));
    }

    void whatWasNeverReadPassesNoComparison()
    {
        m_model->addSenders({aSender(1), aSender(2)});
        m_model->setCounts(senderId(2), counts(5), at(0));
        for (const QString &text : {u"total>=0"_s, u"total!=7"_s, u"!total>9"_s, u"togo<99"_s}) {
            m_model->setFilter(*m_model->parseFilter(text));
            QCOMPARE(ids(), (QStringList{u"2"_s}));
        }
    }

    void aTrendIsTheDifferenceToTheReadingBefore()
    {
        m_model->addSenders({aSender(1)});
        m_model->setCounts(senderId(1), counts(1'000), at(0));
        m_model->setCounts(senderId(1), counts(2'120), at(60));
        QCOMPARE(cell(0, SendersModel::Trend), u"+1,120"_s);
        m_model->setCounts(senderId(1), counts(2'080), at(120));
        QCOMPARE(cell(0, SendersModel::Trend), u"−40"_s);
        m_model->setCounts(senderId(1), counts(2'080), at(180));
        QCOMPARE(cell(0, SendersModel::Trend), u"0"_s);
        QVERIFY(m_model->index(0, SendersModel::Trend).data(ZeroRole).toBool());
    }

    void aTimeIsLocalWithSecondsAndItsDateInTheTip()
    {
        m_model->addSenders({aSender(1)});
        m_model->setCounts(senderId(1), counts(1), at(0));
        const QDateTime local = QDateTime::fromSecsSinceEpoch(1'785'000'000);
        QCOMPARE(cell(0, SendersModel::AsOf), local.toString(u"HH:mm:ss"_s));
        QVERIFY(cell(0, SendersModel::AsOf, Qt::ToolTipRole).contains(QString::number(local.date().year())));
    }

    void countsStayWithTheirSendersThroughAListReadAnew()
    {
        m_model->addSenders({aSender(1), aSender(2), aSender(3)});
        m_model->setCounts(senderId(2), counts(7), at(0));
        m_model->replaceSenders({aSender(4), aSender(2, u"Other"_s), aSender(1)}, Apply::InPlace);
        QCOMPARE(ids(), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
        QCOMPARE(shown(*m_model, 0, GoneRole), (QStringList{u"false"_s, u"false"_s, u"true"_s}));
        QCOMPARE(cell(1, SendersModel::Name), u"Other"_s);
        QCOMPARE(cell(1, SendersModel::Total), u"7"_s);
        QCOMPARE(m_model->pendingNew(), 1);
        QVERIFY(m_model->find(senderId(4)).has_value()); // known, not yet shown
        QCOMPARE(m_model->rowOf(senderId(4)), -1);
        m_model->replaceSenders({aSender(4), aSender(2, u"Other"_s), aSender(1)}, Apply::Reorder);
        QCOMPARE(ids(), (QStringList{u"1"_s, u"2"_s, u"4"_s}));
        QVERIFY(!m_model->find(senderId(3)).has_value());
        QCOMPARE(m_model->rowOf(senderId(4)), 2);
    }

    void aListThatShiftsBetweenPagesShowsEachSenderOnce()
    {
        m_model->replaceSenders({aSender(1), aSender(2), aSender(2), aSender(3)}, Apply::Reorder);
        QCOMPARE(ids(), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    }

    void countsOfASenderThatWaitsAreKept()
    {
        m_model->addSenders({aSender(1)});
        m_model->replaceSenders({aSender(1), aSender(2)}, Apply::InPlace);
        m_model->setCounts(senderId(2), counts(9), at(0));
        QVERIFY(m_model->applyPending());
        QCOMPARE(shown(*m_model, SendersModel::Total), (QStringList{u"–"_s, u"9"_s}));
    }

    void aFailedReadingKeepsTheOldFigures()
    {
        m_model->addSenders({aSender(1), aSender(2, {}, u"SMTP"_s)});
        m_model->setCounts(senderId(1), counts(7), at(0));
        m_model->setCountsFailed(senderId(1));
        QCOMPARE(cell(0, SendersModel::Total), u"7"_s);
        QCOMPARE(m_model->index(0, 0).data(RowStateRole).toInt(), int(RowState::CountsFailed));
        QCOMPARE(m_model->index(1, 0).data(RowStateRole).toInt(), int(RowState::NoQueue));
        m_model->setCounts(senderId(1), counts(8), at(5));
        QCOMPARE(m_model->index(0, 0).data(RowStateRole).toInt(), 0);
    }

    void onlyCellsThatHadAFigureAreTinted()
    {
        m_model->addSenders({aSender(1)});
        m_model->setCounts(senderId(1), counts(7), at(0));
        QVERIFY(!m_model->index(0, SendersModel::Total).data(ChangedRole).toBool());
        m_model->setCounts(senderId(1), counts(8), at(5));
        QVERIFY(m_model->index(0, SendersModel::Total).data(ChangedRole).toBool());
        QVERIFY(!m_model->index(0, SendersModel::Hold).data(ChangedRole).toBool());
        m_model->clearChanges();
        QVERIFY(!m_model->index(0, SendersModel::Total).data(ChangedRole).toBool());
    }

    void aRowKnowsItsSender()
    {
        m_model->addSenders({aSender(119, u"Main promo"_s)});
        QCOMPARE(keyIn<core::SenderId>(m_model->index(0, 3).data(KeyRole)), std::optional(senderId(119)));
        QVERIFY(!keyIn<core::SenderId>(QVariant(119)).has_value());
        QCOMPARE(cell(0, 0, LabelRole), u"119 · Main promo"_s);
        QCOMPARE(m_model->rowAt(0)->sender.name, u"Main promo"_s);
        QVERIFY(!m_model->rowAt(1).has_value());
        QVERIFY(!m_model->rowAt(-1).has_value());
    }

    void clearingForgetsEverything()
    {
        m_model->addSenders({aSender(1)});
        m_model->setBadge(senderId(1), u"deleted"_s);
        m_model->clear();
        QCOMPARE(m_model->rowCount(), 0);
        m_model->setCounts(senderId(1), counts(1), at(0));
        m_model->addSenders({aSender(1)});
        QCOMPARE(cell(0, SendersModel::Total), u"–"_s);
        QCOMPARE(cell(0, 0, BadgeRole), QString());
    }
};

QTEST_GUILESS_MAIN(SendersModelTest)
#include "sendersmodeltest.moc"
