#include "codec/writer.h"

#include <QJsonArray>

#include <charconv>

namespace senderdesk::codec {
namespace {

void open(QByteArray &out, std::string_view name, const char *attributes = "")
{
    out.append('<').append(name.data(), qsizetype(name.size())).append(attributes).append('>');
}

void close(QByteArray &out, std::string_view name)
{
    out.append("</").append(name.data(), qsizetype(name.size())).append('>');
}

void hollow(QByteArray &out, std::string_view name, const char *attributes = "")
{
    out.append('<').append(name.data(), qsizetype(name.size())).append(attributes).append("/>");
}

// U+FFFE and U+FFFF are the two characters of the Basic Multilingual Plane that UTF-8 can say and XML 1.0 cannot.
bool isNonCharacter(QByteArrayView utf8, qsizetype i)
{
    return quint8(utf8[i]) == 0xef && i + 2 < utf8.size() && quint8(utf8[i + 1]) == 0xbf && quint8(utf8[i + 2]) >= 0xbe;
}

void escape(QByteArray &out, QByteArrayView utf8)
{
    constexpr char replacement[] = "\xef\xbf\xbd";
    qsizetype written = 0;
    const auto put = [&](qsizetype at, qsizetype length, const char *instead) {
        out.append(utf8.sliced(written, at - written)).append(instead);
        written = at + length;
    };
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto byte = quint8(utf8[i]);
        switch (byte) {
        case '&':
            put(i, 1, "&amp;");
            break;
        case '<':
            put(i, 1, "&lt;");
            break;
        case '>': // "]]>" is not allowed in text
            put(i, 1, "&gt;");
            break;
        case '"':
            put(i, 1, "&quot;");
            break;
        case '\'':
            put(i, 1, "&apos;");
            break;
        case '\r': // a bare one would be read as a line feed
            put(i, 1, "&#13;");
            break;
        default:
            if (byte < 0x20 && byte != '\t' && byte != '\n')
                put(i, 1, replacement);
            else if (isNonCharacter(utf8, i))
                put(i, 3, replacement);
        }
    }
    out.append(utf8.sliced(written));
}

bool isXmlName(const QString &key)
{
    const auto isStart = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_'; };
    return !key.isEmpty() && isStart(key.front())
           && std::ranges::all_of(key, [&](QChar c) { return isStart(c) || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.'; });
}

// The name of an element that was read, which may be of any script.
bool canBeAnElement(const QString &key)
{
    const auto isAscii = [](QChar c) { return c < QChar(0x80); };
    QString ascii = key;
    ascii.removeIf([&](QChar c) { return !isAscii(c) || c == u':'; });
    return !key.isEmpty() && (!isAscii(key.front()) || isXmlName(key.front())) && (ascii.isEmpty() || isXmlName(u'_' + ascii));
}

bool hasXmlNames(const QJsonValue &value)
{
    if (value.isArray())
        return std::ranges::all_of(value.toArray(), [](const QJsonValue &item) { return hasXmlNames(item); });
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isXmlName(it.key()) || !hasXmlNames(*it))
            return false;
    }
    return true;
}

void writeXmlAny(QByteArray &out, std::string_view name, const QJsonValue &value, XmlStyle style)
{
    if (!hasXmlNames(value)) { // a key that no element can have: as JSON inside XML (wire/altcraft-admin.md 1.7)
        QByteArray json;
        writeJsonAny(json, value);
        open(out, name, " json='true'");
        escape(out, json);
        close(out, name);
        return;
    }
    switch (value.type()) {
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        if (object.isEmpty())
            return hollow(out, name);
        open(out, name);
        for (auto it = object.begin(); it != object.end(); ++it)
            writeXmlAny(out, it.key().toStdString(), *it, style);
        close(out, name);
        return;
    }
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        const char *mark = style == XmlStyle::Request && array.size() < 2 ? " array='true'" : "";
        if (array.isEmpty())
            hollow(out, name, mark);
        for (const QJsonValue &item : array) {
            const qsizetype at = out.size();
            writeXmlAny(out, name, item, style);
            out.insert(at + 1 + qsizetype(name.size()), mark);
        }
        return;
    }
    case QJsonValue::String:
        return writeXmlText(out, name, utf8Of(value.toString()), style);
    case QJsonValue::Bool:
    case QJsonValue::Double:
        open(out, name);
        out.append(scalarText(value));
        close(out, name);
        return;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return hollow(out, name);
    }
}

