#include "domain/virtualsender.h"

#include <algorithm>
#include <numeric>

namespace senderdesk::domain {
namespace {

using Why = RuleFault::Why;

std::optional<Why> faultInSenders(const Rule &rule)
{
    if (rule.senders.isEmpty())
        return Why::NoSenders;
    QList<qint64> seen;
    for (const RuleSender &sender : rule.senders) {
        if (sender.senderId < 1)
            return Why::SenderMissing;
        if (seen.contains(sender.senderId))
            return Why::SenderTwice;
        if (sender.percent < 1 || sender.percent > wholeShare)
            return Why::ShareOutOfRange;
        seen << sender.senderId;
    }
    return sumOfShares(rule) == wholeShare ? std::nullopt : std::optional(Why::SumDiffers);
}

std::optional<Why> faultInValue(const Rule &rule, RuleChannel channel)
{
    const RuleType *type = ruleTypeOf(rule);
    if (type && channel == RuleChannel::Sms && !type->isForSms)
        return Why::TypeNotForSms;
    if (type && type->isNumber)
        return rule.value.isDouble() && rule.value.toInteger() > 0 ? std::nullopt : std::optional(Why::ValueIsNoId);
    if (!isDefault(rule) && rule.value.toVariant().toString().trimmed().isEmpty())
        return Why::ValueMissing;
    return std::nullopt;
}

void judge(std::vector<RuleFault> &faults, const QList<Rule> &rules, RuleChannel channel)
{
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const Rule &rule = rules.at(i);
        std::optional<Why> why = faultInValue(rule, channel);
        if (!why && isDefault(rule) && i + 1 < rules.size())
            why = Why::DefaultNotLast;
        if (!why)
            why = faultInSenders(rule);
        if (why)
            faults.push_back({*why, channel, i});
    }
    if (!rules.isEmpty() && std::ranges::none_of(rules, isDefault))
        faults.push_back({Why::DefaultMissing, channel});
}

}

const RuleType *ruleTypeOf(const Rule &rule)
{
    const auto found = std::ranges::find(ruleTypes, rule.type, &RuleType::word);
    return found == ruleTypes.end() ? nullptr : &*found;
}

bool isDefault(const Rule &rule)
{
    return rule.type == defaultRule.word;
}

void typeValues(VirtualSender &sender)
{
    for (QList<Rule> *rules : {&sender.emailRules, &sender.smsRules}) {
        for (Rule &rule : *rules) {
            const RuleType *type = ruleTypeOf(rule);
            const QString text = rule.value.toVariant().toString();
            bool isNumber = false;
            const qint64 number = text.toLongLong(&isNumber);
            if (type && !type->isNumber)
                rule.value = text;
            else if (type && isNumber)
                rule.value = number;
        }
    }
}

qint64 sumOfShares(const Rule &rule)
{
    return std::accumulate(rule.senders.begin(), rule.senders.end(), qint64(0),
                           [](qint64 sum, const RuleSender &sender) { return sum + sender.percent; });
}

std::vector<RuleFault> faultsOf(const VirtualSender &sender)
{
    std::vector<RuleFault> faults;
    if (sender.emailRules.isEmpty() && sender.smsRules.isEmpty())
        faults.push_back({Why::NoRules});
    judge(faults, sender.emailRules, RuleChannel::Email);
    judge(faults, sender.smsRules, RuleChannel::Sms);
    return faults;
}

}
