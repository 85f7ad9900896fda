#include "ui/panes/activity/activitypane.h"

#include "operations/activity.h"
#include "ui/panes/actions/selectionbar.h"
#include "ui/panes/activity/activitydetails.h"
#include "ui/panes/activity/bodiesview.h"
#include "ui/panes/firstcolumns.h"
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
using model::ActivityRow;
using operations::Activity;
using operations::ActivitySource;

namespace {

constexpr int mostCommands = 100; // more than anybody pastes

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
    using Column = model::ActivityModel::ColumnIndex;
    table().columns().setNameColumn(Column::Method);
    hideAtFirst(table(), layout, id(), {Column::Sent, Column::Attempts, Column::Path});
    static_cast<FilterField *>(filterField())->setHint([] { return tr("Words, or method:queue error:429 duration>1000"); });

    source->setMayMove([this] { return !table().viewport()->underMouse() && table().verticalScrollBar()->value() == 0; });
    connect(source, &operations::Source::stateChanged, this, &ActivityPane::showSelection); // a selected one may be gone
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

QList<ActivityRow> ActivityPane::selected() const
{
    QList<ActivityRow> selected;
    for (const int row : selectedRows())
        selected << *m_source.model().rowAt(row);
    return selected;
}

Sentence ActivityPane::whyNoCurl(const QList<ActivityRow> &rows) const
{
    const Activity &activity = m_source.activity();
    if (rows.isEmpty())
        return [] { return tr("Select the requests to copy."); };
    if (rows.size() > mostCommands)
        return [] { return tr("Select at most %n requests to copy.", nullptr, mostCommands); };
    if (rows.first().id < activity.firstKept() || rows.last().id < activity.firstKept())
        return [] { return tr("These requests are no longer kept: newer ones took their room."); };
    if (!std::ranges::all_of(rows, [&activity](const ActivityRow &row) { return activity.hasCurl(row.id); }))
        return [] { return tr("Of one of these requests not the whole body is kept."); };
    return {};
}

void ActivityPane::showSelection()
{
    const QList<ActivityRow> rows = selected();
    const auto single = rows.size() == 1 ? m_source.activity().find(rows.first().id) : std::nullopt;
    m_curl->setReason(whyNoCurl(rows));
    if (rows.isEmpty())
        m_selection->setSummary([] { return tr("No request is selected."); });
    else
        m_selection->setSummary(
            [number = rows.size()] { return tr("%n requests selected", nullptr, text::pluralNumber(number)); });

    if (single)
        m_bodies->setDetails(*single);
    else if (rows.isEmpty())
        m_bodies->setNothing([] { return tr("Select a request to see what was sent and what came back."); });
    else if (rows.size() > 1)
        m_bodies->setNothing(
            [] { return tr("Several requests are selected. Select one to see what was sent and what came back."); });
    else
        m_bodies->setNothing([] { return tr("This request is no longer kept: newer ones took its room."); });
    describeRequests(*details(), rows, single, m_curl);
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
    const QList<ActivityRow> rows = selected();
    if (!whyNoCurl(rows).isEmpty())
        return; // newer ones took their room a moment ago
    for (const ActivityRow &row : rows)
        commands << m_source.activity().curl(row.id);
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