void writeXmlItem(QByteArray &out, std::string_view name, const ValueSchema &schema, const void *value, XmlStyle style,
                  const char *attributes)
{
    if (schema.kind == Kind::Record) {
        open(out, name, attributes);
        writeXmlFields(out, *schema.record, value, style);
        close(out, name);
        return;
    }
    const qsizetype at = out.size();
    writeXmlElement(out, name, schema, value, style);
    out.insert(at + 1 + qsizetype(name.size()), attributes);
}

}

bool looksLikeAnotherType(std::string_view utf8)
{
    if (utf8 == "true" || utf8 == "false")
        return true;
    std::string_view digits = utf8;
    if (digits.starts_with('+') && digits.size() > 1 && digits[1] != '-')
        digits.remove_prefix(1); // from_chars takes no plus, other readers do
    double number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return !digits.empty() && error != std::errc::invalid_argument && end == digits.data() + digits.size();
}

void writeXmlText(QByteArray &out, std::string_view name, QByteArrayView utf8, XmlStyle style)
{
    const bool isMarked = style == XmlStyle::Request && looksLikeAnotherType({utf8.data(), size_t(utf8.size())});
    open(out, name, isMarked ? " string='true'" : "");
    escape(out, utf8);
    close(out, name);
}

void writeXmlElement(QByteArray &out, std::string_view name, const ValueSchema &schema, const void *value, XmlStyle style)
{
    switch (schema.kind) {
    case Kind::Integer:
    case Kind::Id:
        open(out, name);
        writeInteger(out, schema.kind == Kind::Id ? schema.id(value) : *static_cast<const qint64 *>(value));
        close(out, name);
        break;
    case Kind::Boolean:
        open(out, name);
        out.append(*static_cast<const bool *>(value) ? "true" : "false");
        close(out, name);
        break;
    case Kind::Text:
        writeXmlText(out, name, utf8Of(*static_cast<const QString *>(value)), style);
        break;
    case Kind::Word: {
        const std::string_view word = schema.word(value);
        writeXmlText(out, name, {word.data(), qsizetype(word.size())}, style);
        break;
    }
    case Kind::Optional:
        if (schema.count(value) == 1)
            writeXmlElement(out, name, *schema.inner, schema.at(value, 0), style);
        break;
    case Kind::List: {
        // An array is its element repeated. In a request one of none or one is marked, and the marked element is the item.
        const qsizetype count = schema.count(value);
        const char *mark = style == XmlStyle::Request && count < 2 ? " array='true'" : "";
        if (count == 0)
            hollow(out, name, mark);
        for (qsizetype i = 0; i < count; ++i)
            writeXmlItem(out, name, *schema.inner, schema.at(value, i), style, mark);
        break;
    }
    case Kind::Record:
        writeXmlItem(out, name, schema, value, style, "");
        break;
    case Kind::Any:
        writeXmlAny(out, name, *static_cast<const QJsonValue *>(value), style);
        break;
    case Kind::Object:
        writeXmlAny(out, name, *static_cast<const QJsonObject *>(value), style);
        break;
    }
}

void writeXmlFields(QByteArray &out, const RecordSchema &schema, const void *record, XmlStyle style)
{
    for (size_t i = 0; i < schema.fields.size(); ++i) {
        const FieldSchema &field = schema.fields[style == XmlStyle::Reply ? schema.alphabetical[i] : i];
        writeXmlElement(out, field.name, *field.value, field.in(record), style);
    }
    if (!schema.rest)
        return;
    const QJsonObject &rest = *schema.rest(record);
    for (auto it = rest.begin(); it != rest.end(); ++it) {
        if (canBeAnElement(it.key())) // another one was not read from XML, and what was read from JSON goes back as JSON
            writeXmlAny(out, it.key().toStdString(), *it, style);
    }
}

}
