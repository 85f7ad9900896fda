#include "ui/panes/queue/queuetrail.h"

namespace senderdesk::ui {

using domain::Grouping;

std::optional<QueuePlace> placeBelow(const model::QueueRow &row)
{
    QueuePlace place{{row.sender}, row.query};
    domain::QueueQuery &query = place.query;
    const auto account = core::AccountId::from(row.group.accountId);
    const auto campaign = core::CampaignId::from(row.group.campaignId);
    switch (row.query.grouping) {
    case Grouping::Total:
        query.grouping = Grouping::Account;
        break;
    case Grouping::Account:
        if (!account)
            return std::nullopt;
        query.account = account;
        query.grouping = query.campaign ? Grouping::Isp : Grouping::Campaign;
        break;
    case Grouping::Campaign:
        if (!account || !campaign)
            return std::nullopt;
        query.account = account;
        query.campaign = campaign;
        query.grouping = Grouping::Isp;
        break;
    case Grouping::Isp:
        if (row.group.isp.isEmpty())
            return std::nullopt;
        query.isp = row.group.isp;
        query.grouping = Grouping::Campaign;
        break;
    }
    // Every key is fixed already: there is nothing below.
    if (query.account && query.campaign && query.isp)
        return std::nullopt;
    return place;
}

void QueueTrail::push(Step step)
{
    m_steps.append(std::move(step));
}

std::optional<QueueTrail::Step> QueueTrail::pop()
{
    return m_steps.isEmpty() ? std::nullopt : std::optional(m_steps.takeLast());
}

}
