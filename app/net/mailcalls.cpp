#include "api/mail.h"
#include "net/clientcall.h"

namespace senderdesk::net {

SENDERDESK_CLIENT_CALL(api::Authenticate);
SENDERDESK_CLIENT_CALL(api::DomainsSearch);
SENDERDESK_CLIENT_CALL(api::MailboxesSearch);
SENDERDESK_CLIENT_CALL(api::MailboxGet);
SENDERDESK_CLIENT_CALL(api::MailFoldersGet);
SENDERDESK_CLIENT_CALL(api::MessagesGet);
SENDERDESK_CLIENT_CALL(api::DeletedMessagesGet);
SENDERDESK_CLIENT_CALL(api::DeletedMessagesRestore);

}
