#include "ui/panes/deletedmessages/mailboxbar.h"

#include "ui/text/figures.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/command.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/grid.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QTimer>
#include <QToolButton>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;

MailboxBar::MailboxBar(QWidget *parent)
    : QWidget(parent)
    , m_list(new Command(
          u"messages.list"_s, [] { return tr("List"); }, QKeySequence(Qt::CTRL | Qt::Key_L), this))
    , m_domain(new QComboBox(this))
    , m_mailbox(new QLineEdit(this))
    , m_folder(new QComboBox(this))
    , m_hint(new QLabel(this))
    , m_quotaLabel(new QLabel(this))
    , m_wait(new QTimer(this))
    , m_completions(new QStringListModel(this))
{
    m_list->setHint([] { return tr("List the deleted messages of this mailbox"); });
    auto *button = new QToolButton(this);
    button->setDefaultAction(m_list);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    m_mailbox->setMinimumWidth(220);
    m_domain->setMinimumContentsLength(12);
    m_folder->setMinimumContentsLength(14);
    auto *completer = new QCompleter(m_completions, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_mailbox->setCompleter(completer);

    auto *fields = new FlowLayout(grid::pane);
    const auto add = [&](QWidget *field, const char *name) { m_labels << std::pair(fields->addField(field), name); };
    add(m_mailbox, QT_TR_NOOP("Mailbox"));
    add(m_domain, QT_TR_NOOP("Domain"));
    add(m_folder, QT_TR_NOOP("Folder"));
    fields->addWidget(button);

    auto *words = new FlowLayout(grid::section); // where the sentence has little room left, how full it is stands below
    for (QLabel *label : {m_hint, m_quotaLabel})
        label->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_hint->setMinimumWidth(36 * fontMetrics().averageCharWidth());
    words->addWidget(m_hint);
    words->addWidget(m_quotaLabel);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(grid::group);
    all->addLayout(fields);
    all->addLayout(words);

    m_wait->setSingleShot(true);
    m_wait->setInterval(typingMs);
    connect(m_wait, &QTimer::timeout, this, &MailboxBar::askForCompletions);
    connect(m_mailbox, &QLineEdit::textEdited, m_wait, qOverload<>(&QTimer::start));
    connect(m_mailbox, &QLineEdit::textChanged, this, &MailboxBar::judge);
    connect(m_mailbox, &QLineEdit::returnPressed, this, &MailboxBar::list);
    connect(m_domain, &QComboBox::activated, this, &MailboxBar::judge);
    connect(m_folder, &QComboBox::activated, this, &MailboxBar::list);
    connect(m_list, &QAction::triggered, this, &MailboxBar::list);
    retranslate();
    judge();
}

void MailboxBar::setDomains(const QStringList &names)
{
    const QString before = m_domain->currentText();
    m_domain->clear();
    m_domain->addItems(names);
    m_domain->setCurrentIndex(qMax(0, m_domain->findText(before)));
    judge();
}

void MailboxBar::setCompletions(const QStringList &addresses)
{
    m_completions->setStringList(addresses);
    const bool isDone = addresses.contains(m_mailbox->text());
    if (m_mailbox->hasFocus() && !isDone && !addresses.isEmpty())
        m_mailbox->completer()->complete();
}

void MailboxBar::setFolders(const QStringList &folders, const QStringList &deleted)
{
    m_folders = folders;
    m_deletedFolders = deleted;
    const QString before = folder();
    const QSignalBlocker blocker(m_folder);
    m_folder->clear();
    m_folder->addItem(tr("All folders"), QString());
    for (const QString &name : folders)
        m_folder->addItem(name, name);
    for (const QString &name : deleted) {
        //: A folder of a mailbox that was deleted itself; %1 is its name
        m_folder->addItem(tr("%1 (deleted)").arg(name), name);
    }
    m_folder->setCurrentIndex(qMax(0, m_folder->findData(before)));
}

void MailboxBar::setQuota(const std::optional<domain::MailQuota> &quota)
{
    m_quota = quota;
    showQuota();
}

void MailboxBar::showQuota()
{
    const bool isKnown = m_quota && m_quota->bytesUsed && m_quota->bytesMost;
    m_quotaLabel->setVisible(isKnown);
    if (!isKnown)
        return;
    const bool isFull = *m_quota->bytesUsed >= *m_quota->bytesMost;
    //: How full a mailbox is: "1.2 GB of 5.4 GB used"
    const QString used = tr("%1 of %2 used").arg(text::bytes(*m_quota->bytesUsed), text::bytes(*m_quota->bytesMost));
    m_quotaLabel->setText(isFull ? tr("%1: the mailbox is full").arg(used) : used);
    QPalette shown = palette();
    shown.setColor(QPalette::WindowText, isFull ? colour::attention(palette()) : colour::muted(palette()));
    m_quotaLabel->setPalette(shown);
}

void MailboxBar::setMailbox(const QString &address)
{
    m_mailbox->setText(address);
}

QString MailboxBar::address() const
{
    QString typed = m_mailbox->text().trimmed();
    if (typed.isEmpty())
        return {};
    if (!typed.contains(u'@') && !m_domain->currentText().isEmpty())
        typed += u'@' + m_domain->currentText();
    const qsizetype at = typed.indexOf(u'@');
    const bool isAddress = at > 0 && at + 1 < typed.size() && typed.indexOf(u'@', at + 1) < 0 && !typed.contains(u' ');
    return isAddress ? typed : QString();
}

QString MailboxBar::folder() const
{
    return m_folder->currentData().toString();
}

void MailboxBar::judge()
{
    m_list->setReason(address().isEmpty() ? Sentence([] { return tr("Type the address of a mailbox, as jo@example.com."); })
                                          : Sentence());
}

void MailboxBar::list()
{
    m_wait->stop();
    if (const QString mailbox = address(); !mailbox.isEmpty())
        Q_EMIT listWanted(mailbox, folder());
}

void MailboxBar::askForCompletions()
{
    const QString typed = m_mailbox->text().trimmed();
    const qsizetype at = typed.indexOf(u'@');
    const QString domain = at < 0 ? m_domain->currentText() : typed.sliced(at + 1);
    if (!typed.isEmpty() && m_domain->findText(domain) >= 0)
        Q_EMIT completionsWanted(domain, at < 0 ? typed : typed.first(at));
}

void MailboxBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MailboxBar::retranslate()
{
    for (const auto &[label, name] : std::as_const(m_labels))
        label->setText(tr(name));
    m_mailbox->setPlaceholderText(tr("Address, or what stands before the @"));
    m_hint->setText(
        tr("Mail that was deleted within the last 14 days can come back, if one of the backups, about every six hours, "
           "was made while it was there."));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, colour::muted(palette()));
    m_hint->setPalette(muted);
    setFolders(m_folders, m_deletedFolders);
    showQuota();
}

}
