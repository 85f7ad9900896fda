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

void FaultLabel::setHint(Sentence hint)
{
    m_hint = std::move(hint);
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
    const Sentence &said = hasFault() ? m_fault : m_hint;
    QPalette shown = palette();
    shown.setColor(QPalette::WindowText, hasFault() ? colour::danger(shown) : colour::muted(shown));
    setPalette(shown);
    setText(said());
    setVisible(!said.isEmpty());
    m_field->setAccessibleDescription(said());
}

}
