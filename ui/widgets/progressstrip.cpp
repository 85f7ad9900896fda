#include "ui/widgets/progressstrip.h"

#include "ui/text/figures.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/spinner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace senderdesk::ui {
namespace {

const core::SystemClock systemClock;
constexpr int barWidth = 96;

}

ProgressStrip::ProgressStrip(QAction *stop, QWidget *parent) : QWidget(parent), m_clock(&systemClock)
{
    m_spinner = new Spinner(this);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(barWidth, grid::gap);
    m_words = new QLabel(this);
    m_stop = new QToolButton(this);
    m_stop->setDefaultAction(stop);
    m_stop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_stop->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid::gap);
    layout->addWidget(m_spinner);
    layout->addWidget(m_bar);
    layout->addWidget(m_words);
    layout->addWidget(m_stop);
    hide();
}

void ProgressStrip::setProgress(qint64 done, std::optional<qint64> of, Sentence sentence)
{
    if (!m_since) {
        m_since = m_clock->steady();
        m_doneAtStart = done;
    }
    m_done = done;
    m_of = of;
    m_sentence = std::move(sentence);
    const bool known = of && *of > 0;
    m_spinner->setVisible(!known);
    m_bar->setVisible(known);
    if (known) {
        m_bar->setMaximum(1000);
        m_bar->setValue(int(qBound<qint64>(0, done, *of) * 1000 / *of));
    }
    say();
    show();
}

void ProgressStrip::clear()
{
    m_since.reset();
    hide();
}

int ProgressStrip::wholeWidth() const
{
    return layout()->sizeHint().width() - m_words->sizeHint().width() + m_words->fontMetrics().horizontalAdvance(m_words->text());
}

void ProgressStrip::setWrapped(bool wrapped)
{
    if (m_words->wordWrap() != wrapped)
        m_words->setWordWrap(wrapped);
}

void ProgressStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && isShown())
        say();
    QWidget::changeEvent(event);
}

void ProgressStrip::say()
{
    using namespace std::chrono;
    QString words = m_sentence();
    if (m_of && *m_of > m_done && m_done > m_doneAtStart) {
        const auto spent = duration_cast<milliseconds>(m_clock->steady() - *m_since);
        if (spent >= seconds(2)) {
            const double perPart = double(spent.count()) / double(m_done - m_doneAtStart);
            // Whole seconds: a countdown in milliseconds is only noise.
            const auto left = seconds(qint64(perPart * double(*m_of - m_done) / 1000) + 1);
            //: %1 says how far it is ("12 of 40 pages"), %2 is a time span.
            words = tr("%1 · %2 left").arg(words, text::duration(left));
        }
    }
    m_words->setText(words);
    m_bar->setAccessibleName(words);
}

}
