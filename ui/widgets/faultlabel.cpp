#include "ui/widgets/faultlabel.h"

#include "ui/widgets/colours.h"

#include <QEvent>

namespace senderdesk::ui {

FaultLabel::FaultLabel(QWidget *field, QWidget *parent) : QLabel(parent), m_field(field)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    hide();
    say();
}

void FaultLabel::setFault(Sentence fault)
{
    m_fault = std::move(fault);
    say();
}

void FaultLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        say();
    QLabel::changeEvent(event);
}

void FaultLabel::say()
{
    QPalette red = palette();
    red.setColor(QPalette::WindowText, colour::danger(red));
    setPalette(red);
    setText(m_fault());
    setVisible(hasFault());
    m_field->setAccessibleDescription(m_fault());
}

}
