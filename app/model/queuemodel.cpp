#include "model/queuemodel.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>

namespace senderdesk::model {
namespace {

using namespace Qt::StringLiterals;
using domain::Grouping;

enum NameTable { SenderNames, AccountNames, NamesOfCampaigns };
enum ColumnIndex { Sender, Account, Campaign, Isp, New, Processing, Retry, Hold, Total, ToGo };

// Campaigns of two accounts may have one id, so a name is found by both: in one number, where they fit.
qint64 campaignKey(qint64 account, qint64 campaign)
{
    constexpr qint64 mostAccount = 0x7fff'ffff;
    constexpr qint64 mostCampaign = 0xffff'ffff;
    const bool fits = account > 0 && account <= mostAccount && campaign > 0 && campaign <= mostCampaign;
    return fits ? account << 32 | campaign : unknownNumber;
}

constexpr std::array<ColumnOf<QueueSlot>, 10> columns{{
    {{"sender"_L1, QT_TRANSLATE_NOOP("Column", "Sender"), ColumnKind::Id, true},
     [](const QueueSlot &r) { return r.sender; },
     nullptr,
     SenderNames},
    {{"account"_L1, QT_TRANSLATE_NOOP("Column", "Account"), ColumnKind::Id, true},
     [](const QueueSlot &r) { return r.group.accountId; },
     nullptr,
     AccountNames},
    {{"campaign"_L1, QT_TRANSLATE_NOOP("Column", "Campaign"), ColumnKind::Id, true},
     [](const QueueSlot &r) { return r.group.campaignId; },
     nullptr,
     NamesOfCampaigns,
     nullptr,
     [](const QueueSlot &r) { return campaignKey(r.group.accountId, r.group.campaignId); }},
    {{"isp"_L1, QT_TRANSLATE_NOOP("Column", "ISP"), ColumnKind::Text, true},
     nullptr,
     [](const QueueSlot &r) -> const QString & { return r.group.isp; }},
    {{"new"_L1, QT_TRANSLATE_NOOP("Column", "New"), ColumnKind::Count}, [](const QueueSlot &r) { return r.group.fresh; }},
    {{"processing"_L1, QT_TRANSLATE_NOOP("Column", "Processing"), ColumnKind::Count},
     [](const QueueSlot &r) { return r.group.processing; }},
    {{"retry"_L1, QT_TRANSLATE_NOOP("Column", "Retry"), ColumnKind::Count}, [](const QueueSlot &r) { return r.group.retry; }},
    {{"hold"_L1, QT_TRANSLATE_NOOP("Column", "Hold"), ColumnKind::Count}, [](const QueueSlot &r) { return r.group.hold; }},
    {{"total"_L1, QT_TRANSLATE_NOOP("Column", "Total"), ColumnKind::Count}, [](const QueueSlot &r) { return r.group.total; }},
    {{"togo"_L1, QT_TRANSLATE_NOOP("Column", "To go"), ColumnKind::Count, false, true},
     [](const QueueSlot &r) { return r.group.total - r.group.hold; }},
}};

constexpr const char *everything = QT_TRANSLATE_NOOP("Column", "Everything in this sender");

constexpr quint32 bit(ColumnIndex column)
{
    return quint32(1) << column;
}

}

template<>
struct KeysOf<QueueSlot>
{
    static quint64 hash(const QueueSlot &row)
    {
        const quint64 ids = mixed(quint64(row.sender) + 0x9e3779b97f4a7c15ULL * quint64(row.group.accountId));
        const quint64 campaign = mixed(ids + quint64(row.group.campaignId));
        return row.group.isp.isEmpty() ? campaign : campaign ^ mixed(::qHash(row.group.isp));
    }
    static bool isSame(const QueueSlot &a, const QueueSlot &b)
    {
        return a.sender == b.sender && a.group.accountId == b.group.accountId && a.group.campaignId == b.group.campaignId
               && a.group.isp == b.group.isp;
    }
    static quint32 differences(const QueueSlot &old, const QueueSlot &next)
    {
        return (old.group.fresh != next.group.fresh ? bit(New) : 0)
               | (old.group.processing != next.group.processing ? bit(Processing) : 0)
               | (old.group.retry != next.group.retry ? bit(Retry) : 0) | (old.group.hold != next.group.hold ? bit(Hold) : 0)
               | (old.group.total != next.group.total ? bit(Total) : 0);
    }
    static void merge(QueueSlot &old, QueueSlot &&next) { old.group = std::move(next.group); }
};

size_t qHash(const QueueKey &key, size_t seed) noexcept
{
    return qHashMulti(seed, key.sender.value(), key.account, key.campaign, key.isp);
}

QueueKey keyOf(const QueueRow &row)
{
    return {row.sender, row.group.accountId, row.group.campaignId, row.group.isp};
}

QueueModel::QueueModel(QObject *parent) : KeyedRows(parent)
{
    std::vector<const Column *> all;
    for (const auto &column : columns)
        all.push_back(&column);
    describe(std::move(all));
    chooseColumns();
    setSort(QLatin1String("total"), Qt::DescendingOrder);
}

void QueueModel::setQuestion(const QList<core::SenderId> &senders, const domain::QueueQuery &query)
{
    if (senders == m_senders && query == m_query)
        return;
    beginResetModel();
    dropRows();
    m_readAt.clear();
    m_goneAt.clear();
    m_senders = senders;
    m_query = query;
    chooseColumns();
    endResetModel();
}

void QueueModel::setGrouping(Grouping grouping)
{
    domain::QueueQuery query = m_query;
    query.grouping = grouping;
    setQuestion(m_senders, query);
}

void QueueModel::clear()
{
    const QList<core::SenderId> senders = std::exchange(m_senders, {});
    setQuestion(senders, m_query);
}

void QueueModel::chooseColumns()
{
    std::vector<const Column *> shown;
    if (m_senders.size() > 1 || m_query.grouping == Grouping::Total)
        shown.push_back(&columns[Sender]);
    if (m_query.grouping == Grouping::Account || m_query.grouping == Grouping::Campaign)
        shown.push_back(&columns[Account]);
    if (m_query.grouping == Grouping::Campaign)
        shown.push_back(&columns[Campaign]);
    if (m_query.grouping == Grouping::Isp)
        shown.push_back(&columns[Isp]);
    for (const ColumnIndex column : {New, Processing, Retry, Hold, Total})
        shown.push_back(&columns[column]);
    show(std::move(shown));
    if (sortColumn() < 0)
        setSort(QLatin1String("total"), Qt::DescendingOrder); // the longest first
    nameTotals();
}

void QueueModel::nameTotals()
{
    if (m_query.grouping != Grouping::Total) {
        m_data.tables[SenderNames] = m_senderNames;
        return;
    }
    // A row of Total has no key of its own: the name of its sender says what it holds, so that table, filter and chart do.
    QStringList scope;
    if (m_query.account)
        scope.append(columns[Account].title() + u' ' + QString::number(m_query.account->value()));
    if (m_query.campaign)
        scope.append(columns[Campaign].title() + u' ' + QString::number(m_query.campaign->value()));
    if (m_query.isp)
        scope.append(columns[Isp].title() + u' ' + *m_query.isp);
    if (scope.isEmpty())
        scope.append(QCoreApplication::translate("Column", everything));
    Names names;
    for (const core::SenderId sender : m_senders) {
        QStringList words = scope;
        if (const QString name = m_senderNames.value(sender.value()); !name.isEmpty())
            words.prepend(name);
        names.insert(sender.value(), words.join(u" · "_s));
    }
    m_data.tables[SenderNames] = names;
}

void QueueModel::replaceAnswer(QueueAnswer answer, Apply apply)
{
    if (answer.query != m_query || !m_senders.contains(answer.sender))
        return;
    const qint64 sender = answer.sender.value();
    refresh({.size = size_t(answer.groups.size()),
             .rows =
                 [sender, groups = std::move(answer.groups)]() mutable {
                     QList<QueueSlot> rows;
                     rows.reserve(groups.size());
                     for (domain::QueueGroup &group : groups)
                         rows.append(QueueSlot{std::move(group), sender});
                     return rows;
                 },
             .isCovered = [sender](const QueueSlot &row) { return row.sender == sender; },
             .topic = sender,
             .apply = apply,
             .at = answer.at,
             .applied = [this, sender, at = answer.at] { m_readAt.insert(sender, at); }});
}

void QueueModel::replaceRows(const QList<QueueRow> &rows, Apply apply)
{
    core::WallTime latest{};
    QHash<qint64, core::WallTime> readAt;
    for (const QueueRow &row : rows) {
        if (row.query != m_query || !m_senders.contains(row.sender))
            continue;
        readAt.insert(row.sender.value(), row.at);
        latest = std::max(latest, row.at);
    }
    refresh({.size = size_t(rows.size()),
             .rows =
                 [rows, query = m_query, readAt] {
                     QList<QueueSlot> taken;
                     taken.reserve(rows.size());
                     for (const QueueRow &row : rows) {
                         if (row.query == query && readAt.contains(row.sender.value()))
                             taken.append(QueueSlot{row.group, row.sender.value()});
                     }
                     return taken;
                 },
             .isCovered = [](const QueueSlot &) { return true; },
             .topic = 0,
             .apply = apply,
             .at = latest,
             .applied = [this, readAt] { m_readAt.insert(readAt); }});
}

void QueueModel::setNames(int table, const Names &names)
{
    Names &mine = table == SenderNames ? m_senderNames : m_data.tables[size_t(table)];
    if (mine == names)
        return;
    mine = names;
    if (table == SenderNames)
        nameTotals();
    announceColumn(columns[size_t(table)]);
    refilter();
}

void QueueModel::setSenderNames(const Names &names)
{
    setNames(SenderNames, names);
}

void QueueModel::setAccountNames(const Names &names)
{
    setNames(AccountNames, names);
}

void QueueModel::setCampaignNames(const QHash<qint64, Names> &names)
{
    Names byBoth;
    for (const auto &[account, campaigns] : names.asKeyValueRange()) {
        for (const auto &[campaign, name] : campaigns.asKeyValueRange()) {
            if (const qint64 key = campaignKey(account, campaign); key != unknownNumber)
                byBoth.insert(key, name);
        }
    }
    setNames(NamesOfCampaigns, byBoth);
}

void QueueModel::languageChanged()
{
    nameTotals();
}

void QueueModel::setBadge(Badge badge)
{
    m_badge = std::move(badge);
    announceBadges();
}

void QueueModel::announceBadges()
{
    if (columnCount() > 0)
        announceColumn(columnAt(0));
}

QueueKey QueueModel::keyOfSlot(Slot slot) const
{
    const QueueSlot &row = m_data.rows.at(slot);
    return {*core::SenderId::from(row.sender), row.group.accountId, row.group.campaignId, row.group.isp};
}

std::optional<QueueRow> QueueModel::rowAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    return queueRowOf(slotAt(row));
}

