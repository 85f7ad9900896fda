#include "codec/repair.h"

#include <QChar>

#include <simdjson.h>

#include <optional>

namespace senderdesk::codec {
namespace {

constexpr QByteArrayView replacement = "\xef\xbf\xbd";

// The length of the well-formed sequence at `at`, or minus that of what is to be replaced by one U+FFFD: as much as could
// have begun one (Unicode 3.9, maximal subparts).
qsizetype sequenceAt(const QByteArray &bytes, qsizetype at)
{
    const auto byte = [&bytes](qsizetype i) { return i < bytes.size() ? quint8(bytes[i]) : 0; };
    const quint8 lead = byte(at);
    if (lead < 0x80)
        return 1;
    const qsizetype length = lead >= 0xc2 && lead <= 0xdf   ? 2
                             : lead >= 0xe0 && lead <= 0xef ? 3
                             : lead >= 0xf0 && lead <= 0xf4 ? 4
                                                            : 1;
    quint8 low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;  // no overlong forms
    quint8 high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf; // no halves, nothing above U+10FFFF
    qsizetype good = 1;
    while (good < length && byte(at + good) >= low && byte(at + good) <= high) {
        ++good;
        low = 0x80;
        high = 0xbf;
    }
    return length > 1 && good == length ? length : -good;
}

void repairEncoding(QByteArray &bytes)
{
    if (simdjson::validate_utf8(bytes.constData(), size_t(bytes.size())))
        return;
    QByteArray repaired;
    repaired.reserve(bytes.size() + bytes.size() / 8);
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = sequenceAt(bytes, at);
        if (length > 0)
            repaired.append(QByteArrayView(bytes).sliced(at, length));
        else
            repaired.append(replacement);
        at += std::abs(length);
    }
    bytes = std::move(repaired);
}

// The unit that \uXXXX at `at` writes.
std::optional<ushort> unitAt(const QByteArray &json, qsizetype at)
{
    if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u')
        return std::nullopt;
    bool isHex = false;
    const ushort unit = json.sliced(at + 2, 4).toUShort(&isHex, 16);
    return isHex ? std::optional(unit) : std::nullopt;
}

// In place: \ufffd is as long as what it stands for. Outside of texts a backslash is a fault that the parser finds.
void repairEscapes(QByteArray &json)
{
    for (qsizetype at = json.indexOf('\\'); at >= 0; at = json.indexOf('\\', at)) {
        const auto unit = unitAt(json, at);
        if (!unit || !QChar::isSurrogate(*unit)) {
            at += 2;
            continue;
        }
        const auto next = unitAt(json, at + 6);
        if (QChar::isHighSurrogate(*unit) && next && QChar::isLowSurrogate(*next)) {
            at += 12;
            continue;
        }
        json.replace(at, 6, "\\ufffd");
        at += 6;
    }
}

}

void repairTexts(QByteArray &json)
{
    repairEncoding(json);
    repairEscapes(json);
}

}
