#include "ui/panes/virtualsenders/accountbar.h"

#include "ui/panes/accountchoice.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/grid.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>

namespace senderdesk::ui {

namespace {

constexpr int lettersOfAName = 28;

}

AccountBar::AccountBar(QWidget *parent) : QWidget(parent), m_account(new QComboBox(this))
{
    m_account->setMinimumContentsLength(lettersOfAName);
    m_account->addItem(QString());
    auto *fields = new FlowLayout(grid::pane, this);
    fields->setContentsMargins({});
    m_label = fields->addField(m_account);
    connect(m_account, &QComboBox::activated, this, &AccountBar::accountChosen);
    retranslate();
}

void AccountBar::setAccounts(const QHash<qint64, QString> &names)
{
    offerAccounts(*m_account, names, tr("All accounts"));
}

std::optional<core::AccountId> AccountBar::account() const
{
    return chosenAccount(*m_account);
}

QList<core::AccountId> AccountBar::accounts() const
{
    if (const auto one = account())
        return {*one};
    QList<core::AccountId> all;
    for (int i = 1; i < m_account->count(); ++i) {
        if (const auto id = core::AccountId::from(m_account->itemData(i).toLongLong()))
            all << *id;
    }
    return all;
}

void AccountBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AccountBar::retranslate()
{
    m_label->setText(tr("Account"));
    m_account->setItemText(0, tr("All accounts"));
}

}
