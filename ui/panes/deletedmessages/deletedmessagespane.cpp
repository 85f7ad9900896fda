#include "ui/panes/deletedmessages/deletedmessagespane.h"

#include "operations/mailsession.h"
#include "ui/panes/actions/actionflow.h"
#include "ui/panes/actions/selectionbar.h"
#include "ui/panes/deletedmessages/mailboxbar.h"
#include "ui/panes/deletedmessages/messagedetails.h"
#include "ui/panes/deletedmessages/restoreagainsheet.h"
#include "ui/text/figures.h"
#include "ui/text/readonly.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/command.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/noticestrip.h"

#include <QItemSelectionModel>
#include <QVBoxLayout>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;
using domain::ActionKind;
using operations::DeletedMessagesSource;
using operations::MailSession;
using operations::Source;
using operations::TargetResult;

namespace {

const TablePane::Parts &parts()
{
    static const TablePane::Parts all{u"deleted-messages"_s, QT_TRANSLATE_NOOP("Pane", "Deleted messages"), u"restore"_s,
                                      QT_TRANSLATE_NOOP("Table", "Deleted messages")};
    return all;
}

}

DeletedMessagesPane::DeletedMessagesPane(MailSession &session, store::LayoutStore &layout, QWidget *parent)
    : TablePane(parts(), session.deletedMessages(), session.deletedMessages().model(), layout, parent)
    , m_session(session)
    , m_restore(Command::of(ActionKind::RestoreMessages, this))
    , m_bar(new MailboxBar(this))
    , m_selection(new SelectionBar({m_restore}, this))
{
    // Outside the body, which an empty answer hides.
    static_cast<QVBoxLayout *>(QWidget::layout())->insertWidget(1, m_bar);
    body()->addWidget(m_selection);
    table().columns().setNameColumn(model::DeletedMessagesModel::Subject);
    static_cast<FilterField *>(filterField())->setHint([] { return tr("Words, or from:bo subject:invoice date>=2026-11-03"); });

    DeletedMessagesSource &source = session.deletedMessages();
    connect(m_bar, &MailboxBar::listWanted, this, &DeletedMessagesPane::list);
    connect(m_bar, &MailboxBar::completionsWanted, &session.mailboxes(), &operations::MailboxSearch::search);
    connect(&session.mailboxes(), &Source::stateChanged, this,
            [this] { m_bar->setCompletions(m_session.mailboxes().addresses()); });
    connect(&session.domains(), &Source::stateChanged, this, [this] { m_bar->setDomains(m_session.domains().names()); });
    connect(&source, &DeletedMessagesSource::mailboxDescribed, this, [this] {
        const DeletedMessagesSource &read = m_session.deletedMessages();
        m_bar->setFolders(read.folders(), read.deletedFolders());
        m_bar->setQuota(read.quota());
    });
    connect(&source, &Source::stateChanged, this, &DeletedMessagesPane::goOn);
    connect(&rows(), &model::RowsModel::settled, this, &DeletedMessagesPane::goOn);
    connect(&rows(), &QAbstractItemModel::dataChanged, this, &DeletedMessagesPane::showSelection);
    connect(table().selectionModel(), &QItemSelectionModel::selectionChanged, this, &DeletedMessagesPane::showSelection);
    connect(&session, &MailSession::statusChanged, this, &DeletedMessagesPane::showSelection);
    connect(&session, &MailSession::actionFinished, this, &DeletedMessagesPane::take);
    connect(m_restore, &QAction::triggered, this, &DeletedMessagesPane::restore);

    m_bar->setDomains(session.domains().names());
    m_bar->setFolders(source.folders(), source.deletedFolders());
    m_bar->setQuota(source.quota());
    retranslate();
    showSelection();
}

QList<QAction *> DeletedMessagesPane::paneActions() const
{
    return {m_bar->listCommand(), m_restore};
}

void DeletedMessagesPane::showExample()
{
    m_bar->setMailbox(u"jo@example.com"_s);
    list(m_bar->address(), {});
}

void DeletedMessagesPane::list(const QString &mailbox, const QString &folder)
{
    const bool isSame = mailbox == m_session.deletedMessages().mailbox();
    if (!isSame)
        m_bar->setFolders({}, {});
    m_bar->setQuota({});
    m_isRestoreAwaited = false;
    m_session.deletedMessages().show(mailbox, isSame ? folder : QString());
}

