#include "tests/support/realservers.h"

#include <QFile>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

namespace senderdesk::support {
namespace {

using namespace Qt::StringLiterals;

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

// Debian keeps servers where a person's PATH does not look.
QString programNamed(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/usr/local/sbin"_s}) : found;
}

bool isListening(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    return socket.waitForConnected(1'000);
}

}

PrivateAuthority::PrivateAuthority()
{
    m_isUp = openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s,
                      u"-keyout"_s, path(u"ca.key"_s), u"-out"_s, file(), u"-subj"_s, u"/O=Senderdesk/CN=Test authority"_s,
                      u"-days"_s, u"30"_s});
}

bool PrivateAuthority::openssl(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"openssl"_s, arguments);
    const bool isDone = process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (!isDone)
        qWarning("openssl %s: %s", qPrintable(arguments.join(u' ')), process.readAll().constData());
    return isDone;
}

PrivateAuthority::Files PrivateAuthority::issue(const QString &name, const Wish &wish)
{
    const Files files{path(name + u".pem"_s), path(name + u".key"_s)};
    const QString request = path(name + u".csr"_s);
    const QStringList algorithm =
        wish.algorithm == "RSA" ? QStringList{u"rsa:2048"_s} : QStringList{u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s};
    QFile extensions(path(name + u".ext"_s));
    m_isUp = m_isUp && extensions.open(QIODevice::WriteOnly) && extensions.write("subjectAltName=" + wish.names + '\n') > 0;
    extensions.close();
    QStringList signing{u"x509"_s,     u"-req"_s,
                        u"-in"_s,      request,
                        u"-out"_s,     files.certificate,
                        u"-extfile"_s, extensions.fileName(),
                        u"-days"_s,    QString::number(wish.days)};
    if (wish.isSelfSigned)
        signing << u"-signkey"_s << files.key;
    else
        signing << u"-CA"_s << file() << u"-CAkey"_s << path(u"ca.key"_s) << u"-CAcreateserial"_s;
    m_isUp = m_isUp
             && openssl(QStringList{u"req"_s, u"-newkey"_s} + algorithm
                        + QStringList{u"-nodes"_s, u"-keyout"_s, files.key, u"-out"_s, request, u"-subj"_s, u"/CN="_s + name})
             && openssl(signing);
    return files;
}

QString PrivateAuthority::lockedKey(const Files &files, const QByteArray &passphrase)
{
    const QString locked = files.key + u".locked"_s;
    m_isUp = m_isUp
             && openssl({u"pkcs8"_s, u"-topk8"_s, u"-in"_s, files.key, u"-out"_s, locked, u"-passout"_s,
                         u"pass:"_s + QString::fromUtf8(passphrase)});
    return locked;
}

RealServer::RealServer() : m_port(freePort())
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
}

RealServer::~RealServer()
{
    m_process.kill();
    m_process.waitForFinished();
}

QString RealServer::write(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qWarning("%s cannot be written", qPrintable(file.fileName()));
    return file.fileName();
}

void RealServer::start(const QString &program, const QStringList &arguments)
{
    const QString found = programNamed(program);
    if (found.isEmpty()) {
        qWarning("%s is not installed: installer/linux/packages.txt names its package", qPrintable(program));
        return;
    }
    m_process.start(found, arguments);
    m_isUp = m_process.waitForStarted()
             && QTest::qWaitFor([this] { return m_process.state() != QProcess::Running || isListening(m_port); }, 10'000)
             && m_process.state() == QProcess::Running;
    if (!m_isUp)
        qWarning("%s does not start: %s", qPrintable(program), said().constData());
}

void RealServer::startKnowingNames(const QString &program, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, u"libnss_wrapper.so"_s);
    environment.insert(u"NSS_WRAPPER_HOSTS"_s, write(u"hosts"_s, "127.0.0.1 " + nameBehindProxies.toLatin1() + '\n'));
    m_process.setProcessEnvironment(environment);
    start(program, arguments);
}

QByteArray RealServer::said()
{
    QFile log(logFile());
    return m_process.readAll() + (log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray());
}

Nginx::Nginx(As as, const PrivateAuthority::Files &files, const QUrl &behind, const QString &clientAuthority)
{
    QByteArray server = "listen 127.0.0.1:" + QByteArray::number(port())
                        + " ssl;\nssl_protocols TLSv1.2 TLSv1.3;\nssl_certificate " + files.certificate.toUtf8()
                        + ";\nssl_certificate_key " + files.key.toUtf8() + ";\n";
    if (!clientAuthority.isEmpty())
        server += "ssl_verify_client on;\nssl_client_certificate " + clientAuthority.toUtf8() + ";\n";
    const QByteArray address = behind.host().toLatin1() + ':' + QByteArray::number(behind.port());
    QByteArray configuration = "daemon off;\nmaster_process off;\npid " + folder().toUtf8() + "/pid;\nerror_log "
                               + logFile().toUtf8() + ";\nevents {}\n";
    if (as == As::Stream) {
        configuration.prepend("load_module /usr/lib/nginx/modules/ngx_stream_module.so;\n");
        configuration += "stream { server {\n" + server + "proxy_pass " + address + ";\n} }\n";
    } else {
        configuration += "http { access_log off;\n";
        for (const char *kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
            configuration += kind + ("_temp_path " + folder().toUtf8()) + '/' + kind + ";\n";
        configuration += "server {\n" + server + "location / { proxy_pass http://" + address + "; }\n} }\n";
    }
    start(u"nginx"_s, {u"-e"_s, logFile(), u"-p"_s, folder(), u"-c"_s, write(u"nginx.conf"_s, configuration)});
}

QUrl Nginx::url(const QString &host) const
{
    return QUrl(u"https://%1:%2"_s.arg(host).arg(port()));
}

StrictDoor::StrictDoor(const PrivateAuthority::Files &files, const QString &clientAuthority)
{
    start(u"openssl"_s, {u"s_server"_s, u"-accept"_s, u"127.0.0.1:%1"_s.arg(port()), u"-cert"_s, files.certificate, u"-key"_s,
                         files.key, u"-CAfile"_s, clientAuthority, u"-Verify"_s, u"2"_s, u"-verify_return_error"_s, u"-www"_s});
}

QUrl StrictDoor::url() const
{
    return QUrl(u"https://127.0.0.1:%1"_s.arg(port()));
}

TinyProxy::TinyProxy(const QByteArray &user, const QByteArray &password)
{
    QByteArray configuration = "Listen 127.0.0.1\nPort " + QByteArray::number(port())
                               + "\nTimeout 60\nMaxClients 50\nAllow 127.0.0.1\n" + "LogLevel Connect\nLogFile \""
                               + logFile().toUtf8() + "\"\n";
    if (!user.isEmpty())
        configuration += "BasicAuth " + user + ' ' + password + '\n';
    startKnowingNames(u"tinyproxy"_s, {u"-d"_s, u"-c"_s, write(u"tinyproxy.conf"_s, configuration)});
}

MicroSocks::MicroSocks(const QByteArray &user, const QByteArray &password)
{
    QStringList arguments{u"-i"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(port())};
    if (!user.isEmpty())
        arguments << u"-u"_s << QString::fromUtf8(user) << u"-P"_s << QString::fromUtf8(password);
    startKnowingNames(u"microsocks"_s, arguments);
}

}
