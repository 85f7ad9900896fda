#pragma once

#include "api/sendersetup.h"
#include "api/virtualsenders.h"
#include "offline/world.h"

// How the simulated services answer about nodes, the set-up of AKMTA senders, and virtual senders (wire/altcraft-admin.md 2, 4
// and 6, wire/altcraft-user.md 8).
namespace senderdesk::offline {

[[nodiscard]] Outcome<api::NodesList::Reply> answer(World &world, const api::NodesList &request);
[[nodiscard]] Outcome<api::NodesMtaStatus::Reply> answer(World &world, const api::NodesMtaStatus &request);
[[nodiscard]] Outcome<api::AkmtaGet::Reply> answer(World &world, const api::AkmtaGet &request);
[[nodiscard]] Outcome<api::AkmtaSave::Reply> answer(World &world, const api::AkmtaSave &request);
[[nodiscard]] Outcome<api::AkmtaAssign::Reply> answer(World &world, const api::AkmtaAssign &request);

[[nodiscard]] Outcome<api::VirtualSendersList::Reply> answer(World &world, const api::VirtualSendersList &request);
[[nodiscard]] Outcome<api::VirtualSendersGet::Reply> answer(World &world, const api::VirtualSendersGet &request);
[[nodiscard]] Outcome<api::VirtualSendersAdd::Reply> answer(World &world, const api::VirtualSendersAdd &request);
[[nodiscard]] Outcome<api::VirtualSendersUpdate::Reply> answer(World &world, const api::VirtualSendersUpdate &request);
[[nodiscard]] Outcome<api::VirtualSendersClone::Reply> answer(World &world, const api::VirtualSendersClone &request);
[[nodiscard]] Outcome<api::VirtualSendersDelete::Reply> answer(World &world, const api::VirtualSendersDelete &request);

[[nodiscard]] Outcome<api::UserVirtualSendersList::Reply> answer(World &world, const api::UserVirtualSendersList &request);
[[nodiscard]] Outcome<api::UserVirtualSendersGet::Reply> answer(World &world, const api::UserVirtualSendersGet &request);
[[nodiscard]] Outcome<api::UserVirtualSendersAdd::Reply> answer(World &world, const api::UserVirtualSendersAdd &request);
[[nodiscard]] Outcome<api::UserVirtualSendersUpdate::Reply> answer(World &world, const api::UserVirtualSendersUpdate &request);
[[nodiscard]] Outcome<api::UserVirtualSendersClone::Reply> answer(World &world, const api::UserVirtualSendersClone &request);
[[nodiscard]] Outcome<api::UserVirtualSendersDelete::Reply> answer(World &world, const api::UserVirtualSendersDelete &request);
[[nodiscard]] Outcome<api::UserSendersList::Reply> answer(World &world, const api::UserSendersList &request);

}
