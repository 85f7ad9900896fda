#include "ui/charts/bargeometry.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace senderdesk::ui;
using senderdesk::domain::QueueCounts;
using namespace Qt::StringLiterals;

class BarGeometryTest : public QObject
{
    Q_OBJECT

    static BarLayout layout()
    {
        return {.viewport = {600, 324},
                .sideMargin = 8,
                .axisHeight = 24,
                .rowHeight = 24,
                .barHeight = 14,
                .nameWidth = 100,
                .valueWidth = 60,
                .gap = 8};
    }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void ticksAreRound_data()
    {
        QTest::addColumn<qint64>("most");
        QTest::addColumn<int>("atMost");
        QTest::addColumn<qint64>("step");
        QTest::addColumn<int>("steps");
        QTest::newRow("nothing") << qint64(0) << 5 << qint64(1) << 1;
        QTest::newRow("one") << qint64(1) << 5 << qint64(1) << 1;
        QTest::newRow("few") << qint64(4) << 5 << qint64(1) << 4;
        QTest::newRow("3225") << qint64(3'225) << 5 << qint64(1'000) << 4;
        QTest::newRow("exactly") << qint64(4'000) << 4 << qint64(1'000) << 4;
        QTest::newRow("one more") << qint64(4'001) << 4 << qint64(2'000) << 3;
        QTest::newRow("narrow") << qint64(999'999) << 2 << qint64(500'000) << 2;
        QTest::newRow("no room at all") << qint64(7) << 0 << qint64(10) << 1;
    }
    void ticksAreRound()
    {
        QFETCH(qint64, most);
        QFETCH(int, atMost);
        QFETCH(qint64, step);
        QFETCH(int, steps);
        QCOMPARE(niceTicks(most, atMost), (Ticks{step, steps}));
    }

