#pragma once

#include "net/authoriser.h"
#include "net/client.h"
#include "net/dispatcher.h"
#include "net/redaction.h"
#include "net/route.h"
#include "net/trace.h"

#include <QThreadPool>

#include <unordered_set>

namespace senderdesk::net {

class Exchange;

// What the exchanges of one client share. Its order is the order of life: exchanges are closed first, then the decoding ends,
// then the managers go.
struct Services
{
    Services(ClientSettings s, core::Clock &c, core::RequestIdSource &i, RetryPolicy p)
        : settings(std::move(s))
        , clock(c)
        , ids(i)
        , policy(std::move(p))
        , redaction(redactionOf(settings))
        , trace(settings.traceBytes)
        , dispatcher(settings.connection.requestsInFlight, c)
        , authoriser(*this)
    {}

    [[nodiscard]] static Redaction redactionOf(const ClientSettings &settings)
    {
        return Redaction({settings.secrets.main, settings.secrets.proxyPassword, settings.secrets.keyPassphrase,
                          basicAuthorization(settings.connection.proxy.user, settings.secrets.proxyPassword)});
    }

    ClientSettings settings; // but for Client::lock() as they were given
    bool isLocked = false;
    core::Clock &clock;
    core::RequestIdSource &ids;
    const RetryPolicy policy;
    Redaction redaction;
    Trace trace;
    Dispatcher dispatcher;
    RouteFinder routes;
    QThreadPool decoders; // each thread keeps a warm parser; idle threads end, and take a parser grown by a giant with them
    std::unordered_set<Exchange *> open;
    std::function<void(std::chrono::milliseconds)> tellLatency;
    Authoriser authoriser; // goes first, with the request it may have made
};

}
