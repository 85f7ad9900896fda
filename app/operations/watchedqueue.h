#pragma once

#include "domain/queue.h"
#include "domain/scope.h"

#include <QMetaType>

namespace senderdesk::model {
struct QueueRow;
}

namespace senderdesk::operations {

// A part of a queue whose figures are followed: a sender, narrowed by account, campaign or ISP. Reading is allowed an ISP, so a
// row of any grouping has one.
struct WatchedQueue
{
    core::SenderId sender;
    domain::QueueQuery total; // grouping Total, with the narrowing

    static WatchedQueue of(const domain::QueueScope &scope);
    // Empty for a row that lacks the key it is grouped by: leaving the key out would follow everything.
    static std::optional<WatchedQueue> of(const model::QueueRow &row);
    friend bool operator==(const WatchedQueue &, const WatchedQueue &) = default;
    friend size_t qHash(const WatchedQueue &queue, size_t seed = 0)
    {
        const auto number = [](const auto &id) { return id ? id->value() : 0; };
        const domain::QueueQuery &total = queue.total;
        return qHashMulti(seed, queue.sender.value(), number(total.account), number(total.campaign),
                          total.isp.value_or(QString()));
    }
};

}
Q_DECLARE_METATYPE(senderdesk::operations::WatchedQueue)
