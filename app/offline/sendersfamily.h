#pragma once

#include "api/senders.h"
#include "offline/world.h"

// How the simulated Administrator API answers about senders and accounts (wire/altcraft-admin.md 2 and 5).
namespace senderdesk::offline {

[[nodiscard]] Outcome<api::List<domain::Sender>> answer(World &world, const api::SendersList &request);
[[nodiscard]] Outcome<api::Nothing> answer(World &world, const api::SendersDelete &request);
[[nodiscard]] Outcome<api::Nothing> answer(World &world, const api::SendersUndelete &request);
[[nodiscard]] Outcome<api::List<domain::Account>> answer(World &world, const api::AccountsList &request);

}
