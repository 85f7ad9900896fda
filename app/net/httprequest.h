#pragma once

#include "api/method.h"
#include "core/secret.h"
#include "domain/connection.h"

#include <QNetworkRequest>

namespace senderdesk::net {

// The head of a request, by what the documents say (wire/altcraft-admin.md 1.1–1.4, altcraft-user.md 1.2 and 2). Everything
// that Qt would add or do by itself and that the documents do not ask for is switched off: HTTP/2, redirects, cookies,
// caching, stored authentication, a language, its own name.
struct RequestHead
{
    QUrl url;
    domain::WireFormat format = domain::WireFormat::Json; // of the body and of the reply wanted
    const core::Secret *bearer = nullptr;                 // nullptr: the token is in the body
    const core::Secret *proxyAuthorization = nullptr;     // only for a proxy that is handed the request itself: see Route
    QString requestId;                                    // empty: none is sent (reads)
    qint64 bodySize = 0;
};
[[nodiscard]] QNetworkRequest httpRequest(const RequestHead &head);

}
