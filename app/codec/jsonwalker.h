#pragma once

#include "codec/envelope.h"

#include <simdjson.h>

#include <cstring>

// Private to this folder.
namespace senderdesk::codec {

namespace od = simdjson::ondemand;

// Takes single values out of a document, walks those that nobody asked for, and keeps the first thing that was wrong. All of
// these give false after a fault; the caller puts its own step before the place by failAt and gives false as well.
class JsonWalker
{
public:
    JsonWalker(od::document &document, const char *begin, const Limits &limits)
        : m_document(document)
        , m_begin(begin)
        , m_limits(limits)
    {}

    [[nodiscard]] Fault takeFault() { return std::move(m_fault); }

protected:
    bool readInteger(od::value &value, qint64 &out);
    bool takeUtf8(od::value &value, std::string_view &out);
    bool takeNull(od::value &value, bool &isNull);
    // A value that nobody asked for, checked all the same. `depth` is that of the value, if it nests.
    bool walk(od::value value, int depth);
    // A value as it is, whatever it is.
    bool readAny(od::value value, QJsonValue &out, int depth);
    bool readObject(od::value value, QJsonObject &out, int depth); // null is none
    bool isTooDeep(int depth);

    [[gnu::cold, gnu::noinline]] bool fail(QString what);
    [[gnu::cold, gnu::noinline]] bool failAsSyntax(simdjson::error_code error);
    [[gnu::cold, gnu::noinline]] bool failAsSyntax(const QString &what);
    [[gnu::cold, gnu::noinline]] bool failOnType(od::value &value, const QString &expected);
    [[gnu::cold, gnu::noinline]] bool failAt(std::string_view name);
    [[gnu::cold, gnu::noinline]] bool failAt(qsizetype index);

    od::document &m_document;

private:
    [[gnu::cold, gnu::noinline]] bool readWholeDouble(od::value &value, qint64 &out);
    [[gnu::cold, gnu::noinline]] bool failOnLength();
    bool walkArray(od::value &value, int depth);
    bool walkObject(od::value &value, int depth);
    bool readNumber(od::value &value, QJsonValue &out);

    const char *m_begin;
    const Limits &m_limits;
    Fault m_fault;
};

inline bool JsonWalker::readInteger(od::value &value, qint64 &out)
{
    int64_t number = 0;
    if (value.get_int64().get(number)) [[unlikely]]
        return readWholeDouble(value, out);
    out = number;
    return true;
}

// The text between the quotes. Stage 1 has checked the encoding and the control characters of the whole document, so without
// a backslash the bytes are the text; with one, simdjson unescapes and refuses halves of a surrogate pair.
inline bool JsonWalker::takeUtf8(od::value &value, std::string_view &out)
{
    std::string_view token = value.raw_json_token();
    if (token.empty() || token.front() != '"')
        return failOnType(value, QStringLiteral("text"));
    while (token.size() > 1 && token.back() != '"')
        token.remove_suffix(1); // white space up to the next token
    if (qint64(token.size()) - 2 > m_limits.stringBytes)
        return failOnLength();
    out = token.substr(1, token.size() - 2);
    if (std::memchr(out.data(), '\\', out.size())) {
        if (const auto error = value.get_string().get(out))
            return failAsSyntax(error);
        return true;
    }
    od::raw_json_string consumed;
    if (const auto error = value.get_raw_json_string().get(consumed))
        return failAsSyntax(error);
    return true;
}

}
