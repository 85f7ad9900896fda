#pragma once

#include "operations/session.h"

namespace senderdesk::operations {

// The session of the connection's service. Nothing is asked of the server before connectNow(). `environment` is what the program
// has; a connection of the offline platform contacts no other host whatever it says.
[[nodiscard]] std::unique_ptr<Session> openSession(const domain::Connection &connection, domain::ConnectionSecrets secrets,
                                                   Environment environment);

}
