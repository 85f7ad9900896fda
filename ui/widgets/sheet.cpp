#include "ui/widgets/sheet.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/roomybutton.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace senderdesk::ui {
namespace {

ActionHost *hostOf(QWidget *window)
{
    return dynamic_cast<ActionHost *>(window);
}

}

ActionsDisabled::ActionsDisabled(QWidget *anyWidgetOfTheWindow)
    : m_window(anyWidgetOfTheWindow ? anyWidgetOfTheWindow->window() : nullptr)
{
    if (ActionHost *host = hostOf(m_window))
        host->disableActions();
}

ActionsDisabled::~ActionsDisabled()
{
    if (ActionHost *host = hostOf(m_window))
        host->enableActions();
}

Sheet::Sheet(Sentence title, QWidget *parent) : QDialog(parent ? parent->window() : nullptr), m_title(std::move(title))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(grid::section, grid::section, grid::section, grid::section);
    outer->setSpacing(grid::section);
    m_content = new QVBoxLayout;
    m_content->setSpacing(grid::gap);
    outer->addLayout(m_content, 1);
    m_buttons = new QDialogButtonBox(this);
    outer->addWidget(m_buttons);
    setSafeButton([] { return tr("Cancel"); });
    say();
}

Sheet::~Sheet() = default;

void Sheet::setSafeButton(Sentence text)
{
    if (!m_safe) {
        m_safe = new RoomyButton(this);
        m_buttons->addButton(m_safe, QDialogButtonBox::RejectRole);
        connect(m_safe, &QPushButton::clicked, this, &QDialog::reject);
        m_words.emplaceBack(m_safe, Sentence());
    }
    m_words.front().second = std::move(text);
    m_safe->setDefault(true);
    say();
}

void Sheet::setDoButton(Sentence text, Weight weight)
{
    if (!m_do) {
        m_do = new RoomyButton(this);
        m_buttons->addButton(m_do,
                             weight == Weight::Destructive ? QDialogButtonBox::DestructiveRole : QDialogButtonBox::AcceptRole);
        m_do->setAutoDefault(false);
        connect(m_do, &QPushButton::clicked, this, &QDialog::accept);
        m_words.emplaceBack(m_do, Sentence());
        m_weight = weight;
        if (weight == Weight::Destructive) {
            m_ready = false;
            QPalette red = m_do->palette();
            red.setColor(QPalette::Active, QPalette::ButtonText, colour::danger(palette()));
            red.setColor(QPalette::Inactive, QPalette::ButtonText, colour::danger(palette()));
            m_do->setPalette(red);
        }
    }
    for (auto &[button, words] : m_words) {
        if (button == m_do)
            words = std::move(text);
    }
    say();
    wake();
}

void Sheet::setReadyToDo(bool ready)
{
    m_ready = ready;
    wake();
}

QPushButton *Sheet::addButton(Sentence text)
{
    auto *button = new RoomyButton(this);
    button->setText(text());
    m_buttons->addButton(button, QDialogButtonBox::ResetRole);
    button->setAutoDefault(false);
    m_words.emplaceBack(button, std::move(text));
    return button;
}

void Sheet::setFirstSize(int letters, int lines)
{
    m_first = {letters, lines};
}

void Sheet::open()
{
    takeFirstSize();
    if (!m_behind)
        m_behind = std::make_unique<ActionsDisabled>(parentWidget());
    m_buttons->setFocusProxy(nullptr); // Tab would stop at the box and go on to its first button, which may be asleep: nowhere
    QDialog::open();
}

bool Sheet::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible())
        fit(); // more is said than before
    return handled;
}

void Sheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        say();
        retranslate();
    }
    QDialog::changeEvent(event);
}

void Sheet::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!m_awake)
        QTimer::singleShot(sleepMs, this, [this] {
            m_awake = true;
            wake();
        });
}

// What the screen leaves it, less the frame that a window manager puts around it.
QSize Sheet::room() const
{
    return screen()->availableSize() - QSize(grid::gap, grid::row + grid::section);
}

// Qt opens a dialog at two thirds of the screen at most, and cuts what needs more.
void Sheet::takeFirstSize()
{
    ensurePolished();
    const QSize asked(m_first.width() * fontMetrics().averageCharWidth(), m_first.height() * fontMetrics().lineSpacing());
    const QSize hint = layout()->totalSizeHint().expandedTo(asked).boundedTo(room());
    const int high = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(hint.width()) : hint.height();
    resize(hint.width(), qMin(qMax(high, asked.height()), room().height()));
    fit();
}

// Only ever grows: what shrank a moment ago may come back, and nothing moves under the hand.
void Sheet::fit()
{
    const QSize least = layout()->totalMinimumSize();
    const int high = layout()->hasHeightForWidth() ? layout()->totalMinimumHeightForWidth(width()) : least.height();
    if (!m_scroll && (high > room().height() || least.width() > room().width())) {
        scrollContent();
        return fit();
    }
    if (m_scroll) {
        const int bar = m_scroll->verticalScrollBar()->sizeHint().width();
        const int inner = m_scroll->widget()->minimumSizeHint().width() + bar;
        m_scroll->setMinimumWidth(qMin(inner, room().width() - 2 * grid::section));
    }
    if (const QSize grown = QSize(least.width(), high).expandedTo(size()).boundedTo(room()); grown != size())
        resize(grown);
}

void Sheet::scrollContent()
{
    const QPointer<QWidget> focus = focusWidget();
    auto *outer = static_cast<QVBoxLayout *>(layout());
    auto *inner = new QWidget;
    outer->removeItem(m_content);
    m_content->setParent(nullptr);
    m_content->setContentsMargins({});
    inner->setLayout(m_content);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // it follows the keyboard through what it holds
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(inner);
    outer->insertWidget(0, m_scroll, 1);
    if (focus)
        focus->setFocus();
}

void Sheet::say()
{
    setWindowTitle(m_title());
    for (const auto &[button, words] : std::as_const(m_words))
        button->setText(words());
}

void Sheet::wake()
{
    if (m_do)
        m_do->setEnabled(m_ready && (m_awake || m_weight == Weight::Plain));
}

}
