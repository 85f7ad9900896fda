#include "ui/panes/queue/queuepane.h"

#include "model/sendersmodel.h"
#include "operations/adminsession.h"
#include "ui/charts/queuebarview.h"
#include "ui/panes/actions/actionflow.h"
#include "ui/panes/actions/actiontext.h"
#include "ui/panes/actions/selectionbar.h"
#include "ui/panes/actions/targettext.h"
#include "ui/panes/handguard.h"
#include "ui/panes/queue/holdreminder.h"
#include "ui/panes/queue/holdwords.h"
#include "ui/panes/queue/querybar.h"
#include "ui/panes/queue/queuedetails.h"
#include "ui/text/errors.h"
#include "ui/text/figures.h"
#include "ui/text/readonly.h"
#include "ui/text/words.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/command.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/noticestrip.h"
#include "ui/widgets/steadysplitter.h"

#include <QApplication>
#include <QVBoxLayout>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;
using core::SenderId;
using domain::ActionKind;
using operations::AdminSession;
using operations::QueueSource;

namespace {

const TablePane::Parts &parts()
{
    static const TablePane::Parts all{u"queue"_s, QT_TRANSLATE_NOOP("Pane", "Queue"), u"queue"_s,
                                      QT_TRANSLATE_NOOP("Table", "Queue groups")};
    return all;
}

ActionKind kindAt(size_t index)
{
    return domain::actions[index].kind;
}

}

