#include "operations/deletedsenders.h"
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
using Outcome = TargetResult::Outcome;

class DeletedSendersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_journal = std::make_unique<store::Journal>(m_folder->path() + u"/journal.sqlite"_s);
        m_connection.baseUrl = QUrl(u"https://mail.example.com"_s);
        m_requests = 0;
    }
    void cleanup() { m_journal.reset(); }

    void nothingWasDeletedAtFirst() { QCOMPARE(deleted(), QStringList()); }

    void aDeletedSenderIsOfferedUntilItIsRestored()
    {
        act(ActionKind::DeleteSender, 683, Outcome::Done);
        act(ActionKind::DeleteSender, 7, Outcome::NotExecutedAgain);
        QCOMPARE(deleted(), (QStringList{u"7 Sender 7"_s, u"683 Sender 683"_s})); // newest first
        act(ActionKind::RestoreSender, 683, Outcome::Done);
        QCOMPARE(deleted(), QStringList{u"7 Sender 7"_s});
        act(ActionKind::DeleteSender, 683, Outcome::Done);
        QCOMPARE(deleted(), (QStringList{u"683 Sender 683"_s, u"7 Sender 7"_s}));
    }

    void whatWasNotExecutedChangesNothing()
    {
        act(ActionKind::DeleteSender, 5, Outcome::Failed);
        act(ActionKind::DeleteSender, 6, Outcome::NotSent);
        QCOMPARE(deleted(), QStringList());
        act(ActionKind::DeleteSender, 683, Outcome::Done);
        act(ActionKind::RestoreSender, 683, Outcome::Failed);
        act(ActionKind::RestoreSender, 683, Outcome::Unknown);
        QCOMPARE(deleted(), QStringList{u"683 Sender 683"_s});
    }

    void aDeletionWithoutAnOutcomeIsNone()
    {
        append(row(JournalEntry::Kind::Intent, ActionKind::DeleteSender, 683, u"r"_s));
        QCOMPARE(deleted(), QStringList());
    }

    void anUnknownDeletionIsOfferedAsUncertain()
    {
        const QString request = act(ActionKind::DeleteSender, 683, Outcome::Unknown);
        QCOMPARE(deleted(), QStringList{u"683 Sender 683 ?"_s});
        readAfter(ActionKind::DeleteSender, 683, request, true); // it may be listed all the same
        QCOMPARE(deleted(), QStringList{u"683 Sender 683 ?"_s});
        readAfter(ActionKind::DeleteSender, 683, request, false);
        QCOMPARE(deleted(), QStringList{u"683 Sender 683"_s});
    }

    void aListThatShowsDeletedSendersProvesNothingAgainstAnAnswer()
    {
        const QString request = act(ActionKind::DeleteSender, 683, Outcome::Done);
        readAfter(ActionKind::DeleteSender, 683, request, true);
        QCOMPARE(deleted(), QStringList{u"683 Sender 683"_s});
    }

    void anUnknownRestoreThatTheListConfirmsIsOne()
    {
        act(ActionKind::DeleteSender, 683, Outcome::Done);
        const QString request = act(ActionKind::RestoreSender, 683, Outcome::Unknown, false);
        readAfter(ActionKind::RestoreSender, 683, request, true);
        QCOMPARE(deleted(), QStringList());
    }

    void anotherServersSendersAreNotOffered()
    {
        const domain::Connection here = m_connection;
        m_connection.baseUrl = QUrl(u"https://elsewhere.example.com"_s);
        act(ActionKind::DeleteSender, 683, Outcome::Done);
        m_connection = here;
        QCOMPARE(deleted(), QStringList());
        m_connection.baseUrl = QUrl(u"https://elsewhere.example.com/"_s); // the same server
        QCOMPARE(deleted(), QStringList{u"683 Sender 683"_s});
    }

    void aJournalThatCannotBeReadSaysSo()
    {
        store::Journal broken(m_folder->path() + u"/missing/journal.sqlite"_s);
        DeletedSenders senders(broken, m_connection);
        QSignalSpy changed(&senders, &DeletedSenders::changed);
        senders.refresh();
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(senders.error()->is<core::StoreFailed>());
    }

private:
    JournalEntry row(JournalEntry::Kind kind, ActionKind action, qint64 sender, const QString &request)
    {
        m_clock.advance(1s);
        const ActionTarget target{support::senderId(sender), u"Sender %1"_s.arg(sender), {}, {}, {}, {}, {}, {}};
        return journalRow(kind, m_clock.now(), m_connection, action, target, request);
    }
    void append(const JournalEntry &entry)
    {
        bool isWritten = false;
        m_journal->append(entry, this, [&isWritten](const core::Result<qint64> &id) { isWritten = id.has_value(); });
        QTRY_VERIFY(isWritten);
    }
    QString act(ActionKind action, qint64 sender, Outcome outcome, std::optional<bool> isListed = {})
    {
        const QString request = u"request-%1"_s.arg(++m_requests);
        JournalEntry intent = row(JournalEntry::Kind::Intent, action, sender, request);
        intent.isSenderListed = isListed;
        append(intent);
        JournalEntry end = row(JournalEntry::Kind::Outcome, action, sender, request);
        end.outcome = outcomeName(outcome);
        append(end);
        return request;
    }
    void readAfter(ActionKind action, qint64 sender, const QString &request, bool isListed)
    {
        JournalEntry reading = row(JournalEntry::Kind::Reading, action, sender, request);
        reading.isSenderListed = isListed;
        append(reading);
    }
    QStringList deleted()
    {
        DeletedSenders senders(*m_journal, m_connection);
        senders.refresh();
        [&] { QTRY_VERIFY(senders.isRead()); }();
        QStringList words;
        for (const DeletedSenders::Entry &entry : senders.entries())
            words << u"%1 %2%3"_s.arg(entry.sender.value()).arg(entry.name, entry.isCertain ? u""_s : u" ?"_s);
        return words;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Journal> m_journal;
    domain::Connection m_connection;
    support::TestClock m_clock;
    int m_requests = 0;
};

QTEST_GUILESS_MAIN(DeletedSendersTest)
#include "deletedsenderstest.moc"
