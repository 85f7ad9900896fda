#include "ui/panes/actions/targettext.h"

#include "core/overload.h"
#include "ui/text/figures.h"

#include <QCoreApplication>

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

QString withName(qint64 id, const QString &name)
{
    return name.isEmpty() ? plainId(id) : plainId(id) + u' ' + name;
}

QString senderText(const ActionTarget &target)
{
    return target.sender() ? withName(target.sender()->value(), target.senderName) : QString();
}

QString nameOf(const domain::QueueScope &scope, const ActionTarget &target)
{
    if (!scope.account()) {
        //: All messages in the queue of a sender; %1 is its id and name
        return ActionText::tr("everything in %1").arg(senderText(target));
    }
    const QString account = withName(scope.account()->value(), target.accountName);
    if (!scope.campaign())
        return ActionText::tr("account %1 on %2").arg(account, senderText(target));
    return ActionText::tr("campaign %1 of account %2 on %3").arg(plainId(scope.campaign()->value()), account, senderText(target));
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
    return target.message.time ? dateAndTime(target.message.time) : messageText<&domain::MessageHead::date>(target);
}

QString accountText(const ActionTarget &target)
{
    const auto *scope = target.scope();
    if (!scope)
        return {};
    //: In the column Account of a confirmation: no account narrows the scope
    return scope->account() ? withName(scope->account()->value(), target.accountName) : TargetsText::tr("all accounts");
}

QString campaignText(const ActionTarget &target)
{
    const auto *scope = target.scope();
    if (!scope)
        return {};
    //: In the column Campaign of a confirmation: no campaign narrows the scope
    return scope->campaign() ? plainId(scope->campaign()->value()) : TargetsText::tr("all campaigns");
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

// A sender that was deleted has no queue to count: its table is the sender alone.
bool hasCounts(ActionKind kind)
{
    return isOfSenders(kind) && kind != ActionKind::RestoreSender;
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
    {QT_TRANSLATE_NOOP("Column", "Account"), false, isOfQueues, accountText, isAlwaysKnown},
    {QT_TRANSLATE_NOOP("Column", "Campaign"), false, isOfQueues, campaignText, isAlwaysKnown},
    {QT_TRANSLATE_NOOP("Column", "New"), true, hasCounts, countText<&domain::QueueCounts::fresh>, isCounted},
    {QT_TRANSLATE_NOOP("Column", "Processing"), true, hasCounts, countText<&domain::QueueCounts::processing>, isCounted},
    {QT_TRANSLATE_NOOP("Column", "Retry"), true, hasCounts, countText<&domain::QueueCounts::retry>, isCounted},
    {QT_TRANSLATE_NOOP("Column", "Hold"), true, hasCounts, countText<&domain::QueueCounts::hold>, isCounted},
    {QT_TRANSLATE_NOOP("Column", "Total"), true, hasCounts, totalText, isCounted},
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
