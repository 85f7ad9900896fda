#include "codec/jsonwalker.h"

#include "codec/interner.h"

#include <QJsonArray>

#include <cmath>

namespace senderdesk::codec {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(od::json_type type)
{
    switch (type) {
    case od::json_type::array:
        return u"an array"_s;
    case od::json_type::object:
        return u"an object"_s;
    case od::json_type::number:
        return u"a number"_s;
    case od::json_type::string:
        return u"text"_s;
    case od::json_type::boolean:
        return u"true or false"_s;
    case od::json_type::null:
        return u"null"_s;
    }
    return u"something else"_s;
}

}

bool JsonWalker::fail(QString what)
{
    m_fault.what = std::move(what);
    return false;
}

bool JsonWalker::failAsSyntax(const QString &what)
{
    m_fault.isSyntax = true;
    const char *at = nullptr;
    if (!m_document.current_location().get(at) && at >= m_begin)
        return fail(what + u" (at byte "_s + QString::number(at - m_begin) + u')');
    return fail(what);
}

bool JsonWalker::failAsSyntax(simdjson::error_code error)
{
    return failAsSyntax(QString::fromLatin1(simdjson::error_message(error)));
}

bool JsonWalker::failOnType(od::value &value, const QString &expected)
{
    od::json_type type{};
    if (const auto error = value.type().get(type))
        return failAsSyntax(error);
    return fail(expected + u" was expected, found "_s + nameOf(type));
}

bool JsonWalker::failAt(std::string_view name)
{
    if (!m_fault.isSyntax)
        prependStep(m_fault, QString::fromLatin1(name.data(), qsizetype(name.size())));
    return false;
}

bool JsonWalker::failAt(qsizetype index)
{
    if (!m_fault.isSyntax)
        prependStep(m_fault, u'[' + QString::number(index) + u']');
    return false;
}

bool JsonWalker::failOnLength()
{
    return fail(u"text longer than "_s + QString::number(m_limits.stringBytes) + u" bytes"_s);
}

bool JsonWalker::isTooDeep(int depth)
{
    if (depth <= m_limits.depth) [[likely]]
        return false;
    fail(u"nested deeper than "_s + QString::number(m_limits.depth));
    return true;
}

bool JsonWalker::takeNull(od::value &value, bool &isNull)
{
    if (const auto error = value.is_null().get(isNull))
        return failAsSyntax(error);
    return true;
}

// 306.0 and 3.06e2 are whole numbers too (wire/altcraft-admin.md, trap 26), as far as a double tells them apart.
bool JsonWalker::readWholeDouble(od::value &value, qint64 &out)
{
    constexpr double exact = 9007199254740992.0; // 2^53
    od::json_type type{};
    if (const auto error = value.type().get(type))
        return failAsSyntax(error);
    if (type != od::json_type::number)
        return failOnType(value, u"a whole number"_s);
    double number = 0;
    if (const auto error = value.get_double().get(number))
        return failAsSyntax(error);
    if (number != std::floor(number) || std::abs(number) >= exact)
        return fail(u"a whole number was expected, found one with a fraction or out of range"_s);
    out = qint64(number);
    return true;
}

bool JsonWalker::walkArray(od::value &value, int depth)
{
    if (isTooDeep(depth))
        return false;
    od::array array;
    if (const auto error = value.get_array().get(array))
        return failAsSyntax(error);
    for (auto element : array) {
        od::value item;
        if (const auto error = std::move(element).get(item))
            return failAsSyntax(error);
        if (!walk(item, depth + 1))
            return false;
    }
    return true;
}

bool JsonWalker::walkObject(od::value &value, int depth)
{
    if (isTooDeep(depth))
        return false;
    od::object object;
    if (const auto error = value.get_object().get(object))
        return failAsSyntax(error);
    for (auto element : object) {
        od::field field;
        if (const auto error = std::move(element).get(field))
            return failAsSyntax(error);
        std::string_view key;
        if (const auto error = field.unescaped_key().get(key))
            return failAsSyntax(error);
        if (!walk(field.value(), depth + 1))
            return false;
    }
    return true;
}

