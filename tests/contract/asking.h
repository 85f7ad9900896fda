#pragma once

#include "net/client.h"

#include <QTestEventLoop>

namespace senderdesk::contract {

// What a client is told of one request, waited for.
template<class Request>
[[nodiscard]] core::Result<net::Answer<typename Request::Reply>> answerTo(net::Client &client, Request request)
{
    using namespace std::chrono_literals;
    std::optional<core::Result<net::Answer<typename Request::Reply>>> got;
    QTestEventLoop loop;
    const auto call = client.call(std::move(request)).then(&loop, [&](auto result) {
        got.emplace(std::move(result));
        loop.exitLoop();
    });
    loop.enterLoopMSecs(20'000);
    if (!got)
        return core::fail(core::TimedOut{20s});
    return std::move(*got);
}

// "success", or core::reasonName.
template<class Request>
QString endingOf(net::Client &client, Request request)
{
    const auto result = answerTo(client, std::move(request));
    return result ? QStringLiteral("success") : core::reasonName(result.error().reason);
}

}
