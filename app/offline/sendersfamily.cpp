#include "offline/sendersfamily.h"

#include <algorithm>

namespace senderdesk::offline {
namespace {

using namespace Qt::StringLiterals;

// The number of rows a page may have; nullopt when the request's paging makes no sense.
std::optional<qint64> rowsOfAPage(const World &world, qint64 fromId, qint64 limit)
{
    if (fromId < 0 || limit < 1)
        return std::nullopt;
    return world.options.mostRowsPerPage > 0 ? std::min(limit, world.options.mostRowsPerPage) : limit;
}

std::unexpected<Refusal> badPaging()
{
    return std::unexpected(Refusal{450, u"from_id must not be negative, limit must be above 0"_s});
}

std::unexpected<Refusal> notFound()
{
    return std::unexpected(Refusal{404, u"Sender not found"_s});
}

}

Outcome<api::List<domain::Sender>> answer(World &world, const api::SendersList &request)
{
    const auto limit = rowsOfAPage(world, request.fromId, request.limit);
    if (!limit)
        return badPaging();
    Fleet::Page page = world.fleet.senders(request.fromId, *limit);
    return api::List<domain::Sender>{std::move(page.senders), page.total};
}

Outcome<api::Nothing> answer(World &world, const api::SendersDelete &request)
{
    if (!world.fleet.markDeleted(request.id.value()))
        return notFound();
    return api::Nothing{};
}

Outcome<api::Nothing> answer(World &world, const api::SendersUndelete &request)
{
    if (!world.fleet.restore(request.id.value()))
        return notFound();
    return api::Nothing{};
}

Outcome<api::List<domain::Account>> answer(World &world, const api::AccountsList &request)
{
    const auto limit = rowsOfAPage(world, request.fromId, request.limit);
    if (!limit)
        return badPaging();
    const QList<domain::Account> &all = world.fleet.accounts();
    api::List<domain::Account> page{{}, all.size()};
    for (const domain::Account &account : all) {
        if (account.id >= request.fromId && page.items.size() < *limit)
            page.items << account;
    }
    return page;
}

}
