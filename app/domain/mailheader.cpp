#include "domain/mailheader.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

#include <algorithm>

namespace senderdesk::domain {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestRaw = 16 * longestHeader; // what is looked at

bool isDisguise(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x61c || c == 0x200b || c == 0x200e || c == 0x200f
           || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb)
           || (c >= 0xe0000 && c <= 0xe0fff);
}

bool isFoldingSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r' || c == u'\n';
}

int hexValue(QChar c)
{
    const char16_t u = c.unicode();
    return u >= u'0' && u <= u'9'   ? u - u'0'
           : u >= u'A' && u <= u'F' ? u - u'A' + 10
           : u >= u'a' && u <= u'f' ? u - u'a' + 10
                                    : -1;
}

std::optional<QByteArray> qBytes(QStringView text)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c == u'=' && i + 2 < text.size() && hexValue(text[i + 1]) >= 0 && hexValue(text[i + 2]) >= 0) {
            bytes += char(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]));
            i += 2;
        } else if (c < 0x21 || c > 0x7e) {
            return std::nullopt; // no encoded word holds that
        } else {
            bytes += c == u'_' ? ' ' : char(c);
        }
    }
    return bytes;
}

// Mailers leave out padding, and cut words anywhere: what decodes is taken.
std::optional<QByteArray> bBytes(QStringView text)
{
    const auto isAlphabet = [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'+' || c == u'/' || c == u'=';
    };
    if (!std::ranges::all_of(text, isAlphabet))
        return std::nullopt;
    return QByteArray::fromBase64(text.toLatin1());
}

struct EncodedWord
{
    QByteArray charset; // lower case
    QByteArray bytes;
    qsizetype length = 0; // of all of it
};

// =?charset?B?text?= at the beginning of the text; a language after the charset (RFC 2231) is passed over.
std::optional<EncodedWord> encodedWordAt(QStringView text)
{
    if (!text.startsWith(u"=?"))
        return std::nullopt;
    const qsizetype charsetEnd = text.indexOf(u'?', 2);
    if (charsetEnd <= 2 || charsetEnd > 60 || charsetEnd + 2 >= text.size() || text[charsetEnd + 2] != u'?')
        return std::nullopt;
    const qsizetype begin = charsetEnd + 3;
    const qsizetype end = text.indexOf(u"?=", begin);
    if (end < 0)
        return std::nullopt;
    const QStringView encoded = text.sliced(begin, end - begin);
    const QChar encoding = text[charsetEnd + 1].toLower();
    const auto bytes = encoding == u'q' ? qBytes(encoded) : encoding == u'b' ? bBytes(encoded) : std::nullopt;
    if (!bytes)
        return std::nullopt;
    QStringView charset = text.sliced(2, charsetEnd - 2);
    if (const qsizetype star = charset.indexOf(u'*'); star >= 0)
        charset = charset.first(star);
    return EncodedWord{charset.toLatin1().toLower(), *bytes, end + 2};
}

std::optional<QString> decoded(const QByteArray &bytes, const QByteArray &charset)
{
    if (charset == "system" || charset == "locale") // Qt's own names, not the mail's
        return std::nullopt;
    QStringDecoder decoder(charset == "us-ascii" || charset == "ascii" ? "utf-8" : charset.constData());
    if (!decoder.isValid())
        return std::nullopt;
    return QString(decoder(bytes));
}

// Runs of encoded words of one charset are decoded as one: mailers split characters between them.
class WordRun
{
public:
    void add(const EncodedWord &word, QStringView raw)
    {
        if (word.charset != m_charset)
            flush();
        m_charset = word.charset;
        m_bytes += word.bytes;
        m_raw += raw;
    }
    void flush()
    {
        if (m_raw.isEmpty())
            return;
        m_text += decoded(m_bytes, m_charset).value_or(m_raw);
        m_raw.clear();
        m_bytes.clear();
    }
    [[nodiscard]] bool isOpen() const { return !m_raw.isEmpty(); }
    void plain(QStringView text)
    {
        flush();
        m_text += text;
    }
    [[nodiscard]] QString take()
    {
        flush();
        return std::move(m_text);
    }

private:
    QByteArray m_charset;
    QByteArray m_bytes;
    QString m_raw;
    QString m_text;
};

