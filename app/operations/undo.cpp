#include "operations/undo.h"

#include "operations/journalwords.h"
#include "operations/subjects.h"

namespace senderdesk::operations {
namespace {

using namespace Qt::StringLiterals;
using domain::Action;
using domain::ActionKind;
using model::JournalOutcome;
using model::JournalRow;
using Why = UndoRefusal::Why;

std::optional<UndoRefusal> refusalOfOutcome(const JournalRow &row)
{
    switch (row.outcome) {
    case JournalOutcome::Done:
        break;
    case JournalOutcome::InProgress:
        return UndoRefusal{Why::InProgress};
    case JournalOutcome::Unknown:
        return UndoRefusal{Why::OutcomeUnknown};
    case JournalOutcome::NotExecutedAgain:
    case JournalOutcome::Failed:
    case JournalOutcome::NotSent:
        return UndoRefusal{Why::NothingDone};
    }
    if (!row.undoneBy.isEmpty())
        return UndoRefusal{Why::UndoneSince};
    return std::nullopt;
}

// Whether the inverse brings back what was there. Where a service says so of an action, nothing needs to be asked.
std::optional<UndoRefusal> refusalOfState(ActionKind kind, const model::JournalMoment &before)
{
    switch (kind) {
    case ActionKind::HoldQueue:
        if (!before.counts)
            return UndoRefusal{Why::NotReadBefore};
        if (before.counts->hold > 0)
            return UndoRefusal{Why::HeldBefore, before.counts->hold};
        break;
    case ActionKind::ReleaseQueue:
        return UndoRefusal{Why::Released, before.counts ? before.counts->toGo() : 0};
    case ActionKind::DeleteSubscription:
        if (!before.isListed)
            return UndoRefusal{Why::NotReadBefore};
        if (!*before.isListed)
            return UndoRefusal{Why::WasNotListed};
        break;
    case ActionKind::SetSubscriptionStatus:
        if (before.state.isEmpty())
            return UndoRefusal{Why::NotReadBefore};
        break;
    case ActionKind::RestoreSender:
    case ActionKind::RestoreSubscription:
        if (!before.isListed)
            return UndoRefusal{Why::NotReadBefore};
        if (*before.isListed)
            return UndoRefusal{Why::WasListed};
        break;
    default:
        break;
    }
    return std::nullopt;
}

std::optional<Subject> senderIn(const JournalRow &row)
{
    const auto sender = core::SenderId::from(row.senderId);
    return sender ? std::optional<Subject>(*sender) : std::nullopt;
}

std::optional<Subject> scopeIn(const JournalRow &row)
{
    // Rows that say their target say it twice; where the two disagree neither is believed.
    const QJsonObject &said = row.target;
    const bool agrees =
        said.isEmpty()
        || (said.value(u"sender"_s).toInteger() == row.senderId && said.value(u"account"_s).toInteger() == row.accountId
            && said.value(u"campaign"_s).toInteger() == row.campaignId);
    const auto scope = scopeOfIds(row.senderId, row.accountId, row.campaignId);
    return agrees && scope ? std::optional<Subject>(*scope) : std::nullopt;
}

std::optional<Subject> messageIn(const JournalRow &row)
{
    const domain::MessageRef message{row.target.value(u"mailbox"_s).toString(), row.target.value(u"id"_s).toString(),
                                     row.target.value(u"folder"_s).toString(), row.target.value(u"messageId"_s).toString()};
    return message.mailbox.isEmpty() || message.id.isEmpty() ? std::nullopt : std::optional<Subject>(message);
}

std::optional<Subject> virtualSenderIn(const JournalRow &row)
{
    const auto id = core::VirtualSenderId::from(row.target.value(u"virtualSender"_s).toInteger());
    const auto account = core::AccountId::from(row.target.value(u"account"_s).toInteger());
    return id ? std::optional<Subject>(domain::VirtualSenderRef{account, id}) : std::nullopt;
}

std::optional<Subject> subjectIn(const JournalRow &row)
{
    const auto kind = actionNamed(row.action);
    if (!kind)
        return std::nullopt;
    switch (domain::actionOf(*kind).unit) {
    case Action::Unit::Messages:
        return scopeIn(row);
    case Action::Unit::Senders:
        return senderIn(row);
    case Action::Unit::DeletedMessages:
        return messageIn(row);
    case Action::Unit::VirtualSenders:
        return virtualSenderIn(row);
    case Action::Unit::Subscriptions:
        return subscriptionIn(row.target);
    case Action::Unit::Databases:
        return databaseScopeIn(row.target);
    }
    Q_UNREACHABLE();
}

}

std::optional<ActionTarget> targetOf(const JournalRow &row)
{
    auto subject = subjectIn(row);
    if (!subject)
        return std::nullopt;
    return ActionTarget{.what = std::move(*subject), .senderName = row.senderName};
}

std::expected<UndoPlan, UndoRefusal> undoOf(const JournalRow &row)
{
    const auto kind = actionNamed(row.action);
    if (!kind)
        return std::unexpected(UndoRefusal{Why::UnknownAction});
    const auto inverse = domain::actionOf(*kind).inverse;
    if (!inverse)
        return std::unexpected(UndoRefusal{Why::NoInverse});
    if (const auto refusal = refusalOfOutcome(row))
        return std::unexpected(*refusal);
    if (const auto refusal = refusalOfState(*kind, row.before))
        return std::unexpected(*refusal);
    auto target = targetOf(row);
    if (!target)
        return std::unexpected(UndoRefusal{Why::NoTarget});
    if (*kind == ActionKind::SetSubscriptionStatus)
        target->draft.subscription = domain::Subscription{.channel = {}, .status = row.before.state};
    return UndoPlan{*inverse, std::move(*target)};
}

}
