#include "ui/panes/accountchoice.h"

#include "ui/text/figures.h"

#include <QComboBox>
#include <QSignalBlocker>

#include <algorithm>

namespace senderdesk::ui {

void offerAccounts(QComboBox &box, const QHash<qint64, QString> &names, const QString &firstLine)
{
    const QVariant before = box.currentData();
    QList<qint64> ids = names.keys();
    std::ranges::sort(ids);
    const QSignalBlocker block(box);
    box.clear();
    box.addItem(firstLine, qint64(0));
    for (const qint64 id : std::as_const(ids))
        box.addItem(text::idAndName(id, names.value(id)), id);
    box.setCurrentIndex(qMax(0, box.findData(before)));
}

std::optional<core::AccountId> chosenAccount(const QComboBox &box)
{
    return core::AccountId::from(box.currentData().toLongLong());
}

void chooseAccount(QComboBox &box, const std::optional<core::AccountId> &account)
{
    box.setCurrentIndex(account ? qMax(0, box.findData(account->value())) : 0);
}

}
