#include "ui/panes/actions/selectionbar.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/grid.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace senderdesk::ui {
namespace {

QToolButton *buttonOf(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QLabel *lineOf(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    // Long names must be able to wrap, not widen the window.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

}

SelectionBar::SelectionBar(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_summaryLabel(lineOf(this))
    , m_remarkLabel(lineOf(this))
    , m_remarkRow(new QWidget(this))
{
    auto *first = new QHBoxLayout;
    first->setSpacing(grid::gap);
    first->addWidget(m_summaryLabel, 1);
    for (QAction *action : actions)
        first->addWidget(buttonOf(action, this));

    m_remarkLayout = new QHBoxLayout(m_remarkRow);
    m_remarkLayout->setContentsMargins({});
    m_remarkLayout->setSpacing(grid::gap);
    m_remarkLayout->addWidget(m_remarkLabel, 1);
    m_remarkRow->hide();

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(grid::group);
    all->addLayout(first);
    all->addWidget(m_remarkRow);
    say();
}

void SelectionBar::setSummary(Sentence summary)
{
    m_summary = std::move(summary);
    say();
}

void SelectionBar::setRemark(Sentence remark, const QList<QAction *> &actions)
{
    m_remark = std::move(remark);
    qDeleteAll(m_remarkButtons);
    m_remarkButtons.clear();
    for (QAction *action : actions) {
        m_remarkButtons << buttonOf(action, m_remarkRow);
        m_remarkLayout->addWidget(m_remarkButtons.last());
    }
    say();
}

void SelectionBar::say()
{
    m_summaryLabel->setText(m_summary());
    m_remarkLabel->setText(m_remark());
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, colour::muted(palette()));
    m_remarkLabel->setPalette(muted);
    m_remarkRow->setVisible(!m_remark.isEmpty());
}

void SelectionBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::ApplicationPaletteChange)
        say();
    QWidget::changeEvent(event);
}

}
