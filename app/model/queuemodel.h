#pragma once

#include "domain/queue.h"
#include "model/keyedrows.h"

#include <functional>

namespace senderdesk::model {

// A row of the queue with all that a target is made of: the ids in the row and the query it answers.
struct QueueRow
{
    core::SenderId sender;
    domain::QueueQuery query;
    domain::QueueGroup group;
    core::WallTime at{};
};

// What makes a row the same row in the next reply.
struct QueueKey
{
    core::SenderId sender;
    qint64 account = 0;
    qint64 campaign = 0;
    QString isp;
    friend bool operator==(const QueueKey &, const QueueKey &) = default;
};
[[nodiscard]] size_t qHash(const QueueKey &key, size_t seed = 0) noexcept;
[[nodiscard]] QueueKey keyOf(const QueueRow &row);

// One sender's answer to one query. The cheap way in: no row is copied.
struct QueueAnswer
{
    core::SenderId sender;
    domain::QueueQuery query;
    QList<domain::QueueGroup> groups;
    core::WallTime at{};
};

// As stored: the sender's part is kept once per sender.
struct QueueSlot
{
    domain::QueueGroup group;
    qint64 sender = 0;
};

// The table "Queue groups" and the chart of the same rows. Columns by grouping: [Sender when there are several,] Account and
// Campaign | ISP | Account, then New, Processing, Retry, Hold, Total. The row of Total has no key, so it is named in a column
// Sender: "119 Main promo · Everything in this sender".
class QueueModel final : public KeyedRows<QueueSlot, 3>
{
    Q_OBJECT

public:
    explicit QueueModel(QObject *parent = nullptr);

    // What is looked at; clears the rows unless it is the same. Rows that answer anything else are not taken.
    void setQuestion(const QList<core::SenderId> &senders, const domain::QueueQuery &query);
    void setGrouping(domain::Grouping grouping); // the same question, grouped otherwise
    [[nodiscard]] const domain::QueueQuery &query() const { return m_query; }
    [[nodiscard]] const QList<core::SenderId> &senders() const { return m_senders; }
    void clear();

    // Brings the rows of one sender up to date; others stay as they are.
    void replaceAnswer(QueueAnswer answer, Apply apply);
    // The same for rows of any number of senders; a sender of the question without a row here has none any more.
    void replaceRows(const QList<QueueRow> &rows, Apply apply);

    void setSenderNames(const Names &names);
    void setAccountNames(const Names &names);
    using CampaignNames = QHash<qint64, Names>; // account → campaign → name
    void setCampaignNames(const CampaignNames &names);
    // What is said beside a row; asked for what is seen only. The model does not outlive what the function knows.
    using Badge = std::function<QString(const QueueRow &)>;
    void setBadge(Badge badge);
    void announceBadges(); // they may be others now

    [[nodiscard]] std::optional<QueueRow> rowAt(int row) const;
    [[nodiscard]] core::SenderId senderAt(int row) const;
    [[nodiscard]] int rowOf(const QueueKey &key) const; // −1: not shown
    // The sum over every row that is in, shown or not, of one sender.
    [[nodiscard]] domain::QueueCounts sumOf(core::SenderId sender) const;

protected:
    [[nodiscard]] std::optional<domain::QueueCounts> countsOf(Slot slot) const override;
    [[nodiscard]] QVariant keyOf(Slot slot) const override;
    [[nodiscard]] RowStates stateOf(Slot slot) const override;
    [[nodiscard]] QString badgeOf(Slot slot) const override;
    [[nodiscard]] core::WallTime timeOf(Slot slot) const override;
    [[nodiscard]] std::pair<core::WallTime, core::WallTime> timeSpan() const override;
    void forget(Slot slot) override;
    void leaving(Slot slot) override;
    void returning(Slot slot) override;
    void languageChanged() override;

private:
    void chooseColumns();
    void nameTotals();
    void setNames(int table, const Names &names);
    [[nodiscard]] QueueRow queueRowOf(Slot slot) const;
    [[nodiscard]] QueueKey keyOfSlot(Slot slot) const;

    QList<core::SenderId> m_senders;
    domain::QueueQuery m_query;
    Names m_senderNames;
    QHash<qint64, core::WallTime> m_readAt; // by sender
    QHash<Slot, core::WallTime> m_goneAt;   // rows that are gone: when they were last there
    Badge m_badge;
};

}
Q_DECLARE_TYPEINFO(senderdesk::model::QueueSlot, Q_RELOCATABLE_TYPE);
