#include "net/curl.h"

#include "net/trace.h"

#include <algorithm>
#include <optional>

namespace senderdesk::net {
namespace {

using namespace Qt::StringLiterals;
using domain::Service;
using domain::TokenPlace;
using domain::WireFormat;

// A body around its secret.
struct Around
{
    QByteArray before;
    QByteArray after;
};

std::optional<Around> around(const QByteArray &body, const QByteArray &before, const QByteArray &after)
{
    const QByteArray whole = before + TraceRecord::mask + after;
    const qsizetype at = body.indexOf(whole);
    if (at < 0)
        return std::nullopt;
    return Around{body.first(at) + before, after + body.sliced(at + whole.size())};
}

// {"credentials":{"user":"…","password":"***"},…, with a session token in place of the password perhaps: a person has no use for
// that, so both become the password.
std::optional<Around> aroundCredentials(const QByteArray &body)
{
    constexpr QByteArrayView head = R"({"credentials":{"user":")";
    if (!body.startsWith(head))
        return std::nullopt;
    qsizetype end = head.size();
    while (end < body.size() && body[end] != '"')
        end += body[end] == '\\' ? 2 : 1;
    const QByteArray rest = body.sliced(std::min(end, body.size()));
    for (const char *name : {"password", "token"}) {
        const QByteArray secret = QByteArray("\",\"") + name + "\":\"" + TraceRecord::mask;
        if (rest.startsWith(secret))
            return Around{body.first(end) + "\",\"password\":\"", rest.sliced(secret.size())};
    }
    return std::nullopt;
}

// The token is the first thing in a body (codec/request.cpp), and neither of these can stand inside of a text.
std::optional<Around> aroundSecret(const TraceRecord &record)
{
    if (record.service == Service::OpenSrs)
        return aroundCredentials(record.requestBody);
    if (record.tokenPlace == TokenPlace::Bearer)
        return std::nullopt;
    return record.format == WireFormat::Xml ? around(record.requestBody, "<token>", "</token>")
                                            : around(record.requestBody, "{\"token\":\"", "\"");
}

bool isDisguise(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

// Nothing that a terminal would act on when it is pasted. Such characters stand only in texts, where both formats can spell them.
QString harmless(const QByteArray &body, WireFormat format)
{
    const QString text = QString::fromUtf8(body);
    QString written;
    written.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (!isDisguise(c)) {
            written += QString::fromUcs4(&c, 1);
        } else if (format == WireFormat::Xml) {
            written += u"&#x%1;"_s.arg(quint32(c), 0, 16);
        } else {
            const QString units = QString::fromUcs4(&c, 1);
            for (const QChar unit : units)
                written += u"\\u%1"_s.arg(unit.unicode(), 4, 16, QChar(u'0'));
        }
    }
    return written;
}

// One word of a shell, whatever it holds: nothing is special between single quotes but the single quote.
QString word(QString text)
{
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

QString bodyWord(const TraceRecord &record)
{
    const auto parts = aroundSecret(record);
    if (!parts)
        return word(harmless(record.requestBody, record.format));
    const auto *placeholder = record.service == Service::OpenSrs ? u"\"$PASSWORD\"" : u"\"$TOKEN\"";
    return word(harmless(parts->before, record.format)) + QString::fromUtf16(placeholder)
           + word(harmless(parts->after, record.format));
}

}

QString curlCommand(const TraceRecord &record)
{
    if (record.isRequestCut)
        return {};
    const QString type = record.format == WireFormat::Xml ? u"application/xml"_s : u"application/json"_s;
    // -g: brackets and braces of an address are no pattern. --data-raw: an @ is no file.
    QStringList lines{u"curl -sS -g "_s + word(record.url), u"-H "_s + word(u"Content-Type: "_s + type),
                      u"-H "_s + word(u"Accept: "_s + type)};
    if (!record.requestId.isEmpty() && record.service != Service::OpenSrs) {
        for (const auto &name : {u"Request-ID: "_s, u"X-Request-ID: "_s})
            lines << u"-H "_s + word(name + record.requestId);
    }
    if (record.service != Service::OpenSrs && record.tokenPlace == TokenPlace::Bearer)
        lines << u"-H \"Authorization: Bearer $TOKEN\""_s;
    lines << u"--data-raw "_s + bodyWord(record);
    return lines.join(u" \\\n  "_s);
}

}
