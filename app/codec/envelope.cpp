#include "codec/envelope.h"

#include "codec/repair.h"

#include <algorithm>
#include <cctype>

namespace senderdesk::codec {
namespace {

using namespace Qt::StringLiterals;

constexpr int deepestLimit = 256; // the readers call themselves once per level

bool beginsWithWord(QByteArrayView text, QByteArrayView word)
{
    return text.size() >= word.size() && text.first(word.size()).compare(word, Qt::CaseInsensitive) == 0;
}

core::Error asError(Fault fault)
{
    return core::Error{core::Malformed{std::move(fault.where), std::move(fault.what)}, {}};
}

}

void prependStep(Fault &fault, const QString &step)
{
    if (fault.where.isEmpty())
        fault.where = step;
    else if (fault.where.startsWith(u'['))
        fault.where.prepend(step);
    else
        fault.where = step + u'.' + fault.where;
}

core::Reason reasonOfCode(qint64 code, const QString &words, const QString &path)
{
    switch (code) {
    case 401:
        return core::Unauthorised{words};
    case 403: // no right to do this
    case 441: // the object belongs to another group
        return core::Forbidden{words};
    case 404:
        return core::NotFound{words};
    case 409:
        return core::Conflict{words};
    case 429:
        return core::RateLimited{{}, words};
    case 501:
        return core::UnknownMethod{path, words};
    default: // 400, 402, 413, 415, 435, 450, 500, and whatever is not in the table
        break;
    }
    const int number = int(std::clamp<qint64>(code, INT_MIN, INT_MAX));
    // The documents have 500 alone; the others mean in an envelope what they mean in HTTP: no answer to the request itself.
    if (code == 408 || (code >= 500 && code < 600))
        return core::ServerFault{number, words};
    return core::Rejected{number, words};
}

core::Reason reasonOfOpenSrsNumber(qint64 number, const QString &words)
{
    switch (number) {
    case 0:
        return core::ServerFault{0, words};
    case 1:
        return core::Unauthorised{words};
    case 2:
        return core::NotFound{words};
    case 4:
        return core::Forbidden{words};
    case 7:
        return core::Conflict{words};
    default: // 3 an alias, 5 and 6 badly formatted, 9 seen and not documented
        return core::Rejected{int(std::clamp<qint64>(number, INT_MIN, INT_MAX)), words};
    }
}

std::optional<core::Error> decodeInto(QByteArray &&body, const Limits &limits, const QString &path, const ReplyTarget &target)
{
    if (body.startsWith("\xef\xbb\xbf"))
        body.remove(0, 3);
    const auto first = std::ranges::find_if(body, [](char c) { return c != ' ' && c != '\t' && c != '\n' && c != '\r'; });
    if (first == body.cend())
        return asError({u"body"_s, body.isEmpty() ? u"empty"_s : u"nothing but white space"_s});

    const QByteArrayView text = QByteArrayView(body).sliced(first - body.cbegin());
    const bool isJson = text.startsWith('{') || text.startsWith('[');
    if (!isJson && !text.startsWith('<'))
        return asError({u"body"_s, u"neither JSON nor XML, %1 bytes"_s.arg(body.size())});
    if (beginsWithWord(text, "<!doctype html") || beginsWithWord(text, "<html"))
        return asError({u"body"_s, u"an HTML page, %1 bytes"_s.arg(body.size())});
    if (!isJson && target.envelope == Envelopes::OpenSrs)
        return asError({u"body"_s, u"XML, where this service speaks JSON only"_s});
    const qint64 most = isJson ? limits.jsonBytes : limits.xmlBytes;
    if (body.size() > most)
        return core::Error{core::TooLarge{most}, {}};

    if (target.envelope == Envelopes::OpenSrs)
        repairTexts(body); // headers of mail are whatever somebody sent
    Limits bounded = limits;
    bounded.depth = std::min(limits.depth, deepestLimit);
    std::expected<Envelope, Fault> read =
        isJson ? readJsonReply(std::move(body), bounded, target) : readXmlReply(std::move(body), bounded, target);
    if (!read)
        return asError(std::move(read.error()));
    if (!read->isError())
        return std::nullopt;
    core::Error error{target.envelope == Envelopes::OpenSrs ? reasonOfOpenSrsNumber(read->code, read->words)
                                                            : reasonOfCode(read->code, read->words, path),
                      {}};
    error.circumstances.envelopeCode = int(std::clamp<qint64>(read->code, INT_MIN, INT_MAX));
    return error;
}

}
