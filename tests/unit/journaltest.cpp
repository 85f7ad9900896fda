#include "store/journal.h"
#include "store/journalfile.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::store;
using namespace Qt::StringLiterals;

namespace {

JournalEntry someEntry(const QString &requestId = u"11111111-2222-4333-8444-555555555555"_s)
{
    JournalEntry entry;
    entry.kind = JournalEntry::Kind::Intent;
    entry.at = core::WallTime(std::chrono::milliseconds(1'700'000'000'123));
    entry.connectionId = u"open-1"_s;
    entry.connectionName = u"Main «admin»"_s;
    entry.server = u"https://mail.example.com"_s;
    entry.connectionClass = domain::ConnectionClass::Test;
    entry.systemUser = u"anna"_s;
    entry.action = u"queue.hold"_s;
    entry.requestId = requestId;
    entry.senderId = 119;
    entry.accountId = 306;
    entry.campaignId = 4914;
    entry.senderName = u"Рассылка <b>'; DROP TABLE journal; --"_s;
    entry.reason = u"wrong content 🙈"_s;
    entry.counts = domain::QueueCounts{10, 10, 40, 80, 140};
    return entry;
}

// Sqlite as another program would use it.
QString execute(const QString &file, const QString &statement)
{
    QString error;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        database.setDatabaseName(file);
        if (!database.open())
            error = database.lastError().text();
        QSqlQuery query(database);
        if (error.isEmpty() && !query.exec(statement))
            error = query.lastError().databaseText();
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    return error;
}

}

class JournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void whatIsAppendedIsReadBackWhole()
    {
        JournalFile file(path());
        JournalEntry outcome = someEntry();
        outcome.kind = JournalEntry::Kind::Outcome;
        outcome.counts.reset();
        outcome.isSenderListed = false;
        outcome.outcome = u"unknown"_s;
        outcome.error = u"error: outcome-unknown"_s;
        JournalEntry intent = someEntry();
        intent.id = file.append({intent}).value().rows;
        outcome.id = file.append({outcome}).value().rows;
        QVERIFY(outcome.id > intent.id);
        QCOMPARE(file.read({}).value(), (QList{intent, outcome}));
    }

    void aNewProcessReadsWhatAnOlderOneWrote()
    {
        {
            JournalFile file(path());
            QVERIFY(file.append({someEntry()}));
        }
        JournalFile file(path());
        QCOMPARE(file.read({}).value().size(), 1);
    }

    void filtersKeepTheNewestRowsInOrder()
    {
        JournalFile file(path());
        for (int i = 0; i < 5; ++i)
            QVERIFY(file.append({someEntry(QString::number(i))}));
        JournalEntry other = someEntry(u"other"_s);
        other.server = u"https://elsewhere.example.com"_s;
        other.action = u"senders.delete"_s;
        other.at += std::chrono::hours(1);
        QVERIFY(file.append({other}));

        const auto requests = [&file](const JournalFilter &filter) {
            QStringList ids;
            const auto entries = file.read(filter);
            for (const JournalEntry &entry : *entries)
                ids << entry.requestId;
            return ids;
        };
        JournalFilter filter;
        filter.limit = 2;
        QCOMPARE(requests(filter), (QStringList{u"4"_s, u"other"_s}));
        filter = {};
        filter.server = u"https://elsewhere.example.com"_s;
        QCOMPARE(requests(filter), QStringList{u"other"_s});
        filter = {};
        filter.actions = QStringList{u"senders.delete"_s, u"senders.restore"_s};
        QCOMPARE(requests(filter), QStringList{u"other"_s});
        filter = {};
        filter.requestId = u"3"_s;
        QCOMPARE(requests(filter), QStringList{u"3"_s});
        filter = {};
        filter.since = other.at;
        QCOMPARE(requests(filter), QStringList{u"other"_s});
    }

    void rowsAreNeitherChangedNorRemoved()
    {
        JournalFile file(path());
        QVERIFY(file.append({someEntry()}));
        QVERIFY(execute(path(), u"UPDATE journal SET reason = 'another'"_s).contains(u"append-only"_s));
        QVERIFY(execute(path(), u"DELETE FROM journal"_s).contains(u"append-only"_s));
        QCOMPARE(file.read({}).value().size(), 1);
    }

    void aFileOfANewerVersionIsLeftAlone()
    {
        {
            JournalFile file(path());
            QVERIFY(file.append({someEntry()}));
        }
        QCOMPARE(execute(path(), u"PRAGMA user_version=99"_s), QString());
        JournalFile file(path());
        const auto result = file.append({someEntry()});
        QVERIFY(!result.has_value());
        QVERIFY(result.error().is<core::StoreFailed>());
    }

    void aFileThatCannotBeMadeSaysSoAndIsTriedAgain()
    {
        const QString file = m_folder->path() + u"/missing/journal.sqlite"_s;
        JournalFile journal(file);
        const auto result = journal.append({someEntry()});
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().as<core::StoreFailed>()->what, file);
        QVERIFY(QDir().mkpath(m_folder->path() + u"/missing"_s));
        QVERIFY(journal.append({someEntry()}).has_value());
    }

    void aFileThatIsNoDatabaseSaysSo()
    {
        QFile garbage(path());
        QVERIFY(garbage.open(QIODevice::WriteOnly));
        garbage.write(QByteArray(8192, 'x'));
        garbage.close();
        JournalFile journal(path());
        QVERIFY(journal.append({someEntry()}).error().is<core::StoreFailed>());
        QVERIFY(journal.read({}).error().is<core::StoreFailed>());
    }

    void anAnswerComesLaterAndInOrder()
    {
        Journal journal(path());
        QList<qint64> ids;
        QList<qint64> told;
        connect(&journal, &Journal::entryAppended, this, [&told](const JournalEntry &entry) { told << entry.id; });
        for (int i = 0; i < 3; ++i)
            journal.append(someEntry(), this, [&ids](core::Result<qint64> id) { ids << id.value(); });
        QVERIFY(ids.isEmpty());
        QTRY_COMPARE(ids.size(), 3);
        QVERIFY(std::ranges::is_sorted(ids));
        QCOMPARE(told, ids);
        std::optional<qsizetype> rows;
        journal.read({}, this, [&rows](core::Result<QList<JournalEntry>> entries) { rows = entries.value().size(); });
        QTRY_COMPARE(rows, 3);
    }

    // Rows that arrive while one is being written share the next transaction, in their order.
    void rowsThatWaitAreWrittenTogether()
    {
        Journal journal(path());
        int heads = 0;
        qint64 last = 0;
        connect(&journal, &Journal::headMoved, this, [&](const store::JournalHead &head) {
            ++heads;
            QVERIFY(head.rows > last);
            last = head.rows;
        });
        QStringList told;
        connect(&journal, &Journal::entryAppended, this, [&told](const JournalEntry &entry) { told << entry.requestId; });
        QStringList given;
        for (int i = 0; i < 100; ++i) {
            given << u"request-%1"_s.arg(i);
            journal.append(someEntry(given.last()), nullptr, {});
        }
        QTRY_COMPARE(told.size(), 100);
        QCOMPARE(told, given);
        QCOMPARE(last, 100);
        QVERIFY2(heads < 10, qPrintable(QString::number(heads)));
        std::optional<store::JournalVerdict> verdict;
        journal.verify({}, this, [&verdict](core::Result<store::JournalVerdict> found) { verdict = found.value(); });
        QTRY_VERIFY(verdict.has_value());
        QCOMPARE(verdict->finding, store::JournalVerdict::Finding::Sound);
    }

    void nothingIsToldToAContextThatIsGone()
    {
        Journal journal(path());
        bool isTold = false;
        {
            QObject context;
            journal.append(someEntry(), &context, [&isTold](const core::Result<qint64> &) { isTold = true; });
        }
        std::optional<qsizetype> rows;
        journal.read({}, this, [&rows](core::Result<QList<JournalEntry>> entries) { rows = entries.value().size(); });
        QTRY_COMPARE(rows, 1); // written all the same
        QVERIFY(!isTold);
    }

    void closingWritesWhatStillWaits()
    {
        {
            Journal journal(path());
            for (int i = 0; i < 20; ++i)
                journal.append(someEntry(), this, [](const core::Result<qint64> &) {});
        }
        JournalFile file(path());
        QCOMPARE(file.read({}).value().size(), 20);
    }

    void twoProgramsShareTheFile()
    {
        Journal one(path());
        Journal two(path());
        int answers = 0;
        for (int i = 0; i < 10; ++i) {
            for (Journal *journal : {&one, &two})
                journal->append(someEntry(), this, [&answers](const core::Result<qint64> &id) { answers += id.has_value(); });
        }
        QTRY_COMPARE(answers, 20);
    }

    void aJournalThatIsNeverUsedMakesNoFile()
    {
        {
            Journal journal(path());
        }
        QVERIFY(!QFile::exists(path()));
    }

