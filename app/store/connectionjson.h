#pragma once

#include "domain/connection.h"

#include <QJsonObject>

#include <optional>

namespace senderdesk::store {

// A connection as it stands in a file: everything but its secrets, and but what is decided anew in each run (armed, the built-in
// platform). `known` is how the file had it before: fields that this version does not know stay as they are.
[[nodiscard]] QJsonObject toJson(const domain::Connection &connection, QJsonObject known = {});
// Empty when a field that is needed is missing, or one holds what this version cannot read.
[[nodiscard]] std::optional<domain::Connection> connectionFrom(const QJsonObject &object);

}
