#pragma once

#include "core/ids.h"

#include <QString>

#include <optional>

namespace senderdesk::operations {

// Whose subscriptions are asked for: those of one profile, by a way to find it, or all of a resource.
struct SubscriptionsQuestion
{
    core::DatabaseId database;
    std::optional<core::ResourceId> resource{}; // always there in a walk; else it narrows the modes that know it
    QString matchBy;                            // domain::MatchMode::word, or walk
    QString extra{};                            // the first of a mode's two fields
    QString value{};                            // the last of them
    QString channel{};                          // of a walk; empty: all
    QString status{};
    friend bool operator==(const SubscriptionsQuestion &, const SubscriptionsQuestion &) = default;

    static constexpr QLatin1String walk{"list_all"};
    [[nodiscard]] bool isWalk() const { return matchBy == walk; }
};

}
