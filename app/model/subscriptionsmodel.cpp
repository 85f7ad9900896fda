#include "model/subscriptionsmodel.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace senderdesk::model {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array<ColumnOf<SubscriptionRow>, SubscriptionsModel::ColumnCount + 1> columns{{
    {{"resource"_L1, QT_TRANSLATE_NOOP("Column", "Resource"), ColumnKind::Id, true},
     [](const SubscriptionRow &r) { return r.resource; },
     nullptr,
     0},
    {{"channel"_L1, QT_TRANSLATE_NOOP("Column", "Channel"), ColumnKind::Text, true},
     nullptr,
     [](const SubscriptionRow &r) -> const QString & { return r.channel; }},
    {{"address"_L1, QT_TRANSLATE_NOOP("Column", "Address"), ColumnKind::Text, true},
     nullptr,
     [](const SubscriptionRow &r) -> const QString & { return r.address; }},
    {{"status"_L1, QT_TRANSLATE_NOOP("Column", "Status"), ColumnKind::Text},
     nullptr,
     [](const SubscriptionRow &r) -> const QString & { return r.status; }},
    {{"priority"_L1, QT_TRANSLATE_NOOP("Column", "Priority"), ColumnKind::Count},
     [](const SubscriptionRow &r) { return r.priority.value_or(unknownNumber); }},
    {{"deleted"_L1, QT_TRANSLATE_NOOP("Column", "Deleted"), ColumnKind::Text},
     nullptr,
     [](const SubscriptionRow &r) -> const QString & { return r.deletedWords; }},
    {{"profile"_L1, QT_TRANSLATE_NOOP("Column", "Profile"), ColumnKind::Text, false, true},
     nullptr,
     [](const SubscriptionRow &r) -> const QString & { return r.profile; }},
}};

constexpr quint32 bit(SubscriptionsModel::ColumnIndex column)
{
    return quint32(1) << column;
}

QString deletedWords(const std::optional<bool> &isDeleted)
{
    if (!isDeleted)
        return {};
    return *isDeleted ? QCoreApplication::translate("Column", "Yes", "in the column Deleted")
                      : QCoreApplication::translate("Column", "No", "in the column Deleted");
}

}

template<>
struct KeysOf<SubscriptionRow>
{
    static quint64 hash(const SubscriptionRow &row) { return quint64(qHash(row.identity)); }
    static bool isSame(const SubscriptionRow &a, const SubscriptionRow &b) { return a.identity == b.identity; }
    static quint32 differences(const SubscriptionRow &old, const SubscriptionRow &next)
    {
        using Model = SubscriptionsModel;
        return (old.status != next.status ? bit(Model::Status) : 0) | (old.priority != next.priority ? bit(Model::Priority) : 0)
               | (old.isDeleted != next.isDeleted ? bit(Model::Deleted) : 0)
               | (old.record != next.record ? quint32(1) << columns.size() : 0); // what only the details show
    }
    static void merge(SubscriptionRow &old, SubscriptionRow &&next)
    {
        old = std::move(next);
        old.deletedWords = deletedWords(old.isDeleted);
    }
};

SubscriptionRow subscriptionRow(const domain::Subscription &record, const QString &profile)
{
    const QString owner = record.profileId.value_or(profile);
    QJsonArray identity{owner, record.resourceId, record.channel};
    if (const domain::Channel *channel = domain::channelNamed(record.channel)) {
        for (const auto &key : channel->keys)
            identity.append(key ? domain::addressPart(record, *key) : QString());
    } else {
        for (const auto &said : {record.email, record.phone, record.provider, record.subscriptionId})
            identity.append(said.value_or(QString()));
        identity.append(record.ccData.value_or(QJsonObject()));
    }
    return {.identity = QJsonDocument(identity).toJson(QJsonDocument::Compact),
            .profile = owner,
            .resource = record.resourceId,
            .channel = record.channel,
            .address = domain::addressOf(record),
            .status = record.status.value_or(QString()),
            .priority = record.priority,
            .isDeleted = record.isDeleted,
            .record = record};
}

