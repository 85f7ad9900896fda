#include "operations/journaljoin.h"

#include "tests/support/testids.h"
#include "tests/support/warnings.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using domain::QueueCounts;
using model::JournalOutcome;
using model::JournalRow;
using operations::JournalJoin;
using store::JournalEntry;
using Kind = JournalEntry::Kind;

namespace {

JournalEntry entryOf(qint64 id, Kind kind, const QString &request, qint64 sender = 119, const QString &action = u"queue.hold"_s)
{
    JournalEntry entry;
    entry.id = id;
    entry.kind = kind;
    entry.at = core::WallTime(std::chrono::seconds(1'700'000'000 + id));
    entry.connectionName = u"Main"_s;
    entry.server = u"https://mail.example.com:8443/base"_s;
    entry.systemUser = u"anna"_s;
    entry.action = action;
    entry.requestId = request;
    entry.senderId = sender;
    entry.target = {{u"sender"_s, sender}};
    return entry;
}

JournalEntry intentOf(qint64 id, const QString &request, qint64 sender = 119, const QString &action = u"queue.hold"_s)
{
    JournalEntry entry = entryOf(id, Kind::Intent, request, sender, action);
    entry.reason = u"because"_s;
    entry.counts = QueueCounts{60, 0, 0, 80, 140};
    return entry;
}

JournalEntry outcomeOf(qint64 id, const QString &request, const QString &outcome = u"done"_s, qint64 sender = 119,
                       const QString &action = u"queue.hold"_s)
{
    JournalEntry entry = entryOf(id, Kind::Outcome, request, sender, action);
    entry.outcome = outcome;
    return entry;
}

JournalEntry readingOf(qint64 id, const QString &request, qint64 hold, qint64 sender = 119)
{
    JournalEntry entry = entryOf(id, Kind::Reading, request, sender);
    entry.counts = QueueCounts{0, 0, 0, hold, hold};
    return entry;
}

// As a model keeps them.
class Rows
{
public:
    void put(const QList<JournalRow> &changed)
    {
        for (const JournalRow &row : changed)
            m_rows.insert(row.key, row);
    }
    [[nodiscard]] JournalRow of(const QString &request, qint64 sender = 119) const
    {
        for (const JournalRow &row : m_rows) {
            if (row.requestId == request && row.senderId == sender)
                return row;
        }
        return {};
    }
    [[nodiscard]] QMap<QByteArray, JournalRow> all() const { return m_rows; }

private:
    QMap<QByteArray, JournalRow> m_rows;
};

}

class JournalJoinTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void anActionIsOneRow()
    {
        JournalJoin join;
        Rows rows;
        rows.put(join.take({intentOf(1, u"a"_s), outcomeOf(2, u"a"_s), readingOf(3, u"a"_s, 140)}, 1));
        QCOMPARE(rows.all().size(), 1);
        const JournalRow row = rows.of(u"a"_s);
        QCOMPARE(row.rows, (QList<qint64>{1, 2, 3}));
        QCOMPARE(row.outcome, JournalOutcome::Done);
        QCOMPARE(row.reason, u"because"_s);
        QCOMPARE(row.before.counts->hold, 80);
        QCOMPARE(row.after.counts->hold, 140);
        QCOMPARE(row.host, u"mail.example.com:8443"_s);
        QCOMPARE(row.at, core::WallTime(std::chrono::seconds(1'700'000'001)));
    }

    // Messages that share a request have their own rows.
    void targetsOfOneRequestAreRowsOfTheirOwn()
    {
        JournalJoin join;
        Rows rows;
        rows.put(join.take({intentOf(1, u"a"_s, 119), intentOf(2, u"a"_s, 120), outcomeOf(3, u"a"_s, u"failed"_s, 120),
                            outcomeOf(4, u"a"_s, u"done"_s, 119)},
                           1));
        QCOMPARE(rows.all().size(), 2);
        QCOMPARE(rows.of(u"a"_s, 119).outcome, JournalOutcome::Done);
        QCOMPARE(rows.of(u"a"_s, 120).outcome, JournalOutcome::Failed);
    }

    void everyOutcomeIsTaken_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("outcome");
        QTest::newRow("done") << u"done"_s << int(JournalOutcome::Done);
        QTest::newRow("again") << u"not-executed-again"_s << int(JournalOutcome::NotExecutedAgain);
        QTest::newRow("failed") << u"failed"_s << int(JournalOutcome::Failed);
        QTest::newRow("unknown") << u"unknown"_s << int(JournalOutcome::Unknown);
        QTest::newRow("not sent") << u"not-sent"_s << int(JournalOutcome::NotSent);
        QTest::newRow("of another version") << u"perhaps"_s << int(JournalOutcome::Unknown);
    }
    void everyOutcomeIsTaken()
    {
        QFETCH(QString, name);
        QFETCH(int, outcome);
        JournalJoin join;
        Rows rows;
        rows.put(join.take({intentOf(1, u"a"_s), outcomeOf(2, u"a"_s, name)}, 1));
        QCOMPARE(int(rows.of(u"a"_s).outcome), outcome);
        QVERIFY(!rows.of(u"a"_s).isRunEnded);
    }

    // After a crash in between nobody will ever write the outcome.
    void anIntentOfARunThatEndedIsUnknown()
    {
        for (const auto &[firstOwn, isEnded] :
             {std::pair(std::optional<qint64>(), true), std::pair(std::optional<qint64>(2), true),
              std::pair(std::optional<qint64>(1), false)}) {
            JournalJoin join;
            Rows rows;
            rows.put(join.take({intentOf(1, u"a"_s)}, firstOwn));
            QCOMPARE(rows.of(u"a"_s).isRunEnded, isEnded);
            QCOMPARE(rows.of(u"a"_s).outcome, isEnded ? JournalOutcome::Unknown : JournalOutcome::InProgress);
        }
    }

    void theNewestReadingCounts()
    {
        JournalJoin join;
        Rows rows;
        rows.put(join.take({intentOf(1, u"a"_s), readingOf(5, u"a"_s, 9)}, {}));
        rows.put(join.take({readingOf(3, u"a"_s, 4)}, {})); // an older page
        QCOMPARE(rows.of(u"a"_s).after.counts->hold, 9);
        rows.put(join.take({readingOf(7, u"a"_s, 2)}, {}));
        QCOMPARE(rows.of(u"a"_s).after.counts->hold, 2);
    }

    void whatWasTakenBackSinceSaysSo()
    {
        JournalJoin join;
        Rows rows;
        const auto del = u"senders.delete"_s;
        const auto restore = u"senders.restore"_s;
        rows.put(join.take({intentOf(1, u"a"_s, 683, del), outcomeOf(2, u"a"_s, u"done"_s, 683, del)}, 1));
        QVERIFY(rows.of(u"a"_s, 683).undoneBy.isEmpty());
        rows.put(join.take({intentOf(3, u"b"_s, 683, restore), outcomeOf(4, u"b"_s, u"failed"_s, 683, restore)}, 1));
        QVERIFY(rows.of(u"a"_s, 683).undoneBy.isEmpty());
        rows.put(join.take({intentOf(5, u"c"_s, 684, restore), outcomeOf(6, u"c"_s, u"done"_s, 684, restore)}, 1));
        QVERIFY(rows.of(u"a"_s, 683).undoneBy.isEmpty()); // another sender
        rows.put(join.take({intentOf(7, u"d"_s, 683, restore), outcomeOf(8, u"d"_s, u"done"_s, 683, restore)}, 1));
        QCOMPARE(rows.of(u"a"_s, 683).undoneBy, u"d"_s);
        rows.put(join.take({intentOf(9, u"e"_s, 683, del), outcomeOf(10, u"e"_s, u"done"_s, 683, del)}, 1));
        QCOMPARE(rows.of(u"d"_s, 683).undoneBy, u"e"_s);
        QVERIFY(rows.of(u"e"_s, 683).undoneBy.isEmpty());
    }

    // However the rows are cut into pages and in whatever order the pages come, the result is the same.
    void theOrderOfPagesDoesNotMatter()
    {
        std::mt19937 chance(4);
        const QStringList actions{u"queue.hold"_s, u"queue.release"_s, u"senders.delete"_s, u"senders.restore"_s};
        QList<JournalEntry> all;
        for (int i = 0; i < 60; ++i) {
            const QString request = QString::number(i);
            const qint64 sender = 1 + chance() % 3;
            const QString action = actions.at(chance() % actions.size());
            all << intentOf(all.size() + 1, request, sender, action);
            if (chance() % 5 > 0)
                all << outcomeOf(all.size() + 1, request, chance() % 3 ? u"done"_s : u"failed"_s, sender, action);
            if (chance() % 2)
                all << readingOf(all.size() + 1, request, chance() % 50, sender);
        }
        JournalJoin whole;
        Rows expected;
        expected.put(whole.take(all, 30));
        for (int round = 0; round < 50; ++round) {
            QList<QList<JournalEntry>> pages;
            for (qsizetype at = 0; at < all.size();) {
                const qsizetype length = std::min<qsizetype>(1 + chance() % 20, all.size() - at);
                pages << all.sliced(at, length);
                at += length;
            }
            std::ranges::shuffle(pages, chance);
            JournalJoin join;
            Rows rows;
            for (const QList<JournalEntry> &page : std::as_const(pages))
                rows.put(join.take(page, 30));
            QCOMPARE(rows.all().keys(), expected.all().keys());
            QVERIFY(rows.all() == expected.all());
            QCOMPARE(join.oldest(), 1);
            QCOMPARE(join.newest(), all.size());
        }
    }
};

QTEST_GUILESS_MAIN(JournalJoinTest)
#include "journaljointest.moc"
