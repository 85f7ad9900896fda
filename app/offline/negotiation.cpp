#include "offline/negotiation.h"

namespace senderdesk::offline {
namespace {

using domain::WireFormat;

std::optional<WireFormat> formatOfMediaType(const QByteArray &type)
{
    if (type.compare("application/json", Qt::CaseInsensitive) == 0)
        return WireFormat::Json;
    if (type.compare("application/xml", Qt::CaseInsensitive) == 0)
        return WireFormat::Xml;
    return std::nullopt;
}

}

std::optional<WireFormat> formatOfContentType(const std::optional<QByteArray> &contentType)
{
    if (!contentType)
        return std::nullopt;
    const QByteArrayList parts = contentType->split(';');
    for (const QByteArray &each : parts.sliced(1)) {
        const QByteArray parameter = each.trimmed().toLower().replace('"', "");
        if (parameter.startsWith("charset=") && parameter != "charset=utf-8")
            return std::nullopt;
    }
    return formatOfMediaType(parts.first().trimmed());
}

std::optional<WireFormat> formatOfAccept(const std::optional<QByteArray> &accept)
{
    std::optional<WireFormat> best;
    double bestWeight = 0;
    for (const QByteArray &each : accept.value_or(QByteArray()).split(',')) {
        const QByteArrayList parts = each.split(';');
        const auto format = formatOfMediaType(parts.first().trimmed());
        double weight = 1;
        for (const QByteArray &parameter : parts.sliced(1)) {
            if (parameter.trimmed().startsWith("q="))
                weight = parameter.trimmed().mid(2).toDouble();
        }
        if (format && weight > bestWeight) {
            best = format;
            bestWeight = weight;
        }
    }
    return best;
}

std::optional<WireFormat> formatNamed(QStringView name)
{
    if (name == u"json")
        return WireFormat::Json;
    if (name == u"xml")
        return WireFormat::Xml;
    return std::nullopt;
}

QByteArray contentTypeOf(WireFormat format)
{
    return format == WireFormat::Json ? "application/json" : "application/xml";
}

std::optional<QByteArray> bearerOf(const Headers &headers)
{
    const QByteArray value = headerOf(headers, "Authorization").value_or(QByteArray());
    constexpr QByteArrayView scheme = "Bearer ";
    if (value.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    return value.mid(scheme.size()).trimmed();
}

}
