#include "model/activitymodel.h"

#include <array>

namespace senderdesk::model {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array<ColumnOf<ActivityRow>, ActivityModel::ColumnCount> columns{{
    {{"time"_L1, QT_TRANSLATE_NOOP("Column", "Time"), ColumnKind::Time, true},
     [](const ActivityRow &r) {
         return qint64(std::chrono::duration_cast<std::chrono::milliseconds>(r.at.time_since_epoch()).count());
     }},
    {{"connection"_L1, QT_TRANSLATE_NOOP("Column", "Connection"), ColumnKind::Text},
     nullptr,
     [](const ActivityRow &r) -> const QString & { return r.connection; }},
    {{"method"_L1, QT_TRANSLATE_NOOP("Column", "Method"), ColumnKind::Text, true},
     nullptr,
     [](const ActivityRow &r) -> const QString & { return r.method; }},
    {{"status"_L1, QT_TRANSLATE_NOOP("Column", "Status"), ColumnKind::Id},
     [](const ActivityRow &r) { return r.status == 0 ? unknownNumber : qint64(r.status); }},
    {{"error"_L1, QT_TRANSLATE_NOOP("Column", "Error"), ColumnKind::Text},
     nullptr,
     [](const ActivityRow &r) -> const QString & { return r.error; }},
    {{"duration"_L1, QT_TRANSLATE_NOOP("Column", "Duration, ms"), ColumnKind::Count},
     [](const ActivityRow &r) { return qint64(r.took.count()); }},
    {{"sent"_L1, QT_TRANSLATE_NOOP("Column", "Sent, B"), ColumnKind::Count}, [](const ActivityRow &r) { return r.sent; }},
    {{"received"_L1, QT_TRANSLATE_NOOP("Column", "Received, B"), ColumnKind::Count},
     [](const ActivityRow &r) { return r.received; }},
    {{"attempts"_L1, QT_TRANSLATE_NOOP("Column", "Attempts"), ColumnKind::Count},
     [](const ActivityRow &r) { return qint64(r.attempts); }},
    {{"path"_L1, QT_TRANSLATE_NOOP("Column", "Path"), ColumnKind::Text},
     nullptr,
     [](const ActivityRow &r) -> const QString & { return r.path; }},
}};

}

ActivityModel::ActivityModel(QObject *parent) : KeyedRows(parent)
{
    std::vector<const Column *> all;
    for (const auto &column : columns)
        all.push_back(&column);
    describe(all);
    show(std::move(all));
    setSort("time"_L1, Qt::DescendingOrder);
    setChangeShownFor(std::chrono::milliseconds(0));
}

void ActivityModel::add(const QList<ActivityRow> &rows)
{
    if (rows.isEmpty())
        return;
    for (const ActivityRow &row : rows)
        std::ignore = KeyedRows::add(row, true);
    announceChanges(rows.last().at);
    if (isEmptyOfRows())
        arrangeAnew();
    settleIfIdle();
}

void ActivityModel::dropBefore(quint64 firstKept)
{
    QList<Slot> dropped;
    for (auto it = m_slotOf.cbegin(); it != m_slotOf.cend() && it.key() < firstKept; ++it)
        dropped << *it;
    for (const Slot slot : std::as_const(dropped))
        markGone(slot); // one that waits is forgotten at once
    if (!dropped.isEmpty())
        announceChanges({});
}

std::optional<ActivityRow> ActivityModel::rowAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt : std::optional(m_data.rows.at(slotAt(row)));
}

int ActivityModel::rowOf(quint64 id) const
{
    const auto slot = m_slotOf.constFind(id);
    return slot == m_slotOf.cend() ? -1 : rowOfSlot(*slot);
}

QVariant ActivityModel::keyOf(Slot slot) const
{
    return QVariant::fromValue(m_data.rows.at(slot).id);
}

std::pair<core::WallTime, core::WallTime> ActivityModel::timeSpan() const
{
    return {core::WallTime::max(), core::WallTime::min()};
}

void ActivityModel::forget(Slot slot)
{
    m_slotOf.remove(m_data.rows.at(slot).id);
    KeyedRows::forget(slot);
}

void ActivityModel::stored(Slot slot)
{
    m_slotOf.insert(m_data.rows.at(slot).id, slot);
}

}
