#include "ui/panes/subscriptions/statussheet.h"

#include "ui/panes/subscriptions/subscriptionwords.h"
#include "ui/text/figures.h"
#include "ui/widgets/grid.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace senderdesk::ui {

StatusSheet::StatusSheet(qsizetype subscriptions, QWidget *parent)
    : Sheet([] { return tr("Choose a status"); }, parent)
    , m_number(subscriptions)
    , m_explanation(new QLabel(this))
    , m_label(new QLabel(this))
    , m_status(new QComboBox(this))
    , m_skip(new QCheckBox(this))
{
    m_explanation->setWordWrap(true);
    setFirstSize(78);
    m_status->setEditable(true);
    m_status->addItems(text::statusWords());
    m_status->setCurrentIndex(-1);
    m_label->setBuddy(m_status);
    content()->setSpacing(grid::gap);
    for (QWidget *widget : {static_cast<QWidget *>(m_explanation), static_cast<QWidget *>(m_label),
                            static_cast<QWidget *>(m_status), static_cast<QWidget *>(m_skip)})
        content()->addWidget(widget);
    setDoButton([] { return tr("Continue…"); }, Weight::Plain);
    connect(m_status, &QComboBox::currentTextChanged, this, &StatusSheet::judge);
    retranslate();
    judge();
    m_status->setFocus();
}

void StatusSheet::retranslate()
{
    m_explanation->setText(tr("The status that %n subscriptions get. Deleted ones stay deleted: that stands beside the status.",
                              nullptr, text::pluralNumber(m_number)));
    m_label->setText(tr("Status"));
    m_skip->setText(tr("Do not set off automation that waits for this change"));
    for (int i = 0; i < m_status->count(); ++i)
        m_status->setItemData(i, text::statusTitle(m_status->itemText(i)), Qt::ToolTipRole);
}

QString StatusSheet::status() const
{
    return m_status->currentText().trimmed();
}

void StatusSheet::judge()
{
    setReadyToDo(!status().isEmpty());
}

void StatusSheet::accept()
{
    Q_EMIT chosen(status(), m_skip->isChecked());
}

}
