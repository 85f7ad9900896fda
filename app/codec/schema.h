#pragma once

#include "domain/field.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <algorithm>
#include <array>
#include <concepts>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

// The field table of a record (domain/field.h) with its types taken out, so that the readers and writers are compiled once,
// in this folder, and no other folder has to include a parser. Everything is constexpr; a value is reached through the
// functions below, and the readers turn them into offsets once per document.
namespace senderdesk::codec {

struct RecordSchema;

// Any: QJsonValue, whatever the document has there. Object: QJsonObject.
enum class Kind : quint8 { Integer, Boolean, Text, Id, Word, Record, Optional, List, Any, Object };

struct ValueSchema
{
    Kind kind = Kind::Integer;
    const ValueSchema *inner = nullptr;   // Optional, List
    const RecordSchema *record = nullptr; // Record

    // Word: an enum with a table of words. setWord is false for a word that is not in the table.
    bool (*setWord)(void *value, std::string_view word) = nullptr;
    std::string_view (*word)(const void *value) = nullptr;
    // Id: written, never read. Rows keep ids as plain numbers, since 0 is the wire's "not part of the grouping".
    qint64 (*id)(const void *value) = nullptr;
    // Optional and List, both as a sequence: an optional holds none or one.
    void *(*add)(void *sequence) = nullptr; // a new value at the end; an optional's is made anew
    void (*clear)(void *sequence) = nullptr;
    qsizetype (*count)(const void *sequence) = nullptr;
    const void *(*at)(const void *sequence, qsizetype index) = nullptr;

