#pragma once

#include "api/method.h"
#include "codec/codec.h"
#include "offline/world.h"

#include <QHash>

#include <vector>

namespace senderdesk::offline {

// A method as the platform serves it: its description and, without its type, what decodes, executes and encodes it.
struct Route
{
    const api::Method *method;
    std::expected<codec::RequestBody, core::Malformed> (*decode)(QByteArray body, domain::WireFormat format);
    Outcome<QByteArray> (*answer)(World &world, const QJsonObject &fields, domain::WireFormat replyFormat);
    QByteArray (*emptyReply)(domain::WireFormat replyFormat); // the envelope of success with nothing in it
};

// Where each method of Altcraft's APIs is served. A method that no family answers does not compile.
class Router
{
public:
    Router();
    bool setPath(std::string_view method, const QByteArray &path);
    [[nodiscard]] const Route *at(const QByteArray &path) const;
    // The route that a request means where two services have one path: the documents print the User API's path on pages of the
    // administrator (wire/altcraft-admin.md 4.2, 4.3). An administrator says whose account is meant, a user cannot.
    [[nodiscard]] const Route &meantBy(const Route &first, const QJsonObject &fields) const;
    // The path that was meant, when only the last slash is missing or too many.
    [[nodiscard]] std::optional<QByteArray> meantBy(const QByteArray &path) const;

private:
    std::vector<Route> m_routes;
    QHash<QByteArray, QList<size_t>> m_byPath; // of one path in the order of the registry: the administrator first
};

}
