#pragma once

#include "api/senders.h"

#include <span>
#include <tuple>

namespace senderdesk::api {

// Every method the program knows. Contract tests, the methods table and the offline platform iterate over it, so no method
// can lack a test.
template<class... Request>
struct TypeList
{};
using AllRequests =
    TypeList<SendersList, SendersDelete, SendersUndelete, QueueStats, QueueHold, QueueRelease, QueuePurge, AccountsList>;

template<class Visit, class... Request>
constexpr void forEachRequest(TypeList<Request...>, Visit &&visit)
{
    (visit.template operator()<Request>(), ...);
}

// The same as values, in the order of AllRequests.
[[nodiscard]] std::span<const Method> methods();
// nullptr when no method has that name.
[[nodiscard]] const Method *methodNamed(std::string_view name);

}
