#include "offline/setupfamily.h"

#include "offline/paging.h"

namespace senderdesk::offline {
namespace {

using namespace Qt::StringLiterals;
using domain::VirtualSender;

template<class Fault>
std::unexpected<Refusal> refusalOf(Fault fault)
{
    return std::unexpected(Refusal{fault.code, std::move(fault.text)});
}

std::unexpected<Refusal> notFound(const QString &what)
{
    return std::unexpected(Refusal{404, what + u" not found"_s});
}

Outcome<api::Maybe<domain::Saved>> saved(std::expected<qint64, Workshop::Fault> id)
{
    if (!id)
        return refusalOf(std::move(id.error()));
    return api::Maybe<domain::Saved>{domain::Saved{*id}};
}

// ---- virtual senders, of an account that one service names and the other implies

// Whose virtual senders a request means, and whether the rows have custom channels: the administrator's alone do.
template<class Request>
qint64 accountOf(const Request &request)
{
    if constexpr (requires { request.account; })
        return request.account.value();
    else
        return userAccount;
}

template<class Request>
Outcome<api::List<domain::VirtualSenderRow>> list(World &world, const Request &request)
{
    const auto limit = rowsOfAPage(world, request.fromId, request.limit);
    if (!limit)
        return std::unexpected(limit.error());
    const Workshop::Book *book = world.workshop.book(accountOf(request));
    if (!book)
        return notFound(u"Account"_s);
    constexpr bool isAdministrator = Request::method.service == domain::Service::AltcraftAdmin;
    api::List<domain::VirtualSenderRow> page{{}, qint64(book->size())};
    for (auto it = book->lower_bound(request.fromId); it != book->end() && page.items.size() < *limit; ++it) {
        const VirtualSender &sender = it->second;
        page.items << domain::VirtualSenderRow{sender.id, sender.name, !sender.smsRules.isEmpty(), !sender.emailRules.isEmpty(),
                                               isAdministrator ? std::optional(QJsonObject()) : std::nullopt};
    }
    return page;
}

template<class Request>
const VirtualSender *find(const World &world, const Request &request)
{
    const Workshop::Book *book = world.workshop.book(accountOf(request));
    if (!book)
        return nullptr;
    const auto found = book->find(request.id.value());
    return found == book->end() ? nullptr : &found->second;
}

template<class Request>
Outcome<api::One<VirtualSender>> get(World &world, const Request &request)
{
    const VirtualSender *found = find(world, request);
    if (!found)
        return notFound(u"Virtual sender"_s);
    return api::One<VirtualSender>{*found};
}

template<class Request>
Outcome<api::Maybe<domain::Saved>> save(World &world, const Request &request)
{
    std::optional<qint64> id;
    if constexpr (requires { request.id; })
        id = request.id.value();
    return saved(
        world.workshop.save(accountOf(request), id, VirtualSender{0, request.name, request.emailRules, request.smsRules}));
}

template<class Request>
Outcome<api::One<domain::Saved>> clone(World &world, const Request &request)
{
    const VirtualSender *found = find(world, request);
    if (!found)
        return notFound(u"Virtual sender"_s);
    VirtualSender copy = *found;
    copy.name = request.name.value_or(u"Clone of "_s + found->name);
    auto id = world.workshop.save(accountOf(request), std::nullopt, std::move(copy));
    if (!id)
        return refusalOf(std::move(id.error()));
    return api::One<domain::Saved>{{*id}};
}

template<class Request>
Outcome<api::Nothing> remove(World &world, const Request &request)
{
    if (!world.workshop.remove(accountOf(request), request.id.value()))
        return notFound(u"Virtual sender"_s);
    return api::Nothing{};
}

}

Outcome<api::NodesList::Reply> answer(World &world, const api::NodesList &request)
{
    const auto limit = rowsOfAPage(world, request.fromId, request.limit);
    if (!limit)
        return std::unexpected(limit.error());
    const auto &nodes = world.workshop.nodes();
    api::NodesList::Reply page{{}, nodes.size()};
    for (const Workshop::NodeState &state : nodes) {
        if (state.node.id >= request.fromId && page.items.size() < *limit)
            page.items << state.node;
    }
    return page;
}

Outcome<api::NodesMtaStatus::Reply> answer(World &world, const api::NodesMtaStatus &request)
{
    for (const Workshop::NodeState &state : world.workshop.nodes()) {
        if (state.node.id == request.id.value())
            return api::NodesMtaStatus::Reply{state.mta};
    }
    return notFound(u"Node"_s);
}

Outcome<api::AkmtaGet::Reply> answer(World &world, const api::AkmtaGet &request)
{
    const QJsonObject *record = world.workshop.record(request.id.value());
    if (!record)
        return notFound(u"AKMTA sender"_s);
    return api::AkmtaGet::Reply{*record};
}

Outcome<api::AkmtaSave::Reply> answer(World &world, const api::AkmtaSave &request)
{
    return saved(world.workshop.save(request.id ? std::optional(request.id->value()) : std::nullopt, request.data));
}

Outcome<api::AkmtaAssign::Reply> answer(World &world, const api::AkmtaAssign &request)
{
    if (auto fault = world.workshop.assign(request.id.value(), request.account.value()))
        return refusalOf(std::move(*fault));
    return api::Nothing{};
}

Outcome<api::VirtualSendersList::Reply> answer(World &world, const api::VirtualSendersList &request)
{
    return list(world, request);
}

Outcome<api::VirtualSendersGet::Reply> answer(World &world, const api::VirtualSendersGet &request)
{
    return get(world, request);
}

Outcome<api::VirtualSendersAdd::Reply> answer(World &world, const api::VirtualSendersAdd &request)
{
    return save(world, request);
}

Outcome<api::VirtualSendersUpdate::Reply> answer(World &world, const api::VirtualSendersUpdate &request)
{
    return save(world, request);
}

Outcome<api::VirtualSendersClone::Reply> answer(World &world, const api::VirtualSendersClone &request)
{
    return clone(world, request);
}

Outcome<api::VirtualSendersDelete::Reply> answer(World &world, const api::VirtualSendersDelete &request)
{
    return remove(world, request);
}

Outcome<api::UserVirtualSendersList::Reply> answer(World &world, const api::UserVirtualSendersList &request)
{
    return list(world, request);
}

Outcome<api::UserVirtualSendersGet::Reply> answer(World &world, const api::UserVirtualSendersGet &request)
{
    return get(world, request);
}

Outcome<api::UserVirtualSendersAdd::Reply> answer(World &world, const api::UserVirtualSendersAdd &request)
{
    return save(world, request);
}

Outcome<api::UserVirtualSendersUpdate::Reply> answer(World &world, const api::UserVirtualSendersUpdate &request)
{
    return save(world, request);
}

Outcome<api::UserVirtualSendersClone::Reply> answer(World &world, const api::UserVirtualSendersClone &request)
{
    return clone(world, request);
}

Outcome<api::UserVirtualSendersDelete::Reply> answer(World &world, const api::UserVirtualSendersDelete &request)
{
    return remove(world, request);
}

Outcome<api::UserSendersList::Reply> answer(World &world, const api::UserSendersList &request)
{
    const auto limit = rowsOfAPage(world, request.fromId, request.limit);
    if (!limit)
        return std::unexpected(limit.error());
    const Fleet::Page page = world.fleet.senders(request.fromId, *limit);
    api::UserSendersList::Reply reply{{}, page.total};
    for (const domain::Sender &sender : page.senders)
        reply.items << domain::AccountSender{sender.channel, sender.id, sender.name, sender.type};
    if (!page.senders.isEmpty())
        reply.nextFromId = page.senders.last().id + 1; // as this list alone has it (wire/altcraft-user.md 8.1)
    return reply;
}

}
