#include "tests/contract/methodsundertest.h"
#include "tests/support/testids.h"
#include "tests/support/warnings.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Made for this test and used nowhere else: a certificate for 127.0.0.1 that nobody vouches for, and its key.
constexpr char key[] = "-----BEGIN PRIVATE KEY-----\n"
                       "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgjABvfoyNh7Ctdf8F\n"
                       "ckGajts0K3obexe4Q6ELppUQIkehRANCAASyK1OC0BUtNuCt1x/hlCeQiaBS09wK\n"
                       "epoMKDG2jFcNLlqnJLicG+HPU1SIDVFGEkDkCfY/CyUCL2Sb5rfOBq7i\n"
                       "-----END PRIVATE KEY-----\n";
constexpr char certificate[] = "-----BEGIN CERTIFICATE-----\n"
                               "MIIBqjCCAVGgAwIBAgIUMf8MdYf8suxhbglmSGIDhknWXM8wCgYIKoZIzj0EAwIw\n"
                               "HDEaMBgGA1UEAwwRdW50cnVzdGVkLmludmFsaWQwIBcNMjYxMTIyMDcwNTA1WhgP\n"
                               "MjEyNjEwMjkwNzA1MDVaMBwxGjAYBgNVBAMMEXVudHJ1c3RlZC5pbnZhbGlkMFkw\n"
                               "EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEsitTgtAVLTbgrdcf4ZQnkImgUtPcCnqa\n"
                               "DCgxtoxXDS5apyS4nBvhz1NUiA1RRhJA5An2PwslAi9km+a3zgau4qNvMG0wHQYD\n"
                               "VR0OBBYEFJbInOA4ilqKlhLBErJ2AUicjIwxMB8GA1UdIwQYMBaAFJbInOA4ilqK\n"
                               "lhLBErJ2AUicjIwxMA8GA1UdEwEB/wQFMAMBAf8wGgYDVR0RBBMwEYcEfwAAAYIJ\n"
                               "bG9jYWxob3N0MAoGCCqGSM49BAMCA0cAMEQCICI2aM00eLaFn8jmWizrUMmoFtmp\n"
                               "/jBB0ihF+gEvCfwzAiAQCzEHNeCq+YuwKYEL3OxyqAt/IbDN7+TD+QNk2fGnJg==\n"
                               "-----END CERTIFICATE-----\n";

QUrl httpsTo(const QTcpServer &server)
{
    return QUrl(u"https://127.0.0.1:%1"_s.arg(server.serverPort()));
}

}

// A certificate that does not verify is refused and told; there is no "ignore".
class TlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void aCertificateThatNobodyVouchesForIsRefused_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("read") << QByteArray("senders.list");
        QTest::newRow("change") << QByteArray("senders.queue.hold");
    }
    void aCertificateThatNobodyVouchesForIsRefused()
    {
        QFETCH(QByteArray, method);
        QVERIFY(QSslSocket::supportsSsl());
        QSslServer server;
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPrivateKey(QSslKey(QByteArray(key), QSsl::Ec));
        configuration.setLocalCertificate(QSslCertificate(QByteArray(certificate)));
        server.setSslConfiguration(configuration);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QByteArray received;
        connect(&server, &QTcpServer::pendingConnectionAvailable, this, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [&received, socket] { received += socket->readAll(); });
        });

        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(contract::settingsFor(httpsTo(server)), clock, ids, contract::quickPolicy(3));
        const auto call = contract::methodNamed(method).call(client, net::Priority::Interactive);
        QVERIFY(call->wait());
        const auto *rejected = call->told->error.as<core::TlsRejected>();
        QVERIFY2(rejected, qPrintable(call->told->name()));
        QCOMPARE(rejected->host, u"127.0.0.1"_s);
        QVERIFY2(rejected->reason.contains("self-signed"_L1), qPrintable(rejected->reason));
        QCOMPARE(call->told->error.circumstances.attempts, 1);
        QCOMPARE(received, QByteArray());
    }

    // Nothing of a change has left before the handshake, so it is not called unknown.
    void aServerThatSpeaksNoTlsIsTold_data() { aCertificateThatNobodyVouchesForIsRefused_data(); }
    void aServerThatSpeaksNoTlsIsTold()
    {
        QFETCH(QByteArray, method);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QByteArray received;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [&received, socket] {
                received += socket->readAll();
                socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            });
        });
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(contract::settingsFor(httpsTo(server)), clock, ids, contract::quickPolicy(3));
        const auto call = contract::methodNamed(method).call(client, net::Priority::Interactive);
        QVERIFY(call->wait());
        QCOMPARE(call->told->name(), u"tls-rejected"_s);
        QVERIFY(!received.isEmpty() && !received.contains("POST") && !received.contains("canary"));
    }

    void aHandshakeThatHangsRunsIntoTheDeadline()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        core::SystemClock clock;
        support::CountingIds ids;
        net::ClientSettings settings = contract::settingsFor(httpsTo(server));
        settings.deadline = 60ms;
        net::Client client(settings, clock, ids, contract::quickPolicy(3));
        const auto change = contract::methodNamed("senders.queue.hold").call(client, net::Priority::Interactive);
        QVERIFY(change->wait());
        QCOMPARE(change->told->name(), u"timed-out"_s);
        QCOMPARE(change->told->error.as<core::TimedOut>()->after, std::chrono::milliseconds(60));
    }
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tlstest.moc"
