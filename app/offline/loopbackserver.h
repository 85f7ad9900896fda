#pragma once

#include "core/result.h"

#include <memory>

namespace senderdesk::offline {

class Estate;

// Serves an Estate over HTTP/1.1 on 127.0.0.1, from its own threads. Destroy the client (its QNetworkAccessManagers) first
// where you can; the server does not wait for idle connections either way.
class LoopbackServer
{
public:
    explicit LoopbackServer(Estate &estate);
    ~LoopbackServer(); // stops
    Q_DISABLE_COPY_MOVE(LoopbackServer)

    // Starts to serve and gives the port; 0 takes a free one. Fails with core::Unreachable (host "127.0.0.1:PORT", a reason in
    // words) when the port is in use or may not be taken. Call once after construction or stop().
    [[nodiscard]] core::Result<quint16> listen(quint16 port);
    // Ends every connection, wakes replies that wait, joins the threads. Safe to call when not listening.
    void stop();
    [[nodiscard]] quint16 port() const; // 0 when not listening

private:
    class Service;
    Estate &m_estate;
    std::unique_ptr<Service> m_service;
};

}
