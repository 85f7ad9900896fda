#pragma once

#include "api/mail.h"
#include "offline/mailestate.h"
#include "offline/world.h"

// How the simulated OpenSRS Mail API answers (wire/opensrs-mail.md). A Refusal's code is an error_number.
namespace senderdesk::offline {

// Who asks, once that is known to be true.
struct MailCaller
{
    QString user;
    MailEstate::Role role;
};

// An error_number with the guide's words (wire/opensrs-mail.md 3.2).
[[nodiscard]] Refusal mailRefusal(int number);

[[nodiscard]] Outcome<api::Authenticate::Reply> answer(World &world, const MailCaller &caller, const api::Authenticate &request);
[[nodiscard]] Outcome<api::DomainsSearch::Reply> answer(World &world, const MailCaller &caller,
                                                        const api::DomainsSearch &request);
[[nodiscard]] Outcome<api::MailboxesSearch::Reply> answer(World &world, const MailCaller &caller,
                                                          const api::MailboxesSearch &request);
[[nodiscard]] Outcome<api::MailboxGet::Reply> answer(World &world, const MailCaller &caller, const api::MailboxGet &request);
[[nodiscard]] Outcome<api::MailFoldersGet::Reply> answer(World &world, const MailCaller &caller,
                                                         const api::MailFoldersGet &request);
[[nodiscard]] Outcome<api::MessagesGet::Reply> answer(World &world, const MailCaller &caller, const api::MessagesGet &request);
[[nodiscard]] Outcome<api::DeletedMessagesGet::Reply> answer(World &world, const MailCaller &caller,
                                                             const api::DeletedMessagesGet &request);
[[nodiscard]] Outcome<api::DeletedMessagesRestore::Reply> answer(World &world, const MailCaller &caller,
                                                                 const api::DeletedMessagesRestore &request);

}
