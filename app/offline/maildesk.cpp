#include "offline/maildesk.h"

#include "api/registry.h"
#include "codec/codec.h"
#include "offline/mailfamily.h"
#include "offline/mailrequest.h"

#include <QJsonDocument>

#include <vector>

namespace senderdesk::offline {
namespace {

using namespace Qt::StringLiterals;

struct MailRoute
{
    QByteArray path;
    Outcome<QByteArray> (*answer)(World &world, const MailCaller &caller, const QJsonObject &body);
};

template<class Request>
Outcome<QByteArray> answerEncoded(World &world, const MailCaller &caller, const QJsonObject &body)
{
    const std::optional<Request> request = mailRequestOf<Request>(body);
    if (!request)
        return std::unexpected(mailRefusal(5));
    const auto reply = answer(world, caller, *request);
    if (!reply)
        return std::unexpected(reply.error());
    return codec::encodeReply(*reply, domain::WireFormat::Json);
}

const std::vector<MailRoute> &routes()
{
    static const std::vector<MailRoute> all = [] {
        std::vector<MailRoute> list;
        api::forEachRequest(api::MailRequests{}, [&list]<class Request> {
            const std::string_view path = Request::method.path;
            list.push_back(
                {MailDesk::base.toByteArray() + QByteArray(path.data(), qsizetype(path.size())), &answerEncoded<Request>});
        });
        return list;
    }();
    return all;
}

HttpReply page(int status)
{
    return {
        status, {{"Content-Type", "text/html; charset=utf-8"}}, "<html><body>" + QByteArray::number(status) + "</body></html>\n"};
}

HttpReply json(QByteArray body)
{
    return {200, {{"Content-Type", "application/json"}}, std::move(body)};
}

HttpReply refused(const Refusal &refusal, Estate::Arrival &arrival)
{
    arrival.error = refusal.code;
    return json(codec::encodeOpenSrsError(refusal.code, refusal.text));
}

// Who asks (wire/opensrs-mail.md 1.1). With both a password and a token the password counts: nobody says which.
std::expected<MailCaller, Refusal> callerOf(World &world, const QJsonObject &body)
{
    const QJsonValue credentials = body.value(u"credentials"_s);
    const QJsonValue user = credentials[u"user"_s];
    const QJsonValue password = credentials[u"password"_s];
    const QJsonValue token = credentials[u"token"_s];
    if (!user.isString() || !(password.isString() || token.isString()))
        return std::unexpected(mailRefusal(5));
    const auto role = password.isString() ? world.mail.roleOf(user.toString(), password.toString())
                                          : world.mail.roleOfToken(user.toString(), token.toString());
    if (!role)
        return std::unexpected(mailRefusal(1));
    return MailCaller{user.toString(), *role};
}

}

bool MailDesk::isFor(const QByteArray &path)
{
    return path.startsWith(base.toByteArray() + '/') && !path.startsWith(base.toByteArray() + "/v");
}

HttpReply MailDesk::answer(World &world, const HttpRequest &request, const Fault &fault, Estate::Arrival &arrival)
{
    const auto route = std::ranges::find(routes(), request.path(), &MailRoute::path);
    if (route == routes().end() || request.verb != "POST")
        return page(404);
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject())
        return page(400);
    // Its failures have no number of HTTP's: a fault of the server is 0, which is an error.
    if (fault.code)
        return fault.code == 500 ? refused(mailRefusal(0), arrival) : page(500);
    const QJsonObject body = document.object();
    const auto caller = callerOf(world, body);
    if (!caller)
        return refused(caller.error(), arrival);
    auto answered = route->answer(world, *caller, body);
    if (!answered)
        return refused(answered.error(), arrival);
    arrival.isExecuted = true;
    return json(std::move(*answered));
}

}
