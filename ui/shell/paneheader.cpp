#include "ui/shell/paneheader.h"

#include "ui/text/figures.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/command.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/progressstrip.h"

#include <QEvent>
#include <QHBoxLayout>
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
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid::pane);
    layout->addWidget(m_titleLabel);
    layout->addWidget(m_asOf);
    layout->addWidget(m_progress);
    layout->addStretch(1);
    layout->addLayout(m_buttons);
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
