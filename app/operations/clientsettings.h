#pragma once

#include "net/client.h"
#include "operations/environment.h"

namespace senderdesk::operations {

// What a client is told of a connection: its paths, its time-out, and that the offline platform contacts no other host. Without a
// guard nothing that changes leaves.
[[nodiscard]] net::ClientSettings clientSettings(const domain::Connection &connection, domain::ConnectionSecrets secrets,
                                                 const Environment &environment, const net::ChangeGuard *guard = nullptr);

}
