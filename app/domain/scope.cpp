#include "domain/scope.h"

namespace senderdesk::domain {
namespace {

using core::AccountId;
using core::CampaignId;

bool contradicts(const QueueQuery &query, const QueueGroup &row)
{
    // 0 and "" mean "not part of this row's key"; anything else must be what was asked for.
    return (query.account && row.accountId != 0 && row.accountId != query.account->value())
           || (query.campaign && row.campaignId != 0 && row.campaignId != query.campaign->value())
           || (query.isp && !row.isp.isEmpty() && row.isp != *query.isp);
}

}

bool QueueScope::covers(const QueueScope &other) const
{
    return m_sender == other.m_sender && (!m_account || m_account == other.m_account)
           && (!m_campaign || m_campaign == other.m_campaign);
}

std::expected<QueueScope, ScopeRefusal> scopeOf(core::SenderId sender, const QueueQuery &query, const QueueGroup &row)
{
    using Why = ScopeRefusal::Why;
    if (contradicts(query, row))
        return std::unexpected(ScopeRefusal{Why::Contradiction, {}});

    const bool needsAccount =
        query.account || query.campaign || query.grouping == Grouping::Account || query.grouping == Grouping::Campaign;
    const bool needsCampaign = query.campaign || query.grouping == Grouping::Campaign;
    const std::optional<AccountId> account = row.accountId != 0 ? AccountId::from(row.accountId) : query.account;
    const std::optional<CampaignId> campaign = row.campaignId != 0 ? CampaignId::from(row.campaignId) : query.campaign;
    // Grouped by a key, the row itself must carry it: its query's filter is no substitute for a 0 that the server sent.
    if (needsAccount
        && (!account || (query.grouping == Grouping::Account && row.accountId <= 0)
            || (query.grouping == Grouping::Campaign && row.accountId <= 0)))
        return std::unexpected(ScopeRefusal{Why::AccountMissing, {}});
    if (needsCampaign && (!campaign || (query.grouping == Grouping::Campaign && row.campaignId <= 0)))
        return std::unexpected(ScopeRefusal{Why::CampaignMissing, {}});

    // A key that the query has no use for narrows all the same (the documents' own example answers a request without a
    // group by campaign): figures of one campaign must never be acted on as the whole sender.
    const auto scope = [&]() -> std::expected<QueueScope, ScopeRefusal> {
        if (campaign && account)
            return QueueScope::ofCampaign(sender, *account, *campaign);
        if (campaign)
            return std::unexpected(ScopeRefusal{Why::AccountMissing, {}});
        if (account)
            return QueueScope::ofAccount(sender, *account);
        if (row.accountId < 0 || row.campaignId < 0)
            return std::unexpected(ScopeRefusal{Why::AccountMissing, {}});
        return QueueScope::everything(sender);
    }();
    if (scope && (query.grouping == Grouping::Isp || query.isp || !row.isp.isEmpty()))
        return std::unexpected(ScopeRefusal{Why::HasIsp, *scope});
    return scope;
}

QueueQuery totalQueryOf(const QueueScope &scope)
{
    return {Grouping::Total, scope.account(), scope.campaign(), {}};
}

}
