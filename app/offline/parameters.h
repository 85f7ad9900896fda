#pragma once

#include "api/method.h"
#include "core/ids.h"
#include "offline/world.h"

#include <QJsonArray>
#include <QJsonObject>

#include <concepts>
#include <utility>

// From the fields of a request's body to the request, by its field table. What does not fit is refused with 450: the codes'
// table has nothing closer (wire/altcraft-admin.md 1.6).
namespace senderdesk::offline {

// How a field that is there may be nothing. A zero filter means "any" on a read, by its documented default; on a change nobody
// knows what it means, so it is refused there (wire/altcraft-admin.md, trap 7).
enum class ZeroFilter { IsAny, IsRefused };

namespace detail {

[[nodiscard]] std::optional<qint64> wholeNumber(const QJsonValue &value);
[[nodiscard]] Refusal refusal(std::string_view field, QLatin1StringView complaint);
[[nodiscard]] std::optional<Refusal> unknownKey(const QJsonObject &fields, QStringList known, const api::Method &method,
                                                bool isStrict);

// Reads one member. `value` is undefined when the field is missing.
template<class Tag>
[[nodiscard]] std::optional<Refusal> take(core::Id<Tag> &out, std::string_view name, const QJsonValue &value, ZeroFilter)
{
    const auto number = wholeNumber(value);
    const auto id = number ? core::Id<Tag>::from(*number) : std::nullopt;
    if (!id)
        return refusal(name, QLatin1StringView(value.isUndefined() ? "is required" : "must be a whole number above 0"));
    out = *id;
    return {};
}

template<class Tag>
[[nodiscard]] std::optional<Refusal> take(std::optional<core::Id<Tag>> &out, std::string_view name, const QJsonValue &value,
                                          ZeroFilter zero)
{
    if (value.isUndefined())
        return {};
    const auto number = wholeNumber(value);
    if (number == 0 && zero == ZeroFilter::IsAny)
        return {};
    out = number ? core::Id<Tag>::from(*number) : std::nullopt;
    return out ? std::nullopt : std::optional(refusal(name, QLatin1StringView("must be a whole number above 0")));
}

[[nodiscard]] std::optional<Refusal> take(qint64 &out, std::string_view name, const QJsonValue &value, ZeroFilter);
[[nodiscard]] std::optional<Refusal> take(std::optional<QString> &out, std::string_view name, const QJsonValue &value,
                                          ZeroFilter zero);

template<domain::WireEnum Enum>
[[nodiscard]] std::optional<Refusal> take(Enum &out, std::string_view name, const QJsonValue &value, ZeroFilter)
{
    if (value.isUndefined())
        return {};
    const QByteArray word = value.toString().toUtf8();
    const auto known = domain::fromWire<Enum>(std::string_view(word.constData(), size_t(word.size())));
    if (!known)
        return refusal(name, QLatin1StringView("has an unknown value"));
    out = *known;
    return {};
}

[[nodiscard]] std::optional<Refusal> take(QString &out, std::string_view name, const QJsonValue &value, ZeroFilter);
[[nodiscard]] std::optional<Refusal> take(QJsonObject &out, std::string_view name, const QJsonValue &value, ZeroFilter);
[[nodiscard]] std::optional<Refusal> take(QJsonValue &out, std::string_view name, const QJsonValue &value, ZeroFilter);
[[nodiscard]] std::optional<Refusal> take(bool &out, std::string_view name, const QJsonValue &value, ZeroFilter);
[[nodiscard]] std::optional<Refusal> take(QList<QString> &out, std::string_view name, const QJsonValue &value, ZeroFilter);

// One that may be missing: what is there is read as it would be if it were required.
template<class T>
    requires(std::same_as<T, qint64> || std::same_as<T, bool> || std::same_as<T, QJsonObject> || std::same_as<T, QJsonValue>
             || std::same_as<T, QList<QString>>)
[[nodiscard]] std::optional<Refusal> take(std::optional<T> &out, std::string_view name, const QJsonValue &value, ZeroFilter zero)
{
    return value.isUndefined() ? std::nullopt : take(out.emplace(), name, value, zero);
}

// An array of records; keys that a record does not have are ignored, as a server does, unless it keeps the rest.
template<domain::Record Item>
[[nodiscard]] std::optional<Refusal> take(QList<Item> &out, std::string_view name, const QJsonValue &value, ZeroFilter zero)
{
    if (!value.isArray())
        return refusal(name, QLatin1StringView(value.isUndefined() ? "is required" : "must be an array"));
    const QJsonArray items = value.toArray();
    for (const QJsonValue &item : items) {
        if (!item.isObject())
            return refusal(name, QLatin1StringView("must be an array of objects"));
        const QJsonObject fields = item.toObject();
        Item record;
        std::optional<Refusal> refused;
        domain::forEachField<Item>([&](const auto &field) {
            const auto key = QLatin1StringView(field.name.data(), qsizetype(field.name.size()));
            if (!refused)
                refused = take(record.*field.member, field.name, fields.value(key), zero);
        });
        if (refused)
            return refused;
        if constexpr (domain::KeepsRest<Item>) {
            record.*domain::restOf<Item> = fields;
            domain::forEachField<Item>([&](const auto &field) {
                (record.*domain::restOf<Item>).remove(QLatin1StringView(field.name.data(), qsizetype(field.name.size())));
            });
        }
        out << record;
    }
    return {};
}

// Stands in for a required id, which has no default, until it is read.
struct AnyId
{
    template<class Tag>
    operator core::Id<Tag>() const
    {
        return *core::Id<Tag>::from(1);
    }
};

template<class Request>
[[nodiscard]] Request withDefaults()
{
    if constexpr (std::is_default_constructible_v<Request>)
        return {};
    else if constexpr (requires { Request{.database = AnyId{}, .profile = {}, .resource = AnyId{}, .channel = {}}; })
        return Request{.database = AnyId{}, .profile = {}, .resource = AnyId{}, .channel = {}};
    else if constexpr (requires { Request{.database = AnyId{}, .profile = {}}; })
        return Request{.database = AnyId{}, .profile = {}};
    else if constexpr (requires { Request{AnyId{}}; })
        return Request{AnyId{}};
    else
        return Request{AnyId{}, AnyId{}};
}

}

template<domain::Record Request>
[[nodiscard]] Outcome<Request> requestOf(const QJsonObject &fields, bool isStrict)
{
    constexpr auto zero = Request::method.effect == api::Effect::Read ? ZeroFilter::IsAny : ZeroFilter::IsRefused;
    Request request = detail::withDefaults<Request>();
    std::optional<Refusal> refused;
    QStringList known;
    domain::forEachField<Request>([&](const auto &field) {
        const auto name = QLatin1StringView(field.name.data(), qsizetype(field.name.size()));
        known << name;
        if (!refused)
            refused = detail::take(request.*field.member, field.name, fields.value(name), zero);
    });
    if (!refused)
        refused = detail::unknownKey(fields, known, Request::method, isStrict);
    if (refused)
        return std::unexpected(std::move(*refused));
    return request;
}

}
