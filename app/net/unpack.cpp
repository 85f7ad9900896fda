#include "net/unpack.h"

#include <algorithm>
#include <array>
#include <optional>

#define ZLIB_CONST
#include <zlib.h>

namespace senderdesk::net {
namespace {

using namespace Qt::StringLiterals;

constexpr int zlibOrGzip = MAX_WBITS + 32; // told apart by their heads
constexpr int rawDeflate = -MAX_WBITS;

// Some servers send "deflate" without the zlib head that the standard wants, and every browser reads it.
bool hasZlibHead(const QByteArray &bytes)
{
    const auto at = [&bytes](qsizetype i) { return unsigned(quint8(bytes.at(i))); };
    return bytes.size() >= 2 && (at(0) & 0x0fU) == Z_DEFLATED && ((at(0) << 8U) | at(1)) % 31 == 0;
}

std::optional<int> windowBits(const QByteArray &packed, const QByteArray &encoding)
{
    const QByteArray name = encoding.trimmed().toLower();
    if (name == "gzip" || name == "x-gzip")
        return zlibOrGzip;
    if (name == "deflate")
        return hasZlibHead(packed) ? zlibOrGzip : rawDeflate;
    return std::nullopt;
}

class Inflation
{
public:
    Inflation(const QByteArray &packed, int windowBits)
    {
        m_stream.next_in = reinterpret_cast<const Bytef *>(packed.constData());
        m_stream.avail_in = uInt(packed.size());
        m_state = inflateInit2(&m_stream, windowBits);
    }
    ~Inflation() { inflateEnd(&m_stream); }
    Inflation(const Inflation &) = delete;
    Inflation &operator=(const Inflation &) = delete;

    [[nodiscard]] bool isGoingOn() const { return m_state == Z_OK; }
    [[nodiscard]] bool isWhole() const { return m_state == Z_STREAM_END; }

    QByteArrayView next()
    {
        m_stream.next_out = reinterpret_cast<Bytef *>(m_piece.data());
        m_stream.avail_out = uInt(m_piece.size());
        m_state = inflate(&m_stream, Z_NO_FLUSH);
        if (m_state == Z_STREAM_END && m_stream.avail_in > 0)
            m_state = inflateReset(&m_stream); // gzip may come in several members (RFC 1952 2.2)
        return {m_piece.data(), qsizetype(m_piece.size() - m_stream.avail_out)};
    }

private:
    z_stream m_stream{};
    int m_state = Z_OK;
    std::array<char, 64 << 10> m_piece;
};

}

std::expected<QByteArray, core::Reason> unpacked(const QByteArray &packed, const QByteArray &encoding, qint64 cap)
{
    const auto bits = windowBits(packed, encoding);
    if (!bits)
        return std::unexpected(
            core::Malformed{u"head"_s, u"packed in a way that was not asked for: "_s + QString::fromLatin1(encoding)});
    if (packed.isEmpty())
        return packed;
    QByteArray body;
    body.reserve(std::min(cap, 8 * qint64(packed.size())));
    Inflation inflation(packed, *bits);
    while (inflation.isGoingOn()) {
        const QByteArrayView piece = inflation.next();
        if (body.size() + piece.size() > cap)
            return std::unexpected(core::TooLarge{cap});
        body += piece;
    }
    if (!inflation.isWhole())
        return std::unexpected(core::Malformed{u"body"_s, u"it does not unpack"_s});
    return body;
}

}
