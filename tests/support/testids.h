#pragma once

#include "core/ids.h"
#include "core/requestid.h"

#include <stdexcept>

namespace senderdesk::support {

// An id of a literal: senderId(119).
template<class Id>
[[nodiscard]] Id idOf(qint64 value)
{
    const auto id = Id::from(value);
    if (!id)
        throw std::invalid_argument("an id is above 0");
    return *id;
}
[[nodiscard]] inline core::SenderId senderId(qint64 value)
{
    return idOf<core::SenderId>(value);
}
[[nodiscard]] inline core::AccountId accountId(qint64 value)
{
    return idOf<core::AccountId>(value);
}
[[nodiscard]] inline core::CampaignId campaignId(qint64 value)
{
    return idOf<core::CampaignId>(value);
}
[[nodiscard]] inline core::NodeId nodeId(qint64 value)
{
    return idOf<core::NodeId>(value);
}
[[nodiscard]] inline core::VirtualSenderId virtualSenderId(qint64 value)
{
    return idOf<core::VirtualSenderId>(value);
}

[[nodiscard]] inline core::DatabaseId databaseId(qint64 value)
{
    return idOf<core::DatabaseId>(value);
}
[[nodiscard]] inline core::ResourceId resourceId(qint64 value)
{
    return idOf<core::ResourceId>(value);
}

// Request ids that a test can foretell: "test-id-1", "test-id-2"…
class CountingIds final : public core::RequestIdSource
{
public:
    [[nodiscard]] QString next() override { return QStringLiteral("test-id-%1").arg(++m_count); }
    [[nodiscard]] int count() const { return m_count; }

private:
    int m_count = 0;
};

}
