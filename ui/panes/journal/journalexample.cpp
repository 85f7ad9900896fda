#include "ui/panes/journal/journalexample.h"

#include "operations/connections.h"
#include "operations/journalwords.h"

#include <optional>

namespace senderdesk::ui {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::ActionKind;
using domain::QueueCounts;
using operations::ActionTarget;
using operations::TargetResult;
using store::JournalEntry;
using Kind = JournalEntry::Kind;
using Outcome = TargetResult::Outcome;

struct Example
{
    std::chrono::minutes ago;
    ActionKind kind;
    ActionTarget target;
    QString reason;
    std::optional<QueueCounts> before;
    std::optional<QueueCounts> after;
    std::optional<Outcome> outcome; // empty: the program ended before
};

QList<Example> examples()
{
    const auto campaign = [](qint64 sender, qint64 account, qint64 number, const QString &name) {
        return ActionTarget{.what = domain::QueueScope::ofCampaign(*core::SenderId::from(sender), *core::AccountId::from(account),
                                                                   *core::CampaignId::from(number)),
                            .senderName = name};
    };
    const auto sender = [](qint64 id, const QString &name) {
        return ActionTarget{.what = *core::SenderId::from(id), .senderName = name};
    };
    return {
        {3min,
         ActionKind::HoldQueue,
         campaign(712, 1, 613, u"Spring offers"_s),
         u"wrong price in the subject"_s,
         QueueCounts{9170, 448, 576, 0, 10194},
         {},
         {}},
        {12min, ActionKind::ReleaseQueue, campaign(119, 306, 4914, u"Main newsletter"_s), u"Gmail accepts again"_s,
         QueueCounts{10, 10, 40, 80, 140}, QueueCounts{130, 10, 0, 0, 140}, Outcome::Done},
        {38min, ActionKind::HoldQueue, campaign(119, 306, 4591, u"Main newsletter"_s), u"link to the old shop"_s,
         QueueCounts{100, 100, 0, 0, 200}, QueueCounts{0, 98, 0, 100, 198}, Outcome::Done},
        {45min, ActionKind::RestoreSender, sender(683, u"Winter campaign"_s), u"deleted by mistake"_s, {}, {}, Outcome::Done},
        {47min, ActionKind::DeleteSender, sender(683, u"Winter campaign"_s), u"season is over"_s, {}, {}, Outcome::Done},
        {95min, ActionKind::ClearQueue, campaign(120, 307, 58, u"Digest"_s), u"sent twice"_s, QueueCounts{512, 0, 31, 0, 543},
         QueueCounts{}, Outcome::Done},
        {96min,
         ActionKind::ClearQueue,
         campaign(120, 307, 57, u"Digest"_s),
         u"sent twice"_s,
         QueueCounts{210, 0, 4, 0, 214},
         {},
         Outcome::Failed},
    };
}

}

QList<JournalEntry> journalExample(const operations::Connections &connections)
{
    QList<JournalEntry> entries;
    const QList<domain::Connection> all = connections.all();
    if (all.isEmpty())
        return entries;
    const core::WallTime now = connections.environment().clock.now();
    QList<Example> oldestFirst = examples();
    std::ranges::reverse(oldestFirst);
    int number = 0;
    for (const Example &example : std::as_const(oldestFirst)) {
        const QString id = u"6f1c2a34-0000-4000-8000-%1"_s.arg(++number, 12, 10, QChar(u'0'));
        const auto row = [&](Kind kind) {
            JournalEntry entry = operations::journalRow(kind, now - example.ago, all.first(), example.kind, example.target, id);
            entry.systemUser = u"anna"_s;
            entry.id = entries.size() + 1;
            return entry;
        };
        const bool isOfSender = std::holds_alternative<core::SenderId>(example.target.what);
        const bool isRestore = example.kind == ActionKind::RestoreSender;
        JournalEntry intent = row(Kind::Intent);
        intent.reason = example.reason;
        intent.counts = example.before;
        intent.isSenderListed = isOfSender ? std::optional(!isRestore) : std::nullopt;
        entries << intent;
        if (!example.outcome)
            continue;
        JournalEntry outcome = row(Kind::Outcome);
        outcome.outcome = operations::outcomeName(*example.outcome);
        outcome.error = *example.outcome == Outcome::Failed ? u"error: rejected"_s : QString();
        entries << outcome;
        JournalEntry reading = row(Kind::Reading);
        reading.counts = example.after;
        reading.isSenderListed = isOfSender ? std::optional(isRestore) : std::nullopt;
        if (example.after || isOfSender)
            entries << reading;
    }
    return entries;
}

}
