#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "domain/connection.h"

#include <QFutureWatcher>
#include <QNetworkProxy>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>

#include <deque>
#include <functional>
#include <optional>

// How requests come to the server: through which proxy, and with which certificates.
namespace senderdesk::net {

struct Route
{
    QNetworkProxy proxy{QNetworkProxy::NoProxy};
    std::optional<QSslConfiguration> tls{}; // empty for http: making one loads the whole of TLS

    // Who lets us out, as people read it: "host:port"; empty without a proxy.
    [[nodiscard]] QString proxyName() const;
    // Whether the proxy is handed the requests themselves (http), instead of opening a way through to the server.
    bool isHandedRequests = false;
    // With isHandedRequests, what to tell the proxy in Proxy-Authorization; empty: nothing. Qt would only answer the proxy's 407
    // by sending the request once more, which a body that can be read once forbids.
    core::Secret proxyAuthorization{};
};

// Why a host was not reached, with a proxy ("host:port", or empty) in between. Qt's words do not tell whether it was the proxy
// or, as the proxy says, the server.
[[nodiscard]] core::Unreachable unreachableBy(const QString &proxy, const QString &host, const QString &words);
[[nodiscard]] core::Unreachable passwordWantedBy(const QString &proxy, const QString &host);

// The value of Proxy-Authorization. Only a user with a password has one that is secret.
[[nodiscard]] core::Secret basicAuthorization(const QString &user, const core::Secret &password);

// What the connection says about it. This machine is always reached without a proxy; with loopbackOnly there is none at all.
// Errors: NotConfigured with the name of the field and what is wrong with it. Reads files, the system's certificates (for
// https only) and the system's proxy, which may wait for the network: see RouteFinder.
[[nodiscard]] core::Result<Route> routeTo(const QUrl &url, const domain::Connection &connection,
                                          const domain::ConnectionSecrets &secrets, bool loopbackOnly);

// Finds the route of one connection when it is first needed, in another thread, and keeps it.
class RouteFinder final : public QObject
{
public:
    // most: of a search; what takes longer is told as TimedOut, and its answer is not waited for any more.
    explicit RouteFinder(std::chrono::milliseconds most = std::chrono::seconds(20));
    using Found = std::function<void(const core::Result<Route> &)>;

    // Plain http without the system's proxy needs no other thread: `found` then runs at once, else later.
    void find(const QUrl &url, const domain::Connection &connection, const domain::ConnectionSecrets &secrets, bool loopbackOnly,
              Found found);
    // It led nowhere: files and proxies are looked at again for the next request.
    void forget() { m_route.reset(); }

private:
    void tell(const core::Result<Route> &route);

    std::optional<Route> m_route;
    QFutureWatcher<core::Result<Route>> m_search;
    std::deque<Found> m_waiting;
    QTimer m_deadline;
};

}
