#include "model/rowsmodel.h"

#include "model/rowfilter.h"

#include <algorithm>

// The half of RowsModel that decides which rows stand where: what waits, what is being worked out, and how a new order reaches
// the views without a reset.
namespace senderdesk::model {

void RowsModel::setFilter(FilterExpression filter)
{
    m_filter = std::move(filter);
    want(Want::Filter);
}

void RowsModel::refilter()
{
    // The words of a filter may be in a name that has only now arrived.
    if (!m_filter.isEmpty() && !isHeld())
        want(Want::Filter);
}

void RowsModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return; // "no order" is not one that can be restored: the present one stays
    m_sort = &columnAt(column);
    m_sortOrder = order;
    want(isHeld() ? Wants(Want::Sort) : Wants(Want::Sort) | Want::Admit);
}

bool RowsModel::applyPending()
{
    if (isHeld())
        return false;
    arrangeAnew();
    return true;
}

void RowsModel::arrangeAnew()
{
    if (!isHeld() || isEmptyOfRows())
        want(Wants(Want::Sort) | Want::Admit);
}

void RowsModel::setHeld(bool isHeld, Holder by)
{
    m_held.setFlag(by, isHeld);
    if (m_wants && !m_isArranging && !isBlocked())
        startArranging();
}

void RowsModel::want(Wants wants)
{
    m_wants |= wants;
    m_heldWhenAsked = m_held;
    startArranging();
}

// Held by a hand: nothing moves. Held since the person asked: what they hold now was not there when they asked.
bool RowsModel::isBlocked() const
{
    if (isEmptyOfRows())
        return false; // nothing that could move
    if (m_held.testFlag(Holder::Hand))
        return true;
    return m_wants != Wants(Want::Filter) && (m_held & ~m_heldWhenAsked) != Holders();
}

ArrangeOrder RowsModel::arrangeOrder() const
{
    ArrangeOrder order{.rows = access().snapshot(),
                       .slots = m_sequence,
                       .waiting = m_waiting,
                       .sort = m_wants.testFlag(Want::Sort) ? m_sort : nullptr,
                       .direction = m_sortOrder,
                       .filter = m_filter,
                       .wordColumns = {}};
    if (m_wants.testFlag(Want::Admit)) {
        if (m_goneCount > 0)
            std::erase_if(order.slots, [this](Slot slot) { return isGone(slot); });
        order.slots.insert(order.slots.end(), m_waiting.begin(), m_waiting.end());
        order.waiting.clear();
    }
    for (const Column *column : m_columns) {
        if (column->isSearched())
            order.wordColumns.push_back(column);
    }
    return order;
}

void RowsModel::startArranging()
{
    const quint64 generation = ++*m_generation; // whatever is under way is for an older wish
    m_isArranging = false;
    if (isBlocked())
        return;
    m_isArranging = true;
    ArrangeOrder order = arrangeOrder();
    if (!order.isBig(manyRows)) {
        finishArranging(generation, m_structure, arrange(order, *m_generation, generation));
        return;
    }
    auto result = std::make_shared<Arrangement>();
    offThread(
        [order = std::move(order), result, wanted = m_generation, generation]() mutable {
            *result = arrange(order, *wanted, generation);
            order = {}; // let go of the rows before the model writes to them
        },
        [this, result, generation, structure = m_structure] { finishArranging(generation, structure, std::move(*result)); });
}

void RowsModel::finishArranging(quint64 generation, quint64 structure, Arrangement arrangement)
{
    if (generation != *m_generation)
        return;
    m_isArranging = false;
    if (isBlocked())
        return; // asked again when let go
    if (structure != m_structure) {
        startArranging(); // rows came or went meanwhile
        return;
    }
    const Wants wants = std::exchange(m_wants, {});
    std::vector<Slot> gone;
    const int waitedBefore = m_waitingShown + m_goneCount;
    if (wants.testFlag(Want::Admit)) {
        if (m_goneCount > 0)
            std::ranges::copy_if(m_sequence, std::back_inserter(gone), [this](Slot slot) { return isGone(slot); });
        for (const Slot slot : std::exchange(m_waiting, {}))
            m_slots[slot].isWaiting = false;
        m_goneCount = 0;
    }
    if (wants.testFlag(Want::Sort))
        m_orderAt = m_latest;
    m_sequence = std::move(arrangement.sequence);
    m_waitingShown = arrangement.waitingShown;
    present(std::move(arrangement.shown));
    for (const Slot slot : gone)
        freeSlot(slot);
    if (waitedBefore != m_waitingShown + m_goneCount)
        Q_EMIT pendingChanged();
    Q_EMIT filtered();
    settleIfIdle();
}

