#pragma once

#include <QtGlobal>

#include <bit>
#include <span>
#include <vector>

// What changed between two lists of rows, by key. Pure, so that it can run in any thread and be held against a naive one.
namespace senderdesk::model {

struct RowChange
{
    quint32 old = 0;     // index into the old rows
    quint32 next = 0;    // index into the new rows
    quint32 columns = 0; // a bit for each thing that differs; never 0
    friend bool operator==(const RowChange &, const RowChange &) = default;
};

struct RowDiff
{
    std::vector<RowChange> changed; // in the order of the new rows
    std::vector<quint32> added;     // indexes into the new rows, ascending
    std::vector<quint32> vanished;  // indexes into the old rows, ascending
    friend bool operator==(const RowDiff &, const RowDiff &) = default;
};

// Finaliser of splitmix64: near keys (consecutive ids) must not become near places in the table.
[[nodiscard]] constexpr quint64 mixed(quint64 x)
{
    x ^= x >> 30;
    x *= 0xbf58476d1ce4e5b9ULL;
    x ^= x >> 27;
    x *= 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

// How rows are told apart: hash(row) is 64 bits of the key, isSame compares the whole key (two keys may share a hash),
// differences gives the bits that differ between two rows of one key.
//   struct Keys { quint64 hash(const Row &) const; bool isSame(const Row &, const Row &) const; quint32 differences(const Row &,
//   const Row &) const; };
//
// A key that stands several times is several rows: the first of the new ones is the first of the old ones, and so on. Nothing
// is merged or lost because a server repeats itself.
template<class OldRow, class NewRow, class Keys>
[[nodiscard]] RowDiff diffRows(std::span<const OldRow> old, std::span<const NewRow> next, const Keys &keys)
{
    // Open addressing, linear, at most half full. The cell carries the hash, so a probe touches the rows only on a hit.
    struct Cell
    {
        quint64 hash = 0;
        quint32 any = 0;   // index + 1 of an old row with the key; 0 = empty
        quint32 first = 0; // index + 1 of the first old row of the key that is not matched yet; 0 = none left
        quint32 last = 0;
    };
    std::vector<Cell> table(std::bit_ceil(old.size() * 2 + 1));
    std::vector<quint32> sameAfter(old.size(), 0); // the next old row of the same key, index + 1
    const size_t mask = table.size() - 1;
    const auto cellOf = [&](quint64 hash, const auto &row) -> Cell & {
        size_t at = hash & mask;
        while (table[at].any != 0 && (table[at].hash != hash || !keys.isSame(old[table[at].any - 1], row)))
            at = (at + 1) & mask;
        return table[at];
    };
    for (size_t i = 0; i < old.size(); ++i) {
        const quint64 hash = keys.hash(old[i]);
        Cell &cell = cellOf(hash, old[i]);
        const quint32 index = quint32(i + 1);
        if (cell.any == 0)
            cell = {hash, index, index, index};
        else
            cell.last = sameAfter[cell.last - 1] = index;
    }

    RowDiff diff;
    std::vector<bool> isMatched(old.size(), false);
    for (size_t i = 0; i < next.size(); ++i) {
        Cell &cell = cellOf(keys.hash(next[i]), next[i]);
        if (cell.first == 0) {
            diff.added.push_back(quint32(i));
            continue;
        }
        const quint32 match = cell.first - 1;
        cell.first = sameAfter[match];
        isMatched[match] = true;
        if (const quint32 columns = keys.differences(old[match], next[i]))
            diff.changed.push_back({match, quint32(i), columns});
    }
    for (size_t i = 0; i < old.size(); ++i) {
        if (!isMatched[i])
            diff.vanished.push_back(quint32(i));
    }
    return diff;
}

}
