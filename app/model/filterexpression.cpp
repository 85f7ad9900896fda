#include "model/filterexpression.h"

#include "model/filternumber.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <optional>

namespace senderdesk::model {
namespace {

using Why = FilterFault::Why;
using Is = FilterTerm::Is;
using Term = std::expected<FilterTerm, FilterFault>;

// "As of", "as of" and "asof" are one name.
QString plainName(QStringView name)
{
    QString plain = name.toString().toCaseFolded();
    plain.removeIf([](QChar c) { return c.isSpace(); });
    return plain;
}

struct Operator
{
    Is is;
    qsizetype length;
};

class Parser
{
public:
    Parser(const QString &text, const QLocale &locale, std::span<const Column *const> columns)
        : m_text(text)
        , m_locale(locale)
        , m_columns(columns)
    {}

    std::expected<std::vector<FilterTerm>, FilterFault> parse()
    {
        std::vector<FilterTerm> terms;
        while (skipSpace()) {
            Term term = readTerm();
            if (!term)
                return std::unexpected(std::move(term.error()));
            terms.push_back(std::move(*term));
        }
        return terms;
    }

private:
    Term readTerm()
    {
        const qsizetype start = m_at;
        const bool isNegated = peek() == u'!' && !operatorAt(m_at);
        if (isNegated)
            ++m_at;
        if (isAtEnd() || peek().isSpace())
            return fault(Why::MissingValue, start, m_at - start);
        Term term = readCondition();
        if (term)
            term->isNegated = isNegated;
        return term;
    }

    Term readCondition()
    {
        if (rest().startsWith(u"re:"))
            return readPattern();
        if (const Column *column = columnBeforeColon())
            return readInColumn(*column);
        if (const auto name = nameBeforeOperator())
            return readComparison(*name);
        return readPlainWord();
    }

    Term readPattern()
    {
        const qsizetype start = m_at;
        m_at += 3;
        const qsizetype from = m_at;
        const auto pattern = readWord();
        if (!pattern)
            return std::unexpected(pattern.error());
        if (pattern->isEmpty())
            return fault(Why::MissingValue, start, m_at - start);
        FilterTerm term;
        term.kind = FilterTerm::Kind::Pattern;
        term.pattern = QRegularExpression(*pattern, QRegularExpression::CaseInsensitiveOption
                                                        | QRegularExpression::UseUnicodePropertiesOption);
        if (!term.pattern.isValid()) {
            const bool isQuoted = m_text[from] == u'"';
            auto error = fault(Why::BadPattern, from + (isQuoted ? 1 : 0) + term.pattern.patternErrorOffset(), 1);
            error.error().excerpt = *pattern;
            error.error().detail = term.pattern.errorString();
            return error;
        }
        term.pattern.optimize();
        return term;
    }

    // "subject:", where that is a column in which words are looked for. Any other colon is part of a word ("12:03", "http://…").
    const Column *columnBeforeColon() const
    {
        const qsizetype colon = m_text.indexOf(u':', m_at);
        const Column *column = colon > m_at ? columnNamed(QStringView(m_text).sliced(m_at, colon - m_at)) : nullptr;
        return column && column->isSearched() ? column : nullptr;
    }

    Term readInColumn(const Column &column)
    {
        const qsizetype start = m_at;
        m_at = m_text.indexOf(u':', m_at) + 1;
        if (!skipSpace())
            return fault(Why::MissingValue, start, m_at - start);
        Term term = rest().startsWith(u"re:") ? readPattern() : readPlainWord();
        if (term)
            term->column = &column;
        return term;
    }

    Term readPlainWord()
    {
        const qsizetype start = m_at;
        const auto word = readWord();
        if (!word)
            return std::unexpected(word.error());
        if (word->isEmpty())
            return fault(Why::MissingValue, start, m_at - start);
        FilterTerm term;
        term.word = *word;
        return term;
    }

