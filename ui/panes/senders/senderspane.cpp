#include "ui/panes/senders/senderspane.h"

#include "model/sendersmodel.h"
#include "operations/adminsession.h"
#include "ui/panes/actions/actionflow.h"
#include "ui/panes/actions/restoresheet.h"
#include "ui/panes/actions/selectionbar.h"
#include "ui/panes/senders/senderdetails.h"
#include "ui/panes/senders/sendersetupcommands.h"
#include "ui/text/errors.h"
#include "ui/text/figures.h"
#include "ui/text/readonly.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/command.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/progressstrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <numeric>
#include <span>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;
using core::SenderId;
using domain::ActionKind;
using operations::SendersSource;

namespace {

constexpr int settleMs = 200;

const TablePane::Parts &parts()
{
    static const TablePane::Parts all{u"senders"_s, QT_TRANSLATE_NOOP("Pane", "Senders"), u"senders"_s,
                                      QT_TRANSLATE_NOOP("Table", "Senders")};
    return all;
}

}

SendersPane::SendersPane(operations::AdminSession &session, store::LayoutStore &layout, QWidget *parent)
    : TablePane(parts(), session.senders(), session.senders().model(), layout, parent)
    , m_session(session)
    , m_open(new Command(
          u"senders.open-queue"_s, [] { return tr("Open queue"); }, QKeySequence(Qt::CTRL | Qt::Key_O), this))
    , m_count(new Command(
          u"senders.count"_s, [] { return tr("Count queues now"); }, QKeySequence(Qt::SHIFT | Qt::Key_F5), this))
    , m_stopCounting(new Command(
          u"senders.stop-counting"_s, [] { return tr("Stop counting"); }, {}, this))
    , m_sweep(new ProgressStrip(m_stopCounting, this))
    , m_sweepFault(new QLabel(this))
    , m_settle(new QTimer(this))
    , m_setup(new SenderSetupCommands(session, *this))
{
    QList<QAction *> buttons{m_open};
    for (const domain::Action &action : std::span(domain::actions).first(domain::senderActions)) {
        Command *command = Command::of(action.kind, this);
        m_actions[size_t(action.kind)] = command;
        buttons << command;
        if (action.kind == ActionKind::RestoreSender)
            connect(command, &QAction::triggered, this, &SendersPane::restore);
        else
            connect(command, &QAction::triggered, this, [this, kind = action.kind] { act(kind); });
    }
    m_selection = new SelectionBar(buttons, this);
    filterLine().addWidget(m_sweep);
    filterLine().addWidget(m_sweepFault);
    body()->addWidget(m_selection);

    table().columns().setNameColumn(model::SendersModel::Name);
    connect(m_open, &QAction::triggered, this, &SendersPane::openQueue);
    connect(m_count, &QAction::triggered, &session.senders(), &SendersSource::sweepNow);
    connect(&table(), &QAbstractItemView::activated, this, &SendersPane::openQueue);
    connect(table().selectionModel(), &QItemSelectionModel::selectionChanged, this, &SendersPane::showSelection);
    connect(&rows(), &QAbstractItemModel::dataChanged, this, &SendersPane::describe);
    connect(&session, &operations::AdminSession::statusChanged, this, &SendersPane::showSelection);
    connect(&session.senders(), &SendersSource::sweepChanged, this, &SendersPane::showSweep);
    connect(m_stopCounting, &QAction::triggered, &session.senders(), &SendersSource::stopSweep);

    m_settle->setSingleShot(true);
    m_settle->setInterval(settleMs);
    connect(m_settle, &QTimer::timeout, this, &SendersPane::tellVisible);
    const auto restart = [this] { m_settle->start(); };
    connect(table().verticalScrollBar(), &QScrollBar::valueChanged, this, restart);
    connect(&rows(), &QAbstractItemModel::rowsInserted, this, restart);
    connect(&rows(), &QAbstractItemModel::layoutChanged, this, restart);

    session.senders().setSweeping(true);
    retranslate();
    showSelection();
}

QList<QAction *> SendersPane::paneActions() const
{
    QList<QAction *> all{m_open};
    for (Command *command : m_actions)
        all << command;
    return all + m_setup->actions() << m_count;
}

void SendersPane::refresh()
{
    TablePane::refresh();
    m_session.senders().sweepNow();
}

bool SendersPane::isAtRest() const
{
    if (!TablePane::isAtRest() || m_session.senders().isSweepRunning())
        return false;
    const model::SendersModel &model = m_session.senders().model();
    const QList<domain::Sender> senders = model.senders();
    return std::ranges::none_of(senders, [&model](const domain::Sender &sender) {
        const auto row = sender.senderId() ? model.find(*sender.senderId()) : std::nullopt;
        return row && sender.hasQueue() && !row->counts && !row->countsFailed;
    });
}

QList<SenderId> SendersPane::senders(const QList<int> &rows) const
{
    QList<SenderId> senders;
    for (const int row : rows) {
        const auto found = m_session.senders().model().rowAt(row);
        if (const auto id = found ? found->sender.senderId() : std::nullopt)
            senders << *id;
    }
    return senders;
}

QList<SenderId> SendersPane::selectedSenders() const
{
    return senders(selectedRows());
}

