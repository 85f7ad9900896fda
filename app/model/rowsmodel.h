#pragma once

#include "core/clock.h"
#include "domain/queue.h"
#include "model/filterexpression.h"
#include "model/roles.h"
#include "model/roworder.h"
#include "model/tableexport.h"

#include <QAbstractTableModel>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <expected>
#include <memory>

namespace senderdesk::model {

// Rows that do not move under the hand. A subclass stores rows in slots and describes its columns; here lives which slots are
// shown, in which order, and what waits:
//   - a poll changes values where they stand; new rows wait, rows that vanished stay as "gone", until applyPending() or sort()
//   - filter and order of more than 20,000 rows (or with a regular expression) are worked out in a thread of the model's own;
//     a result that is not wanted any more is dropped
//   - nothing is reset but by reset() of the subclass: selection, current cell and scroll position are kept
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    ~RowsModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    // CountsRole without a QVariant, for who must look at every row.
    [[nodiscard]] std::optional<domain::QueueCounts> countsAt(int row) const { return countsOf(slotAt(row)); }

    // ---- columns
    [[nodiscard]] const Column &columnAt(int column) const { return *m_columns[size_t(column)]; }
    [[nodiscard]] int columnNamed(QLatin1String key) const; // −1 where it is not shown
    // Everything a filter may name, shown or not.
    [[nodiscard]] std::span<const Column *const> filterColumns() const { return m_described; }

    // ---- filter: hides and shows rows, never changes their order and lets no waiting row in
    [[nodiscard]] std::expected<FilterExpression, FilterFault> parseFilter(const QString &text,
                                                                           const QLocale &locale = QLocale()) const;
    void setFilter(FilterExpression filter);
    [[nodiscard]] QString filterText() const { return m_filter.text(); }
    [[nodiscard]] int totalRows() const; // before the filter, without those that wait

    // ---- order
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; // the person's: lets in what waits
    [[nodiscard]] int sortColumn() const;                                     // −1: none
    [[nodiscard]] QLatin1String sortKey() const;
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }
    // How old the figures are by which the rows stand in this order; epoch before the first.
    [[nodiscard]] core::WallTime orderAt() const { return m_orderAt; }

    // ---- what waits
    [[nodiscard]] int pendingNew() const { return m_waitingShown; } // new rows that the filter would let through
    [[nodiscard]] int pendingGone() const { return m_goneCount; }
    // The person's Refresh: order anew, new rows in, gone rows out. False while the rows are held: then all stays as it is.
    bool applyPending();
    // While anyone holds the rows nothing is reordered, not even by a result that was under way. A sort that the person asks
    // for while rows are selected is done (the selection goes with its rows) but lets nothing in or out.
    void setHeld(bool isHeld, Holder by = Holder::Hand);
    [[nodiscard]] bool isHeld() const { return m_held != Holders(); }
    // Whether an order, filter or refresh is still being worked out; settled() follows.
    [[nodiscard]] virtual bool isBusy() const { return m_isArranging; }

    // ---- age
    void setStale(bool isStale);                              // every figure
    void setStaleBefore(std::optional<core::WallTime> limit); // figures read before it: now − 2 × interval
    void clearChanges();                                      // ends the tint of ChangedRole; by itself after changeShownFor
    void setChangeShownFor(std::chrono::milliseconds time);   // 1.5 s unless set; 0: no tint at all

    // ---- export: what is shown, in its order. Holds on to the rows as they are now; safe to use in another thread.
    [[nodiscard]] TableExtract extract(const QList<int> &columns, std::optional<QList<int>> rows = {}) const;

Q_SIGNALS:
    void pendingChanged();
    void filtered(); // the rows that the filter lets through, or their number, may be others now
    void settled();  // nothing is being worked out any more

