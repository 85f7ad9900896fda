#include "ui/shell/paneheader.h"

#include "ui/text/figures.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/command.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/progressstrip.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace senderdesk::ui {
namespace {

QToolButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

}

PaneHeader::PaneHeader(Sentence title, Command *refresh, Command *stop, QWidget *parent)
    : QWidget(parent)
    , m_title(std::move(title))
{
    m_titleLabel = new QLabel(this);
    m_asOf = new QLabel(this);
    m_progress = new ProgressStrip(stop, this);
    m_buttons = new QWidget(this);
    m_flow = new FlowLayout(grid::gap, m_buttons);
    m_flow->addWidget(buttonFor(refresh, m_buttons));
    m_layout = new QGridLayout(this);
    m_layout->setContentsMargins({});
    m_layout->setHorizontalSpacing(grid::pane);
    m_layout->setVerticalSpacing(grid::group);
    m_layout->addWidget(m_titleLabel, 0, 0);
    m_layout->addWidget(m_asOf, 0, 1);
    m_layout->addWidget(m_progress, 0, 2);
    m_layout->setColumnStretch(3, 1);
    m_layout->addWidget(m_buttons, 0, 4);
    applyFonts();
    say();
}

void PaneHeader::setAsOf(std::optional<core::WallTime> when)
{
    m_when = when;
    say();
}

void PaneHeader::setOld(bool old)
{
    m_old = old;
    say();
}

void PaneHeader::addAction(QAction *action)
{
    QLayoutItem *refresh = m_flow->takeAt(m_flow->count() - 1);
    m_flow->addWidget(buttonFor(action, m_buttons));
    m_flow->addItem(refresh); // stays the last
    QWidget::setTabOrder(m_flow->itemAt(m_flow->count() - 2)->widget(), refresh->widget());
}

QSize PaneHeader::minimumSizeHint() const
{
    const int words = m_titleLabel->sizeHint().width() + grid::pane + m_asOf->sizeHint().width();
    return {qMax(words, m_flow->minimumSize().width()), QWidget::minimumSizeHint().height()};
}

bool PaneHeader::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        arrange();
    return QWidget::event(event);
}

void PaneHeader::changeEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::LanguageChange:
        say();
        break;
    case QEvent::FontChange:
    case QEvent::PaletteChange:
        applyFonts();
        break;
    default:
        break;
    }
    QWidget::changeEvent(event);
}

// In a narrow pane, or with a large font, first the progress and then the buttons go to lines of their own: nothing is cut.
void PaneHeader::arrange()
{
    const auto widthOf = [](const QWidget *part) { return part->sizeHint().width() + grid::pane; };
    const int words = widthOf(m_titleLabel) + widthOf(m_asOf);
    const int buttons = m_flow->sizeHint().width();
    const bool isLong = m_progress->wholeWidth() > width();
    m_progress->setWrapped(isLong);
    const int lines = words + buttons + 2 * grid::pane > width()                          ? 3
                      : words + m_progress->wholeWidth() + grid::pane + buttons > width() ? 2
                                                                                          : 1;
    const Qt::Alignment side = isLong ? Qt::Alignment() : Qt::AlignLeft;
    if (m_layout->itemAt(m_layout->indexOf(m_progress))->alignment() != side)
        m_layout->setAlignment(m_progress, side);
    if (std::exchange(m_lines, lines) == lines)
        return;
    m_layout->removeWidget(m_progress);
    m_layout->removeWidget(m_buttons);
    if (lines == 1)
        m_layout->addWidget(m_progress, 0, 2, side);
    else
        m_layout->addWidget(m_progress, 1, 0, 1, 5, side);
    if (lines == 3)
        m_layout->addWidget(m_buttons, 2, 0, 1, 5);
    else
        m_layout->addWidget(m_buttons, 0, 4);
}

void PaneHeader::say()
{
    m_titleLabel->setText(m_title());
    //: When the figures were read; %1 is a time of day, or "–" when they never were.
    const QString asOf = tr("as of %1").arg(text::time(m_when));
    m_asOf->setText(m_old && m_when ? tr("%1 · out of date").arg(asOf) : asOf);
    m_asOf->setToolTip(m_when ? text::dateAndTime(m_when) : tr("Not read yet"));
}

void PaneHeader::applyFonts()
{
    // Sizes follow the font of the moment, 200 % included.
    QFont title = font();
    title.setPointSizeF(title.pointSizeF() + 3);
    title.setWeight(QFont::DemiBold);
    m_titleLabel->setFont(title);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() - 1);
    m_asOf->setFont(small);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, colour::muted(palette()));
    m_asOf->setPalette(quiet);
}

}
