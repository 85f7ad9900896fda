#include "net/route.h"

#include "net/address.h"
#include "net/clientcertificate.h"

#include <QtConcurrentRun>

namespace senderdesk::net {
namespace {

using namespace Qt::StringLiterals;
using domain::Proxy;

// The first of the system's that we can speak to; a script that chooses among several (PAC) names the best first.
QNetworkProxy systemProxy(const QUrl &url)
{
    for (const QNetworkProxy &each : QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url))) {
        switch (each.type()) {
        case QNetworkProxy::NoProxy:
        case QNetworkProxy::HttpProxy:
        case QNetworkProxy::Socks5Proxy:
            return each;
        default:
            break;
        }
    }
    return {QNetworkProxy::NoProxy};
}

core::Result<QNetworkProxy> proxyTo(const QUrl &url, const Proxy &proxy, const core::Secret &password)
{
    switch (proxy.kind) {
    case Proxy::Kind::None:
        return QNetworkProxy(QNetworkProxy::NoProxy);
    case Proxy::Kind::System:
        return systemProxy(url);
    case Proxy::Kind::Http:
    case Proxy::Kind::Socks5:
        break;
    }
    if (proxy.host.isEmpty())
        return core::fail(core::NotConfigured{u"proxy host"_s});
    if (proxy.port == 0)
        return core::fail(core::NotConfigured{u"proxy port"_s});
    const auto type = proxy.kind == Proxy::Kind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy;
    return QNetworkProxy(type, proxy.host, proxy.port, proxy.user,
                         proxy.user.isEmpty() ? QString() : QString::fromUtf8(password.reveal()));
}

bool isFoundAtOnce(const QUrl &url, const domain::Connection &connection, bool loopbackOnly)
{
    const bool isSystemAsked = connection.proxy.kind == Proxy::Kind::System && !loopbackOnly && !isThisMachine(url);
    return url.scheme() == "http"_L1 && !isSystemAsked;
}

}

QString Route::proxyName() const
{
    return proxy.type() == QNetworkProxy::NoProxy ? QString() : proxy.hostName() + u':' + QString::number(proxy.port());
}

core::Unreachable unreachableBy(const QString &proxy, const QString &host, const QString &words)
{
    return {host, proxy.isEmpty() ? words : u"through the proxy %1: %2"_s.arg(proxy, words)};
}

core::Unreachable passwordWantedBy(const QString &proxy, const QString &host)
{
    return {host, u"the proxy %1 asks for a user and a password that it accepts"_s.arg(proxy)};
}

core::Secret basicAuthorization(const QString &user, const core::Secret &password)
{
    return core::Secret("Basic " + (user.toUtf8() + ':' + password.reveal()).toBase64());
}

core::Result<Route> routeTo(const QUrl &url, const domain::Connection &connection, const domain::ConnectionSecrets &secrets,
                            bool loopbackOnly)
{
    Route route;
    // Qt goes to this machine without a proxy where it opens the way itself, and through one where the proxy is handed the
    // requests: one rule in place of two.
    if (!loopbackOnly && !isThisMachine(url)) {
        auto proxy = proxyTo(url, connection.proxy, secrets.proxyPassword);
        if (!proxy)
            return std::unexpected(std::move(proxy.error()));
        route.proxy = std::move(*proxy);
    }
    if (url.scheme() == "https"_L1) {
        auto tls = tlsConfiguration(connection, secrets.keyPassphrase);
        if (!tls)
            return std::unexpected(std::move(tls.error()));
        route.tls = std::move(*tls);
    } else if (route.proxy.type() == QNetworkProxy::HttpProxy) {
        route.isHandedRequests = true;
        if (!route.proxy.user().isEmpty()) {
            route.proxyAuthorization = basicAuthorization(route.proxy.user(), core::Secret(route.proxy.password().toUtf8()));
            route.proxy.setUser({});
            route.proxy.setPassword({});
        }
    }
    return route;
}

RouteFinder::RouteFinder(std::chrono::milliseconds most)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(most);
    connect(&m_search, &QFutureWatcherBase::finished, this, [this] {
        if (m_deadline.isActive()) // else it was given up
            tell(m_search.result());
    });
    connect(&m_deadline, &QTimer::timeout, this, [this] { tell(core::fail(core::TimedOut{m_deadline.intervalAsDuration()})); });
}

void RouteFinder::tell(const core::Result<Route> &route)
{
    m_deadline.stop();
    if (route)
        m_route = *route;
    for (const Found &each : std::exchange(m_waiting, {}))
        each(route);
}

void RouteFinder::find(const QUrl &url, const domain::Connection &connection, const domain::ConnectionSecrets &secrets,
                       bool loopbackOnly, Found found)
{
    if (!m_route && isFoundAtOnce(url, connection, loopbackOnly)) {
        auto route = routeTo(url, connection, secrets, loopbackOnly);
        if (!route)
            return found(route);
        m_route = std::move(*route);
    }
    if (m_route)
        return found(*m_route);
    m_waiting.push_back(std::move(found));
    if (m_waiting.size() > 1)
        return;
    m_deadline.start();
    m_search.setFuture(QtConcurrent::run(routeTo, url, connection, secrets, loopbackOnly));
}

}
