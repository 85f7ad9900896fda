#pragma once

#include "api/method.h"
#include "domain/account.h"
#include "domain/queue.h"
#include "domain/scope.h"
#include "domain/sender.h"

// The Administrator API's methods of this program (wire/altcraft-admin.md 2, 3 and 5). A request struct has no default for a
// required id, so one without it does not compile; optional filters are left out of the body when empty, never sent as 0.
namespace senderdesk::api {

using namespace std::chrono_literals;

inline constexpr qint64 defaultPageSize = 1000; // the documents' default limit

struct SendersList
{
    static constexpr Method method{
        "senders.list", "/api/v1.1/admin/senders/list/", domain::Service::AltcraftAdmin, Effect::Read, Evidence::Documented, 30s};
    using Reply = List<domain::Sender>;
    qint64 fromId = 1; // first id, inclusive
    qint64 limit = defaultPageSize;
};

struct SendersDelete
{
    static constexpr Method method{"senders.delete",
                                   "/api/v1.1/admin/senders/delete/",
                                   domain::Service::AltcraftAdmin,
                                   Effect::Change,
                                   Evidence::Inferred,
                                   30s};
    using Reply = Nothing;
    core::SenderId id;
};

struct SendersUndelete
{
    static constexpr Method method{"senders.undelete",
                                   "/api/v1.1/admin/senders/undelete/",
                                   domain::Service::AltcraftAdmin,
                                   Effect::Change,
                                   Evidence::Documented,
                                   30s};
    using Reply = Nothing;
    core::SenderId id;
};

struct QueueStats
{
    static constexpr Method method{"senders.queue.stats",          "/api/v1.1/admin/senders/queue/stats/",
                                   domain::Service::AltcraftAdmin, Effect::Read,
                                   Evidence::Documented,           20s};
    using Reply = List<domain::QueueGroup>;
    core::SenderId id;
    std::optional<core::AccountId> account{};
    std::optional<core::CampaignId> campaign{};
    std::optional<QString> isp{};
    domain::Grouping group = domain::Grouping::Total; // always sent: the example contradicts the default
};

struct QueueHold
{
    static constexpr Method method{"senders.queue.hold",
                                   "/api/v1.1/admin/senders/queue/hold/",
                                   domain::Service::AltcraftAdmin,
                                   Effect::Change,
                                   Evidence::Inferred,
                                   30s};
    using Reply = Nothing;
    core::SenderId id;
    std::optional<core::AccountId> account{};
    std::optional<core::CampaignId> campaign{};
};

struct QueueRelease
{
    static constexpr Method method{"senders.queue.release",
                                   "/api/v1.1/admin/senders/queue/release/",
                                   domain::Service::AltcraftAdmin,
                                   Effect::Change,
                                   Evidence::Inferred,
                                   30s};
    using Reply = Nothing;
    core::SenderId id;
    std::optional<core::AccountId> account{};
    std::optional<core::CampaignId> campaign{};
};

struct QueuePurge // "Clear" in the panel; the wire says purge
{
    static constexpr Method method{"senders.queue.purge",          "/api/v1.1/admin/senders/queue/purge/",
                                   domain::Service::AltcraftAdmin, Effect::Change,
                                   Evidence::Documented,           30s};
    using Reply = Nothing;
    core::SenderId id;
    std::optional<core::AccountId> account{};
    std::optional<core::CampaignId> campaign{};
};

struct AccountsList
{
    static constexpr Method method{"accounts.list",
                                   "/api/v1.1/admin/accounts/list/",
                                   domain::Service::AltcraftAdmin,
                                   Effect::Read,
                                   Evidence::Documented,
                                   30s};
    using Reply = List<domain::Account>;
    qint64 fromId = 1;
    qint64 limit = defaultPageSize;
};

using SenderRequests =
    TypeList<SendersList, SendersDelete, SendersUndelete, QueueStats, QueueHold, QueueRelease, QueuePurge, AccountsList>;

// A hold, release or purge of exactly a scope. The only way that operations build one.
template<class Request>
[[nodiscard]] Request onScope(const domain::QueueScope &scope)
{
    return Request{scope.sender(), scope.account(), scope.campaign()};
}

}

namespace senderdesk::domain {

template<>
inline constexpr auto fieldsOf<api::SendersList> =
    std::tuple{Field{"from_id", &api::SendersList::fromId}, Field{"limit", &api::SendersList::limit}};
template<>
inline constexpr auto fieldsOf<api::SendersDelete> = std::tuple{Field{"id", &api::SendersDelete::id}};
template<>
inline constexpr auto fieldsOf<api::SendersUndelete> = std::tuple{Field{"id", &api::SendersUndelete::id}};
template<>
inline constexpr auto fieldsOf<api::QueueStats> =
    std::tuple{Field{"id", &api::QueueStats::id}, Field{"account_id", &api::QueueStats::account},
               Field{"campaign_id", &api::QueueStats::campaign}, Field{"isp", &api::QueueStats::isp},
               Field{"group", &api::QueueStats::group}};
template<>
inline constexpr auto fieldsOf<api::QueueHold> =
    std::tuple{Field{"id", &api::QueueHold::id}, Field{"account_id", &api::QueueHold::account},
               Field{"campaign_id", &api::QueueHold::campaign}};
template<>
inline constexpr auto fieldsOf<api::QueueRelease> =
    std::tuple{Field{"id", &api::QueueRelease::id}, Field{"account_id", &api::QueueRelease::account},
               Field{"campaign_id", &api::QueueRelease::campaign}};
template<>
inline constexpr auto fieldsOf<api::QueuePurge> =
    std::tuple{Field{"id", &api::QueuePurge::id}, Field{"account_id", &api::QueuePurge::account},
               Field{"campaign_id", &api::QueuePurge::campaign}};
template<>
inline constexpr auto fieldsOf<api::AccountsList> =
    std::tuple{Field{"from_id", &api::AccountsList::fromId}, Field{"limit", &api::AccountsList::limit}};

}
