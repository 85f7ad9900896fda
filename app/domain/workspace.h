#pragma once

#include "core/ids.h"
#include "domain/field.h"

// What subscriptions are of: databases and resources, and the names of campaigns (wire/altcraft-user.md 7 and 9).
namespace senderdesk::domain {

struct Database
{
    qint64 id = 0;
    QString name;
    [[nodiscard]] std::optional<core::DatabaseId> databaseId() const { return core::DatabaseId::from(id); }
    friend bool operator==(const Database &, const Database &) = default;
};

struct Resource // of the list
{
    qint64 id = 0;
    QString name;
    [[nodiscard]] std::optional<core::ResourceId> resourceId() const { return core::ResourceId::from(id); }
    friend bool operator==(const Resource &, const Resource &) = default;
};

// resources/get: with the databases it serves, which foretells error 413.
struct ResourceDetails
{
    qint64 id = 0;
    QString name;
    QList<QString> channels{};
    QList<qint64> databases{};
    friend bool operator==(const ResourceDetails &, const ResourceDetails &) = default;
};

struct Campaign
{
    qint64 id = 0;
    QString name;
    std::optional<QString> type{};
    std::optional<bool> isActive{};
    friend bool operator==(const Campaign &, const Campaign &) = default;
};

template<>
inline constexpr auto fieldsOf<Database> = std::tuple{Field{"id", &Database::id}, Field{"name", &Database::name}};
template<>
inline constexpr auto fieldsOf<Resource> = std::tuple{Field{"id", &Resource::id}, Field{"name", &Resource::name}};
template<>
inline constexpr auto fieldsOf<ResourceDetails> =
    std::tuple{Field{"id", &ResourceDetails::id}, Field{"name", &ResourceDetails::name},
               Field{"channels", &ResourceDetails::channels}, Field{"dbs_ids", &ResourceDetails::databases}};
template<>
inline constexpr auto fieldsOf<Campaign> = std::tuple{Field{"id", &Campaign::id}, Field{"name", &Campaign::name},
                                                      Field{"type", &Campaign::type}, Field{"is_active", &Campaign::isActive}};

}
Q_DECLARE_TYPEINFO(senderdesk::domain::Database, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(senderdesk::domain::Resource, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(senderdesk::domain::Campaign, Q_RELOCATABLE_TYPE);
