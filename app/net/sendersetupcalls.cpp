#include "api/sendersetup.h"
#include "api/virtualsenders.h"
#include "net/clientcall.h"

namespace senderdesk::net {

SENDERDESK_CLIENT_CALL(api::NodesList);
SENDERDESK_CLIENT_CALL(api::NodesMtaStatus);
SENDERDESK_CLIENT_CALL(api::AkmtaGet);
SENDERDESK_CLIENT_CALL(api::AkmtaSave);
SENDERDESK_CLIENT_CALL(api::AkmtaAssign);

SENDERDESK_CLIENT_CALL(api::VirtualSendersList);
SENDERDESK_CLIENT_CALL(api::VirtualSendersGet);
SENDERDESK_CLIENT_CALL(api::VirtualSendersAdd);
SENDERDESK_CLIENT_CALL(api::VirtualSendersUpdate);
SENDERDESK_CLIENT_CALL(api::VirtualSendersClone);
SENDERDESK_CLIENT_CALL(api::VirtualSendersDelete);

SENDERDESK_CLIENT_CALL(api::UserVirtualSendersList);
SENDERDESK_CLIENT_CALL(api::UserVirtualSendersGet);
SENDERDESK_CLIENT_CALL(api::UserVirtualSendersAdd);
SENDERDESK_CLIENT_CALL(api::UserVirtualSendersUpdate);
SENDERDESK_CLIENT_CALL(api::UserVirtualSendersClone);
SENDERDESK_CLIENT_CALL(api::UserVirtualSendersDelete);
SENDERDESK_CLIENT_CALL(api::UserSendersList);

}
