#pragma once

#include "api/senders.h"
#include "offline/world.h"

// How the simulated Administrator API answers about the queues of senders (wire/altcraft-admin.md 3).
namespace senderdesk::offline {

[[nodiscard]] Outcome<api::List<domain::QueueGroup>> answer(World &world, const api::QueueStats &request);
[[nodiscard]] Outcome<api::Nothing> answer(World &world, const api::QueueHold &request);
[[nodiscard]] Outcome<api::Nothing> answer(World &world, const api::QueueRelease &request);
[[nodiscard]] Outcome<api::Nothing> answer(World &world, const api::QueuePurge &request);

}
