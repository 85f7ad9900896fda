#include "tests/unit/modelfixture.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::model;
using namespace senderdesk::model::test;
using namespace Qt::StringLiterals;
using domain::Grouping;

// Which rows stand where: filter, order, what waits and who may move it. Over a QueueModel, as the nearest one.
class RowsModelTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QueueModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    void answer(QList<domain::QueueGroup> groups, Apply apply = Apply::InPlace)
    {
        m_model->replaceAnswer({senderId(), m_model->query(), std::move(groups), at(0)}, apply);
        QTRY_VERIFY(!m_model->isBusy());
    }
    void filter(const QString &text)
    {
        const auto filter = m_model->parseFilter(text);
        QVERIFY2(filter.has_value(), qPrintable(text));
        m_model->setFilter(*filter);
    }
    QStringList isps() const { return shownIn(*m_model, "isp"_L1); }
    QStringList campaigns() const { return shownIn(*m_model, "campaign"_L1); }

    static QList<domain::QueueGroup> manyCampaigns(int count, quint32 seed = 1)
    {
        QRandomGenerator random(seed);
        QList<domain::QueueGroup> groups;
        for (int i = 0; i < count; ++i)
            groups.append(
                group(300 + i % 7, i + 1, random.bounded(1'000'000), random.bounded(9), random.bounded(99), random.bounded(5)));
        return groups;
    }

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
        m_model->setQuestion({senderId()}, grouped(Grouping::Isp));
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    // ---- filter

    void aFilterHidesRowsAndKeepsTheirOrder()
    {
        answer({ispGroup(u"Gmail"_s, 1), ispGroup(u"Yahoo"_s, 2), ispGroup(u"gmail.co"_s, 3)});
        QSignalSpy filtered(m_model.get(), &RowsModel::filtered);
        filter(u"GMAIL total>=1"_s);
        QCOMPARE(isps(), (QStringList{u"gmail.co"_s, u"Gmail"_s}));
        QCOMPARE(m_model->totalRows(), 3);
        QCOMPARE(filtered.count(), 1);
        filter(u"!gmail"_s);
        QCOMPARE(isps(), (QStringList{u"Yahoo"_s}));
        filter(QString());
        QCOMPARE(isps(), (QStringList{u"gmail.co"_s, u"Yahoo"_s, u"Gmail"_s}));
    }

    void aFilterLetsNoWaitingRowInButCountsIt()
    {
        answer({ispGroup(u"Gmail"_s, 1)});
        answer({ispGroup(u"Gmail"_s, 1), ispGroup(u"Yahoo"_s, 2), ispGroup(u"gmail.co"_s, 3)});
        QCOMPARE(m_model->pendingNew(), 2);
        QSignalSpy pending(m_model.get(), &RowsModel::pendingChanged);
        filter(u"gmail"_s);
        QCOMPARE(isps(), (QStringList{u"Gmail"_s}));
        QCOMPARE(m_model->pendingNew(), 1);
        QCOMPARE(pending.count(), 1);
    }

    void aPollNeitherHidesNorShowsARow()
    {
        answer({ispGroup(u"Gmail"_s, 10), ispGroup(u"Yahoo"_s, 2)});
        filter(u"new>5"_s);
        answer({ispGroup(u"Gmail"_s, 1), ispGroup(u"Yahoo"_s, 20)});
        QCOMPARE(isps(), (QStringList{u"Gmail"_s}));
        QVERIFY(m_model->applyPending());
        QCOMPARE(isps(), (QStringList{u"Yahoo"_s}));
    }

    void aNameThatArrivesIsFound()
    {
        m_model->setGrouping(Grouping::Account);
        answer({group(306, 0, 1), group(307, 0, 2)});
        filter(u"retail"_s);
        QCOMPARE(m_model->rowCount(), 0);
        m_model->setAccountNames({{306, u"Retail"_s}});
        QCOMPARE(shown(*m_model, 0), (QStringList{u"306 Retail"_s}));
    }

    // What a filter lets through is what one finds by looking at every cell.
    void aFilterFindsWhatTheCellsSay()
    {
        QRandomGenerator random(5);
        const QStringList names{u"Gmail"_s, u"GMX"_s, u"Почта"_s, u"ёлка"_s, u"Straße"_s, u"a 1 b"_s, QString()};
        m_model->setQuestion({senderId(1), senderId(2)}, grouped(Grouping::Campaign));
        m_model->setAccountNames({{1, u"Gmail shop"_s}, {2, u"ПОЧТА"_s}, {12, u"1 b"_s}});
        QList<QueueRow> rows;
        for (int i = 0; i < 400; ++i)
            rows.append({senderId(1 + i % 2), m_model->query(), group(random.bounded(25), i, random.bounded(50)), at(0)});
        m_model->replaceRows(rows, Apply::Reorder);
        const QStringList words{u"1"_s, u"12"_s, u"gmail"_s, u"почта"_s, u"\"1 b\""_s, u"\"2 почта\""_s, u"shop"_s, u"x"_s};
        for (int i = 0; i < 200; ++i) {
            const QString word = words[random.bounded(words.size())];
            const bool isNegated = random.bounded(2) == 1;
            const int bound = random.bounded(50);
            filter(QString());
            QStringList expected;
            for (int row = 0; row < m_model->rowCount(); ++row) {
                bool isFound = false;
                for (int column = 0; column < 3; ++column)
                    isFound = isFound
                              || m_model->index(row, column)
                                     .data()
                                     .toString()
                                     .contains(QString(word).remove(u'"'), Qt::CaseInsensitive);
                if (isFound != isNegated && m_model->rowAt(row)->group.fresh > bound)
                    expected << m_model->index(row, 2).data().toString();
            }
            filter((isNegated ? u"!"_s : QString()) + word + u" new>"_s + QString::number(bound));
            QCOMPARE(campaigns(), expected);
        }
    }

    void aRegularExpressionIsWorkedOutOffThisThreadEvenForFewRows()
    {
        QList<domain::QueueGroup> groups;
        for (int i = 0; i < 300; ++i)
            groups.append(ispGroup(u"mx%1"_s.arg(i), i));
        answer(groups);
        filter(u"re:^mx1\\d$"_s);
        QVERIFY(m_model->isBusy());
        QTRY_COMPARE(m_model->rowCount(), 10);
    }

    // ---- order

    void equalRowsKeepTheirOrder()
    {
        m_model->setGrouping(Grouping::Campaign);
        answer({group(2, 1, 5), group(1, 2, 5), group(2, 3, 5), group(1, 4, 5)});
        m_model->sort(m_model->columnNamed("account"_L1), Qt::AscendingOrder);
        QCOMPARE(campaigns(), (QStringList{u"2"_s, u"4"_s, u"1"_s, u"3"_s}));
        m_model->sort(m_model->columnNamed("account"_L1), Qt::DescendingOrder);
        QCOMPARE(campaigns(), (QStringList{u"1"_s, u"3"_s, u"2"_s, u"4"_s}));
    }

    void wordsSortAsAPersonDoes()
    {
        answer({ispGroup(u"mx10"_s, 1), ispGroup(u"Mx2"_s, 1), ispGroup(u"alpha"_s, 1), ispGroup({}, 1), ispGroup(u"Beta"_s, 1),
                ispGroup(u"mx02a"_s, 1)});
        m_model->sort(0, Qt::AscendingOrder);
        QCOMPARE(isps(), (QStringList{u"alpha"_s, u"Beta"_s, u"Mx2"_s, u"mx02a"_s, u"mx10"_s, u"–"_s}));
    }

    void wordsOfTheLocaleSortByItsRules()
    {
        answer(
            {ispGroup(u"я"_s, 1), ispGroup(u"Ёж"_s, 1), ispGroup(u"ель"_s, 1), ispGroup(u"жук10"_s, 1), ispGroup(u"Жук9"_s, 1)});
        m_model->sort(0, Qt::AscendingOrder);
        QCOMPARE(isps(), (QStringList{u"Ёж"_s, u"ель"_s, u"Жук9"_s, u"жук10"_s, u"я"_s}));
    }

    // Against std::stable_sort over what the cells hold, both ways, for every column and after every other.
    void orderAgreesWithAPlainSort()
    {
        m_model->setGrouping(Grouping::Campaign);
        answer(manyCampaigns(500));
        QRandomGenerator random(3);
        for (int i = 0; i < 60; ++i) {
            const int column = random.bounded(m_model->columnCount());
            const auto order = random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
            QList<std::pair<qlonglong, QString>> expected;
            for (int row = 0; row < m_model->rowCount(); ++row)
                expected.append(
                    {m_model->index(row, column).data(RawRole).toLongLong(), m_model->index(row, 1).data().toString()});
            std::stable_sort(expected.begin(), expected.end(), [order](const auto &a, const auto &b) {
                return order == Qt::AscendingOrder ? a.first < b.first : a.first > b.first;
            });
            m_model->sort(column, order);
            QStringList keys;
            for (const auto &one : expected)
                keys << one.second;
            QCOMPARE(campaigns(), keys);
        }
    }

    void theSelectionGoesWithItsRows()
    {
        m_model->setGrouping(Grouping::Campaign);
        answer(manyCampaigns(300));
        QItemSelectionModel selection(m_model.get());
        const auto select = [&](int row) {
            selection.select(m_model->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        };
        select(3);
        select(4);
        select(250);
        selection.setCurrentIndex(m_model->index(7, 2), QItemSelectionModel::NoUpdate);
        const auto keys = [&] {
            QSet<QString> texts;
            for (const QModelIndex &index : selection.selectedRows(1))
                texts.insert(index.data().toString());
            return texts;
        };
        const QSet<QString> before = keys();
        const QString current = selection.currentIndex().siblingAtColumn(1).data().toString();
        m_model->sort(2, Qt::AscendingOrder);
        QCOMPARE(keys(), before);
        QCOMPARE(selection.currentIndex().siblingAtColumn(1).data().toString(), current);
        QCOMPARE(selection.currentIndex().column(), 2);
        QSet<QString> left = before;
        left.remove(*before.begin());
        filter(u"!campaign="_s + *before.begin());
        QCOMPARE(keys(), left); // what the filter hides is not selected any more
        filter(QString());
        QCOMPARE(keys(), left);
    }

    // ---- who may move the rows

    void nothingMovesUnderAHand()
    {
        m_model->setGrouping(Grouping::Campaign);
        answer({group(1, 1, 10), group(1, 2, 20)});
        answer({group(1, 1, 99), group(1, 2, 20), group(1, 3, 50)});
        m_model->setHeld(true);
        QVERIFY(!m_model->applyPending());
        answer({group(1, 1, 99), group(1, 2, 20), group(1, 3, 51)}, Apply::Reorder);
        QCOMPARE(campaigns(), (QStringList{u"2"_s, u"1"_s}));
        m_model->sort(1, Qt::AscendingOrder);
        QCOMPARE(campaigns(), (QStringList{u"2"_s, u"1"_s}));
        m_model->setHeld(false); // the order that was asked for comes now; new rows wait on
        QCOMPARE(campaigns(), (QStringList{u"1"_s, u"2"_s}));
        QCOMPARE(m_model->pendingNew(), 1);
    }

    void aPersonMaySortWhileRowsAreSelectedButNothingComesOrGoes()
    {
        m_model->setGrouping(Grouping::Campaign);
        answer({group(1, 1, 10), group(1, 2, 20), group(1, 9, 1)});
        m_model->setHeld(true, Holder::Selection);
        answer({group(1, 1, 10), group(1, 2, 20), group(1, 3, 50)}, Apply::Reorder);
        QCOMPARE(campaigns(), (QStringList{u"2"_s, u"1"_s, u"9"_s}));
        m_model->sort(1, Qt::AscendingOrder);
        QCOMPARE(campaigns(), (QStringList{u"1"_s, u"2"_s, u"9"_s}));
        QCOMPARE(m_model->pendingNew(), 1);
        m_model->setHeld(false, Holder::Selection);
        QCOMPARE(campaigns(), (QStringList{u"1"_s, u"2"_s, u"9"_s}));
        QVERIFY(m_model->applyPending());
        QCOMPARE(campaigns(), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    }

    void aLateOrderDoesNotMoveRowsSelectedMeanwhile()
    {
        m_model->setGrouping(Grouping::Campaign);
        answer(manyCampaigns(25'000));
        const QString first = campaigns().first();
        m_model->sort(1, Qt::AscendingOrder);
        QVERIFY(m_model->isBusy());
        m_model->setHeld(true, Holder::Selection); // a row was clicked before the order was worked out
        QSignalSpy layout(m_model.get(), &QAbstractItemModel::layoutChanged);
        answer(manyCampaigns(25'000)); // goes through the same thread: the order is done by then
        QCOMPARE(layout.count(), 0);
        QCOMPARE(m_model->index(0, 1).data().toString(), first);
        m_model->setHeld(false, Holder::Selection);
        QTRY_COMPARE(m_model->index(0, 1).data().toString(), u"1"_s);
    }

    // ---- many rows

    void manyRowsAreWorkedOutOffThisThread()
    {
        m_tester.reset(); // it asks for every cell at every change
        m_model->setGrouping(Grouping::Campaign);
        m_model->replaceAnswer({senderId(), m_model->query(), manyCampaigns(30'000), at(0)}, Apply::Reorder);
        QCOMPARE(m_model->rowCount(), 0);
        QSignalSpy settled(m_model.get(), &RowsModel::settled);
        QTRY_COMPARE(m_model->rowCount(), 30'000);
        QTRY_VERIFY(!m_model->isBusy());
        QVERIFY(settled.count() > 0);
        for (int row = 1; row < m_model->rowCount(); ++row)
            QVERIFY(m_model->rowAt(row - 1)->group.total >= m_model->rowAt(row)->group.total);
    }

    void onlyTheLastOfManyWishesIsFulfilled()
    {
        m_tester.reset();
        m_model->setGrouping(Grouping::Campaign);
        answer(manyCampaigns(30'000));
        QSignalSpy filtered(m_model.get(), &RowsModel::filtered);
        for (const QString &text : {u"1"_s, u"12"_s, u"123"_s, u"campaign=1234"_s})
            filter(text);
        QTRY_VERIFY(!m_model->isBusy());
        QCOMPARE(campaigns(), (QStringList{u"1234"_s}));
        QCOMPARE(filtered.count(), 1);
    }

    void anAnswerUnderWayIsDroppedWhenTheQuestionChanges()
    {
        m_model->setGrouping(Grouping::Campaign);
        m_model->replaceAnswer({senderId(), m_model->query(), manyCampaigns(30'000), at(0)}, Apply::Reorder);
        m_model->setGrouping(Grouping::Isp);
        answer({ispGroup(u"Gmail"_s, 1)});
        QTRY_VERIFY(!m_model->isBusy());
        QCOMPARE(isps(), (QStringList{u"Gmail"_s}));
    }

    void aNewerAnswerReplacesOneThatHasNotBegun()
    {
        m_tester.reset();
        m_model->setGrouping(Grouping::Campaign);
        const auto send = [this](quint32 seed, Apply apply) {
            m_model->replaceAnswer({senderId(), m_model->query(), manyCampaigns(30'000, seed), at(int(seed))}, apply);
        };
        send(1, Apply::InPlace);
        send(2, Apply::Reorder);
        send(3, Apply::InPlace);
        QTRY_VERIFY(!m_model->isBusy());
        QCOMPARE(m_model->rowAt(0)->at, at(3));
        QCOMPARE(m_model->pendingNew(), 0);
        QCOMPARE(m_model->orderAt(), at(3)); // the wish for an order was not lost with the answer it came with
    }

    void aModelMayGoWhileItIsBusy()
    {
        m_tester.reset();
        m_model->setGrouping(Grouping::Campaign);
        answer(manyCampaigns(30'000));
        filter(u"re:9$"_s);
        m_model->sort(2, Qt::AscendingOrder);
        m_model.reset();
        QCoreApplication::sendPostedEvents();
    }

    // A day of polls, in short: rows come and go, the person refreshes now and then; what is shown is always what is known.
    void whatIsShownAgreesWithANaiveModelThroughoutADay()
    {
        m_model->setGrouping(Grouping::Campaign);
        QRandomGenerator random(11);
        QHash<QString, QString> known; // campaign → total, as last read
        for (int poll = 0; poll < 400; ++poll) {
            QList<domain::QueueGroup> groups;
            QHash<QString, QString> read;
            for (int campaign = 1; campaign < 40; ++campaign) {
                if (random.bounded(3) == 0)
                    continue;
                groups.append(group(1, campaign, random.bounded(3)));
                read.insert(QString::number(campaign), QString::number(groups.last().total));
            }
            const bool isRefresh = random.bounded(10) == 0;
            const QStringList before = campaigns();
            answer(groups, isRefresh ? Apply::Reorder : Apply::InPlace);
            known.insert(read);
            if (isRefresh) {
                known = read;
                QCOMPARE(QSet<QString>(read.keyBegin(), read.keyEnd()).size(), m_model->rowCount());
            } else if (poll > 0) {
                QCOMPARE(campaigns(), before);
            }
            int gone = 0;
            for (int row = 0; row < m_model->rowCount(); ++row) {
                const QString campaign = m_model->index(row, 1).data().toString();
                QCOMPARE(m_model->index(row, m_model->columnNamed("total"_L1)).data().toString(), known.value(campaign));
                QCOMPARE(m_model->index(row, 0).data(GoneRole).toBool(), !read.contains(campaign));
                gone += read.contains(campaign) ? 0 : 1;
            }
            QCOMPARE(m_model->pendingGone(), gone);
            QCOMPARE(m_model->pendingNew(), int(read.size()) - (m_model->rowCount() - gone));
        }
    }
};

QTEST_GUILESS_MAIN(RowsModelTest)
#include "rowsmodeltest.moc"
