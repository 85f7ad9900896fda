#include "store/journalwitness.h"

#include "store/secretvault.h"
#include "tests/support/warnings.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::store;
using namespace Qt::StringLiterals;
using Finding = JournalVerdict::Finding;

namespace {

const auto key = u"journal-head"_s;

// A keychain that can be made slow: while it is, nothing is answered.
class SlowVault final : public SecretVault
{
public:
    void read(const QString &name, QObject *context, Read then) override
    {
        ask([this, name, context, then] { m_memory.read(name, context, then); });
    }
    void write(const QString &name, core::Secret secret, QObject *context, Done then) override
    {
        ++writes;
        ask([this, name, secret, context, then] { m_memory.write(name, secret, context, then); });
    }
    void remove(const QString &name, QObject *context, Done then) override { m_memory.remove(name, context, std::move(then)); }
    void forgetMemory() override { m_memory.forgetMemory(); }
    [[nodiscard]] QString memoryOnlyReason() const override { return {}; }

    void wake()
    {
        isSlow = false;
        for (const auto &each : std::exchange(m_waiting, {}))
            each();
    }
    bool isSlow = false;
    int writes = 0;

private:
    void ask(std::function<void()> question)
    {
        if (isSlow)
            m_waiting << std::move(question);
        else
            question();
    }
    MemoryVault m_memory;
    QList<std::function<void()>> m_waiting;
};

JournalEntry someEntry()
{
    static int number = 0; // no two rows are alike
    JournalEntry entry;
    entry.reason = QString::number(++number);
    entry.action = u"queue.hold"_s;
    entry.requestId = u"id"_s;
    return entry;
}

}

class JournalWitnessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        support::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_vault = std::make_unique<SlowVault>();
    }

    void theEndIsRememberedBeyondTheRun()
    {
        run(3);
        const auto known = testimony();
        QCOMPARE(known->rows, 3);
        QCOMPARE(verify(known).finding, Finding::Sound);
        QVERIFY(verify(known).isTailProven);
        run(2);
        QCOMPARE(testimony()->rows, 5);
    }

    void aTailThatWasCutIsMissed()
    {
        run(5);
        cut(3);
        const JournalVerdict verdict = verify(testimony());
        QCOMPARE(verdict.finding, Finding::TailMissing);
        QCOMPARE(verdict.row, 3);
    }

    // Writing on after the cut does not make it forgotten: the rows that were there are not these.
    void newRowsDoNotHideTheCut()
    {
        run(5);
        cut(3);
        run(1);
        QCOMPARE(testimony()->rows, 5);
        QCOMPARE(verify(testimony()).finding, Finding::TailMissing);
        run(6);
        QCOMPARE(testimony()->rows, 5);
        QCOMPARE(verify(testimony()).finding, Finding::OtherJournal);
        QCOMPARE(verify(testimony()).row, 5);
    }

    // Another program wrote to the same journal, and to the keychain, before this one looked there.
    void rowsOfAnotherProgramAreNoDamage()
    {
        run(2);
        Journal journal(file());
        JournalWitness witness(journal, *m_vault, key);
        m_vault->isSlow = true;
        append(journal, 1);
        {
            SlowVault other;
            Journal another(file());
            append(another, 1);
            const JournalHead head{4, headOf(4)};
            m_vault->isSlow = false;
            bool isWritten = false;
            m_vault->write(key, core::Secret(JournalWitness::toText(head)), this, [&](const auto &) { isWritten = true; });
            QTRY_VERIFY(isWritten);
        }
        m_vault->wake();
        append(journal, 1);
        QTRY_COMPARE(testimony()->rows, 5);
    }

    // Promise 3 needs the row on the disk and nothing else: a keychain that hangs delays no append.
    void aKeychainThatHangsDelaysNothing()
    {
        m_vault->isSlow = true;
        Journal journal(file());
        const JournalWitness witness(journal, *m_vault, key);
        append(journal, 100);
        m_vault->wake();
        QTRY_COMPARE(testimony()->rows, 100);
        QVERIFY2(m_vault->writes < 10, qPrintable(QString::number(m_vault->writes))); // only the newest counts
    }

    void aKeychainThatForgotProvesNothing()
    {
        run(2);
        QVERIFY(!verify(std::nullopt).isTailProven);
        QCOMPARE(JournalWitness::fromText("nonsense"), std::nullopt);
        QCOMPARE(JournalWitness::fromText("7"), std::nullopt);
        QCOMPARE(JournalWitness::fromText(""), std::nullopt);
        const JournalHead head{7, "abc"};
        QCOMPARE(JournalWitness::fromText(JournalWitness::toText(head)), std::optional(head));
    }

    void everyFolderHasItsOwnEntry()
    {
        QCOMPARE(JournalWitness::keyOf(u"/data/anna"_s, u"/data/anna/"_s), u"journal-head"_s);
        const QString one = JournalWitness::keyOf(u"/data/one"_s, u"/data/anna"_s);
        QVERIFY(one.startsWith(u"journal-head/"));
        QVERIFY(one != JournalWitness::keyOf(u"/data/other"_s, u"/data/anna"_s));
    }

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"journal.sqlite"_s); }
    void append(Journal &journal, int number)
    {
        int written = 0;
        for (int i = 0; i < number; ++i)
            journal.append(someEntry(), this, [&written](const core::Result<qint64> &id) { written += id.has_value(); });
        QTRY_COMPARE(written, number);
    }
    void run(int number)
    {
        Journal journal(file());
        const JournalWitness witness(journal, *m_vault, key);
        const auto before = testimony();
        append(journal, number);
        std::ignore = QTest::qWaitFor([&] { return testimony() != before; }, 200); // unless it refuses
    }
    std::optional<JournalHead> testimony()
    {
        Journal unused(file());
        JournalWitness witness(unused, *m_vault, key);
        std::optional<JournalWitness::Testimony> told;
        witness.ask(this, [&told](const JournalWitness::Testimony &each) { told = each; });
        return QTest::qWaitFor([&told] { return told.has_value(); }) ? told->known : std::nullopt;
    }
    JournalVerdict verify(const std::optional<JournalHead> &known)
    {
        Journal journal(file());
        std::optional<JournalVerdict> verdict;
        journal.verify(known, this, [&verdict](const core::Result<JournalVerdict> &found) { verdict = found.value(); });
        return QTest::qWaitFor([&verdict] { return verdict.has_value(); }) ? *verdict : JournalVerdict{};
    }
    // As somebody does who means it.
    void cut(int kept)
    {
        execute({u"DROP TRIGGER journal_keeps_rows"_s, u"DELETE FROM journal WHERE id > %1"_s.arg(kept),
                 u"UPDATE sqlite_sequence SET seq = %1"_s.arg(kept),
                 u"CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'no'); END"_s});
    }
    QByteArray headOf(qint64 row) { return execute({u"SELECT hash FROM journal WHERE id = %1"_s.arg(row)}).toLatin1(); }
    QString execute(const QStringList &statements)
    {
        QString first;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            database.setDatabaseName(file());
            if (!database.open())
                qFatal("the journal cannot be opened");
            QSqlQuery query(database);
            for (const QString &statement : statements) {
                if (!query.exec(statement))
                    qFatal("%s failed", qPrintable(statement));
            }
            if (query.next())
                first = query.value(0).toString();
        }
        QSqlDatabase::removeDatabase(u"other"_s);
        return first;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SlowVault> m_vault;
};

QTEST_GUILESS_MAIN(JournalWitnessTest)
#include "journalwitnesstest.moc"
