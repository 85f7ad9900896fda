#include "net/route.h"
#include "net/trace.h"
#include "tests/contract/routefixture.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using contract::goodAnswer;
using contract::RouteFixture;
using domain::Proxy;
using support::Behaviour;
using support::MicroSocks;
using support::Nginx;
using support::Peer;
using support::TinyProxy;

namespace {

constexpr char user[] = "gatekeeper";
constexpr char password[] = "canary-gate.7f";
constexpr char passphrase[] = "canary-key";

}

// Proxies, against those that others wrote.
class ProxyTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<RouteFixture> m_route;
    struct Cut // a server that cuts, and the ways to it
    {
        explicit Cut(const support::PrivateAuthority::Files &files) : nginx(Nginx::As::Stream, files, peer.url()) {}
        Peer peer{goodAnswer};
        Nginx nginx;
        TinyProxy http{user, password};
        MicroSocks socks{user, password};
    };
    std::unique_ptr<Cut> m_cut;

    static void goThrough(net::ClientSettings &settings, Proxy::Kind kind, const support::RealServer &proxy, bool isNamed = true)
    {
        settings.connection.proxy = {kind, u"127.0.0.1"_s, proxy.port(), isNamed ? QString::fromLatin1(user) : QString()};
        settings.secrets.proxyPassword = core::Secret(isNamed ? password : "");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_route = std::make_unique<RouteFixture>();
        QVERIFY(m_route->authority.isUp());
    }
    void cleanupTestCase() { m_route.reset(); }
    void init() { support::failOnWarnings(); }

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
        const Nginx nginx(Nginx::As::Http, m_route->server, peer.url());
        const auto proxy = proxyOf(isSocks, isNamed);
        QVERIFY(nginx.isUp() && proxy->isUp());
        QUrl plain = peer.url();
        plain.setHost(support::nameBehindProxies);
        net::ClientSettings settings = m_route->settingsFor(isTls ? nginx.url(support::nameBehindProxies) : plain);
        goThrough(settings, isSocks ? Proxy::Kind::Socks5 : Proxy::Kind::Http, *proxy, isNamed);
        for (const char *method : {"senders.list", "senders.queue.hold"}) {
            const auto told = m_route->ask(settings, method);
            QVERIFY2(told.isSuccess && told.isGoodValue, qPrintable(RouteFixture::detailOf(told)));
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
        net::ClientSettings settings = m_route->settingsFor(
            QUrl(u"%1://%2:%3"_s.arg(isTls ? u"https"_s : u"http"_s, support::nameBehindProxies).arg(peer.url().port())));
        goThrough(settings, isSocks ? Proxy::Kind::Socks5 : Proxy::Kind::Http, *proxy, isNamed);
        settings.secrets.proxyPassword = core::Secret("canary-wrong");
        for (const char *method : {"senders.list", "senders.queue.hold"}) {
            const auto told = m_route->ask(settings, method);
            const auto *unreachable = told.error.as<core::Unreachable>();
            QVERIFY2(unreachable, qPrintable(RouteFixture::detailOf(told)));
            QVERIFY2(unreachable->reason.contains(u"the proxy 127.0.0.1:%1"_s.arg(proxy->port())),
                     qPrintable(RouteFixture::detailOf(told)));
            QVERIFY2(!RouteFixture::detailOf(told).contains("canary"_L1), qPrintable(RouteFixture::detailOf(told)));
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
            m_route->settingsFor(QUrl(u"%1://%2"_s.arg(isTls ? u"https"_s : u"http"_s, support::nameBehindProxies)));
        settings.connection.proxy = {isSocks ? Proxy::Kind::Socks5 : Proxy::Kind::Http, u"127.0.0.1"_s, port};
        const auto told = m_route->ask(settings, "senders.queue.hold");
        const auto *unreachable = told.error.as<core::Unreachable>();
        QVERIFY2(unreachable, qPrintable(RouteFixture::detailOf(told)));
        QVERIFY2(unreachable->reason.startsWith(u"through the proxy 127.0.0.1:%1: "_s.arg(port)),
                 qPrintable(RouteFixture::detailOf(told)));
    }

    void thisMachineIsReachedWithoutAProxy_data() { aProxyThatIsNotThereIsToldAsThat_data(); }
    void thisMachineIsReachedWithoutAProxy()
    {
        QFETCH(bool, isSocks);
        QFETCH(bool, isTls);
        Peer peer(goodAnswer);
        const Nginx nginx(Nginx::As::Http, m_route->server, peer.url());
        const auto proxy = proxyOf(isSocks, false);
        QVERIFY(nginx.isUp() && proxy->isUp());
        net::ClientSettings settings = m_route->settingsFor(isTls ? nginx.url() : peer.url());
        goThrough(settings, isSocks ? Proxy::Kind::Socks5 : Proxy::Kind::Http, *proxy, false);
        const auto told = m_route->ask(settings);
        QVERIFY2(told.isSuccess, qPrintable(RouteFixture::detailOf(told)));
        QVERIFY2(!proxy->said().contains("127.0.0.1:" + QByteArray::number(settings.connection.baseUrl.port())),
                 proxy->said().constData());
    }

    void aProxyThatIsOnlyHalfDescribedIsTold()
    {
        net::ClientSettings settings = m_route->settingsFor(QUrl(u"https://mail.senderdesk.test"_s));
        settings.connection.proxy = {Proxy::Kind::Http, {}, 3128};
        QCOMPARE(m_route->ask(settings).error.as<core::NotConfigured>()->what, u"proxy host"_s);
        settings.connection.proxy = {Proxy::Kind::Socks5, u"127.0.0.1"_s, 0};
        QCOMPARE(m_route->ask(settings).error.as<core::NotConfigured>()->what, u"proxy port"_s);
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
        net::ClientSettings settings = m_route->settingsFor(url);
        goThrough(settings, Proxy::Kind::Http, proxy);
        settings.secrets.keyPassphrase = core::Secret(passphrase);
        net::Client client(settings, m_route->clock, m_route->ids, contract::quickPolicy(1));
        const auto call = contract::methodNamed("senders.list").call(client, net::Priority::Interactive);
        QVERIFY(call->wait());
        const QByteArray shown = client.trace().records().front().replyBody;
        QVERIFY2(shown.contains("***") && !shown.contains("canary"), shown.constData());
        QVERIFY2(!shown.contains((user + QByteArray(":") + password).toBase64()), shown.constData());
    }

    void theSystemsProxyIsUsed()
    {
        Peer peer(goodAnswer);
        const Nginx nginx(Nginx::As::Http, m_route->server, peer.url());
        const TinyProxy proxy;
        QVERIFY(nginx.isUp() && proxy.isUp());
        qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.port()));
        net::ClientSettings settings = m_route->settingsFor(nginx.url(support::nameBehindProxies));
        settings.connection.proxy.kind = Proxy::Kind::System;
        const auto told = m_route->ask(settings);
        qunsetenv("https_proxy");
        QVERIFY2(told.isSuccess, qPrintable(RouteFixture::detailOf(told)));
    }

    // One intent, one effect: also where TLS and proxies stand between.
    void aChangeArrivesOnceWhenItIsCut_data()
    {
        QTest::addColumn<QByteArray>("through");
        QTest::addColumn<bool>("isTls");
        QTest::addColumn<bool>("isKept");
        QTest::addColumn<int>("cut");
        m_cut = std::make_unique<Cut>(m_route->server);
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
        net::ClientSettings settings = m_route->settingsFor(url);
        if (through != "nothing")
            goThrough(settings, isSocks ? Proxy::Kind::Socks5 : Proxy::Kind::Http, proxy);
        net::Client client(settings, m_route->clock, m_route->ids, contract::quickPolicy(5));
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

QTEST_GUILESS_MAIN(ProxyTest)
#include "proxytest.moc"
