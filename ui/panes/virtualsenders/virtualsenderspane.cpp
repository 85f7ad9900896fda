#include "ui/panes/virtualsenders/virtualsenderspane.h"

#include "operations/accountdirectory.h"
#include "operations/session.h"
#include "operations/virtualsenderssource.h"
#include "ui/panes/actions/actionflow.h"
#include "ui/panes/actions/selectionbar.h"
#include "ui/panes/virtualsenders/accountbar.h"
#include "ui/panes/virtualsenders/clonesheet.h"
#include "ui/panes/virtualsenders/virtualsenderdetails.h"
#include "ui/panes/virtualsenders/virtualsendersheet.h"
#include "ui/text/figures.h"
#include "ui/text/readonly.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/command.h"
#include "ui/widgets/datatable.h"

#include <QItemSelectionModel>
#include <QTimer>
#include <QVBoxLayout>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;
using domain::ActionKind;
using operations::ActionTarget;
using operations::Source;

namespace {

constexpr int settleMs = 200;

const TablePane::Parts &paneParts()
{
    static const TablePane::Parts all{u"virtual-senders"_s, QT_TRANSLATE_NOOP("Pane", "Virtual senders"), u"virtual-senders"_s,
                                      QT_TRANSLATE_NOOP("Table", "Virtual senders")};
    return all;
}

}

VirtualSendersPane::VirtualSendersPane(VirtualSendersParts parts, store::LayoutStore &layout, QWidget *parent)
    : TablePane(paneParts(), parts.source, parts.source.model(), layout, parent)
    , m_parts(std::move(parts))
    , m_create(Command::of(ActionKind::CreateVirtualSender, this))
    , m_edit(Command::of(ActionKind::UpdateVirtualSender, this))
    , m_clone(Command::of(ActionKind::CloneVirtualSender, this))
    , m_delete(Command::of(ActionKind::DeleteVirtualSender, this))
    , m_selection(new SelectionBar({m_create, m_edit, m_clone, m_delete}, this))
    , m_settle(new QTimer(this))
{
    body()->addWidget(m_selection);
    table().columns().setNameColumn(model::VirtualSendersModel::Name);
    m_settle->setSingleShot(true);
    m_settle->setInterval(settleMs);
    connect(m_settle, &QTimer::timeout, this, &VirtualSendersPane::readRules);
    connect(m_create, &QAction::triggered, this, &VirtualSendersPane::create);
    connect(m_edit, &QAction::triggered, this, &VirtualSendersPane::edit);
    connect(m_clone, &QAction::triggered, this, &VirtualSendersPane::clone);
    connect(m_delete, &QAction::triggered, this, &VirtualSendersPane::remove);
    connect(&table(), &QAbstractItemView::activated, m_edit, &QAction::trigger);
    connect(&rows(), &QAbstractItemModel::dataChanged, this, &VirtualSendersPane::describe);
    connect(table().selectionModel(), &QItemSelectionModel::selectionChanged, this, &VirtualSendersPane::showSelection);
    connect(&m_parts.session, &operations::Session::statusChanged, this, &VirtualSendersPane::showSelection);
    connect(&m_parts.source, &Source::stateChanged, this, [this] {
        if (m_parts.source.state() == Source::State::Ready)
            m_settle->start(); // the rules too may be others by now
    });
    connect(&m_parts.session, &operations::Session::actionFinished, this, &VirtualSendersPane::take);
    connect(&rows(), &model::RowsModel::settled, this, &VirtualSendersPane::selectMade);
    connect(&m_parts.source, &Source::stateChanged, this, &VirtualSendersPane::selectMade);
    if (m_parts.accounts) {
        m_accounts = new AccountBar(this);
        // Outside the body, which an empty answer hides.
        static_cast<QVBoxLayout *>(QWidget::layout())->insertWidget(1, m_accounts);
        connect(m_accounts, &AccountBar::accountChosen, this, [this] { m_parts.source.show(m_accounts->accounts()); });
        connect(m_parts.accounts, &Source::stateChanged, this, &VirtualSendersPane::showAccounts);
        m_parts.accounts->need();
        showAccounts();
    } else if (m_parts.source.state() == Source::State::Idle) {
        m_parts.source.refresh();
    }
    retranslate();
    showSelection();
}

VirtualSendersPane::~VirtualSendersPane() = default;

QList<QAction *> VirtualSendersPane::paneActions() const
{
    return {m_create, m_edit, m_clone, m_delete};
}

void VirtualSendersPane::refresh()
{
    if (!m_parts.accounts)
        return TablePane::refresh();
    m_isAwaited = true; // new accounts may have come; their rows follow
    m_parts.accounts->refresh();
}

bool VirtualSendersPane::isAsked() const
{
    return m_parts.accounts && m_parts.accounts->state() == Source::State::Loading;
}

bool VirtualSendersPane::isAtRest() const
{
    return TablePane::isAtRest() && !m_reading && !m_settle->isActive();
}

void VirtualSendersPane::showAccounts()
{
    const operations::AccountDirectory &accounts = *m_parts.accounts;
    switch (accounts.state()) {
    case Source::State::Ready:
        if (!std::exchange(m_isAwaited, false))
            return;
        m_accounts->setAccounts(accounts.names());
        m_parts.source.show(m_accounts->accounts());
        showSource();
        break;
    case Source::State::Failed:
        // Of the accounts known before all is read the same; without any there is nothing to ask for.
        if (m_parts.source.accounts().isEmpty() && accounts.error())
            setFailure(*accounts.error(), accounts.backingOffUntil());
        else if (std::exchange(m_isAwaited, false))
            m_parts.source.refresh();
        break;
    case Source::State::Idle:
    case Source::State::Loading:
        showSource();
        break;
    }
}

