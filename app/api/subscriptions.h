#pragma once

#include "api/method.h"
#include "domain/subscription.h"
#include "domain/workspace.h"

// Subscriptions of profiles and what finds them (wire/altcraft-user.md 4, 6, 7 and 9). One that is about a single subscription is
// made of its key, by about().
namespace senderdesk::api {

using namespace std::chrono_literals;

struct SubscriptionsList // whole: no pages
{
    static constexpr Method method{"subscriptions.list", "/api/v1.1/subscriptions/list", domain::Service::AltcraftUser,
                                   Effect::Read,         Evidence::Documented,           30s};
    using Reply = List<domain::Subscription>;
    core::DatabaseId database;
    QString profile;
};

struct SubscriptionsListAll // ends with an empty page, not with a missing pointer
{
    static constexpr Method method{"subscriptions.list_all",      "/api/v1.1/subscriptions/list_all",
                                   domain::Service::AltcraftUser, Effect::Read,
                                   Evidence::Documented,          60s};
    using Reply = List<domain::Subscription>;
    core::ResourceId resource;
    std::optional<core::DatabaseId> database{};
    std::optional<QString> channel{};
    std::optional<QString> status{};
    std::optional<QString> fromId{};
    std::optional<qint64> limit{};
};

struct SubscriptionsGet
{
    static constexpr Method method{"subscriptions.get", "/api/v1.1/subscriptions/get", domain::Service::AltcraftUser,
                                   Effect::Read,        Evidence::Documented,          30s};
    using Reply = One<domain::Subscription>;
    core::DatabaseId database;
    QString profile;
    core::ResourceId resource;
    QString channel;
    std::optional<QString> email{};
    std::optional<QString> phone{};
    std::optional<QString> provider{};
    std::optional<QString> subscriptionId{};
    std::optional<QJsonObject> ccData{};
};

// Makes what is not there; what is left out stays. Categories that are given, and none too, might be all there are afterwards.
struct SubscriptionsSet
{
    static constexpr Method method{"subscriptions.set", "/api/v1.1/subscriptions/set", domain::Service::AltcraftUser,
                                   Effect::Change,      Evidence::Documented,          30s};
    using Reply = Nothing;
    core::DatabaseId database;
    QString profile;
    core::ResourceId resource;
    QString channel;
    std::optional<QString> email{};
    std::optional<QString> phone{};
    std::optional<QString> provider{};
    std::optional<QString> subscriptionId{};
    std::optional<QJsonObject> ccData{};
    std::optional<QString> status{};
    std::optional<qint64> priority{};
    std::optional<QJsonObject> customFields{};
    std::optional<bool> skipTriggers{};
    std::optional<QList<QString>> categories{};
};

struct SubscriptionsDelete
{
    static constexpr Method method{"subscriptions.delete",        "/api/v1.1/subscriptions/delete",
                                   domain::Service::AltcraftUser, Effect::Change,
                                   Evidence::Documented,          30s};
    using Reply = Nothing;
    core::DatabaseId database;
    QString profile;
    core::ResourceId resource;
    QString channel;
    std::optional<QString> email{};
    std::optional<QString> phone{};
    std::optional<QString> provider{};
    std::optional<QString> subscriptionId{};
    std::optional<QJsonObject> ccData{};
};

struct SubscriptionsUndelete
{
    static constexpr Method method{"subscriptions.undelete",      "/api/v1.1/subscriptions/undelete",
                                   domain::Service::AltcraftUser, Effect::Change,
                                   Evidence::Documented,          30s};
    using Reply = Nothing;
    core::DatabaseId database;
    QString profile;
    core::ResourceId resource;
    QString channel;
    std::optional<QString> email{};
    std::optional<QString> phone{};
    std::optional<QString> provider{};
    std::optional<QString> subscriptionId{};
    std::optional<QJsonObject> ccData{};
};

struct SubscriptionsSuspendAll // of a whole database where nothing narrows it
{
    static constexpr Method method{"subscriptions.suspend_all",   "/api/v1.1/subscriptions/suspend_all",
                                   domain::Service::AltcraftUser, Effect::Change,
                                   Evidence::Documented,          300s};
    using Reply = Updated;
    core::DatabaseId database;
    std::optional<QString> channel{};
    std::optional<core::ResourceId> resource{};
};

struct SubscriptionsUnsuspendAll // also what was suspended before
{
    static constexpr Method method{"subscriptions.unsuspend_all", "/api/v1.1/subscriptions/unsuspend_all",
                                   domain::Service::AltcraftUser, Effect::Change,
                                   Evidence::Documented,          300s};
    using Reply = Updated;
    core::DatabaseId database;
    std::optional<QString> channel{};
    std::optional<core::ResourceId> resource{};
};

struct DatabasesList
{
    static constexpr Method method{"databases.list", "/api/v1.1/databases/list/", domain::Service::AltcraftUser,
                                   Effect::Read,     Evidence::Documented,        30s};
    using Reply = List<domain::Database>;
    qint64 fromId = 1;
    qint64 limit = 1000;
};

struct DatabasesGet
{
    static constexpr Method method{"databases.get", "/api/v1.1/databases/get/", domain::Service::AltcraftUser,
                                   Effect::Read,    Evidence::Documented,       30s};
    using Reply = One<domain::Database>;
    core::DatabaseId id;
};

struct ResourcesList
{
    static constexpr Method method{"resources.list", "/api/v1.1/resources/list", domain::Service::AltcraftUser,
                                   Effect::Read,     Evidence::Documented,       30s};
    using Reply = List<domain::Resource>;
    qint64 fromId = 1;
    qint64 limit = 1000;
};

struct ResourcesGet
{
    static constexpr Method method{"resources.get", "/api/v1.1/resources/get", domain::Service::AltcraftUser,
                                   Effect::Read,    Evidence::Documented,      30s};
    using Reply = One<domain::ResourceDetails>;
    core::ResourceId id;
};

struct ProfilesGet // system fields and fields of the database side by side
{
    static constexpr Method method{"profiles.get", "/api/v1.1/profiles/get/", domain::Service::AltcraftUser,
                                   Effect::Read,   Evidence::Documented,      30s};
    using Reply = One<QJsonObject>;
    core::DatabaseId database;
    std::optional<QString> matching{};
    std::optional<QString> email{};
    std::optional<QString> phone{};
    std::optional<QString> profile{};
    std::optional<QString> provider{};
    std::optional<QString> subscriptionId{};
    std::optional<QString> fieldName{};
    std::optional<QJsonValue> fieldValue{};
    std::optional<core::ResourceId> resource{};
};

struct CampaignsList
{
    static constexpr Method method{"campaigns.list", "/api/v1.1/campaigns/list", domain::Service::AltcraftUser,
                                   Effect::Read,     Evidence::Documented,       30s};
    using Reply = List<domain::Campaign>;
    qint64 fromId = 1;
    qint64 limit = 1000;
};

using SubscriptionRequests =
    TypeList<SubscriptionsList, SubscriptionsListAll, SubscriptionsGet, SubscriptionsSet, SubscriptionsDelete,
             SubscriptionsUndelete, SubscriptionsSuspendAll, SubscriptionsUnsuspendAll, DatabasesList, DatabasesGet,
             ResourcesList, ResourcesGet, ProfilesGet, CampaignsList>;

// SubscriptionsGet, Set, Delete or Undelete of one subscription.
template<class Request>
[[nodiscard]] Request about(const domain::SubscriptionKey &key)
{
    const domain::Subscription &address = key.address();
    return Request{.database = key.database(),
                   .profile = key.profile(),
                   .resource = key.resource(),
                   .channel = key.channel(),
                   .email = address.email,
                   .phone = address.phone,
                   .provider = address.provider,
                   .subscriptionId = address.subscriptionId,
                   .ccData = address.ccData};
}

}

