#include "ui/widgets/noticestrip.h"

#include "ui/icons/icon.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/grid.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <utility>

namespace senderdesk::ui {
namespace {

QStringView iconOf(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Done:
        return u"check";
    case NoticeKind::Information:
        return u"info";
    case NoticeKind::Attention:
        return u"warning";
    case NoticeKind::Failure:
        return u"error";
    }
    std::unreachable();
}

QColor colourOf(NoticeKind kind, const QPalette &palette)
{
    switch (kind) {
    case NoticeKind::Done:
        return stateColours(MailState::Processing, palette).edge;
    case NoticeKind::Information:
        return palette.color(QPalette::Highlight);
    case NoticeKind::Attention:
        return colour::attention(palette);
    case NoticeKind::Failure:
        return colour::danger(palette);
    }
    std::unreachable();
}

}

Notice::Notice(Sentence sentence, const QList<QAction *> &actions, NoticeKind kind, QWidget *parent)
    : QFrame(parent)
    , m_sentence(std::move(sentence))
    , m_kind(kind)
{
    m_mark = new QLabel(this);
    m_mark->setPixmap(icon(iconOf(kind)).pixmap(16, 16));
    m_words = new QLabel(this);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText); // it may hold the server's words
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(grid::pane, grid::group, grid::group, grid::group);
    layout->setSpacing(grid::gap);
    layout->addWidget(m_mark, 0, Qt::AlignVCenter);
    layout->addWidget(m_words, 1);
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        layout->addWidget(button);
    }
    m_dismiss = new QToolButton(this);
    m_dismiss->setAutoRaise(true);
    m_dismiss->setIcon(icon(u"close"));
    m_dismiss->setFocusPolicy(Qt::StrongFocus);
    connect(m_dismiss, &QToolButton::clicked, this, [this] {
        Q_EMIT dismissed();
        hide();
        deleteLater();
    });
    layout->addWidget(m_dismiss);
    say();
}

void Notice::setSentence(Sentence sentence)
{
    m_sentence = std::move(sentence);
    say();
}

void Notice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        say();
    else if (event->type() == QEvent::PaletteChange)
        m_mark->setPixmap(icon(iconOf(m_kind)).pixmap(16, 16));
    QFrame::changeEvent(event);
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor mark = colourOf(m_kind, palette());
    painter.fillRect(rect(), colour::blend(palette().color(QPalette::Window), mark, 0.10));
    painter.fillRect(QRect(0, 0, 3, height()), mark);
}

void Notice::say()
{
    m_words->setText(m_sentence());
    setAccessibleName(m_sentence());
    m_dismiss->setToolTip(tr("Dismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss"));
}

NoticeStrip::NoticeStrip(QWidget *parent) : QWidget(parent)
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(grid::group);
    hide();
}

Notice *NoticeStrip::add(Sentence sentence, const QList<QAction *> &actions, NoticeKind kind)
{
    m_notices.removeAll(nullptr);
    while (m_notices.size() >= most)
        delete m_notices.takeLast().data();
    auto *notice = new Notice(std::move(sentence), actions, kind, this);
    m_layout->insertWidget(0, notice);
    notice->show(); // else the layout would show it a turn later
    m_notices.prepend(notice);
    show();
    QAccessibleEvent told(notice, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
    return notice;
}

void NoticeStrip::childEvent(QChildEvent *event)
{
    QWidget::childEvent(event);
    if (!event->removed())
        return;
    m_notices.removeIf([event](const QPointer<Notice> &notice) { return !notice || notice == event->child(); });
    setVisible(!m_notices.isEmpty());
}

}
