#pragma once

#include "offline/estate.h"
#include "offline/loopbackserver.h"
#include "tests/contract/actingworld.h"

#include <algorithm>

namespace senderdesk::contract {

// The built-in platform over real HTTP, and what a session on it needs.
class PlatformWorld : public ActingWorld
{
public:
    PlatformWorld() : m_estate(offline::Scenario::Calm, 1, clock(), offline::EstateOptions{}), m_server(m_estate)
    {
        m_estate.setRecording(true);
        if (const auto port = m_server.listen(0))
            m_port = *port;
        else
            qFatal("the platform cannot listen");
    }

    [[nodiscard]] domain::Connection connection(domain::Service service,
                                                domain::WireFormat format = domain::WireFormat::Json) const
    {
        domain::Connection connection = connectionTo(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)), service, format);
        connection.offlinePlatform = true;
        return connection;
    }
    [[nodiscard]] static domain::ConnectionSecrets secrets() { return {core::Secret("offline")}; }
    [[nodiscard]] offline::Estate &estate() { return m_estate; }
    // Requests whose path ends so.
    [[nodiscard]] qsizetype arrivals(const QByteArray &path) const
    {
        const auto all = m_estate.arrivals();
        return std::ranges::count_if(
            all, [&path](const offline::Estate::Arrival &each) { return QByteArray(each.request.path()).endsWith(path); });
    }

private:
    offline::Estate m_estate;
    offline::LoopbackServer m_server;
    quint16 m_port = 0;
};

}
