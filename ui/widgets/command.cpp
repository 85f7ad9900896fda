#include "ui/widgets/command.h"

#include "ui/text/words.h"

namespace senderdesk::ui {

Command::Command(QString id, Sentence text, const QKeySequence &shortcut, QObject *parent)
    : QAction(parent)
    , m_id(std::move(id))
    , m_text(std::move(text))
{
    setObjectName(m_id);
    setShortcut(shortcut);
    setMenuRole(QAction::NoRole); // no guessing from words that change with the language
    setAutoRepeat(false);
    retranslate();
}

Command *Command::of(domain::ActionKind kind, QObject *parent)
{
    const domain::Action &action = domain::actionOf(kind);
    return new Command(
        QLatin1String(action.id), [kind] { return text::actionCommand(kind); },
        QKeySequence(QLatin1String(action.shortcut), QKeySequence::PortableText), parent);
}

void Command::setHint(Sentence hint)
{
    m_hint = std::move(hint);
    show();
}

void Command::setReason(Sentence whyNot)
{
    m_whyNot = std::move(whyNot);
    show();
}

void Command::block()
{
    ++m_blocks;
    show();
}

void Command::unblock()
{
    Q_ASSERT(m_blocks > 0);
    --m_blocks;
    show();
}

void Command::retranslate()
{
    setText(m_text());
    show();
}

void Command::show()
{
    setEnabled(m_whyNot.isEmpty() && m_blocks == 0);
    const QString words = m_whyNot.isEmpty() ? m_hint() : m_whyNot();
    setStatusTip(words);
    QString tip = words.isEmpty() ? text().remove(u'&') : words;
    if (const QString keys = shortcut().toString(QKeySequence::NativeText); !keys.isEmpty())
        tip += QStringLiteral(" (%1)").arg(keys);
    setToolTip(tip);
}

}