void RowsModel::settleIfIdle()
{
    if (!isBusy())
        Q_EMIT settled();
}

// From the rows shown to those to be shown, in at most three steps, each one span: newcomers in at the end, one permutation,
// those that leave off the end. A span of its own for each would cost the view 0.2 ms apiece.
void RowsModel::present(std::vector<Slot> shown)
{
    std::vector<qint32> nextRow(m_slots.size(), -1);
    for (size_t row = 0; row < shown.size(); ++row)
        nextRow[shown[row]] = qint32(row);

    std::vector<Slot> newcomers;
    for (const Slot slot : shown) {
        if (m_rowOf[slot] < 0)
            newcomers.push_back(slot);
    }
    if (!newcomers.empty()) {
        const int first = int(m_shown.size());
        beginInsertRows({}, first, first + int(newcomers.size()) - 1);
        for (const Slot slot : newcomers) {
            m_rowOf[slot] = qint32(m_shown.size());
            m_shown.push_back(slot);
        }
        endInsertRows();
    }

    const int kept = int(shown.size());
    for (const Slot slot : m_shown) {
        if (nextRow[slot] < 0) {
            nextRow[slot] = qint32(shown.size());
            shown.push_back(slot);
        }
    }
    if (shown != m_shown) {
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        const QModelIndexList from = persistentIndexList();
        QModelIndexList to;
        to.reserve(from.size());
        for (const QModelIndex &index : from)
            to.append(createIndex(nextRow[m_shown[size_t(index.row())]], index.column()));
        m_shown.swap(shown);
        m_rowOf.swap(nextRow);
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    }
    if (const int leaving = rowCount() - kept; leaving > 0) {
        beginRemoveRows({}, kept, kept + leaving - 1);
        for (size_t row = size_t(kept); row < m_shown.size(); ++row)
            m_rowOf[m_shown[row]] = -1;
        m_shown.resize(size_t(kept));
        endRemoveRows();
    }
}

Slot RowsModel::takeSlot(bool isWaiting)
{
    ++m_structure;
    Slot slot = 0;
    if (m_free.empty()) {
        slot = Slot(m_slots.size());
        m_slots.emplace_back();
        m_rowOf.push_back(-1);
    } else {
        slot = m_free.back();
        m_free.pop_back();
        m_slots[slot] = {};
    }
    m_slots[slot].isWaiting = isWaiting;
    if (isWaiting) {
        m_waiting.push_back(slot);
        m_isPendingOther = true;
    }
    return slot;
}

void RowsModel::freeSlot(Slot slot)
{
    ++m_structure;
    forget(slot);
    m_slots[slot] = {.isFree = true};
    m_free.push_back(slot);
}

std::vector<Slot> RowsModel::liveSlots() const
{
    std::vector<Slot> live;
    live.reserve(m_slots.size() - m_free.size());
    for (Slot slot = 0; slot < slotCount(); ++slot) {
        if (isLive(slot))
            live.push_back(slot);
    }
    return live;
}

void RowsModel::markChanged(Slot slot, quint32 columns)
{
    m_touched.push_back(slot);
    if (m_changeShownFor.count() > 0)
        m_slots[slot].changed |= columns;
    m_touchedColumns |= columns;
}

void RowsModel::markGone(Slot slot)
{
    SlotState &state = m_slots[slot];
    m_isPendingOther = true;
    if (state.isWaiting) {
        std::erase(m_waiting, slot); // never shown: nobody can miss it
        freeSlot(slot);
        return;
    }
    if (!std::exchange(state.isGone, true)) {
        ++m_goneCount;
        m_touched.push_back(slot);
    }
}

void RowsModel::markBack(Slot slot)
{
    if (std::exchange(m_slots[slot].isGone, false)) {
        --m_goneCount;
        m_isPendingOther = true;
        m_touched.push_back(slot);
    }
}

