#include "ui/shell/emptystate.h"

#include "ui/icons/icon.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/grid.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace senderdesk::ui {

EmptyState::EmptyState(const QString &iconName, QWidget *parent) : QWidget(parent), m_icon(iconName)
{
    m_mark = new QLabel(this);
    m_words = new QLabel(this);
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignHCenter);
    m_words->setMaximumWidth(480);
    m_next = new QToolButton(this);
    m_next->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_next->setFocusPolicy(Qt::StrongFocus);
    m_next->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(grid::pane);
    layout->addStretch(2);
    layout->addWidget(m_mark, 0, Qt::AlignHCenter);
    // Not by an alignment: only a stretched label grows in height with its words.
    auto *line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_words, 8);
    line->addStretch(1);
    layout->addLayout(line);
    layout->addWidget(m_next, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    say();
}

void EmptyState::setWords(Sentence sentence, QAction *nextStep)
{
    m_sentence = std::move(sentence);
    const QList<QAction *> before = m_next->actions();
    for (QAction *old : before)
        m_next->removeAction(old);
    if (nextStep)
        m_next->setDefaultAction(nextStep);
    m_next->setVisible(nextStep);
    say();
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        say();
    QWidget::changeEvent(event);
}

void EmptyState::say()
{
    m_words->setText(m_sentence());
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, colour::muted(palette()));
    m_words->setPalette(quiet);
    m_mark->setPixmap(icon(m_icon).pixmap(24, 24, QIcon::Disabled));
}

}
