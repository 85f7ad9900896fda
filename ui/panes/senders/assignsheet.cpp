#include "ui/panes/senders/assignsheet.h"

#include "operations/adminsession.h"
#include "ui/panes/accountchoice.h"
#include "ui/panes/actions/actionflow.h"
#include "ui/panes/actions/formflow.h"
#include "ui/panes/actions/targettext.h"
#include "ui/shell/pane.h"
#include "ui/text/errors.h"
#include "ui/text/figures.h"
#include "ui/widgets/faultlabel.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace senderdesk::ui {

using operations::Source;

namespace {

constexpr int leastWidth = 440;

}

AssignSheet::AssignSheet(QList<operations::ActionTarget> senders, operations::AdminSession &session, Pane &pane)
    : Sheet([] { return tr("Choose an account"); }, pane.window())
    , m_senders(std::move(senders))
    , m_session(session)
    , m_pane(pane)
    , m_what(new QLabel(this))
    , m_label(new QLabel(this))
    , m_account(new QComboBox(this))
    , m_fault(new FaultLabel(m_account, this))
{
    m_what->setWordWrap(true);
    m_what->setTextFormat(Qt::PlainText);
    m_what->setMinimumWidth(leastWidth);
    m_label->setBuddy(m_account);
    for (QWidget *widget : {static_cast<QWidget *>(m_what), static_cast<QWidget *>(m_label), static_cast<QWidget *>(m_account),
                            static_cast<QWidget *>(m_fault)})
        content()->addWidget(widget);
    setDoButton([] { return tr("Continue…"); }, Weight::Plain);
    connect(m_account, &QComboBox::activated, this, [this] { m_fault->setFault({}); });
    connect(&session.accounts(), &Source::stateChanged, this, &AssignSheet::offer);
    session.accounts().need();
    retranslate();
    m_account->setFocus();
}

void AssignSheet::offer()
{
    operations::AccountDirectory &accounts = m_session.accounts();
    const bool isComing = accounts.state() == Source::State::Loading && accounts.names().isEmpty();
    offerAccounts(*m_account, accounts.names(), isComing ? tr("Reading the accounts…") : tr("Choose an account"));
    if (accounts.state() == Source::State::Failed && accounts.error())
        m_fault->setFault([error = *accounts.error()] { return text::errorSentence(error); });
}

void AssignSheet::retranslate()
{
    m_what->setText(
        m_senders.size() == 1
            //: %1 is "sender 119 Main"
            ? tr("The account that may send through %1.").arg(text::targetName(m_senders.first()))
            : tr("The account that may send through these %n senders.", nullptr, text::pluralNumber(m_senders.size())));
    m_label->setText(tr("Account"));
    offer();
}

void AssignSheet::accept()
{
    const auto account = chosenAccount(*m_account);
    if (!account) {
        m_fault->setFault([] { return tr("Choose the account."); });
        m_account->setFocus(Qt::OtherFocusReason);
        return;
    }
    QList<operations::ActionTarget> targets = m_senders;
    for (operations::ActionTarget &target : targets) {
        target.what = domain::SenderSetupRef{target.sender(), account};
        target.accountName = m_session.accounts().name(*account);
    }
    closeOnceConfirmed(*this, ActionFlow::start(domain::ActionKind::AssignAccount, targets, m_session, m_pane, this));
}

}
