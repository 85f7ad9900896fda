#pragma once

#include "domain/mailheader.h"
#include "model/keyedrows.h"

namespace senderdesk::model {

struct MessageRow
{
    domain::MailMessage message; // with the id of the listing on the screen
    domain::MessageHead head;
    QByteArray identity; // domain::distinctIdentities
};
// Decodes every header that a table shows: for many messages not in the window's thread.
[[nodiscard]] QList<MessageRow> messageRows(const QList<domain::MailMessage> &listing);

// The table "Deleted messages": Folder, From, Subject, Date. A message that is found again in a newer listing, by its folder and
// all its headers, keeps its row and takes the newer id; one that cannot be told apart from another is another row.
class DeletedMessagesModel final : public KeyedRows<MessageRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Folder, From, Subject, Date, ColumnCount };

    explicit DeletedMessagesModel(QObject *parent = nullptr);

    void clear(); // another mailbox
    void replaceMessages(const QList<domain::MailMessage> &listing, Apply apply, core::WallTime at);
    void setBadge(const QByteArray &identity, const QString &words); // empty: none

    [[nodiscard]] std::optional<MessageRow> rowAt(int row) const; // also of one that is gone
    [[nodiscard]] bool isGoneAt(int row) const { return isGone(slotAt(row)); }

protected:
    [[nodiscard]] std::optional<domain::QueueCounts> countsOf(Slot) const override { return std::nullopt; }
    [[nodiscard]] QVariant keyOf(Slot slot) const override;
    [[nodiscard]] RowStates stateOf(Slot) const override { return {}; }
    [[nodiscard]] QString badgeOf(Slot slot) const override;
    [[nodiscard]] core::WallTime timeOf(Slot) const override { return m_at; }
    [[nodiscard]] std::pair<core::WallTime, core::WallTime> timeSpan() const override { return {m_at, m_at}; }

private:
    core::WallTime m_at{};
    QHash<QByteArray, QString> m_badges;
};

}
Q_DECLARE_TYPEINFO(senderdesk::model::MessageRow, Q_RELOCATABLE_TYPE);