QueuePane::QueuePane(AdminSession &session, store::LayoutStore &layout, QWidget *parent)
    : TablePane(parts(), session.queue(), session.queue().model(), layout, parent)
    , m_session(session)
    , m_back(new Command(
          u"queue.back"_s, [] { return tr("Back"); }, QKeySequence(Qt::Key_Backspace), this))
    , m_drill(new Command(
          u"queue.drill-down"_s, [] { return tr("Show what is in it"); }, {}, this))
    , m_drain(new Command(
          u"queue.tell-when-drained"_s, [] { return tr("Tell me when it drains"); }, QKeySequence(Qt::CTRL | Qt::Key_T), this))
    , m_toSenders(new Command(
          u"queue.to-senders"_s, [] { return tr("Choose a sender"); }, {}, this))
    , m_bar(new QueryBar(m_back, this))
    , m_chart(new QueueBarView(this))
{
    using Say = QString (*)();
    static constexpr Say everything[]{[] { return tr("Hold everything in this sender…"); },
                                      [] { return tr("Release everything in this sender…"); },
                                      [] { return tr("Clear everything in this sender…"); }};
    static constexpr Say nearest[]{[] { return tr("Hold for every ISP…"); }, [] { return tr("Release for every ISP…"); },
                                   [] { return tr("Clear for every ISP…"); }};
    QList<QAction *> buttons;
    for (size_t i = 0; i < queueActions; ++i) {
        const QString id = QString::fromLatin1(domain::actions[i].id);
        m_actions[i] = Command::of(kindAt(i), this);
        m_everything[i] = new Command(id + u".everything"_s, everything[i], {}, this);
        m_nearest[i] = new Command(id + u".nearest"_s, nearest[i], {}, this);
        buttons << m_actions[i];
        connect(m_actions[i], &QAction::triggered, this, [this, i] { act(kindAt(i)); });
        connect(m_everything[i], &QAction::triggered, this, [this, i] { actOnEverything(kindAt(i)); });
        connect(m_nearest[i], &QAction::triggered, this, [this, i] { actOnNearest(kindAt(i)); });
    }
    // Enter is for the views alone: in a field it ends the entry, on a button it presses.
    m_drill->setShortcuts({Qt::Key_Enter, Qt::Key_Return});
    m_drill->setShortcutContext(Qt::WidgetShortcut);
    table().addAction(m_drill);
    m_chart->addAction(m_drill);
    m_drain->setCheckable(true);
    m_selection = new SelectionBar(buttons, this);

    // One model, one selection, two views: above the filter stands what is asked, below the table the chart of the same rows.
    // Outside the body, which an empty answer hides: the question that led there must stay within reach.
    static_cast<QVBoxLayout *>(QWidget::layout())->insertWidget(1, m_bar);
    body()->removeWidget(&table());
    auto *views = new SteadySplitter(layout, u"queue/views"_s, this);
    views->addWidget(&table());
    views->addWidget(m_chart);
    views->setStretchFactor(0, 3);
    views->setStretchFactor(1, 2);
    body()->addWidget(views, 1);
    body()->addWidget(m_selection);
    m_chart->setModel(&rows());
    QItemSelectionModel *unused = m_chart->selectionModel();
    m_chart->setSelectionModel(table().selectionModel());
    delete unused;
    if (auto *guard = table().findChild<HandGuard *>())
        guard->watchAlso(*m_chart);
    table().columns().setNameColumn(0);

    QueueSource &source = session.queue();
    connect(m_back, &QAction::triggered, this, &QueuePane::goBack);
    connect(m_drill, &QAction::triggered, this, &QueuePane::drillDown);
    connect(m_drain, &QAction::toggled, this, &QueuePane::watchDrain);
    connect(m_toSenders, &QAction::triggered, this, &QueuePane::sendersWanted);
    connect(&table(), &QAbstractItemView::activated, this, &QueuePane::drillDown);
    connect(m_chart, &QAbstractItemView::activated, this, &QueuePane::drillDown);
    connect(m_bar, &QueryBar::queryChosen, this,
            [this](const domain::QueueQuery &query) { go({m_session.queue().senders(), query}); });
    connect(m_bar, &QueryBar::intervalChosen, &source, &QueueSource::setInterval);
    connect(table().selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueuePane::showSelection);
    connect(&session, &AdminSession::statusChanged, this, &QueuePane::showSelection);
    connect(&source, &QueueSource::queryChanged, this, &QueuePane::showPlace);
    connect(&source, &QueueSource::rowsRead, this, [this] {
        showSelection();
        if (m_returnTo) {
            if (const int row = m_session.queue().model().rowOf(*m_returnTo); row >= 0)
                table().setCurrentIndex(rows().index(row, 0));
            m_returnTo.reset();
        }
    });
    connect(&source, &QueueSource::sumsChecked, this, &QueuePane::showSums);
    connect(&session.accounts(), &operations::AccountDirectory::namesLoaded, this, [this] {
        m_bar->setAccountNames(m_session.accounts().names());
        showPlace();
    });
    connect(&session.senders(), &operations::SendersSource::listRead, this, &QueuePane::showPlace); // names
    connect(&session, &AdminSession::campaignNamesChanged, this, &QueuePane::showPlace);
    connect(&session.holdWatch(), &operations::HoldWatch::arrivedUnheld, this, &QueuePane::tellArrival);
    followBadges();
    connect(&session.drainWatch(), &operations::DrainWatch::drained, this,
            [this](const operations::WatchedQueue &queue) { tellDrain(queue, true); });
    connect(&session.drainWatch(), &operations::DrainWatch::stuck, this,
            [this](const operations::WatchedQueue &queue) { tellDrain(queue, false); });

    session.accounts().need();
    m_bar->setAccountNames(session.accounts().names());
    m_bar->setInterval(source.automaticInterval());
    retranslate();
}

QueuePane::~QueuePane() = default;

QList<QAction *> QueuePane::paneActions() const
{
    QList<QAction *> all{m_drill, m_back};
    for (Command *command : m_actions)
        all << command;
    for (Command *command : m_everything)
        all << command;
    all << m_drain;
    return all;
}

void QueuePane::showEvent(QShowEvent *event)
{
    TablePane::showEvent(event);
    m_session.queue().setVisible(true);
}

void QueuePane::hideEvent(QHideEvent *event)
{
    TablePane::hideEvent(event);
    m_session.queue().setVisible(false);
}

QList<model::QueueRow> QueuePane::selectedQueueRows() const
{
    QList<model::QueueRow> all;
    for (const int row : selectedRows()) {
        if (auto found = m_session.queue().model().rowAt(row))
            all << *found;
    }
    return all;
}

