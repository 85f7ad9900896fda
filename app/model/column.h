#pragma once

#include <QString>

#include <limits>

// A column is described once: what it is called, what kind of value it holds and where that value is in a row. Text,
// alignment, sort key, filter and export all follow from this.
namespace senderdesk::model {

enum class ColumnKind {
    Text,   // words
    Id,     // a plain number, never grouped, with a name after it where one is known: "306 Retail"
    Count,  // messages: grouped by the locale, right-aligned
    Change, // a difference of counts with its sign
    Time,   // milliseconds since the epoch; local with seconds
    Date,   // likewise, but not of today: local date and time, which sort and read the same
};

// A number that nobody has told us. Never 0, never in a comparison, last in every order.
inline constexpr qint64 unknownNumber = std::numeric_limits<qint64>::min();

struct Column
{
    QLatin1String key;  // stable, lower case, English: settings and filters name a column by it
    const char *header; // QT_TRANSLATE_NOOP("Column", …)
    ColumnKind kind;
    bool isKey = false;      // part of the row's name (LabelRole)
    bool filterOnly = false; // can be asked for in a filter but is not shown

    [[nodiscard]] bool isNumeric() const { return kind != ColumnKind::Text; }
    [[nodiscard]] bool isWords() const { return kind == ColumnKind::Text || kind == ColumnKind::Id; }
    [[nodiscard]] bool isSearched() const { return isWords() || kind == ColumnKind::Date; } // by a word in the filter
    [[nodiscard]] QString title() const;                                                    // the header in the person's language
};

// A value as a cell holds it: the number, or the words. An Id has both: its number and the name that follows it.
struct CellValue
{
    qint64 number = unknownNumber;
    QString words;
};

[[nodiscard]] bool isUnknown(const Column &column, const CellValue &value);
// As shown: "1,015", "306 Retail", "−40", "12:03:05", "2026-11-03 12:03:05", "–". Control and text-direction characters in words
// are shown as spaces: a name must not be able to dress up as another one.
[[nodiscard]] QString cellText(const Column &column, const CellValue &value);
// As exported: "1015", "306 Retail", "-40", "2026-08-06T12:03:05+03:00", "" for unknown. Words untouched.
[[nodiscard]] QString exportText(const Column &column, const CellValue &value);
// The full date and time for a tooltip.
[[nodiscard]] QString fullTime(qint64 msecsSinceEpoch);

}
