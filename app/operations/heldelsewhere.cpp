#include "operations/heldelsewhere.h"

#include "operations/journalwords.h"

#include <QHash>

#include <algorithm>

namespace senderdesk::operations {
namespace {

using domain::ActionKind;
using domain::QueueScope;
using Kind = store::JournalEntry::Kind;
using Outcome = TargetResult::Outcome;

struct Deed
{
    ActionKind kind{};
    QueueScope scope;
    std::optional<domain::QueueCounts> before{};
    std::optional<domain::QueueCounts> after{};
    std::optional<Outcome> outcome{};
};

// What a hold of ours took and nothing has let go since. Empty: not known how much.
struct Own
{
    QueueScope scope;
    std::optional<qint64> messages;
};

std::optional<QueueScope> scopeOf(const store::JournalEntry &entry)
{
    const auto sender = core::SenderId::from(entry.senderId);
    const auto account = core::AccountId::from(entry.accountId);
    const auto campaign = core::CampaignId::from(entry.campaignId);
    if (!sender)
        return std::nullopt;
    if (account && campaign)
        return QueueScope::ofCampaign(*sender, *account, *campaign);
    return account ? QueueScope::ofAccount(*sender, *account) : QueueScope::everything(*sender);
}

QList<Deed> deedsOf(const QList<store::JournalEntry> &entries)
{
    QList<Deed> deeds;
    QHash<QString, qsizetype> places;
    for (const store::JournalEntry &entry : entries) {
        const auto kind = actionNamed(entry.action);
        const auto scope = scopeOf(entry);
        if (!kind || !scope)
            continue;
        if (entry.kind == Kind::Intent) {
            places.insert(entry.requestId, deeds.size());
            deeds << Deed{*kind, *scope, entry.counts};
            continue;
        }
        const auto place = places.constFind(entry.requestId);
        if (place == places.cend())
            continue;
        if (entry.kind == Kind::Outcome)
            deeds[*place].outcome = outcomeNamed(entry.outcome);
        else
            deeds[*place].after = entry.counts;
    }
    return deeds;
}

void takeHold(QList<Own> &own, const Deed &deed)
{
    std::optional<qint64> taken;
    if (deed.outcome == Outcome::Done && deed.before && deed.after)
        taken = std::max<qint64>(0, deed.after->hold - deed.before->hold);
    own << Own{deed.scope, taken};
}

void takeRelease(QList<Own> &own, const Deed &deed)
{
    if (deed.outcome == Outcome::Done) {
        own.removeIf([&deed](const Own &each) { return deed.scope.covers(each.scope); });
    } else {
        for (Own &each : own) {
            if (deed.scope.covers(each.scope))
                each.messages.reset();
        }
    }
    for (Own &each : own) {
        if (each.scope.covers(deed.scope))
            each.messages.reset(); // a part of it went: how much of that was ours nobody knows
    }
}

}

QStringList actionsOnHeldMail()
{
    QStringList actions;
    for (const ActionKind kind : {ActionKind::HoldQueue, ActionKind::ReleaseQueue, ActionKind::ClearQueue})
        actions << QLatin1String(domain::actionOf(kind).id);
    return actions;
}

HeldElsewhere heldElsewhere(const QList<store::JournalEntry> &entries, const QList<ActionTarget> &targets)
{
    QList<Own> own;
    for (const Deed &deed : deedsOf(entries)) {
        const bool isWithoutEffect = deed.outcome && deed.outcome != Outcome::Done && deed.outcome != Outcome::Unknown;
        if (isWithoutEffect)
            continue;
        if (deed.kind == ActionKind::HoldQueue)
            takeHold(own, deed);
        else
            takeRelease(own, deed);
    }
    HeldElsewhere elsewhere;
    for (const ActionTarget &target : targets) {
        const QueueScope *scope = target.scope();
        if (!scope || !target.counts)
            continue;
        qint64 ours = 0;
        bool isCertain = true;
        for (const Own &each : std::as_const(own)) {
            if (scope->covers(each.scope)) {
                ours += each.messages.value_or(0);
                isCertain &= each.messages.has_value();
            } else if (each.scope.covers(*scope)) {
                isCertain = false;
            }
        }
        const qint64 others = std::max<qint64>(0, target.counts->hold - ours);
        elsewhere.messages += others;
        elsewhere.isCertain &= isCertain || others == 0;
    }
    return elsewhere;
}

}
