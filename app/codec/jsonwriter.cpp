#include "codec/writer.h"

#include <QJsonArray>

#include <charconv>
#include <limits>

namespace senderdesk::codec {

QByteArray utf8Of(const QString &text)
{
    if (text.isValidUtf16()) [[likely]]
        return text.toUtf8();
    QString repaired = text;
    for (qsizetype i = 0; i < repaired.size(); ++i) {
        const bool isPair = repaired[i].isHighSurrogate() && i + 1 < repaired.size() && repaired[i + 1].isLowSurrogate();
        if (isPair)
            ++i;
        else if (repaired[i].isSurrogate())
            repaired[i] = QChar(QChar::ReplacementCharacter);
    }
    return repaired.toUtf8();
}

void writeInteger(QByteArray &out, qint64 number)
{
    char digits[24];
    const auto result = std::to_chars(digits, digits + sizeof digits, number);
    out.append(digits, result.ptr - digits);
}

void writeJsonText(QByteArray &out, QByteArrayView utf8)
{
    constexpr char hex[] = "0123456789abcdef";
    out.append('"');
    qsizetype written = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto byte = quint8(utf8[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\')
            continue;
        out.append(utf8.sliced(written, i - written));
        written = i + 1;
        switch (byte) {
        case '"':
            out.append("\\\"");
            break;
        case '\\':
            out.append("\\\\");
            break;
        case '\n':
            out.append("\\n");
            break;
        case '\r':
            out.append("\\r");
            break;
        case '\t':
            out.append("\\t");
            break;
        default:
            out.append("\\u00").append(hex[byte >> 4]).append(hex[byte & 15]);
        }
    }
    out.append(utf8.sliced(written));
    out.append('"');
}

void writeJsonAny(QByteArray &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        writeJsonText(out, utf8Of(value.toString()));
        return;
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        out.append('{');
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it != object.begin())
                out.append(',');
            writeJsonText(out, utf8Of(it.key()));
            out.append(':');
            writeJsonAny(out, *it);
        }
        out.append('}');
        return;
    }
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        out.append('[');
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (i > 0)
                out.append(',');
            writeJsonAny(out, array.at(i));
        }
        out.append(']');
        return;
    }
    case QJsonValue::Bool:
    case QJsonValue::Double:
        out.append(scalarText(value));
        return;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out.append("null");
        return;
    }
}

QByteArray scalarText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? "true" : "false";
    if (!value.isDouble())
        return utf8Of(value.toString());
    char digits[32];
    const double number = value.toDouble();
    const qint64 whole = value.toInteger(std::numeric_limits<qint64>::min());
    const bool isWhole = whole != std::numeric_limits<qint64>::min();
    const auto end =
        isWhole ? std::to_chars(digits, digits + sizeof digits, whole) : std::to_chars(digits, digits + sizeof digits, number);
    return {digits, end.ptr - digits};
}

void writeJsonFields(QByteArray &out, const RecordSchema &schema, const void *record, bool &isFirst)
{
    for (const FieldSchema &field : schema.fields) {
        const void *value = field.in(record);
        if (field.value->kind == Kind::Optional && field.value->count(value) == 0)
            continue; // left out, never null and never 0
        if (!std::exchange(isFirst, false))
            out.append(',');
        writeJsonText(out, {field.name.data(), qsizetype(field.name.size())});
        out.append(':');
        writeJsonValue(out, *field.value, value);
    }
    if (!schema.rest)
        return;
    const QJsonObject &rest = *schema.rest(record);
    for (auto it = rest.begin(); it != rest.end(); ++it) {
        if (!std::exchange(isFirst, false))
            out.append(',');
        writeJsonText(out, utf8Of(it.key()));
        out.append(':');
        writeJsonAny(out, *it);
    }
}

void writeJsonValue(QByteArray &out, const ValueSchema &schema, const void *value)
{
    switch (schema.kind) {
    case Kind::Integer:
        writeInteger(out, *static_cast<const qint64 *>(value));
        break;
    case Kind::Boolean:
        out.append(*static_cast<const bool *>(value) ? "true" : "false");
        break;
    case Kind::Text:
        writeJsonText(out, utf8Of(*static_cast<const QString *>(value)));
        break;
    case Kind::Id:
        writeInteger(out, schema.id(value));
        break;
    case Kind::Word: {
        const std::string_view word = schema.word(value);
        writeJsonText(out, {word.data(), qsizetype(word.size())});
        break;
    }
    case Kind::Optional:
        if (schema.count(value) == 0)
            out.append("null");
        else
            writeJsonValue(out, *schema.inner, schema.at(value, 0));
        break;
    case Kind::Any:
        writeJsonAny(out, *static_cast<const QJsonValue *>(value));
        break;
    case Kind::Object:
        writeJsonAny(out, *static_cast<const QJsonObject *>(value));
        break;
    case Kind::List:
        out.append('[');
        for (qsizetype i = 0; i < schema.count(value); ++i) {
            if (i > 0)
                out.append(',');
            writeJsonValue(out, *schema.inner, schema.at(value, i));
        }
        out.append(']');
        break;
    case Kind::Record: {
        bool isFirst = true;
        out.append('{');
        writeJsonFields(out, *schema.record, value, isFirst);
        out.append('}');
        break;
    }
    }
}

}