    // A name with an operator behind it, spaces between allowed. "re:" and quotes were looked for before.
    std::optional<QStringView> nameBeforeOperator() const
    {
        qsizetype end = m_at;
        while (end < m_text.size() && (m_text[end].isLetterOrNumber() || m_text[end] == u'_'))
            ++end;
        if (end == m_at)
            return std::nullopt;
        const auto isFollowed = [this](qsizetype at) {
            while (at < m_text.size() && m_text[at].isSpace())
                ++at;
            return operatorAt(at).has_value();
        };
        // A name of two words ("to go", "as of") counts where it names a column; else the words are words.
        if (!isFollowed(end)) {
            qsizetype second = end;
            while (second < m_text.size() && m_text[second].isSpace())
                ++second;
            while (second < m_text.size() && m_text[second].isLetterOrNumber())
                ++second;
            const QStringView both = QStringView(m_text).sliced(m_at, second - m_at);
            return second > end && isFollowed(second) && columnNamed(both) ? std::optional(both) : std::nullopt;
        }
        // "a = b" with spaces is a comparison only where a is a column, "a=b" always: a slip in a name must not pass as a word.
        const QStringView name = QStringView(m_text).sliced(m_at, end - m_at);
        return operatorAt(end) || columnNamed(name) ? std::optional(name) : std::nullopt;
    }

    Term readComparison(QStringView name)
    {
        const qsizetype start = m_at;
        const Column *column = columnNamed(name);
        if (!column)
            return fault(Why::UnknownColumn, start, name.size());
        m_at += name.size();
        skipSpace();
        const Operator op = *operatorAt(m_at);
        m_at += op.length;
        skipSpace();
        const qsizetype from = m_at;
        if (isAtEnd())
            return fault(Why::MissingValue, start, m_text.size() - start);
        FilterTerm term;
        term.column = column;
        term.is = op.is;
        if (column->kind == ColumnKind::Time
            || (column->kind == ColumnKind::Text && op.is != Is::Equal && op.is != Is::Different))
            return fault(Why::NotComparable, start, from - start);
        const auto value = readWord();
        if (!value)
            return std::unexpected(value.error());
        if (column->kind == ColumnKind::Text) {
            term.kind = FilterTerm::Kind::Words;
            term.word = *value;
            return term;
        }
        term.kind = FilterTerm::Kind::Number;
        if (column->kind == ColumnKind::Date)
            return readDate(std::move(term), from, *value);
        return readNumber(std::move(term), from, *value);
    }

    Term readNumber(FilterTerm term, qsizetype from, QString value)
    {
        // Groups of three digits after a space belong to the number where the locale groups so; where it does not, "1 000" may be
        // one number or a number and a word.
        while (isShortNumber(value) && nextGroup() > 0) {
            if (!groupsBySpace(m_locale))
                return fault(Why::AmbiguousNumber, from, m_at + 4 - from);
            value += m_text.sliced(m_at, 4);
            m_at += 4;
        }
        const auto number = wholeNumber(value, m_locale);
        if (!number) {
            const Why why = number.error() == NumberFault::Ambiguous  ? Why::AmbiguousNumber
                            : number.error() == NumberFault::TooLarge ? Why::NumberTooLarge
                                                                      : Why::NotANumber;
            return fault(why, from, m_at - from);
        }
        term.number = *number;
        return term;
    }

    // Local, as the cells are. As much as is written is meant: a year is all of it.
    Term readDate(FilterTerm term, qsizetype from, const QString &value)
    {
        struct Form
        {
            QString format;
            QDateTime (*end)(const QDateTime &begin);
        };
        static const std::array forms{
            Form{QStringLiteral("yyyy"), [](const QDateTime &begin) { return begin.addYears(1); }},
            Form{QStringLiteral("yyyy-MM"), [](const QDateTime &begin) { return begin.addMonths(1); }},
            Form{QStringLiteral("yyyy-MM-dd"), [](const QDateTime &begin) { return begin.addDays(1); }},
            Form{QStringLiteral("yyyy-MM-dd HH:mm"), [](const QDateTime &begin) { return begin.addSecs(60); }},
            Form{QStringLiteral("yyyy-MM-dd HH:mm:ss"), [](const QDateTime &begin) { return begin.addSecs(1); }},
        };
        for (const Form &form : forms) {
            const QDateTime begin = QDateTime::fromString(value, form.format);
            if (!begin.isValid())
                continue;
            term.number = begin.toMSecsSinceEpoch();
            term.width = form.end(begin).toMSecsSinceEpoch() - term.number;
            return term;
        }
        return fault(Why::NotADate, from, m_at - from);
    }

