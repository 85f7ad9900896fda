#include "model/queuemodel.h"
#include "tests/bench/bench.h"
#include "ui/charts/queuebarview.h"

#include <QImage>
#include <QPainter>
#include <QRandomGenerator>
#include <QScrollBar>

#ifdef SENDERDESK_HAS_QTCHARTS
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QHorizontalStackedBarSeries>
#include <QStackedBarSeries>
#include <QValueAxis>
#endif

// Stacked bars of 10,000 groups, 1000 × 600 of them, into a QImage: the first time from nothing and again after a change. The
// peer is QtCharts' QStackedBarSeries of the same 10,000 in a QChartView.
namespace senderdesk::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize chartSize(1000, 600);

int amount()
{
    return isQuick() ? 500 : 10'000;
}

QList<domain::QueueGroup> groupsOf(int count)
{
    QRandomGenerator random(20260806);
    QList<domain::QueueGroup> groups;
    for (int i = 0; i < count; ++i) {
        domain::QueueGroup group;
        group.isp = u"provider%1.example"_s.arg(i);
        group.fresh = random.bounded(2'000);
        group.processing = random.bounded(500);
        group.retry = random.bounded(2'000);
        group.hold = random.bounded(1'000);
        group.total = group.counts().sum();
        groups.append(group);
    }
    return groups;
}

void paintInto(QImage &image, QWidget &widget)
{
    QPainter painter(&image);
    widget.render(&painter);
}

struct OurChart
{
    model::QueueModel model;
    QImage image{chartSize, QImage::Format_RGB32};
    std::unique_ptr<ui::QueueBarView> view;

    OurChart()
    {
        const core::SenderId sender = *core::SenderId::from(119);
        model.setQuestion({sender}, {.grouping = domain::Grouping::Isp, .account = {}, .campaign = {}, .isp = {}});
        model.replaceAnswer({sender, model.query(), groupsOf(amount()), {}}, model::Apply::Reorder);
    }
    double first()
    {
        view.reset();
        return millisecondsOf([&] {
            view = std::make_unique<ui::QueueBarView>();
            view->setModel(&model);
            view->resize(chartSize);
            paintInto(image, *view);
        });
    }
    double again()
    {
        const int top = view->verticalScrollBar()->value();
        return millisecondsOf([&] {
            view->verticalScrollBar()->setValue(top > 0 ? 0 : 24 * 100); // other rows, so that nothing can be kept
            paintInto(image, *view);
        });
    }
};

#ifdef SENDERDESK_HAS_QTCHARTS
struct TheirChart
{
    QList<domain::QueueGroup> groups = groupsOf(amount());
    QImage image{chartSize, QImage::Format_RGB32};
    std::unique_ptr<QChartView> view;

    double first()
    {
        view.reset();
        return millisecondsOf([&] {
            auto *series = new QStackedBarSeries;
            const QStringList names{u"New"_s, u"Processing"_s, u"Retry"_s, u"Hold"_s};
            for (int state = 0; state < 4; ++state) {
                QList<qreal> values;
                values.reserve(groups.size());
                for (const domain::QueueGroup &group : groups)
                    values.append(double(ui::countOf(group.counts(), state)));
                auto *set = new QBarSet(names[state]);
                set->append(values);
                series->append(set);
            }
            auto *chart = new QChart;
            chart->addSeries(series);
            chart->createDefaultAxes();
            view = std::make_unique<QChartView>(chart);
            view->resize(chartSize);
            paintInto(image, *view);
        });
    }
    double again()
    {
        return millisecondsOf([&] { paintInto(image, *view); });
    }
};
#endif

}

QList<Measure> chartMeasures()
{
    OurChart ours;
    const QString groups = QLocale(QLocale::English).toString(amount());
    Measure first{.name = u"chart of %1 groups: first paint"_s.arg(groups), .unit = u"ms"_s, .target = 100, .note = {}};
    Measure again{.name = u"chart of %1 groups: repaint"_s.arg(groups), .unit = u"ms"_s, .target = 60, .note = {}};
#ifdef SENDERDESK_HAS_QTCHARTS
    TheirChart theirs;
    const int runs = isQuick() ? 1 : 9;
    const Medians firsts = interleaved(runs, [&] { return ours.first(); }, [&] { return theirs.first(); });
    const Medians agains = interleaved(runs * 3, [&] { return ours.again(); }, [&] { return theirs.again(); });
    first.ours = firsts.ours;
    first.peer = firsts.peer;
    first.ratio = firsts.peer / firsts.ours;
    again.ours = agains.ours;
    again.peer = agains.peer;
    again.ratio = agains.peer / agains.ours;
#else
    first.ours = ours.first();
    again.ours = ours.again();
    first.target = again.target = 0;
    first.note = again.note = u"no Qt Charts here to compare with"_s;
#endif
    return {first, again};
}

}
