#include "api/senders.h"
#include "net/clientcall.h"

namespace senderdesk::net {

SENDERDESK_CLIENT_CALL(api::SendersList);
SENDERDESK_CLIENT_CALL(api::SendersDelete);
SENDERDESK_CLIENT_CALL(api::SendersUndelete);
SENDERDESK_CLIENT_CALL(api::QueueStats);
SENDERDESK_CLIENT_CALL(api::QueueHold);
SENDERDESK_CLIENT_CALL(api::QueueRelease);
SENDERDESK_CLIENT_CALL(api::QueuePurge);
SENDERDESK_CLIENT_CALL(api::AccountsList);

}
