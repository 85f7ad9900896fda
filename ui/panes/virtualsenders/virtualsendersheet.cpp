#include "ui/panes/virtualsenders/virtualsendersheet.h"

#include "operations/accountdirectory.h"
#include "operations/session.h"
#include "ui/panes/accountchoice.h"
#include "ui/panes/actions/actionflow.h"
#include "ui/panes/actions/formflow.h"
#include "ui/panes/virtualsenders/ruleeditor.h"
#include "ui/shell/pane.h"
#include "ui/text/errors.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/faultlabel.h"
#include "ui/widgets/grid.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace senderdesk::ui {

using domain::ActionKind;
using domain::RuleChannel;

namespace {

Sentence titleOf(ActionKind kind)
{
    return [kind] {
        return kind == ActionKind::CreateVirtualSender ? VirtualSenderSheet::tr("New virtual sender")
                                                       : VirtualSenderSheet::tr("Edit virtual sender");
    };
}

}

VirtualSenderSheet::VirtualSenderSheet(ActionKind kind, operations::ActionTarget target, VirtualSendersParts parts, Pane &pane)
    : Sheet(titleOf(kind), pane.window())
    , m_kind(kind)
    , m_target(std::move(target))
    , m_parts(std::move(parts))
    , m_pane(pane)
    , m_nameLabel(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_nameFault(new FaultLabel(m_name, this))
    , m_tabs(new QTabWidget(this))
    , m_email(new RuleEditor(RuleChannel::Email, this))
    , m_sms(new RuleEditor(RuleChannel::Sms, this))
    , m_state(new QLabel(this))
    , m_again(addButton([] { return tr("Try again"); }))
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(grid::gap);
    form->setVerticalSpacing(grid::gap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildHead(*form);
    m_tabs->addTab(m_email, QString());
    m_tabs->addTab(m_sms, QString());
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    content()->addLayout(form);
    content()->addWidget(m_tabs, 1);
    content()->addWidget(m_state);
    setFirstSize(186, 42);

    for (RuleEditor *editor : {m_email, m_sms}) {
        editor->setSenders(m_parts.senders(), m_parts.senderNames());
        connect(editor, &RuleEditor::changed, this, &VirtualSenderSheet::judge);
    }
    connect(m_name, &QLineEdit::textEdited, this, &VirtualSenderSheet::showName);
    connect(m_again, &QPushButton::clicked, this, &VirtualSenderSheet::read);
    setDoButton([] { return tr("Save…"); }, Weight::Plain);
    retranslate();
    if (kind == ActionKind::CreateVirtualSender) {
        const domain::RuleSender whole{.senderId = 0, .percent = domain::wholeShare};
        take(operations::SetUp{domain::VirtualSender{0, {}, {{domain::defaultRule.word, QString(), {whole}}}, {}}, {}});
        m_target.opened = {}; // nothing is there that could be overwritten
    } else {
        read();
    }
}

VirtualSenderSheet::~VirtualSenderSheet() = default;

void VirtualSenderSheet::buildHead(QFormLayout &form)
{
    if (m_parts.accounts) {
        const auto &ref = std::get<domain::VirtualSenderRef>(m_target.what);
        m_accountLabel = new QLabel(this);
        m_account = new QComboBox(this);
        m_accountLabel->setBuddy(m_account);
        offerAccounts(*m_account, m_parts.accounts->names(), tr("Choose an account"));
        chooseAccount(*m_account, ref.account);
        m_account->setEnabled(m_kind == ActionKind::CreateVirtualSender); // the one that is edited stays where it is
        m_accountFault = new FaultLabel(m_account, this);
        form.addRow(m_accountLabel, m_account);
        form.addRow(QString(), m_accountFault);
        connect(m_account, &QComboBox::activated, m_accountFault, [this] { m_accountFault->setFault({}); });
    }
    m_nameLabel->setBuddy(m_name);
    form.addRow(m_nameLabel, m_name);
    form.addRow(QString(), m_nameFault);
}

void VirtualSenderSheet::read()
{
    m_again->hide();
    m_tabs->setEnabled(false);
    m_name->setEnabled(false);
    setReadyToDo(false);
    m_state->setText(tr("Reading the rules from the server…"));
    m_reading = m_parts.session.readSetUp(m_target, [this](core::Result<operations::SetUp> read) { take(std::move(read)); });
}

void VirtualSenderSheet::take(core::Result<operations::SetUp> read)
{
    QPalette palette = this->palette();
    m_isWhole = read && read->virtualSender;
    m_again->setVisible(!read);
    m_state->setVisible(!m_isWhole);
    if (!m_isWhole) {
        palette.setColor(QPalette::WindowText, colour::danger(palette));
        m_state->setText(!read ? text::errorSentence(read.error()) + QLatin1Char(' ') + text::whatToTry(read.error())
                               : tr("This server does not know the method that tells the rules, so they cannot be edited. Its "
                                    "path can be changed in the connection, under Methods."));
        m_state->setPalette(palette);
        return;
    }
    m_target.opened = *read;
    const domain::VirtualSender &sender = *read->virtualSender;
    m_name->setText(sender.name);
    m_email->setRules(sender.emailRules);
    m_sms->setRules(sender.smsRules);
    m_tabs->setCurrentWidget(sender.emailRules.isEmpty() && !sender.smsRules.isEmpty() ? m_sms : m_email);
    m_tabs->setEnabled(true);
    m_name->setEnabled(true);
    m_name->setFocus();
    setReadyToDo(true);
    judge();
}

domain::VirtualSender VirtualSenderSheet::typed() const
{
    domain::VirtualSender sender = m_target.opened.virtualSender.value_or(domain::VirtualSender());
    sender.name = m_name->text().trimmed();
    sender.emailRules = m_email->rules();
    sender.smsRules = m_sms->rules();
    return sender;
}

void VirtualSenderSheet::judge()
{
    const std::vector<domain::RuleFault> faults = domain::faultsOf(typed());
    m_email->setFaults(faults);
    m_sms->setFaults(faults);
}

void VirtualSenderSheet::showName()
{
    m_nameFault->setFault(m_name->text().trimmed().isEmpty() ? Sentence([] { return tr("Enter a name."); }) : Sentence());
}

// Save: every fault is told, and the first is gone to; without any the confirmation follows.
void VirtualSenderSheet::accept()
{
    if (!m_isWhole)
        return;
    m_email->tellAllFaults();
    m_sms->tellAllFaults();
    judge();
    showName();
    auto ref = std::get<domain::VirtualSenderRef>(m_target.what);
    if (m_account && !ref.id) {
        ref.account = chosenAccount(*m_account);
        if (!ref.account) {
            m_accountFault->setFault([] { return tr("Choose the account that it is for."); });
            m_account->setFocus(Qt::OtherFocusReason);
            return;
        }
        m_target.accountName = m_parts.accounts->name(*ref.account);
    }
    if (m_nameFault->hasFault()) {
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    const domain::VirtualSender draft = typed();
    if (const auto faults = domain::faultsOf(draft); !faults.empty()) {
        RuleEditor *editor = faults.front().channel == RuleChannel::Email ? m_email : m_sms;
        m_tabs->setCurrentWidget(editor);
        editor->goTo(faults.front());
        return;
    }
    m_target.what = ref;
    m_target.draft.virtualSender = draft;
    if (!ref.id)
        m_target.senderName = draft.name;
    closeOnceConfirmed(*this, ActionFlow::start(m_kind, {m_target}, m_parts.session, m_pane, this));
}

void VirtualSenderSheet::retranslate()
{
    if (m_account) {
        m_accountLabel->setText(tr("Account"));
        m_account->setItemText(0, tr("Choose an account"));
    }
    m_nameLabel->setText(tr("Name"));
    m_tabs->setTabText(m_tabs->indexOf(m_email), tr("Email rules"));
    m_tabs->setTabText(m_tabs->indexOf(m_sms), tr("SMS rules"));
}

}
