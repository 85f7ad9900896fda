#pragma once

#include "core/clock.h"
#include "offline/http.h"

#include <QHash>

#include <deque>

namespace senderdesk::offline {

// Remembers the replies of changes for a day, so that a repeat is answered and not executed (wire/altcraft-user.md 2).
class Deduplication
{
public:
    // With a Request-ID (or the older X-Request-ID): that id and the token. Without: a checksum of target, headers and body, so
    // that hold, release, hold without ids is taken for a repeat. Base64, as Duplicate-Key carries it.
    [[nodiscard]] static QByteArray keyOf(const HttpRequest &request, const QByteArray &token);
    // The headers that mark a repeat, under the newer and the older names.
    [[nodiscard]] static Headers marksOf(const QByteArray &key);

    // The first reply of that key, marked.
    [[nodiscard]] std::optional<HttpReply> find(const QByteArray &key, core::SteadyTime now);
    void remember(const QByteArray &key, const HttpReply &reply, core::SteadyTime now);

private:
    void forget(core::SteadyTime now);

    QHash<QByteArray, HttpReply> m_replies;
    std::deque<std::pair<core::SteadyTime, QByteArray>> m_expiries; // ascending
};

}
