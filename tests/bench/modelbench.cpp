#include "model/queuemodel.h"
#include "tests/bench/bench.h"
#include "tests/support/tickcounter.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QPointer>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimer>

#include <functional>

// A table of 100,000 groups: a refresh that changes one in a hundred, a filter, an order. Held against what one would write with
// Qt alone: QStandardItemModel under a QSortFilterProxyModel. Both with a QTableView of 1000 × 600 on the screen.
namespace senderdesk::bench {
namespace {

using namespace Qt::StringLiterals;

const core::SenderId theSender = *core::SenderId::from(119);

int amount()
{
    return isQuick() ? 25'000 : 100'000;
}

QList<domain::QueueGroup> groupsOf(int count)
{
    QRandomGenerator random(20260806);
    QList<domain::QueueGroup> groups;
    groups.reserve(count);
    for (int i = 0; i < count; ++i) {
        domain::QueueGroup group;
        group.isp = u"mx%1.provider%2.example"_s.arg(i).arg(i % 977);
        group.fresh = random.bounded(200'000);
        group.processing = random.bounded(5'000);
        group.retry = random.bounded(20'000);
        group.hold = i % 3 ? 0 : random.bounded(50'000);
        group.total = group.counts().sum();
        groups.append(group);
    }
    return groups;
}

void show(QTableView &table, QAbstractItemModel &model)
{
    table.setModel(&model);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->hide();
    table.resize(1000, 600);
    table.show();
    table.grab();
}

// Time that passed for this thread: without what it waited for the processor because the machine ran something else.
class Stretch
{
public:
    Stretch() { restart(); }
    [[nodiscard]] double milliseconds() const
    {
        const auto waited = support::waitedForTheProcessor() - m_waited;
        return (double(m_since.nsecsElapsed()) - double(waited.count())) / 1e6;
    }
    double restart()
    {
        const double passed = m_since.isValid() ? milliseconds() : 0;
        m_waited = support::waitedForTheProcessor();
        m_since.start();
        return passed;
    }

private:
    QElapsedTimer m_since;
    std::chrono::nanoseconds m_waited{};
};

// The event loop seen from within: the longest stretch between two of its turns.
class Turns
{
public:
    Turns()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { m_worst = std::max(m_worst, m_since.restart()); });
        m_timer.start(0);
    }
    // Turns the loop until `isDone` and some turns more, so that the paint that follows is seen as well.
    void waitUntil(const std::function<bool()> &isDone)
    {
        m_worst = 0;
        m_since.restart();
        int after = 0;
        const auto check = QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [&] {
            if (isDone() && ++after == 20)
                QApplication::quit();
        });
        QApplication::exec();
        QObject::disconnect(check);
    }
    [[nodiscard]] double worst() const { return m_worst; }

private:
    QTimer m_timer;
    Stretch m_since;
    double m_worst = 0;
};

struct OurTable
{
    model::QueueModel model;
    QTableView view;
    Turns turns;

    OurTable()
    {
        model.setQuestion({theSender}, {.grouping = domain::Grouping::Isp, .account = {}, .campaign = {}, .isp = {}});
        answer(groupsOf(amount()), model::Apply::Reorder);
        show(view, model);
    }
    void settle()
    {
        turns.waitUntil([this] { return !model.isBusy(); });
    }
    double answer(QList<domain::QueueGroup> groups, model::Apply apply)
    {
        const Stretch slice;
        model.replaceAnswer({theSender, model.query(), std::move(groups), {}}, apply);
        const double took = slice.milliseconds();
        settle();
        return took;
    }
};

struct TheirTable
{
    QStandardItemModel items;
    QSortFilterProxyModel proxy;
    QTableView view;

    TheirTable()
    {
        const QList<domain::QueueGroup> groups = groupsOf(amount());
        items.setColumnCount(6);
        items.setRowCount(int(groups.size()));
        for (int row = 0; row < groups.size(); ++row) {
            const domain::QueueGroup &group = groups[row];
            items.setItem(row, 0, new QStandardItem(group.isp));
            int column = 1;
            for (const qint64 count : {group.fresh, group.processing, group.retry, group.hold, group.total}) {
                auto *item = new QStandardItem;
                item->setData(qlonglong(count), Qt::DisplayRole);
                items.setItem(row, column++, item);
            }
        }
        proxy.setSourceModel(&items);
        proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
        proxy.sort(5, Qt::DescendingOrder);
        show(view, proxy);
    }
};

// From the call to the rows standing in their order; `slice` is what of it the event loop had to stand still for.
double untilSettled(OurTable &table, double &slice, const std::function<void()> &act)
{
    QElapsedTimer timer;
    timer.start();
    double took = 0;
    const Stretch first;
    act();
    const double call = first.milliseconds();
    table.turns.waitUntil([&] {
        if (table.model.isBusy())
            return false;
        if (took == 0)
            took = double(timer.nsecsElapsed()) / 1e6;
        return true;
    });
    slice = std::max({slice, call, table.turns.worst()});
    return took;
}

// One thing a person does, on both sides; and what brings both back to where it is done from, which is not measured.
struct Act
{
    QString name;
    std::function<void(model::QueueModel &)> before;
    std::function<void(model::QueueModel &)> ours;
    std::function<void(QSortFilterProxyModel &)> beforeTheirs;
    std::function<void(QSortFilterProxyModel &)> theirs;
};

QList<Measure> compared(const Act &act, OurTable &ours, TheirTable &theirs)
{
    QList<double> slices;
    const Medians took = interleaved(
        isQuick() ? 1 : 9,
        [&] {
            act.before(ours.model);
            ours.settle();
            double slice = 0;
            const double all = untilSettled(ours, slice, [&] { act.ours(ours.model); });
            slices << slice;
            return all;
        },
        [&] {
            act.beforeTheirs(theirs.proxy);
            return millisecondsOf([&] { act.theirs(theirs.proxy); });
        });
    if (ours.model.rowCount() != theirs.proxy.rowCount())
        qFatal("%s: %d rows and %d are not the same", qPrintable(act.name), ours.model.rowCount(), theirs.proxy.rowCount());
    const QString name = QString(act.name).replace(u"%1"_s, QLocale(QLocale::English).toString(amount()));
    return {{.name = name,
             .unit = u"ms"_s,
             .ours = took.ours,
             .peer = took.peer,
             .ratio = took.peer / took.ours,
             .target = 30,
             .note = {}},
            {.name = u"  of it on the GUI thread"_s,
             .unit = u"ms"_s,
             .ours = median(slices),
             .target = 3,
             .atLeast = false,
             .note = {}}};
}

QList<Measure> refreshMeasures()
{
    OurTable table;
    table.view.scrollTo(table.model.index(5'000, 0), QAbstractItemView::PositionAtTop);
    table.view.setCurrentIndex(table.model.index(5'003, 2));
    table.view.selectionModel()->select(table.model.index(5'010, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QString kept = table.view.currentIndex().siblingAtColumn(0).data().toString();
    const int scroll = table.view.verticalScrollBar()->value();

    QRandomGenerator random(1);
    QList<domain::QueueGroup> groups = groupsOf(amount());
    QList<double> worst, empty;
    for (int run = 0; run < (isQuick() ? 2 : 15); ++run) {
        for (int i = 0; i < amount() / 100; ++i) {
            domain::QueueGroup &group = groups[random.bounded(groups.size())];
            group.fresh += 1 + random.bounded(50);
            group.total = group.counts().sum();
        }
        // A reply brings strings of its own: nothing may be gained from those of the reply before.
        QList<domain::QueueGroup> reply = groups;
        for (domain::QueueGroup &group : reply)
            group.isp = QString(group.isp.constData(), group.isp.size());
        const double call = table.answer(std::move(reply), model::Apply::InPlace);
        worst << std::max(call, table.turns.worst());
        table.turns.waitUntil([] { return true; });
        empty << table.turns.worst();
    }
    const bool isKept = table.view.verticalScrollBar()->value() == scroll
                        && table.view.selectionModel()->selectedRows().size() == 2
                        && table.view.currentIndex().siblingAtColumn(0).data().toString() == kept;
    if (!isKept)
        qFatal("a refresh moved the selection, the current cell or the scroll position");
    return {
        {.name = u"refresh %1 rows, 1 % changed: worst slice"_s.arg(QLocale(QLocale::English).toString(amount())),
         .unit = u"ms"_s,
         .ours = *std::ranges::max_element(worst),
         .target = 16,
         .atLeast = false,
         .note = u"median %1, idle loop %2"_s.arg(median(worst), 0, 'f', 1).arg(*std::ranges::max_element(empty), 0, 'f', 1)}};
}

}

QList<Measure> modelMeasures()
{
    QList<Measure> all = refreshMeasures();
    OurTable ours;
    TheirTable theirs;
    // The views follow, their painting is not part of it on either side.
    ours.view.setUpdatesEnabled(false);
    theirs.view.setUpdatesEnabled(false);
    theirs.proxy.setFilterKeyColumn(0);
    const auto filter = [](const QString &words) {
        return [words](model::QueueModel &model) { model.setFilter(*model.parseFilter(words)); };
    };
    const auto theirFilter = [](const QString &words) {
        return [words](QSortFilterProxyModel &proxy) { proxy.setFilterFixedString(words); };
    };
    const auto sort = [](int column) { return [column](model::QueueModel &model) { model.sort(column, Qt::AscendingOrder); }; };
    const auto theirSort = [](int column) {
        return [column](QSortFilterProxyModel &proxy) { proxy.sort(column, Qt::AscendingOrder); };
    };
    const QString word = u"provider12"_s;
    for (const Act &act : {Act{u"filter %1 rows by a word"_s, filter({}), filter(word), theirFilter({}), theirFilter(word)},
                           Act{u"take that filter away again"_s, filter(word), filter({}), theirFilter(word), theirFilter({})},
                           Act{u"sort %1 rows by a count"_s, sort(2), sort(1), theirSort(2), theirSort(1)},
                           Act{u"sort %1 rows by a name"_s, sort(2), sort(0), theirSort(2), theirSort(0)}})
        all.append(compared(act, ours, theirs));
    return all;
}

}