DeletedMessagesPane::Selected DeletedMessagesPane::selected() const
{
    const model::DeletedMessagesModel &messages = m_session.deletedMessages().model();
    Selected selected;
    for (const int row : selectedRows()) {
        if (messages.isGoneAt(row))
            ++selected.lost;
        else
            selected.rows << *messages.rowAt(row);
    }
    return selected;
}

void DeletedMessagesPane::showSelection()
{
    const QList<model::MessageRow> chosen = selected().rows;
    const auto readOnlyReason = [] { return text::readOnlySentence(); };
    const bool mayChange = m_session.canChange();
    if (!mayChange)
        m_restore->setReason(readOnlyReason);
    else
        m_restore->setReason(chosen.isEmpty() ? Sentence([] { return tr("Select the messages to restore."); }) : Sentence());
    m_selection->setRemark(mayChange ? Sentence() : Sentence(readOnlyReason));
    if (chosen.isEmpty())
        m_selection->setSummary([] { return tr("No message is selected."); });
    else
        m_selection->setSummary(
            [number = chosen.size()] { return tr("%n messages selected", nullptr, text::pluralNumber(number)); });
    describeMessages(*details(), chosen, m_restore);
}

void DeletedMessagesPane::restore()
{
    DeletedMessagesSource &source = m_session.deletedMessages();
    if (!source.isStale()) {
        confirmSelected();
        return;
    }
    m_isRestoreAwaited = true;
    source.refresh();
}

void DeletedMessagesPane::goOn()
{
    const DeletedMessagesSource &source = m_session.deletedMessages();
    if (source.state() == Source::State::Failed || source.state() == Source::State::Idle)
        m_isRestoreAwaited = false;
    if (!m_isRestoreAwaited || source.state() != Source::State::Ready || source.isStale() || rows().isBusy())
        return;
    m_isRestoreAwaited = false;
    confirmSelected();
}

void DeletedMessagesPane::confirmSelected()
{
    const Selected chosen = selected();
    if (chosen.lost > 0) {
        addNotice(
            [lost = chosen.lost] {
                return tr("The listing was too old and was made anew. %n of the selected messages are not in it any more, or "
                          "cannot be told apart from others; they are left out.",
                          nullptr, text::pluralNumber(lost));
            },
            {}, NoticeKind::Attention);
    }
    const QList<operations::ActionTarget> all = m_session.messageTargets(chosen.rows);
    QList<operations::ActionTarget> again;
    QList<operations::ActionTarget> others;
    for (const operations::ActionTarget &target : all)
        (m_session.wasRestored(target) ? again : others) << target;
    if (again.isEmpty()) {
        start(others);
        return;
    }
    auto *sheet = new RestoreAgainSheet(again, others, window());
    connect(sheet, &RestoreAgainSheet::decided, this, &DeletedMessagesPane::start);
    sheet->open();
}

void DeletedMessagesPane::start(const QList<operations::ActionTarget> &targets)
{
    if (!targets.isEmpty())
        ActionFlow::start(ActionKind::RestoreMessages, targets, m_session, *this);
}

// The rows that are still listed say what came of them; the selection has done its work.
void DeletedMessagesPane::take(const operations::Report &report)
{
    model::DeletedMessagesModel &messages = m_session.deletedMessages().model();
    for (const operations::TargetResult &result : report.results) {
        const auto *message = std::get_if<domain::MessageRef>(&result.target.what);
        if (!message || message->mailbox != m_session.deletedMessages().mailbox())
            continue;
        switch (result.outcome) {
        case TargetResult::Outcome::Done:
        case TargetResult::Outcome::NotExecutedAgain:
            messages.setBadge(message->identity, tr("restored"));
            break;
        case TargetResult::Outcome::Failed:
            messages.setBadge(message->identity, tr("not restored"));
            break;
        case TargetResult::Outcome::Unknown:
            messages.setBadge(message->identity, tr("outcome unknown"));
            break;
        case TargetResult::Outcome::NotSent:
            break;
        }
    }
    table().clearSelection();
}

void DeletedMessagesPane::describeEmpty()
{
    if (!m_session.deletedMessages().asOf())
        setEmpty([] { return tr("Choose a mailbox to see the deleted messages that can be restored."); }, m_bar->listCommand());
    else
        setEmpty([] { return tr("No deleted message of this mailbox can be restored."); }, refreshCommand());
}

void DeletedMessagesPane::sayProgress()
{
    setProgress(0, {}, [] { return tr("Listing deleted messages; a large mailbox takes a while"); });
}

}
