#include "offline/router.h"

#include "api/registry.h"
#include "offline/parameters.h"
#include "offline/queuefamily.h"
#include "offline/sendersfamily.h"
#include "offline/setupfamily.h"
#include "offline/subscriptionsfamily.h"

#include <algorithm>

namespace senderdesk::offline {
namespace {

QByteArray bytes(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

template<class Request>
Outcome<QByteArray> answerEncoded(World &world, const QJsonObject &fields, domain::WireFormat replyFormat)
{
    const Outcome<Request> request = requestOf<Request>(fields, world.options.isStrict);
    if (!request)
        return std::unexpected(request.error());
    const auto reply = answer(world, *request);
    if (!reply)
        return std::unexpected(reply.error());
    return codec::encodeReply(*reply, replyFormat);
}

template<class Request>
Route routeOf()
{
    return {&Request::method, &codec::decodeRequest<Request>, &answerEncoded<Request>,
            [](domain::WireFormat format) { return codec::encodeReply(typename Request::Reply{}, format); }};
}

}

Router::Router()
{
    api::forEachRequest(api::AllRequests{}, [this]<class Request> {
        if constexpr (Request::method.service != domain::Service::OpenSrs) // see MailDesk
            m_routes.push_back(routeOf<Request>());
    });
    for (size_t i = 0; i < m_routes.size(); ++i)
        m_byPath[bytes(m_routes[i].method->path)] << i;
}

bool Router::setPath(std::string_view method, const QByteArray &path)
{
    for (size_t i = 0; i < m_routes.size(); ++i) {
        if (m_routes[i].method->name != method)
            continue;
        for (QList<size_t> &there : m_byPath)
            there.removeOne(i);
        m_byPath.removeIf([](const auto &entry) { return entry.value().isEmpty(); });
        QList<size_t> &there = m_byPath[path];
        there << i;
        std::ranges::sort(there);
        return true;
    }
    return false;
}

const Route *Router::at(const QByteArray &path) const
{
    const auto found = m_byPath.constFind(path);
    return found == m_byPath.constEnd() ? nullptr : &m_routes[found->constFirst()];
}

const Route &Router::meantBy(const Route &first, const QJsonObject &fields) const
{
    if (first.method->service != domain::Service::AltcraftAdmin || fields.contains(QLatin1String("account_id")))
        return first;
    for (const QList<size_t> &there : m_byPath) {
        if (&m_routes[there.constFirst()] == &first)
            return m_routes[there.constLast()];
    }
    return first;
}

std::optional<QByteArray> Router::meantBy(const QByteArray &path) const
{
    const QByteArray other = path.endsWith('/') ? path.chopped(1) : path + '/';
    return m_byPath.contains(other) ? std::optional(other) : std::nullopt;
}

}
