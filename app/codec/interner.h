#pragma once

#include <QString>

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

// Private to this folder.
namespace senderdesk::codec {

// QString::fromUtf8 takes a leading U+FEFF for a byte order mark and drops it; inside a document it is a character.
[[nodiscard]] inline QString textOf(std::string_view utf8)
{
    QString text = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    if (utf8.starts_with("\xef\xbb\xbf"))
        text.prepend(QChar(0xfeff));
    return text;
}

// A queue of 200,000 groups names some dozens of ISPs: equal texts of one field share one QString. That saves the conversion and
// the memory, and lets filters compare pointers. Who comes first stays, so that a field whose texts are all different, such
// as a name, costs a look at four cells and no more. The bytes given must stay where they are while it lives.
class Interner
{
public:
    [[nodiscard]] QString of(std::string_view utf8)
    {
        if (utf8.empty())
            return {};
        if (utf8.size() > longest)
            return textOf(utf8);
        const quint64 key = keyOf(utf8);
        const size_t home = size_t((key * 0x9e3779b97f4a7c15u) >> (64 - bits));
        for (size_t step = 0; step < steps; ++step) {
            Cell &cell = m_cells[(home + step) % m_cells.size()];
            if (cell.key == key && cell.utf8 == utf8)
                return cell.text;
            if (cell.utf8.empty()) {
                cell = {key, utf8, textOf(utf8)};
                return cell.text;
            }
        }
        return textOf(utf8);
    }

private:
    static constexpr size_t longest = 64;
    static constexpr int bits = 7;
    static constexpr size_t steps = 4;

    struct Cell
    {
        quint64 key = 0;
        std::string_view utf8;
        QString text;
    };

    // first and last bytes, and the length
    [[nodiscard]] static quint64 keyOf(std::string_view utf8)
    {
        const size_t size = utf8.size();
        quint64 first = 0;
        quint64 last = 0;
        if (size >= 8) {
            std::memcpy(&first, utf8.data(), 8);
            std::memcpy(&last, utf8.data() + size - 8, 8);
        } else if (size >= 4) {
            std::memcpy(&first, utf8.data(), 4);
            std::memcpy(&last, utf8.data() + size - 4, 4);
        } else {
            first = quint8(utf8[0]) | quint64(quint8(utf8[size / 2])) << 8 | quint64(quint8(utf8[size - 1])) << 16;
        }
        return first ^ (last * 31) ^ (quint64(size) << 56);
    }

    std::array<Cell, 1 << bits> m_cells;
};

}
