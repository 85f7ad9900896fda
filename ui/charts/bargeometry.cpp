#include "ui/charts/bargeometry.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace senderdesk::ui {

Ticks niceTicks(qint64 most, int atMost)
{
    most = std::max<qint64>(most, 1);
    atMost = std::max(atMost, 1);
    // Steps grow 1, 2, 5, 10… until few enough of them reach the end; 5 · 10^18 is the last that is a number here.
    static constexpr qint64 lastPower = 1'000'000'000'000'000'000;
    for (qint64 power = 1;; power *= 10) {
        for (const qint64 factor : {1, 2, 5}) {
            const qint64 step = power * factor;
            const qint64 steps = most / step + (most % step != 0 ? 1 : 0);
            if (steps <= atMost || (power == lastPower && factor == 5))
                return {step, int(steps)};
        }
    }
}

qint64 countOf(const domain::QueueCounts &counts, int state)
{
    const std::array<qint64, 4> all{counts.fresh, counts.processing, counts.retry, counts.hold};
    return std::max<qint64>(all[size_t(state)], 0);
}

qint64 barValue(const domain::QueueCounts &counts, const StatesShown &shown)
{
    if (shown == allStates)
        return counts.total;
    qint64 sum = 0;
    for (int state = 0; state < 4; ++state)
        sum += shown[size_t(state)] ? countOf(counts, state) : 0;
    return sum;
}

std::array<Segment, 4> segmentsOf(const domain::QueueCounts &counts, const StatesShown &shown, const Ticks &ticks, int plotWidth)
{
    static constexpr int least = 2;
    std::array<Segment, 4> segments;
    const double scale = plotWidth / ticks.top();
    double end = 0; // exact, so that rounding does not add up along the bar
    int at = 0;
    for (int state = 0; state < 4; ++state) {
        const qint64 count = shown[size_t(state)] ? countOf(counts, state) : 0;
        end += double(count) * scale;
        const int width = count == 0 ? 0 : std::max(int(std::lround(end)) - at, least);
        segments[size_t(state)] = {at, width};
        at += width;
    }
    return segments;
}

QRect BarLayout::plot() const
{
    const int left = sideMargin + nameWidth + gap;
    const int right = viewport.width() - sideMargin - valueWidth - gap;
    return {left, axisHeight, std::max(right - left, 1), std::max(viewport.height() - axisHeight, 0)};
}

int BarLayout::pageHeight() const
{
    return std::max(viewport.height() - axisHeight, 0);
}

int BarLayout::contentHeight(int rows) const
{
    // 80 million rows would be needed to leave the range of int; views stop there too.
    return int(std::min<qint64>(qint64(rows) * rowHeight, std::numeric_limits<int>::max() / 2));
}

QRect BarLayout::row(int row, int offset) const
{
    return {0, axisHeight + row * rowHeight - offset, viewport.width(), rowHeight};
}

QRect BarLayout::name(int row, int offset) const
{
    QRect rect = this->row(row, offset);
    rect.setLeft(sideMargin);
    rect.setWidth(nameWidth);
    return rect;
}

QRect BarLayout::bar(int row, int offset) const
{
    const QRect rect = this->row(row, offset);
    return {plot().left(), rect.top() + (rowHeight - barHeight) / 2, plot().width(), barHeight};
}

int BarLayout::rowAt(int y, int offset, int rows) const
{
    if (y < axisHeight || y >= viewport.height())
        return -1;
    const int row = (y - axisHeight + offset) / rowHeight;
    return row < rows ? row : -1;
}

std::pair<int, int> BarLayout::rowsIn(int top, int bottom, int offset, int rows) const
{
    const int from = std::max(top, axisHeight) - axisHeight + offset;
    const int to = std::min(bottom, viewport.height() - 1) - axisHeight + offset;
    if (rows == 0 || to < from)
        return {0, -1};
    return {from / rowHeight, std::min(to / rowHeight, rows - 1)};
}

int BarLayout::x(double value, const Ticks &ticks) const
{
    return plot().left() + int(std::lround(value / ticks.top() * plot().width()));
}

int BarLayout::offsetShowing(int row, int offset) const
{
    const int top = row * rowHeight;
    if (top < offset)
        return top;
    // A page lower than a row shows the row's top.
    return std::max(std::min(top, top + rowHeight - pageHeight()), offset);
}

}
