#pragma once

#include "api/registry.h"
#include "codec/codec.h"
#include "net/client.h"
#include "tests/support/peer.h"
#include "tests/support/testids.h"

#include <QJsonArray>
#include <QTestEventLoop>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

// Every method of the registry behind one type, so that a contract test is a table over all of them. The list is made from
// api::AllRequests: a method without a sample request or reply does not compile here.
namespace senderdesk::contract {

// What a listener was told, whatever the reply's type.
struct Told
{
    bool isSuccess = false;
    bool isGoodValue = false; // equal to the method's sample reply
    bool isDuplicate = false;
    QString requestId;
    core::Error error{core::Cancelled{}, {}}; // without meaning after a success

    [[nodiscard]] QString name() const { return isSuccess ? QStringLiteral("ok") : core::reasonName(error.reason); }
};

// A call of any type with its ending.
class AnyCall
{
public:
    AnyCall() = default;
    virtual ~AnyCall() = default;
    AnyCall(const AnyCall &) = delete;
    AnyCall &operator=(const AnyCall &) = delete;
    virtual void cancel() = 0;
    // Turns the event loop until the listener has run; false when it did not in time.
    bool wait(std::chrono::milliseconds most = std::chrono::seconds(10))
    {
        if (!told)
            m_loop.enterLoopMSecs(int(most.count()));
        return told.has_value();
    }
    std::optional<Told> told;
    int times = 0; // that the listener ran

protected:
    QTestEventLoop m_loop;
};

struct MethodUnderTest
{
    const api::Method *method;
    std::function<std::unique_ptr<AnyCall>(net::Client &, net::Priority)> call; // with the sample request
    std::function<QByteArray(domain::WireFormat, const core::Secret *)> requestBody;
    std::function<QByteArray(domain::WireFormat)> goodReply; // the sample reply, in an envelope of success