    // Up to three digits, then only groups behind spaces: what a further group may follow.
    static bool isShortNumber(const QString &value)
    {
        const qsizetype space =
            std::find_if(value.cbegin(), value.cend(), [](QChar c) { return isGroupingSpace(c.unicode()); }) - value.cbegin();
        const QStringView head = QStringView(value).first(space);
        return !head.isEmpty() && head.size() <= 3 && std::all_of(head.begin(), head.end(), [](QChar c) { return c.isDigit(); });
    }

    // Whether a space, three digits and the end of a word come next: 4, else 0.
    qsizetype nextGroup() const
    {
        if (m_at + 4 > m_text.size() || !isGroupingSpace(m_text[m_at].unicode()))
            return 0;
        for (qsizetype i = 1; i < 4; ++i) {
            if (!m_text[m_at + i].isDigit())
                return 0;
        }
        return m_at + 4 == m_text.size() || m_text[m_at + 4].isSpace() ? 4 : 0;
    }

    // Up to the next space, or what stands in quotes.
    std::expected<QString, FilterFault> readWord()
    {
        const qsizetype start = m_at;
        if (!isAtEnd() && peek() == u'"') {
            const qsizetype end = m_text.indexOf(u'"', m_at + 1);
            if (end < 0)
                return std::unexpected(faultOf(Why::UnclosedQuote, start, m_text.size() - start));
            m_at = end + 1;
            return m_text.sliced(start + 1, end - start - 1);
        }
        while (!isAtEnd() && !(peek().isSpace() && !isInsideNumber()))
            ++m_at;
        return m_text.sliced(start, m_at - start);
    }

    // No-break spaces are what the locale itself puts between digits, as copied from a cell.
    bool isInsideNumber() const
    {
        return peek() != u' ' && isGroupingSpace(peek().unicode()) && m_at > 0 && m_text[m_at - 1].isDigit()
               && m_at + 1 < m_text.size() && m_text[m_at + 1].isDigit();
    }

    std::optional<Operator> operatorAt(qsizetype at) const
    {
        static constexpr std::array<std::pair<QStringView, Is>, 9> operators{{{u"<=", Is::LessOrEqual},
                                                                              {u"≤", Is::LessOrEqual},
                                                                              {u">=", Is::MoreOrEqual},
                                                                              {u"≥", Is::MoreOrEqual},
                                                                              {u"!=", Is::Different},
                                                                              {u"≠", Is::Different},
                                                                              {u"<", Is::Less},
                                                                              {u">", Is::More},
                                                                              {u"=", Is::Equal}}};
        for (const auto &[text, is] : operators) {
            if (QStringView(m_text).sliced(at).startsWith(text))
                return Operator{is, text.size()};
        }
        return std::nullopt;
    }

    const Column *columnNamed(QStringView name) const
    {
        const QString plain = plainName(name);
        for (const Column *column : m_columns) {
            if (plain == column->key || plain == plainName(QString::fromLatin1(column->header))
                || plain == plainName(column->title()))
                return column;
        }
        return nullptr;
    }

    bool isAtEnd() const { return m_at >= m_text.size(); }
    QChar peek() const { return m_text[m_at]; }
    QStringView rest() const { return QStringView(m_text).sliced(m_at); }
    bool skipSpace()
    {
        while (!isAtEnd() && peek().isSpace())
            ++m_at;
        return !isAtEnd();
    }
    FilterFault faultOf(Why why, qsizetype position, qsizetype length) const
    {
        return {why, position, length, m_text.sliced(position, std::min(length, m_text.size() - position)), {}};
    }
    std::unexpected<FilterFault> fault(Why why, qsizetype position, qsizetype length) const
    {
        return std::unexpected(faultOf(why, position, length));
    }

    const QString &m_text;
    const QLocale &m_locale;
    std::span<const Column *const> m_columns;
    qsizetype m_at = 0;
};

}

std::expected<FilterExpression, FilterFault> FilterExpression::parse(const QString &text, const QLocale &locale,
                                                                     std::span<const Column *const> columns)
{
    auto terms = Parser(text, locale, columns).parse();
    if (!terms)
        return std::unexpected(std::move(terms.error()));
    FilterExpression filter;
    filter.m_text = text;
    filter.m_terms = std::make_shared<const std::vector<FilterTerm>>(std::move(*terms));
    return filter;
}

bool FilterExpression::hasPattern() const
{
    return std::ranges::any_of(terms(), [](const FilterTerm &term) { return term.kind == FilterTerm::Kind::Pattern; });
}

}
