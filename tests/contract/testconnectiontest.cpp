#include "codec/codec.h"
#include "offline/platform.h"
#include "operations/connectiontest.h"
#include "store/journal.h"
#include "tests/contract/methodsundertest.h"
#include "tests/support/realservers.h"
#include "tests/support/testids.h"
#include "tests/support/warnings.h"

#include <QSignalSpy>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::TlsRejected;
using domain::Proxy;
using domain::TestStep;
using operations::ConnectionTest;
using support::MicroSocks;
using support::Nginx;
using support::PrivateAuthority;
using support::TinyProxy;
using Kind = TestStep::Kind;
using State = TestStep::State;

// "Test connection" says step by step what works, against the offline platform behind servers and proxies that others wrote.
class TestConnectionTest : public QObject
{
    Q_OBJECT

    core::SystemClock m_clock;
    support::CountingIds m_ids;
    QTemporaryDir m_folder;
    std::unique_ptr<store::Journal> m_journal;
    std::unique_ptr<offline::Platform> m_platform;
    std::unique_ptr<PrivateAuthority> m_authority;
    PrivateAuthority::Files m_server;
    std::unique_ptr<ConnectionTest> m_test;

    [[nodiscard]] domain::Connection connectionTo(const QUrl &url) const
    {
        domain::Connection connection;
        connection.baseUrl = url;
        connection.proxy.kind = Proxy::Kind::None;
        connection.extraCaFile = m_authority->file();
        return connection;
    }
    // Runs one to its end; a line for each step: "tls failed".
    QStringList run(const domain::Connection &connection, const domain::ConnectionSecrets &secrets = {core::Secret("offline")},
                    bool loopbackOnly = false)
    {
        m_test = std::make_unique<ConnectionTest>(operations::Environment{m_clock, m_ids, *m_journal, loopbackOnly});
        QSignalSpy finished(m_test.get(), &ConnectionTest::finished);
        m_test->start(connection, secrets);
        if (finished.isEmpty() && !finished.wait(20'000))
            return {u"it does not end"_s};
        return lines();
    }
    [[nodiscard]] QStringList lines() const
    {
        static const QMap<Kind, QString> kinds{{Kind::Settings, u"settings"_s}, {Kind::Name, u"name"_s},
                                               {Kind::Tcp, u"tcp"_s},           {Kind::Proxy, u"proxy"_s},
                                               {Kind::Tls, u"tls"_s},           {Kind::Http, u"http"_s},
                                               {Kind::Credentials, u"token"_s}, {Kind::Rights, u"rights"_s}};
        static const QMap<State, QString> states{
            {State::Waiting, u"waiting"_s},   {State::Running, u"running"_s},        {State::Good, u"good"_s},
            {State::Failed, u"failed"_s},     {State::NotReached, u"not reached"_s}, {State::NotNeeded, u"not needed"_s},
            {State::NotKnown, u"not known"_s}};
        QStringList all;
        for (const TestStep &each : m_test->steps())
            all << kinds[each.kind] + u' ' + states[each.state];
        return all;
    }
    [[nodiscard]] const TestStep &step(Kind kind) const { return *std::ranges::find(m_test->steps(), kind, &TestStep::kind); }
    static QStringList failingAt(const QString &step, bool isProxied = false)
    {
        QStringList all;
        bool isReached = true;
        for (const QString &each :
             {u"settings"_s, u"name"_s, u"tcp"_s, u"proxy"_s, u"tls"_s, u"http"_s, u"token"_s, u"rights"_s}) {
            if (each == "proxy"_L1 && !isProxied)
                continue;
            all << each + (each == step ? u" failed"_s : isReached ? u" good"_s : u" not reached"_s);
            isReached = isReached && each != step;
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_journal = std::make_unique<store::Journal>(m_folder.filePath(u"journal.sqlite"_s));
        m_platform = std::make_unique<offline::Platform>(offline::Scenario::Calm, 7, m_clock);
        QVERIFY(m_platform->start());
        m_authority = std::make_unique<PrivateAuthority>();
        m_server = m_authority->issue(u"good"_s);
        QVERIFY(m_authority->isUp());
    }
    void cleanupTestCase() { m_test.reset(); }
    void init() { support::failOnWarnings(); }

    void everyStepOfAGoodConnectionIsGood()
    {
        const Nginx nginx(Nginx::As::Http, m_server, m_platform->baseUrl());
        QVERIFY(nginx.isUp());
        QCOMPARE(run(connectionTo(nginx.url(u"localhost"_s))), failingAt(u"none"_s));
        QVERIFY(m_test->isGood());
        QVERIFY(!m_test->isRunning());
        for (const Kind kind : {Kind::Name, Kind::Tcp, Kind::Tls, Kind::Http})
            QVERIFY(step(kind).took);
        QCOMPARE(step(Kind::Name).target, u"localhost"_s);
        QCOMPARE(step(Kind::Tcp).found, u"127.0.0.1"_s);
        const auto &certificate = step(Kind::Tls).certificate;
        QVERIFY(certificate);
        QCOMPARE(certificate->subject, u"good"_s);
        QCOMPARE(certificate->issuer, u"Test authority"_s);
        const auto left = certificate->validUntil - m_clock.now();
        QVERIFY(left > 29 * 24h && left < 31 * 24h);
        QVERIFY2(step(Kind::Tls).found.startsWith("TLSv1.3"_L1), qPrintable(step(Kind::Tls).found));
    }

    void plainHttpNeedsNoTls()
    {
        QStringList expected = failingAt(u"none"_s);
        expected[3] = u"tls not needed"_s;
        QCOMPARE(run(connectionTo(m_platform->baseUrl())), expected);
        QVERIFY(m_test->isGood());
    }

    void aRefusedCertificateIsShownWithWhatIsWrongWithIt_data()
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
    void aRefusedCertificateIsShownWithWhatIsWrongWithIt()
    {
        QFETCH(QByteArray, names);
        QFETCH(int, days);
        QFETCH(bool, isSelfSigned);
        QFETCH(bool, isAuthorityKnown);
        QFETCH(int, why);
        const auto files = m_authority->issue(u"bad"_s, {.names = names, .days = days, .isSelfSigned = isSelfSigned});
        const Nginx nginx(Nginx::As::Http, files, m_platform->baseUrl());
        QVERIFY(m_authority->isUp() && nginx.isUp());
        domain::Connection connection = connectionTo(nginx.url());
        if (!isAuthorityKnown)
            connection.extraCaFile.clear();
        QCOMPARE(run(connection), failingAt(u"tls"_s));
        QVERIFY(!m_test->isGood());
        const auto *rejected = step(Kind::Tls).error->as<TlsRejected>();
        QVERIFY(rejected);
        QCOMPARE(int(rejected->why), why);
        QVERIFY(step(Kind::Tls).certificate);
        QCOMPARE(step(Kind::Tls).certificate->subject, u"bad"_s);
        QCOMPARE(step(Kind::Tls).certificate->issuer, isSelfSigned ? u"bad"_s : u"Test authority"_s);
    }

    // The handshake itself goes well: a server says only afterwards that it lets nobody in like that.
    void aDemandForAClientCertificateIsToldAsThat()
    {
        const Nginx nginx(Nginx::As::Http, m_server, m_platform->baseUrl(), m_authority->file());
        QVERIFY(nginx.isUp());
        domain::Connection connection = connectionTo(nginx.url());
        QCOMPARE(run(connection), failingAt(u"http"_s));
        QCOMPARE(step(Kind::Http).error->as<TlsRejected>()->why, TlsRejected::Why::ClientCertificateWanted);
        const auto mine = m_authority->issue(u"operator"_s);
        connection.clientCertificateFile = mine.certificate;
        connection.clientKeyFile = mine.key;
        QCOMPARE(run(connection), failingAt(u"none"_s));
    }

    void theProxyHasAStepOfItsOwn_data()
    {
        QTest::addColumn<bool>("isSocks");
        QTest::newRow("HTTP") << false;
        QTest::newRow("SOCKS5") << true;
    }
    void theProxyHasAStepOfItsOwn()
    {
        QFETCH(bool, isSocks);
        const Nginx nginx(Nginx::As::Http, m_server, m_platform->baseUrl());
        std::unique_ptr<support::RealServer> proxy;
        if (isSocks)
            proxy = std::make_unique<MicroSocks>("gatekeeper", "canary-gate");
        else
            proxy = std::make_unique<TinyProxy>("gatekeeper", "canary-gate");
        QVERIFY(nginx.isUp() && proxy->isUp());
        domain::Connection connection = connectionTo(nginx.url(support::nameBehindProxies));
        connection.proxy = {isSocks ? Proxy::Kind::Socks5 : Proxy::Kind::Http, u"127.0.0.1"_s, proxy->port(), u"gatekeeper"_s};
        domain::ConnectionSecrets secrets{core::Secret("offline"), core::Secret("canary-gate")};
        QCOMPARE(run(connection, secrets), failingAt(u"none"_s, true));
        QCOMPARE(step(Kind::Tcp).target, u"127.0.0.1:%1"_s.arg(proxy->port()));
        QCOMPARE(step(Kind::Proxy).target, support::nameBehindProxies + u':' + QString::number(nginx.port()));

        connection.proxy.user.clear();
        QCOMPARE(run(connection), failingAt(u"proxy"_s, true));
        const QString reason = step(Kind::Proxy).error->as<core::Unreachable>()->reason;
        QVERIFY2(reason.contains(u"the proxy 127.0.0.1:%1"_s.arg(proxy->port())), qPrintable(reason));
    }

    void aProxyThatIsHandedTheRequestsOpensNoWay()
    {
        const TinyProxy proxy;
        QVERIFY(proxy.isUp());
        QUrl url = m_platform->baseUrl();
        url.setHost(support::nameBehindProxies);
        domain::Connection connection = connectionTo(url);
        connection.proxy = {Proxy::Kind::Http, u"127.0.0.1"_s, proxy.port()};
        QStringList expected = failingAt(u"none"_s);
        expected[3] = u"tls not needed"_s;
        QCOMPARE(run(connection), expected);
    }

    void whatIsMissingIsToldBeforeAnythingLeaves()
    {
        domain::Connection connection = connectionTo(QUrl(u"ftp://127.0.0.1"_s));
        QCOMPARE(run(connection), failingAt(u"settings"_s));
        QCOMPARE(step(Kind::Settings).error->as<core::NotConfigured>()->what, u"base URL"_s);
        connection.baseUrl = QUrl(u"https://127.0.0.1:1"_s);
        connection.extraCaFile = m_authority->path(u"missing.pem"_s);
        QCOMPARE(run(connection), failingAt(u"settings"_s));
        QCOMPARE(step(Kind::Settings).error->as<core::NotConfigured>()->what, u"extra CA file"_s);
    }

    void aNameThatNobodyKnowsIsTold()
    {
        QCOMPARE(run(connectionTo(QUrl(u"https://nobody.invalid"_s))), failingAt(u"name"_s));
        QVERIFY(step(Kind::Name).error->is<core::Unreachable>());
    }

    void aPortWhereNobodyListensIsTold()
    {
        QTcpServer reserved;
        QVERIFY(reserved.listen(QHostAddress::LocalHost));
        const QUrl url(u"https://127.0.0.1:%1"_s.arg(reserved.serverPort()));
        reserved.close();
        QCOMPARE(run(connectionTo(url)), failingAt(u"tcp"_s));
    }

    void offlineNoOtherHostIsLookedUp()
    {
        QCOMPARE(run(connectionTo(QUrl(u"https://mail.example.com"_s)), {core::Secret("offline")}, true),
                 failingAt(u"settings"_s));
        QVERIFY(step(Kind::Settings).error->is<core::Unreachable>());
    }

    void aTokenThatIsNotAcceptedIsTold()
    {
        QStringList expected = failingAt(u"token"_s);
        expected[3] = u"tls not needed"_s;
        QCOMPARE(run(connectionTo(m_platform->baseUrl()), {core::Secret("canary-wrong")}), expected);
        QVERIFY(step(Kind::Credentials).error->is<core::Unauthorised>());
        expected = failingAt(u"token"_s);
        expected[3] = u"tls not needed"_s;
        expected[4] = u"http not reached"_s;
        QCOMPARE(run(connectionTo(m_platform->baseUrl()), {}), expected);
        QCOMPARE(step(Kind::Credentials).error->as<core::NotConfigured>()->what, u"token"_s);
    }

    void everyServiceHasSomethingHarmlessToRead_data()
    {
        QTest::addColumn<domain::Connection>("connection");
        domain::Connection user = m_platform->connections().constFirst();
        user.service = domain::Service::AltcraftUser;
        QTest::newRow("Altcraft user") << user;
        for (const domain::Connection &each : m_platform->connections())
            QTest::addRow("%s", qUtf8Printable(each.name)) << each;
    }
    void everyServiceHasSomethingHarmlessToRead()
    {
        QFETCH(domain::Connection, connection);
        QStringList expected = failingAt(u"none"_s);
        expected[3] = u"tls not needed"_s;
        m_platform->estate().setRecording(true);
        const qsizetype before = m_platform->estate().arrivals().size();
        QCOMPARE(run(connection), expected);
        QVERIFY(m_test->isGood());
        QVERIFY(m_platform->estate().arrivals().size() > before);
        expected = failingAt(u"token"_s);
        expected[3] = u"tls not needed"_s;
        QCOMPARE(run(connection, {core::Secret("canary-wrong")}), expected);
        QVERIFY(step(Kind::Credentials).error->is<core::Unauthorised>());
    }

    void whatTheServiceSaysDecidesAboutTokenAndRights_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("token");
        QTest::newRow("forbidden") << 403 << u"token good"_s;
        QTest::newRow("too many requests") << 429 << u"token not known"_s;
        QTest::newRow("an error of its own") << 450 << u"token not known"_s;
    }
    void whatTheServiceSaysDecidesAboutTokenAndRights()
    {
        QFETCH(int, code);
        QFETCH(QString, token);
        support::Peer peer(
            [code](const auto &) { return support::answer(200, codec::encodeError(code, u"no"_s, domain::WireFormat::Json)); });
        QStringList expected = failingAt(u"rights"_s);
        expected[3] = u"tls not needed"_s;
        expected[5] = token;
        QCOMPARE(run(connectionTo(peer.url())), expected);
        QCOMPARE(peer.arrivals(), 1);
    }

    void aPageThatIsNotTheServiceIsTold()
    {
        support::Peer peer([](const auto &) { return support::page(200); });
        QStringList expected = failingAt(u"http"_s);
        expected[3] = u"tls not needed"_s;
        QCOMPARE(run(connectionTo(peer.url())), expected);
    }

    void aServerThatHangsIsGivenUp()
    {
        QTcpServer server; // takes the connection and says nothing, not even of TLS
        QVERIFY(server.listen(QHostAddress::LocalHost));
        domain::Connection connection = connectionTo(QUrl(u"https://127.0.0.1:%1"_s.arg(server.serverPort())));
        connection.deadline = 300ms;
        QCOMPARE(run(connection), failingAt(u"tls"_s));
        QVERIFY(step(Kind::Tls).error->is<core::TimedOut>());
    }

    void itCanBeCancelledAndBegunAnew()
    {
        support::Peer peer([](const auto &) { return support::hang(); });
        m_test = std::make_unique<ConnectionTest>(operations::Environment{m_clock, m_ids, *m_journal});
        const QSignalSpy finished(m_test.get(), &ConnectionTest::finished);
        m_test->start(connectionTo(peer.url()), {core::Secret("offline")});
        QTRY_COMPARE(peer.arrivals(), 1);
        QVERIFY(m_test->isRunning());
        m_test->cancel();
        QCOMPARE(finished.size(), 1);
        QVERIFY(!m_test->isRunning());
        QCOMPARE(step(Kind::Http).state, State::NotReached);
        m_test->start(connectionTo(m_platform->baseUrl()), {core::Secret("offline")});
        m_test->start(connectionTo(m_platform->baseUrl()), {core::Secret("offline")});
        QTRY_COMPARE(finished.size(), 2);
        QVERIFY(m_test->isGood());
    }
};

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "testconnectiontest.moc"
