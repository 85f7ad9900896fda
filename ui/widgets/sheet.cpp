#include "ui/widgets/sheet.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/grid.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
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
    if (ActionHost *host = hostOf(m_window)) {
        m_focus = m_window->focusWidget();
        host->disableActions();
    }
}

ActionsDisabled::~ActionsDisabled()
{
    if (ActionHost *host = hostOf(m_window)) {
        host->enableActions();
        if (m_focus && m_focus->isEnabled())
            m_focus->setFocus();
    }
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
        m_safe = m_buttons->addButton(QString(), QDialogButtonBox::RejectRole);
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
        m_do = m_buttons->addButton(QString(), weight == Weight::Destructive ? QDialogButtonBox::DestructiveRole
                                                                             : QDialogButtonBox::AcceptRole);
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
    auto *button = m_buttons->addButton(text(), QDialogButtonBox::ResetRole);
    button->setAutoDefault(false);
    m_words.emplaceBack(button, std::move(text));
    return button;
}

void Sheet::open()
{
    if (!m_behind)
        m_behind = std::make_unique<ActionsDisabled>(parentWidget());
    m_buttons->setFocusProxy(nullptr); // Tab would stop at the box and go on to its first button, which may be asleep: nowhere
    QDialog::open();
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
