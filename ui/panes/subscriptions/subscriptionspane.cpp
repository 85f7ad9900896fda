#include "ui/panes/subscriptions/subscriptionspane.h"

#include "operations/usersession.h"
#include "ui/panes/actions/actionflow.h"
#include "ui/panes/actions/formflow.h"
#include "ui/panes/actions/selectionbar.h"
#include "ui/panes/subscriptions/bulksheet.h"
#include "ui/panes/subscriptions/scopesheet.h"
#include "ui/panes/subscriptions/statussheet.h"
#include "ui/panes/subscriptions/subscriptiondetails.h"
#include "ui/panes/subscriptions/subscriptionsheet.h"
#include "ui/panes/subscriptions/subscriptionwords.h"
#include "ui/text/errors.h"
#include "ui/text/figures.h"
#include "ui/text/readonly.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/command.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/noticestrip.h"

#include <QFileDialog>
#include <QItemSelectionModel>
#include <QSaveFile>
#include <QVBoxLayout>

#include <algorithm>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;
using domain::ActionKind;
using model::SubscriptionRow;
using operations::ActionTarget;
using operations::SubscriptionsQuestion;
using operations::SubscriptionsSource;
using operations::UserSession;
using operations::WorkspaceDirectory;

namespace {

const TablePane::Parts &parts()
{
    static const TablePane::Parts all{u"subscriptions"_s, QT_TRANSLATE_NOOP("Pane", "Subscriptions"), u"subscriptions"_s,
                                      QT_TRANSLATE_NOOP("Table", "Subscriptions")};
    return all;
}

bool isKnown(const SubscriptionRow &row, bool isDeleted)
{
    return row.isDeleted == isDeleted;
}

}

