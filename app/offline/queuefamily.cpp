#include "offline/queuefamily.h"

namespace senderdesk::offline {
namespace {

using namespace Qt::StringLiterals;

template<class Request>
SpoolScope scopeOf(const Request &request)
{
    SpoolScope scope;
    if (request.account)
        scope.account = request.account->value();
    if (request.campaign)
        scope.campaign = request.campaign->value();
    return scope;
}

std::unexpected<Refusal> notFound()
{
    return std::unexpected(Refusal{404, u"Sender not found"_s});
}

template<class Request>
Outcome<api::Nothing> change(World &world, const Request &request, void (Spool::*act)(const SpoolScope &))
{
    Spool *spool = world.fleet.spoolOf(request.id.value());
    if (!spool)
        return notFound();
    (spool->*act)(scopeOf(request));
    return api::Nothing{}; // no counts: the documents' answers have none
}

}

Outcome<api::List<domain::QueueGroup>> answer(World &world, const api::QueueStats &request)
{
    const Spool *spool = world.fleet.spoolOf(request.id.value());
    if (!spool)
        return notFound();
    return api::List<domain::QueueGroup>{spool->groups(request.group, scopeOf(request), request.isp), {}};
}

Outcome<api::Nothing> answer(World &world, const api::QueueHold &request)
{
    return change(world, request, &Spool::hold);
}

Outcome<api::Nothing> answer(World &world, const api::QueueRelease &request)
{
    return change(world, request, &Spool::release);
}

Outcome<api::Nothing> answer(World &world, const api::QueuePurge &request)
{
    return change(world, request, &Spool::purge);
}

}