private:
    QString path() const { return m_folder->path() + u"/journal.sqlite"_s; }
    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    // ---- the chain ----

    void anUntouchedJournalIsSound()
    {
        const QString file = fileWith(5);
        JournalFile journal(file);
        const auto verdict = journal.verify(journal.head().value());
        QVERIFY(verdict.has_value());
        QCOMPARE(verdict->finding, Finding::Sound);
        QCOMPARE(verdict->head.rows, 5);
        QVERIFY(verdict->isTailProven);
        QVERIFY(!journal.verify({})->isTailProven);
    }

    void aChangedByteNamesItsRow()
    {
        const QString path = fileWith(5);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll();
        const qsizetype at = bytes.indexOf("request-3");
        QVERIFY(at > 0);
        file.seek(at);
        file.write("R");
        file.close();
        const auto verdict = JournalFile(path).verify({});
        QVERIFY(verdict.has_value());
        QCOMPARE(verdict->finding, Finding::RowChanged);
        QCOMPARE(verdict->row, 3);
    }

    void whatIsDoneToRowsIsFound_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<int>("finding");
        QTest::addColumn<int>("row");
        const QString noKeeping = u"DROP TRIGGER journal_keeps_rows"_s;
        const QString noHolding = u"DROP TRIGGER journal_keeps_values"_s;
        QTest::newRow("a number") << QStringList{noHolding, u"UPDATE journal SET hold = 0 WHERE id = 2"_s}
                                  << int(Finding::RowChanged) << 2;
        QTest::newRow("a hash") << QStringList{noHolding, u"UPDATE journal SET hash = 'x' WHERE id = 4"_s}
                                << int(Finding::RowChanged) << 4;
        QTest::newRow("a row out of the middle")
            << QStringList{noKeeping, u"DELETE FROM journal WHERE id = 3"_s} << int(Finding::RowsMissing) << 3;
        QTest::newRow("the first row") << QStringList{noKeeping, u"DELETE FROM journal WHERE id = 1"_s}
                                       << int(Finding::RowsMissing) << 1;
        QTest::newRow("the tail") << QStringList{noKeeping, u"DELETE FROM journal WHERE id > 3"_s} << int(Finding::TailMissing)
                                  << 3;
    }
    void whatIsDoneToRowsIsFound()
    {
        QFETCH(QStringList, statements);
        QFETCH(int, finding);
        QFETCH(int, row);
        const QString path = fileWith(5);
        const JournalHead known = JournalFile(path).head().value();
        for (const QString &statement : statements)
            QCOMPARE(execute(path, statement), QString());
        const auto verdict = JournalFile(path).verify(known);
        QVERIFY(verdict.has_value());
        QCOMPARE(int(verdict->finding), finding);
        QCOMPARE(verdict->row, row);
    }

    void aJournalPutInPlaceOfAnotherIsFound()
    {
        const JournalHead known = JournalFile(fileWith(5)).head().value();
        const auto verdict = JournalFile(fileWith(9, u"elsewhere"_s)).verify(known);
        QVERIFY(verdict.has_value());
        QCOMPARE(verdict->finding, Finding::OtherJournal);
    }

    void twoWritersOfOneFileMakeOneChain()
    {
        const QString path = m_folder->filePath(u"shared.sqlite"_s);
        JournalFile first(path);
        JournalFile second(path);
        for (int i = 0; i < 20; ++i)
            QVERIFY((i % 2 ? first : second).append({someEntry(u"request-%1"_s.arg(i))}).has_value());
        const auto verdict = first.verify({});
        QVERIFY(verdict.has_value());
        QCOMPARE(verdict->finding, Finding::Sound);
        QCOMPARE(verdict->head.rows, 20);
    }

    void halvesOfAPairDoNotBreakTheChain()
    {
        const QString path = m_folder->filePath(u"halves.sqlite"_s);
        JournalFile journal(path);
        JournalEntry entry = someEntry();
        entry.reason = u"half"_s + QChar(0xd83d);
        QVERIFY(journal.append({entry}).has_value());
        QCOMPARE(journal.verify({})->finding, Finding::Sound);
    }

    void anOlderJournalIsChainedWhenItIsOpened()
    {
        const QString path = fileWith(3);
        for (const QString &statement :
             {u"DROP TRIGGER journal_keeps_values"_s, u"ALTER TABLE journal DROP COLUMN hash"_s,
              u"ALTER TABLE journal DROP COLUMN layout"_s, u"ALTER TABLE journal DROP COLUMN target"_s,
              u"ALTER TABLE journal DROP COLUMN state"_s, u"ALTER TABLE journal DROP COLUMN owner"_s,
              u"ALTER TABLE journal DROP COLUMN until"_s,
              u"CREATE TRIGGER journal_keeps_values BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'x'); END"_s,
              u"PRAGMA user_version=1"_s})
            QCOMPARE(execute(path, statement), QString());
        JournalFile journal(path);
        QVERIFY(journal.append({someEntry(u"request-4"_s)}).has_value());
        const auto verdict = journal.verify({});
        QVERIFY(verdict.has_value());
        QCOMPARE(verdict->finding, Finding::Sound);
        QCOMPARE(verdict->head.rows, 4);
        QVERIFY(!execute(path, u"UPDATE journal SET hold = 0"_s).isEmpty());
    }

    void rowsOfTheLayoutBeforeStaySoundAndCannotBeAddedTo()
    {
        const QString path = fileWith(3);
        // Rows as that layout chained them: without the columns that came after it.
        const auto chained = [&path](const QString &statement) { QCOMPARE(execute(path, statement), QString()); };
        for (const QString &statement : {u"ALTER TABLE journal DROP COLUMN owner"_s, u"ALTER TABLE journal DROP COLUMN until"_s,
                                         u"DROP TRIGGER journal_keeps_values"_s, u"DROP TRIGGER journal_keeps_rows"_s,
                                         u"DELETE FROM journal"_s, u"PRAGMA user_version=3"_s})
            chained(statement);
        JournalFile journal(path);
        QVERIFY(journal.append({someEntry(u"request-4"_s)}).has_value());
        QCOMPARE(journal.verify({})->finding, Finding::Sound);
        chained(u"UPDATE journal SET layout = 3, owner = 'somebody'"_s);
        QCOMPARE(journal.verify({})->finding, Finding::RowChanged);
    }

private:
    // A journal of so many rows, closed.
    QString fileWith(int rows, const QString &name = u"chain"_s)
    {
        const QString path = m_folder->filePath(name + u"%1.sqlite"_s.arg(++m_files));
        JournalFile journal(path);
        for (int i = 1; i <= rows; ++i) {
            if (!journal.append({someEntry(u"request-%1 %2"_s.arg(i).arg(name))}))
                qFatal("a row could not be written");
        }
        return path;
    }

    using Finding = JournalVerdict::Finding;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(JournalTest)
#include "journaltest.moc"
