#pragma once

#include "domain/teststep.h"
#include "net/client.h"
#include "net/route.h"

#include <QElapsedTimer>
#include <QSslError>
#include <QTimer>

class QSslSocket;

namespace senderdesk::net {

// Goes the way to a server one step at a time, before anything is asked of it: settings, name, TCP, proxy, TLS. Sends nothing
// but what these need. Its destruction ends it.
class Probe final : public QObject
{
    Q_OBJECT

public:
    // settings.deadline, or 10 s, is the time of each step.
    explicit Probe(ClientSettings settings);
    ~Probe() override;

    void start();

Q_SIGNALS:
    // A step has begun, or ended: then with what it found or why it failed. Steps that are not gone are not told, but Tls as not
    // needed.
    void stepChanged(const senderdesk::domain::TestStep &step);
    void finished(bool isThrough); // later than start(); nothing follows

private:
    using Step = domain::TestStep;
    void findRoute();
    void follow(const core::Result<Route> &route);
    void begin(Step::Kind kind, const QString &target);
    void succeed(const QString &found);
    void fail(core::Reason reason);
    void tell(Step::State state);
    void connectTo(const QString &host, quint16 port, const QNetworkProxy &proxy);
    void connected();
    void secure();
    void encrypted();
    void broken();
    void end(bool isThrough);
    void letGo();

    const ClientSettings m_settings;
    QUrl m_url;
    RouteFinder m_routes;
    Route m_route;
    std::unique_ptr<QSslSocket> m_socket; // to the proxy or the server, then through the proxy
    bool m_isThroughProxy = false;
    QList<QSslError> m_faults;
    Step m_step;
    QElapsedTimer m_clock;
    QTimer m_deadline;
};

}
