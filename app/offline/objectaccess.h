#pragma once

#include "offline/world.h"

// How it is refused to name a database or a resource that the token does not see (wire/altcraft-user.md 1.2).
namespace senderdesk::offline {

// Of another group: they are there, and in no list of this token's.
inline constexpr qint64 foreignDatabase = 7;
inline constexpr qint64 foreignResource = 50;

[[nodiscard]] inline Refusal unseen(const QString &what, bool isForeign)
{
    return isForeign ? Refusal{441, what + QStringLiteral(" belongs to another group")}
                     : Refusal{404, what + QStringLiteral(" not found")};
}
[[nodiscard]] inline Refusal unseenDatabase(qint64 id)
{
    return unseen(QStringLiteral("Database"), id == foreignDatabase);
}
[[nodiscard]] inline Refusal unseenResource(qint64 id)
{
    return unseen(QStringLiteral("Resource"), id == foreignResource);
}

}
