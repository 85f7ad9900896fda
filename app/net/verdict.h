#pragma once

#include "api/method.h"
#include "core/error.h"
#include "net/retrypolicy.h"
#include "net/transport.h"

// What an attempt's end means. Pure functions: the table in client.h is written out here.
namespace senderdesk::net {

struct Finding
{
    core::Reason reason;
    Again again = Again::No;
};

// The first stage: nullopt when a whole reply is there, whose body is worth reading; else what stood in the way.
[[nodiscard]] std::optional<Finding> judgeTransport(api::Effect effect, const Transport &transport);

// For a whole reply with a status other than 2xx, whose body held no envelope.
[[nodiscard]] Finding judgeStatus(api::Effect effect, const Transport &transport, const QString &path);

// For a whole reply whose envelope holds an error, and for one with status 2xx that the codec could not read.
[[nodiscard]] Finding judgeEnvelope(api::Effect effect, const Transport &transport, core::Error error);

// For an envelope that says success under a status that does not.
[[nodiscard]] Finding judgeContradiction(api::Effect effect, const Transport &transport, const QString &path);

}
