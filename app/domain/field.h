#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>

// A record is described once: a constexpr table of its fields. Both codecs, the offline platform and the Activity tree walk
// that table; nothing else knows a wire name.
//
// The kind of a field follows from the member's type: qint64 (a whole number), bool, QString, an enum with a wireNames
// table, std::optional of those (the key may be missing or null), QList (an array; XML: the element repeated, none or one
// included), another record, QJsonObject (fields that a service lets its users name; missing is none), or QJsonValue (text or
// number or more, as it comes). In XML, which says no types, a text inside the last two that is written exactly as a number or
// as true or false becomes one. A field that is not optional must be there, or the reply is Malformed: a count that was not sent
// is never read as 0.
namespace senderdesk::domain {

template<class Record, class Member>
struct Field
{
    using RecordType = Record;
    using MemberType = Member;
    std::string_view name; // on the wire
    Member Record::*member;
};

// Specialised beside each record: template<> inline constexpr auto fieldsOf<T> = std::tuple{Field{"id", &T::id}, …};
template<class T>
inline constexpr int fieldsOf = 0;

// Where a record keeps what its table does not have, so that it goes back as it came: template<> inline constexpr auto restOf<T>
// = &T::rest, a QJsonObject. Of other records it is checked and let go.
template<class T>
inline constexpr int restOf = 0;

template<class T>
concept KeepsRest = std::is_same_v<std::remove_cvref_t<decltype(restOf<T>)>, QJsonObject T::*>;

template<class T>
concept Record = !std::is_same_v<std::remove_cvref_t<decltype(fieldsOf<T>)>, int>;

template<Record T>
inline constexpr size_t fieldCount = std::tuple_size_v<std::remove_cvref_t<decltype(fieldsOf<T>)>>;

template<Record T, size_t I>
inline constexpr auto fieldAt = std::get<I>(fieldsOf<T>);

// Calls visit(field) for each field of T in wire order.
template<Record T, class Visit>
constexpr void forEachField(Visit &&visit)
{
    std::apply([&](const auto &...field) { (visit(field), ...); }, fieldsOf<T>);
}

template<class T>
inline constexpr bool isOptional = false;
template<class T>
inline constexpr bool isOptional<std::optional<T>> = true;

template<class T>
inline constexpr bool isList = false;
template<class T>
inline constexpr bool isList<QList<T>> = true;

// The words of an enum on the wire: template<> inline constexpr auto wireNames<E> = std::array{std::pair{E::A, "a"sv}, …};
template<class E>
inline constexpr int wireNames = 0;

template<class E>
concept WireEnum = std::is_enum_v<E> && !std::is_same_v<std::remove_cvref_t<decltype(wireNames<E>)>, int>;

template<WireEnum E>
[[nodiscard]] constexpr std::string_view toWire(E value)
{
    for (const auto &[candidate, name] : wireNames<E>) {
        if (candidate == value)
            return name;
    }
    return {};
}

template<WireEnum E>
[[nodiscard]] constexpr std::optional<E> fromWire(std::string_view text)
{
    for (const auto &[candidate, name] : wireNames<E>) {
        if (name == text)
            return candidate;
    }
    return std::nullopt;
}

}