QList<model::VirtualSenderEntry> VirtualSendersPane::selected() const
{
    QList<model::VirtualSenderEntry> entries;
    const model::VirtualSendersModel &all = m_parts.source.model();
    for (const int row : selectedRows()) {
        const auto entry = all.rowAt(row);
        if (entry && !all.isGoneAt(row) && entry->ref().id)
            entries << *entry;
    }
    return entries;
}

ActionTarget VirtualSendersPane::targetOf(const model::VirtualSenderEntry &entry) const
{
    ActionTarget target{.what = entry.ref(), .senderName = entry.sender.name};
    if (entry.account && m_parts.accounts)
        target.accountName = m_parts.accounts->name(*entry.account);
    return target;
}

void VirtualSendersPane::showSelection()
{
    const QList<model::VirtualSenderEntry> entries = selected();
    const auto readOnlyReason = [] { return text::readOnlySentence(); };
    const bool mayChange = m_parts.session.canChange();
    const auto offer = [&](Command *command, bool isOffered, const Sentence &otherwise) {
        command->setReason(!mayChange ? Sentence(readOnlyReason) : isOffered ? Sentence() : otherwise);
    };
    offer(m_create, true, {});
    offer(m_edit, entries.size() == 1, [] { return tr("Select one virtual sender to edit."); });
    offer(m_clone, entries.size() == 1, [] { return tr("Select one virtual sender to clone."); });
    offer(m_delete, !entries.isEmpty(), [] { return tr("Select the virtual senders to delete."); });
    m_selection->setRemark(mayChange ? Sentence() : Sentence(readOnlyReason));
    if (entries.isEmpty())
        m_selection->setSummary([] { return tr("No virtual sender is selected."); });
    else
        m_selection->setSummary([number = entries.size()] {
            return number == 1 ? tr("1 virtual sender selected")
                               : tr("%n virtual senders selected", nullptr, text::pluralNumber(number));
        });

    const auto now = entries.size() == 1 ? std::optional(entries.first().ref()) : std::nullopt;
    if (now != m_described) {
        m_described = now;
        m_rules.reset();
        m_reading.reset();
        m_settle->start();
    }
    describe();
}

void VirtualSendersPane::readRules()
{
    const QList<model::VirtualSenderEntry> entries = selected();
    m_reading.reset();
    if (entries.size() != 1)
        return;
    m_reading = m_parts.session.readSetUp(targetOf(entries.first()), [this](core::Result<operations::SetUp> read) {
        m_rules = std::move(read);
        describe();
        m_reading.reset();
    });
}

void VirtualSendersPane::describe()
{
    describeVirtualSenders(*details(), selected(), m_parts.accounts ? m_parts.accounts->names() : text::SenderNames(),
                           m_parts.senderNames(), m_rules, {m_edit, m_clone, m_delete});
}

void VirtualSendersPane::create()
{
    ActionTarget target{.what = domain::VirtualSenderRef{m_accounts ? m_accounts->account() : std::nullopt, {}}};
    (new VirtualSenderSheet(ActionKind::CreateVirtualSender, target, m_parts, *this))->open();
}

void VirtualSendersPane::edit()
{
    if (const auto entries = selected(); entries.size() == 1)
        (new VirtualSenderSheet(ActionKind::UpdateVirtualSender, targetOf(entries.first()), m_parts, *this))->open();
}

void VirtualSendersPane::clone()
{
    if (const auto entries = selected(); entries.size() == 1)
        (new CloneSheet(targetOf(entries.first()), m_parts.session, *this))->open();
}

void VirtualSendersPane::remove()
{
    QList<ActionTarget> targets;
    for (const model::VirtualSenderEntry &entry : selected())
        targets << targetOf(entry);
    if (!targets.isEmpty())
        ActionFlow::start(ActionKind::DeleteVirtualSender, targets, m_parts.session, *this);
}

// The list is being read anew. What is gone leaves it, which it does not under a selection; what was made is selected.
void VirtualSendersPane::take(const operations::Report &report)
{
    if (domain::actionOf(report.kind).unit != domain::Action::Unit::VirtualSenders
        || report.kind == ActionKind::UpdateVirtualSender)
        return;
    table().clearSelection();
    for (const operations::TargetResult &result : report.results) {
        const auto *ref = std::get_if<domain::VirtualSenderRef>(&result.target.what);
        if (ref && result.savedId)
            m_made = domain::VirtualSenderRef{ref->account, core::VirtualSenderId::from(*result.savedId)};
    }
}

void VirtualSendersPane::selectMade()
{
    const model::VirtualSendersModel &all = m_parts.source.model();
    for (int row = 0; m_made && row < all.rowCount(); ++row) {
        if (all.rowAt(row)->ref() == *m_made) {
            m_made.reset();
            table().selectRow(row);
            table().scrollTo(all.index(row, 0));
        }
    }
}

void VirtualSendersPane::describeEmpty()
{
    if (m_parts.source.asOf())
        setEmpty([] { return tr("There are no virtual senders here yet."); }, {m_create, refreshCommand()});
    else if (m_accounts && m_parts.accounts->state() == Source::State::Ready && m_accounts->accounts().isEmpty())
        setEmpty([] { return tr("This server has no accounts, and so no virtual senders."); }, refreshCommand());
    else
        setEmpty([] { return tr("The virtual senders were not read yet."); }, refreshCommand());
}

void VirtualSendersPane::sayProgress()
{
    const Source::Progress progress = m_parts.source.progress();
    if (!progress.of) {
        setProgress(0, {}, [] { return tr("Reading the virtual senders"); });
        return;
    }
    setProgress(progress.done, progress.of,
                [progress] { return tr("%1 of %2 accounts read").arg(text::count(progress.done), text::count(*progress.of)); });
}

}
