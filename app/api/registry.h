#pragma once

#include "api/mail.h"
#include "api/senders.h"
#include "api/sendersetup.h"
#include "api/subscriptions.h"
#include "api/virtualsenders.h"

#include <span>
#include <tuple>

namespace senderdesk::api {

// Every method the program knows. Contract tests, the methods table and the offline platform iterate over it, so no method
// can lack a test. Each family of methods lists its own, beside them.
template<class... First, class... Second, class... Rest>
constexpr auto joined(TypeList<First...>, TypeList<Second...>, Rest... rest)
{
    if constexpr (sizeof...(Rest) == 0)
        return TypeList<First..., Second...>{};
    else
        return joined(TypeList<First..., Second...>{}, rest...);
}
using AllRequests = decltype(joined(SenderRequests{}, SenderSetupRequests{}, VirtualSenderRequests{}, UserVirtualSenderRequests{},
                                    SubscriptionRequests{}, MailRequests{}));

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
