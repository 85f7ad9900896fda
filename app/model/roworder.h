#pragma once

#include "model/filterexpression.h"
#include "model/rowsaccess.h"

#include <atomic>
#include <vector>

// Order and filter as a pure function over columns of raw values, in one pass each. Runs in any thread.
namespace senderdesk::model {

struct ArrangeOrder
{
    std::shared_ptr<const RowsAccess> rows;
    std::vector<Slot> slots;      // every row that is in, in its present order; equal rows keep it
    std::vector<Slot> waiting;    // rows that are not let in: only counted
    const Column *sort = nullptr; // nullptr: the present order
    Qt::SortOrder direction = Qt::AscendingOrder;
    FilterExpression filter;
    std::vector<const Column *> wordColumns; // where a word or a pattern is looked for

    [[nodiscard]] bool isBig(size_t many) const;
};

struct Arrangement
{
    std::vector<Slot> sequence;
    std::vector<Slot> shown; // of the sequence, what the filter lets through
    int waitingShown = 0;
};

// Stops early, with a result that is to be dropped, once *generation is no longer `wanted`.
[[nodiscard]] Arrangement arrange(const ArrangeOrder &order, const std::atomic<quint64> &generation, quint64 wanted);

// Half of it.
void sortSlots(std::vector<Slot> &slots, const RowsAccess &rows, const Column &column, Qt::SortOrder direction);

}
