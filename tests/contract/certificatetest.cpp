#include "net/route.h"
#include "tests/contract/routefixture.h"
#include "tests/support/warnings.h"

#include <QTest>

#include <sys/stat.h>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using contract::goodAnswer;
using contract::RouteFixture;
using core::TlsRejected;
using support::Nginx;
using support::Peer;
using support::PrivateAuthority;

namespace {

constexpr char passphrase[] = "canary-key";

}

// Certificates, ours and theirs, against servers that others wrote.
class CertificateTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<RouteFixture> m_route;
    PrivateAuthority::Files m_client;

private Q_SLOTS:
    void initTestCase()
    {
        m_route = std::make_unique<RouteFixture>();
        m_client = m_route->authority.issue(u"operator"_s);
        QVERIFY(m_route->authority.isUp());
    }
    void cleanupTestCase() { m_route.reset(); }
    void init() { support::failOnWarnings(); }

    void anExtraAuthorityVouchesForAServer_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("by address") << u"127.0.0.1"_s;
        QTest::newRow("by name") << u"localhost"_s;
    }
    void anExtraAuthorityVouchesForAServer()
    {
        QFETCH(QString, host);
        Peer peer(goodAnswer);
        const Nginx nginx(Nginx::As::Http, m_route->server, peer.url());
        QVERIFY(nginx.isUp());
        for (const char *method : {"senders.list", "senders.queue.hold"}) {
            const auto told = m_route->ask(m_route->settingsFor(nginx.url(host)), method);
            QVERIFY2(told.isSuccess && told.isGoodValue, qPrintable(RouteFixture::detailOf(told)));
        }
        QCOMPARE(peer.arrivals(), 2);
    }

    void aCertificateIsRefusedForWhatIsWrongWithIt_data()
    {
        using Why = TlsRejected::Why;
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("isSelfSigned");
        QTest::addColumn<bool>("isAuthorityKnown");
        QTest::addColumn<int>("why");
        const QByteArray right = PrivateAuthority::Wish().names;
        QTest::newRow("expired") << right << -1 << false << true << int(Why::Expired);
        QTest::newRow("for another name") << QByteArray("DNS:other.example.com") << 30 << false << true << int(Why::WrongHost);
        QTest::newRow("of an unknown authority") << right << 30 << false << false << int(Why::UnknownAuthority);
        QTest::newRow("its own authority") << right << 30 << true << true << int(Why::SelfSigned);
    }
    void aCertificateIsRefusedForWhatIsWrongWithIt()
    {
        QFETCH(QByteArray, names);
        QFETCH(int, days);
        QFETCH(bool, isSelfSigned);
        QFETCH(bool, isAuthorityKnown);
        QFETCH(int, why);
        const auto files = m_route->authority.issue(u"bad"_s, {.names = names, .days = days, .isSelfSigned = isSelfSigned});
        QVERIFY(m_route->authority.isUp());
        Peer peer(goodAnswer);
        const Nginx nginx(Nginx::As::Http, files, peer.url());
        QVERIFY(nginx.isUp());
        net::ClientSettings settings = m_route->settingsFor(nginx.url());
        if (!isAuthorityKnown)
            settings.connection.extraCaFile.clear();
        for (const char *method : {"senders.list", "senders.queue.hold"}) {
            const auto told = m_route->ask(settings, method, 3);
            const auto *rejected = told.error.as<TlsRejected>();
            QVERIFY2(rejected, qPrintable(RouteFixture::detailOf(told)));
            QCOMPARE(int(rejected->why), why);
            QVERIFY(!rejected->reason.isEmpty());
            QCOMPARE(told.error.circumstances.attempts, 1);
        }
        QCOMPARE(peer.arrivals(), 0);
    }

    void aServerThatDemandsACertificateLetsItsOwnerIn_data()
    {
        QTest::addColumn<bool>("isStream");
        QTest::addColumn<QByteArray>("algorithm");
        for (const char *algorithm : {"EC", "RSA"}) {
            QTest::addRow("HTTP %s", algorithm) << false << QByteArray(algorithm);
            QTest::addRow("TLS %s", algorithm) << true << QByteArray(algorithm);
        }
    }
    void aServerThatDemandsACertificateLetsItsOwnerIn()
    {
        QFETCH(bool, isStream);
        QFETCH(QByteArray, algorithm);
        Peer peer(goodAnswer);
        const Nginx nginx(isStream ? Nginx::As::Stream : Nginx::As::Http, m_route->server, peer.url(), m_route->authority.file());
        QVERIFY(nginx.isUp());
        const auto owner = m_route->authority.issue(u"owner"_s, {.algorithm = algorithm});
        const QString locked = m_route->authority.lockedKey(owner, passphrase);
        QVERIFY(m_route->authority.isUp());
        net::ClientSettings settings = m_route->settingsFor(nginx.url());
        settings.connection.clientCertificateFile = owner.certificate;
        settings.connection.clientKeyFile = owner.key;
        const auto told = m_route->ask(settings, "senders.queue.hold");
        QVERIFY2(told.isSuccess, qPrintable(RouteFixture::detailOf(told)));
        settings.connection.clientKeyFile = locked;
        settings.secrets.keyPassphrase = core::Secret(passphrase);
        const auto unlocked = m_route->ask(settings);
        QVERIFY2(unlocked.isSuccess, qPrintable(RouteFixture::detailOf(unlocked)));
        QCOMPARE(peer.arrivals(), 2);
    }
    void aServerThatDemandsACertificateIsToldAsThat()
    {
        Peer peer(goodAnswer);
        const Nginx nginx(Nginx::As::Http, m_route->server, peer.url(), m_route->authority.file());
        QVERIFY(nginx.isUp());
        const auto stranger = m_route->authority.issue(u"stranger"_s, {.isSelfSigned = true});
        net::ClientSettings settings = m_route->settingsFor(nginx.url());
        for (const QString &certificate : {QString(), stranger.certificate}) {
            settings.connection.clientCertificateFile = certificate;
            settings.connection.clientKeyFile = stranger.key;
            for (const char *method : {"senders.list", "senders.queue.hold"}) {
                const auto told = m_route->ask(settings, method);
                const auto *rejected = told.error.as<TlsRejected>();
                QVERIFY2(rejected, qPrintable(RouteFixture::detailOf(told)));
                QCOMPARE(rejected->why, TlsRejected::Why::ClientCertificateWanted);
            }
        }
        QCOMPARE(peer.arrivals(), 0);
    }

    // The alert comes after our side of the handshake is done, and perhaps after the request has left.
    void aServerThatDemandsACertificateByAnAlertIsToldAsThat()
    {
        const support::StrictDoor door(m_route->server, m_route->authority.file());
        QVERIFY(door.isUp());
        const auto stranger = m_route->authority.issue(u"stranger"_s, {.isSelfSigned = true});
        net::ClientSettings settings = m_route->settingsFor(door.url());
        for (const QString &certificate : {QString(), stranger.certificate}) {
            settings.connection.clientCertificateFile = certificate;
            settings.connection.clientKeyFile = stranger.key;
            for (const char *method : {"senders.list", "senders.queue.hold"}) {
                const auto told = m_route->ask(settings, method);
                const auto *rejected = told.error.as<TlsRejected>();
                QVERIFY2(rejected, qPrintable(RouteFixture::detailOf(told)));
                QCOMPARE(rejected->why, TlsRejected::Why::ClientCertificateWanted);
            }
        }
    }

    void whatIsWrongWithAFileIsToldByTheNameOfItsField_data()
    {
        QTest::addColumn<QString>("ca");
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QByteArray>("phrase");
        QTest::addColumn<QString>("field");
        const QString missing = m_route->authority.path(u"missing"_s);
        const QString noPem = m_route->authority.path(u"good.ext"_s);
        const QString locked = m_route->authority.lockedKey(m_client, passphrase);
        const QString &mine = m_client.certificate;
        QTest::newRow("no authority file") << missing << u""_s << u""_s << QByteArray() << u"extra CA file"_s;
        QTest::newRow("an authority that is no PEM") << noPem << u""_s << u""_s << QByteArray() << u"extra CA file"_s;
        QTest::newRow("no certificate file") << u""_s << missing << m_client.key << QByteArray() << u"client certificate"_s;
        QTest::newRow("a certificate that is no PEM")
            << u""_s << noPem << m_client.key << QByteArray() << u"client certificate"_s;
        QTest::newRow("no key file") << u""_s << mine << missing << QByteArray() << u"client key"_s;
        QTest::newRow("a key that is no PEM") << u""_s << mine << noPem << QByteArray() << u"client key"_s;
        QTest::newRow("no key beside the certificate") << u""_s << mine << u""_s << QByteArray() << u"client key"_s;
        QTest::newRow("the key of another") << u""_s << mine << m_route->server.key << QByteArray() << u"client key"_s;
        QTest::newRow("no passphrase") << u""_s << mine << locked << QByteArray() << u"key passphrase"_s;
        QTest::newRow("a wrong passphrase") << u""_s << mine << locked << QByteArray("wrong") << u"key passphrase"_s;
    }
    void whatIsWrongWithAFileIsToldByTheNameOfItsField()
    {
        QFETCH(QString, ca);
        QFETCH(QString, certificate);
        QFETCH(QString, key);
        QFETCH(QByteArray, phrase);
        QFETCH(QString, field);
        net::ClientSettings settings = m_route->settingsFor(QUrl(u"https://127.0.0.1:1"_s));
        settings.connection.extraCaFile = ca;
        settings.connection.clientCertificateFile = certificate;
        settings.connection.clientKeyFile = key;
        settings.secrets.keyPassphrase = core::Secret(phrase);
        const auto told = m_route->ask(settings);
        const auto *missing = told.error.as<core::NotConfigured>();
        QVERIFY2(missing, qPrintable(RouteFixture::detailOf(told)));
        QCOMPARE(missing->what, field);
        QCOMPARE(missing->why.isEmpty(), field == "key passphrase"_L1 && phrase.isEmpty());
        QCOMPARE(told.error.circumstances.attempts, 0);
    }

    void aSearchThatDoesNotEndIsGivenUp()
    {
        domain::Connection connection = m_route->settingsFor(QUrl(u"https://127.0.0.1"_s)).connection;
        connection.extraCaFile = m_route->authority.path(u"pipe"_s); // opening it waits for a writer
        QCOMPARE(mkfifo(qPrintable(connection.extraCaFile), 0600), 0);
        net::RouteFinder finder(50ms);
        std::optional<core::Result<net::Route>> told;
        finder.find(connection.baseUrl, connection, {}, false, [&](const core::Result<net::Route> &route) { told = route; });
        QVERIFY(!told);
        QTRY_VERIFY(told);
        QVERIFY(!*told && told->error().is<core::TimedOut>());
        QFile pipe(connection.extraCaFile);
        QVERIFY(pipe.open(QIODevice::WriteOnly)); // the thread goes on, and nobody is told
        pipe.close();

        connection.extraCaFile = m_route->authority.file();
        net::RouteFinder patient;
        told.reset();
        patient.find(connection.baseUrl, connection, {}, false, [&](const core::Result<net::Route> &route) { told = route; });
        QTRY_VERIFY(told);
        QVERIFY(told->has_value() && (*told)->tls && !(*told)->tls->isNull());
    }

    void aFileThatWasMendedIsReadAnew()
    {
        Peer peer(goodAnswer);
        const Nginx nginx(Nginx::As::Http, m_route->server, peer.url());
        QVERIFY(nginx.isUp());
        net::ClientSettings settings = m_route->settingsFor(nginx.url());
        settings.connection.extraCaFile = m_route->authority.path(u"later.pem"_s);
        net::Client client(settings, m_route->clock, m_route->ids, contract::quickPolicy(1));
        const auto before = contract::methodNamed("senders.list").call(client, net::Priority::Interactive);
        QVERIFY(before->wait());
        QCOMPARE(before->told->name(), u"not-configured"_s);
        QVERIFY(QFile::copy(m_route->authority.file(), settings.connection.extraCaFile));
        const auto after = contract::methodNamed("senders.list").call(client, net::Priority::Interactive);
        QVERIFY(after->wait());
        QVERIFY2(after->told->isSuccess, qPrintable(RouteFixture::detailOf(*after->told)));
    }
};

QTEST_GUILESS_MAIN(CertificateTest)
#include "certificatetest.moc"
