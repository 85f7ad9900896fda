#pragma once

#include "domain/subscription.h"
#include "model/keyedrows.h"

namespace senderdesk::model {

// A subscription as the table shows it. Unknown is not "no": subscriptions/list is not documented to say is_delete
// (wire/altcraft-user.md 4.2).
struct SubscriptionRow
{
    QByteArray identity; // profile, resource, channel and address together
    QString profile;
    qint64 resource = 0;
    QString channel;                  // an open string: there are channels of a platform's own
    QString address;                  // as a person reads it
    QString status;                   // an open string too
    std::optional<qint64> priority{}; // 0 is the highest
    std::optional<bool> isDeleted{};  // beside the status and never instead of it
    domain::Subscription record{};    // all of it, for who shows or acts on the row
    QString deletedWords{};           // the model's
};

// A row of a record as it was read; profile is whose it is where the record itself does not say. What no document can tell apart
// by an address (a channel of a platform's own) is told apart by all that the record says of it.
[[nodiscard]] SubscriptionRow subscriptionRow(const domain::Subscription &record, const QString &profile);

// The table "Subscriptions": Resource, Channel, Address, Status, Priority, Deleted; a filter may name the profile too.
class SubscriptionsModel final : public KeyedRows<SubscriptionRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Resource, Channel, Address, Status, Priority, Deleted, ColumnCount };

    explicit SubscriptionsModel(QObject *parent = nullptr);

    void clear(); // another question
    void setResourceNames(const Names &names);
    // A page of a walk: rows appear below those that are there; one that is known already is brought up to date in place.
    void addSubscriptions(const QList<SubscriptionRow> &page, core::WallTime at);
    // The whole answer: who is missing in it is gone.
    void replaceSubscriptions(const QList<SubscriptionRow> &all, Apply apply, core::WallTime at);
    void setBadge(const QByteArray &identity, const QString &words); // empty: none

    [[nodiscard]] std::optional<SubscriptionRow> rowAt(int row) const; // also of one that is gone
    [[nodiscard]] bool isGoneAt(int row) const { return isGone(slotAt(row)); }
    [[nodiscard]] int rowOf(const QByteArray &identity) const; // −1: not shown

protected:
    [[nodiscard]] std::optional<domain::QueueCounts> countsOf(Slot) const override { return std::nullopt; }
    [[nodiscard]] QVariant keyOf(Slot slot) const override;
    [[nodiscard]] RowStates stateOf(Slot) const override { return {}; }
    [[nodiscard]] QString badgeOf(Slot slot) const override;
    [[nodiscard]] core::WallTime timeOf(Slot) const override { return m_newest; }
    [[nodiscard]] std::pair<core::WallTime, core::WallTime> timeSpan() const override { return {m_oldest, m_newest}; }
    void languageChanged() override;
    void forget(Slot slot) override;
    void stored(Slot slot) override;

private:
    core::WallTime m_oldest{}; // a walk takes its time: its first page is older than its last
    core::WallTime m_newest{};
    QMultiHash<QByteArray, Slot> m_slotsOf; // an answer may hold one subscription twice
    QHash<QByteArray, QString> m_badges;
};

}
Q_DECLARE_TYPEINFO(senderdesk::model::SubscriptionRow, Q_RELOCATABLE_TYPE);
