#pragma once

#include "core/ids.h"

#include <QHash>
#include <QString>

class QComboBox;

namespace senderdesk::ui {

// Accounts by name in a combo box, in the order of their ids, below a first line that is none of them. What was chosen stays.
void offerAccounts(QComboBox &box, const QHash<qint64, QString> &names, const QString &firstLine);
[[nodiscard]] std::optional<core::AccountId> chosenAccount(const QComboBox &box);
void chooseAccount(QComboBox &box, const std::optional<core::AccountId> &account);

}
