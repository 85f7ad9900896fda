#pragma once

#include "tests/contract/methodsundertest.h"
#include "tests/support/realservers.h"
#include "tests/support/testids.h"

// What the tests of TLS and of proxies share.
namespace senderdesk::contract {

// Of a peer: what each method's sample says.
[[nodiscard]] inline support::Behaviour goodAnswer(const support::PeerRequest &request)
{
    for (const auto &each : allMethods()) {
        if (QByteArray(each.method->path.data(), qsizetype(each.method->path.size()))
            == request.path.mid(request.path.indexOf("/api/")))
            return support::answer(200, each.goodReply(domain::WireFormat::Json));
    }
    return support::page(404);
}

class RouteFixture
{
public:
    RouteFixture() : server(authority.issue(QStringLiteral("good"))) {}

    core::SystemClock clock;
    support::CountingIds ids;
    support::PrivateAuthority authority;
    const support::PrivateAuthority::Files server; // for 127.0.0.1, localhost and nameBehindProxies

    // Not only this machine: a name behind a proxy is none.
    [[nodiscard]] net::ClientSettings settingsFor(const QUrl &url) const
    {
        net::ClientSettings settings = contract::settingsFor(url);
        settings.loopbackOnly = false;
        settings.deadline = std::chrono::seconds(5);
        settings.connection.proxy.kind = domain::Proxy::Kind::None;
        settings.connection.extraCaFile = authority.file();
        return settings;
    }
    Told ask(const net::ClientSettings &settings, const char *method = "senders.list", int attempts = 1)
    {
        net::Client client(settings, clock, ids, quickPolicy(attempts));
        const auto call = methodNamed(method).call(client, net::Priority::Interactive);
        return call->wait() ? *call->told : Told();
    }
    static QString detailOf(const Told &told)
    {
        return told.isSuccess ? QStringLiteral("ok") : core::technicalDetail(told.error);
    }
};

}
