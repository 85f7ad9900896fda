#pragma once

#include "api/subscriptions.h"
#include "offline/world.h"

namespace senderdesk::offline {

// The one profile that profiles/get means, by whichever of domain::matchModes (wire/altcraft-user.md 3): 450 when the mode is not
// known or lacks a field, 404 when nobody is found, 435 when several are.
[[nodiscard]] Outcome<const SubscriberDesk::Profile *> matched(const SubscriberDesk &desk, const api::ProfilesGet &request);

}
