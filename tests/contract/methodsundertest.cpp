#include "tests/contract/methodsundertest.h"

#include "codec/codec.h"
#include "tests/support/testids.h"

#include <QJsonArray>

// Compiled once for all tests of the folder: the codec of every method takes the compiler longer than any of the tests.
namespace senderdesk::contract {

namespace {

// Rules with all that may go wrong on the way: a list of one, one of none, a text that looks like a number.
[[nodiscard]] QList<domain::Rule> sampleRules()
{
    return {{QStringLiteral("from_domain"),
             QStringLiteral("163"),
             {{119, 70, QStringLiteral("a@b.example"), QString(), QStringLiteral("true")}, {120, 30, {}, {}, {}}}},
            {QStringLiteral("default"), QString(), {{119, 100, {}, {}, QStringLiteral("<Ann & \"Bob\">")}}}};
}
[[nodiscard]] QList<domain::Rule> sampleSmsRules()
{
    return sampleRules().mid(1); // an SMS has no address
}

template<class Request, class... All>
consteval bool isOneOf(api::TypeList<All...>)
{
    return (std::same_as<Request, All> || ...);
}

// Phones, ids of all digits and leading zeros: what XML must mark as texts.
template<class Request>
[[nodiscard]] Request sampleOfSubscriptions()
{
    const auto database = support::databaseId(1);
    const auto resource = support::resourceId(29);
    const QString profile = QStringLiteral("000000000000000000000016");
    const QString channel = QStringLiteral("whatsapp");
    if constexpr (std::same_as<Request, api::SubscriptionsList>) {
        return {database, profile};
    } else if constexpr (std::same_as<Request, api::SubscriptionsListAll>) {
        return {resource, database, channel, QStringLiteral("suspended"), QStringLiteral("163"), 50};
    } else if constexpr (std::same_as<Request, api::ProfilesGet>) {
        return {.database = database,
                .matching = QStringLiteral("custom"),
                .fieldName = QStringLiteral("crm_id"),
                .fieldValue = QJsonValue(QStringLiteral("00016")),
                .resource = resource};
    } else if constexpr (requires(Request request) { request.ccData; }) {
        Request request{.database = database, .profile = profile, .resource = resource, .channel = channel};
        request.ccData = QJsonObject{{QStringLiteral("phone"), QStringLiteral("+79000000000")}};
        if constexpr (requires { request.customFields; }) {
            request.status = QStringLiteral("suspended");
            request.priority = 0;
            request.customFields = QJsonObject{{QStringLiteral("card_no"), QStringLiteral("00016")}};
            request.skipTriggers = true;
            request.categories = QList{QStringLiteral("2024")};
        }
        return request;
    } else if constexpr (requires { Request{database, channel, resource}; }) {
        return {database, channel, resource};
    } else if constexpr (requires { Request{database}; }) {
        return {database};
    } else if constexpr (requires { Request{resource}; }) {
        return {resource};
    } else {
        return {7, 50};
    }
}

template<class Request>
[[nodiscard]] Request sampleRequest()
{
    const core::AccountId account = support::accountId(306);
    const core::VirtualSenderId id = support::virtualSenderId(14);
    const QString name = QStringLiteral("2024");
    if constexpr (isOneOf<Request>(api::SubscriptionRequests{}))
        return sampleOfSubscriptions<Request>();
    else if constexpr (std::same_as<Request, api::AkmtaSave>)
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
        return {id, name, sampleRules(), sampleSmsRules()};
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

void fillSample(api::Nothing &) {}
void fillSample(api::List<domain::Sender> &reply)
{
    reply = {.items = {{1, QStringLiteral("163"), QStringLiteral("AKMTA"), QStringLiteral("email")},
                       {2, QStringLiteral("Рассылка <\"1\"> & 📮"), QStringLiteral("smtp"), {}}},
             .totalCount = 4};
}
void fillSample(api::List<domain::QueueGroup> &reply)
{
    reply = {.items = {{306, 4914, 340, QStringLiteral("Gmail"), 563, 26, 0, 929}, {306, 4591, 0, {}, 1, 2, 3, 6}},
             .totalCount = {}};
}
void fillSample(api::List<domain::Account> &reply)
{
    domain::Account account;
    account.id = 306;
    account.name = QStringLiteral("true");
    account.isActive = true;
    reply = {.items = {account}, .totalCount = 1};
}
void fillSample(api::Authenticate::Reply &) {}
void fillSample(api::DomainsSearch::Reply &reply)
{
    reply = {2, 2, {{QStringLiteral("example.com")}, {QStringLiteral("example.net")}}};
}
void fillSample(api::MailboxesSearch::Reply &reply)
{
    reply = {{}, 9, {{QStringLiteral("jo@example.com"), QStringLiteral("mailbox"), QStringLiteral("active"), {}}}};
}
void fillSample(api::MailboxGet::Reply &reply)
{
    reply.type = QStringLiteral("mailbox");
    reply.metadata = api::MailboxMetadata{domain::MailQuota{5'368'709'120, 1'048'576, {}, 42}};
}
void fillSample(api::MailFoldersGet::Reply &reply)
{
    reply = {{QStringLiteral("INBOX"), QStringLiteral("Sent Items")}, {QStringLiteral("Projekte.Öst")}};
}
domain::MailMessage sampleMessage()
{
    return {QStringLiteral("U2FsdGVkX1+a/b=="), QStringLiteral("INBOX"),
            QJsonObject{{QStringLiteral("Subject"), QStringLiteral("=?utf-8?Q?=D0=A1?=\r\n \u202E")}}};
}
void fillSample(api::MessagesGet::Reply &reply)
{
    reply = {1, QList{sampleMessage()}};
}
void fillSample(api::DeletedMessagesGet::Reply &reply)
{
    reply.messages = QList{sampleMessage(), sampleMessage()};
}
void fillSample(api::DeletedMessagesRestore::Reply &reply)
{
    reply.results = QList{domain::RestoredMessage{QStringLiteral("U2FsdGVkX1+a/b=="), QJsonValue(true), {}, {}},
                          domain::RestoredMessage{QStringLiteral("U2FsdGVkX1+c/d=="), QJsonValue(false), 2,
                                                  QStringLiteral("The requested object does not exist.")}};
}
void fillSample(api::List<domain::Node> &reply)
{
    reply = {.items = {{10, QStringLiteral("true"), QStringLiteral("192.0.2.1:22"), QStringLiteral("SSL")}}, .totalCount = 1};
}
void fillSample(api::One<domain::MtaStatus> &reply)
{
    reply.value = {true, false};
}
void fillSample(api::One<QJsonObject> &reply)
{
    // Nothing in it that XML would read as another type: of fields that are not known it says none.
    reply.value = {{QStringLiteral("name"), QStringLiteral("Main <promo>")},
                   {QStringLiteral("limits"), QJsonObject{{QStringLiteral("per_hour"), 36000}}},
                   {QStringLiteral("ips"), QJsonArray{QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2")}}};
}
void fillSample(api::Maybe<domain::Saved> &reply)
{
    reply.value = domain::Saved{16};
}
void fillSample(api::One<domain::Saved> &reply)
{
    reply.value = domain::Saved{16};
}
void fillSample(api::List<domain::VirtualSenderRow> &reply)
{
    reply = {.items = {{1, QStringLiteral("Virtual sender12"), false, true, {}}, {2, QStringLiteral("163"), true, true, {}}},
             .totalCount = 10};
}
void fillSample(api::One<domain::VirtualSender> &reply)
{
    reply.value = {14, QStringLiteral("2024"), sampleRules(), {}};
    reply.value.emailRules.first().value = QStringLiteral("altcraft.com"); // in XML 163 would be a number
}
void fillSample(api::List<domain::AccountSender> &reply)
{
    reply = {.items = {{QStringLiteral("email"), 5, QStringLiteral("AKMTA main"), QStringLiteral("akmta")}},
             .totalCount = 1,
             .nextFromId = QJsonValue(6)};
}
domain::Subscription sampleSubscription()
{
    domain::Subscription row{.resourceId = 29, .channel = QStringLiteral("push")};
    row.provider = QStringLiteral("Firefox");
    row.subscriptionId = QStringLiteral("163");
    row.priority = 0;
    row.status = QStringLiteral("suspended");
    row.customFields = QJsonObject{{QStringLiteral("custom_int_field_2"), 20000}, {QStringLiteral("_os"), QStringLiteral("<&>")}};
    row.categories = {QStringLiteral("2024")};
    return row;
}
void fillSample(api::List<domain::Subscription> &reply)
{
    domain::Subscription whole = sampleSubscription();
    whole.databaseId = 1;
    whole.profileId = QStringLiteral("000000000000000000000016");
    reply = {.items = {sampleSubscription(), whole},
             .totalCount = {},
             .nextFromId = QJsonValue(QStringLiteral("cPydNpzRRGLhjKziMHRQ3awnGtyo8hjzn7Jar5mhd"))};
}
void fillSample(api::One<domain::Subscription> &reply)
{
    reply.value = sampleSubscription();
}
void fillSample(api::Updated &reply)
{
    reply.updated = 4080;
}
void fillSample(api::List<domain::Database> &reply)
{
    reply = {.items = {{1, QStringLiteral("163")}}, .totalCount = 4, .nextFromId = QJsonValue(6)};
}
void fillSample(api::One<domain::Database> &reply)
{
    reply.value = {1, QStringLiteral("Customers <\"A\">")};
}
void fillSample(api::List<domain::Resource> &reply)
{
    reply = {.items = {{3, QStringLiteral("Main site")}}, .totalCount = 1, .nextFromId = QJsonValue(4)};
}
void fillSample(api::One<domain::ResourceDetails> &reply)
{
    reply.value = {3, QStringLiteral("2025"), {QStringLiteral("email"), QStringLiteral("push")}, {1}};
}
void fillSample(api::List<domain::Campaign> &reply)
{
    reply = {.items = {{137, QStringLiteral("Welcome"), QStringLiteral("trigger"), true}, {138, QStringLiteral("true"), {}, {}}},
             .totalCount = 2,
             .nextFromId = QJsonValue(139)};
}
template<class Reply>
[[nodiscard]] Reply sampleReply()
{
    Reply reply;
    fillSample(reply);
    return reply;
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

}

const std::vector<MethodUnderTest> &allMethods()
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
const MethodUnderTest &methodNamed(const QByteArray &name)
{
    for (const MethodUnderTest &each : allMethods()) {
        if (each.name() == name)
            return each;
    }
    throw std::invalid_argument(name.toStdString());
}

api::QueueStats sampleQueueStats()
{
    return sampleRequest<api::QueueStats>();
}

}
