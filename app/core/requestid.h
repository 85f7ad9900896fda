#pragma once

#include <QString>

namespace senderdesk::core {

// Source of the ids that changing requests carry (product.md, promise 3). A test may pass a counting one.
class RequestIdSource
{
public:
    virtual ~RequestIdSource() = default;
    [[nodiscard]] virtual QString next() = 0; // an UUID without braces
};

// Random UUIDs from the system's entropy, never from a seeded generator.
class SystemRequestIds final : public RequestIdSource
{
public:
    [[nodiscard]] QString next() override;
};

}
