#include "net/route.h"
#include "net/trace.h"
#include "tests/contract/methodsundertest.h"
#include "tests/support/realservers.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::TlsRejected;
using domain::Proxy;
using support::Behaviour;
using support::MicroSocks;
using support::Nginx;
using support::Peer;
using support::PrivateAuthority;
using support::TinyProxy;

namespace {

constexpr char user[] = "gatekeeper";
constexpr char password[] = "canary-gate.7f";
constexpr char passphrase[] = "canary-key";

Behaviour goodAnswer(const support::PeerRequest &request)
{
    for (const auto &each : contract::allMethods()) {
        if (QByteArray(each.method->path.data(), qsizetype(each.method->path.size()))
            == request.path.mid(request.path.indexOf("/api/")))
            return support::answer(200, each.goodReply(domain::WireFormat::Json));
    }
    return support::page(404);
}

}

// TLS and proxies, against servers and proxies that others wrote.
class RouteTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PrivateAuthority> m_authority;
    PrivateAuthority::Files m_server;
    PrivateAuthority::Files m_client;
    core::SystemClock m_clock;
    support::CountingIds m_ids;
    struct Cut // a server that cuts, and the ways to it
    {
        explicit Cut(const PrivateAuthority::Files &files) : nginx(Nginx::As::Stream, files, peer.url()) {}
        Peer peer{goodAnswer};
        Nginx nginx;
        TinyProxy http{user, password};
        MicroSocks socks{user, password};
    };
    std::unique_ptr<Cut> m_cut;

    // Not only this machine: a name behind a proxy is none.
    [[nodiscard]] net::ClientSettings settingsFor(const QUrl &url) const
    {
        net::ClientSettings settings = contract::settingsFor(url);
        settings.loopbackOnly = false;
        settings.deadline = 5s;
        settings.connection.proxy.kind = Proxy::Kind::None;
        settings.connection.extraCaFile = m_authority->file();
        return settings;
    }
    static void goThrough(net::ClientSettings &settings, Proxy::Kind kind, const support::RealServer &proxy, bool isNamed = true)
    {
        settings.connection.proxy = {kind, u"127.0.0.1"_s, proxy.port(), isNamed ? QString::fromLatin1(user) : QString()};
        settings.secrets.proxyPassword = core::Secret(isNamed ? password : "");
    }
    contract::Told ask(const net::ClientSettings &settings, const char *method = "senders.list", int attempts = 1)
    {
        net::Client client(settings, m_clock, m_ids, contract::quickPolicy(attempts));
        const auto call = contract::methodNamed(method).call(client, net::Priority::Interactive);
        return call->wait() ? *call->told : contract::Told();
    }
    static QString detailOf(const contract::Told &told) { return told.isSuccess ? u"ok"_s : core::technicalDetail(told.error); }

