#pragma once

#include "domain/connection.h"
#include "operations/actionrequest.h"

namespace senderdesk::operations {

// A request of the service that changes nothing and that whoever may use it at all may send: it tells whether the token (or the
// password) and the rights of a connection are good. nullptr: no such method of the service is known here.
[[nodiscard]] std::unique_ptr<OpenRequest> harmlessRead(domain::Service service, net::Client &client, QObject *context,
                                                        EffectTold told);

}