protected:
    explicit RowsModel(QObject *parent);

    // ---- what a subclass says about its rows
    [[nodiscard]] virtual const RowsAccess &access() const = 0;
    [[nodiscard]] virtual std::optional<domain::QueueCounts> countsOf(Slot slot) const = 0;
    [[nodiscard]] virtual QVariant keyOf(Slot slot) const = 0;
    [[nodiscard]] virtual RowStates stateOf(Slot slot) const = 0;
    [[nodiscard]] virtual QString badgeOf(Slot slot) const = 0;
    [[nodiscard]] virtual core::WallTime timeOf(Slot slot) const = 0; // when its figures were read; epoch = never
    virtual void forget(Slot slot) = 0;                               // the slot is free: let go of what the row holds

    // ---- columns
    // The whole table of columns (its order gives the bits of "what changed", at most 32), then those shown.
    void describe(std::vector<const Column *> all) { m_described = std::move(all); }
    void show(std::vector<const Column *> columns);       // inside a reset
    void setSort(QLatin1String key, Qt::SortOrder order); // without applying it

    // ---- rows
    [[nodiscard]] Slot takeSlot(bool isWaiting); // for one new row; the caller stores it, then lets it in or leaves it waiting
    [[nodiscard]] bool isLive(Slot slot) const { return !m_slots[slot].isFree; }
    [[nodiscard]] bool isGone(Slot slot) const { return m_slots[slot].isGone; }
    [[nodiscard]] std::vector<Slot> liveSlots() const;
    [[nodiscard]] std::span<const Slot> sequence() const { return m_sequence; } // let in, shown or not, in the person's order
    [[nodiscard]] Slot slotCount() const { return Slot(m_slots.size()); }
    [[nodiscard]] Slot slotAt(int row) const { return m_shown[size_t(row)]; }
    [[nodiscard]] int rowOfSlot(Slot slot) const { return slot < m_rowOf.size() ? m_rowOf[slot] : -1; } // −1: not shown
    void markChanged(Slot slot, quint32 columns);              // values were written; announced by announceChanges()
    void markGone(Slot slot);                                  // a row that waits is dropped at once
    void markBack(Slot slot);                                  // a gone row is there again
    void announceChanges(core::WallTime at);                   // as few dataChanged as do; counts what waits
    void announceRow(Slot slot, const QList<int> &roles = {}); // one row looks different, values as they were
    void announceColumn(const Column &column);                 // names arrived
    void append(std::span<const Slot> slots);                  // rows that arrive page by page, after all others
    void arrangeAnew();                                        // order, waiting rows in, gone rows out; unless held
    void refilter();                                           // names changed that the filter may look at
    void clearRows();                                          // inside a reset
    [[nodiscard]] bool isEmptyOfRows() const { return m_sequence.empty(); }
    [[nodiscard]] quint64 structure() const { return m_structure; } // another number whenever a slot was taken or freed

    void settleIfIdle();
    virtual void languageChanged() {} // before headers and cells are announced
    // When the oldest and the newest of the figures were read, among those that were.
    [[nodiscard]] virtual std::pair<core::WallTime, core::WallTime> timeSpan() const = 0;

    // Work for the model's own thread; `done` comes back on this one, never after the model.
    void offThread(std::function<void()> work, std::function<void()> done);
    static constexpr size_t manyRows = 20'000;

private:
    struct SlotState
    {
        quint32 changed = 0;
        bool isFree = false;
        bool isWaiting = false;
        bool isGone = false;
    };
    enum class Want { Filter = 1, Sort = 2, Admit = 4 };
    Q_DECLARE_FLAGS(Wants, Want)

    void want(Wants wants);
    void startArranging();
    void finishArranging(quint64 generation, quint64 structure, Arrangement arrangement);
    [[nodiscard]] bool isBlocked() const;
    [[nodiscard]] ArrangeOrder arrangeOrder() const;
    void present(std::vector<Slot> shown);
    void announcePending();
    void freeSlot(Slot slot);
    void announceSpan(int first, int last, quint32 columns, const QList<int> &roles);
    [[nodiscard]] QString label(Slot slot) const;
    [[nodiscard]] QVariant text(Slot slot, const Column &column, int role) const;
    [[nodiscard]] QString toolTip(Slot slot, const Column &column) const;
    [[nodiscard]] bool isStale(Slot slot) const;
    bool eventFilter(QObject *object, QEvent *event) override;

    std::vector<const Column *> m_described;
    std::vector<const Column *> m_columns;
    std::vector<quint32> m_bitOf; // of each shown column: its bit in SlotState::changed
    std::vector<SlotState> m_slots;
    std::vector<Slot> m_free;
    std::vector<Slot> m_sequence; // every row that was let in, in the person's order
    std::vector<Slot> m_shown;    // those of them that the filter lets through
    std::vector<Slot> m_waiting;
    std::vector<qint32> m_rowOf;
    std::vector<Slot> m_touched; // since the last announceChanges()
    quint32 m_touchedColumns = 0;
    int m_goneCount = 0;
    bool m_isPendingOther = false; // what waits is other than announced
    bool m_showsStale = false;     // some row was announced as stale
    int m_waitingShown = 0;
    quint64 m_structure = 0;

    FilterExpression m_filter;
    const Column *m_sort = nullptr;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    core::WallTime m_orderAt{};
    core::WallTime m_latest{};
    Holders m_held;
    Holders m_heldWhenAsked;
    Wants m_wants;
    bool m_isArranging = false;
    std::shared_ptr<std::atomic<quint64>> m_generation = std::make_shared<std::atomic<quint64>>(0);

    bool m_isStale = false;
    std::optional<core::WallTime> m_staleBefore;
    std::chrono::milliseconds m_changeShownFor{1500};
    bool m_hasChanges = false;
    QTimer m_changeTimer;
    QThreadPool m_pool; // last: it waits for its work before anything else goes
};

}
