#include "operations/journalsource.h"
#include "model/sendersmodel.h"
#include "offline/platform.h"
#include "operations/adminsession.h"
#include "operations/connections.h"
#include "operations/journalwords.h"
#include "store/journalwitness.h"
#include "store/secretvault.h"
#include "tests/support/testids.h"
#include "tests/support/warnings.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using domain::ActionKind;
using model::JournalModel;
using model::JournalOutcome;
using model::JournalRow;
using operations::Confirmation;
using operations::JournalProof;
using operations::JournalSource;
using operations::Source;
using Finding = store::JournalVerdict::Finding;

namespace {

model::JournalWords plainWords(const JournalRow &row)
{
    return {.action = row.action, .target = QString::number(row.senderId), .outcome = QString::number(int(row.outcome))};
}

}

// The journal from an action on the offline platform to what the pane shows, verifies and takes back.
class JournalSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        support::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_vault = std::make_unique<store::MemoryVault>();
        m_platform = std::make_unique<offline::Platform>(offline::Scenario::Calm, 7, m_clock);
        QVERIFY(m_platform->start());
        begin();
    }
    void cleanup()
    {
        end();
        m_platform.reset();
    }

    void anActionAppearsAsItHappensAndIsThereInTheNextRun()
    {
        const QAbstractItemModelTester tester(&m_source->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        act(ActionKind::HoldQueue, holdTarget());
        QTRY_COMPARE(m_source->model().rowCount(), 1);
        QTRY_VERIFY(m_source->model().rowAt(0)->after.isKnown());
        const JournalRow row = *m_source->model().rowAt(0);
        QCOMPARE(row.outcome, JournalOutcome::Done);
        QCOMPARE(row.reason, u"wrong price"_s);
        QCOMPARE(row.connection, u"Offline administrator"_s);
        QCOMPARE(row.before.counts->hold, 80);
        QVERIFY(row.after.counts->hold > 80);
        end();
        begin();
        QCOMPARE(m_source->model().rowCount(), 1);
        QCOMPARE(m_source->model().rowAt(0)->requestId, row.requestId);
    }

    void nothingOfItHoldsTheSecret()
    {
        act(ActionKind::HoldQueue, holdTarget());
        QTRY_COMPARE(m_source->model().rowCount(), 1);
        QList<int> columns;
        for (int column = 0; column < JournalModel::ColumnCount; ++column)
            columns << column;
        const QByteArray exported =
            model::toCsv(m_source->model().extract(columns)) + model::toJson(m_source->model().extract(columns));
        QVERIFY(exported.contains("wrong price"));
        QVERIFY(!exported.contains(secret));
        end();
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(secret));
    }

    // Promise 7: delete, undo, and the sender is there again; the row says that it was undone.
    void aDeletionIsTakenBackOnItsConnection()
    {
        act(ActionKind::DeleteSender, m_session->senderTargets(ActionKind::DeleteSender, {support::senderId(120)}).targets);
        QTRY_VERIFY(m_source->model().rowAt(0) && m_source->model().rowAt(0)->outcome == JournalOutcome::Done);
        const auto plan = operations::undoOf(*m_source->model().rowAt(0));
        QVERIFY(plan.has_value());
        QCOMPARE(m_source->sessionOf(*m_source->model().rowAt(0)), m_session);
        act(plan->kind, {plan->target});
        QTRY_COMPARE(m_source->model().rowCount(), 2);
        QTRY_VERIFY(!m_source->model().rowAt(1)->undoneBy.isEmpty());
        QCOMPARE(m_source->model().rowAt(1)->undoneBy, m_source->model().rowAt(0)->requestId);
        m_session->senders().refresh();
        QTRY_COMPARE(m_session->senders().state(), Source::State::Ready);
        QVERIFY(m_session->senders().model().find(support::senderId(120)));
    }

    // The program ended between an intent and its outcome: unknown, until the state is read.
    void anIntentWithoutAnEndIsToldAndItsStateIsRead()
    {
        store::JournalEntry intent =
            operations::journalRow(store::JournalEntry::Kind::Intent, m_clock.now(), m_session->connection(),
                                   ActionKind::HoldQueue, holdTarget().first(), u"lost"_s);
        write(intent);
        QTRY_COMPARE(m_source->model().rowCount(), 1);
        QCOMPARE(m_source->model().rowAt(0)->outcome, JournalOutcome::InProgress);
        end();
        begin();
        const JournalRow row = *m_source->model().rowAt(0);
        QCOMPARE(row.outcome, JournalOutcome::Unknown);
        QVERIFY(row.isRunEnded && !row.after.isKnown());
        QSignalSpy read(m_source.get(), &JournalSource::stateRead);
        m_source->readState(*m_session, {row});
        QVERIFY(m_source->isReadingState());
        QTRY_COMPARE(read.size(), 1);
        QCOMPARE(read.first().first().toLongLong(), 1);
        QTRY_VERIFY(m_source->model().rowAt(0)->after.isKnown());
        QCOMPARE(m_source->model().rowAt(0)->after.counts->hold, 80);
        QCOMPARE(m_source->model().rowAt(0)->outcome, JournalOutcome::Unknown);
        QVERIFY(!m_source->isReadingState());
    }

    void verifyNamesTheRowOfWhichOneByteWasChanged()
    {
        act(ActionKind::HoldQueue, holdTarget());
        act(ActionKind::ReleaseQueue, holdTarget());
        QCOMPARE(proof().verdict.finding, Finding::Sound);
        QVERIFY(proof().verdict.isTailProven);
        end();
        // The first reason in the file; nothing of SQLite is used.
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        const qsizetype at = bytes.lastIndexOf("wrong price"); // rows grow from the end of a page
        QVERIFY(at > 0);
        bytes[at] = 'W';
        file.seek(0);
        file.write(bytes);
        file.close();
        begin();
        QCOMPARE(proof().verdict.finding, Finding::RowChanged);
        QCOMPARE(proof().verdict.row, 1);
        QCOMPARE(m_source->model().rowOf(1), m_source->model().rowCount() - 1); // the oldest action
    }

    void aTailThatIsMissingIsNamedThroughTheKeychain()
    {
        act(ActionKind::HoldQueue, holdTarget());
        QTRY_COMPARE(m_source->total(), 3);
        end();
        QVERIFY(QFile::copy(path(), m_folder->filePath(u"earlier"_s)));
        begin();
        act(ActionKind::ReleaseQueue, holdTarget());
        QTRY_COMPARE(m_source->total(), 6);
        QTRY_COMPARE(proof().knownRows, 6);
        end();
        QVERIFY(QFile::remove(path()) && QFile::rename(m_folder->filePath(u"earlier"_s), path()));
        begin();
        QCOMPARE(proof().verdict.finding, Finding::TailMissing);
        QCOMPARE(proof().verdict.row, 3);
        QCOMPARE(proof().knownRows, 6);
    }

    void withoutAWitnessItSaysWhatItCannotProve()
    {
        act(ActionKind::HoldQueue, holdTarget());
        end();
        m_hasWitness = false;
        begin();
        QCOMPARE(proof().verdict.finding, Finding::Sound);
        QVERIFY(!proof().verdict.isTailProven && !proof().knownRows);
        m_hasWitness = true;
    }

    void aLongJournalComesByPages()
    {
        constexpr int actions = 2'500;
        int written = 0;
        for (int i = 0; i < actions; ++i) {
            m_journal->append(operations::journalRow(store::JournalEntry::Kind::Intent,
                                                     m_clock.now() + std::chrono::milliseconds(i), m_session->connection(),
                                                     ActionKind::HoldQueue, holdTarget().first(), QString::number(i)),
                              this, [&written](const core::Result<qint64> &) { ++written; });
        }
        QTRY_COMPARE_WITH_TIMEOUT(written, actions, 60'000);
        end();
        begin();
        QCOMPARE(m_source->model().rowCount(), int(JournalSource::pageSize));
        QVERIFY(m_source->hasOlder());
        QCOMPARE(m_source->total(), actions);
        m_source->readOlder();
        QTRY_COMPARE(m_source->model().rowCount(), actions);
        QVERIFY(!m_source->hasOlder());
        QCOMPARE(m_source->model().rowAt(0)->requestId, QString::number(actions - 1));
    }

    void aConnectionThatIsNotOpenHasNoSession()
    {
        act(ActionKind::HoldQueue, holdTarget());
        QTRY_COMPARE(m_source->model().rowCount(), 1);
        JournalRow row = *m_source->model().rowAt(0);
        QCOMPARE(m_source->sessionOf(row), m_session);
        row.connectionId = u"another"_s; // the same server under another name will do
        QCOMPARE(m_source->sessionOf(row), m_session);
        row.server = u"https://elsewhere.example.com"_s;
        QCOMPARE(m_source->sessionOf(row), nullptr);
    }

private:
    static constexpr auto secret = "abcdefghijklmnqrstuvwxyz";

    [[nodiscard]] QString path() const { return m_folder->filePath(u"journal.sqlite"_s); }
    void begin()
    {
        m_journal = std::make_unique<store::Journal>(path());
        m_witness = m_hasWitness ? std::make_unique<store::JournalWitness>(*m_journal, *m_vault, u"journal-head"_s) : nullptr;
        m_connections = std::make_unique<operations::Connections>(
            operations::Environment{m_clock, m_ids, *m_journal, true, 1000, m_witness.get()});
        domain::Connection connection = m_platform->connections().first();
        connection.armed = true;
        m_connections->add(connection, {core::Secret(secret)});
        m_session = qobject_cast<operations::AdminSession *>(m_connections->session(connection.id));
        m_session->connectNow();
        QTRY_COMPARE(m_session->senders().state(), Source::State::Ready);
        m_source = std::make_unique<JournalSource>(*m_connections, plainWords);
        m_source->refresh();
        QTRY_COMPARE(m_source->state(), Source::State::Ready);
    }
    void end()
    {
        m_source.reset();
        m_connections.reset();
        QCoreApplication::sendPostedEvents(); // what the vault was given
        m_witness.reset();
        m_journal.reset();
    }
    [[nodiscard]] QList<operations::ActionTarget> holdTarget() const
    {
        return {{.what = domain::QueueScope::ofCampaign(support::senderId(119), *core::AccountId::from(306),
                                                        *core::CampaignId::from(4914))}};
    }
    void act(ActionKind kind, const QList<operations::ActionTarget> &targets)
    {
        const auto confirmation = m_session->confirm(kind, targets);
        confirmation->start();
        QTRY_VERIFY(confirmation->canConfirm());
        QVERIFY(confirmation->confirm(u"wrong price"_s));
        QTRY_COMPARE(confirmation->state(), Confirmation::State::Done);
        QVERIFY(confirmation->report().isAllDone());
    }
    void write(const store::JournalEntry &entry)
    {
        bool isWritten = false;
        m_journal->append(entry, this, [&isWritten](const core::Result<qint64> &) { isWritten = true; });
        QTRY_VERIFY(isWritten);
    }
    JournalProof proof()
    {
        std::optional<JournalProof> proof;
        const auto heard =
            connect(m_source.get(), &JournalSource::verified, this, [&proof](const JournalProof &each) { proof = each; });
        m_source->verify();
        const bool isTold = QTest::qWaitFor([&proof] { return proof.has_value(); });
        disconnect(heard);
        return isTold ? *proof : JournalProof{};
    }

    core::SystemClock m_clock;
    core::SystemRequestIds m_ids;
    bool m_hasWitness = true;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::MemoryVault> m_vault;
    std::unique_ptr<offline::Platform> m_platform;
    std::unique_ptr<store::Journal> m_journal;
    std::unique_ptr<store::JournalWitness> m_witness;
    std::unique_ptr<operations::Connections> m_connections;
    operations::AdminSession *m_session = nullptr;
    std::unique_ptr<JournalSource> m_source;
};

QTEST_GUILESS_MAIN(JournalSourceTest)
#include "journalsourcetest.moc"
