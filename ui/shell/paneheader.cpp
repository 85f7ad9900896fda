#include "ui/shell/paneheader.h"

#include "ui/text/figures.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/command.h"
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
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(grid::gap);
    m_buttons->addWidget(buttonFor(refresh, this));
    m_layout = new QGridLayout(this);
    m_layout->setContentsMargins({});
    m_layout->setHorizontalSpacing(grid::pane);
    m_layout->setVerticalSpacing(grid::group);
    m_layout->addWidget(m_titleLabel, 0, 0);
    m_layout->addWidget(m_asOf, 0, 1);
    m_layout->addWidget(m_progress, 0, 2);
    m_layout->setColumnStretch(3, 1);
    m_layout->addLayout(m_buttons, 0, 4);
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
    m_buttons->insertWidget(m_buttons->count() - 1, buttonFor(action, this)); // Refresh stays the last
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

// In a narrow pane, or with a large font, the progress goes to a line of its own: nothing is cut.
void PaneHeader::arrange()
{
    int needed = m_buttons->sizeHint().width();
    for (const QWidget *part :
         {static_cast<QWidget *>(m_titleLabel), static_cast<QWidget *>(m_asOf), static_cast<QWidget *>(m_progress)})
        needed += part->sizeHint().width() + grid::pane;
    const bool narrow = needed > width();
    if (std::exchange(m_narrow, narrow) == narrow)
        return;
    m_layout->removeWidget(m_progress);
    if (narrow)
        m_layout->addWidget(m_progress, 1, 0, 1, 5, Qt::AlignLeft);
    else
        m_layout->addWidget(m_progress, 0, 2);
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
