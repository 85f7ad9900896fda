#include "model/queuemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::model;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using domain::Grouping;

namespace {

core::SenderId theSender(qint64 id = 119)
{
    return *core::SenderId::from(id);
}

core::WallTime at(int seconds)
{
    return core::WallTime(std::chrono::seconds(1'000'000 + seconds));
}

domain::QueueGroup group(qint64 account, qint64 campaign, qint64 fresh, qint64 processing = 0, qint64 retry = 0, qint64 hold = 0)
{
    domain::QueueGroup one;
    one.accountId = account;
    one.campaignId = campaign;
    one.fresh = fresh;
    one.processing = processing;
    one.retry = retry;
    one.hold = hold;
    one.total = fresh + processing + retry + hold;
    return one;
}

domain::QueueGroup ispGroup(const QString &isp, qint64 fresh)
{
    domain::QueueGroup one = group(0, 0, fresh);
    one.isp = isp;
    return one;
}

// One column of all rows, so that a test compares the whole picture.
QStringList shown(const QAbstractItemModel &model, int column, int role = Qt::DisplayRole)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, column).data(role).toString());
    return texts;
}

}

class QueueModelTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QueueModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    void answer(QList<domain::QueueGroup> groups, Apply apply = Apply::InPlace, int seconds = 0, qint64 of = 119)
    {
        m_model->replaceAnswer({theSender(of), m_model->query(), std::move(groups), at(seconds)}, apply);
        QTRY_VERIFY(!m_model->isBusy());
    }
    QStringList campaigns() const { return shown(*m_model, m_model->columnNamed("campaign"_L1)); }
    QStringList totals() const { return shown(*m_model, m_model->columnNamed("total"_L1)); }

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
        m_model->setQuestion({theSender()}, {.grouping = Grouping::Campaign, .account = {}, .campaign = {}, .isp = {}});
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void theLongestStandsFirst()
    {
        answer({group(306, 1, 10), group(306, 2, 30), group(306, 3, 20)});
        QCOMPARE(campaigns(), (QStringList{u"2"_s, u"3"_s, u"1"_s}));
    }

    void aPollChangesValuesWhereTheyStand()
    {
        answer({group(306, 1, 10), group(306, 2, 30)});
        QSignalSpy layout(m_model.get(), &QAbstractItemModel::layoutChanged);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        answer({group(306, 2, 5), group(306, 1, 1500)});
        QCOMPARE(campaigns(), (QStringList{u"2"_s, u"1"_s}));
        QCOMPARE(totals(), (QStringList{u"5"_s, u"1,500"_s}));
        QCOMPARE(layout.count() + reset.count(), 0);
    }

    void newRowsWaitAndVanishedRowsStayUntilThePersonRefreshes()
    {
        answer({group(306, 1, 10), group(306, 2, 30)});
        QSignalSpy pending(m_model.get(), &RowsModel::pendingChanged);
        answer({group(306, 2, 30), group(306, 3, 99)});
        QCOMPARE(campaigns(), (QStringList{u"2"_s, u"1"_s}));
        QCOMPARE(shown(*m_model, 0, GoneRole), (QStringList{u"false"_s, u"true"_s}));
        QCOMPARE(m_model->pendingNew(), 1);
        QCOMPARE(m_model->pendingGone(), 1);
        QCOMPARE(pending.count(), 1);
        QVERIFY(m_model->applyPending());
        QCOMPARE(campaigns(), (QStringList{u"3"_s, u"2"_s}));
        QCOMPARE(m_model->pendingNew() + m_model->pendingGone(), 0);
    }

    void aFilterHidesRowsAndKeepsTheirOrder()
    {
        m_model->setGrouping(Grouping::Isp);
        answer({ispGroup(u"Gmail"_s, 1), ispGroup(u"Yahoo"_s, 2), ispGroup(u"gmail.co"_s, 3)});
        m_model->setFilter(*m_model->parseFilter(u"GMAIL total>=1"_s));
        QTRY_VERIFY(!m_model->isBusy());
        QCOMPARE(shown(*m_model, 0), (QStringList{u"gmail.co"_s, u"Gmail"_s}));
        QCOMPARE(m_model->totalRows(), 3);
    }
};

QTEST_GUILESS_MAIN(QueueModelTest)
#include "queuemodeltest.moc"