    [[nodiscard]] constexpr bool mayBeMissing() const { return kind == Kind::Optional || kind == Kind::List; } // as data
};

struct FieldSchema
{
    std::string_view name;
    const ValueSchema *value = nullptr;
    const void *(*in)(const void *record) = nullptr; // where the member lies in a living record
    // An optional may be missing, and so may a list or an object: XML has no other way to say an empty one
    // (wire/altcraft-user.md 1.6).
    [[nodiscard]] constexpr bool isRequired() const
    {
        return value->kind != Kind::Optional && value->kind != Kind::List && value->kind != Kind::Object;
    }
};

struct RecordSchema
{
    std::span<const FieldSchema> fields;  // in the order of the table
    std::span<const quint8> alphabetical; // indexes into fields: the order of XML replies (wire/altcraft-admin.md 1.7)
    const QJsonObject *(*rest)(const void *record) = nullptr; // of a record that keeps what is not in its table
};

// The readers keep what they have seen in one machine word.
inline constexpr size_t mostFields = 64;

template<class T>
concept Identifier = requires(const T id) {
    { id.value() } -> std::same_as<qint64>;
    { T::from(qint64()) } -> std::same_as<std::optional<T>>;
};

template<class T>
struct ValueSchemaOf;
template<domain::Record T>
struct RecordSchemaOf;

template<class T>
constexpr ValueSchema makeValueSchema()
{
    ValueSchema schema;
    if constexpr (std::same_as<T, qint64>) {
        schema.kind = Kind::Integer;
    } else if constexpr (std::same_as<T, bool>) {
        schema.kind = Kind::Boolean;
    } else if constexpr (std::same_as<T, QString>) {
        schema.kind = Kind::Text;
    } else if constexpr (std::same_as<T, QJsonValue>) {
        schema.kind = Kind::Any;
    } else if constexpr (std::same_as<T, QJsonObject>) {
        schema.kind = Kind::Object;
    } else if constexpr (domain::WireEnum<T>) {
        schema.kind = Kind::Word;
        schema.setWord = [](void *value, std::string_view word) {
            const std::optional<T> known = domain::fromWire<T>(word);
            if (known)
                *static_cast<T *>(value) = *known;
            return known.has_value();
        };
        schema.word = [](const void *value) { return domain::toWire(*static_cast<const T *>(value)); };
    } else if constexpr (domain::isOptional<T>) {
        using Inner = typename T::value_type;
        schema.kind = Kind::Optional;
        schema.inner = &ValueSchemaOf<Inner>::value;
        if constexpr (std::default_initializable<Inner>)
            schema.add = [](void *sequence) -> void * { return std::addressof(static_cast<T *>(sequence)->emplace()); };
        schema.clear = [](void *sequence) { static_cast<T *>(sequence)->reset(); };
        schema.count = [](const void *sequence) -> qsizetype { return static_cast<const T *>(sequence)->has_value() ? 1 : 0; };
        schema.at = [](const void *sequence, qsizetype) -> const void * {
            return std::addressof(**static_cast<const T *>(sequence));
        };
    } else if constexpr (domain::isList<T>) {
        using Inner = typename T::value_type;
        schema.kind = Kind::List;
        schema.inner = &ValueSchemaOf<Inner>::value;
        if constexpr (std::default_initializable<Inner>)
            schema.add = [](void *sequence) -> void * { return std::addressof(static_cast<T *>(sequence)->emplaceBack()); };
        schema.clear = [](void *sequence) { static_cast<T *>(sequence)->clear(); };
        schema.count = [](const void *sequence) -> qsizetype { return static_cast<const T *>(sequence)->size(); };
        schema.at = [](const void *sequence, qsizetype index) -> const void * {
            return std::addressof(static_cast<const T *>(sequence)->at(index));
        };
    } else if constexpr (Identifier<T>) {
        schema.kind = Kind::Id;
        schema.id = [](const void *value) { return static_cast<const T *>(value)->value(); };
    } else {
        static_assert(domain::Record<T>, "a member's type is none that the wire knows (domain/field.h)");
        schema.kind = Kind::Record;
        schema.record = &RecordSchemaOf<T>::value;
    }
    return schema;
}

template<class T>
struct ValueSchemaOf
{
    static constexpr ValueSchema value = makeValueSchema<T>();
};
template<class T>
inline constexpr const ValueSchema &valueSchema = ValueSchemaOf<T>::value;

template<domain::Record T>
constexpr auto makeFieldSchemas()
{
    return []<size_t... I>(std::index_sequence<I...>) {
        return std::array<FieldSchema, sizeof...(I)>{FieldSchema{
            domain::fieldAt<T, I>.name,
            &ValueSchemaOf<typename std::remove_cvref_t<decltype(domain::fieldAt<T, I>)>::MemberType>::value,
            [](const void *record) -> const void * {
                return std::addressof(static_cast<const T *>(record)->*(domain::fieldAt<T, I>.member));
            },
        }...};
    }(std::make_index_sequence<domain::fieldCount<T>>());
}

template<domain::Record T>
inline constexpr auto fieldSchemas = makeFieldSchemas<T>();

template<domain::Record T>
constexpr auto makeAlphabetical()
{
    std::array<quint8, domain::fieldCount<T>> order{};
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = quint8(i);
    std::ranges::sort(order, {}, [](quint8 i) { return fieldSchemas<T>[i].name; });
    return order;
}

template<domain::Record T>
inline constexpr auto alphabeticalFields = makeAlphabetical<T>();

template<domain::Record T>
constexpr RecordSchema makeRecordSchema()
{
    RecordSchema schema{fieldSchemas<T>, alphabeticalFields<T>};
    if constexpr (domain::KeepsRest<T>)
        schema.rest = [](const void *record) { return std::addressof(static_cast<const T *>(record)->*domain::restOf<T>); };
    return schema;
}

template<domain::Record T>
struct RecordSchemaOf
{
    static_assert(domain::fieldCount<T> <= mostFields);
    static constexpr RecordSchema value = makeRecordSchema<T>();
};
template<domain::Record T>
inline constexpr const RecordSchema &recordSchema = RecordSchemaOf<T>::value;

}