QueueRow QueueModel::queueRowOf(Slot slot) const
{
    return {keyOfSlot(slot).sender, m_query, m_data.rows.at(slot).group, timeOf(slot)};
}

core::SenderId QueueModel::senderAt(int row) const
{
    return *core::SenderId::from(m_data.rows.at(slotAt(row)).sender);
}

int QueueModel::rowOf(const QueueKey &key) const
{
    for (int row = 0, end = rowCount(); row < end; ++row) {
        const QueueSlot &one = m_data.rows.at(slotAt(row));
        if (one.group.campaignId == key.campaign && one.group.accountId == key.account && one.sender == key.sender.value()
            && one.group.isp == key.isp)
            return row;
    }
    return -1;
}

domain::QueueCounts QueueModel::sumOf(core::SenderId sender) const
{
    domain::QueueCounts sum;
    for (const Slot slot : liveSlots()) {
        if (m_data.rows.at(slot).sender == sender.value() && !isGone(slot))
            sum += m_data.rows.at(slot).group.counts();
    }
    return sum;
}

std::optional<domain::QueueCounts> QueueModel::countsOf(Slot slot) const
{
    return m_data.rows.at(slot).group.counts();
}

QVariant QueueModel::keyOf(Slot slot) const
{
    return QVariant::fromValue(keyOfSlot(slot));
}

