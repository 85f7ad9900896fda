#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>
#include <optional>
#include <utility>

// A request and its reply as values, so that the Estate can be asked without any socket.
namespace senderdesk::offline {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

// The first header of that name in any case; nullopt when there is none.
[[nodiscard]] std::optional<QByteArray> headerOf(const Headers &headers, QByteArrayView name);

struct HttpRequest
{
    QByteArray verb;   // "POST"
    QByteArray target; // path and query as sent
    Headers headers;
    QByteArray body;

    [[nodiscard]] QByteArray path() const;
    // The percent-decoded value of a query parameter.
    [[nodiscard]] std::optional<QByteArray> queryItem(QByteArrayView name) const;
};

struct HttpReply
{
    int status = 200;
    Headers headers; // Content-Type among them when there is a body
    QByteArray body;
    std::chrono::milliseconds delay{}; // wait that long before the first byte
    // Send only so many bytes of the body, under the full Content-Length, and close; 0: close without even a status line.
    std::optional<qsizetype> cutAfter{};
};

}
