#pragma once

#include "codec/schema.h"
#include "core/result.h"
#include "core/secret.h"
#include "domain/connection.h"

#include <QByteArray>
#include <QJsonObject>

#include <expected>
#include <optional>

// Bytes ⇄ values of the Altcraft APIs, in JSON and in XML (wire/altcraft-admin.md 1.4–1.9). All of it is callable from any
// thread. README.md in this folder says what is accepted, what is refused and why.
namespace senderdesk::codec {

struct Limits
{
    qint64 jsonBytes = 64 << 20;
    qint64 xmlBytes = 48 << 20; // lower: the tree takes several times the bytes
    int depth = 32;             // of nested objects, arrays or elements; the envelope is 1. Never more than 256
    qint64 stringBytes = 1 << 20;
};

// The two envelopes. Altcraft: error, error_text, data and some members beside it. OpenSRS: success, error_number and error
// among the members of the reply itself (wire/opensrs-mail.md 1.2).
enum class Envelopes { Altcraft, OpenSrs };

// Where the parts of a reply go. Each but the schema may be nullptr: what nobody takes is walked and forgotten. In OpenSRS's
// envelope data is the record of the whole reply.
struct ReplyTarget
{
    const ValueSchema *schema = nullptr; // List, Record or Object
    void *data = nullptr;
    std::optional<qint64> *totalCount = nullptr;
    std::optional<QJsonValue> *nextFromId = nullptr;
    std::optional<qint64> *updated = nullptr;
    Envelopes envelope = Envelopes::Altcraft;
};
struct ReplySource
{
    const ValueSchema *schema = nullptr;
    const void *data = nullptr;
    std::optional<qint64> totalCount{};
    std::optional<QJsonValue> nextFromId{};
    std::optional<qint64> updated{};
};

// The shapes of a reply. A list has items, totalCount and nextFromId; an object has one record, or an object of fields unknown
// here, as value, an optional where data may be missing; a counting one has updated; a type without members takes nothing but
// the envelope. A reply that is a record itself is one of OpenSRS.
template<class Reply>
concept ListReply = requires(Reply reply) {
    requires domain::isList<decltype(reply.items)>;
    requires domain::Record<typename decltype(reply.items)::value_type>;
    requires std::same_as<decltype(reply.totalCount), std::optional<qint64>>;
    requires std::same_as<decltype(reply.nextFromId), std::optional<QJsonValue>>;
};
template<class Reply>
concept ObjectReply = requires(Reply reply) {
    requires domain::Record<decltype(reply.value)> || std::same_as<decltype(reply.value), QJsonObject>
                 || domain::isOptional<decltype(reply.value)>;
};
template<class Reply>
concept CountReply = requires(Reply reply) { requires std::same_as<decltype(reply.updated), std::optional<qint64>>; };
template<class Reply>
concept OpenSrsReply = domain::Record<Reply>;
template<class Reply>
concept EnvelopeReply =
    ListReply<Reply> || ObjectReply<Reply> || CountReply<Reply> || OpenSrsReply<Reply> || std::is_empty_v<Reply>;

// Who asks, in the body of every OpenSRS request (wire/opensrs-mail.md 1.1).
struct OpenSrsCredentials
{
    QString user;
    const core::Secret *secret = nullptr; // nullptr: left out, for what Activity shows
    bool isSessionToken = false;          // else a password
};

// What the templates below call.
[[nodiscard]] QByteArray encodeRecord(const RecordSchema &schema, const void *record, domain::WireFormat format,
                                      const core::Secret *token);
[[nodiscard]] QByteArray encodeOpenSrsRecord(const RecordSchema &schema, const void *record,
                                             const OpenSrsCredentials &credentials);
[[nodiscard]] QByteArray encodeOpenSrsReply(const RecordSchema &schema, const void *record);
[[nodiscard]] std::optional<core::Error> decodeInto(QByteArray &&body, const Limits &limits, const QString &path,
                                                    const ReplyTarget &target);
[[nodiscard]] QByteArray encodeSource(const ReplySource &source, domain::WireFormat format);

// ---- the client's half ----

// The body of a request: token, format, then the fields of its table. Ids are numbers, an empty optional is left out.
// token == nullptr gives the body as Activity may show it; with a token it is what goes on the wire. Characters that XML 1.0
// cannot carry, and halves of a surrogate pair, become U+FFFD: such a name then matches nothing.
template<domain::Record Request>
[[nodiscard]] QByteArray encodeRequest(const Request &request, domain::WireFormat format, const core::Secret *token)
{
    return encodeRecord(recordSchema<Request>, &request, format, token);
}

// The body of an OpenSRS request: credentials, then the fields of its table.
template<domain::Record Request>
[[nodiscard]] QByteArray encodeOpenSrsRequest(const Request &request, const OpenSrsCredentials &credentials)
{
    return encodeOpenSrsRecord(recordSchema<Request>, &request, credentials);
}

// Takes what the body is, not what was asked for: a JSON reply to an XML request is read, an HTML page is Malformed. An error
// other than 0 in the envelope gives reasonOfCode, whatever else the reply holds, and then stands in
// circumstances.envelopeCode. `path` is for UnknownMethod only. Errors: those of reasonOfCode, Malformed, TooLarge. No error
// quotes the body, but for the words of error_text: those may repeat what was sent, so whoever shows them masks the secret
// first.
template<EnvelopeReply Reply>
[[nodiscard]] core::Result<Reply> decodeReply(QByteArray body, const Limits &limits = {}, const QString &path = {})
{
    Reply reply{};
    ReplyTarget target;
    if constexpr (OpenSrsReply<Reply>)
        target = {.schema = &valueSchema<Reply>, .data = &reply, .envelope = Envelopes::OpenSrs};
    else if constexpr (ListReply<Reply>)
        target = {&valueSchema<decltype(reply.items)>, &reply.items, &reply.totalCount, &reply.nextFromId};
    else if constexpr (ObjectReply<Reply>)
        target = {&valueSchema<decltype(reply.value)>, &reply.value};
    else if constexpr (CountReply<Reply>)
        target.updated = &reply.updated;
    if (std::optional<core::Error> error = decodeInto(std::move(body), limits, path, target))
        return std::unexpected(std::move(*error));
    return reply;
}

// The reason of a code other than 0 (wire/altcraft-admin.md 1.6), and of an OpenSRS error_number, where 0 is an error too
// (wire/opensrs-mail.md 3.2).
[[nodiscard]] core::Reason reasonOfCode(qint64 code, const QString &words, const QString &path);
[[nodiscard]] core::Reason reasonOfOpenSrsNumber(qint64 number, const QString &words);

// ---- the server's half, for the offline platform and the tests ----

// A request as a server of this API sees it. JSON values are as they came. In XML an element's text becomes what the rules of
// wire/altcraft-admin.md 1.7 make of it: a number or true/false unless it is marked string='true', the item of an array if
// array='true', JSON if json='true', text else; so a name like "163" without its mark arrives as a number, and a server
// that wants a string can say so. Unknown fields are kept. token and format are there only as strings.
struct RequestBody
{
    std::optional<QString> token;
    std::optional<QString> format;
    QJsonObject fields; // without token and format
};
[[nodiscard]] std::expected<RequestBody, core::Malformed> decodeRequestBody(const RecordSchema &schema, QByteArray body,
                                                                            domain::WireFormat format);
template<domain::Record Request>
[[nodiscard]] std::expected<RequestBody, core::Malformed> decodeRequest(QByteArray body, domain::WireFormat format)
{
    return decodeRequestBody(recordSchema<Request>, std::move(body), format);
}

// The envelope with error 0, keys in the order of the documents' examples, no white space.
template<EnvelopeReply Reply>
[[nodiscard]] QByteArray encodeReply(const Reply &reply, domain::WireFormat format)
{
    ReplySource source;
    if constexpr (OpenSrsReply<Reply>)
        return encodeOpenSrsReply(recordSchema<Reply>, &reply);
    else if constexpr (ListReply<Reply>)
        source = {&valueSchema<decltype(reply.items)>, &reply.items, reply.totalCount, reply.nextFromId};
    else if constexpr (ObjectReply<Reply>)
        source = {&valueSchema<decltype(reply.value)>, &reply.value};
    else if constexpr (CountReply<Reply>)
        source.updated = reply.updated;
    return encodeSource(source, format);
}

[[nodiscard]] QByteArray encodeError(int code, const QString &text, domain::WireFormat format);
[[nodiscard]] QByteArray encodeOpenSrsError(int number, const QString &text);

}