    void ticksReachTheEndAndNoFurtherThanNeeded()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 5'000; ++i) {
            const qint64 most = qint64(random.generate64() >> (2 + random.bounded(61))) + 1;
            const int atMost = 1 + random.bounded(12);
            const Ticks ticks = niceTicks(most, atMost);
            QVERIFY(ticks.steps >= 1 && ticks.steps <= atMost);
            QVERIFY(ticks.top() >= double(most));
            QVERIFY(ticks.top() - double(ticks.step) < double(most));
            qint64 digits = ticks.step;
            while (digits % 10 == 0)
                digits /= 10;
            QVERIFY(digits == 1 || digits == 2 || digits == 5);
        }
        QVERIFY(niceTicks(std::numeric_limits<qint64>::max(), 4).top() > 1e18);
    }

    void segmentsFollowEachOtherInScale()
    {
        const auto segments = segmentsOf({100, 50, 0, 50, 200}, allStates, {100, 4}, 400);
        QCOMPARE(segments, (std::array<Segment, 4>{{{0, 100}, {100, 50}, {150, 0}, {150, 50}}}));
    }

    void whatIsThereIsSeen()
    {
        const auto segments = segmentsOf({1, 0, 1, 1, 3}, allStates, {100'000, 4}, 400);
        QCOMPARE(segments, (std::array<Segment, 4>{{{0, 2}, {2, 0}, {2, 2}, {4, 2}}}));
    }

    void aHiddenStateTakesNoRoom()
    {
        const StatesShown shown{true, false, true, true};
        const auto segments = segmentsOf({100, 50, 100, 0, 250}, shown, {100, 4}, 400);
        QCOMPARE(segments, (std::array<Segment, 4>{{{0, 100}, {100, 0}, {100, 100}, {200, 0}}}));
        QCOMPARE(barValue({100, 50, 100, 0, 251}, shown), 200);
        QCOMPARE(barValue({100, 50, 100, 0, 251}, allStates), 251); // the server's own total
    }

    void aBarEndsWhereItsValueIs()
    {
        QRandomGenerator random(2);
        for (int i = 0; i < 2'000; ++i) {
            const QueueCounts counts{random.bounded(500), random.bounded(500), random.bounded(500), random.bounded(500), 0};
            const Ticks ticks = niceTicks(counts.sum(), 5);
            const int width = 100 + random.bounded(900);
            const auto segments = segmentsOf(counts, allStates, ticks, width);
            int at = 0;
            for (const Segment &segment : segments) {
                QCOMPARE(segment.left, at); // no gap, no overlap
                at += segment.width;
            }
            const double exact = double(counts.sum()) / ticks.top() * width;
            QVERIFY2(std::abs(at - exact) <= 8, "rounding must not add up beyond what small states are given");
        }
    }

    void negativeCountsAreNothing()
    {
        QCOMPARE(segmentsOf({-5, 10, 0, 0, 5}, allStates, {10, 1}, 100)[0], (Segment{0, 0}));
        QCOMPARE(segmentsOf({-5, 10, 0, 0, 5}, allStates, {10, 1}, 100)[1], (Segment{0, 100}));
    }

    void rowsAreWhereTheyAreHit()
    {
        const BarLayout bars = layout();
        for (const int offset : {0, 1, 23, 24, 240, 1'000}) {
            for (int row = 0; row < 100; ++row) {
                const QRect rect = bars.row(row, offset);
                for (const int y : {rect.top(), rect.bottom()}) {
                    const bool isVisible = y >= bars.axisHeight && y < bars.viewport.height();
                    QCOMPARE(bars.rowAt(y, offset, 100), isVisible ? row : -1);
                }
            }
        }
        QCOMPARE(bars.rowAt(23, 0, 100), -1); // the axis is no row
        QCOMPARE(bars.rowAt(24 + 3 * 24, 0, 3), -1);
    }

    void theRowsToPaintAreThoseThatShow()
    {
        const BarLayout bars = layout();
        QCOMPARE(bars.rowsIn(0, 323, 0, 100), (std::pair{0, 12}));
        QCOMPARE(bars.rowsIn(0, 323, 12, 100), (std::pair{0, 12}));
        QCOMPARE(bars.rowsIn(0, 323, 13, 100), (std::pair{0, 13}));
        QCOMPARE(bars.rowsIn(0, 323, 0, 4), (std::pair{0, 3}));
        QCOMPARE(bars.rowsIn(48, 71, 0, 100), (std::pair{1, 1}));
        QCOMPARE(bars.rowsIn(0, 10, 0, 100), (std::pair{0, -1}));
        QCOMPARE(bars.rowsIn(0, 323, 0, 0), (std::pair{0, -1}));
    }

    void aRowIsScrolledToByTheShortestWay()
    {
        const BarLayout bars = layout(); // a page of 300: 12 rows and a half
        QCOMPARE(bars.offsetShowing(3, 0), 0);
        QCOMPARE(bars.offsetShowing(12, 0), 12);
        QCOMPARE(bars.offsetShowing(3, 100), 72);
        QCOMPARE(bars.offsetShowing(50, 0), 51 * 24 - 300);
    }

    void namesBeginAtTheTablesLeftEdgeAndNothingOverlaps()
    {
        const BarLayout bars = layout();
        QCOMPARE(bars.name(0, 0).left(), 8);
        QVERIFY(bars.name(0, 0).right() < bars.plot().left());
        QVERIFY(bars.plot().right() + bars.gap + bars.valueWidth < bars.viewport.width());
        QVERIFY(bars.row(0, 0).contains(bars.bar(0, 0)));
        QCOMPARE(bars.x(0, {100, 4}), bars.plot().left());
        QCOMPARE(bars.x(400, {100, 4}), bars.plot().right() + 1);
    }

    void aViewportWithoutRoomIsNoTrouble()
    {
        BarLayout bars = layout();
        bars.viewport = {10, 5};
        QVERIFY(bars.plot().width() >= 1);
        QCOMPARE(bars.rowsIn(0, 4, 0, 9), (std::pair{0, -1}));
        QCOMPARE(bars.contentHeight(std::numeric_limits<int>::max()), std::numeric_limits<int>::max() / 2);
    }
};

QTEST_APPLESS_MAIN(BarGeometryTest)
#include "bargeometrytest.moc"
