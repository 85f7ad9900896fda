#pragma once

#include <QtGlobal>

#include <compare>
#include <functional>
#include <optional>

namespace senderdesk::core {

// An id of the services: a whole number above 0. There is no way to make one of 0 or to leave one out, so that a request
// built from ids is a request with its ids (wire/altcraft-admin.md, traps 4 and 7: a missing id may act on sender 1, a
// missing filter on everything).
template<class Tag>
class Id final
{
public:
    [[nodiscard]] static constexpr std::optional<Id> from(qint64 value) noexcept
    {
        return value > 0 ? std::optional<Id>(Id(value)) : std::nullopt;
    }
    [[nodiscard]] constexpr qint64 value() const noexcept { return m_value; }
    friend constexpr auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return std::hash<qint64>{}(id.m_value) ^ seed; }

private:
    constexpr explicit Id(qint64 value) noexcept : m_value(value) {}
    qint64 m_value;
};

using SenderId = Id<struct SenderTag>;
using AccountId = Id<struct AccountTag>;
using CampaignId = Id<struct CampaignTag>;
using NodeId = Id<struct NodeTag>;
using VirtualSenderId = Id<struct VirtualSenderTag>;
using DatabaseId = Id<struct DatabaseTag>;
using ResourceId = Id<struct ResourceTag>;

}
