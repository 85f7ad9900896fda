#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>

#include <optional>

// Programs that others wrote, on loopback, for a test of what stands between us and a service: certificates, a TLS server,
// proxies. A program that is missing or does not start is told by isUp(), which a test asks first: nothing is skipped in silence.
namespace senderdesk::support {

// The name of the server that only the proxies can look up (as 127.0.0.1): what reaches it came through them.
inline const QString nameBehindProxies = QStringLiteral("mail.senderdesk.test");

// A certificate authority that nobody knows, made with openssl.
class PrivateAuthority final
{
public:
    struct Files
    {
        QString certificate;
        QString key;
    };
    struct Wish
    {
        QByteArray names = "IP:127.0.0.1,DNS:localhost,DNS:mail.senderdesk.test"; // subjectAltName
        int days = 30;                                                            // from now; −1: it has ended
        bool isSelfSigned = false;
        QByteArray algorithm = "EC"; // or "RSA"
    };

    PrivateAuthority();

    [[nodiscard]] bool isUp() const { return m_isUp; }
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("ca.pem")); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    // name.pem and name.key in a folder that goes with the authority; its subject is the name.
    [[nodiscard]] Files issue(const QString &name, const Wish &wish);
    [[nodiscard]] Files issue(const QString &name) { return issue(name, Wish()); }
    // The same key, locked.
    [[nodiscard]] QString lockedKey(const Files &files, const QByteArray &passphrase);

private:
    bool openssl(const QStringList &arguments);

    QTemporaryDir m_folder;
    bool m_isUp = false;
};

// A server of others in the foreground; killed at the end.
class RealServer
{
public:
    virtual ~RealServer();
    RealServer(const RealServer &) = delete;
    RealServer &operator=(const RealServer &) = delete;

    [[nodiscard]] bool isUp() const { return m_isUp; } // it takes connections
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QByteArray said(); // so far, on both outputs and in its log

protected:
    RealServer();
    [[nodiscard]] QString write(const QString &name, const QByteArray &content);
    [[nodiscard]] QString logFile() const { return m_folder.filePath(QStringLiteral("log")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    void start(const QString &program, const QStringList &arguments);
    void startKnowingNames(const QString &program, const QStringList &arguments); // nameBehindProxies

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    bool m_isUp = false;
};

// nginx: TLS in front of a plain HTTP server.
class Nginx final : public RealServer
{
public:
    enum class As {
        Http,  // reads the requests and answers for a server that is gone
        Stream // passes bytes, and cuts where the server behind it cuts
    };
    Nginx(As as, const PrivateAuthority::Files &files, const QUrl &behind, const QString &clientAuthority = {});
    [[nodiscard]] QUrl url(const QString &host = QStringLiteral("127.0.0.1")) const;
};

// openssl s_server: demands a client certificate of the authority, and says so by an alert of TLS 1.3.
class StrictDoor final : public RealServer
{
public:
    StrictDoor(const PrivateAuthority::Files &files, const QString &clientAuthority);
    [[nodiscard]] QUrl url() const;
};

// tinyproxy: an HTTP proxy.
class TinyProxy final : public RealServer
{
public:
    explicit TinyProxy(const QByteArray &user = {}, const QByteArray &password = {});
};

// microsocks: a SOCKS5 proxy.
class MicroSocks final : public RealServer
{
public:
    explicit MicroSocks(const QByteArray &user = {}, const QByteArray &password = {});
};

}
