#pragma once

#include "core/clock.h"
#include "core/secret.h"
#include "domain/connection.h"
#include "offline/estate.h"
#include "offline/loopbackserver.h"

#include <QUrl>

namespace senderdesk::offline {

// The built-in platform as main composes it: an Estate behind a LoopbackServer, and the connections that reach it. For
// --serve-offline PORT: construct, start(PORT), print baseUrl(), run an event loop; no display is needed.
class Platform
{
public:
    Platform(Scenario scenario, quint64 seed, core::Clock &clock, EstateOptions options = {});

    // As LoopbackServer::listen; on success the rest is valid.
    [[nodiscard]] core::Result<quint16> start(quint16 port = 0);

    [[nodiscard]] quint16 port() const { return m_server.port(); }
    [[nodiscard]] QUrl baseUrl() const; // "http://127.0.0.1:PORT"
    // One for each service: the Altcraft administrator, the Altcraft user, OpenSRS mail. Class Test, offlinePlatform set.
    [[nodiscard]] QList<domain::Connection> connections() const;
    [[nodiscard]] static core::Secret token();
    [[nodiscard]] static core::Secret secretOf(const domain::Connection &connection); // of connections()
    [[nodiscard]] Estate &estate() { return m_estate; }

private:
    Estate m_estate;
    LoopbackServer m_server; // goes first
};

}
