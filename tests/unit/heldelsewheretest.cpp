#include "operations/heldelsewhere.h"
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
        entry.requestId = u"id-%1"_s.arg(entries.size());
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

const auto hold = u"queue.hold"_s;
const auto release = u"queue.release"_s;
const auto done = u"done"_s;

}

class HeldElsewhereTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatTheJournalSays_data()
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
    void whatTheJournalSays()
    {
        QFETCH(QList<Deed>, deeds);
        QFETCH(bool, isEverything);
        QFETCH(qint64, elsewhere);
        QFETCH(bool, isCertain);
        const HeldElsewhere found = heldElsewhere(journal(deeds), isEverything ? everything(100) : campaign(100));
        QCOMPARE(found.messages, elsewhere);
        QCOMPARE(found.isCertain, isCertain);
    }
};

QTEST_GUILESS_MAIN(HeldElsewhereTest)
#include "heldelsewheretest.moc"
