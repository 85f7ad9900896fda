#pragma once

#include "domain/account.h"
#include "domain/sender.h"
#include "offline/scenario.h"
#include "offline/spool.h"

// What the simulated estate is filled with: names as they occur in the world, and queues.
namespace senderdesk::offline {

// The sender of seed 001: the printed counts at the start, and it stands still.
inline constexpr qint64 printedSender = 119;
// The sender of seed 000: deleted through the API at the start, so it can be restored.
inline constexpr qint64 deletedSender = 683;
// Deleted in the vendor's panel: not there, and not to be restored.
inline constexpr qint64 goneSender = 684;
// Pours in mail in Scenario::RunawayCampaign …
inline constexpr qint64 runawaySender = 205;
// … through this campaign of this account.
inline constexpr qint64 runawayAccount = 118;
inline constexpr qint64 runawayCampaign = 5150;
// Has the many groups in Scenario::Large.
inline constexpr qint64 largeSender = 900;
// The first of EstateOptions::extraSenders.
inline constexpr qint64 firstExtraSender = 10'000;

[[nodiscard]] QList<domain::Account> accountsOfTheEstate(); // ascending by id
[[nodiscard]] QList<domain::Sender> sendersOfTheEstate(Scenario scenario, int extraSenders);

// The cells of a sender at second 0. `noise` is the estate's.
[[nodiscard]] std::vector<Cell> cellsOf(const domain::Sender &sender, Scenario scenario, const Noise &noise, int largeGroups);

}
