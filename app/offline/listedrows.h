#pragma once

#include "domain/subscription.h"
#include "domain/workspace.h"

// Rows as the documents print them, with the keys that the program does not read (wire/altcraft-user.md 4.3, 7 and 9).
namespace senderdesk::offline {

struct Group
{
    qint64 id = 0;
    QString name;
};
struct CapitalGroup : Group // as the databases' list spells it
{};

struct ListedSubscription : domain::Subscription
{
    QString hashId;
    QString xxh;
};
struct ListedDatabase : domain::Database
{
    QList<CapitalGroup> groups;
    QList<QString> tags;
};
struct DatabaseDetails : domain::Database
{
    qint64 suppressId = 0;
    QString description;
};
struct ListedResource : domain::Resource
{
    QList<Group> groups;
};
struct ShownResource : domain::ResourceDetails
{
    QString url;
    QString trackingDomain;
};
struct ListedCampaign : domain::Campaign
{
    QString subid;
    bool isForConfirmation = false;
    QList<Group> groups;
    QList<QString> tags;
};

// The fields of a base as those of what is derived from it.
template<class Derived, domain::Record Base>
constexpr auto inherited()
{
    return std::apply(
        [](const auto &...field) {
            return std::tuple{
                domain::Field<Derived, typename std::remove_cvref_t<decltype(field)>::MemberType>{field.name, field.member}...};
        },
        domain::fieldsOf<Base>);
}

}

namespace senderdesk::domain {

template<>
inline constexpr auto fieldsOf<offline::Group> =
    std::tuple{Field{"id", &offline::Group::id}, Field{"name", &offline::Group::name}};
template<>
inline constexpr auto fieldsOf<offline::CapitalGroup> =
    std::tuple{Field<offline::CapitalGroup, qint64>{"Id", &offline::CapitalGroup::id},
               Field<offline::CapitalGroup, QString>{"Name", &offline::CapitalGroup::name}};
template<>
inline constexpr auto fieldsOf<offline::ListedSubscription> = std::tuple_cat(
    offline::inherited<offline::ListedSubscription, Subscription>(),
    std::tuple{Field{"hash_id", &offline::ListedSubscription::hashId}, Field{"_xxh", &offline::ListedSubscription::xxh}});
template<>
inline constexpr auto fieldsOf<offline::ListedDatabase> = std::tuple_cat(
    offline::inherited<offline::ListedDatabase, Database>(),
    std::tuple{Field{"Groups", &offline::ListedDatabase::groups}, Field{"ui_tags", &offline::ListedDatabase::tags}});
template<>
inline constexpr auto fieldsOf<offline::DatabaseDetails> =
    std::tuple_cat(offline::inherited<offline::DatabaseDetails, Database>(),
                   std::tuple{Field{"suppress_id", &offline::DatabaseDetails::suppressId},
                              Field{"description", &offline::DatabaseDetails::description}});
template<>
inline constexpr auto fieldsOf<offline::ListedResource> = std::tuple_cat(
    offline::inherited<offline::ListedResource, Resource>(), std::tuple{Field{"groups", &offline::ListedResource::groups}});
template<>
inline constexpr auto fieldsOf<offline::ShownResource> = std::tuple_cat(
    offline::inherited<offline::ShownResource, ResourceDetails>(),
    std::tuple{Field{"url", &offline::ShownResource::url}, Field{"trk_domain", &offline::ShownResource::trackingDomain}});
template<>
inline constexpr auto fieldsOf<offline::ListedCampaign> = std::tuple_cat(
    offline::inherited<offline::ListedCampaign, Campaign>(),
    std::tuple{Field{"subid", &offline::ListedCampaign::subid}, Field{"for_confirm", &offline::ListedCampaign::isForConfirmation},
               Field{"groups", &offline::ListedCampaign::groups}, Field{"ui_tags", &offline::ListedCampaign::tags}});

}
