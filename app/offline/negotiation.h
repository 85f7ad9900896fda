#pragma once

#include "domain/connection.h"
#include "offline/http.h"

namespace senderdesk::offline {

// The format of a body by its Content-Type: application/json or application/xml, with no charset or UTF-8. Anything else, a
// missing header too, is not supported (415).
[[nodiscard]] std::optional<domain::WireFormat> formatOfContentType(const std::optional<QByteArray> &contentType);

// The format that an Accept header likes best; nullopt when it names neither, as with */*.
[[nodiscard]] std::optional<domain::WireFormat> formatOfAccept(const std::optional<QByteArray> &accept);

// "json" and "xml", as the `format` parameter says them.
[[nodiscard]] std::optional<domain::WireFormat> formatNamed(QStringView name);

[[nodiscard]] QByteArray contentTypeOf(domain::WireFormat format);

// The token of an `Authorization: Bearer` header.
[[nodiscard]] std::optional<QByteArray> bearerOf(const Headers &headers);

}
