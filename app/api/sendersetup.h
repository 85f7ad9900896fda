#pragma once

#include "api/method.h"
#include "domain/node.h"
#include "domain/virtualsender.h"

// How senders are set up (wire/altcraft-admin.md 2.4–2.6 and 6). The pages of the AKMTA methods were not found: paths and shapes
// are guessed from accounts/save, vsenders/get and the nodes' methods, and a server that has others says 501.
namespace senderdesk::api {

using namespace std::chrono_literals;

struct NodesList
{
    static constexpr Method method{"nodes.list", "/api/v1.1/admin/nodes/list/", domain::Service::AltcraftAdmin,
                                   Effect::Read, Evidence::Documented,          30s};
    using Reply = List<domain::Node>;
    qint64 fromId = 1;
    qint64 limit = 1000;
};

struct NodesMtaStatus
{
    static constexpr Method method{"nodes.mta.status",
                                   "/api/v1.1/admin/nodes/mta/status/",
                                   domain::Service::AltcraftAdmin,
                                   Effect::Read,
                                   Evidence::Documented,
                                   30s};
    using Reply = One<domain::MtaStatus>;
    core::NodeId id;
};

struct AkmtaGet
{
    static constexpr Method method{"senders.akmta.get",
                                   "/api/v1.1/admin/senders/akmta/get/",
                                   domain::Service::AltcraftAdmin,
                                   Effect::Read,
                                   Evidence::Inferred,
                                   30s};
    using Reply = One<QJsonObject>;
    core::SenderId id;
};

struct AkmtaSave // creates, or updates where it has an id; the record goes back with every field that came
{
    static constexpr Method method{"senders.akmta.save",
                                   "/api/v1.1/admin/senders/akmta/save/",
                                   domain::Service::AltcraftAdmin,
                                   Effect::Change,
                                   Evidence::Inferred,
                                   30s};
    using Reply = Maybe<domain::Saved>;
    std::optional<core::SenderId> id{};
    QJsonObject data{};
};

struct AkmtaAssign // may replace the accounts that are assigned: no document says
{
    static constexpr Method method{"senders.akmta.assign",
                                   "/api/v1.1/admin/senders/akmta/assign/",
                                   domain::Service::AltcraftAdmin,
                                   Effect::Change,
                                   Evidence::Inferred,
                                   30s};
    using Reply = Nothing;
    core::SenderId id;
    core::AccountId account;
};

using SenderSetupRequests = TypeList<NodesList, NodesMtaStatus, AkmtaGet, AkmtaSave, AkmtaAssign>;

}

namespace senderdesk::domain {

template<>
inline constexpr auto fieldsOf<api::NodesList> =
    std::tuple{Field{"from_id", &api::NodesList::fromId}, Field{"limit", &api::NodesList::limit}};
template<>
inline constexpr auto fieldsOf<api::NodesMtaStatus> = std::tuple{Field{"id", &api::NodesMtaStatus::id}};
template<>
inline constexpr auto fieldsOf<api::AkmtaGet> = std::tuple{Field{"id", &api::AkmtaGet::id}};
template<>
inline constexpr auto fieldsOf<api::AkmtaSave> =
    std::tuple{Field{"id", &api::AkmtaSave::id}, Field{"data", &api::AkmtaSave::data}};
template<>
inline constexpr auto fieldsOf<api::AkmtaAssign> =
    std::tuple{Field{"id", &api::AkmtaAssign::id}, Field{"account_id", &api::AkmtaAssign::account}};

}
