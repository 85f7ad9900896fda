#pragma once

#include "domain/virtualsender.h"

#include <QHash>
#include <QString>

// Rules of virtual senders in words.
namespace senderdesk::ui::text {

using SenderNames = QHash<qint64, QString>;

// What a type of rule looks at; of one that no document names its own word.
[[nodiscard]] QString ruleTypeTitle(const QString &type);
// "Domain of the recipient: example.com"; of the default rule its type alone.
[[nodiscard]] QString ruleCondition(const domain::Rule &rule);
// "119 Main promo 60 %, 120 Main bulk 40 %"; each a line of its own with a line break between them.
[[nodiscard]] QString ruleShares(const domain::Rule &rule, const SenderNames &names,
                                 const QString &between = QStringLiteral(", "));
[[nodiscard]] QString percent(qint64 share);

// What is wrong with a rule, or with the list, and what to do.
[[nodiscard]] QString ruleFaultSentence(domain::RuleFault::Why why);

}
