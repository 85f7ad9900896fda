#include "model/textrank.h"

#include <QCollator>
#include <QHash>

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

namespace senderdesk::model {
namespace {

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

char16_t lower(char16_t c)
{
    return c >= u'A' && c <= u'Z' ? char16_t(c + 0x20) : c;
}

// −1, 0, 1 for plain ASCII.
int compareNaturally(QStringView a, QStringView b)
{
    qsizetype i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i].unicode()) && isDigit(b[j].unicode())) {
            const auto run = [](QStringView text, qsizetype &at) {
                while (at < text.size() && text[at] == u'0')
                    ++at;
                const qsizetype from = at;
                while (at < text.size() && isDigit(text[at].unicode()))
                    ++at;
                return text.sliced(from, at - from);
            };
            const QStringView left = run(a, i), right = run(b, j);
            if (left.size() != right.size())
                return left.size() < right.size() ? -1 : 1;
            if (const int order = left.compare(right))
                return order < 0 ? -1 : 1;
            continue;
        }
        const char16_t left = lower(a[i].unicode()), right = lower(b[j].unicode());
        if (left != right)
            return left < right ? -1 : 1;
        ++i;
        ++j;
    }
    return i < a.size() ? 1 : j < b.size() ? -1 : 0;
}

// The first four characters as one number that orders as compareNaturally() does: most comparisons end here. A number inside
// ends the prefix, its value is for the long way.
quint64 prefixOf(QStringView text)
{
    quint64 prefix = 0;
    for (int i = 0; i < 4; ++i) {
        const char16_t c = i < text.size() ? lower(text[i].unicode()) : u'\0';
        if (isDigit(c))
            return ((prefix << 16) | u'0') << (16 * (3 - i));
        prefix = (prefix << 16) | c;
    }
    return prefix;
}

struct Distinct
{
    std::vector<QStringView> texts;
    std::vector<quint32> indexOf; // of each slot: index + 1, 0 = empty
    bool isAscii = true;
};

Distinct distinctTexts(std::span<const Slot> slots, const RowsAccess &rows, const Column &column)
{
    Distinct result;
    result.indexOf.reserve(slots.size());
    QHash<QStringView, quint32> indexes;
    struct Seen
    {
        const QChar *data = nullptr;
        qsizetype size = -1;
        quint32 index = 0;
    };
    std::array<Seen, 256> seen; // rows of one reply share their strings: the address says enough
    for (const Slot slot : slots) {
        const QString &text = rows.words(column, slot);
        if (text.isEmpty()) {
            result.indexOf.push_back(0);
            continue;
        }
        Seen &last = seen[(quintptr(text.constData()) >> 4) % seen.size()];
        if (last.data != text.constData() || last.size != text.size()) {
            quint32 &index = indexes[text];
            if (index == 0) {
                result.texts.push_back(text);
                index = quint32(result.texts.size());
                result.isAscii =
                    result.isAscii && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
            }
            last = {text.constData(), text.size(), index};
        }
        result.indexOf.push_back(last.index);
    }
    return result;
}

// Ranks from 1, by an order that can be asked for pairs of indexes.
template<class Compare>
std::vector<quint32> ranksBy(size_t count, const Compare &compare)
{
    std::vector<quint32> order(count);
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) { return compare(a, b) < 0; });
    std::vector<quint32> ranks(count);
    quint32 rank = 0;
    for (size_t i = 0; i < count; ++i) {
        if (i == 0 || compare(order[i - 1], order[i]) != 0)
            ++rank;
        ranks[order[i]] = rank;
    }
    return ranks;
}

std::vector<quint32> ranksOf(const Distinct &distinct)
{
    const std::vector<QStringView> &texts = distinct.texts;
    if (distinct.isAscii) {
        std::vector<quint64> prefixes;
        prefixes.reserve(texts.size());
        for (const QStringView text : texts)
            prefixes.push_back(prefixOf(text));
        return ranksBy(texts.size(), [&](quint32 a, quint32 b) {
            if (prefixes[a] != prefixes[b])
                return prefixes[a] < prefixes[b] ? -1 : 1;
            return compareNaturally(texts[a], texts[b]);
        });
    }
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(texts.size());
    for (const QStringView text : texts)
        keys.push_back(collator.sortKey(text.toString()));
    return ranksBy(texts.size(), [&](quint32 a, quint32 b) { return keys[a].compare(keys[b]); });
}

}

std::vector<quint32> textRanks(std::span<const Slot> slots, const RowsAccess &rows, const Column &column)
{
    Distinct distinct = distinctTexts(slots, rows, column);
    const std::vector<quint32> ranks = ranksOf(distinct);
    for (quint32 &index : distinct.indexOf) {
        if (index != 0)
            index = ranks[index - 1];
    }
    return std::move(distinct.indexOf);
}

}
