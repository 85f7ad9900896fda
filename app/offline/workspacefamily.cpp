#include "offline/listedrows.h"
#include "offline/objectaccess.h"
#include "offline/paging.h"
#include "offline/profilematch.h"
#include "offline/subscriptionsfamily.h"
#include "offline/subscriptionshapes.h"

#include <QJsonArray>

// What subscriptions are of: databases, resources, profiles; and campaigns.
namespace senderdesk::offline {
namespace {

using namespace Qt::StringLiterals;

Group mainGroup()
{
    return {0, u"main"_s};
}

template<class Row, class Source, class Request>
Outcome<api::List<Row>> page(World &world, const QList<Source> &all, const Request &request, auto rowOf)
{
    const auto limit = rowsOfAPage(world, request.fromId, request.limit);
    if (!limit)
        return std::unexpected(limit.error());
    api::List<Row> page{{}, all.size()};
    for (const Source &each : all) {
        if (each.id >= request.fromId && page.items.size() < *limit)
            page.items << rowOf(each);
    }
    if (!page.items.isEmpty())
        page.nextFromId = page.items.last().id + 1;
    return page;
}

}

Outcome<api::List<ListedDatabase>> answer(World &world, const api::DatabasesList &request)
{
    return page<ListedDatabase>(world, world.subscribers().databases(), request, [](const domain::Database &each) {
        return ListedDatabase{each, {CapitalGroup{mainGroup()}}, {}};
    });
}

Outcome<api::One<DatabaseDetails>> answer(World &world, const api::DatabasesGet &request)
{
    const domain::Database *found = world.subscribers().database(request.id.value());
    if (!found)
        return std::unexpected(unseenDatabase(request.id.value()));
    return api::One<DatabaseDetails>{{*found, 0, u"Simulated"_s}};
}

Outcome<api::List<ListedResource>> answer(World &world, const api::ResourcesList &request)
{
    return page<ListedResource>(world, world.subscribers().resources(), request, [](const domain::ResourceDetails &each) {
        return ListedResource{{each.id, each.name}, {mainGroup()}};
    });
}

Outcome<api::One<ShownResource>> answer(World &world, const api::ResourcesGet &request)
{
    const domain::ResourceDetails *found = world.subscribers().resource(request.id.value());
    if (!found)
        return std::unexpected(unseenResource(request.id.value()));
    return api::One<ShownResource>{{*found, u"https://r%1.example.com"_s.arg(found->id), u"trk.example.com"_s}};
}

Outcome<api::ProfilesGet::Reply> answer(World &world, const api::ProfilesGet &request)
{
    const SubscriberDesk &desk = world.subscribers();
    if (!desk.database(request.database.value()))
        return std::unexpected(unseenDatabase(request.database.value()));
    if (request.resource) {
        const domain::ResourceDetails *resource = desk.resource(request.resource->value());
        if (!resource)
            return std::unexpected(unseenResource(request.resource->value()));
        if (!resource->databases.contains(request.database.value()))
            return std::unexpected(Refusal{413, u"The database is not available in the resource"_s});
    }
    const auto profile = matched(desk, request);
    if (!profile)
        return std::unexpected(profile.error());
    QJsonArray subscriptions;
    for (const size_t place : (*profile)->subscriptions)
        subscriptions.append(nestedShape(desk.subscriptions()[place]));
    QJsonObject data = (*profile)->fields;
    data.insert(u"id"_s, (*profile)->id);
    data.insert(u"subscriptions"_s, subscriptions);
    return api::ProfilesGet::Reply{data};
}

Outcome<api::List<ListedCampaign>> answer(World &world, const api::CampaignsList &request)
{
    return page<ListedCampaign>(world, world.subscribers().campaigns(), request,
                                [](const domain::Campaign &each) { return ListedCampaign{each, {}, false, {mainGroup()}, {}}; });
}

}
