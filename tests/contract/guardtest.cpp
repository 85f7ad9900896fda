#include "net/trace.h"
#include "tests/contract/methodsundertest.h"
#include "tests/support/testids.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using contract::MethodUnderTest;
using support::Peer;

// What must not leave does not leave.
class GuardTest : public QObject
{
    Q_OBJECT

    void nothingLeaves(const net::ClientSettings &settings, const char *method, const QString &name)
    {
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(settings, clock, ids, contract::quickPolicy());
        const auto call = contract::methodNamed(method).call(client, net::Priority::Interactive);
        QVERIFY(!call->told);
        QVERIFY(call->wait());
        QCOMPARE(call->told->name(), name);
        QCOMPARE(call->told->error.circumstances.attempts, 0);
        QCOMPARE(client.requestsInFlight(), 0);
        QVERIFY(client.trace().records().empty());
    }

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void aChangeDoesNotLeaveAConnectionThatIsNotArmed_data()
    {
        QTest::addColumn<QByteArray>("method");
        for (const MethodUnderTest &method : contract::allMethods())
            QTest::newRow(method.name().constData()) << method.name();
    }
    void aChangeDoesNotLeaveAConnectionThatIsNotArmed()
    {
        QFETCH(QByteArray, method);
        const MethodUnderTest &tested = contract::methodNamed(method);
        Peer peer([&](const auto &) { return support::answer(200, tested.goodReply(domain::WireFormat::Json)); });
        net::ClientSettings settings = contract::settingsFor(peer.url());
        settings.guard = nullptr;
        if (tested.isChange()) {
            nothingLeaves(settings, method.constData(), u"not-armed"_s);
            QCOMPARE(peer.connections(), 0);
            return;
        }
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(settings, clock, ids);
        const auto call = tested.call(client, net::Priority::Interactive);
        QVERIFY(call->wait() && call->told->isSuccess);
        QCOMPARE(peer.arrivals(), 1);
    }

    void anotherHostIsNotContactedOffline_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url :
             {"https://mail.example.com", "http://127.0.0.1.example.com", "http://192.0.2.1:8080", "http://0.0.0.0:1"})
            QTest::newRow(url) << QString::fromUtf8(url);
    }
    void anotherHostIsNotContactedOffline()
    {
        QFETCH(QString, url);
        nothingLeaves(contract::settingsFor(QUrl(url)), "senders.list", u"unreachable"_s);
        nothingLeaves(contract::settingsFor(QUrl(url)), "senders.queue.hold", u"unreachable"_s);
    }

    void whatIsNotSetUpIsToldAndNotSent_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<bool>("isBearer");
        QTest::newRow("no URL") << u""_s << QByteArray("t") << false;
        QTest::newRow("a token in the URL") << u"http://127.0.0.1:1/?token=t"_s << QByteArray("t") << false;
        QTest::newRow("a password in the URL") << u"http://a:b@127.0.0.1:1/"_s << QByteArray("t") << false;
        QTest::newRow("another scheme") << u"ftp://127.0.0.1/"_s << QByteArray("t") << false;
        QTest::newRow("no token") << u"http://127.0.0.1:1"_s << QByteArray() << false;
        QTest::newRow("no token, bearer") << u"http://127.0.0.1:1"_s << QByteArray() << true;
        QTest::newRow("a token that would end the header") << u"http://127.0.0.1:1"_s << QByteArray("t\r\nX: y") << true;
        QTest::newRow("a token that no header can carry") << u"http://127.0.0.1:1"_s << QByteArray("токен") << true;
    }
    void whatIsNotSetUpIsToldAndNotSent()
    {
        QFETCH(QString, url);
        QFETCH(QByteArray, token);
        QFETCH(bool, isBearer);
        net::ClientSettings settings = contract::settingsFor(QUrl(url));
        settings.secrets.main = core::Secret(token);
        settings.connection.tokenPlace = isBearer ? domain::TokenPlace::Bearer : domain::TokenPlace::Body;
        nothingLeaves(settings, "senders.list", u"not-configured"_s);
    }

    // A body escapes what a header cannot.
    void anOddTokenTravelsInTheBody()
    {
        const MethodUnderTest &list = contract::methodNamed("senders.list");
        Peer peer([&](const auto &) { return support::answer(200, list.goodReply(domain::WireFormat::Json)); });
        net::ClientSettings settings = contract::settingsFor(peer.url());
        settings.secrets.main = core::Secret("то\"кен\r\n");
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(settings, clock, ids);
        const auto call = list.call(client, net::Priority::Interactive);
        QVERIFY(call->wait() && call->told->isSuccess);
        QVERIFY(peer.requests().first().body.startsWith("{\"token\":\"то\\\"кен\\r\\n\","));
    }

    void aClientThatGoesTellsItsCalls()
    {
        Peer peer([](const auto &) { return support::hang(); });
        net::ClientSettings settings = contract::settingsFor(peer.url());
        settings.connection.requestsInFlight = 2;
        core::SystemClock clock;
        support::CountingIds ids;
        auto client = std::make_unique<net::Client>(settings, clock, ids, contract::quickPolicy());
        const auto read = contract::methodNamed("senders.list").call(*client, net::Priority::Interactive);
        const auto change = contract::methodNamed("senders.queue.hold").call(*client, net::Priority::Interactive);
        const auto waiting = contract::methodNamed("senders.queue.purge").call(*client, net::Priority::Interactive);
        QTRY_COMPARE(peer.arrivals(), 2);
        client.reset();
        QVERIFY(!read->told);
        QVERIFY(read->wait() && change->wait() && waiting->wait());
        QCOMPARE(read->told->name(), u"cancelled"_s);
        QCOMPARE(change->told->name(), u"outcome-unknown"_s);
        QCOMPARE(waiting->told->name(), u"cancelled"_s);
        read->cancel();
        QCOMPARE(read->times, 1);
    }
};

QTEST_GUILESS_MAIN(GuardTest)
#include "guardtest.moc"
