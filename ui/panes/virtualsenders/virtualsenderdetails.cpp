#include "ui/panes/virtualsenders/virtualsenderdetails.h"

#include "ui/shell/detailspanel.h"
#include "ui/text/errors.h"
#include "ui/text/figures.h"

#include <QCoreApplication>

namespace senderdesk::ui {
namespace {

struct VirtualSenderDetails
{
    Q_DECLARE_TR_FUNCTIONS(VirtualSenderDetails)
};

QList<Fact> ruleFacts(const QList<domain::Rule> &rules, domain::RuleChannel channel, const text::SenderNames &names)
{
    QList<Fact> facts;
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const domain::Rule &rule = rules.at(i);
        const bool isEmail = channel == domain::RuleChannel::Email;
        //: A rule of a virtual sender; %1 is its place in the list
        facts << Fact{[isEmail, number = i + 1] {
                          return (isEmail ? VirtualSenderDetails::tr("Email rule %1") : VirtualSenderDetails::tr("SMS rule %1"))
                              .arg(number);
                      },
                      //: A rule: %1 what it looks at, %2 the senders with their shares
                      VirtualSenderDetails::tr("%1 → %2").arg(text::ruleCondition(rule), text::ruleShares(rule, names))};
    }
    return facts;
}

QList<Fact> rulesAsRead(const std::optional<core::Result<operations::SetUp>> &read, const text::SenderNames &names)
{
    const auto rules = [] { return VirtualSenderDetails::tr("Rules"); };
    if (!read)
        return {{rules, VirtualSenderDetails::tr("being read…")}};
    if (!*read)
        return {{rules, text::errorSentence(read->error())}};
    const auto &sender = (*read)->virtualSender;
    if (!sender)
        return {{rules, VirtualSenderDetails::tr("this server does not know the method that tells them")}};
    return ruleFacts(sender->emailRules, domain::RuleChannel::Email, names)
           + ruleFacts(sender->smsRules, domain::RuleChannel::Sms, names);
}

}

void describeVirtualSenders(DetailsPanel &panel, const QList<model::VirtualSenderEntry> &selected,
                            const text::SenderNames &accountNames, const text::SenderNames &senderNames,
                            const std::optional<core::Result<operations::SetUp>> &rules, const QList<QAction *> &actions)
{
    if (selected.isEmpty()) {
        panel.setNothing([] { return VirtualSenderDetails::tr("Select a virtual sender to see its rules."); });
        return;
    }
    if (selected.size() > 1) {
        panel.setTitle(VirtualSenderDetails::tr("%n virtual senders", nullptr, text::pluralNumber(selected.size())));
        panel.setFacts({});
        panel.setActions(actions);
        return;
    }
    const model::VirtualSenderEntry &entry = selected.first();
    panel.setTitle(entry.sender.name, VirtualSenderDetails::tr("Virtual sender %1").arg(text::plainId(entry.sender.id)));
    QList<Fact> facts{{[] { return VirtualSenderDetails::tr("ID"); }, text::plainId(entry.sender.id)}};
    if (entry.account) {
        const qint64 account = entry.account->value();
        facts << Fact{[] { return VirtualSenderDetails::tr("Account"); }, text::idAndName(account, accountNames.value(account))};
    }
    facts << Fact{[] { return VirtualSenderDetails::tr("Channels"); }, entry.channels};
    panel.setFacts(facts + rulesAsRead(rules, senderNames));
    panel.setActions(actions);
}

}
