#pragma once

#include "model/rowdiff.h"
#include "model/rowsaccess.h"
#include "model/rowsmodel.h"

#include <deque>

namespace senderdesk::model {

// Specialised beside each kind of row:
//   static quint64 hash(const Row &);                            64 bits of the key
//   static bool isSame(const Row &, const Row &);                the whole key
//   static quint32 differences(const Row &old, const Row &next); bits of the columns that a reply changes
//   static void merge(Row &old, Row &&next);                     takes what the reply said, keeps the rest
template<class Row>
struct KeysOf;

// A model of rows that come in replies: a reply is compared with what is there by key, in a thread of the model's own when
// there are many, and only what differs is written.
template<class Row, int nameTables = 1>
class KeyedRows : public RowsModel
{
public:
    [[nodiscard]] bool isBusy() const override { return RowsModel::isBusy() || m_isDiffing || !m_refreshes.empty(); }

protected:
    using RowsModel::RowsModel;

    struct Refresh
    {
        size_t size = 0;                            // of the rows, known before they are made
        std::function<QList<Row>()> rows;           // called once, in any thread
        std::function<bool(const Row &)> isCovered; // old rows that this reply speaks of: absent means gone
        qint64 topic = 0;                           // a newer refresh of the same topic replaces one that has not begun
        Apply apply = Apply::InPlace;
        core::WallTime at{};
        std::function<void()> applied; // after the rows were marked, before they are announced
    };
    void refresh(Refresh refresh);
    void dropRows() // inside a reset: nothing that is under way may touch the rows of the next question
    {
        ++m_generation;
        m_refreshes.clear();
        m_isDiffing = false;
        letGo(std::make_shared<QList<Row>>(std::exchange(m_data.rows, {})));
        clearRows();
    }
    [[nodiscard]] Slot add(Row row, bool isWaiting)
    {
        const Slot slot = takeSlot(isWaiting);
        if (slot == Slot(m_data.rows.size()))
            m_data.rows.append(std::move(row));
        else
            m_data.rows[slot] = std::move(row);
        stored(slot);
        return slot;
    }
    [[nodiscard]] const RowsAccess &access() const override { return m_data; }
    void forget(Slot slot) override { m_data.rows[slot] = Row{}; }
    virtual void stored(Slot) {}                          // a new row is there
    virtual void leaving(Slot slot) { markGone(slot); }   // a row is gone as of the reply that is being applied
    virtual void returning(Slot slot) { markBack(slot); } // a row that was gone is in the reply

    TypedRows<Row, nameTables> m_data;

private:
    struct SlotKeys // old rows by slot, new rows as they are
    {
        const QList<Row> &rows;
        [[nodiscard]] const Row &row(Slot slot) const { return rows.at(slot); }
        [[nodiscard]] const Row &row(const Row &other) const { return other; }
        template<class R>
        [[nodiscard]] quint64 hash(const R &one) const
        {
            return KeysOf<Row>::hash(row(one));
        }
        template<class A, class B>
        [[nodiscard]] bool isSame(const A &a, const B &b) const
        {
            return KeysOf<Row>::isSame(row(a), row(b));
        }
        [[nodiscard]] quint32 differences(Slot old, const Row &next) const { return KeysOf<Row>::differences(row(old), next); }
    };
    struct Work
    {
        Refresh refresh;
        QList<Row> old;
        std::vector<Slot> slots; // live rows, then those of them that are covered
        QList<Row> next;
        RowDiff diff;
        quint64 structure = 0;
        quint64 generation = 0;

        void run()
        {
            if (refresh.rows)
                next = std::exchange(refresh.rows, nullptr)();
            std::erase_if(slots, [&](Slot slot) { return !refresh.isCovered(old.at(slot)); });
            diff = diffRows<Slot, Row>(slots, std::span<const Row>(next.constData(), size_t(next.size())), SlotKeys{old});
            old = {}; // before the model writes, or it would have to copy
        }
    };

    // Freeing 100,000 rows takes its milliseconds too: not here.
    template<class Held>
    void letGo(std::shared_ptr<Held> held)
    {
        offThread([held = std::move(held)]() mutable { held.reset(); }, {});
    }
    void startNext();
    void finish(std::shared_ptr<Work> work);
    void write(Work &work);

    std::deque<std::shared_ptr<Work>> m_refreshes;
    bool m_isDiffing = false;
    quint64 m_generation = 0;
};

template<class Row, int nameTables>
void KeyedRows<Row, nameTables>::refresh(Refresh refresh)
{
    for (auto it = m_refreshes.begin(); it != m_refreshes.end();) {
        if ((*it)->refresh.topic == refresh.topic || refresh.topic == 0) {
            if ((*it)->refresh.apply == Apply::Reorder)
                refresh.apply = Apply::Reorder;
            it = m_refreshes.erase(it);
        } else {
            ++it;
        }
    }
    auto work = std::make_shared<Work>();
    work->refresh = std::move(refresh);
    m_refreshes.push_back(std::move(work));
    startNext();
}

template<class Row, int nameTables>
void KeyedRows<Row, nameTables>::startNext()
{
    while (!m_isDiffing && !m_refreshes.empty()) {
        std::shared_ptr<Work> work = m_refreshes.front();
        m_refreshes.pop_front();
        m_isDiffing = true;
        work->old = m_data.rows;
        work->slots = liveSlots();
        work->structure = structure();
        work->generation = m_generation;
        if (work->slots.size() + work->refresh.size <= manyRows) {
            work->run();
            finish(std::move(work));
        } else {
            auto run = [work] { work->run(); };
            offThread(std::move(run), [this, work = std::move(work)]() mutable {
                finish(std::move(work));
                startNext();
            });
        }
    }
}

template<class Row, int nameTables>
void KeyedRows<Row, nameTables>::finish(std::shared_ptr<Work> work)
{
    if (work->generation != m_generation) {
        letGo(std::move(work));
        return;
    }
    m_isDiffing = false;
    if (work->structure != structure()) {
        // Rows came or went meanwhile: the slots may not mean what they meant. Compare again, from the rows already made.
        m_refreshes.push_front(std::move(work));
        return;
    }
    write(*work);
    const Apply apply = work->refresh.apply;
    announceChanges(work->refresh.at);
    letGo(std::move(work));
    if (apply == Apply::Reorder || isEmptyOfRows())
        arrangeAnew();
    settleIfIdle();
}

template<class Row, int nameTables>
void KeyedRows<Row, nameTables>::write(Work &work)
{
    const RowDiff &diff = work.diff;
    if (pendingGone() > 0) {
        for (quint32 i = 0; i < work.slots.size(); ++i) {
            if (isGone(work.slots[i]) && !std::binary_search(diff.vanished.begin(), diff.vanished.end(), i))
                returning(work.slots[i]);
        }
    }
    for (const RowChange &change : diff.changed) {
        const Slot slot = work.slots[change.old];
        KeysOf<Row>::merge(m_data.rows[slot], std::move(work.next[change.next]));
        markChanged(slot, change.columns);
    }
    for (const quint32 index : diff.vanished) {
        if (!isGone(work.slots[index]))
            leaving(work.slots[index]);
    }
    if (slotCount() == 0 && diff.added.size() == size_t(work.next.size())) {
        m_data.rows = std::move(work.next);
        for (qsizetype i = 0; i < m_data.rows.size(); ++i)
            stored(takeSlot(true));
    } else {
        for (const quint32 index : diff.added)
            std::ignore = add(std::move(work.next[index]), true);
    }
    if (work.refresh.applied)
        work.refresh.applied();
}

}
