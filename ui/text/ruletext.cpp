#include "ui/text/ruletext.h"

#include "ui/text/figures.h"

#include <QCoreApplication>

#include <algorithm>

namespace senderdesk::ui::text {
namespace {

using namespace Qt::StringLiterals;
using Why = domain::RuleFault::Why;

struct RuleText
{
    Q_DECLARE_TR_FUNCTIONS(RuleText)
};

}

QString ruleTypeTitle(const QString &type)
{
    const auto known = std::ranges::find(domain::ruleTypes, type, &domain::RuleType::word);
    return known == domain::ruleTypes.end() ? type : QCoreApplication::translate("Rule", known->title);
}

QString ruleCondition(const domain::Rule &rule)
{
    const QString title = ruleTypeTitle(rule.type);
    const QString value = rule.value.toVariant().toString();
    //: A rule: %1 what it looks at ("Domain of the recipient"), %2 the value that fits
    return domain::isDefault(rule) || value.isEmpty() ? title : RuleText::tr("%1: %2").arg(title, value);
}

QString percent(qint64 share)
{
    //: A share of messages, with its sign
    return RuleText::tr("%1 %").arg(share).replace(u' ', QChar(QChar::Nbsp)); // never apart
}

QString ruleShares(const domain::Rule &rule, const SenderNames &names, const QString &between)
{
    QStringList parts;
    for (const domain::RuleSender &sender : rule.senders) {
        if (sender.senderId > 0)
            parts << idAndName(sender.senderId, names.value(sender.senderId)) + u' ' + percent(sender.percent);
    }
    return parts.join(between);
}

QString ruleFaultSentence(Why why)
{
    switch (why) {
    case Why::NoRules:
        return RuleText::tr("Add a rule for email or for SMS: without any, nothing can be sent.");
    case Why::DefaultMissing:
        return RuleText::tr("The last rule must be the default. Add it.");
    case Why::DefaultNotLast:
        return RuleText::tr("Rules below the default would never be asked. Move the default to the end.");
    case Why::TypeNotForSms:
        return RuleText::tr("SMS has no rules of this kind. Choose another one.");
    case Why::ValueMissing:
        return RuleText::tr("Enter the value that the rule looks for.");
    case Why::ValueIsNoId:
        return RuleText::tr("A group's ID is a whole number above 0, without separators.");
    case Why::NoSenders:
        return RuleText::tr("Add a sender.");
    case Why::SenderTwice:
        return RuleText::tr("One sender stands here twice. Give it one share.");
    case Why::SenderMissing:
        return RuleText::tr("Choose a sender in every line.");
    case Why::ShareOutOfRange:
        return RuleText::tr("A share is a whole number from 1 to 100.");
    case Why::SumDiffers:
        return RuleText::tr("The shares of a rule must be 100 % together.");
    }
    Q_UNREACHABLE();
}

}
