#pragma once

#include "domain/sender.h"
#include "model/keyedrows.h"

namespace senderdesk::model {

struct SenderRow
{
    domain::Sender sender;
    std::optional<domain::QueueCounts> counts; // nullopt: never read
    core::WallTime countsAt{};
    std::optional<qint64> previousTotal; // of the reading before: Trend is the difference
    bool countsFailed = false;           // the last reading failed; counts are those before it
    friend bool operator==(const SenderRow &, const SenderRow &) = default;
};

// The table "Senders": ID, Name, Type, Channel, New, Processing, Retry, Hold, Total, Trend, As of.
class SendersModel final : public KeyedRows<SenderRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Id, Name, Type, Channel, New, Processing, Retry, Hold, Total, Trend, AsOf, ColumnCount };

    explicit SendersModel(QObject *parent = nullptr);

    void clear();
    // A page of the list: rows appear below those that are there. A sender known already is brought up to date in place.
    void addSenders(const QList<domain::Sender> &senders);
    // The whole list. Counts stay with their senders; who is missing is gone.
    void replaceSenders(const QList<domain::Sender> &senders, Apply apply);
    void setCounts(core::SenderId sender, const domain::QueueCounts &counts, core::WallTime at);
    void setCountsFailed(core::SenderId sender);
    void setBadge(core::SenderId sender, const QString &words); // empty: none

    [[nodiscard]] std::optional<SenderRow> rowAt(int row) const;
    [[nodiscard]] std::optional<SenderRow> find(core::SenderId sender) const; // shown or not
    [[nodiscard]] int rowOf(core::SenderId sender) const;                     // −1: not shown
    [[nodiscard]] QList<domain::Sender> senders() const;                      // all that were let in, in the order of the rows

protected:
    [[nodiscard]] std::optional<domain::QueueCounts> countsOf(Slot slot) const override;
    [[nodiscard]] QVariant keyOf(Slot slot) const override;
    [[nodiscard]] RowStates stateOf(Slot slot) const override;
    [[nodiscard]] QString badgeOf(Slot slot) const override;
    [[nodiscard]] core::WallTime timeOf(Slot slot) const override;
    [[nodiscard]] std::pair<core::WallTime, core::WallTime> timeSpan() const override;
    void forget(Slot slot) override;
    void stored(Slot slot) override;

private:
    QHash<qint64, Slot> m_slotOf;
    QHash<qint64, QString> m_badges;
};

}
