#include "model/rowfilter.h"

#include <QSet>

#include <array>
#include <charconv>

namespace senderdesk::model {
namespace {

char16_t folded(char16_t c)
{
    if (c < 0x80)
        return c >= u'A' && c <= u'Z' ? char16_t(c + 0x20) : c;
    return QChar(c).toCaseFolded().unicode();
}

// What QString::contains(…, Qt::CaseInsensitive) says, without folding the needle anew for every cell.
class Needle
{
public:
    explicit Needle(const QString &word) : m_word(word.toCaseFolded()) {}
    [[nodiscard]] bool isIn(QStringView text) const
    {
        const qsizetype last = text.size() - m_word.size();
        for (qsizetype at = 0; at <= last; ++at) {
            qsizetype i = 0;
            while (i < m_word.size() && folded(text[at + i].unicode()) == m_word[i].unicode())
                ++i;
            if (i == m_word.size())
                return true;
        }
        return false;
    }
    [[nodiscard]] bool is(QStringView text) const { return text.size() == m_word.size() && isIn(text); }

private:
    QString m_word;
};

// Rows of one reply share their strings, so the answer for a string is looked up by its address first.
class Memo
{
public:
    template<class Ask>
    bool operator()(const QString &text, const Ask &ask)
    {
        Entry &entry = m_entries[(quintptr(text.constData()) >> 4) % m_entries.size()];
        if (entry.data != text.constData() || entry.size != text.size())
            entry = {text.constData(), text.size(), ask(text)};
        return entry.answer;
    }

private:
    struct Entry
    {
        const QChar *data = nullptr;
        qsizetype size = -1;
        bool answer = false;
    };
    std::array<Entry, 256> m_entries;
};

// One term against one column of words.
class ColumnMatch
{
public:
    ColumnMatch(const Column &column, const RowsAccess &rows, const FilterTerm &term)
        : m_column(column)
        , m_rows(rows)
        , m_term(term)
        , m_needle(term.word)
    {
        m_needsWhole = column.kind == ColumnKind::Date;
        if (column.kind != ColumnKind::Id)
            return;
        // Every id costs its digits only; names are looked through once, not once a row.
        m_needsWhole = term.kind == FilterTerm::Kind::Pattern || term.kind == FilterTerm::Kind::Words || term.word.contains(u' ');
        if (m_needsWhole)
            return;
        m_digits = std::all_of(term.word.cbegin(), term.word.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; })
                       ? term.word.toLatin1()
                       : QByteArray();
        const Names &names = rows.names(column);
        for (auto it = names.cbegin(); it != names.cend(); ++it) {
            if (m_needle.isIn(it.value()))
                m_named.insert(it.key());
        }
    }

    [[nodiscard]] bool operator()(Slot slot)
    {
        if (m_column.kind == ColumnKind::Text)
            return m_memo(m_rows.words(m_column, slot), [this](const QString &text) { return !text.isEmpty() && asks(text); });
        if (m_needsWhole)
            return asks(cellText(m_column, m_rows.value(m_column, slot)));
        const qint64 id = m_rows.number(m_column, slot);
        if (id == unknownNumber)
            return false;
        if (!m_digits.isEmpty()) {
            std::array<char, 24> digits;
            const char *end = std::to_chars(digits.begin(), digits.end(), id).ptr;
            if (std::string_view(digits.data(), size_t(end - digits.data()))
                    .find(std::string_view(m_digits.constData(), size_t(m_digits.size())))
                != std::string_view::npos)
                return true;
        }
        return !m_named.isEmpty() && m_named.contains(m_rows.nameKey(m_column, slot));
    }

private:
    [[nodiscard]] bool asks(const QString &text) const
    {
        switch (m_term.kind) {
        case FilterTerm::Kind::Pattern:
            return m_term.pattern.match(text).hasMatch();
        case FilterTerm::Kind::Words:
            return m_needle.is(text);
        default:
            return m_needle.isIn(text);
        }
    }

    const Column &m_column;
    const RowsAccess &m_rows;
    const FilterTerm &m_term;
    Needle m_needle;
    Memo m_memo;
    bool m_needsWhole = false;
    QByteArray m_digits;
    QSet<qint64> m_named;
};

// Of a number and what the term names: [than, than + width).
bool holds(qint64 number, FilterTerm::Is is, qint64 than, qint64 width)
{
    using Is = FilterTerm::Is;
    switch (is) {
    case Is::Equal:
        return number >= than && number - than < width;
    case Is::Different:
        return number < than || number - than >= width;
    case Is::Less:
        return number < than;
    case Is::LessOrEqual:
        return number < than || number - than < width;
    case Is::More:
        return number > than && number - than >= width;
    case Is::MoreOrEqual:
        return number >= than;
    }
    Q_UNREACHABLE();
}

// A pass over one kind of term. In the order of the slots, not of the screen: rows and their strings lie in memory as they
// came, and walking them out of order costs several times the comparing.
template<class Holds>
void keepIf(std::vector<Slot> &ascending, bool isNegated, Holds holds)
{
    std::erase_if(ascending, [&](Slot slot) { return holds(slot) == isNegated; });
}

void keepNumbers(std::vector<Slot> &ascending, const RowsAccess &rows, const FilterTerm &term)
{
    keepIf(ascending, false, [&](Slot slot) {
        const qint64 number = rows.number(*term.column, slot);
        // Unknown passes neither "!=" nor "!": nobody knows.
        return number != unknownNumber && holds(number, term.is, term.number, term.width) != term.isNegated;
    });
}

void keepWords(std::vector<Slot> &ascending, const RowsAccess &rows, const FilterTerm &term,
               std::span<const Column *const> columns)
{
    std::vector<ColumnMatch> matches;
    matches.reserve(columns.size());
    for (const Column *column : columns)
        matches.emplace_back(*column, rows, term);
    keepIf(ascending, term.isNegated,
           [&](Slot slot) { return std::ranges::any_of(matches, [&](ColumnMatch &match) { return match(slot); }); });
}

}

std::vector<Slot> filterSlots(std::span<const Slot> slots, const RowsAccess &rows, const FilterExpression &filter,
                              std::span<const Column *const> wordColumns)
{
    if (filter.isEmpty() || slots.empty())
        return {slots.begin(), slots.end()};
    std::vector<Slot> left = ascending(slots);
    std::vector<bool> isIn(left.back() + 1, false);
    for (const FilterTerm &term : filter.terms()) {
        switch (term.kind) {
        case FilterTerm::Kind::Number:
            keepNumbers(left, rows, term);
            break;
        case FilterTerm::Kind::Words:
            keepIf(left, (term.is == FilterTerm::Is::Different) != term.isNegated, ColumnMatch(*term.column, rows, term));
            break;
        case FilterTerm::Kind::Word:
        case FilterTerm::Kind::Pattern:
            keepWords(left, rows, term, term.column ? std::span<const Column *const>(&term.column, 1) : wordColumns);
            break;
        }
    }
    for (const Slot slot : left)
        isIn[slot] = true;
    left.clear();
    std::ranges::copy_if(slots, std::back_inserter(left), [&](Slot slot) { return isIn[slot]; });
    return left;
}

}
