#include "ui/panes/actions/selectionbar.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/grid.h"

#include <QAction>
#include <QEvent>
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
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return label;
}

}

SelectionBar::SelectionBar(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_summaryLabel(lineOf(this))
    , m_remarkLabel(lineOf(this))
    , m_remarkRow(new QWidget(this))
{
    auto *first = new FlowLayout(grid::gap);
    first->addWidget(m_summaryLabel);
    for (QAction *action : actions)
        first->addWidget(buttonOf(action, this));

    m_remarkLayout = new FlowLayout(grid::gap, m_remarkRow);
    m_remarkLayout->addWidget(m_remarkLabel);
    m_remarkRow->hide();

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(grid::group);
    all->addLayout(first);
    all->addWidget(m_remarkRow);
    applyFonts();
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

// Room for words beside the buttons; where there is less, the buttons go to lines of their own.
void SelectionBar::applyFonts()
{
    static constexpr int letters = 24;
    for (QLabel *label : {m_summaryLabel, m_remarkLabel})
        label->setMinimumWidth(letters * fontMetrics().averageCharWidth());
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
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        say();
    else if (event->type() == QEvent::FontChange)
        applyFonts();
    QWidget::changeEvent(event);
}

}
