#include "operations/holdledger.h"
#include "operations/journalwords.h"
#include "store/journal.h"
#include "tests/support/testclock.h"
#include "tests/support/testids.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::operations;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::ActionKind;
using store::JournalEntry;
using support::senderId;

class HoldLedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_journal = std::make_unique<store::Journal>(m_folder->filePath(u"journal.sqlite"_s));
        m_connection.baseUrl = QUrl(u"https://mail.example.com"_s);
        m_requests = 0;
    }
    void cleanup() { m_journal.reset(); }

    void whatIsInTheJournalStandsAndWhatEndedIsDue()
    {
        hold(119, m_clock.now() - 1min);
        hold(120, m_clock.now() + 1h);
        hold(121, {});
        HoldLedger ledger(*m_journal, m_clock, serverOf(m_connection));
        QSignalSpy due(&ledger, &HoldLedger::dueChanged);
        ledger.refresh();
        QVERIFY(due.wait());
        QCOMPARE(ledger.holds().all().size(), 3);
        QCOMPARE(dueSenders(ledger), QList<qint64>{119});
        m_clock.advance(61min);
        QCOMPARE(dueSenders(ledger), (QList<qint64>{119, 120})); // the earliest first
    }

    void anotherServersHoldsAreNotOurs()
    {
        hold(119, m_clock.now() - 1min);
        m_connection.baseUrl = QUrl(u"https://other.example.com"_s);
        HoldLedger ledger(*m_journal, m_clock, serverOf(m_connection));
        QSignalSpy changed(&ledger, &HoldLedger::changed);
        ledger.refresh();
        QVERIFY(changed.wait());
        QVERIFY(ledger.holds().all().isEmpty());
        m_connection.baseUrl = QUrl(u"https://mail.example.com"_s);
        hold(120, {});
        QVERIFY(ledger.holds().all().isEmpty());
    }

    void whatIsDoneNowIsHeardWithoutReadingAgain()
    {
        HoldLedger ledger(*m_journal, m_clock, serverOf(m_connection));
        QSignalSpy changed(&ledger, &HoldLedger::changed);
        hold(119, m_clock.now() + 1h);
        QTRY_COMPARE(ledger.holds().all().size(), 1);
        ledger.refresh(); // the same rows once more
        QVERIFY(changed.wait());
        QCOMPARE(ledger.holds().all().size(), 1);
        append(row(JournalEntry::Kind::Intent, ActionKind::ReleaseQueue, 119, u"release"_s));
        JournalEntry outcome = row(JournalEntry::Kind::Outcome, ActionKind::ReleaseQueue, 119, u"release"_s);
        outcome.outcome = u"done"_s;
        append(outcome);
        QTRY_VERIFY(ledger.holds().all().isEmpty());
    }

    void aReminderIsPutOffOrDismissed()
    {
        const QString id = hold(119, m_clock.now() - 1min);
        HoldLedger ledger(*m_journal, m_clock, serverOf(m_connection));
        QSignalSpy due(&ledger, &HoldLedger::dueChanged);
        ledger.refresh();
        QVERIFY(due.wait());
        ledger.remindLater(id);
        QCOMPARE(due.size(), 2);
        QCOMPARE(dueSenders(ledger), QList<qint64>());
        m_clock.advance(HoldLedger::later);
        QCOMPARE(dueSenders(ledger), QList<qint64>{119});
        ledger.dismiss(id);
        m_clock.advance(24h);
        QCOMPARE(dueSenders(ledger), QList<qint64>());
        QCOMPARE(ledger.holds().all().size(), 1); // it stands all the same
        hold(119, m_clock.now() - 1min);          // held anew: another end
        QTRY_COMPARE(dueSenders(ledger), QList<qint64>{119});
    }

    void theEndIsToldWhenItComes()
    {
        const core::SystemClock clock;
        hold(119, clock.now() + 150ms);
        HoldLedger ledger(*m_journal, clock, serverOf(m_connection));
        QSignalSpy changed(&ledger, &HoldLedger::changed);
        QSignalSpy due(&ledger, &HoldLedger::dueChanged);
        ledger.refresh();
        QVERIFY(changed.wait());
        QVERIFY(due.size() == 1 || due.wait());
        QCOMPARE(dueSenders(ledger), QList<qint64>{119});
    }

private:
    JournalEntry row(JournalEntry::Kind kind, ActionKind action, qint64 sender, const QString &request)
    {
        return journalRow(kind, m_clock.now(), m_connection, action,
                          ActionTarget{.what = domain::QueueScope::everything(senderId(sender))}, request);
    }
    void append(const JournalEntry &entry)
    {
        QSignalSpy appended(m_journal.get(), &store::Journal::entryAppended);
        m_journal->append(entry, nullptr, {});
        QVERIFY(appended.wait());
    }
    QString hold(qint64 sender, std::optional<core::WallTime> until)
    {
        const QString request = u"request-%1"_s.arg(++m_requests);
        JournalEntry intent = row(JournalEntry::Kind::Intent, ActionKind::HoldQueue, sender, request);
        intent.owner = u"anna"_s;
        intent.until = until;
        append(intent);
        JournalEntry outcome = row(JournalEntry::Kind::Outcome, ActionKind::HoldQueue, sender, request);
        outcome.outcome = u"done"_s;
        append(outcome);
        return request;
    }
    static QList<qint64> dueSenders(const HoldLedger &ledger)
    {
        QList<qint64> senders;
        for (const StandingHold &hold : ledger.due())
            senders << hold.scope.sender().value();
        return senders;
    }

    support::TestClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Journal> m_journal;
    domain::Connection m_connection;
    int m_requests = 0;
};

QTEST_GUILESS_MAIN(HoldLedgerTest)
#include "holdledgertest.moc"
