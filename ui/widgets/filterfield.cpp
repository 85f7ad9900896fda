#include "ui/widgets/filterfield.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/grid.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QTimer>

namespace senderdesk::ui {

FilterField::FilterField(QWidget *parent) : QWidget(parent)
{
    m_label = new QLabel(this);
    m_edit = new FilterEdit(this);
    // Not before there is something to clear: its picture is looked for in every icon theme, which the first paint need not
    // wait for.
    connect(m_edit, &QLineEdit::textChanged, m_edit, [this] { m_edit->setClearButtonEnabled(true); });
    m_label->setBuddy(m_edit);
    m_faultLabel = new QLabel(this);
    m_faultLabel->setWordWrap(true);
    m_faultLabel->hide();
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(grid::gap);
    layout->setVerticalSpacing(grid::group);
    layout->addWidget(m_label, 0, 0);
    layout->addWidget(m_edit, 0, 1);
    layout->addWidget(m_faultLabel, 1, 1);
    layout->setColumnStretch(1, 1);
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);

    m_wait = new QTimer(this);
    m_wait->setSingleShot(true);
    connect(m_wait, &QTimer::timeout, this, &FilterField::tell);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        // The text that was at fault is no longer there; whoever reads the new one says again what is wrong with it.
        clearFault();
        m_wait->start(text.isEmpty() ? clickMs : typingMs);
    });
    connect(m_edit, &FilterEdit::leaveRequested, this, [this] {
        tell();
        Q_EMIT left();
    });
    retranslate();
}

QString FilterField::text() const
{
    return m_edit->text();
}

void FilterField::setText(const QString &text)
{
    m_edit->setText(text);
    tell();
}

void FilterField::setHint(Sentence hint)
{
    m_hint = std::move(hint);
    m_edit->setPlaceholderText(m_hint());
}

void FilterField::setFault(Sentence fault, qsizetype position, qsizetype length)
{
    m_fault = std::move(fault);
    m_faultAt = qBound<qsizetype>(0, position, m_edit->text().size());
    m_faultLength = length > 0 ? length : m_edit->text().size() - m_faultAt;
    showFault();
}

void FilterField::clearFault()
{
    if (m_fault.isEmpty())
        return;
    m_fault = {};
    showFault();
}

void FilterField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        showFault();
    QWidget::changeEvent(event);
}

void FilterField::retranslate()
{
    m_label->setText(tr("Filter"));
    m_edit->setPlaceholderText(m_hint());
    showFault();
}

void FilterField::showFault()
{
    const QString fault = m_fault();
    m_edit->mark(m_faultAt, fault.isEmpty() ? 0 : m_faultLength);
    //: %1 says what is wrong with the filter, %2 is the number of the character where it begins.
    m_faultLabel->setText(fault.isEmpty() ? QString() : tr("%1 (at character %2)").arg(fault).arg(m_faultAt + 1));
    m_faultLabel->setVisible(!fault.isEmpty());
    QPalette red = palette();
    red.setColor(QPalette::WindowText, colour::danger(palette()));
    m_faultLabel->setPalette(red);
    m_edit->setAccessibleDescription(m_faultLabel->text());
}

void FilterField::tell()
{
    m_wait->stop();
    if (const QString now = m_edit->text(); now != m_told) {
        m_told = now;
        Q_EMIT filterChanged(now);
    }
}

}
