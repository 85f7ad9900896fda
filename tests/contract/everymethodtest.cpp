#include "codec/codec.h"
#include "tests/contract/methodsundertest.h"
#include "tests/support/testids.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using contract::AnyCall;
using contract::MethodUnderTest;
using domain::WireFormat;
using support::Behaviour;
using support::Peer;

// Every method × JSON and XML × everything a server may answer.
class EveryMethodTest : public QObject
{
    Q_OBJECT

    // One row per method, format and case: what is told (core::reasonName or "ok") and how often a read is sent. A cut in the
    // body may reach Qt before the head does: then a read is told the one or the other, and a change the same.
    struct Case
    {
        const char *name;
        Behaviour behaviour;
        const char *ofRead;
        int readArrivals;
        const char *ofChange;
    };
    void addRows(const std::function<QList<Case>(const MethodUnderTest &, WireFormat)> &cases)
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("format");
        QTest::addColumn<std::shared_ptr<Case>>("wanted");
        for (const MethodUnderTest &method : contract::allMethods()) {
            for (const WireFormat format : method.formats()) {
                for (const Case &each : cases(method, format)) {
                    QTest::addRow("%s %s %s", method.name().constData(), format == WireFormat::Xml ? "xml" : "json", each.name)
                        << method.name() << int(format) << std::make_shared<Case>(each);
                }
            }
        }
    }
    void checkRow(std::function<void(net::ClientSettings &)> change = [](net::ClientSettings &) {})
    {
        QFETCH(QByteArray, method);
        QFETCH(int, format);
        QFETCH(std::shared_ptr<Case>, wanted);
        const MethodUnderTest &tested = contract::methodNamed(method);
        Peer peer([&](const auto &) { return wanted->behaviour; });
        net::ClientSettings settings = contract::settingsFor(peer.url(), WireFormat(format));
        change(settings);
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(settings, clock, ids, contract::quickPolicy());
        const auto call = tested.call(client, net::Priority::Interactive);
        QVERIFY(call->wait());
        const QString expected = QString::fromUtf8(tested.isChange() ? wanted->ofChange : wanted->ofRead);
        QVERIFY2(expected.split(u'|').contains(call->told->name()), qPrintable(call->told->name()));
        QCOMPARE(peer.arrivals(), tested.isChange() ? 1 : wanted->readArrivals);
        QCOMPARE(call->times, 1);
        if (call->told->isSuccess) {
            QVERIFY(call->told->isGoodValue);
            return;
        }
        const core::Circumstances &c = call->told->error.circumstances;
        QCOMPARE(c.method, QString::fromUtf8(method));
        QCOMPARE(c.path, QString::fromUtf8(tested.method->path.data(), qsizetype(tested.method->path.size())));
        QCOMPARE(c.host, peer.url().authority());
        QCOMPARE(c.attempts, peer.arrivals());
        QCOMPARE(c.requestId, tested.isChange() ? u"test-id-1"_s : QString());
    }

    // 0 is an error (wire/opensrs-mail.md 3.2), and numbers from 8 on are in no document.
    static QList<Case> mailErrors()
    {
        const auto number = [](int n) { return support::answer(200, codec::encodeOpenSrsError(n, u"words"_s)); };
        return {{"0", number(0), "server-fault", 1, "outcome-unknown"},
                {"1", number(1), "unauthorised", 1, "unauthorised"},
                {"2", number(2), "not-found", 1, "not-found"},
                {"3", number(3), "rejected", 1, "rejected"},
                {"4", number(4), "forbidden", 1, "forbidden"},
                {"5", number(5), "rejected", 1, "rejected"},
                {"6", number(6), "rejected", 1, "rejected"},
                {"7", number(7), "conflict", 1, "conflict"},
                {"9", number(9), "rejected", 1, "rejected"},
                {"no documented number", number(1234), "rejected", 1, "rejected"},
                {"success as 0", support::answer(200, "{\"success\":0,\"error_number\":2}"), "not-found", 1, "not-found"},
                {"no number", support::answer(200, "{\"success\":false}"), "server-fault", 1, "outcome-unknown"}};
    }

    static Behaviour endedByClosing(const QByteArray &body)
    {
        return {.pieces = {{{}, "HTTP/1.1 200 OK\r\n\r\n" + body}}, .end = Behaviour::End::Close, .isAnswer = true};
    }
    static Behaviour closedAtOnce(Behaviour behaviour)
    {
        behaviour.end = Behaviour::End::Close;
        return behaviour;
    }
    static Behaviour inChunks(const QByteArray &body)
    {
        QByteArray bytes = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (qsizetype at = 0; at < body.size(); at += 10) {
            const QByteArray chunk = body.mid(at, 10);
            bytes += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
        }
        return {.pieces = {{{}, bytes + "0\r\n\r\n"}}, .isAnswer = true};
    }
    static Behaviour dripping(const QByteArray &body)
    {
        const QByteArray whole = support::answer(200, body).pieces.first().bytes;
        Behaviour behaviour{.isAnswer = true};
        for (qsizetype at = 0; at < whole.size(); at += 17)
            behaviour.pieces.append({1ms, whole.mid(at, 17)});
        return behaviour;
    }

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void theListIsTheRegistry()
    {
        QCOMPARE(contract::allMethods().size(), api::methods().size());
        for (size_t i = 0; i < api::methods().size(); ++i)
            QCOMPARE(contract::allMethods()[i].method->name, api::methods()[i].name);
    }

    void success_data()
    {
        addRows([](const MethodUnderTest &method, WireFormat format) {
            const QByteArray reply = method.goodReply(format);
            const QByteArray other = method.goodReply(format == WireFormat::Xml ? WireFormat::Json : WireFormat::Xml);
            return QList<Case>{{"whole", support::answer(200, reply), "ok", 1, "ok"},
                               {"in the other format", support::answer(200, other), "ok", 1, "ok"},
                               {"ended by closing", endedByClosing(reply), "ok", 1, "ok"},
                               {"closed at once", closedAtOnce(support::answer(200, reply)), "ok", 1, "ok"},
                               {"in chunks and closed at once", closedAtOnce(inChunks(reply)), "ok", 1, "ok"},
                               {"in chunks", inChunks(reply), "ok", 1, "ok"},
                               {"drop by drop", dripping(reply), "ok", 1, "ok"},
                               {"accepted", support::answer(202, reply), "ok", 1, "ok"}};
        });
    }
    void success() { checkRow(); }

    void errorCodes_data()
    {
        addRows([](const MethodUnderTest &method, WireFormat format) {
            if (method.isMail())
                return mailErrors();
            const auto code = [format](int number) {
                return support::answer(200, codec::encodeError(number, u"words"_s, format));
            };
            return QList<Case>{{"400", code(400), "rejected", 1, "rejected"},
                               {"401", code(401), "unauthorised", 1, "unauthorised"},
                               {"402", code(402), "rejected", 1, "rejected"},
                               {"403", code(403), "forbidden", 1, "forbidden"},
                               {"404", code(404), "not-found", 1, "not-found"},
                               {"409", code(409), "conflict", 1, "conflict"},
                               {"413", code(413), "rejected", 1, "rejected"},
                               {"415", code(415), "rejected", 1, "rejected"},
                               {"429", code(429), "rate-limited", 2, "rate-limited"},
                               {"435", code(435), "rejected", 1, "rejected"},
                               {"441", code(441), "forbidden", 1, "forbidden"},
                               {"450", code(450), "rejected", 1, "rejected"},
                               {"500", code(500), "server-fault", 1, "outcome-unknown"},
                               {"501", code(501), "unknown-method", 1, "unknown-method"},
                               {"502", code(502), "server-fault", 1, "outcome-unknown"},
                               {"503", code(503), "server-fault", 1, "outcome-unknown"},
                               {"504", code(504), "server-fault", 1, "outcome-unknown"},
                               {"no documented code", code(777), "rejected", 1, "rejected"}};
        });
    }
    void errorCodes() { checkRow(); }

    void httpStatus_data()
    {
        addRows([](const MethodUnderTest &method, WireFormat format) {
            using support::answer;
            using support::page;
            const auto code = [&method, format](int number) {
                return method.isMail() ? codec::encodeOpenSrsError(2, u"words"_s)
                                       : codec::encodeError(number, u"words"_s, format);
            };
            const auto to = [](int status, const QByteArray &place) { return answer(status, {}, {{"Location", place}}); };
            const auto path = QByteArray(method.method->path.data(), qsizetype(method.method->path.size()));
            const QByteArray otherForm = path.endsWith('/') ? path.chopped(1) : path + '/';
            return QList<Case>{{"301 to the other form", to(301, otherForm), "redirected", 1, "redirected"},
                               {"301 to a page", to(301, "/x"), "redirected", 1, "outcome-unknown"},
                               {"302", to(302, "http://example.com/"), "redirected", 1, "outcome-unknown"},
                               {"303", to(303, otherForm), "redirected", 1, "outcome-unknown"},
                               {"307", to(307, "/x"), "redirected", 1, "redirected"},
                               {"308", to(308, otherForm), "redirected", 1, "redirected"},
                               {"204", answer(204, {}), "malformed", 1, "outcome-unknown"},
                               {"400 page", page(400), "server-fault", 1, "server-fault"},
                               {"401 page", page(401), "unauthorised", 1, "unauthorised"},
                               {"401 asked for", answer(401, {}, {{"WWW-Authenticate", "Basic realm=\"x\""}}), "unauthorised", 1,
                                "unauthorised"},
                               {"403 page", page(403), "forbidden", 1, "forbidden"},
                               {"404 page", page(404), "unknown-method", 1, "unknown-method"},
                               {"413 page", page(413), "server-fault", 1, "server-fault"},
                               {"429 page", page(429), "rate-limited", 2, "rate-limited"},
                               {"500 page", page(500), "server-fault", 2, "outcome-unknown"},
                               {"502 page", page(502), "server-fault", 2, "outcome-unknown"},
                               {"503 empty", answer(503, {}), "server-fault", 2, "outcome-unknown"},
                               {"500 with an envelope", answer(500, code(404)), "not-found", 1, "not-found"},
                               {"404 with an envelope", answer(404, code(404)), "not-found", 1, "not-found"},
                               {"429 with an envelope", answer(429, code(429)), method.isMail() ? "not-found" : "rate-limited",
                                method.isMail() ? 1 : 2, method.isMail() ? "not-found" : "rate-limited"},
                               {"502 with success", answer(502, method.goodReply(format)), "server-fault", 2, "outcome-unknown"},
                               {"403 with success", answer(403, method.goodReply(format)), "forbidden", 1, "outcome-unknown"},
                               {"500 with a giant", answer(500, QByteArray(3 << 20, 'x')), "server-fault", 2, "outcome-unknown"}};
        });
    }
    void httpStatus() { checkRow(); }

    void wrongContent_data()
    {
        addRows([](const MethodUnderTest &method, WireFormat format) {
            const QByteArray good = method.goodReply(format);
            const auto body = [](const QByteArray &bytes) { return support::answer(200, bytes); };
            return QList<Case>{
                {"page", support::page(200), "malformed", 1, "outcome-unknown"},
                {"nothing", body({}), "malformed", 1, "outcome-unknown"},
                {"text", body("OK"), "malformed", 1, "outcome-unknown"},
                {"truncated", body(good.chopped(1)), "malformed", 1, "outcome-unknown"},
                {"doubled", body(good + good), "malformed", 1, "outcome-unknown"},
                {"no error", body("{\"error_text\":\"Successful operation\"}"), "malformed", 1, "outcome-unknown"},
                {"error is text", body("{\"error\":\"0\",\"error_text\":\"\"}"), "malformed", 1, "outcome-unknown"},
                {"error is null", body("{\"error\":null,\"error_text\":\"\"}"), "malformed", 1, "outcome-unknown"},
                {"a list", body("[]"), "malformed", 1, "outcome-unknown"},
            };
        });
    }
    void wrongContent() { checkRow(); }

    void overTheCap_data()
    {
        addRows([](const MethodUnderTest &, WireFormat) {
            const QByteArray big = "{\"error\":0,\"error_text\":\"" + QByteArray(50'000, 'x') + "\"}";
            Behaviour endless{.pieces = {{{}, "HTTP/1.1 200 OK\r\n\r\n"}}};
            for (int i = 0; i < 200; ++i)
                endless.pieces.append({1ms, QByteArray(1'000, 'x')});
            return QList<Case>{{"announced", support::answer(200, big), "too-large", 1, "outcome-unknown"},
                               {"endless", endless, "too-large", 1, "outcome-unknown"}};
        });
    }
    void overTheCap()
    {
        checkRow([](net::ClientSettings &settings) { settings.replyCap = 20'000; });
    }

    void cutReplies_data()
    {
        addRows([](const MethodUnderTest &method, WireFormat format) {
            using End = Behaviour::End;
            Behaviour noHttp = support::garbage();
            noHttp.end = End::KeepOpen;
            const QByteArray good = method.goodReply(format);
            return QList<Case>{
                {"closed before", support::cut(End::Close), "unreachable", 2, "outcome-unknown"},
                {"reset before", support::cut(End::Reset), "unreachable", 2, "outcome-unknown"},
                {"closed in the head", support::cutInHead(End::Close), "unreachable", 2, "outcome-unknown"},
                {"reset in the head", support::cutInHead(End::Reset), "unreachable", 2, "outcome-unknown"},
                {"closed in the body", support::cutInBody(good, End::Close), "malformed|unreachable", 2, "outcome-unknown"},
                {"no HTTP at all", support::garbage(), "unreachable", 2, "outcome-unknown"},
                {"no HTTP and then silence", noHttp, "unreachable", 2, "outcome-unknown"},
                {"reset in the body", support::cutInBody(good, End::Reset), "malformed|unreachable", 2, "outcome-unknown"}};
        });
    }
    void cutReplies() { checkRow(); }

    void hangingReplies_data()
    {
        addRows([](const MethodUnderTest &method, WireFormat format) {
            return QList<Case>{{"before", support::hang(), "timed-out", 2, "outcome-unknown"},
                               {"in the body", support::hangInBody(method.goodReply(format)), "timed-out", 2, "outcome-unknown"}};
        });
    }
    void hangingReplies()
    {
        checkRow([](net::ClientSettings &settings) { settings.deadline = 60ms; });
    }

    void cancelling_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("format");
        for (const MethodUnderTest &method : contract::allMethods()) {
            for (const WireFormat format : method.formats()) {
                QTest::addRow("%s %s", method.name().constData(), format == WireFormat::Xml ? "xml" : "json")
                    << method.name() << int(format);
            }
        }
    }
    void cancelling()
    {
        QFETCH(QByteArray, method);
        QFETCH(int, format);
        const MethodUnderTest &tested = contract::methodNamed(method);
        Peer peer([](const auto &) { return support::hang(); });
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(contract::settingsFor(peer.url(), WireFormat(format)), clock, ids, contract::quickPolicy());

        const auto early = tested.call(client, net::Priority::Interactive);
        early->cancel();
        QVERIFY(!early->told);
        QVERIFY(early->wait());
        QCOMPARE(early->told->name(), u"cancelled"_s);
        QCOMPARE(peer.arrivals(), 0);
        QCOMPARE(client.requestsWaiting(), 0);

        const auto late = tested.call(client, net::Priority::Interactive);
        QTRY_COMPARE(peer.arrivals(), 1);
        late->cancel();
        QVERIFY(!late->told);
        QVERIFY(late->wait());
        QCOMPARE(late->told->name(), tested.isChange() ? u"outcome-unknown"_s : u"cancelled"_s);
        QTRY_COMPARE(peer.goneWhileWaiting(), 1);
        QTRY_COMPARE(client.requestsInFlight(), 0);
        QCOMPARE(peer.arrivals(), 1);
        QCOMPARE(late->times, 1);
    }
};

QTEST_GUILESS_MAIN(EveryMethodTest)
#include "everymethodtest.moc"