// ---- where we are

void QueuePane::open(const QList<SenderId> &senders, domain::Grouping grouping)
{
    m_trail.clear();
    m_session.queue().show(senders, {grouping, {}, {}, {}});
}

void QueuePane::showExample()
{
    std::optional<SenderId> busiest;
    qint64 most = -1;
    const model::SendersModel &model = m_session.senders().model();
    for (const domain::Sender &sender : model.senders()) {
        const auto id = sender.senderId();
        const auto row = id ? model.find(*id) : std::nullopt;
        if (row && row->counts && row->counts->total > most) {
            most = row->counts->total;
            busiest = id;
        }
    }
    if (busiest && m_session.queue().senders().isEmpty())
        open({*busiest}, domain::Grouping::Campaign);
}

void QueuePane::go(const QueuePlace &place)
{
    const QueuePlace now{m_session.queue().senders(), m_session.queue().query()};
    if (now.senders.isEmpty() || now == place)
        return;
    std::optional<model::QueueKey> row;
    if (const auto current = m_session.queue().model().rowAt(table().currentIndex().row()))
        row = model::keyOf(*current);
    m_trail.push({now, row});
    m_session.queue().show(place.senders, place.query);
}

void QueuePane::drillDown()
{
    const auto row = m_session.queue().model().rowAt(table().currentIndex().row());
    if (const auto below = row ? placeBelow(*row) : std::nullopt)
        go(*below);
}

void QueuePane::goBack()
{
    if (const auto step = m_trail.pop()) {
        m_returnTo = step->row;
        m_session.queue().show(step->place.senders, step->place.query);
    }
}

void QueuePane::showPlace()
{
    m_bar->setQuery(m_session.queue().query());
    m_bar->setPath(queuePath(m_session));
    m_back->setReason(m_trail.isEmpty() ? Sentence([] { return tr("This is where you came in."); }) : Sentence());
    showSource();
    showSelection();
}

QList<ExportFormat> QueuePane::exportFormats() const
{
    return TablePane::exportFormats() + pictureFormats(*m_chart, queuePath(m_session));
}

void QueuePane::describeEmpty()
{
    if (m_session.queue().senders().isEmpty())
        setEmpty([] { return tr("Choose a sender to see what stands in its queue."); }, m_toSenders);
    else
        setEmpty([] { return tr("Nothing stands in this queue."); }, refreshCommand());
}

bool QueuePane::isAsked() const
{
    return !m_session.queue().senders().isEmpty();
}

void QueuePane::sayProgress()
{
    const auto progress = m_session.queue().progress();
    if (progress.of.value_or(0) > 1) {
        setProgress(progress.done, progress.of,
                    [progress] { return tr("%1 of %2 queues read").arg(text::count(progress.done), text::count(progress.of)); });
    } else {
        setProgress(progress.done, {}, [] { return tr("Reading the queue…"); });
    }
}

void QueuePane::retranslate()
{
    TablePane::retranslate();
    showPlace();
}

// ---- what is selected, and what can be done with it

void QueuePane::act(ActionKind kind)
{
    const operations::Targets targets = m_session.queueTargets(selectedQueueRows());
    if (!targets.targets.isEmpty() && targets.refusals.isEmpty())
        ActionFlow::start(kind, targets.targets, m_session, *this);
}

void QueuePane::actOnEverything(ActionKind kind)
{
    const operations::Targets targets = m_session.senderTargets(kind, m_session.queue().senders());
    if (!targets.targets.isEmpty() && targets.refusals.isEmpty())
        ActionFlow::start(kind, targets.targets, m_session, *this);
}

void QueuePane::actOnNearest(ActionKind kind)
{
    if (m_offer && !m_offer->isReading() && !m_offer->error())
        ActionFlow::start(kind, m_offer->targets(), m_session, *this);
}