void RowsModel::announceChanges(core::WallTime at)
{
    m_latest = std::max(m_latest, at);
    std::vector<int> rows;
    rows.reserve(m_touched.size());
    for (const Slot slot : std::exchange(m_touched, {})) {
        if (const int row = rowOfSlot(slot); row >= 0)
            rows.push_back(row);
    }
    const quint32 columns = std::exchange(m_touchedColumns, 0);
    if (columns != 0 && m_changeShownFor.count() > 0) {
        m_hasChanges = true;
        m_changeTimer.start(m_changeShownFor);
    }
    if (m_showsStale && m_staleBefore) {
        // Rows that did not change are young again all the same.
        m_showsStale = timeSpan().first < *m_staleBefore;
        announceSpan(0, rowCount() - 1, ~quint32(0), {});
        rows.clear();
    }
    std::ranges::sort(rows);
    // Spans of neighbours; when they are many, one over all of them is cheaper for every view and listener.
    static constexpr size_t manySpans = 64;
    std::vector<std::pair<int, int>> spans;
    for (const int row : rows) {
        if (!spans.empty() && row <= spans.back().second + 1)
            spans.back().second = row;
        else
            spans.emplace_back(row, row);
    }
    if (spans.size() > manySpans)
        spans = {{spans.front().first, spans.back().second}};
    for (const auto &[first, last] : spans)
        announceSpan(first, last, ~quint32(0), {});
    announcePending();
}

void RowsModel::announcePending()
{
    if (!std::exchange(m_isPendingOther, false))
        return;
    static constexpr size_t manyWaiting = 2'000;
    if (m_filter.isEmpty()) {
        m_waitingShown = int(m_waiting.size());
    } else if (m_waiting.size() > manyWaiting || m_filter.hasPattern()) {
        want(Want::Filter); // counts what waits as well, where it takes no time from the window
    } else {
        m_waitingShown = int(filterSlots(m_waiting, access(), m_filter, arrangeOrder().wordColumns).size());
    }
    Q_EMIT pendingChanged();
}

void RowsModel::announceRow(Slot slot, const QList<int> &roles)
{
    const int row = rowOfSlot(slot);
    announceSpan(row, row, ~quint32(0), roles);
}

void RowsModel::announceColumn(const Column &column)
{
    const auto at = std::ranges::find(m_columns, &column);
    if (at != m_columns.end())
        announceSpan(0, rowCount() - 1, m_bitOf[size_t(at - m_columns.begin())], {});
}

void RowsModel::announceSpan(int first, int last, quint32 columns, const QList<int> &roles)
{
    if (first < 0 || last < first)
        return;
    int from = columnCount(), to = -1;
    for (int column = 0; column < columnCount(); ++column) {
        if ((m_bitOf[size_t(column)] & columns) != 0) {
            from = std::min(from, column);
            to = column;
        }
    }
    if (to >= 0)
        Q_EMIT dataChanged(index(first, from), index(last, to), roles);
}

void RowsModel::append(std::span<const Slot> slots)
{
    if (slots.empty())
        return;
    m_sequence.insert(m_sequence.end(), slots.begin(), slots.end());
    const std::vector<Slot> shown = filterSlots(slots, access(), m_filter, arrangeOrder().wordColumns);
    if (!shown.empty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + int(shown.size()) - 1);
        for (const Slot slot : shown) {
            m_rowOf[slot] = qint32(m_shown.size());
            m_shown.push_back(slot);
        }
        endInsertRows();
    }
    Q_EMIT filtered();
}

void RowsModel::clearRows()
{
    ++*m_generation;
    ++m_structure;
    m_slots.clear();
    m_free.clear();
    m_sequence.clear();
    m_shown.clear();
    m_waiting.clear();
    m_rowOf.clear();
    m_touched.clear();
    m_goneCount = 0;
    m_waitingShown = 0;
    m_wants = {};
    m_isArranging = false;
    m_orderAt = m_latest = {};
    m_hasChanges = false;
    m_showsStale = false;
    m_isPendingOther = false;
}

void RowsModel::offThread(std::function<void()> work, std::function<void()> done)
{
    m_pool.start([this, work = std::move(work), done = std::move(done)]() mutable {
        work();
        work = nullptr;
        if (done)
            QMetaObject::invokeMethod(this, std::move(done), Qt::QueuedConnection);
    });
}

}
