#include "ui/console/armsheet.h"

#include "operations/arming.h"
#include "ui/text/readonly.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/grid.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace senderdesk::ui {

using operations::Arming;

ArmSheet::ArmSheet(Arming &arming, const QString &connectionName, const QString &where, QWidget *parent)
    : Sheet([] { return tr("Arm connection"); }, parent)
    , m_arming(arming)
    , m_connectionName(connectionName)
    , m_explanation(new QLabel(this))
    , m_reasonLabel(new QLabel(this))
    , m_reason(new QLineEdit(this))
    , m_spanLabel(new QLabel(this))
    , m_span(new QComboBox(this))
    , m_nameLabel(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_fault(new QLabel(this))
{
    auto *place = new QLabel(where, this);
    place->setTextFormat(Qt::PlainText);
    place->setWordWrap(true);
    QFont strong = place->font();
    strong.setWeight(QFont::DemiBold);
    place->setFont(strong);
    m_explanation->setWordWrap(true);
    setFirstSize(78);
    m_fault->setWordWrap(true);
    m_fault->hide();
    QPalette red = m_fault->palette();
    red.setColor(QPalette::WindowText, colour::danger(palette()));
    m_fault->setPalette(red);
    m_reasonLabel->setBuddy(m_reason);
    m_spanLabel->setBuddy(m_span);
    m_nameLabel->setBuddy(m_name);
    for (const std::chrono::minutes span : Arming::spans)
        m_span->addItem(QString(), int(span.count()));

    auto *fields = new QFormLayout;
    fields->setSpacing(grid::gap);
    fields->addRow(m_reasonLabel, m_reason);
    fields->addRow(m_spanLabel, m_span);
    if (arming.needsName()) {
        fields->addRow(m_nameLabel, m_name);
    } else {
        m_nameLabel->hide();
        m_name->hide();
    }
    content()->setSpacing(grid::gap);
    content()->addWidget(place);
    content()->addWidget(m_explanation);
    content()->addLayout(fields);
    content()->addWidget(m_fault);
    setDoButton([this] { return tr("Arm for %n minutes", nullptr, m_span->currentData().toInt()); },
                arming.needsName() ? Weight::Destructive : Weight::Plain);
    connect(m_reason, &QLineEdit::textChanged, this, &ArmSheet::judge);
    connect(m_name, &QLineEdit::textChanged, this, &ArmSheet::judge);
    connect(m_span, &QComboBox::currentIndexChanged, this, &ArmSheet::retranslate);
    retranslate();
    judge();
    m_reason->setFocus();
}

void ArmSheet::retranslate()
{
    m_explanation->setText(tr(
        "While a connection is armed this program may change what is on the server. It becomes read-only by itself when the time "
        "is over, when nobody uses the program for a while, when the screen is locked and when the machine sleeps."));
    m_reasonLabel->setText(tr("Reason"));
    m_reason->setPlaceholderText(tr("What for: a ticket, a person, what is wrong"));
    m_spanLabel->setText(tr("For"));
    m_nameLabel->setText(tr("Type to confirm"));
    //: %1 is the name of the connection
    m_name->setPlaceholderText(tr("Type %1").arg(m_connectionName));
    for (int i = 0; i < m_span->count(); ++i)
        m_span->setItemText(i, tr("%n minutes", nullptr, m_span->itemData(i).toInt()));
    setDoButton([this] { return tr("Arm for %n minutes", nullptr, m_span->currentData().toInt()); },
                m_arming.needsName() ? Weight::Destructive : Weight::Plain);
}

void ArmSheet::judge()
{
    m_fault->hide();
    setReadyToDo(!m_reason->text().trimmed().isEmpty() && (!m_arming.needsName() || m_name->text() == m_connectionName));
}

void ArmSheet::accept()
{
    const std::chrono::minutes span(m_span->currentData().toInt());
    if (const auto refusal = m_arming.arm(span, m_reason->text(), m_name->text())) {
        m_fault->setText(text::armingRefusal(*refusal));
        m_fault->show();
        return;
    }
    Sheet::accept();
}

}
