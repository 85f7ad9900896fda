#include "net/probe.h"

#include "net/address.h"
#include "net/tlsfault.h"

#include <QHostAddress>
#include <QSslCipher>
#include <QSslSocket>

namespace senderdesk::net {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr milliseconds longestStep = 10s;

QString hostAndPort(const QString &host, int port)
{
    return host + u':' + QString::number(port);
}

quint16 portOf(const QUrl &url)
{
    return quint16(url.port(url.scheme() == "https"_L1 ? 443 : 80));
}

domain::ServerCertificate factsOf(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values();
    names.sort();
    return {.subject = certificate.subjectDisplayName(),
            .issuer = certificate.issuerDisplayName(),
            .names = names,
            .validUntil = core::WallTime(milliseconds(certificate.expiryDate().toMSecsSinceEpoch()))};
}

}

Probe::Probe(ClientSettings settings) : m_settings(std::move(settings))
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(m_settings.deadline.value_or(longestStep));
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail(core::TimedOut{m_deadline.intervalAsDuration()}); });
}

Probe::~Probe()
{
    letGo(); // a socket that is destroyed says so
}

void Probe::start()
{
    begin(Step::Kind::Settings, m_settings.connection.baseUrl.host());
    QMetaObject::invokeMethod(this, [this] { findRoute(); }, Qt::QueuedConnection);
}

void Probe::findRoute()
{
    auto url = allowedUrl(m_settings.connection.baseUrl, u"/"_s, m_settings.loopbackOnly);
    if (!url)
        return fail(url.error().reason);
    m_url = std::move(*url);
    m_routes.find(m_url, m_settings.connection, m_settings.secrets, m_settings.loopbackOnly,
                  [this](const core::Result<Route> &route) { follow(route); });
}

void Probe::follow(const core::Result<Route> &route)
{
    if (!route)
        return fail(route.error().reason);
    m_route = *route;
    succeed({});
    if (m_route.proxyName().isEmpty())
        connectTo(m_url.host(), portOf(m_url), QNetworkProxy::NoProxy);
    else
        connectTo(m_route.proxy.hostName(), m_route.proxy.port(), QNetworkProxy::NoProxy);
}

void Probe::begin(Step::Kind kind, const QString &target)
{
    m_step = {.kind = kind, .state = Step::State::Running, .target = target};
    m_clock.start();
    if (kind != Step::Kind::Settings) // the search for a route has its own
        m_deadline.start();
    Q_EMIT stepChanged(m_step);
}

void Probe::tell(Step::State state)
{
    m_deadline.stop();
    m_step.state = state;
    if (state != Step::State::NotNeeded)
        m_step.took = milliseconds(m_clock.elapsed());
    Q_EMIT stepChanged(m_step);
}

void Probe::succeed(const QString &found)
{
    m_step.found = found;
    tell(Step::State::Good);
}

void Probe::fail(core::Reason reason)
{
    m_step.error = core::Error{std::move(reason), {}};
    m_step.error->circumstances.host = m_step.target;
    tell(Step::State::Failed);
    end(false);
}

void Probe::connectTo(const QString &host, quint16 port, const QNetworkProxy &proxy)
{
    m_socket = std::make_unique<QSslSocket>();
    QSslSocket *socket = m_socket.get();
    socket->setProxy(proxy);
    connect(socket, &QAbstractSocket::hostFound, this, [this, host, port] {
        if (m_step.kind != Step::Kind::Name)
            return;
        succeed({});
        begin(Step::Kind::Tcp, hostAndPort(host, port));
    });
    connect(socket, &QAbstractSocket::connected, this, &Probe::connected);
    connect(socket, &QSslSocket::encrypted, this, &Probe::encrypted);
    connect(socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &faults) {
        m_faults = faults;
        m_step.certificate = factsOf(m_socket->peerCertificate());
    });
    connect(socket, &QAbstractSocket::errorOccurred, this, &Probe::broken);
    begin(m_isThroughProxy ? Step::Kind::Proxy : Step::Kind::Name, m_isThroughProxy ? hostAndPort(host, port) : host);
    socket->connectToHost(host, port);
}

void Probe::connected()
{
    succeed(m_isThroughProxy ? QString() : m_socket->peerAddress().toString());
    if (m_route.proxyName().isEmpty() || m_isThroughProxy || m_route.isHandedRequests)
        return secure();
    // The proxy is there; now through it. In a turn of its own: we are in a signal of the socket that goes.
    QMetaObject::invokeMethod(
        this,
        [this] {
            letGo();
            m_isThroughProxy = true;
            connectTo(m_url.host(), portOf(m_url), m_route.proxy);
        },
        Qt::QueuedConnection);
}

void Probe::secure()
{
    begin(Step::Kind::Tls, m_url.host());
    if (m_url.scheme() == "http"_L1) {
        tell(Step::State::NotNeeded);
        return end(true);
    }
    m_socket->setSslConfiguration(m_route.tls.value_or(QSslConfiguration()));
    m_socket->setPeerVerifyName(m_url.host());
    m_socket->startClientEncryption();
}

void Probe::encrypted()
{
    m_step.certificate = factsOf(m_socket->peerCertificate());
    const QSslCipher cipher = m_socket->sessionCipher();
    succeed(cipher.protocolString() + u", "_s + cipher.name());
    end(true);
}

void Probe::broken()
{
    const QString words = m_socket->errorString();
    const QString proxy = m_isThroughProxy ? m_route.proxyName() : QString();
    if (m_step.kind == Step::Kind::Tls)
        fail(tlsRejected(m_url.host(), m_faults, words));
    else if (m_socket->error() == QAbstractSocket::ProxyAuthenticationRequiredError)
        fail(passwordWantedBy(proxy, m_url.host()));
    else
        fail(unreachableBy(proxy, m_step.target, words));
}

void Probe::end(bool isThrough)
{
    letGo();
    Q_EMIT finished(isThrough);
}

// The socket is heard no more. It goes later: we may be in its signal.
void Probe::letGo()
{
    m_deadline.stop();
    if (!m_socket)
        return;
    disconnect(m_socket.get(), nullptr, this, nullptr);
    m_socket->abort();
    m_socket.release()->deleteLater();
}

}