SubscriptionsModel::SubscriptionsModel(QObject *parent) : KeyedRows(parent)
{
    std::vector<const Column *> all;
    for (const auto &column : columns)
        all.push_back(&column);
    describe(all);
    all.pop_back();
    show(std::move(all));
    setSort("resource"_L1, Qt::AscendingOrder);
}

void SubscriptionsModel::clear()
{
    beginResetModel();
    dropRows();
    m_slotsOf.clear();
    m_badges.clear();
    m_oldest = m_newest = {};
    endResetModel();
}

void SubscriptionsModel::setResourceNames(const Names &names)
{
    if (m_data.tables[0] == names)
        return;
    m_data.tables[0] = names;
    announceColumn(columns[Resource]);
    refilter();
}

void SubscriptionsModel::addSubscriptions(const QList<SubscriptionRow> &page, core::WallTime at)
{
    std::vector<Slot> fresh;
    for (const SubscriptionRow &row : page) {
        const auto known = m_slotsOf.constFind(row.identity);
        if (known == m_slotsOf.cend()) {
            fresh.push_back(add(row, false));
            continue;
        }
        const Slot slot = *known;
        SubscriptionRow &old = m_data.rows[slot];
        if (const quint32 changed = KeysOf<SubscriptionRow>::differences(old, row)) {
            KeysOf<SubscriptionRow>::merge(old, SubscriptionRow(row));
            markChanged(slot, changed);
        }
        if (isGone(slot))
            markBack(slot);
    }
    if (m_oldest == core::WallTime{})
        m_oldest = at;
    m_newest = at;
    append(fresh);
    announceChanges(at);
}

void SubscriptionsModel::replaceSubscriptions(const QList<SubscriptionRow> &all, Apply apply, core::WallTime at)
{
    refresh({.size = size_t(all.size()),
             .rows = [all] { return all; },
             .isCovered = [](const SubscriptionRow &) { return true; },
             .topic = 0,
             .apply = apply,
             .at = at,
             .applied = [this, at] { m_oldest = m_newest = at; }});
}

void SubscriptionsModel::setBadge(const QByteArray &identity, const QString &words)
{
    if (m_badges.value(identity) == words)
        return;
    if (words.isEmpty())
        m_badges.remove(identity);
    else
        m_badges.insert(identity, words);
    for (const Slot slot : sequence()) {
        if (m_data.rows.at(slot).identity == identity)
            announceRow(slot);
    }
}

std::optional<SubscriptionRow> SubscriptionsModel::rowAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt : std::optional(m_data.rows.at(slotAt(row)));
}

int SubscriptionsModel::rowOf(const QByteArray &identity) const
{
    const auto slot = m_slotsOf.constFind(identity);
    return slot == m_slotsOf.cend() ? -1 : rowOfSlot(*slot);
}

QVariant SubscriptionsModel::keyOf(Slot slot) const
{
    return m_data.rows.at(slot).identity;
}

QString SubscriptionsModel::badgeOf(Slot slot) const
{
    return m_badges.value(m_data.rows.at(slot).identity);
}

void SubscriptionsModel::languageChanged()
{
    for (const Slot slot : liveSlots())
        m_data.rows[slot].deletedWords = deletedWords(m_data.rows.at(slot).isDeleted);
}

void SubscriptionsModel::forget(Slot slot)
{
    m_slotsOf.remove(m_data.rows.at(slot).identity, slot);
    KeyedRows::forget(slot);
}

void SubscriptionsModel::stored(Slot slot)
{
    m_data.rows[slot].deletedWords = deletedWords(m_data.rows.at(slot).isDeleted);
    m_slotsOf.insert(m_data.rows.at(slot).identity, slot);
}

}
