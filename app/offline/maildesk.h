#pragma once

#include "offline/estate.h"
#include "offline/world.h"

namespace senderdesk::offline {

// The wire of the simulated OpenSRS Mail API (wire/opensrs-mail.md 1 and 3): what is not JSON is HTTP 400, an unknown method 404,
// everything else HTTP 200 with success in it.
class MailDesk
{
public:
    static constexpr QByteArrayView base = "/api"; // of its paths: /api/get_user

    // Whether a path is meant for it. Altcraft's are below /api/v1.1.
    [[nodiscard]] static bool isFor(const QByteArray &path);
    [[nodiscard]] static HttpReply answer(World &world, const HttpRequest &request, const Fault &fault, Estate::Arrival &arrival);
};

}
