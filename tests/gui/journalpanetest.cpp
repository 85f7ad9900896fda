#include "operations/confirmation.h"
#include "operations/journalwords.h"
#include "operations/undo.h"
#include "tests/a11y/accessibility.h"
#include "tests/gui/consolefixture.h"
#include "ui/panes/journal/journaltext.h"
#include "ui/shell/pane.h"
#include "ui/widgets/noticestrip.h"

#include <QLineEdit>
#include <QRegularExpression>

using namespace senderdesk;
using namespace senderdesk::support;
using namespace Qt::StringLiterals;
using domain::ActionKind;
using store::JournalEntry;
using Kind = JournalEntry::Kind;
using State = ui::Pane::State;

namespace {

constexpr int patience = 15'000;

domain::Connection unarmed(domain::Connection connection)
{
    connection.armed = false;
    return connection;
}

}

// The pane "Journal", by keyboard and by name.
class JournalPaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s)); }

    void anEmptyJournalSaysWhatWouldBeThere()
    {
        ConsoleFixture console;
        console.begin({u"journal"_s, {}, {}});
        QTRY_COMPARE(pane(console)->state(), State::Empty);
        checkAccess(console);
    }

    void aJournalThatCannotBeReadSaysSo()
    {
        ConsoleFixture console;
        QFile garbage(console.folder().filePath(u"journal.sqlite"_s));
        QVERIFY(garbage.open(QIODevice::WriteOnly));
        garbage.write(QByteArray(8192, 'x'));
        garbage.close();
        console.begin({u"journal"_s, {}, {}});
        QTRY_COMPARE(pane(console)->state(), State::Failed);
        QVERIFY(console.button(u"Try again"_s));
    }

    // Delete, by the keyboard find it in the journal, undo it with the usual confirmation, and see that it is undone.
    void aDeletionIsUndoneFromTheJournal()
    {
        ConsoleFixture console;
        console.begin();
        QTRY_COMPARE_WITH_TIMEOUT(pane(console)->state(), State::Ready, patience);
        act(console, ActionKind::DeleteSender, {{.what = senderId(120)}});
        console.window->window().showPane(u"journal");
        QTRY_VERIFY_WITH_TIMEOUT(console.table(u"Journal"_s), patience);
        QAbstractItemView *table = console.table(u"Journal"_s);
        QTRY_COMPARE_WITH_TIMEOUT(ConsoleFixture::cell(table, 0, u"Outcome"_s), u"done"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(ConsoleFixture::cell(table, 0, u"After"_s), u"not in the list"_s, patience);
        QCOMPARE(ConsoleFixture::cell(table, 0, u"Action"_s), u"Delete sender"_s);
        QCOMPARE(ConsoleFixture::cell(table, 0, u"Connection"_s), u"Offline administrator"_s);
        QVERIFY(!console.button(u"Undo…"_s)->isEnabled());
        select(table, 0);
        QVERIFY(console.button(u"Undo…"_s)->isEnabled());
        QVERIFY(!console.button(u"Read the state"_s)->isEnabled());
        QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(console.dialog());
        QCOMPARE(console.dialog()->windowTitle(), u"Restore sender"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.buttonBeginning(u"Restore 1 sender"_s)
                                     && console.buttonBeginning(u"Restore 1 sender"_s)->isEnabled(),
                                 patience);
        console.buttonBeginning(u"Restore 1 sender"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!console.dialog(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(ConsoleFixture::cell(table, table->currentIndex().row(), u"Outcome"_s), u"done, undone since"_s,
                                  patience);
        QVERIFY(!console.button(u"Undo…"_s)->isEnabled());
        checkAccess(console);
    }

    // What would differ is said where the button is off.
    void aHoldOverHeldMailOffersNoUndoAndSaysWhy()
    {
        ConsoleFixture console;
        console.begin();
        QTRY_COMPARE_WITH_TIMEOUT(pane(console)->state(), State::Ready, patience);
        const auto scope =
            domain::QueueScope::ofCampaign(senderId(119), *core::AccountId::from(306), *core::CampaignId::from(4914));
        act(console, ActionKind::HoldQueue, {{.what = scope}});
        console.window->window().showPane(u"journal");
        QTRY_VERIFY_WITH_TIMEOUT(console.table(u"Journal"_s), patience);
        QAbstractItemView *table = console.table(u"Journal"_s);
        QTRY_COMPARE_WITH_TIMEOUT(ConsoleFixture::cell(table, 0, u"Outcome"_s), u"done"_s, patience);
        select(table, 0);
        QVERIFY(!console.button(u"Undo…"_s)->isEnabled());
        QVERIFY2(console.button(u"Undo…"_s)->toolTip().contains(u"80 messages were held before"),
                 qPrintable(console.button(u"Undo…"_s)->toolTip()));
    }

    void anUnarmedConnectionOffersNoUndoAndSaysWhichToArm()
    {
        ConsoleFixture console(offline::Scenario::Calm, unarmed);
        write(console,
              {entry(console, Kind::Intent, ActionKind::DeleteSender), entry(console, Kind::Outcome, ActionKind::DeleteSender)});
        QAbstractItemView *table = show(console);
        select(table, 0);
        QVERIFY(!console.button(u"Undo…"_s)->isEnabled());
        QVERIFY(console.button(u"Undo…"_s)->toolTip().contains(u"Offline administrator is read-only"));
    }

    // After a crash: unknown, said so, and the state is read without arming anything.
    void anOutcomeThatWasNeverWrittenIsToldAndItsStateRead()
    {
        ConsoleFixture console(offline::Scenario::Calm, unarmed);
        write(console, {entry(console, Kind::Intent, ActionKind::DeleteSender)});
        QAbstractItemView *table = show(console);
        QCOMPARE(ConsoleFixture::cell(table, 0, u"Outcome"_s), u"outcome unknown"_s);
        QCOMPARE(ConsoleFixture::cell(table, 0, u"After"_s), u"–"_s);
        select(table, 0);
        QVERIFY(!console.button(u"Undo…"_s)->isEnabled());
        QVERIFY(console.button(u"Read the state"_s)->isEnabled());
        QTest::keyClick(table, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(ConsoleFixture::cell(table, 0, u"After"_s), u"in the list"_s, patience);
        QTRY_COMPARE(notice(console), u"The state of 1 targets was read; it is in the column After."_s);
    }

    void verifySaysWhatItFoundAndWhatItCannotProve()
    {
        ConsoleFixture console(offline::Scenario::Calm, unarmed);
        write(console, {entry(console, Kind::Intent, ActionKind::DeleteSender)});
        QAbstractItemView *table = show(console);
        QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(notice(console).startsWith(u"All 1 rows of the journal are as they were written."), patience);
        QVERIFY(notice(console).contains(u"cannot be told"));
    }

    void everyFindingHasItsSentence()
    {
        using Finding = store::JournalVerdict::Finding;
        const auto sentence = [](Finding finding, bool isProven = true, const QString &memoryOnly = {}) {
            return ui::text::proofSentence({{finding, 12, {40, "hash"}, isProven}, 40, memoryOnly});
        };
        QVERIFY(sentence(Finding::Sound).contains(u"None is missing at its end"));
        QVERIFY(sentence(Finding::Sound, false).contains(u"remembers none"));
        QVERIFY(sentence(Finding::Sound, true, u"no bus"_s).contains(u"there is no keychain that remembers them (no bus)"));
        QVERIFY(sentence(Finding::RowChanged).startsWith(u"Row 12 of the journal is not what was written"));
        QVERIFY(sentence(Finding::RowsMissing).startsWith(u"Row 12 of the journal is missing"));
        QVERIFY(sentence(Finding::TailMissing).contains(u"it has 12 rows, and the keychain remembers 40"));
        QVERIFY(sentence(Finding::OtherJournal).startsWith(u"Row 12 is not the one"));
    }

    void aFilterNamesAColumn()
    {
        ConsoleFixture console(offline::Scenario::Calm, unarmed);
        write(console,
              {entry(console, Kind::Intent, ActionKind::DeleteSender), entry(console, Kind::Intent, ActionKind::HoldQueue)});
        QAbstractItemView *table = show(console);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QWidget *filter = pane(console)->filterField();
        filter->setFocus();
        QTest::keyClicks(filter->focusProxy(), u"action:hold outcome:unknown"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(ConsoleFixture::cell(table, 0, u"Action"_s), u"Hold queue"_s);
    }

private:
    static core::SenderId senderId(qint64 id) { return *core::SenderId::from(id); }
    static ui::Pane *pane(const ConsoleFixture &console) { return console.window->window().currentPane(); }
    static QAbstractItemView *show(ConsoleFixture &console)
    {
        console.begin({u"journal"_s, {}, {}});
        const bool isThere = QTest::qWaitFor(
            [&console] { return console.table(u"Journal"_s) && console.table(u"Journal"_s)->model()->rowCount() > 0; }, patience);
        return isThere ? console.table(u"Journal"_s) : nullptr;
    }
    static void select(QAbstractItemView *table, int row)
    {
        table->setFocus();
        table->setCurrentIndex(table->model()->index(row, 0));
    }
    static QString notice(const ConsoleFixture &console)
    {
        for (const auto *each : console.window->window().findChildren<ui::Notice *>()) {
            if (each->isVisible())
                return each->text();
        }
        return {};
    }
    static void checkAccess(ConsoleFixture &console)
    {
        console.window->window().activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &console.window->window());
        if (QAbstractItemView *table = console.table(u"Journal"_s))
            table->setFocus();
        const QStringList faults = accessibilityFaultsIn(console.window->window());
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
    static void act(ConsoleFixture &console, ActionKind kind, const QList<operations::ActionTarget> &targets)
    {
        const auto confirmation = console.session->confirm(kind, targets);
        confirmation->start();
        QTRY_VERIFY_WITH_TIMEOUT(confirmation->canConfirm(), patience);
        QVERIFY(confirmation->confirm(u"by mistake"_s));
        QTRY_COMPARE_WITH_TIMEOUT(confirmation->state(), operations::Confirmation::State::Done, patience);
    }
    static JournalEntry entry(const ConsoleFixture &console, Kind kind, ActionKind action)
    {
        const operations::Subject subject = action == ActionKind::DeleteSender
                                                ? operations::Subject(senderId(120))
                                                : operations::Subject(domain::QueueScope::everything(senderId(120)));
        JournalEntry row = operations::journalRow(kind, core::SystemClock().now(), console.session->connection(), action,
                                                  {.what = subject}, QLatin1String(domain::actionOf(action).id));
        row.outcome = kind == Kind::Outcome ? u"done"_s : QString();
        row.isSenderListed = kind == Kind::Intent ? std::optional(true) : std::nullopt;
        return row;
    }
    // By another run of the program.
    static void write(const ConsoleFixture &console, const QList<JournalEntry> &entries)
    {
        store::Journal journal(console.folder().filePath(u"journal.sqlite"_s));
        QObject context;
        qsizetype written = 0;
        for (const JournalEntry &each : entries)
            journal.append(each, &context, [&written](const core::Result<qint64> &) { ++written; });
        QTRY_COMPARE(written, entries.size());
    }
};

QTEST_MAIN(JournalPaneTest)
#include "journalpanetest.moc"
