#include "model/roworder.h"

#include "model/rowfilter.h"
#include "model/textrank.h"

#include <algorithm>
#include <array>

namespace senderdesk::model {
namespace {

struct Keyed
{
    quint64 key;
    Slot slot;
};

// Least digit first, 11 bits a pass, passes over digits that are the same everywhere left out: counts below two millions cost
// two passes. Stable, which is what keeps equal rows in their present order.
void radixSort(std::vector<Keyed> &items)
{
    if (items.size() < 2)
        return;
    quint64 varying = 0;
    for (const Keyed &item : items)
        varying |= item.key ^ items.front().key;
    std::vector<Keyed> other(items.size());
    for (int shift = 0; shift < 64; shift += 11) {
        if (((varying >> shift) & 0x7ff) == 0)
            continue;
        std::array<quint32, 0x801> starts{};
        for (const Keyed &item : items)
            ++starts[((item.key >> shift) & 0x7ff) + 1];
        for (size_t i = 1; i < starts.size(); ++i)
            starts[i] += starts[i - 1];
        for (const Keyed &item : items)
            other[starts[(item.key >> shift) & 0x7ff]++] = item;
        items.swap(other);
    }
}

}

bool ArrangeOrder::isBig(size_t many) const
{
    // A regular expression can be written that takes long on a single name.
    return slots.size() + waiting.size() > (filter.hasPattern() ? 200 : many);
}

void sortSlots(std::vector<Slot> &slots, const RowsAccess &rows, const Column &column, Qt::SortOrder direction)
{
    if (slots.empty())
        return;
    // Values are read in the order of the slots: rows lie in memory as they came, out of order each would be a cache miss.
    static constexpr quint64 none = 0;
    std::vector<quint64> keyOf(*std::ranges::max_element(slots) + 1, none);
    const std::vector<Slot> stored = ascending(slots);
    if (column.kind == ColumnKind::Text) {
        const std::vector<quint32> ranks = textRanks(stored, rows, column);
        for (size_t i = 0; i < stored.size(); ++i)
            keyOf[stored[i]] = ranks[i];
    } else {
        // Signed order as unsigned order; the least number there is means unknown and so becomes 0.
        static_assert(unknownNumber == std::numeric_limits<qint64>::min());
        for (const Slot slot : stored)
            keyOf[slot] = quint64(rows.number(column, slot)) ^ (quint64(1) << 63);
    }

    std::vector<Keyed> known;
    known.reserve(slots.size());
    std::vector<Slot> unknown;
    for (const Slot slot : slots) {
        if (keyOf[slot] == none)
            unknown.push_back(slot); // last in both directions
        else
            known.push_back({direction == Qt::AscendingOrder ? keyOf[slot] : ~keyOf[slot], slot});
    }
    radixSort(known);
    auto to = slots.begin();
    for (const Keyed &item : known)
        *to++ = item.slot;
    std::copy(unknown.begin(), unknown.end(), to);
}

Arrangement arrange(const ArrangeOrder &order, const std::atomic<quint64> &generation, quint64 wanted)
{
    Arrangement result{order.slots, {}, 0};
    if (order.sort)
        sortSlots(result.sequence, *order.rows, *order.sort, order.direction);
    if (generation.load(std::memory_order_relaxed) != wanted)
        return result;
    result.shown = filterSlots(result.sequence, *order.rows, order.filter, order.wordColumns);
    result.waitingShown = int(filterSlots(order.waiting, *order.rows, order.filter, order.wordColumns).size());
    return result;
}

}
