#include "offline/sendersfamily.h"

#include "offline/paging.h"

namespace senderdesk::offline {
namespace {

using namespace Qt::StringLiterals;

std::unexpected<Refusal> notFound()
{
    return std::unexpected(Refusal{404, u"Sender not found"_s});
}

}

Outcome<api::List<domain::Sender>> answer(World &world, const api::SendersList &request)
{
    const auto limit = rowsOfAPage(world, request.fromId, request.limit);
    if (!limit)
        return std::unexpected(limit.error());
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
        return std::unexpected(limit.error());
    const QList<domain::Account> &all = world.fleet.accounts();
    api::List<domain::Account> page{{}, all.size()};
    for (const domain::Account &account : all) {
        if (account.id >= request.fromId && page.items.size() < *limit)
            page.items << account;
    }
    return page;
}

}