    [[nodiscard]] bool isChange() const { return method->effect == api::Effect::Change; }
    [[nodiscard]] bool isMail() const { return method->service == domain::Service::OpenSrs; } // another envelope, no headers
    [[nodiscard]] QList<domain::WireFormat> formats() const
    {
        return isMail() ? QList{domain::WireFormat::Json} : QList{domain::WireFormat::Json, domain::WireFormat::Xml};
    }
    [[nodiscard]] QList<domain::TokenPlace> tokenPlaces() const
    {
        return isMail() ? QList{domain::TokenPlace::Body} : QList{domain::TokenPlace::Body, domain::TokenPlace::Bearer};
    }
    [[nodiscard]] QByteArray name() const { return QByteArray(method->name.data(), qsizetype(method->name.size())); }
};

// Rules with all that may go wrong on the way: a list of one, one of none, a text that looks like a number.
[[nodiscard]] inline QList<domain::Rule> sampleRules()
{
    return {{QStringLiteral("from_domain"),
             QStringLiteral("163"),
             {{119, 70, QStringLiteral("a@b.example"), QString(), QStringLiteral("true")}, {120, 30, {}, {}, {}}}},
            {QStringLiteral("default"), QString(), {{119, 100, {}, {}, QStringLiteral("<Ann & \"Bob\">")}}}};
}

template<class Request>
[[nodiscard]] Request sampleRequest()
{
    const core::AccountId account = support::accountId(306);
    const core::VirtualSenderId id = support::virtualSenderId(14);
    const QString name = QStringLiteral("2024");
    if constexpr (std::same_as<Request, api::AkmtaSave>)
        return {support::senderId(119),
                {{QStringLiteral("name"), name}, {QStringLiteral("ips"), QJsonArray{QStringLiteral("192.0.2.1")}}}};
    else if constexpr (std::same_as<Request, api::AkmtaAssign>)
        return {support::senderId(119), account};
    else if constexpr (std::same_as<Request, api::NodesMtaStatus>)
        return {support::nodeId(10)};
    else if constexpr (requires { Request{account, id, name, sampleRules(), sampleRules()}; })
        return {account, id, name, sampleRules(), {}};
    else if constexpr (requires { Request{account, name, sampleRules(), sampleRules()}; })
        return {account, name, sampleRules().mid(1), {}};
    else if constexpr (requires { Request{id, name, sampleRules(), sampleRules()}; })
        return {id, name, sampleRules(), sampleRules()};
    else if constexpr (requires { Request{name, sampleRules(), sampleRules()}; })
        return {name, sampleRules(), {}};
    else if constexpr (requires { Request{account, id, name}; })
        return {account, id, name};
    else if constexpr (requires { Request{account, id}; })
        return {account, id};
    else if constexpr (requires { Request{account, qint64(7), qint64(50)}; })
        return {account, 7, 50};
    else if constexpr (requires { Request{id, name}; })
        return {id, name};
    else if constexpr (requires { Request{id}; })
        return {id};
    else if constexpr (std::same_as<Request, api::QueueStats>)
        return {support::senderId(119), support::accountId(306), support::campaignId(4914), QStringLiteral("Gmail"),
                domain::Grouping::Campaign};
    else if constexpr (requires { Request{support::senderId(119), support::accountId(306), support::campaignId(4914)}; })
        return {support::senderId(119), support::accountId(306), support::campaignId(4914)};
    else if constexpr (requires { Request{support::senderId(683)}; })
        return {support::senderId(683)};
    else if constexpr (requires { Request{.fromId = 7, .limit = 50}; })
        return Request{.fromId = 7, .limit = 50};
    else if constexpr (std::same_as<Request, api::MailboxesSearch>)
        return {{QStringLiteral("example.com"), QStringLiteral("jo*"), {}, {}}, {}, api::MailRange{0, 50}};
    else if constexpr (std::same_as<Request, api::DeletedMessagesRestore>)
        return {QStringLiteral("jo@example.com"), {QStringLiteral("U2FsdGVkX1+a/b=="), QStringLiteral("U2FsdGVkX1+c/d==")}};
    else if constexpr (requires(Request request) { request.mailbox; })
        return Request{.mailbox = QStringLiteral("jo@example.com")};
    else
        return {};
}

inline void fillSample(api::Nothing &) {}
inline void fillSample(api::List<domain::Sender> &reply)
{
    reply = {.items = {{1, QStringLiteral("163"), QStringLiteral("AKMTA"), QStringLiteral("email")},
                       {2, QStringLiteral("Рассылка <\"1\"> & 📮"), QStringLiteral("smtp"), {}}},
             .totalCount = 4};
}
inline void fillSample(api::List<domain::QueueGroup> &reply)
{
    reply = {.items = {{306, 4914, 340, QStringLiteral("Gmail"), 563, 26, 0, 929}, {306, 4591, 0, {}, 1, 2, 3, 6}},
             .totalCount = {}};
}
inline void fillSample(api::List<domain::Account> &reply)
{
    domain::Account account;
    account.id = 306;
    account.name = QStringLiteral("true");
    account.isActive = true;
    reply = {.items = {account}, .totalCount = 1};
}
inline void fillSample(api::Authenticate::Reply &) {}
inline void fillSample(api::DomainsSearch::Reply &reply)
{
    reply = {2, 2, {{QStringLiteral("example.com")}, {QStringLiteral("example.net")}}};
}
inline void fillSample(api::MailboxesSearch::Reply &reply)
{
    reply = {{}, 9, {{QStringLiteral("jo@example.com"), QStringLiteral("mailbox"), QStringLiteral("active"), {}}}};
}
inline void fillSample(api::MailboxGet::Reply &reply)
{
    reply.type = QStringLiteral("mailbox");
    reply.metadata = api::MailboxMetadata{domain::MailQuota{5'368'709'120, 1'048'576, {}, 42}};
}
inline void fillSample(api::MailFoldersGet::Reply &reply)
{
    reply = {{QStringLiteral("INBOX"), QStringLiteral("Sent Items")}, {QStringLiteral("Projekte.Öst")}};
}
inline domain::MailMessage sampleMessage()
{
    return {QStringLiteral("U2FsdGVkX1+a/b=="), QStringLiteral("INBOX"),
            QJsonObject{{QStringLiteral("Subject"), QStringLiteral("=?utf-8?Q?=D0=A1?=\r\n \u202E")}}};
}
inline void fillSample(api::MessagesGet::Reply &reply)
{
    reply = {1, QList{sampleMessage()}};
}
inline void fillSample(api::DeletedMessagesGet::Reply &reply)
{
    reply.messages = QList{sampleMessage(), sampleMessage()};
}
inline void fillSample(api::DeletedMessagesRestore::Reply &reply)
{
    reply.results = QList{domain::RestoredMessage{QStringLiteral("U2FsdGVkX1+a/b=="), QJsonValue(true), {}, {}},
                          domain::RestoredMessage{QStringLiteral("U2FsdGVkX1+c/d=="), QJsonValue(false), 2,
                                                  QStringLiteral("The requested object does not exist.")}};
}
inline void fillSample(api::List<domain::Node> &reply)
{
    reply = {.items = {{10, QStringLiteral("true"), QStringLiteral("192.0.2.1:22"), QStringLiteral("SSL")}}, .totalCount = 1};
}
inline void fillSample(api::One<domain::MtaStatus> &reply)
{
    reply.value = {true, false};
}
inline void fillSample(api::One<QJsonObject> &reply)
{
    // Nothing in it that XML would read as another type: of fields that are not known it says none.
    reply.value = {{QStringLiteral("name"), QStringLiteral("Main <promo>")},
                   {QStringLiteral("limits"), QJsonObject{{QStringLiteral("per_hour"), 36000}}},
                   {QStringLiteral("ips"), QJsonArray{QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2")}}};
}
inline void fillSample(api::Maybe<domain::Saved> &reply)
{
    reply.value = domain::Saved{16};
}
inline void fillSample(api::One<domain::Saved> &reply)
{
    reply.value = domain::Saved{16};
}
inline void fillSample(api::List<domain::VirtualSenderRow> &reply)
{
    reply = {.items = {{1, QStringLiteral("Virtual sender12"), false, true, {}}, {2, QStringLiteral("163"), true, true, {}}},
             .totalCount = 10};
}
inline void fillSample(api::One<domain::VirtualSender> &reply)
{
    reply.value = {14, QStringLiteral("2024"), sampleRules(), {}};
    reply.value.emailRules.first().value = QStringLiteral("altcraft.com"); // in XML 163 would be a number
}
inline void fillSample(api::List<domain::AccountSender> &reply)
{
    reply = {.items = {{QStringLiteral("email"), 5, QStringLiteral("AKMTA main"), QStringLiteral("akmta")}},
             .totalCount = 1,
             .nextFromId = QJsonValue(6)};
}
template<class Reply>
[[nodiscard]] Reply sampleReply()
{
    Reply reply;
    fillSample(reply);
    return reply;
}

[[nodiscard]] inline QString mailUser()
{
    return QStringLiteral("admin@example.adm");
}

template<class Request>
class TypedCall final : public AnyCall
{
public:
    using Reply = typename Request::Reply;
    TypedCall(net::Client &client, net::Priority priority) : m_call(client.call(sampleRequest<Request>(), {}, priority))
    {
        m_call.then(&m_context, [this](core::Result<net::Answer<Reply>> result) {
            ++times;
            told.emplace();
            told->isSuccess = result.has_value();
            if (!result) {
                told->error = std::move(result.error());
            } else {
                told->isGoodValue = result->value == sampleReply<Reply>();
                told->isDuplicate = result->duplicate;
                told->requestId = result->requestId;
            }
            m_loop.exitLoop();
        });
    }
    void cancel() override { m_call.cancel(); }

private:
    QObject m_context;
    net::Call<Reply> m_call;
};

[[nodiscard]] inline const std::vector<MethodUnderTest> &allMethods()
{
    static const std::vector<MethodUnderTest> all = [] {
        std::vector<MethodUnderTest> list;
        api::forEachRequest(api::AllRequests{}, [&list]<class Request>() {
            list.push_back(
                {&Request::method,
                 [](net::Client &client, net::Priority priority) -> std::unique_ptr<AnyCall> {
                     return std::make_unique<TypedCall<Request>>(client, priority);
                 },
                 [](domain::WireFormat format, const core::Secret *token) {
                     if constexpr (Request::method.service == domain::Service::OpenSrs)
                         return codec::encodeOpenSrsRequest(sampleRequest<Request>(), {mailUser(), token, false});
                     else
                         return codec::encodeRequest(sampleRequest<Request>(), format, token);
                 },
                 [](domain::WireFormat format) { return codec::encodeReply(sampleReply<typename Request::Reply>(), format); }});
        });
        return list;
    }();
    return all;
}
[[nodiscard]] inline const MethodUnderTest &methodNamed(const QByteArray &name)
{
    for (const MethodUnderTest &each : allMethods()) {
        if (each.name() == name)
            return each;
    }
    throw std::invalid_argument(name.toStdString());
}

// Two attempts and pauses too short to notice.
[[nodiscard]] inline net::RetryPolicy quickPolicy(int attempts = 2)
{
    using std::chrono::milliseconds;
    net::RetryPolicy policy;
    policy.attempts = attempts;
    policy.first = milliseconds(1);
    policy.most = milliseconds(1);
    policy.rateLimitedAttempts = attempts;
    policy.rateLimitedFirst = milliseconds(1);
    policy.random = [] { return 0.0; };
    return policy;
}

// A guard that lets everything leave.
class AlwaysArmed final : public net::ChangeGuard
{
public:
    [[nodiscard]] bool mayChange() const override { return true; }
};
inline const AlwaysArmed alwaysArmed;

// A connection to a peer, armed. The token, or the password of a mail administrator, is a word that occurs nowhere else.
[[nodiscard]] inline net::ClientSettings settingsFor(const QUrl &url, domain::WireFormat format = domain::WireFormat::Json,
                                                     domain::TokenPlace place = domain::TokenPlace::Body)
{
    net::ClientSettings settings;
    settings.connection.baseUrl = url;
    settings.connection.format = format;
    settings.connection.tokenPlace = place;
    settings.connection.user = mailUser();
    settings.connection.usesSessionToken = false;
    settings.guard = &alwaysArmed;
    settings.secrets.main = core::Secret(QByteArrayLiteral("canary-7f3a9"));
    settings.loopbackOnly = true;
    return settings;
}

}
