#include "api/subscriptions.h"
#include "net/clientcall.h"

namespace senderdesk::net {

SENDERDESK_CLIENT_CALL(api::SubscriptionsList);
SENDERDESK_CLIENT_CALL(api::SubscriptionsListAll);
SENDERDESK_CLIENT_CALL(api::SubscriptionsGet);
SENDERDESK_CLIENT_CALL(api::SubscriptionsSet);
SENDERDESK_CLIENT_CALL(api::SubscriptionsDelete);
SENDERDESK_CLIENT_CALL(api::SubscriptionsUndelete);
SENDERDESK_CLIENT_CALL(api::SubscriptionsSuspendAll);
SENDERDESK_CLIENT_CALL(api::SubscriptionsUnsuspendAll);

SENDERDESK_CLIENT_CALL(api::DatabasesList);
SENDERDESK_CLIENT_CALL(api::DatabasesGet);
SENDERDESK_CLIENT_CALL(api::ResourcesList);
SENDERDESK_CLIENT_CALL(api::ResourcesGet);
SENDERDESK_CLIENT_CALL(api::ProfilesGet);
SENDERDESK_CLIENT_CALL(api::CampaignsList);

}
