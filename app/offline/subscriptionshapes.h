#pragma once

#include "offline/listedrows.h"
#include "offline/subscriberdesk.h"

// One subscription in the shapes that the methods give it (wire/altcraft-user.md 4.2 to 4.4 and 5).
namespace senderdesk::offline {

// As subscriptions/list and get have it: the address among the rest, no word of deletion.
[[nodiscard]] domain::Subscription flatShape(const SubscriberDesk::Entry &entry);
// As subscriptions/list_all has it: with database, profile and two checksums.
[[nodiscard]] ListedSubscription listedShape(const SubscriberDesk::Entry &entry);
// As profiles/get has it: the address in email_data, phone_data, push_data or cc_data, and whether it is deleted.
[[nodiscard]] QJsonObject nestedShape(const SubscriberDesk::Entry &entry);

}