SubscriptionsPane::SubscriptionsPane(UserSession &session, store::LayoutStore &layout, QWidget *parent)
    : TablePane(parts(), session.subscriptions(), session.subscriptions().model(), layout, parent)
    , m_session(session)
    , m_add(new Command(
          u"subscriptions.add"_s, [] { return tr("Add…"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), this))
    , m_edit(Command::of(ActionKind::SaveSubscription, this))
    , m_delete(Command::of(ActionKind::DeleteSubscription, this))
    , m_restore(Command::of(ActionKind::RestoreSubscription, this))
    , m_status(Command::of(ActionKind::SetSubscriptionStatus, this))
    , m_bulk(new Command(
          u"subscriptions.bulk"_s, [] { return tr("Bulk…"); }, QKeySequence(Qt::CTRL | Qt::Key_B), this))
    , m_suspend(Command::of(ActionKind::SuspendAll, this))
    , m_unsuspend(Command::of(ActionKind::UnsuspendAll, this))
    , m_bar(new SubscriptionsBar(text::matchChoices(), text::channelWords(), text::statusWords(), this))
    , m_selection(new SelectionBar({m_add, m_edit, m_delete, m_restore, m_status}, this))
{
    // Outside the body, which an empty answer hides.
    static_cast<QVBoxLayout *>(QWidget::layout())->insertWidget(1, m_bar);
    body()->addWidget(m_selection);
    addHeaderAction(m_bulk);
    addHeaderAction(m_suspend);
    addHeaderAction(m_unsuspend);
    table().columns().setNameColumn(model::SubscriptionsModel::Address);
    static_cast<FilterField *>(filterField())->setHint([] { return tr("Words, or channel:email status:suspended deleted:yes"); });
    wire();
    retranslate();
    showWorkspace();
    showSelection();
    followWorkspace();
}

SubscriptionsPane::~SubscriptionsPane() = default;

void SubscriptionsPane::wire()
{
    connect(m_bar, &SubscriptionsBar::findWanted, &m_session.subscriptions(), &SubscriptionsSource::ask);
    connect(m_bar, &SubscriptionsBar::chosen, this, &SubscriptionsPane::showSelection);
    connect(&m_session.workspace(), &WorkspaceDirectory::namesLoaded, this, &SubscriptionsPane::showWorkspace);
    connect(&m_session.workspace(), &operations::Source::stateChanged, this, &SubscriptionsPane::followWorkspace);
    connect(&m_session.subscriptions(), &SubscriptionsSource::profileRead, this, &SubscriptionsPane::showSelection);
    connect(&rows(), &QAbstractItemModel::dataChanged, this, &SubscriptionsPane::showSelection);
    connect(table().selectionModel(), &QItemSelectionModel::selectionChanged, this, &SubscriptionsPane::showSelection);
    connect(&m_session, &UserSession::statusChanged, this, &SubscriptionsPane::showSelection);
    connect(m_add, &QAction::triggered, this, &SubscriptionsPane::add);
    connect(m_edit, &QAction::triggered, this, &SubscriptionsPane::edit);
    connect(m_delete, &QAction::triggered, this, [this] { act(ActionKind::DeleteSubscription); });
    connect(m_restore, &QAction::triggered, this, [this] { act(ActionKind::RestoreSubscription); });
    connect(m_status, &QAction::triggered, this, &SubscriptionsPane::chooseStatus);
    connect(m_bulk, &QAction::triggered, this, &SubscriptionsPane::bulk);
    connect(&m_session, &UserSession::actionFinished, this, &SubscriptionsPane::offerInverse);
    connect(m_suspend, &QAction::triggered, this, [this] { chooseScope(ActionKind::SuspendAll); });
    connect(m_unsuspend, &QAction::triggered, this, [this] { chooseScope(ActionKind::UnsuspendAll); });
    connect(&table(), &QAbstractItemView::activated, m_edit, &QAction::trigger);
}

QList<QAction *> SubscriptionsPane::paneActions() const
{
    return {m_bar->findCommand(), m_add, m_edit, m_delete, m_restore, m_status, m_bulk, m_suspend, m_unsuspend};
}

void SubscriptionsPane::showExample()
{
    const WorkspaceDirectory &workspace = m_session.workspace();
    m_wantsExample = workspace.state() == operations::Source::State::Loading;
    const QList<qint64> ids = workspace.databases().keys();
    const auto database = ids.isEmpty() ? std::nullopt : core::DatabaseId::from(*std::ranges::min_element(ids));
    const auto resource = database ? workspace.resourcesOf(*database) : QList<core::ResourceId>();
    if (!m_wantsExample && !resource.isEmpty())
        m_bar->ask({.database = *database, .resource = resource.first(), .matchBy = SubscriptionsQuestion::walk});
}

void SubscriptionsPane::refresh()
{
    if (m_session.workspace().databases().isEmpty())
        m_session.workspace().refresh();
    else
        TablePane::refresh();
}

bool SubscriptionsPane::isAsked() const
{
    const WorkspaceDirectory &workspace = m_session.workspace();
    return workspace.state() == operations::Source::State::Loading && workspace.databases().isEmpty();
}

bool SubscriptionsPane::isAtRest() const
{
    return TablePane::isAtRest() && m_session.workspace().state() != operations::Source::State::Loading && !m_wantsExample;
}

// Without databases there is nothing to ask for.
void SubscriptionsPane::followWorkspace()
{
    const WorkspaceDirectory &workspace = m_session.workspace();
    if (!m_session.subscriptions().question()) {
        if (workspace.state() == operations::Source::State::Failed && workspace.databases().isEmpty() && workspace.error())
            setFailure(*workspace.error(), workspace.backingOffUntil());
        else
            showSource();
    }
    if (m_wantsExample)
        showExample();
}

void SubscriptionsPane::showWorkspace()
{
    const WorkspaceDirectory &workspace = m_session.workspace();
    QList<ResourceChoice> choices;
    for (const WorkspaceDirectory::ResourceEntry &each : workspace.resources())
        choices << ResourceChoice{each.id, each.name, each.serves};
    m_bar->setResources(choices);
    m_bar->setDatabases(workspace.databases());
}

QList<SubscriptionRow> SubscriptionsPane::selected() const
{
    const model::SubscriptionsModel &model = m_session.subscriptions().model();
    QList<SubscriptionRow> chosen;
    for (const int row : selectedRows()) {
        if (!model.isGoneAt(row))
            chosen << *model.rowAt(row);
    }
    return chosen;
}

Sentence SubscriptionsPane::whyNot(ActionKind kind, const QList<SubscriptionRow> &rows) const
{
    if (!m_session.canChange())
        return [] { return text::readOnlySentence(); };
    if (rows.isEmpty())
        return [] { return tr("Select the subscriptions to act on."); };
    if (kind == ActionKind::SaveSubscription && rows.size() > 1)
        return [] { return tr("Select one subscription to edit it."); };
    const auto targets = m_session.subscriptionTargets(rows);
    if (!targets.refusals.isEmpty())
        return [why = targets.refusals.first().why] { return text::keyRefusalSentence(why); };
    if (kind == ActionKind::DeleteSubscription && std::ranges::any_of(rows, [](const auto &row) { return isKnown(row, true); }))
        return [] { return tr("One of the selected subscriptions is deleted already."); };
    if (kind == ActionKind::RestoreSubscription && std::ranges::any_of(rows, [](const auto &row) { return isKnown(row, false); }))
        return [] { return tr("One of the selected subscriptions is not deleted."); };
    return {};
}

void SubscriptionsPane::showSelection()
{
    const QList<SubscriptionRow> chosen = selected();
    const bool mayChange = m_session.canChange();
    const auto readOnly = [] { return text::readOnlySentence(); };
    m_edit->setReason(whyNot(ActionKind::SaveSubscription, chosen));
    m_delete->setReason(whyNot(ActionKind::DeleteSubscription, chosen));
    m_restore->setReason(whyNot(ActionKind::RestoreSubscription, chosen));
    m_status->setReason(whyNot(ActionKind::SetSubscriptionStatus, chosen));
    if (!mayChange)
        m_add->setReason(readOnly);
    else
        m_add->setReason(m_session.subscriptions().profile() ? Sentence() : Sentence([] {
            return tr("Find the profile that the subscription is for.");
        }));
    for (Command *all : {m_suspend, m_unsuspend}) {
        if (!mayChange)
            all->setReason(readOnly);
        else
            all->setReason(m_bar->database() ? Sentence() : Sentence([] { return tr("Choose a database."); }));
    }
    m_bulk->setReason(m_bar->database() ? Sentence() : Sentence([] { return tr("Choose a database."); })); // a dry run only reads
    m_selection->setRemark(mayChange ? Sentence() : Sentence(readOnly));
    if (chosen.isEmpty())
        m_selection->setSummary([] { return tr("No subscription is selected."); });
    else
        m_selection->setSummary(
            [number = chosen.size()] { return tr("%n subscriptions selected", nullptr, text::pluralNumber(number)); });
    describe();
}

void SubscriptionsPane::describe()
{
    describeSubscriptions(*details(), selected(), m_session.subscriptions().profile(), m_session.workspace().resourceNames(),
                          {m_edit, m_delete, m_restore, m_status});
}

void SubscriptionsPane::act(ActionKind kind)
{
    const auto targets = m_session.subscriptionTargets(selected());
    // What is disabled cannot be triggered; a row may still have changed since.
    if (!targets.targets.isEmpty() && targets.refusals.isEmpty())
        ActionFlow::start(kind, targets.targets, m_session, *this);
}

operations::Confirmation &SubscriptionsPane::confirm(Sheet &form, ActionKind kind, const QList<ActionTarget> &targets)
{
    operations::Confirmation &confirmation = ActionFlow::start(kind, targets, m_session, *this, &form);
    closeOnceConfirmed(form, confirmation);
    return confirmation;
}

void SubscriptionsPane::chooseStatus()
{
    const auto targets = m_session.subscriptionTargets(selected());
    if (targets.targets.isEmpty() || !targets.refusals.isEmpty())
        return;
    auto *sheet = new StatusSheet(targets.targets.size(), window());
    connect(sheet, &StatusSheet::chosen, this, [this, sheet, targets](const QString &status, bool skipsTriggers) {
        QList<ActionTarget> drafted = targets.targets;
        for (ActionTarget &target : drafted) {
            target.draft.subscription = domain::Subscription{.channel = {}, .status = status};
            target.skipsTriggers = skipsTriggers;
        }
        confirm(*sheet, ActionKind::SetSubscriptionStatus, drafted);
    });
    sheet->open();
}

void SubscriptionsPane::add()
{
    if (const auto &profile = m_session.subscriptions().profile())
        draft({}, profile->id);
}

// As the server has it now, and not as the row had it.
void SubscriptionsPane::edit()
{
    const auto targets = m_session.subscriptionTargets(selected());
    if (targets.targets.size() != 1)
        return;
    const ActionTarget target = targets.targets.first();
    m_reading = m_session.readSetUp(target, [this, target](const core::Result<operations::SetUp> &setUp) {
        if (setUp && setUp->subscription) {
            draft(setUp->subscription, std::get<domain::SubscriptionKey>(target.what).profile());
            return;
        }
        const core::Error error = setUp ? core::Error{core::NotFound{}, {}} : setUp.error();
        addNotice([error] { return tr("The subscription could not be read. %1").arg(text::errorSentence(error)); }, {},
                  NoticeKind::Failure);
    });
}

void SubscriptionsPane::draft(const std::optional<domain::Subscription> &record, const QString &profile)
{
    const auto &question = m_session.subscriptions().question();
    if (!question)
        return;
    const auto &found = m_session.subscriptions().profile();
    const QString name = found && found->id == profile ? found->name : QString();
    auto *sheet = new SubscriptionSheet({question->database, profile, name}, record, m_session.workspace(), window());
    connect(sheet, &SubscriptionSheet::drafted, this,
            [this, sheet, record](const domain::SubscriptionKey &key, const domain::Subscription &draft, bool skipsTriggers) {
                ActionTarget target = m_session.targetOf(key);
                target.draft.subscription = draft;
                target.opened.subscription = record;
                target.skipsTriggers = skipsTriggers;
                confirm(*sheet, ActionKind::SaveSubscription, {target});
            });
    sheet->open();
}

void SubscriptionsPane::bulk()
{
    const auto database = m_bar->database();
    if (!database)
        return;
    auto *sheet = new BulkSheet(m_session, *database, m_bar->resource(), window());
    connect(sheet, &BulkSheet::confirmed, this, [this, sheet](ActionKind kind, const QList<ActionTarget> &targets) {
        m_bulkKind = kind;
        const operations::Confirmation &confirmation = confirm(*sheet, kind, targets);
        connect(&confirmation, &operations::Confirmation::changed, this, [this, &confirmation] {
            if (confirmation.state() == operations::Confirmation::State::Cancelled)
                m_bulkKind.reset();
        });
    });
    connect(sheet, &BulkSheet::exported, this, &Pane::statusMessage);
    sheet->open();
}

// Of a bulk, and of one that was selected here when it is more than one.
void SubscriptionsPane::offerInverse(const operations::Report &report)
{
    const bool isBulk = std::exchange(m_bulkKind, std::nullopt) == report.kind;
    if (!isBulk && report.results.size() < 2)
        return;
    const QByteArray lines = operations::inverseLines(report);
    if (lines.count('\n') < 2) // the names of the columns alone
        return;
    auto *save = new Command(u"subscriptions.save-inverse"_s, [] { return tr("Save inverse file…"); }, {}, this);
    connect(save, &QAction::triggered, this, [this, lines] { saveInverse(lines); });
    auto *notice = addNotice([] { return tr("A file of what was done puts it all back, through “Bulk…”."); }, {save},
                             NoticeKind::Information);
    connect(notice, &QObject::destroyed, save, &QObject::deleteLater);
}

void SubscriptionsPane::saveInverse(const QByteArray &lines)
{
    auto *dialog = new QFileDialog(window(), tr("Save inverse file"), u"inverse.csv"_s, tr("CSV (*.csv)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, lines](const QString &path) {
        QSaveFile file(path);
        if (file.open(QIODevice::WriteOnly) && file.write(lines) == lines.size() && file.commit()) {
            Q_EMIT statusMessage(tr("Saved to %1.").arg(path));
            return;
        }
        addNotice([path, why = file.errorString()] { return tr("%1 could not be written: %2").arg(path, why); }, {},
                  NoticeKind::Failure);
    });
    dialog->open();
}

void SubscriptionsPane::chooseScope(ActionKind kind)
{
    const auto database = m_bar->database();
    if (!database)
        return;
    domain::DatabaseScope start{*database};
    start.resource = m_bar->resource();
    auto *sheet = new ScopeSheet(kind, start, m_session.workspace(), window());
    connect(sheet, &ScopeSheet::chosen, this, [this, sheet, kind](const domain::DatabaseScope &scope) {
        confirm(*sheet, kind, {m_session.targetOf(kind, scope)});
    });
    sheet->open();
}

void SubscriptionsPane::describeEmpty()
{
    const SubscriptionsSource &source = m_session.subscriptions();
    if (!source.asOf())
        setEmpty(
            [] { return tr("Choose a database, and say how the profile is found. Or list all subscriptions of a resource."); },
            m_bar->findCommand());
    else if (source.profile())
        setEmpty([] { return tr("The profile was found and has no subscription."); }, QList<QAction *>{m_add, refreshCommand()});
    else
        setEmpty([] { return tr("No subscription of this resource is like that."); }, refreshCommand());
}

void SubscriptionsPane::sayProgress()
{
    const auto progress = m_session.subscriptions().progress();
    setProgress(progress.done, progress.of, [done = progress.done] {
        return done > 0 ? tr("%1 subscriptions so far").arg(text::count(done)) : tr("Asking for the subscriptions");
    });
}

}
