#pragma once

#include "core/error.h"

#include <QByteArray>

#include <expected>

namespace senderdesk::net {

// What is asked for in Accept-Encoding, and no more than unpacked() knows.
inline constexpr char acceptedEncodings[] = "gzip, deflate";

// A reply's body before its Content-Encoding (RFC 9110 8.4.1). TooLarge as soon as it would be longer than cap, so that a few
// bytes that unpack to very many cost neither memory nor time; Malformed when it does not unpack, or was packed in a way that
// was not asked for. Any thread: a legal reply takes longer than an event loop may stand.
[[nodiscard]] std::expected<QByteArray, core::Reason> unpacked(const QByteArray &packed, const QByteArray &encoding, qint64 cap);

}
