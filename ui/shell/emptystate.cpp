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
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(grid::gap);
    m_buttons->addStretch(1);
    m_buttons->addStretch(1);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
    say();
}

void EmptyState::setWords(Sentence sentence, const QList<QAction *> &nextSteps)
{
    m_sentence = std::move(sentence);
    say();
    if (std::exchange(m_next, nextSteps) == nextSteps)
        return; // the same buttons: one of them may have the keyboard
    qDeleteAll(findChildren<QToolButton *>());
    for (QAction *step : nextSteps) {
        auto *button = new QToolButton(this);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setDefaultAction(step);
        m_buttons->insertWidget(m_buttons->count() - 1, button);
    }
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
