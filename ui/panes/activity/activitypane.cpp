#include "ui/panes/activity/activitypane.h"

#include "operations/activity.h"
#include "ui/panes/actions/selectionbar.h"
#include "ui/panes/activity/activitydetails.h"
#include "ui/panes/activity/bodiesview.h"
#include "ui/text/figures.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/command.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/steadysplitter.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;
using operations::Activity;
using operations::ActivityDetails;
using operations::ActivitySource;

namespace {

const TablePane::Parts &parts()
{
    static const TablePane::Parts all{u"activity"_s, QT_TRANSLATE_NOOP("Pane", "Activity"), u"activity"_s,
                                      QT_TRANSLATE_NOOP("Table", "Activity")};
    return all;
}

}

ActivityPane::ActivityPane(Activity &activity, const core::Clock &clock, store::LayoutStore &layout, QWidget *parent)
    : ActivityPane(new ActivitySource(activity, clock), layout, parent)
{}

ActivityPane::ActivityPane(ActivitySource *source, store::LayoutStore &layout, QWidget *parent)
    : TablePane(parts(), *source, source->model(), layout, parent)
    , m_source(*source)
    , m_curl(new Command(
          u"activity.curl"_s, [] { return tr("Copy as curl"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U), this))
    , m_pause(new Command(
          u"activity.pause"_s, [] { return tr("Pause"); }, QKeySequence(Qt::CTRL | Qt::Key_P), this))
    , m_clear(new Command(
          u"activity.clear"_s, [] { return tr("Clear list"); }, {}, this))
    , m_paused(new QLabel(this))
    , m_bodies(new BodiesView(layout, this))
    , m_selection(new SelectionBar({m_curl}, this))
{
    source->setParent(this); // the last child: its model goes after the table
    m_pause->setCheckable(true);
    m_pause->setHint([] { return tr("While paused no request is recorded, on no connection."); });
    m_clear->setHint([] { return tr("Forgets all requests that are listed here, of all connections."); });
    addHeaderAction(m_pause);
    addHeaderAction(m_clear);
    filterLine().addWidget(m_paused);

    body()->removeWidget(&table());
    auto *views = new SteadySplitter(layout, u"activity/views"_s, this);
    views->addWidget(&table());
    views->addWidget(m_bodies);
    views->setStretchFactor(0, 3);
    views->setStretchFactor(1, 2);
    body()->addWidget(views, 1);
    body()->addWidget(m_selection);
    table().columns().setNameColumn(model::ActivityModel::Path);
    static_cast<FilterField *>(filterField())->setHint([] { return tr("Words, or method:queue error:429 duration>1000"); });

    source->setMayMove([this] { return !table().viewport()->underMouse() && table().verticalScrollBar()->value() == 0; });
    connect(&source->activity(), &Activity::changed, this, &ActivityPane::showSelection);
    connect(&source->activity(), &Activity::pauseChanged, this, &ActivityPane::showPause);
    connect(table().selectionModel(), &QItemSelectionModel::selectionChanged, this, &ActivityPane::showSelection);
    connect(m_pause, &QAction::toggled, &source->activity(), &Activity::setPaused);
    connect(m_clear, &QAction::triggered, this, &ActivityPane::clear);
    connect(m_curl, &QAction::triggered, this, &ActivityPane::copyAsCurl);

    retranslate();
    showSelection();
    showPause();
}

QList<QAction *> ActivityPane::paneActions() const
{
    return {m_curl, m_pause, m_clear};
}

// A request that brought something back to look at.
void ActivityPane::showExample()
{
    const model::ActivityModel &requests = m_source.model();
    int best = 0;
    for (int row = 0; row < requests.rowCount(); ++row) {
        const auto each = requests.rowAt(row);
        if (each->method == u"senders.queue.stats" && each->error == u"0") {
            best = row;
            break;
        }
    }
    table().setCurrentIndex(requests.index(best, 0));
}

QList<ActivityDetails> ActivityPane::selected() const
{
    QList<ActivityDetails> selected;
    for (const int row : selectedRows()) {
        if (auto details = m_source.activity().find(m_source.model().rowAt(row)->id))
            selected << *std::move(details);
    }
    return selected;
}

void ActivityPane::showSelection()
{
    const qsizetype number = selectedRows().size();
    const QList<ActivityDetails> kept = selected();
    if (number == 0)
        m_curl->setReason([] { return tr("Select the requests to copy."); });
    else if (kept.isEmpty())
        m_curl->setReason([] { return tr("These requests are no longer kept: newer ones took their room."); });
    else if (std::ranges::any_of(kept, [](const ActivityDetails &each) { return each.curl.isEmpty(); }))
        m_curl->setReason([] { return tr("Of one of these requests only the beginning of the body is kept."); });
    else
        m_curl->setReason({});

    if (number == 0)
        m_selection->setSummary([] { return tr("No request is selected."); });
    else
        m_selection->setSummary([number] { return tr("%n requests selected", nullptr, text::pluralNumber(number)); });

    if (number == 0)
        m_bodies->setNothing([] { return tr("Select a request to see what was sent and what came back."); });
    else if (number > 1)
        m_bodies->setNothing(
            [] { return tr("Several requests are selected. Select one to see what was sent and what came back."); });
    else if (kept.isEmpty())
        m_bodies->setNothing([] { return tr("This request is no longer kept: newer ones took its room."); });
    else
        m_bodies->setDetails(kept.first());
    describeRequests(*details(), kept, m_curl);
}

void ActivityPane::showPause()
{
    Activity &activity = m_source.activity();
    m_pause->setChecked(activity.isPaused());
    m_paused->setVisible(activity.isPaused());
    const qint64 missed = activity.missed();
    m_paused->setText(missed == 0 ? tr("Paused: no request is recorded.")
                                  : tr("Paused: %n requests were not recorded.", nullptr, text::pluralNumber(missed)));
}

void ActivityPane::clear()
{
    table().clearSelection(); // rows are kept for the selection's sake
    m_source.activity().clear();
    m_source.refresh();
}

void ActivityPane::copyAsCurl()
{
    QStringList commands;
    for (const ActivityDetails &each : selected())
        commands << each.curl;
    if (commands.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(commands.join(u"\n\n"_s));
    Q_EMIT statusMessage(tr("%n commands are in the clipboard. The secret is not: set it as TOKEN, of OpenSRS as PASSWORD.",
                            nullptr, text::pluralNumber(commands.size())));
}

void ActivityPane::describeEmpty()
{
    setEmpty([] { return tr("No request was recorded yet. Every request of every connection is listed here."); }, nullptr);
}

void ActivityPane::retranslate()
{
    TablePane::retranslate();
    showPause();
}

}
