#include "codec/codec.h"
#include "codec/writer.h"

// Replies, from the server's side. Keys stand as in the documents' examples: data, error, error_text, next_from_id,
// total_count, updated, which is also their alphabetical order.
namespace senderdesk::codec {
namespace {

QByteArray encodeEnvelope(const ReplySource *source, int code, const QByteArray &text, domain::WireFormat format)
{
    const bool hasData = source && source->schema;
    static const ReplySource nothing;
    const ReplySource &members = source ? *source : nothing;
    QByteArray out;
    if (format == domain::WireFormat::Json) {
        out.append('{');
        if (hasData) {
            out.append(R"("data":)");
            writeJsonValue(out, *source->schema, source->data);
            out.append(',');
        }
        out.append(R"("error":)");
        writeInteger(out, code);
        out.append(R"(,"error_text":)");
        writeJsonText(out, text);
        const auto write = [&out](const char *name, const auto &member) {
            if (!member)
                return;
            out.append(name);
            writeJsonValue(out, valueSchema<std::remove_cvref_t<decltype(*member)>>, &*member);
        };
        write(R"(,"next_from_id":)", members.nextFromId);
        write(R"(,"total_count":)", members.totalCount);
        write(R"(,"updated":)", members.updated);
        out.append('}');
        return out;
    }
    out.append("<xml>");
    static const QJsonValue null;
    const bool isNull = hasData && source->schema->kind == Kind::Optional && source->schema->count(source->data) == 0;
    if (isNull) // elsewhere what is not there is left out
        writeXmlElement(out, "data", valueSchema<QJsonValue>, &null, XmlStyle::Reply);
    else if (hasData)
        writeXmlElement(out, "data", *source->schema, source->data, XmlStyle::Reply);
    const qint64 number = code;
    writeXmlElement(out, "error", valueSchema<qint64>, &number, XmlStyle::Reply);
    writeXmlText(out, "error_text", text, XmlStyle::Reply);
    const auto write = [&out](std::string_view name, const auto &member) {
        writeXmlElement(out, name, valueSchema<std::remove_cvref_t<decltype(member)>>, &member, XmlStyle::Reply);
    };
    write("next_from_id", members.nextFromId);
    write("total_count", members.totalCount);
    write("updated", members.updated);
    out.append("</xml>");
    return out;
}

}

QByteArray encodeOpenSrsReply(const RecordSchema &schema, const void *record)
{
    QByteArray out = R"({"success":true)";
    bool isFirst = false;
    writeJsonFields(out, schema, record, isFirst);
    out.append('}');
    return out;
}

QByteArray encodeOpenSrsError(int number, const QString &text)
{
    QByteArray out = R"({"success":false,"error_number":)";
    writeInteger(out, number);
    out.append(R"(,"error":)");
    writeJsonText(out, utf8Of(text));
    out.append('}');
    return out;
}

QByteArray encodeSource(const ReplySource &source, domain::WireFormat format)
{
    return encodeEnvelope(&source, 0, "Successful operation", format);
}

QByteArray encodeError(int code, const QString &text, domain::WireFormat format)
{
    return encodeEnvelope(nullptr, code, utf8Of(text), format);
}

}
