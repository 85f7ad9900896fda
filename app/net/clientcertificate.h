#pragma once

#include "core/result.h"
#include "domain/connection.h"

#include <QSslConfiguration>

namespace senderdesk::net {

// The system's authorities, those of the extra CA file beside them, and the client certificate with its key. Errors:
// NotConfigured for a file that is missing, is no PEM, does not open with the passphrase, or does not fit the other.
[[nodiscard]] core::Result<QSslConfiguration> tlsConfiguration(const domain::Connection &connection,
                                                               const core::Secret &keyPassphrase);

}
