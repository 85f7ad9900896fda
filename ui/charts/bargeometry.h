#pragma once

#include "domain/queue.h"

#include <QRect>

#include <array>

// Where everything of a chart of horizontal stacked bars stands. Pure: no widget, no font, no painter. Left to right, with
// the viewport's corner as origin; a view for right-to-left mirrors the rectangles it gets.
namespace senderdesk::ui {

// Round numbers from 0: step is 1, 2 or 5 times a power of ten; `steps` of them reach `most`.
struct Ticks
{
    qint64 step = 1;
    int steps = 1;
    [[nodiscard]] double top() const { return double(step) * steps; }
    friend bool operator==(const Ticks &, const Ticks &) = default;
};
// At most `atMost` steps (at least 1), and no more than are needed.
[[nodiscard]] Ticks niceTicks(qint64 most, int atMost);

// Which of the four states are drawn, in their order: New, Processing, Retry, Hold.
using StatesShown = std::array<bool, 4>;
inline constexpr StatesShown allStates{true, true, true, true};

// A count of a state, never below 0.
[[nodiscard]] qint64 countOf(const domain::QueueCounts &counts, int state);
// What the bar of a row stands for: the server's total, or the sum of the states that are drawn where one is hidden.
[[nodiscard]] qint64 barValue(const domain::QueueCounts &counts, const StatesShown &shown);

struct Segment
{
    int left = 0; // from the start of the bar, pixels
    int width = 0;
    friend bool operator==(const Segment &, const Segment &) = default;
};
// A state that has mail is at least 2 pixels wide, so that nothing that is there is invisible; the others move on by as much.
// A state that is hidden or has none is 0 wide.
[[nodiscard]] std::array<Segment, 4> segmentsOf(const domain::QueueCounts &counts, const StatesShown &shown, const Ticks &ticks,
                                                int plotWidth);

struct BarLayout
{
    QSize viewport;
    int sideMargin = 8; // where names begin, as in a table's cell
    int axisHeight = 24;
    int rowHeight = 24;
    int barHeight = 14;
    int nameWidth = 100;
    int valueWidth = 60;
    int gap = 8;

    [[nodiscard]] QRect plot() const;                   // where bars grow, axis excluded
    [[nodiscard]] int pageHeight() const;               // of the rows: the viewport without the axis
    [[nodiscard]] int contentHeight(int rows) const;    // all rows
    [[nodiscard]] QRect row(int row, int offset) const; // whole width; offset: how far the rows are scrolled
    [[nodiscard]] QRect name(int row, int offset) const;
    [[nodiscard]] QRect bar(int row, int offset) const;         // the height of a bar over the whole plot
    [[nodiscard]] int rowAt(int y, int offset, int rows) const; // −1: none there
    // First and last row that show in [top, bottom]; last < first when none does.
    [[nodiscard]] std::pair<int, int> rowsIn(int top, int bottom, int offset, int rows) const;
    [[nodiscard]] int x(double value, const Ticks &ticks) const; // of a value on the axis
    // The offset nearest to `offset` at which the whole row shows.
    [[nodiscard]] int offsetShowing(int row, int offset) const;
};

}
