#include "operations/standingholds.h"
#include "tests/support/testids.h"

#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::operations;
using namespace Qt::StringLiterals;
using domain::QueueScope;
using support::accountId;
using support::campaignId;
using support::senderId;
using Kind = store::JournalEntry::Kind;

namespace {

domain::QueueCounts held(qint64 hold)
{
    return {0, 0, 0, hold, hold};
}

// An action on campaign 4914 of account 306, on the account or on everything of sender 119: what was held before and after.
struct Deed
{
    QString action;
    qint64 account;
    qint64 campaign;
    std::optional<qint64> before;
    std::optional<qint64> after;
    QString outcome;
};

QList<store::JournalEntry> journal(const QList<Deed> &deeds)
{
    QList<store::JournalEntry> entries;
    for (const Deed &deed : deeds) {
        store::JournalEntry entry;
        entry.requestId = u"%1-%2"_s.arg(deed.action).arg(entries.size());
        entry.action = deed.action;
        entry.senderId = 119;
        entry.accountId = deed.account;
        entry.campaignId = deed.campaign;
        if (deed.before)
            entry.counts = held(*deed.before);
        entries << entry;
        entry.kind = Kind::Outcome;
        entry.counts.reset();
        entry.outcome = deed.outcome;
        if (!deed.outcome.isEmpty())
            entries << entry;
        entry.kind = Kind::Reading;
        entry.outcome.clear();
        if (deed.after) {
            entry.counts = held(*deed.after);
            entries << entry;
        }
    }
    return entries;
}

QList<ActionTarget> everything(qint64 hold)
{
    return {ActionTarget{.what = QueueScope::everything(senderId(119)), .counts = held(hold)}};
}

QList<ActionTarget> campaign(qint64 hold)
{
    return {ActionTarget{.what = QueueScope::ofCampaign(senderId(119), accountId(306), campaignId(4914)), .counts = held(hold)}};
}

const QueueScope scope4914 = QueueScope::ofCampaign(senderId(119), accountId(306), campaignId(4914));

const auto hold = u"queue.hold"_s;
const auto release = u"queue.release"_s;
const auto done = u"done"_s;

}

class StandingHoldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void howMuchWasHeldElsewhere_data()
    {
        QTest::addColumn<QList<Deed>>("deeds");
        QTest::addColumn<bool>("isEverything");
        QTest::addColumn<qint64>("elsewhere");
        QTest::addColumn<bool>("isCertain");
        const auto row = [](const char *name, const QList<Deed> &deeds, bool isEverything, qint64 elsewhere, bool isCertain) {
            QTest::newRow(name) << deeds << isEverything << elsewhere << isCertain;
        };
        // 100 are held now.
        row("nothing was held from here", {}, false, 100, true);
        row("all of it", {{hold, 306, 4914, 0, 100, done}}, false, 0, true);
        row("some was held before", {{hold, 306, 4914, 80, 100, done}}, false, 80, true);
        row("held twice", {{hold, 306, 4914, 0, 60, done}, {hold, 306, 4914, 60, 100, done}}, false, 0, true);
        row("ours is inside it", {{hold, 306, 4914, 0, 30, done}}, true, 70, true);
        row("ours is wider", {{hold, 0, 0, 0, 500, done}}, false, 100, false);
        row("ours was released", {{hold, 306, 4914, 0, 100, done}, {release, 306, 4914, 100, 0, done}}, false, 100, true);
        row("released with everything", {{hold, 306, 4914, 0, 100, done}, {release, 0, 0, 100, 0, done}}, false, 100, true);
        row("a part of it was released", {{hold, 0, 0, 0, 500, done}, {release, 306, 4914, 90, 0, done}}, true, 100, false);
        row("it failed", {{hold, 306, 4914, 0, 0, u"failed"_s}}, false, 100, true);
        row("its outcome is unknown", {{hold, 306, 4914, 0, 100, u"unknown"_s}}, false, 100, false);
        row("it has no outcome", {{hold, 306, 4914, 0, {}, {}}}, false, 100, false);
        row("it was not read afterwards", {{hold, 306, 4914, 0, {}, done}}, false, 100, false);
        row("more than is left", {{hold, 306, 4914, 0, 900, done}}, false, 0, true);
    }
    void howMuchWasHeldElsewhere()
    {
        QFETCH(QList<Deed>, deeds);
        QFETCH(bool, isEverything);
        QFETCH(qint64, elsewhere);
        QFETCH(bool, isCertain);
        const HeldElsewhere found = StandingHolds(journal(deeds)).elsewhere(isEverything ? everything(100) : campaign(100));
        QCOMPARE(found.messages, elsewhere);
        QCOMPARE(found.isCertain, isCertain);
    }

    void aHoldStandsWithItsTermsUntilItIsReleased()
    {
        const core::WallTime end(std::chrono::seconds(5'000));
        QList<store::JournalEntry> entries = journal({{hold, 306, 4914, 0, 100, done}});
        entries.first().owner = u"anna"_s;
        entries.first().until = end;
        entries.first().reason = u"wrong link"_s;
        const StandingHolds holds(entries);
        const StandingHold *found = holds.of(scope4914);
        QVERIFY(found);
        QCOMPARE(found->terms, (HoldTerms{u"anna"_s, end}));
        QCOMPARE(found->reason, u"wrong link"_s);
        QVERIFY(found->isCertain);
        QVERIFY(!found->isOver(end - std::chrono::milliseconds(1)));
        QVERIFY(found->isOver(end));
        QVERIFY(!holds.of(QueueScope::ofAccount(senderId(119), accountId(306)))); // it is narrower
        QVERIFY(!holds.of(QueueScope::everything(senderId(120))));
        QVERIFY(StandingHolds(entries + journal({{release, 306, 4914, 100, 0, u"failed"_s}})).of(scope4914));
        QVERIFY(!StandingHolds(entries + journal({{release, 0, 0, 100, 0, done}})).of(scope4914));
        const StandingHolds doubtful(entries + journal({{u"queue.clear"_s, 306, 4914, 100, 0, u"unknown"_s}}));
        QVERIFY(doubtful.of(scope4914) && !doubtful.of(scope4914)->isCertain);
    }

    void whoHeldLastAnswersAndTheSystemUserWhereNobodyIsNamed()
    {
        QList<store::JournalEntry> entries = journal({{hold, 306, 4914, 0, 60, done}, {hold, 306, 4914, 60, 100, done}});
        entries.first().owner = u"anna"_s;
        entries[3].systemUser = u"boris"_s;
        const StandingHolds holds(entries);
        QCOMPARE(holds.all().size(), 1);
        QCOMPARE(holds.of(scope4914)->terms.owner, u"boris"_s);
        QCOMPARE(holds.of(scope4914)->messages, 100);
    }

    // No such row is written; a damaged one must not hold a whole sender.
    void aCampaignWithoutItsAccountHoldsNothing()
    {
        QVERIFY(StandingHolds(journal({{hold, 0, 4914, 0, 100, done}})).all().isEmpty());
    }

    void aWiderHoldIsFoundWhereThereIsNoneOfTheScopeItself()
    {
        const StandingHolds holds(journal({{hold, 0, 0, 0, 500, done}, {hold, 306, 0, 0, 90, done}}));
        QCOMPARE(holds.all().size(), 2);
        QCOMPARE(holds.of(scope4914)->scope, QueueScope::ofAccount(senderId(119), accountId(306)));
        QCOMPARE(holds.of(QueueScope::ofAccount(senderId(119), accountId(7)))->scope, QueueScope::everything(senderId(119)));
    }
};

QTEST_GUILESS_MAIN(StandingHoldsTest)
#include "standingholdstest.moc"
