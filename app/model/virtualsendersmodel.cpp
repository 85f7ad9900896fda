#include "model/virtualsendersmodel.h"

#include <algorithm>
#include <array>

namespace senderdesk::model {
namespace {

using namespace Qt::StringLiterals;

qint64 accountNumber(const std::optional<core::AccountId> &account)
{
    return account ? account->value() : 0;
}

constexpr std::array<ColumnOf<VirtualSenderEntry>, VirtualSendersModel::ColumnCount> columns{{
    {{"id"_L1, QT_TRANSLATE_NOOP("Column", "ID"), ColumnKind::Id, true},
     [](const VirtualSenderEntry &entry) { return entry.sender.id; }},
    {{"name"_L1, QT_TRANSLATE_NOOP("Column", "Name"), ColumnKind::Text, true},
     nullptr,
     [](const VirtualSenderEntry &entry) -> const QString & { return entry.sender.name; }},
    {{"account"_L1, QT_TRANSLATE_NOOP("Column", "Account"), ColumnKind::Id},
     [](const VirtualSenderEntry &entry) { return entry.account ? entry.account->value() : unknownNumber; },
     nullptr,
     0},
    {{"channels"_L1, QT_TRANSLATE_NOOP("Column", "Channels"), ColumnKind::Text},
     nullptr,
     [](const VirtualSenderEntry &entry) -> const QString & { return entry.channels; }},
}};

constexpr quint32 bit(VirtualSendersModel::ColumnIndex column)
{
    return quint32(1) << column;
}

QString channelsOf(const domain::VirtualSenderRow &row)
{
    QStringList words;
    if (row.hasEmail)
        words << u"email"_s;
    if (row.hasSms)
        words << u"sms"_s;
    if (row.customChannels)
        words += row.customChannels->keys();
    return words.join(u", "_s);
}

}

template<>
struct KeysOf<VirtualSenderEntry>
{
    static quint64 hash(const VirtualSenderEntry &entry)
    {
        return mixed(quint64(accountNumber(entry.account))) ^ mixed(~quint64(entry.sender.id));
    }
    static bool isSame(const VirtualSenderEntry &a, const VirtualSenderEntry &b)
    {
        return a.sender.id == b.sender.id && a.account == b.account;
    }
    static quint32 differences(const VirtualSenderEntry &old, const VirtualSenderEntry &next)
    {
        using Model = VirtualSendersModel;
        return (old.sender.name != next.sender.name ? bit(Model::Name) : 0)
               | (old.channels != next.channels ? bit(Model::Channels) : 0);
    }
    static void merge(VirtualSenderEntry &old, VirtualSenderEntry &&next) { old = std::move(next); }
};

QList<VirtualSenderEntry> virtualSenderEntries(const std::optional<core::AccountId> &account,
                                               const QList<domain::VirtualSenderRow> &rows)
{
    QList<VirtualSenderEntry> entries;
    entries.reserve(rows.size());
    for (const domain::VirtualSenderRow &row : rows)
        entries.append(VirtualSenderEntry{account, row, channelsOf(row)});
    return entries;
}

VirtualSendersModel::VirtualSendersModel(QObject *parent) : KeyedRows(parent)
{
    std::vector<const Column *> all;
    for (const auto &column : columns)
        all.push_back(&column);
    describe(all);
    show(std::move(all));
    setSort("id"_L1, Qt::AscendingOrder);
}

void VirtualSendersModel::clear()
{
    beginResetModel();
    dropRows();
    m_readAt.clear();
    endResetModel();
}

void VirtualSendersModel::setAccountNames(const Names &names)
{
    if (m_data.tables[0] == names)
        return;
    m_data.tables[0] = names;
    announceColumn(columns[Account]);
    refilter();
}

void VirtualSendersModel::replaceAccount(const std::optional<core::AccountId> &account,
                                         const QList<domain::VirtualSenderRow> &rows, Apply apply, core::WallTime at)
{
    const qint64 number = accountNumber(account);
    refresh({.size = size_t(rows.size()),
             .rows = [account, rows] { return virtualSenderEntries(account, rows); },
             .isCovered = [account](const VirtualSenderEntry &entry) { return entry.account == account; },
             .topic = number + 1, // 0 would mean every account
             .apply = apply,
             .at = at,
             .applied = [this, number, at] { m_readAt.insert(number, at); }});
}

std::optional<VirtualSenderEntry> VirtualSendersModel::rowAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt : std::optional(m_data.rows.at(slotAt(row)));
}

QVariant VirtualSendersModel::keyOf(Slot slot) const
{
    const VirtualSenderEntry &entry = m_data.rows.at(slot);
    return QVariantList{accountNumber(entry.account), entry.sender.id};
}

core::WallTime VirtualSendersModel::timeOf(Slot slot) const
{
    return m_readAt.value(accountNumber(m_data.rows.at(slot).account));
}

std::pair<core::WallTime, core::WallTime> VirtualSendersModel::timeSpan() const
{
    if (m_readAt.isEmpty())
        return {};
    const auto [oldest, newest] = std::minmax_element(m_readAt.cbegin(), m_readAt.cend());
    return {*oldest, *newest};
}

}
