#include "model/journalmodel.h"

#include <algorithm>
#include <array>

namespace senderdesk::model {
namespace {

using namespace Qt::StringLiterals;

using Row = JournalRow;
using Words = const QString &(*)(const Row &);

constexpr ColumnOf<Row> words(QLatin1String key, const char *header, Words take, bool isKey = false, Words exported = nullptr)
{
    ColumnOf<Row> column{{key, header, ColumnKind::Text, isKey}, nullptr, take};
    column.exported = exported;
    return column;
}

constexpr std::array<ColumnOf<Row>, JournalModel::ColumnCount> columns{{
    {{"when"_L1, QT_TRANSLATE_NOOP("Column", "When"), ColumnKind::Date},
     [](const Row &r) { return qint64(std::chrono::duration_cast<std::chrono::milliseconds>(r.at.time_since_epoch()).count()); }},
    words(
        "action"_L1, QT_TRANSLATE_NOOP("Column", "Action"), [](const Row &r) -> const QString & { return r.words.action; }, true,
        [](const Row &r) -> const QString & { return r.action; }),
    words(
        "target"_L1, QT_TRANSLATE_NOOP("Column", "Target"), [](const Row &r) -> const QString & { return r.words.target; }, true),
    words("outcome"_L1, QT_TRANSLATE_NOOP("Column", "Outcome"), [](const Row &r) -> const QString & { return r.words.outcome; }),
    words("connection"_L1, QT_TRANSLATE_NOOP("Column", "Connection"),
          [](const Row &r) -> const QString & { return r.connection; }),
    words(
        "before"_L1, QT_TRANSLATE_NOOP("Column", "Before"), [](const Row &r) -> const QString & { return r.words.before; }, false,
        [](const Row &r) -> const QString & { return r.words.beforeExport; }),
    words(
        "after"_L1, QT_TRANSLATE_NOOP("Column", "After"), [](const Row &r) -> const QString & { return r.words.after; }, false,
        [](const Row &r) -> const QString & { return r.words.afterExport; }),
    words("reason"_L1, QT_TRANSLATE_NOOP("Column", "Reason"), [](const Row &r) -> const QString & { return r.reason; }),
    words("user"_L1, QT_TRANSLATE_NOOP("Column", "User"), [](const Row &r) -> const QString & { return r.user; }),
    words("host"_L1, QT_TRANSLATE_NOOP("Column", "Host"), [](const Row &r) -> const QString & { return r.host; }),
    words("request"_L1, QT_TRANSLATE_NOOP("Column", "Request ID"), [](const Row &r) -> const QString & { return r.requestId; }),
}};

}

JournalModel::JournalModel(Say say, QObject *parent) : KeyedRows(parent), m_say(std::move(say))
{
    std::vector<const Column *> all;
    for (const auto &column : columns)
        all.push_back(&column);
    describe(all);
    show(std::move(all));
    setSort("when"_L1, Qt::DescendingOrder);
}

void JournalModel::put(QList<JournalRow> rows)
{
    core::WallTime latest{};
    for (JournalRow &row : rows) {
        row.words = m_say(row);
        latest = std::max(latest, row.at);
        const auto known = m_slotOf.constFind(row.key);
        if (known == m_slotOf.cend()) {
            std::ignore = KeyedRows::add(std::move(row), true);
        } else if (m_data.rows.at(*known) != row) {
            const Slot slot = *known;
            m_data.rows[slot] = std::move(row);
            markChanged(slot, ~quint32(0));
        }
    }
    announceChanges(latest);
    if (isEmptyOfRows())
        arrangeAnew();
    settleIfIdle();
}

std::optional<JournalRow> JournalModel::rowAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt : std::optional(m_data.rows.at(slotAt(row)));
}

int JournalModel::rowOf(qint64 journalRow) const
{
    for (const Slot slot : sequence()) {
        if (m_data.rows.at(slot).rows.contains(journalRow))
            return rowOfSlot(slot);
    }
    return -1;
}

QVariant JournalModel::keyOf(Slot slot) const
{
    return m_data.rows.at(slot).key;
}

std::pair<core::WallTime, core::WallTime> JournalModel::timeSpan() const
{
    return {core::WallTime::max(), core::WallTime::min()};
}

void JournalModel::forget(Slot slot)
{
    m_slotOf.remove(m_data.rows.at(slot).key);
    KeyedRows::forget(slot);
}

void JournalModel::stored(Slot slot)
{
    m_slotOf.insert(m_data.rows.at(slot).key, slot);
}

void JournalModel::languageChanged()
{
    for (const Slot slot : std::as_const(m_slotOf))
        m_data.rows[slot].words = m_say(m_data.rows.at(slot));
}

}
