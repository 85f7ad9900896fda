#pragma once

#include "domain/connection.h"
#include "domain/field.h"

#include <QJsonValue>

#include <chrono>
#include <string_view>

namespace senderdesk::api {

// What a request does to the server. Every method is a POST, so this, never the verb, decides about repeating and about
// what an unarmed connection may send.
enum class Effect { Read, Change };

// How a path is known: printed in a document, or a guess that a person may change (wire/README.md).
enum class Evidence { Documented, Inferred };

// A method is described once.
struct Method
{
    std::string_view name; // ours: "senders.queue.hold"
    std::string_view path; // byte for byte, trailing slash included (wire/altcraft-admin.md 1.2)
    domain::Service service;
    Effect effect;
    Evidence evidence;
    std::chrono::milliseconds deadline; // for one attempt, from its first byte out to its last byte in
};

template<class... Request>
struct TypeList
{};

// Replies. The envelope's error and error_text are taken off before.
struct Nothing // whatever data is: absent, null, [], {} or <data/>
{
    friend bool operator==(const Nothing &, const Nothing &) = default;
};

template<class T>
struct List // data is an array; an object counts as a list of one, null, {} and <data/> as none
{
    QList<T> items;
    std::optional<qint64> totalCount{};     // not a loop bound (wire/altcraft-admin.md 1.9)
    std::optional<QJsonValue> nextFromId{}; // a number, or an opaque text (wire/altcraft-user.md 4.3, 10)
    friend bool operator==(const List &, const List &) = default;
};

template<class T>
struct One // data is an object
{
    T value{};
    friend bool operator==(const One &, const One &) = default;
};

template<class T>
struct Maybe // data is an object, absent, null or <data/>: of methods whose reply is not documented
{
    std::optional<T> value{};
    friend bool operator==(const Maybe &, const Maybe &) = default;
};

struct Updated // how many a bulk change touched (wire/altcraft-user.md 4.7)
{
    std::optional<qint64> updated{};
    friend bool operator==(const Updated &, const Updated &) = default;
};

}
