#pragma once

#include "domain/queue.h"

#include <expected>

// What an action on a queue can be said to touch. The documents give hold, release and purge a sender, an account and a
// campaign and nothing else (wire/altcraft-admin.md 3.2–3.4), so a scope cannot even hold an ISP: promise 2, a scope is
// never widened, is kept by the type.
namespace senderdesk::domain {

class QueueScope final
{
public:
    static QueueScope everything(core::SenderId sender) { return {sender, {}, {}}; }
    static QueueScope ofAccount(core::SenderId sender, core::AccountId account) { return {sender, account, {}}; }
    // A campaign is only ever said together with its account: nothing states that its id is unique without one.
    static QueueScope ofCampaign(core::SenderId sender, core::AccountId account, core::CampaignId campaign)
    {
        return {sender, account, campaign};
    }

    [[nodiscard]] core::SenderId sender() const { return m_sender; }
    [[nodiscard]] const std::optional<core::AccountId> &account() const { return m_account; }
    [[nodiscard]] const std::optional<core::CampaignId> &campaign() const { return m_campaign; }
    [[nodiscard]] bool isEverything() const { return !m_account; }
    // Whether a message of this account and campaign (of the same sender) is inside.
    [[nodiscard]] bool covers(const QueueScope &other) const;
    friend bool operator==(const QueueScope &, const QueueScope &) = default;

private:
    QueueScope(core::SenderId sender, std::optional<core::AccountId> account, std::optional<core::CampaignId> campaign)
        : m_sender(sender)
        , m_account(account)
        , m_campaign(campaign)
    {}
    core::SenderId m_sender;
    std::optional<core::AccountId> m_account;
    std::optional<core::CampaignId> m_campaign;
};

// Why a row offers no action.
struct ScopeRefusal
{
    enum class Why {
        HasIsp,          // the row, or a filter of its query, is about one ISP
        AccountMissing,  // the needed account id is 0: leaving it out would mean all accounts
        CampaignMissing, // the needed campaign id is 0
        Contradiction,   // the row's key is not the one its query asked for
    };
    Why why;
    // The nearest scope that can be said instead, with its own, wider figures; only for HasIsp.
    std::optional<QueueScope> nearest;
};

// The scope of a row of a stats reply, from the ids in the row and the ids its query was restricted to. Never from a name
// or a position.
[[nodiscard]] std::expected<QueueScope, ScopeRefusal> scopeOf(core::SenderId sender, const QueueQuery &query,
                                                              const QueueGroup &row);

// The query whose single total row is the figure of a scope.
[[nodiscard]] QueueQuery totalQueryOf(const QueueScope &scope);

}
