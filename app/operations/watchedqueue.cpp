#include "operations/watchedqueue.h"

#include "model/queuemodel.h"

namespace senderdesk::operations {

using domain::Grouping;

WatchedQueue WatchedQueue::of(const domain::QueueScope &scope)
{
    return {scope.sender(), domain::totalQueryOf(scope)};
}

std::optional<WatchedQueue> WatchedQueue::of(const model::QueueRow &row)
{
    const domain::QueueGroup &group = row.group;
    domain::QueueQuery total = row.query;
    total.grouping = Grouping::Total;
    const bool needsAccount = row.query.grouping == Grouping::Account || row.query.grouping == Grouping::Campaign;
    if ((needsAccount && group.accountId <= 0) || (row.query.grouping == Grouping::Campaign && group.campaignId <= 0)
        || (row.query.grouping == Grouping::Isp && group.isp.isEmpty()) || group.accountId < 0 || group.campaignId < 0)
        return std::nullopt;
    if (group.accountId > 0)
        total.account = core::AccountId::from(group.accountId);
    if (group.campaignId > 0)
        total.campaign = core::CampaignId::from(group.campaignId);
    if (!group.isp.isEmpty())
        total.isp = group.isp;
    return WatchedQueue{row.sender, total};
}

}