namespace senderdesk::domain {

template<>
inline constexpr auto fieldsOf<api::SubscriptionsList> =
    std::tuple{Field{"db_id", &api::SubscriptionsList::database}, Field{"profile_id", &api::SubscriptionsList::profile}};
template<>
inline constexpr auto fieldsOf<api::SubscriptionsListAll> =
    std::tuple{Field{"resource_id", &api::SubscriptionsListAll::resource}, Field{"db_id", &api::SubscriptionsListAll::database},
               Field{"channel", &api::SubscriptionsListAll::channel},      Field{"status", &api::SubscriptionsListAll::status},
               Field{"from_id", &api::SubscriptionsListAll::fromId},       Field{"limit", &api::SubscriptionsListAll::limit}};
template<>
inline constexpr auto fieldsOf<api::SubscriptionsGet> = std::tuple{
    Field{"db_id", &api::SubscriptionsGet::database},       Field{"profile_id", &api::SubscriptionsGet::profile},
    Field{"resource_id", &api::SubscriptionsGet::resource}, Field{"channel", &api::SubscriptionsGet::channel},
    Field{"email", &api::SubscriptionsGet::email},          Field{"phone", &api::SubscriptionsGet::phone},
    Field{"provider", &api::SubscriptionsGet::provider},    Field{"subscription_id", &api::SubscriptionsGet::subscriptionId},
    Field{"cc_data", &api::SubscriptionsGet::ccData}};
template<>
inline constexpr auto fieldsOf<api::SubscriptionsSet> =
    std::tuple{Field{"db_id", &api::SubscriptionsSet::database},
               Field{"profile_id", &api::SubscriptionsSet::profile},
               Field{"resource_id", &api::SubscriptionsSet::resource},
               Field{"channel", &api::SubscriptionsSet::channel},
               Field{"email", &api::SubscriptionsSet::email},
               Field{"phone", &api::SubscriptionsSet::phone},
               Field{"provider", &api::SubscriptionsSet::provider},
               Field{"subscription_id", &api::SubscriptionsSet::subscriptionId},
               Field{"cc_data", &api::SubscriptionsSet::ccData},
               Field{"status", &api::SubscriptionsSet::status},
               Field{"priority", &api::SubscriptionsSet::priority},
               Field{"custom_fields", &api::SubscriptionsSet::customFields},
               Field{"skip_triggers", &api::SubscriptionsSet::skipTriggers},
               Field{"cats", &api::SubscriptionsSet::categories}};
template<>
inline constexpr auto fieldsOf<api::SubscriptionsDelete> =
    std::tuple{Field{"db_id", &api::SubscriptionsDelete::database},
               Field{"profile_id", &api::SubscriptionsDelete::profile},
               Field{"resource_id", &api::SubscriptionsDelete::resource},
               Field{"channel", &api::SubscriptionsDelete::channel},
               Field{"email", &api::SubscriptionsDelete::email},
               Field{"phone", &api::SubscriptionsDelete::phone},
               Field{"provider", &api::SubscriptionsDelete::provider},
               Field{"subscription_id", &api::SubscriptionsDelete::subscriptionId},
               Field{"cc_data", &api::SubscriptionsDelete::ccData}};
template<>
inline constexpr auto fieldsOf<api::SubscriptionsUndelete> =
    std::tuple{Field{"db_id", &api::SubscriptionsUndelete::database},
               Field{"profile_id", &api::SubscriptionsUndelete::profile},
               Field{"resource_id", &api::SubscriptionsUndelete::resource},
               Field{"channel", &api::SubscriptionsUndelete::channel},
               Field{"email", &api::SubscriptionsUndelete::email},
               Field{"phone", &api::SubscriptionsUndelete::phone},
               Field{"provider", &api::SubscriptionsUndelete::provider},
               Field{"subscription_id", &api::SubscriptionsUndelete::subscriptionId},
               Field{"cc_data", &api::SubscriptionsUndelete::ccData}};
template<>
inline constexpr auto fieldsOf<api::SubscriptionsSuspendAll> =
    std::tuple{Field{"db_id", &api::SubscriptionsSuspendAll::database}, Field{"channel", &api::SubscriptionsSuspendAll::channel},
               Field{"resource_id", &api::SubscriptionsSuspendAll::resource}};
template<>
inline constexpr auto fieldsOf<api::SubscriptionsUnsuspendAll> =
    std::tuple{Field{"db_id", &api::SubscriptionsUnsuspendAll::database},
               Field{"channel", &api::SubscriptionsUnsuspendAll::channel},
               Field{"resource_id", &api::SubscriptionsUnsuspendAll::resource}};
template<>
inline constexpr auto fieldsOf<api::DatabasesList> =
    std::tuple{Field{"from_id", &api::DatabasesList::fromId}, Field{"limit", &api::DatabasesList::limit}};
template<>
inline constexpr auto fieldsOf<api::DatabasesGet> = std::tuple{Field{"id", &api::DatabasesGet::id}};
template<>
inline constexpr auto fieldsOf<api::ResourcesList> =
    std::tuple{Field{"from_id", &api::ResourcesList::fromId}, Field{"limit", &api::ResourcesList::limit}};
template<>
inline constexpr auto fieldsOf<api::ResourcesGet> = std::tuple{Field{"id", &api::ResourcesGet::id}};
template<>
inline constexpr auto fieldsOf<api::ProfilesGet> = std::tuple{Field{"db_id", &api::ProfilesGet::database},
                                                              Field{"matching", &api::ProfilesGet::matching},
                                                              Field{"email", &api::ProfilesGet::email},
                                                              Field{"phone", &api::ProfilesGet::phone},
                                                              Field{"profile_id", &api::ProfilesGet::profile},
                                                              Field{"provider", &api::ProfilesGet::provider},
                                                              Field{"subscription_id", &api::ProfilesGet::subscriptionId},
                                                              Field{"field_name", &api::ProfilesGet::fieldName},
                                                              Field{"field_value", &api::ProfilesGet::fieldValue},
                                                              Field{"resource_id", &api::ProfilesGet::resource}};
template<>
inline constexpr auto fieldsOf<api::CampaignsList> =
    std::tuple{Field{"from_id", &api::CampaignsList::fromId}, Field{"limit", &api::CampaignsList::limit}};

}
