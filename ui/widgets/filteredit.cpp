#include "ui/widgets/filteredit.h"

#include "ui/widgets/colours.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTextCharFormat>

namespace senderdesk::ui {

void FilterEdit::mark(qsizetype position, qsizetype length)
{
    if (m_markAt == position && m_markLength == length)
        return;
    m_markAt = position;
    m_markLength = length;
    applyMark();
}

void FilterEdit::applyMark()
{
    QList<QInputMethodEvent::Attribute> attributes;
    if (m_markLength > 0) {
        QTextCharFormat wave;
        wave.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wave.setUnderlineColor(colour::danger(palette()));
        // A line edit takes formats only this way; their places count from the cursor.
        attributes.append({QInputMethodEvent::TextFormat, int(m_markAt) - cursorPosition(), int(m_markLength), wave});
    }
    QInputMethodEvent format(QString(), attributes);
    QCoreApplication::sendEvent(this, &format);
}

bool FilterEdit::event(QEvent *event)
{
    // Esc and Enter are ours while the keyboard is here, whatever shortcut the window has for them.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier
            && (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return || key->key() == Qt::Key_Backspace)) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            Q_EMIT leaveRequested();
        else
            clear();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        Q_EMIT leaveRequested();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

}