bool JsonWalker::walk(od::value value, int depth)
{
    od::json_type type{};
    if (const auto error = value.type().get(type))
        return failAsSyntax(error);
    switch (type) {
    case od::json_type::array:
        return walkArray(value, depth);
    case od::json_type::object:
        return walkObject(value, depth);
    case od::json_type::number: {
        double number = 0;
        if (const auto error = value.get_double().get(number))
            return failAsSyntax(error);
        return true;
    }
    case od::json_type::string: {
        std::string_view text;
        return takeUtf8(value, text);
    }
    case od::json_type::boolean: {
        bool truth = false;
        if (const auto error = value.get_bool().get(truth))
            return failAsSyntax(error);
        return true;
    }
    case od::json_type::null: {
        bool isNull = false;
        if (!takeNull(value, isNull))
            return false;
        return isNull || failAsSyntax(simdjson::N_ATOM_ERROR);
    }
    }
    return failAsSyntax(simdjson::TAPE_ERROR);
}

bool JsonWalker::readNumber(od::value &value, QJsonValue &out)
{
    int64_t whole = 0;
    if (!value.get_int64().get(whole)) {
        out = qint64(whole);
        return true;
    }
    double number = 0;
    if (const auto error = value.get_double().get(number))
        return failAsSyntax(error);
    out = number;
    return true;
}

bool JsonWalker::readObject(od::value value, QJsonObject &out, int depth)
{
    out = {};
    bool isNull = false;
    if (!takeNull(value, isNull))
        return false;
    if (isNull)
        return true;
    od::object object;
    if (value.get_object().get(object))
        return failOnType(value, u"an object"_s);
    if (isTooDeep(depth))
        return false;
    for (auto element : object) {
        od::field field;
        if (const auto error = std::move(element).get(field))
            return failAsSyntax(error);
        std::string_view key;
        if (const auto error = field.unescaped_key().get(key))
            return failAsSyntax(error);
        const QString name = textOf(key);
        QJsonValue member;
        if (!readAny(field.value(), member, depth + 1))
            return failAt(name.toUtf8().toStdString());
        out.insert(name, member);
    }
    return true;
}

bool JsonWalker::readAny(od::value value, QJsonValue &out, int depth)
{
    od::json_type type{};
    if (const auto error = value.type().get(type))
        return failAsSyntax(error);
    switch (type) {
    case od::json_type::array: {
        if (isTooDeep(depth))
            return false;
        od::array array;
        if (const auto error = value.get_array().get(array))
            return failAsSyntax(error);
        QJsonArray items;
        for (auto element : array) {
            od::value item;
            if (const auto error = std::move(element).get(item))
                return failAsSyntax(error);
            QJsonValue read;
            if (!readAny(item, read, depth + 1))
                return failAt(items.size());
            items.append(read);
        }
        out = items;
        return true;
    }
    case od::json_type::object: {
        QJsonObject object;
        if (!readObject(value, object, depth))
            return false;
        out = object;
        return true;
    }
    case od::json_type::number:
        return readNumber(value, out);
    case od::json_type::string: {
        std::string_view utf8;
        if (!takeUtf8(value, utf8))
            return false;
        out = textOf(utf8);
        return true;
    }
    case od::json_type::boolean: {
        bool truth = false;
        if (const auto error = value.get_bool().get(truth))
            return failAsSyntax(error);
        out = truth;
        return true;
    }
    case od::json_type::null: {
        bool isNull = false;
        if (!takeNull(value, isNull))
            return false;
        out = QJsonValue::Null;
        return isNull || failAsSyntax(simdjson::N_ATOM_ERROR);
    }
    }
    return failAsSyntax(simdjson::TAPE_ERROR);
}

}
