#include "codec/codec.h"
#include "codec/writer.h"

// Replies, from the server's side. Keys stand as in the documents' examples: data, error, error_text, total_count, which is
// also their alphabetical order.
namespace senderdesk::codec {
namespace {

QByteArray encodeEnvelope(const ReplySource *source, int code, const QByteArray &text, domain::WireFormat format)
{
    const bool hasData = source && source->schema;
    const bool hasTotal = source && source->totalCount;
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
        if (hasTotal) {
            out.append(R"(,"total_count":)");
            writeInteger(out, *source->totalCount);
        }
        out.append('}');
        return out;
    }
    out.append("<xml>");
    if (hasData)
        writeXmlElement(out, "data", *source->schema, source->data, XmlStyle::Reply);
    const qint64 number = code;
    writeXmlElement(out, "error", valueSchema<qint64>, &number, XmlStyle::Reply);
    writeXmlText(out, "error_text", text, XmlStyle::Reply);
    if (hasTotal)
        writeXmlElement(out, "total_count", valueSchema<std::optional<qint64>>, &source->totalCount, XmlStyle::Reply);
    out.append("</xml>");
    return out;
}

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