RowStates QueueModel::stateOf(Slot slot) const
{
    return m_data.rows.at(slot).group.counts().addsUp() ? RowStates() : RowStates(RowState::SumDiffers);
}

QString QueueModel::badgeOf(Slot slot) const
{
    return m_badge ? m_badge(queueRowOf(slot)) : QString();
}

core::WallTime QueueModel::timeOf(Slot slot) const
{
    const auto gone = m_goneAt.constFind(slot);
    return gone != m_goneAt.cend() ? *gone : m_readAt.value(m_data.rows.at(slot).sender);
}

std::pair<core::WallTime, core::WallTime> QueueModel::timeSpan() const
{
    std::pair<core::WallTime, core::WallTime> span{core::WallTime::max(), core::WallTime::min()};
    for (const core::WallTime time : m_readAt)
        span = {std::min(span.first, time), std::max(span.second, time)};
    return span;
}

void QueueModel::leaving(Slot slot)
{
    m_goneAt.insert(slot, m_readAt.value(m_data.rows.at(slot).sender));
    KeyedRows::leaving(slot);
}

void QueueModel::returning(Slot slot)
{
    m_goneAt.remove(slot);
    KeyedRows::returning(slot);
}

void QueueModel::forget(Slot slot)
{
    m_goneAt.remove(slot);
    KeyedRows::forget(slot);
}

}