private Q_SLOTS:
    void initTestCase()
    {
        m_authority = std::make_unique<PrivateAuthority>();
        m_server = m_authority->issue(u"good"_s);
        m_client = m_authority->issue(u"operator"_s);
        QVERIFY(m_authority->isUp());
    }
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
        const Nginx nginx(Nginx::As::Http, m_server, peer.url());
        QVERIFY(nginx.isUp());
        for (const char *method : {"senders.list", "senders.queue.hold"}) {
            const auto told = ask(settingsFor(nginx.url(host)), method);
            QVERIFY2(told.isSuccess && told.isGoodValue, qPrintable(detailOf(told)));
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
        const auto files = m_authority->issue(u"bad"_s, {.names = names, .days = days, .isSelfSigned = isSelfSigned});
        QVERIFY(m_authority->isUp());
        Peer peer(goodAnswer);
        const Nginx nginx(Nginx::As::Http, files, peer.url());
        QVERIFY(nginx.isUp());
        net::ClientSettings settings = settingsFor(nginx.url());
        if (!isAuthorityKnown)
            settings.connection.extraCaFile.clear();
        for (const char *method : {"senders.list", "senders.queue.hold"}) {
            const auto told = ask(settings, method, 3);
            const auto *rejected = told.error.as<TlsRejected>();
            QVERIFY2(rejected, qPrintable(detailOf(told)));
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
        const Nginx nginx(isStream ? Nginx::As::Stream : Nginx::As::Http, m_server, peer.url(), m_authority->file());
        QVERIFY(nginx.isUp());
        const auto owner = m_authority->issue(u"owner"_s, {.algorithm = algorithm});
        const QString locked = m_authority->lockedKey(owner, passphrase);
        QVERIFY(m_authority->isUp());
        net::ClientSettings settings = settingsFor(nginx.url());
        settings.connection.clientCertificateFile = owner.certificate;
        settings.connection.clientKeyFile = owner.key;
        const auto told = ask(settings, "senders.queue.hold");
        QVERIFY2(told.isSuccess, qPrintable(detailOf(told)));
        settings.connection.clientKeyFile = locked;
        settings.secrets.keyPassphrase = core::Secret(passphrase);
        const auto unlocked = ask(settings);
        QVERIFY2(unlocked.isSuccess, qPrintable(detailOf(unlocked)));
        QCOMPARE(peer.arrivals(), 2);
    }
    void aServerThatDemandsACertificateIsToldAsThat()
    {
        Peer peer(goodAnswer);
        const Nginx nginx(Nginx::As::Http, m_server, peer.url(), m_authority->file());
        QVERIFY(nginx.isUp());
        const auto stranger = m_authority->issue(u"stranger"_s, {.isSelfSigned = true});
        net::ClientSettings settings = settingsFor(nginx.url());
        for (const QString &certificate : {QString(), stranger.certificate}) {
            settings.connection.clientCertificateFile = certificate;
            settings.connection.clientKeyFile = stranger.key;
            for (const char *method : {"senders.list", "senders.queue.hold"}) {
                const auto told = ask(settings, method);
                const auto *rejected = told.error.as<TlsRejected>();
                QVERIFY2(rejected, qPrintable(detailOf(told)));
                QCOMPARE(rejected->why, TlsRejected::Why::ClientCertificateWanted);
            }
        }
        QCOMPARE(peer.arrivals(), 0);
    }

    // The alert comes after our side of the handshake is done, and perhaps after the request has left.
    void aServerThatDemandsACertificateByAnAlertIsToldAsThat()
    {
        const support::StrictDoor door(m_server, m_authority->file());
        QVERIFY(door.isUp());
        const auto stranger = m_authority->issue(u"stranger"_s, {.isSelfSigned = true});
        net::ClientSettings settings = settingsFor(door.url());
        for (const QString &certificate : {QString(), stranger.certificate}) {
            settings.connection.clientCertificateFile = certificate;
            settings.connection.clientKeyFile = stranger.key;
            for (const char *method : {"senders.list", "senders.queue.hold"}) {
                const auto told = ask(settings, method);
                const auto *rejected = told.error.as<TlsRejected>();
                QVERIFY2(rejected, qPrintable(detailOf(told)));
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
        const QString missing = m_authority->path(u"missing"_s);
        const QString noPem = m_authority->path(u"good.ext"_s);
        const QString locked = m_authority->lockedKey(m_client, passphrase);
        const QString &mine = m_client.certificate;
        QTest::newRow("no authority file") << missing << u""_s << u""_s << QByteArray() << u"extra CA file"_s;
        QTest::newRow("an authority that is no PEM") << noPem << u""_s << u""_s << QByteArray() << u"extra CA file"_s;
        QTest::newRow("no certificate file") << u""_s << missing << m_client.key << QByteArray() << u"client certificate"_s;
        QTest::newRow("a certificate that is no PEM")
            << u""_s << noPem << m_client.key << QByteArray() << u"client certificate"_s;
        QTest::newRow("no key file") << u""_s << mine << missing << QByteArray() << u"client key"_s;
        QTest::newRow("a key that is no PEM") << u""_s << mine << noPem << QByteArray() << u"client key"_s;
        QTest::newRow("no key beside the certificate") << u""_s << mine << u""_s << QByteArray() << u"client key"_s;
        QTest::newRow("the key of another") << u""_s << mine << m_server.key << QByteArray() << u"client key"_s;
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
        net::ClientSettings settings = settingsFor(QUrl(u"https://127.0.0.1:1"_s));
        settings.connection.extraCaFile = ca;
        settings.connection.clientCertificateFile = certificate;
        settings.connection.clientKeyFile = key;
        settings.secrets.keyPassphrase = core::Secret(phrase);
        const auto told = ask(settings);
        const auto *missing = told.error.as<core::NotConfigured>();
        QVERIFY2(missing, qPrintable(detailOf(told)));
        QCOMPARE(missing->what, field);
        QCOMPARE(missing->why.isEmpty(), field == "key passphrase"_L1 && phrase.isEmpty());
        QCOMPARE(told.error.circumstances.attempts, 0);
    }

    void aFileThatWasMendedIsReadAnew()
    {
        Peer peer(goodAnswer);
        const Nginx nginx(Nginx::As::Http, m_server, peer.url());
        QVERIFY(nginx.isUp());
        net::ClientSettings settings = settingsFor(nginx.url());
        settings.connection.extraCaFile = m_authority->path(u"later.pem"_s);
        net::Client client(settings, m_clock, m_ids, contract::quickPolicy(1));
        const auto before = contract::methodNamed("senders.list").call(client, net::Priority::Interactive);
        QVERIFY(before->wait());
        QCOMPARE(before->told->name(), u"not-configured"_s);
        QVERIFY(QFile::copy(m_authority->file(), settings.connection.extraCaFile));
        const auto after = contract::methodNamed("senders.list").call(client, net::Priority::Interactive);
        QVERIFY(after->wait());
        QVERIFY2(after->told->isSuccess, qPrintable(detailOf(*after->told)));
    }

    void requestsGoThroughTheProxy_data()
    {
        QTest::addColumn<bool>("isSocks");
        QTest::addColumn<bool>("isTls");
        QTest::addColumn<bool>("isNamed");
        for (const bool isSocks : {false, true}) {
            for (const bool isTls : {false, true}) {
                for (const bool isNamed : {false, true})
                    QTest::addRow("%s, %s, %s", isSocks ? "SOCKS5" : "HTTP", isTls ? "https" : "http",
                                  isNamed ? "with a password" : "open")
                        << isSocks << isTls << isNamed;
            }
        }
    }
    void requestsGoThroughTheProxy()
    {
        QFETCH(bool, isSocks);
        QFETCH(bool, isTls);
        QFETCH(bool, isNamed);
        Peer peer(goodAnswer);
        const Nginx nginx(Nginx::As::Http, m_server, peer.url());
        const auto proxy = proxyOf(isSocks, isNamed);
        QVERIFY(nginx.isUp() && proxy->isUp());
        QUrl plain = peer.url();
        plain.setHost(support::nameBehindProxies);
        net::ClientSettings settings = settingsFor(isTls ? nginx.url(support::nameBehindProxies) : plain);
        goThrough(settings, isSocks ? Proxy::Kind::Socks5 : Proxy::Kind::Http, *proxy, isNamed);
        for (const char *method : {"senders.list", "senders.queue.hold"}) {
            const auto told = ask(settings, method);
            QVERIFY2(told.isSuccess && told.isGoodValue, qPrintable(detailOf(told)));
        }
        QCOMPARE(peer.arrivals(), 2);
        for (const auto &request : peer.requests())
            QVERIFY(!request.hasHeader("Proxy-Authorization"));
    }

    void aProxyThatWantsAPasswordIsToldAsThat_data() { requestsGoThroughTheProxy_data(); }
    void aProxyThatWantsAPasswordIsToldAsThat()
    {
        QFETCH(bool, isSocks);
        QFETCH(bool, isTls);
        QFETCH(bool, isNamed); // by a wrong password
        Peer peer(goodAnswer);
        const auto proxy = proxyOf(isSocks, true);
        QVERIFY(proxy->isUp());
        net::ClientSettings settings = settingsFor(
            QUrl(u"%1://%2:%3"_s.arg(isTls ? u"https"_s : u"http"_s, support::nameBehindProxies).arg(peer.url().port())));
        goThrough(settings, isSocks ? Proxy::Kind::Socks5 : Proxy::Kind::Http, *proxy, isNamed);
        settings.secrets.proxyPassword = core::Secret("canary-wrong");
        for (const char *method : {"senders.list", "senders.queue.hold"}) {
            const auto told = ask(settings, method);
            const auto *unreachable = told.error.as<core::Unreachable>();
            QVERIFY2(unreachable, qPrintable(detailOf(told)));
            QVERIFY2(unreachable->reason.contains(u"the proxy 127.0.0.1:%1"_s.arg(proxy->port())), qPrintable(detailOf(told)));
            QVERIFY2(!detailOf(told).contains("canary"_L1), qPrintable(detailOf(told)));
        }
        QCOMPARE(peer.arrivals(), 0);
    }

    void aProxyThatIsNotThereIsToldAsThat_data()
    {
        QTest::addColumn<bool>("isSocks");
        QTest::addColumn<bool>("isTls");
        for (const bool isSocks : {false, true}) {
            for (const bool isTls : {false, true})
                QTest::addRow("%s, %s", isSocks ? "SOCKS5" : "HTTP", isTls ? "https" : "http") << isSocks << isTls;
        }
    }
    void aProxyThatIsNotThereIsToldAsThat()
    {
        QFETCH(bool, isSocks);
        QFETCH(bool, isTls);
        QTcpServer reserved;
        QVERIFY(reserved.listen(QHostAddress::LocalHost));
        const quint16 port = reserved.serverPort();
        reserved.close();
        net::ClientSettings settings =
            settingsFor(QUrl(u"%1://%2"_s.arg(isTls ? u"https"_s : u"http"_s, support::nameBehindProxies)));
        settings.connection.proxy = {isSocks ? Proxy::Kind::Socks5 : Proxy::Kind::Http, u"127.0.0.1"_s, port};
        const auto told = ask(settings, "senders.queue.hold");
        const auto *unreachable = told.error.as<core::Unreachable>();
        QVERIFY2(unreachable, qPrintable(detailOf(told)));
        QVERIFY2(unreachable->reason.startsWith(u"through the proxy 127.0.0.1:%1: "_s.arg(port)), qPrintable(detailOf(told)));
    }

    void thisMachineIsReachedWithoutAProxy_data() { aProxyThatIsNotThereIsToldAsThat_data(); }
    void thisMachineIsReachedWithoutAProxy()
    {
        QFETCH(bool, isSocks);
        QFETCH(bool, isTls);
        Peer peer(goodAnswer);
        const Nginx nginx(Nginx::As::Http, m_server, peer.url());
        const auto proxy = proxyOf(isSocks, false);
        QVERIFY(nginx.isUp() && proxy->isUp());
        net::ClientSettings settings = settingsFor(isTls ? nginx.url() : peer.url());
        goThrough(settings, isSocks ? Proxy::Kind::Socks5 : Proxy::Kind::Http, *proxy, false);
        const auto told = ask(settings);
        QVERIFY2(told.isSuccess, qPrintable(detailOf(told)));
        QVERIFY2(!proxy->said().contains("127.0.0.1:" + QByteArray::number(settings.connection.baseUrl.port())),
                 proxy->said().constData());
    }

    void aProxyThatIsOnlyHalfDescribedIsTold()
    {
        net::ClientSettings settings = settingsFor(QUrl(u"https://mail.senderdesk.test"_s));
        settings.connection.proxy = {Proxy::Kind::Http, {}, 3128};
        QCOMPARE(ask(settings).error.as<core::NotConfigured>()->what, u"proxy host"_s);
        settings.connection.proxy = {Proxy::Kind::Socks5, u"127.0.0.1"_s, 0};
        QCOMPARE(ask(settings).error.as<core::NotConfigured>()->what, u"proxy port"_s);
    }

    // A server that repeats the whole of what it was sent, and a word that it should not know.
    void noSecretOfTheWayIsShown()
    {
        Peer peer([](const support::PeerRequest &request) {
            QByteArray all = request.body + " " + password + " " + passphrase;
            for (const auto &[name, value] : request.headers)
                all += " " + name + ": " + value;
            return support::answer(
                500, all + " " + net::basicAuthorization(QString::fromLatin1(user), core::Secret(password)).reveal());
        });
        const TinyProxy proxy(user, password);
        QVERIFY(proxy.isUp());
        QUrl url = peer.url();
        url.setHost(support::nameBehindProxies);
        net::ClientSettings settings = settingsFor(url);
        goThrough(settings, Proxy::Kind::Http, proxy);
        settings.secrets.keyPassphrase = core::Secret(passphrase);
        net::Client client(settings, m_clock, m_ids, contract::quickPolicy(1));
        const auto call = contract::methodNamed("senders.list").call(client, net::Priority::Interactive);
        QVERIFY(call->wait());
        const QByteArray shown = client.trace().records().front().replyBody;
        QVERIFY2(shown.contains("***") && !shown.contains("canary"), shown.constData());
        QVERIFY2(!shown.contains((user + QByteArray(":") + password).toBase64()), shown.constData());
    }

    void theSystemsProxyIsUsed()
    {
        Peer peer(goodAnswer);
        const Nginx nginx(Nginx::As::Http, m_server, peer.url());
        const TinyProxy proxy;
        QVERIFY(nginx.isUp() && proxy.isUp());
        qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.port()));
        net::ClientSettings settings = settingsFor(nginx.url(support::nameBehindProxies));
        settings.connection.proxy.kind = Proxy::Kind::System;
        const auto told = ask(settings);
        qunsetenv("https_proxy");
        QVERIFY2(told.isSuccess, qPrintable(detailOf(told)));
    }

    // One intent, one effect: also where TLS and proxies stand between.
    void aChangeArrivesOnceWhenItIsCut_data()
    {
        QTest::addColumn<QByteArray>("through");
        QTest::addColumn<bool>("isTls");
        QTest::addColumn<bool>("isKept");
        QTest::addColumn<int>("cut");
        m_cut = std::make_unique<Cut>(m_server);
        for (const char *through : {"nothing", "HTTP", "SOCKS5"}) {
            for (const bool isTls : {false, true}) {
                for (const bool isKept : {false, true}) {
                    for (int cut = 0; cut < 4; ++cut)
                        QTest::addRow("through %s, %s, %s connection, cut %d", through, isTls ? "https" : "http",
                                      isKept ? "kept" : "fresh", cut)
                            << QByteArray(through) << isTls << isKept << cut;
                }
            }
        }
    }
    void aChangeArrivesOnceWhenItIsCut()
    {
        using End = Behaviour::End;
        QFETCH(QByteArray, through);
        QFETCH(bool, isTls);
        QFETCH(bool, isKept);
        QFETCH(int, cut);
        const QList<Behaviour> cuts{support::cut(End::Close), support::cut(End::Reset), support::cutInHead(End::Close),
                                    support::cutInBody("{\"error\":0}", End::Close)};
        Peer &peer = m_cut->peer;
        peer.setScript([&](const support::PeerRequest &request) {
            return request.path.endsWith("/list/") ? goodAnswer(request) : cuts[cut];
        });
        const qsizetype before = peer.requests().size();
        const bool isSocks = through == "SOCKS5";
        const auto &proxy = isSocks ? static_cast<const support::RealServer &>(m_cut->socks) : m_cut->http;
        QVERIFY(m_cut->nginx.isUp() && proxy.isUp());
        QUrl url = isTls ? m_cut->nginx.url() : peer.url();
        if (through != "nothing")
            url.setHost(support::nameBehindProxies);
        net::ClientSettings settings = settingsFor(url);
        if (through != "nothing")
            goThrough(settings, isSocks ? Proxy::Kind::Socks5 : Proxy::Kind::Http, proxy);
        net::Client client(settings, m_clock, m_ids, contract::quickPolicy(5));
        const auto read = [&] {
            const auto call = contract::methodNamed("senders.list").call(client, net::Priority::Interactive);
            return call->wait() && call->told->isSuccess;
        };
        if (isKept)
            QVERIFY(read());
        const auto change = contract::methodNamed("senders.queue.hold").call(client, net::Priority::Interactive);
        QVERIFY(change->wait());
        QCOMPARE(change->told->name(), u"outcome-unknown"_s);
        QVERIFY(read()); // time for a repetition, if there is to be one
        const auto changes =
            std::ranges::count_if(peer.requests().mid(before), [](const auto &each) { return !each.path.endsWith("/list/"); });
        // tinyproxy closes a connection that it said nothing of closing: what goes into it then arrives nowhere.
        const bool isMaybeLost = through == "HTTP" && !isTls && isKept;
        QVERIFY2(changes == 1 || (changes == 0 && isMaybeLost), qPrintable(QString::number(changes)));
    }

private:
    static std::unique_ptr<support::RealServer> proxyOf(bool isSocks, bool isNamed)
    {
        const QByteArray name = isNamed ? user : "";
        if (isSocks)
            return std::make_unique<MicroSocks>(name, password);
        return std::make_unique<TinyProxy>(name, password);
    }
};

QTEST_GUILESS_MAIN(RouteTest)
#include "routetest.moc"
