#pragma once

#include "domain/field.h"

#include <QJsonArray>
#include <QJsonObject>

// From the members of a request's body to the request, by its field table. Read by another way than the client's codec: a second
// opinion on what that wrote. null is as if the member were missing: clients send it.
namespace senderdesk::offline {

namespace detail {

template<class T>
[[nodiscard]] bool takeMember(T &out, const QJsonValue &value)
{
    if constexpr (domain::isOptional<T>) {
        out.reset();
        return value.isUndefined() || value.isNull() || takeMember(out.emplace(), value);
    } else if constexpr (domain::isList<T>) {
        out.clear();
        for (const QJsonValue &item : value.toArray()) {
            if (!takeMember(out.emplaceBack(), item))
                return false;
        }
        return value.isArray();
    } else if constexpr (std::same_as<T, QString>) {
        out = value.toString();
        return value.isString();
    } else if constexpr (std::same_as<T, bool>) {
        out = value.toBool();
        return value.isBool();
    } else if constexpr (std::same_as<T, qint64>) {
        // The guide prints numbers in quotes (wire/opensrs-mail.md 5).
        bool isNumber = value.isDouble();
        out = value.isString() ? value.toString().toLongLong(&isNumber) : value.toInteger(0);
        return isNumber;
    } else {
        const QJsonObject object = value.toObject();
        bool isGood = value.isObject();
        domain::forEachField<T>([&](const auto &field) {
            const auto name = QLatin1StringView(field.name.data(), qsizetype(field.name.size()));
            isGood = isGood && takeMember(out.*field.member, object.value(name));
        });
        return isGood;
    }
}

}

// nullopt: a required member is missing, or one has another type.
template<domain::Record Request>
[[nodiscard]] std::optional<Request> mailRequestOf(const QJsonObject &body)
{
    Request request;
    return detail::takeMember(request, body) ? std::optional(std::move(request)) : std::nullopt;
}

}
