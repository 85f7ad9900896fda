#pragma once

#include "offline/world.h"

#include <algorithm>

namespace senderdesk::offline {

// The number of rows a page may have; 450 when the request's paging makes no sense.
[[nodiscard]] inline Outcome<qint64> rowsOfAPage(const World &world, qint64 fromId, qint64 limit)
{
    if (fromId < 0 || limit < 1)
        return std::unexpected(Refusal{450, QStringLiteral("from_id must not be negative, limit must be above 0")});
    return world.options.mostRowsPerPage > 0 ? std::min(limit, world.options.mostRowsPerPage) : limit;
}

}
