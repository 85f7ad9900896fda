#include "model/textrank.h"

#include <QCollator>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace senderdesk::model {
namespace {

// A word as bytes that compare as a person compares words. The first sixteen are at hand, in which most comparisons end.
struct Key
{
    quint64 head = 0;
    quint64 neck = 0;
    quint32 from = 0; // in Keys::bytes
    quint32 size = 0;
    quint32 index = 0; // of the word
};

struct Keys
{
    std::vector<Key> keys;
    std::vector<uchar> bytes;
    bool isAscii = true;

    void add(QStringView text);
    [[nodiscard]] int compare(const Key &a, const Key &b) const
    {
        if (a.head != b.head)
            return a.head < b.head ? -1 : 1;
        if (a.neck != b.neck)
            return a.neck < b.neck ? -1 : 1;
        const int order = std::memcmp(bytes.data() + a.from, bytes.data() + b.from, std::min(a.size, b.size));
        return order != 0 ? order : int(a.size > b.size) - int(a.size < b.size);
    }
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// Letters small; a number as its mark, how many digits it has and the digits, so that "mx2" comes before "mx10".
void Keys::add(QStringView text)
{
    Key key{0, 0, quint32(bytes.size()), 0, quint32(keys.size())};
    for (qsizetype at = 0; at < text.size();) {
        const char16_t c = text[at].unicode();
        if (!isDigit(text[at])) {
            isAscii = isAscii && c < 0x80;
            bytes.push_back(uchar(c >= u'A' && c <= u'Z' ? c + 0x20 : c));
            ++at;
            continue;
        }
        while (at < text.size() && text[at] == u'0')
            ++at;
        const qsizetype start = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        bytes.push_back('0');
        bytes.push_back(uchar(std::min<qsizetype>(at - start, 255)));
        for (const QChar digit : text.sliced(start, at - start))
            bytes.push_back(uchar(digit.unicode()));
    }
    key.size = quint32(bytes.size()) - key.from;
    std::array<uchar, 16> front{};
    std::memcpy(front.data(), bytes.data() + key.from, std::min<size_t>(key.size, front.size()));
    key.head = qFromBigEndian<quint64>(front.data());
    key.neck = qFromBigEndian<quint64>(front.data() + 8);
    keys.push_back(key);
}

// Words that rows share are taken once: rows of one reply share their strings, so the address says enough.
struct Words
{
    std::vector<const QString *> texts;
    std::vector<quint32> indexOf; // of each slot: index + 1, 0 = empty
};

Words wordsOf(std::span<const Slot> slots, const RowsAccess &rows, const Column &column)
{
    struct Seen
    {
        const QChar *data = nullptr;
        qsizetype size = -1;
        quint32 index = 0;
    };
    std::array<Seen, 256> seen;
    Words words;
    words.indexOf.reserve(slots.size());
    for (const Slot slot : slots) {
        const QString &text = rows.words(column, slot);
        if (text.isEmpty()) {
            words.indexOf.push_back(0);
            continue;
        }
        Seen &last = seen[(quintptr(text.constData()) >> 4) % seen.size()];
        if (last.data != text.constData() || last.size != text.size()) {
            words.texts.push_back(&text);
            last = {text.constData(), text.size(), quint32(words.texts.size())};
        }
        words.indexOf.push_back(last.index);
    }
    return words;
}

// Ranks from 1 of words sorted by `compare`; equal words have equal ranks.
template<class Sorted, class Compare>
std::vector<quint32> ranksOf(std::vector<Sorted> &sorted, const Compare &compare)
{
    std::sort(sorted.begin(), sorted.end(), [&](const Sorted &a, const Sorted &b) { return compare(a, b) < 0; });
    std::vector<quint32> ranks(sorted.size());
    quint32 rank = 0;
    for (size_t i = 0; i < sorted.size(); ++i) {
        if (i == 0 || compare(sorted[i - 1], sorted[i]) != 0)
            ++rank;
        ranks[sorted[i].index] = rank;
    }
    return ranks;
}

std::vector<quint32> ranksByBytes(Keys &keys)
{
    return ranksOf(keys.keys, [&keys](const Key &a, const Key &b) { return keys.compare(a, b); });
}

std::vector<quint32> ranksByLocale(const std::vector<const QString *> &texts)
{
    struct Collated
    {
        QCollatorSortKey key;
        quint32 index;
    };
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<Collated> keys;
    keys.reserve(texts.size());
    for (const QString *text : texts)
        keys.push_back({collator.sortKey(*text), quint32(keys.size())});
    return ranksOf(keys, [](const Collated &a, const Collated &b) { return a.key.compare(b.key); });
}

}

std::vector<quint32> textRanks(std::span<const Slot> slots, const RowsAccess &rows, const Column &column)
{
    Words words = wordsOf(slots, rows, column);
    Keys keys;
    keys.keys.reserve(words.texts.size());
    keys.bytes.reserve(words.texts.size() * 24);
    for (const QString *text : words.texts)
        keys.add(*text);
    const std::vector<quint32> ranks = keys.isAscii ? ranksByBytes(keys) : ranksByLocale(words.texts);
    for (quint32 &index : words.indexOf) {
        if (index != 0)
            index = ranks[index - 1];
    }
    return std::move(words.indexOf);
}

}
