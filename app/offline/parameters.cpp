#include "offline/parameters.h"

namespace senderdesk::offline::detail {

using namespace Qt::StringLiterals;

std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    // toInteger gives its argument back for what is no whole number; one argument could be the number itself, two cannot.
    const qint64 number = value.toInteger(0);
    return value.isDouble() && number == value.toInteger(1) ? std::optional(number) : std::nullopt;
}

Refusal refusal(std::string_view field, QLatin1StringView complaint)
{
    return {450, u"Validation error: "_s + QLatin1StringView(field.data(), qsizetype(field.size())) + u' ' + complaint};
}

std::optional<Refusal> take(qint64 &out, std::string_view name, const QJsonValue &value, ZeroFilter)
{
    if (value.isUndefined())
        return {};
    const auto number = wholeNumber(value);
    if (!number)
        return refusal(name, "must be a whole number"_L1);
    out = *number;
    return {};
}

std::optional<Refusal> take(std::optional<QString> &out, std::string_view name, const QJsonValue &value, ZeroFilter zero)
{
    if (value.isUndefined())
        return {};
    if (!value.isString())
        return refusal(name, "must be a string"_L1);
    if (value.toString().isEmpty() && zero == ZeroFilter::IsAny)
        return {};
    out = value.toString();
    return {};
}

std::optional<Refusal> take(QString &out, std::string_view name, const QJsonValue &value, ZeroFilter)
{
    if (!value.isString())
        return refusal(name, value.isUndefined() ? "is required"_L1 : "must be a string"_L1);
    out = value.toString();
    return {};
}

std::optional<Refusal> take(QJsonObject &out, std::string_view name, const QJsonValue &value, ZeroFilter)
{
    if (!value.isObject())
        return refusal(name, value.isUndefined() ? "is required"_L1 : "must be an object"_L1);
    out = value.toObject();
    return {};
}

std::optional<Refusal> take(QJsonValue &out, std::string_view name, const QJsonValue &value, ZeroFilter)
{
    if (value.isUndefined())
        return refusal(name, "is required"_L1);
    out = value;
    return {};
}

std::optional<Refusal> take(bool &out, std::string_view name, const QJsonValue &value, ZeroFilter)
{
    if (!value.isBool())
        return refusal(name, value.isUndefined() ? "is required"_L1 : "must be true or false"_L1);
    out = value.toBool();
    return {};
}

std::optional<Refusal> take(QList<QString> &out, std::string_view name, const QJsonValue &value, ZeroFilter)
{
    if (!value.isArray())
        return refusal(name, value.isUndefined() ? "is required"_L1 : "must be an array"_L1);
    const QJsonArray items = value.toArray();
    for (const QJsonValue &item : items) {
        if (!item.isString())
            return refusal(name, "must be an array of strings"_L1);
        out << item.toString();
    }
    return {};
}

std::optional<Refusal> unknownKey(const QJsonObject &fields, QStringList known, const api::Method &method, bool isStrict)
{
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (known.contains(field.key()))
            continue;
        // A real server may well ignore an ISP on a change and widen it to all. A client that sends one must hear of it, strict
        // or not (wire/altcraft-admin.md 3.2, oddity 1).
        if (isStrict || (method.effect == api::Effect::Change && field.key() == "isp"_L1))
            return Refusal{450, u"Validation error: unknown key "_s + field.key()};
    }
    return {};
}

}
