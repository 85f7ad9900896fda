#include "ui/panes/virtualsenders/clonesheet.h"

#include "ui/panes/actions/actionflow.h"
#include "ui/panes/actions/formflow.h"
#include "ui/panes/actions/targettext.h"
#include "ui/shell/pane.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace senderdesk::ui {

namespace {

constexpr int leastWidth = 440;

}

CloneSheet::CloneSheet(operations::ActionTarget source, operations::Session &session, Pane &pane)
    : Sheet([] { return tr("Name of the clone"); }, pane.window())
    , m_source(std::move(source))
    , m_session(session)
    , m_pane(pane)
    , m_of(new QLabel(this))
    , m_label(new QLabel(this))
    , m_name(new QLineEdit(this))
{
    m_of->setWordWrap(true);
    m_of->setTextFormat(Qt::PlainText);
    m_of->setMinimumWidth(leastWidth);
    m_label->setBuddy(m_name);
    for (QWidget *widget : {static_cast<QWidget *>(m_of), static_cast<QWidget *>(m_label), static_cast<QWidget *>(m_name)})
        content()->addWidget(widget);
    setDoButton([] { return tr("Continue…"); }, Weight::Plain);
    retranslate();
    m_name->setFocus();
}

void CloneSheet::retranslate()
{
    //: %1 is "virtual sender 14 Main"
    m_of->setText(tr("A copy of %1, in the same account and with the same rules.").arg(text::targetName(m_source)));
    m_label->setText(tr("Name"));
    m_name->setPlaceholderText(tr("Left empty, the server chooses: “Clone of …”"));
}

void CloneSheet::accept()
{
    operations::ActionTarget target = m_source;
    target.newName = m_name->text().trimmed();
    closeOnceConfirmed(*this, ActionFlow::start(domain::ActionKind::CloneVirtualSender, {target}, m_session, m_pane, this));
}

}