void QueuePane::showSelection()
{
    const QList<model::QueueRow> selected = selectedQueueRows();
    const bool canChange = m_session.canChange();
    const operations::Targets targets = m_session.queueTargets(selected);

    Sentence reason;
    Sentence remark;
    if (!canChange) {
        reason = [] { return text::readOnlySentence(); };
        remark = reason;
    } else if (selected.isEmpty()) {
        reason = [] { return tr("Select the rows to act on."); };
    } else if (!targets.refusals.isEmpty()) {
        const auto why = targets.refusals.first().why;
        reason = [why] { return text::targetRefusalSentence(why); };
        remark = reason;
    }
    for (Command *command : m_actions)
        command->setReason(reason);

    const bool hasSender = !m_session.queue().senders().isEmpty();
    for (size_t i = 0; i < queueActions; ++i) {
        if (!canChange)
            m_everything[i]->setReason([] { return text::readOnlySentence(); });
        else
            m_everything[i]->setReason(hasSender ? Sentence() : Sentence([] { return tr("Choose a sender first."); }));
    }

    const auto current = m_session.queue().model().rowAt(table().currentIndex().row());
    m_drill->setReason(current && placeBelow(*current) ? Sentence()
                                                       : Sentence([] { return tr("There is nothing below this row."); }));
    const auto watched = selected.size() == 1 ? operations::WatchedQueue::of(selected.first()) : std::nullopt;
    m_drain->setReason(watched ? Sentence() : Sentence([] { return tr("Select one row to be told when it drains."); }));
    const QSignalBlocker block(m_drain);
    m_drain->setChecked(watched && m_session.drainWatch().isWatching(*watched));

    domain::QueueCounts sum;
    for (const model::QueueRow &row : selected)
        sum += row.group.counts();
    if (selected.isEmpty()) {
        m_selection->setSummary([] { return tr("No row is selected."); });
    } else if (targets.targets.size() == 1 && targets.refusals.isEmpty()) {
        m_selection->setSummary([target = targets.targets.first(), total = sum.total] {
            //: %1 is a scope ("campaign 4914 of account 306 on 119 Main"), %2 "140 messages"
            return tr("Selected: %1 · %2").arg(text::targetName(target), text::messages(total));
        });
    } else {
        m_selection->setSummary([number = selected.size(), total = sum.total] {
            return tr("%1 selected · %2").arg(text::rows(number), text::messages(total));
        });
    }
    m_selection->setRemark(remark);
    offerNearest(canChange ? targets.nearest : QList<operations::ActionTarget>());
    describe();
}

void QueuePane::offerNearest(const QList<operations::ActionTarget> &nearest)
{
    if (nearest.isEmpty()) {
        m_offer.reset();
        return;
    }
    // The same offer is not read again with every refresh of the rows.
    const bool isSame =
        m_offer && m_offer->targets().size() == nearest.size()
        && std::equal(nearest.begin(), nearest.end(), m_offer->targets().begin(),
                      [](const auto &a, const auto &b) { return a.isSameAs(b) && a.insteadOf->isps == b.insteadOf->isps; });
    if (!isSame) {
        m_offer = m_session.offer(nearest);
        connect(m_offer.get(), &operations::ScopeOffer::changed, this, &QueuePane::showOffer);
    }
    showOffer();
}

void QueuePane::showOffer()
{
    if (!m_offer)
        return;
    if (m_offer->isReading()) {
        m_selection->setRemark(
            [] { return tr("Hold, release and clear cannot be said for one ISP. Reading the nearest that can be said…"); });
    } else if (m_offer->error()) {
        m_selection->setRemark([error = *m_offer->error()] {
            return tr("Hold, release and clear cannot be said for one ISP, and the nearest that can be said could not be read.")
                   + u' ' + text::errorSentence(error);
        });
    } else {
        m_selection->setRemark([targets = m_offer->targets()] { return text::offerSentence(targets); },
                               QList<QAction *>(m_nearest.begin(), m_nearest.end()));
    }
}

void QueuePane::describe()
{
    QList<QAction *> actions(m_actions.begin(), m_actions.end());
    actions << m_drill << m_drain;
    describeQueueRows(*details(), m_session, selectedQueueRows(), actions);
}

// ---- what is watched

