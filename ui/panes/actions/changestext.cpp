#include "ui/panes/actions/changestext.h"

#include "domain/senderrecord.h"
#include "ui/text/figures.h"
#include "ui/text/ruletext.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace senderdesk::ui::text {
namespace {

using namespace Qt::StringLiterals;
using domain::Rule;
using domain::VirtualSender;

struct ChangesText
{
    Q_DECLARE_TR_FUNCTIONS(ChangesText)
};

QString change(const QString &what, const QString &before, const QString &after)
{
    if (before.isEmpty())
        return ChangesText::tr("%1: %2").arg(what, after);
    //: %1 what is changed ("Email rule 1"), %2 as it was, %3 as it will be
    return ChangesText::tr("%1: %2 → %3").arg(what, before, after.isEmpty() ? ChangesText::tr("removed") : after);
}

// With what it overrides, so that no difference is invisible.
QString inFull(const Rule &rule)
{
    QStringList parts;
    for (const domain::RuleSender &sender : rule.senders) {
        QString part = plainId(sender.senderId) + u' ' + percent(sender.percent);
        const auto say = [&part](const std::optional<QString> &value, const QString &sentence) {
            if (value && !value->isEmpty())
                part += u' ' + sentence.arg(*value);
        };
        //: What a rule of a virtual sender overrides; %1 is a name or an address
        say(sender.fromName, ChangesText::tr("from name “%1”"));
        say(sender.fromEmail, ChangesText::tr("from %1"));
        say(sender.replyToEmail, ChangesText::tr("reply to %1"));
        parts << part;
    }
    return ruleCondition(rule) + u" ("_s + parts.join(u", "_s) + u')';
}

void compare(QStringList &lines, const QList<Rule> &before, const QList<Rule> &after, bool isEmail)
{
    for (qsizetype i = 0; i < qMax(before.size(), after.size()); ++i) {
        const QString old = i < before.size() ? inFull(before.at(i)) : QString();
        const QString next = i < after.size() ? inFull(after.at(i)) : QString();
        if (old != next)
            lines << change((isEmail ? ChangesText::tr("Email rule %1") : ChangesText::tr("SMS rule %1")).arg(i + 1), old, next);
    }
}

QStringList between(const VirtualSender &before, const VirtualSender &after)
{
    QStringList lines;
    if (before.name != after.name)
        lines << change(ChangesText::tr("Name"), before.name, after.name);
    compare(lines, before.emailRules, after.emailRules, true);
    compare(lines, before.smsRules, after.smsRules, false);
    return lines;
}

QString valueText(const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    const QString text = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return text.sliced(1, text.size() - 2);
}

}

QStringList changesOf(const operations::ActionTarget &target)
{
    QStringList lines;
    if (!target.draft.virtualSender && !target.draft.record)
        return lines;
    if (target.draft.virtualSender)
        lines = between(target.opened.virtualSender.value_or(VirtualSender()), *target.draft.virtualSender);
    if (target.draft.record) {
        for (const auto &[where, before, after] :
             domain::changesBetween(target.opened.record.value_or(QJsonObject()), *target.draft.record))
            lines << change(where, valueText(before), valueText(after));
    }
    return lines.isEmpty() ? QStringList(ChangesText::tr("Nothing differs from what was read.")) : lines;
}

}