void SendersPane::openQueue()
{
    // Enter on a row means that row, selected or not.
    QList<SenderId> wanted = selectedSenders();
    if (wanted.isEmpty())
        wanted = senders({table().currentIndex().row()});
    if (!wanted.isEmpty())
        Q_EMIT queueWanted(wanted);
}

void SendersPane::act(ActionKind kind)
{
    const operations::Targets targets = m_session.senderTargets(kind, selectedSenders());
    // What is disabled cannot be triggered; a row may still have changed since.
    if (!targets.targets.isEmpty() && targets.refusals.isEmpty())
        ActionFlow::start(kind, targets.targets, m_session, *this);
}

void SendersPane::restore()
{
    auto *sheet = new RestoreSheet(m_session.deletedSenders(), window());
    connect(sheet, &RestoreSheet::sendersChosen, this, [this](const QList<SenderId> &senders) {
        const operations::Targets targets = m_session.senderTargets(ActionKind::RestoreSender, senders);
        if (!targets.targets.isEmpty())
            ActionFlow::start(ActionKind::RestoreSender, targets.targets, m_session, *this);
    });
    sheet->open();
}

void SendersPane::showSelection()
{
    const QList<SenderId> senders = selectedSenders();
    const bool isReadOnly = !m_session.canChange();
    const auto readOnlyReason = [] { return text::readOnlySentence(); };
    const auto nothingSelected = [] { return tr("Select the senders to act on."); };

    m_setup->setSenders(senders);
    m_open->setReason(senders.isEmpty() ? Sentence(nothingSelected) : Sentence());
    bool lacksQueue = false;
    for (const domain::Action &action : std::span(domain::actions).first(domain::senderActions)) {
        Command *command = m_actions[size_t(action.kind)];
        if (isReadOnly) {
            command->setReason(readOnlyReason);
        } else if (action.kind == ActionKind::RestoreSender) {
            command->setReason({}); // its senders are in no list
        } else if (senders.isEmpty()) {
            command->setReason(nothingSelected);
        } else if (!m_session.senderTargets(action.kind, senders).refusals.isEmpty()) {
            lacksQueue = true;
            command->setReason([] { return tr("Only AKMTA senders have a queue here; another one is selected."); });
        } else {
            command->setReason({});
        }
    }

    domain::QueueCounts sum;
    bool allKnown = true;
    for (const SenderId id : senders) {
        const auto row = m_session.senders().model().find(id);
        if (row && row->counts)
            sum += *row->counts;
        else
            allKnown = false;
    }
    if (senders.isEmpty()) {
        m_selection->setSummary([] { return tr("No sender is selected."); });
    } else {
        m_selection->setSummary([number = senders.size(), total = sum.total, allKnown] {
            const QString selected = tr("%n senders selected", nullptr, int(number));
            //: %1 "3 senders selected", %2 "1,234 messages in their queues"
            return allKnown ? tr("%1 · %2 in all").arg(selected, text::messages(total)) : selected;
        });
    }
    if (isReadOnly)
        m_selection->setRemark(readOnlyReason);
    else if (lacksQueue)
        m_selection->setRemark([] { return tr("Hold, release and clear are off: only AKMTA senders have a queue here."); });
    else
        m_selection->setRemark({});
    describe();
}

void SendersPane::describe()
{
    describeSenders(*details(), m_session, selectedSenders(), m_actions, m_open);
}

void SendersPane::showSweep()
{
    SendersSource &source = m_session.senders();
    if (source.isSweepRunning()) {
        const auto progress = source.sweepProgress();
        m_sweep->setProgress(progress.done, progress.of, [progress] {
            return tr("Counting queues: %1 of %2").arg(text::count(progress.done), text::count(progress.of));
        });
    } else {
        m_sweep->clear();
    }
    const bool hasFailed = !source.isSweepRunning() && source.sweepFailures() > 0 && source.sweepError();
    m_sweepFault->setVisible(hasFailed);
    if (hasFailed) {
        m_sweepFault->setText(tr("%n queues could not be counted.", nullptr, text::pluralNumber(source.sweepFailures())));
        m_sweepFault->setToolTip(text::errorSentence(*source.sweepError()));
    }
}

void SendersPane::tellVisible()
{
    const int first = qMax(0, table().rowAt(0));
    int last = table().rowAt(table().viewport()->height() - 1);
    if (last < 0)
        last = rows().rowCount() - 1;
    QList<int> visible(qMax(0, last - first + 1));
    std::iota(visible.begin(), visible.end(), first);
    m_session.senders().setVisibleSenders(senders(visible));
}

void SendersPane::describeEmpty()
{
    if (m_session.senders().asOf())
        setEmpty([] { return tr("This server has no senders."); }, refreshCommand());
    else
        setEmpty([] { return tr("The senders of this connection were not read yet."); }, refreshCommand());
}

void SendersPane::sayProgress()
{
    const qint64 number = m_session.senders().progress().done;
    setProgress(number, {}, [number] { return tr("%n senders read", nullptr, text::pluralNumber(number)); });
}

void SendersPane::retranslate()
{
    TablePane::retranslate();
    showSweep();
}

}
