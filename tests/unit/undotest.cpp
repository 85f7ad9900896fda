#include "operations/undo.h"

#include "operations/journalwords.h"
#include "tests/support/testids.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using domain::ActionKind;
using domain::QueueCounts;
using domain::QueueScope;
using model::JournalMoment;
using model::JournalOutcome;
using model::JournalRow;
using operations::UndoRefusal;
using Why = UndoRefusal::Why;

Q_DECLARE_METATYPE(senderdesk::model::JournalMoment)

namespace {

JournalRow rowOf(ActionKind kind)
{
    JournalRow row;
    row.action = QLatin1String(domain::actionOf(kind).id);
    row.outcome = JournalOutcome::Done;
    row.senderId = 119;
    row.target = {{u"sender"_s, 119}};
    return row;
}

}

// Promise 7: an inverse is offered only where it brings back what was there.
class UndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void theInverseOfWhatWasDone_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<JournalMoment>("before");
        QTest::addColumn<int>("inverse"); // −1: none
        QTest::addColumn<int>("why");
        const auto add = [](const char *name, ActionKind kind, const JournalMoment &before, int inverse, int why = -1) {
            QTest::newRow(name) << int(kind) << before << inverse << why;
        };
        const JournalMoment nothingHeld{.counts = QueueCounts{100, 100, 0, 0, 200}};
        const JournalMoment someHeld{.counts = QueueCounts{10, 10, 40, 80, 140}};
        const JournalMoment listed{.isListed = true};
        const JournalMoment unlisted{.isListed = false};
        add("hold, nothing was held", ActionKind::HoldQueue, nothingHeld, int(ActionKind::ReleaseQueue));
        add("hold, an empty scope", ActionKind::HoldQueue, {.counts = QueueCounts{}}, int(ActionKind::ReleaseQueue));
        add("hold, some was held", ActionKind::HoldQueue, someHeld, -1, int(Why::HeldBefore));
        add("hold, not read", ActionKind::HoldQueue, {}, -1, int(Why::NotReadBefore));
        add("release", ActionKind::ReleaseQueue, someHeld, -1, int(Why::Released));
        add("release, nothing was held", ActionKind::ReleaseQueue, nothingHeld, -1, int(Why::Released));
        add("clear", ActionKind::ClearQueue, nothingHeld, -1, int(Why::NoInverse));
        add("delete", ActionKind::DeleteSender, listed, int(ActionKind::RestoreSender));
        add("restore of a deleted one", ActionKind::RestoreSender, unlisted, int(ActionKind::DeleteSender));
        add("restore of one that was there", ActionKind::RestoreSender, listed, -1, int(Why::WasListed));
        add("restore, not read", ActionKind::RestoreSender, {}, -1, int(Why::NotReadBefore));
        add("restore of messages", ActionKind::RestoreMessages, {}, -1, int(Why::NoInverse));
    }
    void theInverseOfWhatWasDone()
    {
        QFETCH(int, kind);
        QFETCH(JournalMoment, before);
        QFETCH(int, inverse);
        QFETCH(int, why);
        JournalRow row = rowOf(ActionKind(kind));
        row.before = before;
        const auto plan = operations::undoOf(row);
        QCOMPARE(plan.has_value() ? int(plan->kind) : -1, inverse);
        QCOMPARE(plan.has_value() ? -1 : int(plan.error().why), why);
        if (plan)
            QCOMPARE(plan->target.sender(), std::optional(support::senderId(119)));
    }

    void whatWouldDifferIsToldInFigures()
    {
        JournalRow hold = rowOf(ActionKind::HoldQueue);
        hold.before.counts = QueueCounts{10, 10, 40, 80, 140};
        QCOMPARE(operations::undoOf(hold).error().messages, 80);
        JournalRow release = rowOf(ActionKind::ReleaseQueue);
        release.before.counts = QueueCounts{10, 10, 40, 80, 140};
        QCOMPARE(operations::undoOf(release).error().messages, 60);
    }

    // Every kind × every outcome but done: nothing is offered.
    void whatIsNotDoneIsNotUndone()
    {
        const QList<std::pair<JournalOutcome, Why>> outcomes{{JournalOutcome::InProgress, Why::InProgress},
                                                             {JournalOutcome::Unknown, Why::OutcomeUnknown},
                                                             {JournalOutcome::NotExecutedAgain, Why::NothingDone},
                                                             {JournalOutcome::Failed, Why::NothingDone},
                                                             {JournalOutcome::NotSent, Why::NothingDone}};
        for (const domain::Action &action : domain::actions) {
            for (const auto &[outcome, why] : outcomes) {
                JournalRow row = rowOf(action.kind);
                row.outcome = outcome;
                const auto plan = operations::undoOf(row);
                QVERIFY2(!plan.has_value(), action.id);
                QCOMPARE(plan.error().why, action.inverse ? why : Why::NoInverse);
            }
        }
    }

    void whatWasUndoneIsNotUndoneAgain()
    {
        JournalRow row = rowOf(ActionKind::DeleteSender);
        row.undoneBy = u"another"_s;
        QCOMPARE(operations::undoOf(row).error().why, Why::UndoneSince);
    }

    void anActionOfAnotherVersionIsLeftAlone()
    {
        JournalRow row = rowOf(ActionKind::DeleteSender);
        row.action = u"senders.paint"_s;
        QCOMPARE(operations::undoOf(row).error().why, Why::UnknownAction);
        QVERIFY(!operations::targetOf(row));
    }

    // Promise 2: what the journal does not say whole makes no scope at all, least of all a wider one.
    void aScopeIsTheOneThatWasActedOnOrNone()
    {
        JournalRow row = rowOf(ActionKind::HoldQueue);
        row.before.counts = QueueCounts{};
        row.accountId = 306;
        row.campaignId = 4914;
        row.target = {{u"sender"_s, 119}, {u"account"_s, 306}, {u"campaign"_s, 4914}};
        const auto whole = operations::undoOf(row);
        QVERIFY(whole.has_value());
        QCOMPARE(*whole->target.scope(),
                 QueueScope::ofCampaign(support::senderId(119), *core::AccountId::from(306), *core::CampaignId::from(4914)));
        const QList<void (*)(JournalRow &)> damages{[](JournalRow &r) { r.campaignId = 0; },
                                                    [](JournalRow &r) { r.accountId = 0; },
                                                    [](JournalRow &r) { r.senderId = 0; },
                                                    [](JournalRow &r) { r.target.remove(u"campaign"_s); },
                                                    [](JournalRow &r) { r.target.insert(u"sender"_s, 120); },
                                                    [](JournalRow &r) {
                                                        r.target = {};
                                                        r.accountId = 0;
                                                    }};
        for (const auto damage : damages) {
            JournalRow damaged = row;
            damage(damaged);
            const auto plan = operations::undoOf(damaged);
            QVERIFY(!plan.has_value());
            QCOMPARE(plan.error().why, Why::NoTarget);
        }
        row.target = {}; // of a version that had only the columns
        QVERIFY(operations::undoOf(row).has_value());
    }

    // Every subject that an action can have comes back from its own identity.
    void aTargetComesBackFromWhatWasWritten()
    {
        const QList<std::pair<ActionKind, operations::Subject>> subjects{
            {ActionKind::HoldQueue, QueueScope::everything(support::senderId(119))},
            {ActionKind::HoldQueue, QueueScope::ofAccount(support::senderId(119), *core::AccountId::from(306))},
            {ActionKind::DeleteSender, support::senderId(683)},
            {ActionKind::RestoreMessages, domain::MessageRef{u"jo@example.com"_s, u"17"_s, u"INBOX"_s, u"<a@b>"_s}}};
        for (const auto &[kind, subject] : subjects) {
            const store::JournalEntry entry =
                operations::journalRow(store::JournalEntry::Kind::Intent, {}, {}, kind, {.what = subject}, u"id"_s);
            JournalRow row;
            row.action = entry.action;
            row.senderId = entry.senderId;
            row.accountId = entry.accountId;
            row.campaignId = entry.campaignId;
            row.target = entry.target;
            const auto target = operations::targetOf(row);
            QVERIFY(target && target->what == subject);
        }
    }
};

QTEST_GUILESS_MAIN(UndoTest)
#include "undotest.moc"
