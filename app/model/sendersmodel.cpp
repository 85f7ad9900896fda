#include "model/sendersmodel.h"

#include <QSet>

#include <array>

namespace senderdesk::model {
namespace {

using namespace Qt::StringLiterals;

qint64 count(const SenderRow &row, qint64 domain::QueueCounts::*member)
{
    return row.counts ? (*row.counts).*member : unknownNumber;
}

qint64 milliseconds(core::WallTime time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

using Counts = domain::QueueCounts;
constexpr std::array<ColumnOf<SenderRow>, 12> columns{{
    {{"id"_L1, QT_TRANSLATE_NOOP("Column", "ID"), ColumnKind::Id, true}, [](const SenderRow &r) { return r.sender.id; }},
    {{"name"_L1, QT_TRANSLATE_NOOP("Column", "Name"), ColumnKind::Text, true},
     nullptr,
     [](const SenderRow &r) -> const QString & { return r.sender.name; }},
    {{"type"_L1, QT_TRANSLATE_NOOP("Column", "Type"), ColumnKind::Text},
     nullptr,
     [](const SenderRow &r) -> const QString & { return r.sender.type; }},
    {{"channel"_L1, QT_TRANSLATE_NOOP("Column", "Channel"), ColumnKind::Text},
     nullptr,
     [](const SenderRow &r) -> const QString & { return r.sender.channel; }},
    {{"new"_L1, QT_TRANSLATE_NOOP("Column", "New"), ColumnKind::Count},
     [](const SenderRow &r) { return count(r, &Counts::fresh); }},
    {{"processing"_L1, QT_TRANSLATE_NOOP("Column", "Processing"), ColumnKind::Count},
     [](const SenderRow &r) { return count(r, &Counts::processing); }},
    {{"retry"_L1, QT_TRANSLATE_NOOP("Column", "Retry"), ColumnKind::Count},
     [](const SenderRow &r) { return count(r, &Counts::retry); }},
    {{"hold"_L1, QT_TRANSLATE_NOOP("Column", "Hold"), ColumnKind::Count},
     [](const SenderRow &r) { return count(r, &Counts::hold); }},
    {{"total"_L1, QT_TRANSLATE_NOOP("Column", "Total"), ColumnKind::Count},
     [](const SenderRow &r) { return count(r, &Counts::total); }},
    {{"trend"_L1, QT_TRANSLATE_NOOP("Column", "Trend"), ColumnKind::Change},
     [](const SenderRow &r) { return r.counts && r.previousTotal ? r.counts->total - *r.previousTotal : unknownNumber; }},
    {{"asof"_L1, QT_TRANSLATE_NOOP("Column", "As of"), ColumnKind::Time},
     [](const SenderRow &r) { return r.counts ? milliseconds(r.countsAt) : unknownNumber; }},
    {{"togo"_L1, QT_TRANSLATE_NOOP("Column", "To go"), ColumnKind::Count, false, true},
     [](const SenderRow &r) { return r.counts ? r.counts->toGo() : unknownNumber; }},
}};
static_assert(columns.size() == SendersModel::ColumnCount + 1);

constexpr quint32 bit(SendersModel::ColumnIndex column)
{
    return quint32(1) << column;
}

}

template<>
struct KeysOf<SenderRow>
{
    static quint64 hash(const SenderRow &row) { return mixed(quint64(row.sender.id)); }
    static bool isSame(const SenderRow &a, const SenderRow &b) { return a.sender.id == b.sender.id; }
    static quint32 differences(const SenderRow &old, const SenderRow &next)
    {
        return (old.sender.name != next.sender.name ? bit(SendersModel::Name) : 0)
               | (old.sender.type != next.sender.type ? bit(SendersModel::Type) : 0)
               | (old.sender.channel != next.sender.channel ? bit(SendersModel::Channel) : 0);
    }
    static void merge(SenderRow &old, SenderRow &&next) { old.sender = std::move(next.sender); }
};

SendersModel::SendersModel(QObject *parent) : KeyedRows(parent)
{
    std::vector<const Column *> all;
    for (const auto &column : columns)
        all.push_back(&column);
    describe(all);
    all.pop_back();
    show(std::move(all));
    setSort(QLatin1String("id"), Qt::AscendingOrder);
}

void SendersModel::clear()
{
    beginResetModel();
    dropRows();
    m_slotOf.clear();
    m_badges.clear();
    endResetModel();
}

void SendersModel::addSenders(const QList<domain::Sender> &senders)
{
    std::vector<Slot> fresh;
    for (const domain::Sender &sender : senders) {
        SenderRow row{sender, {}, {}, {}, false};
        const auto known = m_slotOf.constFind(sender.id);
        if (known == m_slotOf.cend()) {
            fresh.push_back(add(std::move(row), false));
            continue;
        }
        SenderRow &old = m_data.rows[*known];
        if (const quint32 changed = KeysOf<SenderRow>::differences(old, row)) {
            KeysOf<SenderRow>::merge(old, std::move(row));
            markChanged(*known, changed);
        }
        markBack(*known);
    }
    append(fresh);
    announceChanges({});
}

void SendersModel::replaceSenders(const QList<domain::Sender> &senders, Apply apply)
{
    refresh({.size = size_t(senders.size()),
             .rows =
                 [senders] {
                     QList<SenderRow> rows;
                     rows.reserve(senders.size());
                     QSet<qint64> seen; // the list may shift between two pages and show a sender twice
                     for (const domain::Sender &sender : senders) {
                         if (const auto before = seen.size(); seen.insert(sender.id), seen.size() != before)
                             rows.append(SenderRow{sender, {}, {}, {}, false});
                     }
                     return rows;
                 },
             .isCovered = [](const SenderRow &) { return true; },
             .topic = 0,
             .apply = apply,
             .at = {},
             .applied = {}});
}

void SendersModel::setCounts(core::SenderId sender, const domain::QueueCounts &counts, core::WallTime at)
{
    const auto slot = m_slotOf.constFind(sender.value());
    if (slot == m_slotOf.cend())
        return;
    SenderRow &row = m_data.rows[*slot];
    quint32 changed = bit(AsOf);
    if (row.counts) {
        changed |= (row.counts->fresh != counts.fresh ? bit(New) : 0)
                   | (row.counts->processing != counts.processing ? bit(Processing) : 0)
                   | (row.counts->retry != counts.retry ? bit(Retry) : 0) | (row.counts->hold != counts.hold ? bit(Hold) : 0)
                   | (row.counts->total != counts.total ? bit(Total) | bit(Trend) : 0);
        row.previousTotal = row.counts->total;
    }
    row.counts = counts;
    row.countsAt = at;
    row.countsFailed = false;
    markChanged(*slot, changed);
    announceChanges(at);
}

void SendersModel::setCountsFailed(core::SenderId sender)
{
    const auto slot = m_slotOf.constFind(sender.value());
    if (slot == m_slotOf.cend() || m_data.rows.at(*slot).countsFailed)
        return;
    m_data.rows[*slot].countsFailed = true;
    announceRow(*slot);
}

void SendersModel::setBadge(core::SenderId sender, const QString &words)
{
    if (m_badges.value(sender.value()) == words)
        return;
    if (words.isEmpty())
        m_badges.remove(sender.value());
    else
        m_badges.insert(sender.value(), words);
    if (const auto slot = m_slotOf.constFind(sender.value()); slot != m_slotOf.cend())
        announceRow(*slot);
}

std::optional<SenderRow> SendersModel::rowAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt : std::optional(m_data.rows.at(slotAt(row)));
}

std::optional<SenderRow> SendersModel::find(core::SenderId sender) const
{
    const auto slot = m_slotOf.constFind(sender.value());
    return slot == m_slotOf.cend() ? std::nullopt : std::optional(m_data.rows.at(*slot));
}

int SendersModel::rowOf(core::SenderId sender) const
{
    const auto slot = m_slotOf.constFind(sender.value());
    return slot == m_slotOf.cend() ? -1 : rowOfSlot(*slot);
}

QList<domain::Sender> SendersModel::senders() const
{
    QList<domain::Sender> senders;
    for (const Slot slot : sequence())
        senders.append(m_data.rows.at(slot).sender);
    return senders;
}

std::optional<domain::QueueCounts> SendersModel::countsOf(Slot slot) const
{
    return m_data.rows.at(slot).counts;
}

QVariant SendersModel::keyOf(Slot slot) const
{
    const auto id = m_data.rows.at(slot).sender.senderId();
    return id ? QVariant::fromValue(*id) : QVariant();
}

RowStates SendersModel::stateOf(Slot slot) const
{
    const SenderRow &row = m_data.rows.at(slot);
    RowStates states;
    states.setFlag(RowState::SumDiffers, row.counts && !row.counts->addsUp());
    states.setFlag(RowState::CountsFailed, row.countsFailed);
    states.setFlag(RowState::NoQueue, !row.sender.hasQueue());
    return states;
}

QString SendersModel::badgeOf(Slot slot) const
{
    return m_badges.value(m_data.rows.at(slot).sender.id);
}

core::WallTime SendersModel::timeOf(Slot slot) const
{
    return m_data.rows.at(slot).counts ? m_data.rows.at(slot).countsAt : core::WallTime{};
}

std::pair<core::WallTime, core::WallTime> SendersModel::timeSpan() const
{
    std::pair<core::WallTime, core::WallTime> span{core::WallTime::max(), core::WallTime::min()};
    for (const Slot slot : sequence()) {
        if (const core::WallTime time = timeOf(slot); time != core::WallTime{})
            span = {std::min(span.first, time), std::max(span.second, time)};
    }
    return span;
}

void SendersModel::forget(Slot slot)
{
    m_slotOf.remove(m_data.rows.at(slot).sender.id);
    KeyedRows::forget(slot);
}

void SendersModel::stored(Slot slot)
{
    m_slotOf.insert(m_data.rows.at(slot).sender.id, slot);
}

}
