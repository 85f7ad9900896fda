#include "ui/panes/actions/targettext.h"

#include "core/overload.h"
#include "ui/text/figures.h"

#include <QCoreApplication>
#include <QDateTime>

namespace senderdesk::ui::text {
namespace {

using namespace Qt::StringLiterals;
using domain::ActionKind;
using operations::ActionTarget;

struct ActionText
{
    Q_DECLARE_TR_FUNCTIONS(ActionText)
};

struct TargetsText
{
    Q_DECLARE_TR_FUNCTIONS(TargetsText)
};

QString senderText(const ActionTarget &target)
{
    return target.sender() ? idAndName(target.sender()->value(), target.senderName) : target.senderName;
}

QString nameOf(const domain::QueueScope &scope, const ActionTarget &target)
{
    if (!scope.account()) {
        //: All messages in the queue of a sender; %1 is its id and name
        return ActionText::tr("everything in %1").arg(senderText(target));
    }
    const QString account = idAndName(scope.account()->value(), target.accountName);
    if (!scope.campaign())
        return ActionText::tr("account %1 on %2").arg(account, senderText(target));
    return ActionText::tr("campaign %1 of account %2 on %3")
        .arg(idAndName(scope.campaign()->value(), target.campaignName), account, senderText(target));
}

QString nameOf(const core::SenderId &, const ActionTarget &target)
{
    //: %1 is a sender's id and name
    return ActionText::tr("sender %1").arg(senderText(target));
}

QString nameOf(const domain::MessageRef &, const ActionTarget &target)
{
    const QString subject = target.message.subject;
    if (target.message.folder.isEmpty()) {
        //: A deleted message; %1 is its subject
        return subject.isEmpty() ? ActionText::tr("a message without a subject") : ActionText::tr("“%1”").arg(subject);
    }
    //: A deleted message; %1 is its subject, %2 its folder
    return subject.isEmpty() ? ActionText::tr("a message without a subject in %1").arg(target.message.folder)
                             : ActionText::tr("“%1” in %2").arg(subject, target.message.folder);
}

QString nameOf(const domain::VirtualSenderRef &sender, const ActionTarget &target)
{
    if (!sender.id) {
        //: %1 is the name of a virtual sender that is being made
        return ActionText::tr("new virtual sender “%1”").arg(target.senderName);
    }
    //: %1 is a virtual sender's id and name
    return ActionText::tr("virtual sender %1").arg(idAndName(sender.id->value(), target.senderName));
}

QString nameOf(const domain::SenderSetupRef &sender, const ActionTarget &target)
{
    if (!sender.id) {
        //: %1 is the name of a sender that is being made
        return ActionText::tr("new sender “%1”").arg(target.senderName);
    }
    if (sender.account) {
        //: %1 is a sender's id and name, %2 an account's
        return ActionText::tr("sender %1 to account %2")
            .arg(senderText(target), idAndName(sender.account->value(), target.accountName));
    }
    return ActionText::tr("sender %1").arg(senderText(target));
}

QString subscriptionText(const domain::SubscriptionKey &key)
{
    return domain::addressOf(key.address());
}

QString nameOf(const domain::SubscriptionKey &key, const ActionTarget &target)
{
    //: A subscription; %1 is its address, %2 its channel, %3 its resource's id and name
    return ActionText::tr("%1 (%2) in %3")
        .arg(subscriptionText(key), key.channel(), idAndName(key.resource().value(), target.resourceName));
}

QString nameOf(const domain::DatabaseScope &scope, const ActionTarget &target)
{
    const QString database = idAndName(scope.database.value(), target.databaseName);
    if (scope.resource && scope.channel) {
        //: Many subscriptions; %1 is a channel, %2 and %3 are ids and names
        return ActionText::tr("%1 of resource %2 in database %3")
            .arg(*scope.channel, idAndName(scope.resource->value(), target.resourceName), database);
    }
    if (scope.resource)
        return ActionText::tr("resource %1 in database %2")
            .arg(idAndName(scope.resource->value(), target.resourceName), database);
    if (scope.channel) {
        //: Many subscriptions; %1 is a channel, %2 a database's id and name
        return ActionText::tr("%1 in database %2").arg(*scope.channel, database);
    }
    return ActionText::tr("everything in database %1").arg(database);
}

const domain::SubscriptionKey *keyOf(const ActionTarget &target)
{
    return std::get_if<domain::SubscriptionKey>(&target.what);
}

const domain::DatabaseScope *databaseOf(const ActionTarget &target)
{
    return std::get_if<domain::DatabaseScope>(&target.what);
}

QString addressText(const ActionTarget &target)
{
    return keyOf(target) ? subscriptionText(*keyOf(target)) : QString();
}

QString profileText(const ActionTarget &target)
{
    return keyOf(target) ? keyOf(target)->profile() : QString();
}

QString resourceText(const ActionTarget &target)
{
    if (const auto *key = keyOf(target))
        return idAndName(key->resource().value(), target.resourceName);
    const auto *scope = databaseOf(target);
    //: In the column Resource of a confirmation: no resource narrows the scope
    return scope && scope->resource ? idAndName(scope->resource->value(), target.resourceName) : TargetsText::tr("all resources");
}

QString channelText(const ActionTarget &target)
{
    if (const auto *key = keyOf(target))
        return key->channel();
    const auto *scope = databaseOf(target);
    //: In the column Channel of a confirmation: no channel narrows the scope
    return scope && scope->channel ? *scope->channel : TargetsText::tr("all channels");
}

QString databaseText(const ActionTarget &target)
{
    const auto *scope = databaseOf(target);
    return scope ? idAndName(scope->database.value(), target.databaseName) : QString();
}

QString statusText(const ActionTarget &target)
{
    if (target.isListed == false)
        return target.state.isEmpty() ? TargetsText::tr("not there") : TargetsText::tr("%1, deleted").arg(target.state);
    return target.state.isEmpty() ? unknown() : target.state;
}

bool isStateRead(const ActionTarget &target)
{
    return !target.state.isEmpty() || target.isListed.has_value();
}

template<auto Member>
QString draftText(const ActionTarget &target)
{
    const auto &draft = target.draft.subscription;
    if (!draft || !((*draft).*Member))
        return TargetsText::tr("stays");
    if constexpr (std::is_same_v<decltype(Member), std::optional<QString> domain::Subscription::*>)
        return *((*draft).*Member);
    else
        return count(*((*draft).*Member));
}

QString fieldsText(const ActionTarget &target)
{
    const auto &draft = target.draft.subscription;
    return draft && draft->customFields ? draft->customFields->keys().join(u", "_s) : TargetsText::tr("stay");
}

QString categoriesText(const ActionTarget &target)
{
    const auto &draft = target.draft.subscription;
    return draft && !draft->categories.isEmpty() ? draft->categories.join(u", "_s) : TargetsText::tr("stay");
}

QString numberText(const ActionTarget &target)
{
    if (!target.subscriptions)
        return unknown();
    if (target.subscriptionsShownBefore)
        return TargetsText::tr("%1 (was %2)").arg(count(*target.subscriptions), count(*target.subscriptionsShownBefore));
    return count(*target.subscriptions);
}

bool isNumberKnown(const ActionTarget &target)
{
    return target.subscriptions.has_value();
}

bool isOfSubscriptions(ActionKind kind)
{
    return domain::actionOf(kind).unit == domain::Action::Unit::Subscriptions;
}

bool isOfDatabases(ActionKind kind)
{
    return domain::actionOf(kind).unit == domain::Action::Unit::Databases;
}

bool isOfBoth(ActionKind kind)
{
    return isOfSubscriptions(kind) || isOfDatabases(kind);
}

bool isWithStatus(ActionKind kind)
{
    return kind == ActionKind::SetSubscriptionStatus || kind == ActionKind::SaveSubscription;
}

bool isWithDraft(ActionKind kind)
{
    return kind == ActionKind::SaveSubscription;
}

QString virtualSenderText(const ActionTarget &target)
{
    const auto *sender = std::get_if<domain::VirtualSenderRef>(&target.what);
    return sender && sender->id ? idAndName(sender->id->value(), target.senderName) : target.senderName;
}

template<QList<domain::Rule> domain::VirtualSender::*Member>
QString rulesText(const ActionTarget &target)
{
    return target.draft.virtualSender ? count(((*target.draft.virtualSender).*Member).size()) : unknown();
}

template<QString domain::MessageHead::*Member>
QString messageText(const ActionTarget &target)
{
    const QString &text = target.message.*Member;
    return text.isEmpty() ? unknown() : text;
}

template<QString domain::MessageHead::*Member>
bool isSaid(const ActionTarget &target)
{
    return !(target.message.*Member).isEmpty();
}

QString dateText(const ActionTarget &target)
{
    if (!target.message.time)
        return messageText<&domain::MessageHead::date>(target);
    // As the listing has it: of one width, so that it is not cut beside a long subject.
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(target.message.time->time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(ms.count()).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString accountText(const ActionTarget &target)
{
    std::optional<core::AccountId> account;
    if (const auto *sender = std::get_if<domain::VirtualSenderRef>(&target.what))
        account = sender->account;
    if (const auto *sender = std::get_if<domain::SenderSetupRef>(&target.what))
        account = sender->account;
    if (account)
        return idAndName(account->value(), target.accountName);
    const auto *scope = target.scope();
    if (!scope)
        return {};
    //: In the column Account of a confirmation: no account narrows the scope
    return scope->account() ? idAndName(scope->account()->value(), target.accountName) : TargetsText::tr("all accounts");
}

QString campaignText(const ActionTarget &target)
{
    const auto *scope = target.scope();
    if (!scope)
        return {};
    //: In the column Campaign of a confirmation: no campaign narrows the scope
    return scope->campaign() ? idAndName(scope->campaign()->value(), target.campaignName) : TargetsText::tr("all campaigns");
}

template<qint64 domain::QueueCounts::*Member>
QString countText(const ActionTarget &target)
{
    return target.counts ? count((*target.counts).*Member) : unknown();
}

QString totalText(const ActionTarget &target)
{
    if (target.counts && target.countsShownBefore && target.countsShownBefore->total != target.counts->total) {
        //: A count that moved while a confirmation was open: 180 now, 140 when it opened
        return TargetsText::tr("%1 (was %2)").arg(count(target.counts->total), count(target.countsShownBefore->total));
    }
    return countText<&domain::QueueCounts::total>(target);
}

bool isOfQueues(ActionKind kind)
{
    return domain::actionOf(kind).unit == domain::Action::Unit::Messages;
}

bool isOfSenders(ActionKind kind)
{
    return isOfQueues(kind) || domain::actionOf(kind).unit == domain::Action::Unit::Senders;
}

bool isOfMessages(ActionKind kind)
{
    return domain::actionOf(kind).unit == domain::Action::Unit::DeletedMessages;
}

bool isOfSetup(ActionKind kind)
{
    return kind == ActionKind::SaveSender || kind == ActionKind::AssignAccount;
}

bool isOfVirtualSenders(ActionKind kind)
{
    return domain::actionOf(kind).unit == domain::Action::Unit::VirtualSenders;
}

bool isWithAccount(ActionKind kind)
{
    return isOfQueues(kind) || isOfVirtualSenders(kind) || kind == ActionKind::AssignAccount;
}

bool isWithRules(ActionKind kind)
{
    return kind == ActionKind::CreateVirtualSender || kind == ActionKind::UpdateVirtualSender;
}

QString newNameText(const ActionTarget &target)
{
    if (target.draft.virtualSender)
        return target.draft.virtualSender->name;
    //: The name of a copy, where the person gave none
    return target.newName.isEmpty() ? TargetsText::tr("the server's choice") : target.newName;
}

bool isWithNewName(ActionKind kind)
{
    return kind == ActionKind::UpdateVirtualSender || kind == ActionKind::CloneVirtualSender;
}

// A sender that was deleted has no queue to count: its table is the sender alone.
bool hasCounts(ActionKind kind)
{
    return isOfSenders(kind) && kind != ActionKind::RestoreSender && !isOfSetup(kind);
}

bool isAlwaysKnown(const ActionTarget &)
{
    return true;
}

bool isCounted(const ActionTarget &target)
{
    return target.counts.has_value();
}

constexpr TargetColumn columns[] = {
    {QT_TRANSLATE_NOOP("Column", "Sender"), false, isOfSenders, senderText, isAlwaysKnown},
    {QT_TRANSLATE_NOOP("Column", "Virtual sender"), false, isOfVirtualSenders, virtualSenderText, isAlwaysKnown},
    {QT_TRANSLATE_NOOP("Column", "Account"), false, isWithAccount, accountText, isAlwaysKnown},
    {QT_TRANSLATE_NOOP("Column", "New name"), false, isWithNewName, newNameText, isAlwaysKnown},
    {QT_TRANSLATE_NOOP("Column", "Email rules"), true, isWithRules, rulesText<&domain::VirtualSender::emailRules>, isAlwaysKnown},
    {QT_TRANSLATE_NOOP("Column", "SMS rules"), true, isWithRules, rulesText<&domain::VirtualSender::smsRules>, isAlwaysKnown},
    {QT_TRANSLATE_NOOP("Column", "Campaign"), false, isOfQueues, campaignText, isAlwaysKnown},
    {QT_TRANSLATE_NOOP("Column", "New"), true, hasCounts, countText<&domain::QueueCounts::fresh>, isCounted},
    {QT_TRANSLATE_NOOP("Column", "Processing"), true, hasCounts, countText<&domain::QueueCounts::processing>, isCounted},
    {QT_TRANSLATE_NOOP("Column", "Retry"), true, hasCounts, countText<&domain::QueueCounts::retry>, isCounted},
    {QT_TRANSLATE_NOOP("Column", "Hold"), true, hasCounts, countText<&domain::QueueCounts::hold>, isCounted},
    {QT_TRANSLATE_NOOP("Column", "Total"), true, hasCounts, totalText, isCounted},
    {QT_TRANSLATE_NOOP("Column", "Address"), false, isOfSubscriptions, addressText, isAlwaysKnown},
    {QT_TRANSLATE_NOOP("Column", "Database"), false, isOfDatabases, databaseText, isAlwaysKnown},
    {QT_TRANSLATE_NOOP("Column", "Channel"), false, isOfBoth, channelText, isAlwaysKnown},
    {QT_TRANSLATE_NOOP("Column", "Resource"), false, isOfBoth, resourceText, isAlwaysKnown},
    {QT_TRANSLATE_NOOP("Column", "Profile"), false, isOfSubscriptions, profileText, isAlwaysKnown},
    {QT_TRANSLATE_NOOP("Column", "Status"), false, isOfSubscriptions, statusText, isStateRead},
    {QT_TRANSLATE_NOOP("Column", "New status"), false, isWithStatus, draftText<&domain::Subscription::status>, isAlwaysKnown},
    {QT_TRANSLATE_NOOP("Column", "New priority"), true, isWithDraft, draftText<&domain::Subscription::priority>, isAlwaysKnown},
    {QT_TRANSLATE_NOOP("Column", "New categories"), false, isWithDraft, categoriesText, isAlwaysKnown},
    {QT_TRANSLATE_NOOP("Column", "Fields"), false, isWithDraft, fieldsText, isAlwaysKnown},
    {QT_TRANSLATE_NOOP("Column", "Would change"), true, isOfDatabases, numberText, isNumberKnown},
    {QT_TRANSLATE_NOOP("Column", "Folder"), false, isOfMessages, messageText<&domain::MessageHead::folder>,
     isSaid<&domain::MessageHead::folder>},
    {QT_TRANSLATE_NOOP("Column", "From"), false, isOfMessages, messageText<&domain::MessageHead::from>,
     isSaid<&domain::MessageHead::from>},
    {QT_TRANSLATE_NOOP("Column", "Subject"), false, isOfMessages, messageText<&domain::MessageHead::subject>,
     isSaid<&domain::MessageHead::subject>},
    {QT_TRANSLATE_NOOP("Column", "Date"), false, isOfMessages, dateText, isSaid<&domain::MessageHead::date>},
};

}

QString targetName(const ActionTarget &target)
{
    return std::visit([&](const auto &subject) { return nameOf(subject, target); }, target.what);
}

QList<const TargetColumn *> targetColumns(ActionKind kind)
{
    QList<const TargetColumn *> result;
    for (const TargetColumn &column : columns) {
        if (column.isOf(kind))
            result << &column;
    }
    return result;
}

}