void QueuePane::followBadges()
{
    model::QueueModel &model = m_session.queue().model();
    model.setBadge([&session = m_session](const model::QueueRow &row) { return text::queueBadge(session, row); });
    // What is held may have changed, and only figures are told; the details follow the selection by themselves.
    connect(&m_session.queue(), &QueueSource::rowsRead, this, [&model] { model.announceBadges(); });
    const auto anew = [this, &model] {
        model.announceBadges();
        describe();
    };
    connect(&m_session.holdWatch(), &operations::HoldWatch::changed, this, anew);
    connect(&m_session.holdWatch(), &operations::HoldWatch::arrivedUnheld, this, anew);
    connect(&m_session.holdLedger(), &operations::HoldLedger::changed, this, anew);
    connect(&m_session.holdLedger(), &operations::HoldLedger::dueChanged, this, anew);
    new HoldReminder(m_session, *this);
}

void QueuePane::showSums()
{
    for (const auto &check : m_session.queue().sumChecks()) {
        if (!check.isOff())
            continue;
        addNotice(
            [check, name = m_session.senderName(check.sender)] {
                //: %1 a sender, %2 to %4 are numbers of messages
                return tr("The rows of %1 add up to %2 messages, but the server's own total was %3 before and %4 after reading "
                          "them.")
                    .arg(text::plainId(check.sender.value()) + u' ' + name, text::count(check.rows),
                         text::count(check.totalBefore), text::count(check.totalAfter));
            },
            {}, NoticeKind::Attention);
    }
}

void QueuePane::watchDrain(bool isWanted)
{
    const QList<model::QueueRow> selected = selectedQueueRows();
    const auto watched = selected.size() == 1 ? operations::WatchedQueue::of(selected.first()) : std::nullopt;
    if (!watched)
        return;
    if (isWanted) {
        m_session.watchDrain(selected.first());
        Q_EMIT statusMessage(tr("You will be told when this is drained, or when nothing moved for 5 minutes."));
    } else {
        m_session.drainWatch().forget(*watched);
    }
}

void QueuePane::tellArrival(const operations::HoldWatch::Held &held)
{
    const domain::QueueScope scope = held.scope;
    const operations::ActionTarget target = m_session.targetOf(scope);
    auto *again = new Command(u"queue.hold-again"_s, [] { return tr("Hold again…"); }, {}, this);
    connect(again, &QAction::triggered, this,
            [this, target] { ActionFlow::start(ActionKind::HoldQueue, {target}, m_session, *this); });
    auto *stopWatching = new Command(u"queue.stop-watching"_s, [] { return tr("Stop watching"); }, {}, this);
    auto *notice = addNotice(
        [target, isCertain = held.isCertain] {
            const QString sentence =
                isCertain ? tr("New mail is arriving un-held: %1. A hold catches what is in the queue, so the campaign itself "
                               "must be stopped.")
                          : tr("More mail is to go: %1. Whether it was held is not known, because the outcome of a change there "
                               "is unknown. Read the queue again before you decide.");
            return sentence.arg(text::targetName(target));
        },
        {again, stopWatching}, NoticeKind::Attention);
    connect(stopWatching, &QAction::triggered, this, [this, scope, notice = QPointer(notice)] {
        m_session.holdWatch().dismiss(scope);
        if (notice)
            notice->deleteLater();
    });
    connect(notice, &QObject::destroyed, again, &QObject::deleteLater);
    connect(notice, &QObject::destroyed, stopWatching, &QObject::deleteLater);
    QApplication::alert(window());
}

void QueuePane::tellDrain(const operations::WatchedQueue &queue, bool hasDrained)
{
    const QString name = watchedName(m_session, queue);
    if (hasDrained)
        addNotice([name] { return tr("Drained: nothing is left to go in %1.").arg(name); }, {}, NoticeKind::Done);
    else
        addNotice([name] { return tr("Stuck: nothing moved for 5 minutes in %1.").arg(name); }, {}, NoticeKind::Attention);
    QApplication::alert(window());
    showSelection();
}

}
