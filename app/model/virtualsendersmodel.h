#pragma once

#include "domain/virtualsender.h"
#include "model/keyedrows.h"

namespace senderdesk::model {

// A virtual sender of an account. Its key is both: no document says that ids are unique beyond an account.
struct VirtualSenderEntry
{
    std::optional<core::AccountId> account{}; // empty: the token's own
    domain::VirtualSenderRow sender{};
    QString channels{}; // "email, sms", as the wire calls them

    [[nodiscard]] domain::VirtualSenderRef ref() const { return {account, sender.virtualSenderId()}; }
};
[[nodiscard]] QList<VirtualSenderEntry> virtualSenderEntries(const std::optional<core::AccountId> &account,
                                                             const QList<domain::VirtualSenderRow> &rows);

// The table "Virtual senders": ID, Name, Account, Channels. It may hold several accounts; a reply of one of them says nothing of
// the others.
class VirtualSendersModel final : public KeyedRows<VirtualSenderEntry>
{
    Q_OBJECT

public:
    enum ColumnIndex { Id, Name, Account, Channels, ColumnCount };

    explicit VirtualSendersModel(QObject *parent = nullptr);

    void clear(); // other accounts
    void setAccountNames(const Names &names);
    // All of one account; who is missing is gone.
    void replaceAccount(const std::optional<core::AccountId> &account, const QList<domain::VirtualSenderRow> &rows, Apply apply,
                        core::WallTime at);

    [[nodiscard]] std::optional<VirtualSenderEntry> rowAt(int row) const; // also of one that is gone
    [[nodiscard]] bool isGoneAt(int row) const { return isGone(slotAt(row)); }

protected:
    [[nodiscard]] std::optional<domain::QueueCounts> countsOf(Slot) const override { return std::nullopt; }
    [[nodiscard]] QVariant keyOf(Slot slot) const override;
    [[nodiscard]] RowStates stateOf(Slot) const override { return {}; }
    [[nodiscard]] QString badgeOf(Slot) const override { return {}; }
    [[nodiscard]] core::WallTime timeOf(Slot slot) const override;
    [[nodiscard]] std::pair<core::WallTime, core::WallTime> timeSpan() const override;

private:
    QHash<qint64, core::WallTime> m_readAt; // of each account; 0: the token's own
};

}
Q_DECLARE_TYPEINFO(senderdesk::model::VirtualSenderEntry, Q_RELOCATABLE_TYPE);
