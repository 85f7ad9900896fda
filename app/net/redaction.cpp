#include "net/redaction.h"

#include "core/overload.h"

#include <algorithm>

namespace senderdesk::net {
namespace {

struct Escape
{
    char plain;
    const char *written;
};

QByteArray spelt(const QByteArray &plain, std::initializer_list<Escape> escapes)
{
    QByteArray written;
    for (const char c : plain) {
        const auto *found = std::find_if(escapes.begin(), escapes.end(), [c](const Escape &each) { return each.plain == c; });
        if (found != escapes.end())
            written += found->written;
        else
            written += c;
    }
    return written;
}

bool isControl(QChar c)
{
    // Marks that turn the direction of what follows are as good as control characters for a line of text.
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c == QChar::LineSeparator
           || c == QChar::ParagraphSeparator;
}

// "session_token": "…" in the reply of authenticate, also where the reply is cut or no JSON at all.
void maskHandedOut(QByteArray &json)
{
    constexpr QByteArrayView name = "\"session_token\"";
    for (qsizetype at = json.indexOf(name); at >= 0; at = json.indexOf(name, at)) {
        at += name.size();
        qsizetype begin = at;
        while (begin < json.size() && QByteArrayView(" \t\r\n:").contains(json[begin]))
            ++begin;
        if (begin >= json.size() || json[begin] != '"')
            continue;
        qsizetype end = ++begin;
        while (end < json.size() && json[end] != '"')
            end += json[end] == '\\' ? 2 : 1;
        json.replace(begin, std::min(end, json.size()) - begin, "***");
    }
}

// What a reader of JSON or XML makes of the escapes in a text. A server may spell any letter so.
QByteArray unescaped(const QByteArray &text)
{
    QString plain;
    const QString all = QString::fromUtf8(text);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const bool isJson = all[i] == u'\\' && i + 1 < all.size();
        const bool isXml = all[i] == u'&' && all.sliced(i).startsWith(u"&#");
        bool isNumber = false;
        if (isJson && all[i + 1] == u'u') {
            const ushort unit = all.sliced(i + 2, std::min<qsizetype>(4, all.size() - i - 2)).toUShort(&isNumber, 16);
            plain += isNumber ? QChar(unit) : all[i];
            i += isNumber ? 5 : 0;
        } else if (isJson) {
            plain += all[++i];
        } else if (isXml) {
            const qsizetype end = all.indexOf(u';', i);
            const bool isHex = all.sliced(i + 2).startsWith(u'x');
            const qsizetype begin = i + (isHex ? 3 : 2);
            const uint code =
                end > begin && end - begin < 9 ? all.sliced(begin, end - begin).toUInt(&isNumber, isHex ? 16 : 10) : 0;
            const char32_t letter = code;
            plain += isNumber && code <= 0x10ffff ? QString::fromUcs4(&letter, 1) : QString(all[i]);
            i = isNumber ? end : i;
        } else {
            plain += all[i];
        }
    }
    return plain.toUtf8();
}

}

Redaction::Redaction(std::initializer_list<core::Secret> secrets)
{
    for (const core::Secret &secret : secrets)
        add(secret);
}

void Redaction::add(const core::Secret &secret)
{
    const QByteArray &plain = secret.reveal();
    if (plain.isEmpty())
        return;
    m_plain << secret;
    QList<QByteArray> spellings{
        plain,
        spelt(plain, {{'"', "\\\""}, {'\\', "\\\\"}}),
        spelt(plain, {{'"', "\\\""}, {'\\', "\\\\"}, {'/', "\\/"}}),
        spelt(plain, {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}}),
        spelt(plain, {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&apos;"}}),
        plain.toPercentEncoding(),
    };
    std::ranges::sort(spellings);
    spellings.erase(std::unique(spellings.begin(), spellings.end()), spellings.end());
    for (const QByteArray &spelling : spellings)
        m_spellings.emplaceBack(spelling);
    std::ranges::stable_sort(m_spellings, std::ranges::greater(), [](const core::Secret &each) { return each.reveal().size(); });
}

bool Redaction::isSpeltOtherwise(const QByteArray &masked) const
{
    if (!masked.contains("\\") && !masked.contains("&#"))
        return false;
    const QByteArray plain = unescaped(masked);
    return std::ranges::any_of(m_plain, [&plain](const core::Secret &secret) { return plain.contains(secret.reveal()); });
}

QByteArray Redaction::body(const QByteArray &bytes, qint64 limit) const
{
    qint64 longest = 0;
    for (const core::Secret &spelling : m_spellings)
        longest = std::max(longest, qint64(spelling.reveal().size()));
    const bool isCut = bytes.size() > limit;
    QByteArray masked = isCut ? bytes.left(limit + longest) : bytes;
    for (const core::Secret &spelling : m_spellings)
        masked = spelling.maskedIn(masked);
    maskHandedOut(masked);
    // A secret that the cut split was not found, and lies in the last bytes; masks before it may have moved it forward.
    if (isCut)
        masked.chop(longest);
    masked.truncate(limit);
    return isSpeltOtherwise(masked) ? QByteArray("***").left(limit) : masked;
}

QString Redaction::words(QString text) const
{
    for (const core::Secret &spelling : m_spellings)
        text = spelling.maskedIn(text);
    std::replace_if(text.begin(), text.end(), isControl, QLatin1Char(' '));
    text = std::move(text).trimmed();
    if (text.size() > longestWords) {
        text.truncate(longestWords - 1);
        if (text.back().isHighSurrogate())
            text.chop(1);
        text += QChar(0x2026);
    }
    return text;
}

core::Reason Redaction::reason(core::Reason reason) const
{
    const auto clean = [this](QString &text) { text = words(std::move(text)); };
    std::visit(core::Overload{
                   [&](core::NotConfigured &e) { clean(e.why); },
                   [](core::NotArmed &) {},
                   [](core::Locked &) {},
                   [](core::TooManyTargets &) {},
                   [](core::Cancelled &) {},
                   [](core::TimedOut &) {},
                   [&](core::Unreachable &e) { clean(e.reason); },
                   [&](core::TlsRejected &e) { clean(e.reason); },
                   [&](core::Redirected &e) { clean(e.location); },
                   [&](core::Unauthorised &e) { clean(e.serverWords); },
                   [&](core::Forbidden &e) { clean(e.serverWords); },
                   [&](core::NotFound &e) { clean(e.serverWords); },
                   [&](core::Conflict &e) { clean(e.serverWords); },
                   [&](core::RateLimited &e) { clean(e.serverWords); },
                   [&](core::Rejected &e) { clean(e.serverWords); },
                   [&](core::ServerFault &e) { clean(e.serverWords); },
                   [&](core::UnknownMethod &e) { clean(e.serverWords); },
                   [&](core::Malformed &e) {
                       clean(e.where);
                       clean(e.what);
                   },
                   [](core::TooLarge &) {},
                   [&](core::OutcomeUnknown &e) { clean(e.reason); },
                   [](core::StoreFailed &) {}, // never of a reply
                   // A reason added later must be thought about here: no catch-all.
               },
               reason);
    return reason;
}

}
