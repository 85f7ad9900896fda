#pragma once

#include <QMap>
#include <QString>
#include <QUrl>

#include <chrono>

namespace senderdesk::domain {

enum class Service { AltcraftAdmin, AltcraftUser, OpenSrs };
enum class ConnectionClass { Test, Production };
enum class WireFormat { Json, Xml };
enum class TokenPlace { Body, Bearer };

// One connection as a person set it up. Its secret is not part of it: that lives behind a reference in the keychain or in
// memory (promise 6).
struct Connection
{
    QString id;   // stable, made once; names the secret and the journal's rows
    QString name; // what the person calls it
    Service service = Service::AltcraftAdmin;
    QUrl baseUrl; // scheme, host, port, optional path prefix; never a query or user info
    ConnectionClass connectionClass = ConnectionClass::Production;
    WireFormat format = WireFormat::Json;
    TokenPlace tokenPlace = TokenPlace::Body;
    bool offlinePlatform = false;         // served by the built-in platform
    bool armed = false;                   // may changing requests leave at all
    int requestsInFlight = 6;             // to this host at once
    QMap<QString, QString> methodPaths{}; // method name → path, of those that a person changed

    // host or host:port, as people read it.
    [[nodiscard]] QString host() const
    {
        const int port = baseUrl.port();
        return port < 0 ? baseUrl.host() : baseUrl.host() + QLatin1Char(':') + QString::number(port);
    }
};

// Whether plain http is without risk: the address is this machine's own.
[[nodiscard]] bool isLoopback(const QUrl &url);

}
