#include "model/deletedmessagesmodel.h"

#include <array>

namespace senderdesk::model {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array<ColumnOf<MessageRow>, DeletedMessagesModel::ColumnCount> columns{{
    {{"folder"_L1, QT_TRANSLATE_NOOP("Column", "Folder"), ColumnKind::Text},
     nullptr,
     [](const MessageRow &r) -> const QString & { return r.head.folder; }},
    {{"from"_L1, QT_TRANSLATE_NOOP("Column", "From"), ColumnKind::Text, true},
     nullptr,
     [](const MessageRow &r) -> const QString & { return r.head.from; }},
    {{"subject"_L1, QT_TRANSLATE_NOOP("Column", "Subject"), ColumnKind::Text, true},
     nullptr,
     [](const MessageRow &r) -> const QString & { return r.head.subject; }},
    {{"date"_L1, QT_TRANSLATE_NOOP("Column", "Date"), ColumnKind::Date},
     [](const MessageRow &r) {
         using std::chrono::milliseconds;
         return r.head.time ? std::chrono::duration_cast<milliseconds>(r.head.time->time_since_epoch()).count() : unknownNumber;
     }},
}};

}

template<>
struct KeysOf<MessageRow>
{
    static quint64 hash(const MessageRow &row) { return quint64(qHash(row.identity)); }
    static bool isSame(const MessageRow &a, const MessageRow &b) { return a.identity == b.identity; }
    // Whoever has the same identity looks the same; what differs is the id.
    static quint32 differences(const MessageRow &old, const MessageRow &next)
    {
        return old.message.id == next.message.id ? 0 : quint32(1) << DeletedMessagesModel::ColumnCount;
    }
    static void merge(MessageRow &old, MessageRow &&next) { old = std::move(next); }
};

QList<MessageRow> messageRows(const QList<domain::MailMessage> &listing)
{
    const QList<QByteArray> identities = domain::distinctIdentities(listing);
    QList<MessageRow> rows;
    rows.reserve(listing.size());
    for (qsizetype i = 0; i < listing.size(); ++i)
        rows.append(MessageRow{listing.at(i), domain::headOf(listing.at(i)), identities.at(i)});
    return rows;
}

DeletedMessagesModel::DeletedMessagesModel(QObject *parent) : KeyedRows(parent)
{
    std::vector<const Column *> all;
    for (const auto &column : columns)
        all.push_back(&column);
    describe(all);
    show(std::move(all));
    setSort("date"_L1, Qt::DescendingOrder);
}

void DeletedMessagesModel::clear()
{
    beginResetModel();
    dropRows();
    m_badges.clear();
    endResetModel();
}

void DeletedMessagesModel::replaceMessages(const QList<domain::MailMessage> &listing, Apply apply, core::WallTime at)
{
    refresh({.size = size_t(listing.size()) * 10, // decoding one costs more than comparing ten rows
             .rows = [listing] { return messageRows(listing); },
             .isCovered = [](const MessageRow &) { return true; },
             .topic = 0,
             .apply = apply,
             .at = at,
             .applied = [this, at] { m_at = at; }});
}

void DeletedMessagesModel::setBadge(const QByteArray &identity, const QString &words)
{
    if (words.isEmpty())
        m_badges.remove(identity);
    else
        m_badges.insert(identity, words);
    for (const Slot slot : sequence()) {
        if (m_data.rows.at(slot).identity == identity)
            announceRow(slot);
    }
}

std::optional<MessageRow> DeletedMessagesModel::rowAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt : std::optional(m_data.rows.at(slotAt(row)));
}

QVariant DeletedMessagesModel::keyOf(Slot slot) const
{
    return m_data.rows.at(slot).identity;
}

QString DeletedMessagesModel::badgeOf(Slot slot) const
{
    return m_badges.value(m_data.rows.at(slot).identity);
}

}
