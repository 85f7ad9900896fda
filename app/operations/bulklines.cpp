#include "operations/bulklines.h"

#include "model/tableexport.h"

#include <algorithm>
#include <optional>

namespace senderdesk::operations {
namespace {

QChar separatorOf(const QByteArray &text)
{
    qsizetype tabs = 0;
    qsizetype semicolons = 0;
    qsizetype commas = 0;
    bool isQuoted = false;
    for (const char c : text.trimmed()) {
        if (c == '"')
            isQuoted = !isQuoted;
        if (isQuoted)
            continue;
        if (c == '\n' || c == '\r')
            break;
        tabs += c == '\t';
        semicolons += c == ';';
        commas += c == ',';
    }
    if (tabs > 0)
        return u'\t';
    return semicolons > 0 && commas == 0 ? u';' : u',';
}

bool isBlank(const QStringList &cells)
{
    return std::all_of(cells.cbegin(), cells.cend(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

// The name as BulkColumns has it; empty: none.
QString knownName(const BulkColumns &columns, const QString &cell)
{
    const auto known = std::find_if(columns.known.cbegin(), columns.known.cend(),
                                    [&](const QString &name) { return name.compare(cell.trimmed(), Qt::CaseInsensitive) == 0; });
    return known == columns.known.cend() ? QString() : *known;
}

class Reading
{
public:
    explicit Reading(const BulkColumns &columns) : m_columns(columns), m_names(columns.plain) {}

    // Whether this first line names columns; a fault where it names one twice.
    std::expected<bool, BulkTextFault> takeNames(const QStringList &cells)
    {
        QStringList names;
        QStringList ignored;
        for (const QString &cell : cells) {
            const QString name = knownName(m_columns, cell);
            if (!name.isEmpty() && names.contains(name))
                return std::unexpected(BulkTextFault{BulkTextFault::Why::ColumnTwice, name});
            if (name.isEmpty() && !cell.trimmed().isEmpty())
                ignored.append(cell.trimmed());
            names.append(name);
        }
        const bool hasNames = std::any_of(names.cbegin(), names.cend(), [](const QString &name) { return !name.isEmpty(); });
        if (hasNames) {
            m_names = names;
            m_text.ignoredColumns = ignored;
        }
        return hasNames;
    }

    void take(qsizetype number, const QStringList &cells)
    {
        using Why = BulkLineFault::Why;
        if (std::any_of(cells.cbegin(), cells.cend(), [](const QString &c) { return c.contains(QChar::ReplacementCharacter); }))
            return leaveOut(Why::NotUtf8, number);
        BulkLine line{.number = number};
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const QString cell = cells.at(i).trimmed();
            if (cell.isEmpty())
                continue;
            if (i >= m_names.size())
                return leaveOut(Why::TooManyCells, number);
            if (!m_names.at(i).isEmpty())
                line.values.insert(m_names.at(i), cell);
        }
        if (!hasKey(line))
            return leaveOut(Why::KeyMissing, number);
        if (const qsizetype same = m_seen.value(line.values); same > 0)
            return leaveOut(Why::Twice, number, same);
        m_seen.insert(line.values, number);
        m_text.lines.append(std::move(line));
    }

    [[nodiscard]] const BulkText &text() const { return m_text; }

private:
    [[nodiscard]] bool hasKey(const BulkLine &line) const
    {
        return std::any_of(m_columns.keys.cbegin(), m_columns.keys.cend(), [&](const QStringList &key) {
            return std::all_of(key.cbegin(), key.cend(), [&](const QString &name) { return line.values.contains(name); });
        });
    }
    void leaveOut(BulkLineFault::Why why, qsizetype number, qsizetype sameAs = 0) { m_text.faults.append({why, number, sameAs}); }

    const BulkColumns &m_columns;
    QStringList m_names;
    QHash<QHash<QString, QString>, qsizetype> m_seen;
    BulkText m_text;
};

}

std::expected<BulkText, BulkTextFault> readBulk(const QByteArray &text, const BulkColumns &columns)
{
    using Why = BulkTextFault::Why;
    const std::optional<QList<QStringList>> table = model::fromCsv(text, true, separatorOf(text));
    if (!table)
        return std::unexpected(BulkTextFault{Why::NotATable});
    Reading reading(columns);
    bool isFirst = true;
    for (qsizetype i = 0; i < table->size(); ++i) {
        const QStringList &cells = table->at(i);
        if (isBlank(cells))
            continue;
        if (std::exchange(isFirst, false)) {
            const auto hasNames = reading.takeNames(cells);
            if (!hasNames)
                return std::unexpected(hasNames.error());
            if (*hasNames)
                continue;
        }
        if (reading.text().lines.size() == mostBulkLines)
            return std::unexpected(BulkTextFault{Why::TooMany});
        reading.take(i + 1, cells);
    }
    if (reading.text().lines.isEmpty() && reading.text().faults.isEmpty())
        return std::unexpected(BulkTextFault{Why::Empty});
    return reading.text();
}

}
