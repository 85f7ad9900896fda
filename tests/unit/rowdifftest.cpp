#include "model/rowdiff.h"

#include <QHash>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <chrono>

using namespace senderdesk::model;
using namespace Qt::StringLiterals;

namespace {

struct Row
{
    int key = 0;
    int value = 0;
};
using Rows = std::vector<Row>;

struct Keys
{
    quint64 hashMask = ~quint64(0); // a narrow one makes different keys collide
    [[nodiscard]] quint64 hash(const Row &row) const { return mixed(quint64(row.key)) & hashMask; }
    [[nodiscard]] static bool isSame(const Row &a, const Row &b) { return a.key == b.key; }
    [[nodiscard]] static quint32 differences(const Row &old, const Row &next) { return quint32(old.value ^ next.value); }
};

// As one would write it without a thought for time: for each new row the first old one of its key that is not taken.
RowDiff naive(const Rows &old, const Rows &next)
{
    RowDiff diff;
    std::vector<bool> isTaken(old.size(), false);
    for (quint32 i = 0; i < next.size(); ++i) {
        quint32 match = 0;
        while (match < old.size() && (isTaken[match] || old[match].key != next[i].key))
            ++match;
        if (match == old.size()) {
            diff.added.push_back(i);
            continue;
        }
        isTaken[match] = true;
        if (old[match].value != next[i].value)
            diff.changed.push_back({match, i, quint32(old[match].value ^ next[i].value)});
    }
    for (quint32 i = 0; i < old.size(); ++i) {
        if (!isTaken[i])
            diff.vanished.push_back(i);
    }
    return diff;
}

RowDiff diffed(const Rows &old, const Rows &next, Keys keys = {})
{
    return diffRows<Row, Row>(old, next, keys);
}

Rows anyRows(QRandomGenerator &random, int most, int keys)
{
    Rows rows(size_t(random.bounded(most)));
    for (Row &row : rows)
        row = {random.bounded(keys), random.bounded(4)};
    return rows;
}

}

class RowDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nothingToNothingIsNothing() { QCOMPARE(diffed({}, {}), RowDiff()); }

    void equalRowsInAnotherOrderAreNoChange() { QCOMPARE(diffed({{1, 5}, {2, 6}, {3, 7}}, {{3, 7}, {1, 5}, {2, 6}}), RowDiff()); }

    void whatChangedCameAndWentIsTold()
    {
        const RowDiff diff = diffed({{1, 1}, {2, 2}, {3, 3}}, {{4, 4}, {3, 1}, {1, 1}});
        QCOMPARE(diff.changed, (std::vector<RowChange>{{2, 1, 2}}));
        QCOMPARE(diff.added, (std::vector<quint32>{0}));
        QCOMPARE(diff.vanished, (std::vector<quint32>{1}));
    }

    void aKeyThatStandsTwiceIsTwoRows()
    {
        const RowDiff diff = diffed({{7, 1}, {7, 2}}, {{7, 1}, {7, 3}, {7, 2}});
        QCOMPARE(diff.changed, (std::vector<RowChange>{{1, 1, 1}}));
        QCOMPARE(diff.added, (std::vector<quint32>{2}));
        QVERIFY(diff.vanished.empty());
    }

    // Thousands of pairs, with few keys (many repeats) and many, with good hashes and with hashes that collide all the time.
    void agreesWithTheNaiveOne_data()
    {
        QTest::addColumn<quint64>("hashMask");
        QTest::addColumn<int>("keys");
        QTest::newRow("good hashes, many keys") << ~quint64(0) << 200;
        QTest::newRow("good hashes, few keys") << ~quint64(0) << 5;
        QTest::newRow("four hashes for all keys") << quint64(3) << 200;
        QTest::newRow("one hash for all keys") << quint64(0) << 40;
    }
    void agreesWithTheNaiveOne()
    {
        QFETCH(quint64, hashMask);
        QFETCH(int, keys);
        QRandomGenerator random(4242);
        for (int i = 0; i < 2'000; ++i) {
            const Rows old = anyRows(random, 60, keys);
            const Rows next = anyRows(random, 60, keys);
            QCOMPARE(diffed(old, next, {hashMask}), naive(old, next));
        }
    }

    // A server that repeats one key 200,000 times must not be able to stop the program.
    void manyRepeatsOfAKeyCostNoMoreThanManyKeys()
    {
        const Rows same(200'000, Row{1, 1});
        const auto before = std::chrono::steady_clock::now();
        QCOMPARE(diffed(same, same), RowDiff());
        // Comparing each with each would take minutes; the bound is generous for a machine under sanitizers.
        QVERIFY(std::chrono::steady_clock::now() - before < std::chrono::seconds(5));
    }
};

QTEST_GUILESS_MAIN(RowDiffTest)
#include "rowdifftest.moc"
