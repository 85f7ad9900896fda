#pragma once

#include "core/ids.h"
#include "core/secret.h"

#include <QMap>
#include <QString>
#include <QUrl>

#include <array>
#include <chrono>
#include <expected>
#include <optional>

namespace senderdesk::domain {

enum class Service { AltcraftAdmin, AltcraftUser, OpenSrs };
enum class ConnectionClass { Test, Production };
enum class WireFormat { Json, Xml };
enum class TokenPlace { Body, Bearer };

inline constexpr int mostRequestsInFlight = 64; // that a person can choose

struct Proxy
{
    enum class Kind { System, None, Http, Socks5 };
    Kind kind = Kind::System;
    QString host{}; // Http and Socks5
    quint16 port = 0;
    QString user{}; // empty: the proxy asks for nothing
    [[nodiscard]] bool isNamed() const { return kind == Kind::Http || kind == Kind::Socks5; }
    [[nodiscard]] bool needsPassword() const { return isNamed() && !user.isEmpty(); }
    friend bool operator==(const Proxy &, const Proxy &) = default;
};

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
    TokenPlace tokenPlace = TokenPlace::Body; // Altcraft
    // Altcraft user: the account that its token belongs to, which no reply says; empty: not known.
    std::optional<core::AccountId> account{};
    QString user{};               // OpenSRS: who asks
    bool usesSessionToken = true; // OpenSRS: the password is sent once, for a token that is sent from then on
    QString colour{};             // "#9b1c1c": a mark beside the name; empty: none
    Proxy proxy{};
    QString extraCaFile{};                               // PEM, beside the system's
    QString clientCertificateFile{};                     // PEM
    QString clientKeyFile{};                             // PEM; empty: in the certificate's file
    std::optional<std::chrono::milliseconds> deadline{}; // of one attempt; empty: the method's own
    bool offlinePlatform = false;                        // served by the built-in platform
    bool armed = false;                                  // opens armed (--armed); else it opens read-only
    bool isPlainHttpAccepted = false;                    // a person was warned that anybody on the way can read it
    int requestsInFlight = 6;                            // to this host at once
    QMap<QString, QString> methodPaths{};                // method name → path, of those that a person changed

    // host or host:port, as people read it.
    [[nodiscard]] QString host() const
    {
        const int port = baseUrl.port();
        return port < 0 ? baseUrl.host() : baseUrl.host() + QLatin1Char(':') + QString::number(port);
    }
    friend bool operator==(const Connection &, const Connection &) = default;
};

// What a connection must not write down. The first is the token or the password.
struct ConnectionSecrets
{
    core::Secret main{};
    core::Secret proxyPassword{};
    core::Secret keyPassphrase{};
};

// Each of them with the name of its entry in the keychain: the connection's id, and this after it.
struct SecretPart
{
    core::Secret ConnectionSecrets::*member;
    const char *keySuffix;
};
inline constexpr std::array secretParts{SecretPart{&ConnectionSecrets::main, ""},
                                        SecretPart{&ConnectionSecrets::proxyPassword, "/proxy-password"},
                                        SecretPart{&ConnectionSecrets::keyPassphrase, "/key-passphrase"}};

// An address as a person typed it: "https://mail.example.com/prefix/". A slash at the end is dropped.
enum class BaseUrlFault { NotAnAddress, HasUserInfo, HasQueryOrFragment, HasDotSegment };
[[nodiscard]] std::expected<QUrl, BaseUrlFault> readBaseUrl(const QString &typed);

// Whether plain http is without risk: the address is this machine's own.
[[nodiscard]] bool isLoopback(const QUrl &url);
// Whether two addresses are of one server: scheme, host and port. What stands after them is not compared, because a platform may
// have its services at different paths; another port or scheme is another server.
[[nodiscard]] bool isSameServer(const QUrl &a, const QUrl &b);
// Whether a secret would travel readable to another machine, so that a person must be warned first.
[[nodiscard]] bool isPlainHttp(const QUrl &url);

}
