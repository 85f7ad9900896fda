#include "ui/shell/failurepanel.h"

#include "ui/icons/icon.h"
#include "ui/text/figures.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/grid.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace senderdesk::ui {
namespace {

QLabel *wordsIn(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText); // it may hold the server's words
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}

FailurePanel::FailurePanel(QWidget *parent) : QFrame(parent)
{
    m_mark = new QLabel(this);
    m_happenedLabel = wordsIn(this);
    m_nextLabel = wordsIn(this);
    m_retryLabel = wordsIn(this);
    m_again = new QPushButton(this);
    m_again->setAutoDefault(true);
    m_copy = new QPushButton(this);
    connect(m_again, &QPushButton::clicked, this, &FailurePanel::tryAgainRequested);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_detail);
        Q_EMIT detailsCopied();
    });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid::gap);
    buttons->addWidget(m_again);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(grid::group);
    column->addWidget(m_happenedLabel);
    column->addWidget(m_nextLabel);
    column->addWidget(m_retryLabel);
    column->addSpacing(grid::group);
    column->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(grid::pane, grid::pane, grid::pane, grid::pane);
    layout->setSpacing(grid::gap);
    layout->addWidget(m_mark, 0, Qt::AlignTop);
    layout->addLayout(column, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    say();
}

void FailurePanel::setFailure(Sentence happened, Sentence whatToTry, QString technicalDetail,
                              std::optional<core::WallTime> retryAt)
{
    m_happened = std::move(happened);
    m_next = std::move(whatToTry);
    m_detail = std::move(technicalDetail);
    m_retryAt = retryAt;
    say();
}

void FailurePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        say();
    QFrame::changeEvent(event);
}

void FailurePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor mark = colour::danger(palette());
    painter.fillRect(rect(), colour::blend(palette().color(QPalette::Window), mark, 0.08));
    painter.fillRect(QRect(0, 0, 3, height()), mark);
}

void FailurePanel::say()
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_happenedLabel->setFont(bold);
    m_happenedLabel->setText(m_happened());
    m_nextLabel->setText(m_next());
    m_nextLabel->setVisible(!m_next().isEmpty());
    //: %1 is a time of day.
    m_retryLabel->setText(m_retryAt ? tr("It is tried again by itself at %1.").arg(text::time(m_retryAt)) : QString());
    m_retryLabel->setVisible(m_retryAt.has_value());
    m_again->setText(tr("Try again"));
    m_copy->setText(tr("Copy details"));
    m_copy->setVisible(!m_detail.isEmpty());
    m_mark->setPixmap(icon(u"error").pixmap(20, 20));
    setAccessibleName(m_happened());
}

}
