#pragma once

#include <QString>

namespace senderdesk::net {

struct TraceRecord;

// The request as a command for a POSIX shell, with "$TOKEN" (OpenSRS: "$PASSWORD") where it held the secret. It sends the same
// bytes but for characters that could disguise the command, which are written as the escapes of JSON or XML. A change keeps its
// request id, so that a service that knows it does not do it twice. Empty where not the whole body was kept.
[[nodiscard]] QString curlCommand(const TraceRecord &record);

}
