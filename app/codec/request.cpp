#include "codec/codec.h"
#include "codec/interner.h"
#include "codec/writer.h"
#include "codec/xmldocument.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <charconv>

// Requests, from both sides.
namespace senderdesk::codec {
namespace {

using namespace Qt::StringLiterals;

constexpr std::string_view nameOf(domain::WireFormat format)
{
    return format == domain::WireFormat::Json ? "json" : "xml";
}

// ---- the server's half ----

constexpr int deepest = 32;

bool hasMark(pugi::xml_node element, const char *name)
{
    return std::strcmp(element.attribute(name).value(), "true") == 0;
}

// A text without a mark: a number or a truth value if it looks like one.
QJsonValue untypedValue(std::string_view text)
{
    if (!looksLikeAnotherType(text))
        return textOf(text);
    if (text == "true" || text == "false")
        return text == "true";
    const std::string_view digits = text.starts_with('+') ? text.substr(1) : text;
    qint64 whole = 0;
    if (const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), whole);
        error == std::errc() && end == digits.data() + digits.size())
        return whole;
    double number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

bool mayBeText(const ValueSchema &schema)
{
    return schema.kind == Kind::Text || schema.kind == Kind::Word || schema.kind == Kind::Any
           || (schema.inner && mayBeText(*schema.inner));
}

bool isObject(const ValueSchema &schema)
{
    return schema.kind == Kind::Object || (schema.kind == Kind::Optional && isObject(*schema.inner));
}

std::optional<QJsonValue> valueOf(pugi::xml_node element, const ValueSchema *schema, int depth);

std::optional<QJsonObject> objectOf(pugi::xml_node element, const RecordSchema *schema, int depth)
{
    if (depth > deepest || !isWhiteSpace(element.value()))
        return std::nullopt;
    QJsonObject object;
    for (const pugi::xml_node child : element.children()) {
        if (!isElement(child)) {
            if (!isWhiteSpace(child.value()))
                return std::nullopt;
            continue;
        }
        const std::string_view name = child.name();
        const ValueSchema *known = nullptr;
        if (schema) {
            const auto field = std::ranges::find(schema->fields, name, &FieldSchema::name);
            known = field == schema->fields.end() ? nullptr : field->value;
        }
        const std::optional<QJsonValue> value = valueOf(child, known, depth);
        if (!value)
            return std::nullopt;
        const QString key = textOf(name);
        const bool isMarked = hasMark(child, "array");
        if (const auto earlier = object.find(key); earlier != object.end()) {
            QJsonArray array = earlier->isArray() ? earlier->toArray() : QJsonArray{*earlier};
            array.append(*value);
            *earlier = array;
        } else if (isMarked) {
            object.insert(key, isEmpty(child) && !hasMark(child, "string") ? QJsonArray() : QJsonArray{*value});
        } else {
            object.insert(key, *value);
        }
    }
    return object;
}

std::optional<QJsonValue> valueOf(pugi::xml_node element, const ValueSchema *schema, int depth)
{
    const std::optional<std::string> text = joinedText(element);
    if (!text) {
        const RecordSchema *record = schema && schema->kind == Kind::List ? schema->inner->record
                                     : schema                             ? schema->record
                                                                          : nullptr;
        const std::optional<QJsonObject> object = objectOf(element, record, depth + 1);
        return object ? std::optional<QJsonValue>(*object) : std::nullopt;
    }
    if (text->empty() && schema && isObject(*schema))
        return QJsonValue(QJsonObject());
    if (text->empty() && schema && !mayBeText(*schema))
        return QJsonValue(QJsonValue::Null); // <id/> is no number, and no text either
    if (hasMark(element, "json")) {
        // wrapped, so that a lone text or number is JSON as well
        const QJsonDocument wrapped = QJsonDocument::fromJson('[' + QByteArray::fromStdString(*text) + ']');
        return wrapped.array().size() == 1 ? std::optional<QJsonValue>(wrapped.array().first()) : std::nullopt;
    }
    return hasMark(element, "string") ? QJsonValue(textOf(*text)) : untypedValue(*text);
}

std::expected<QJsonObject, core::Malformed> jsonFields(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return std::unexpected(core::Malformed{u"body"_s, u"%1 (at byte %2)"_s.arg(error.errorString()).arg(error.offset)});
    if (!document.isObject())
        return std::unexpected(core::Malformed{u"body"_s, u"an object was expected"_s});
    return document.object();
}

std::expected<QJsonObject, core::Malformed> xmlFields(const RecordSchema &schema, QByteArray &&body)
{
    XmlDocument document;
    if (auto parsed = XmlDocument::parse(std::move(body), document); !parsed)
        return std::unexpected(core::Malformed{parsed.error().where, parsed.error().what});
    std::optional<QJsonObject> object = objectOf(document.root(), &schema, 1);
    if (!object)
        return std::unexpected(core::Malformed{u"body"_s, u"text among elements, JSON that is none, or nested too deep"_s});
    return *object;
}

}

QByteArray encodeRecord(const RecordSchema &schema, const void *record, domain::WireFormat format, const core::Secret *token)
{
    const std::string_view name = nameOf(format);
    const QByteArrayView formatName(name.data(), qsizetype(name.size()));
    QByteArray out;
    out.reserve(256 + (token ? 2 * token->reveal().size() : 0)); // no copy of the token in a buffer outgrown
    if (format == domain::WireFormat::Json) {
        out.append('{');
        if (token) {
            out.append(R"("token":)");
            writeJsonText(out, token->reveal());
            out.append(',');
        }
        out.append(R"("format":)");
        writeJsonText(out, formatName);
        bool isFirst = false;
        writeJsonFields(out, schema, record, isFirst);
        out.append('}');
    } else {
        out.append("<xml>");
        if (token)
            writeXmlText(out, "token", token->reveal(), XmlStyle::Request);
        writeXmlText(out, "format", formatName, XmlStyle::Request);
        writeXmlFields(out, schema, record, XmlStyle::Request);
        out.append("</xml>");
    }
    return out;
}

QByteArray encodeOpenSrsRecord(const RecordSchema &schema, const void *record, const OpenSrsCredentials &credentials)
{
    QByteArray out;
    out.reserve(512 + (credentials.secret ? 2 * credentials.secret->reveal().size() : 0)); // no copy in a buffer outgrown
    out.append(R"({"credentials":{"user":)");
    writeJsonText(out, utf8Of(credentials.user));
    if (credentials.secret) {
        out.append(credentials.isSessionToken ? R"(,"token":)" : R"(,"password":)");
        writeJsonText(out, credentials.secret->reveal());
    }
    out.append('}');
    bool isFirst = false;
    writeJsonFields(out, schema, record, isFirst);
    out.append('}');
    return out;
}

std::expected<RequestBody, core::Malformed> decodeRequestBody(const RecordSchema &schema, QByteArray body,
                                                              domain::WireFormat format)
{
    if (body.startsWith("\xef\xbb\xbf"))
        body.remove(0, 3);
    auto fields = format == domain::WireFormat::Json ? jsonFields(body) : xmlFields(schema, std::move(body));
    if (!fields)
        return std::unexpected(std::move(fields.error()));
    RequestBody request;
    const auto takeText = [&](const QString &name, std::optional<QString> &out) {
        if (const QJsonValue value = fields->take(name); value.isString())
            out = value.toString();
    };
    takeText(u"token"_s, request.token);
    takeText(u"format"_s, request.format);
    request.fields = std::move(*fields);
    return request;
}

}