// The space between two encoded words is none (RFC 2047 6.2).
QString withoutEncodedWords(QStringView text)
{
    WordRun run;
    qsizetype at = 0;
    while (at < text.size()) {
        const QStringView rest = text.sliced(at);
        if (const auto word = encodedWordAt(rest)) {
            run.add(*word, rest.first(word->length));
            at += word->length;
            continue;
        }
        qsizetype spaces = 0;
        while (spaces < rest.size() && isFoldingSpace(rest[spaces]))
            ++spaces;
        if (run.isOpen() && spaces > 0 && encodedWordAt(rest.sliced(spaces))) {
            at += spaces;
            continue;
        }
        // Up to what may begin a word, or a space before one.
        qsizetype end = std::max<qsizetype>(spaces, 1);
        while (end < rest.size() && rest[end] != u'=' && !isFoldingSpace(rest[end]))
            ++end;
        run.plain(rest.first(end));
        at += end;
    }
    return run.take();
}

}

QString harmless(const QString &text)
{
    QString plain;
    plain.reserve(std::min(text.size(), longestHeader + 2));
    bool isSpaceDue = false;
    for (qsizetype i = 0; i < text.size() && plain.size() <= longestHeader; ++i) {
        const QChar unit = text[i];
        const bool isPair = unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c = isPair               ? QChar::surrogateToUcs4(unit, text[i + 1])
                           : unit.isSurrogate() ? char32_t(QChar::ReplacementCharacter)
                                                : unit.unicode();
        i += isPair ? 1 : 0;
        if (isDisguise(c) || c == u' ') {
            isSpaceDue = true;
            continue;
        }
        if (std::exchange(isSpaceDue, false) && !plain.isEmpty())
            plain += u' ';
        plain += QChar::fromUcs4(c);
    }
    if (plain.size() > longestHeader) {
        plain.truncate(longestHeader - 1);
        if (plain.back().isHighSurrogate())
            plain.chop(1);
        plain += u'…';
    }
    return plain;
}

QString decodedHeader(const QString &raw)
{
    return harmless(withoutEncodedWords(QStringView(raw).first(std::min(raw.size(), longestRaw))));
}

QStringList headerValues(const QJsonObject &headers, QAnyStringView name)
{
    QStringList values;
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        if (QAnyStringView::compare(it.key(), name, Qt::CaseInsensitive) != 0)
            continue;
        const QJsonArray several = it->isArray() ? it->toArray() : QJsonArray{*it};
        for (const QJsonValue &value : several) {
            if (!value.isNull())
                values << value.toVariant().toString();
        }
    }
    return values;
}

MessageHead headOf(const MailMessage &message)
{
    const auto first = [&message](QLatin1StringView name) { return headerValues(message.headers, name).value(0); };
    const QString date = first("date"_L1);
    return {harmless(message.folder.value_or(QString())),
            decodedHeader(first("from"_L1)),
            decodedHeader(first("subject"_L1)),
            harmless(date),
            mailDate(date),
            harmless(first("message-id"_L1))};
}

QByteArray identityOf(const MailMessage &message)
{
    // Keys of a QJsonObject are in order, so equal headers are equal bytes.
    const QJsonArray all{message.folder ? QJsonValue(*message.folder) : QJsonValue(), message.headers};
    return QCryptographicHash::hash(QJsonDocument(all).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256);
}

QList<QByteArray> distinctIdentities(const QList<MailMessage> &listing)
{
    QList<QByteArray> identities;
    QHash<QByteArray, int> times;
    for (const MailMessage &message : listing) {
        identities << identityOf(message);
        ++times[identities.last()];
    }
    for (qsizetype i = 0; i < identities.size(); ++i) {
        if (times.value(identities.at(i)) > 1)
            identities[i] += listing.at(i).id.toUtf8();
    }
    return identities;
}

}
