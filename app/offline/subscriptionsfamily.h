#pragma once

#include "api/subscriptions.h"
#include "offline/listedrows.h"
#include "offline/world.h"

// How the simulated services answer about subscriptions and what finds them (wire/altcraft-user.md 4, 6, 7 and 9).
namespace senderdesk::offline {

[[nodiscard]] Outcome<api::SubscriptionsList::Reply> answer(World &world, const api::SubscriptionsList &request);
[[nodiscard]] Outcome<api::List<ListedSubscription>> answer(World &world, const api::SubscriptionsListAll &request);
[[nodiscard]] Outcome<api::SubscriptionsGet::Reply> answer(World &world, const api::SubscriptionsGet &request);
[[nodiscard]] Outcome<api::SubscriptionsSet::Reply> answer(World &world, const api::SubscriptionsSet &request);
// With data that is null, as the documents print it; whoever reads one takes nothing of it.
using NullData = api::Maybe<QJsonObject>;
[[nodiscard]] Outcome<NullData> answer(World &world, const api::SubscriptionsDelete &request);
[[nodiscard]] Outcome<NullData> answer(World &world, const api::SubscriptionsUndelete &request);
[[nodiscard]] Outcome<api::SubscriptionsSuspendAll::Reply> answer(World &world, const api::SubscriptionsSuspendAll &request);
[[nodiscard]] Outcome<api::SubscriptionsUnsuspendAll::Reply> answer(World &world, const api::SubscriptionsUnsuspendAll &request);

[[nodiscard]] Outcome<api::List<ListedDatabase>> answer(World &world, const api::DatabasesList &request);
[[nodiscard]] Outcome<api::One<DatabaseDetails>> answer(World &world, const api::DatabasesGet &request);
[[nodiscard]] Outcome<api::List<ListedResource>> answer(World &world, const api::ResourcesList &request);
[[nodiscard]] Outcome<api::One<ShownResource>> answer(World &world, const api::ResourcesGet &request);
[[nodiscard]] Outcome<api::ProfilesGet::Reply> answer(World &world, const api::ProfilesGet &request);
[[nodiscard]] Outcome<api::List<ListedCampaign>> answer(World &world, const api::CampaignsList &request);

}
