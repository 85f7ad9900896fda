#pragma once

#include "model/column.h"

#include <QLocale>
#include <QRegularExpression>

#include <expected>
#include <memory>
#include <span>
#include <vector>

namespace senderdesk::model {

// Why a filter text cannot be used, and where. ui makes the sentence.
struct FilterFault
{
    enum class Why {
        UnknownColumn,   // excerpt is not the name of a column
        MissingValue,    // nothing after the comparison or after "!" or "re:"
        NotANumber,      // a number was needed, excerpt is none
        AmbiguousNumber, // excerpt could be read as two numbers ("1.000", "1,00"): write it without separators
        NumberTooLarge,
        NotComparable, // <, <=, >, >= on a column of words, or any comparison on a time
        NotADate,      // a date was needed, excerpt is none
        UnclosedQuote,
        BadPattern, // detail: what the regular expression's compiler says
    };
    Why what;
    qsizetype position = 0; // in the text, UTF-16 units
    qsizetype length = 0;
    QString excerpt;
    QString detail;
};

// One condition. All conditions of a filter must hold.
struct FilterTerm
{
    enum class Kind { Word, Pattern, Number, Words };
    enum class Is { Equal, Different, Less, LessOrEqual, More, MoreOrEqual };
    Kind kind = Kind::Word;
    bool isNegated = false;
    QString word;                   // Word: what a cell contains; Words: what it is. Without regard to case
    QRegularExpression pattern;     // Pattern: what a cell matches, without regard to case
    const Column *column = nullptr; // Number, Words; of Word and Pattern the only one looked at, where one was named
    Is is = Is::Equal;
    qint64 number = 0;
    qint64 width = 1; // of what the number names: [number, number + width), a day of milliseconds for a date
};

// What the Filter field says, understood. Immutable and cheap to copy.
//   gmail spam        both words, each in any column of words
//   "spring sale"     two words in a row
//   !gmail            none of the columns has it
//   re:^mx\d+         a regular expression; re:"two words" where it holds a space
//   retry>1000        also < <= >= = !=, spaces around are fine; columns by their English or translated names
//   isp=gmail         a column of words is exactly that
//   from:gmail        this column has it; also from:re:^mx
//   date>=2026-11-03  also 2026, 2026-11, "2026-11-03 10:15"; = means anywhere in it
// A number takes the grouping of the locale ("1,000" in English, "1 000" in Russian); one that could mean two numbers is a
// fault. A row whose figure is unknown passes no comparison.
class FilterExpression
{
public:
    FilterExpression() = default; // lets everything through

    [[nodiscard]] static std::expected<FilterExpression, FilterFault> parse(const QString &text, const QLocale &locale,
                                                                            std::span<const Column *const> columns);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return !m_terms || m_terms->empty(); }
    [[nodiscard]] std::span<const FilterTerm> terms() const
    {
        return m_terms ? std::span<const FilterTerm>(*m_terms) : std::span<const FilterTerm>();
    }
    [[nodiscard]] bool hasPattern() const;

private:
    QString m_text;
    std::shared_ptr<const std::vector<FilterTerm>> m_terms;
};

}
