#pragma once

#include "core/ids.h"
#include "domain/mail.h"
#include "domain/scope.h"
#include "domain/senderrecord.h"
#include "domain/subscription.h"
#include "domain/virtualsender.h"

#include <variant>

namespace senderdesk::operations {

// What an action can be done to. Each is made of ids; two are the same when their ids are. What the program does with one (which
// request, what is read before and after, what the journal writes) is said by the overloads of subjects.h.
using Subject = std::variant<domain::QueueScope, core::SenderId, domain::MessageRef, domain::VirtualSenderRef,
                             domain::SenderSetupRef, domain::SubscriptionKey, domain::DatabaseScope>;

}
