#pragma once

namespace senderdesk::net {

// Whether a changing request may leave now. It is asked when the request is made and once more at the moment it is sent, so that
// what was allowed when it began to wait is not sent after the permission ended.
class ChangeGuard
{
public:
    virtual ~ChangeGuard() = default;
    [[nodiscard]] virtual bool mayChange() const = 0;
};

}
