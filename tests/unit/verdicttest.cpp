#include "net/verdict.h"

#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using api::Effect;
using net::Again;
using net::Transport;
using End = Transport::End;

namespace {

Transport ended(End end, QNetworkReply::NetworkError error = QNetworkReply::NoError, int status = 0, qint64 taken = 60)
{
    Transport t;
    t.end = end;
    t.error = error;
    t.errorWords = u"Qt's words"_s;
    t.status = status;
    t.bodyTaken = taken;
    t.url = QUrl(u"https://mail.example.com/api/list/"_s);
    t.deadline = 20s;
    t.cap = 1000;
    return t;
}

core::Error ofEnvelope(core::Reason reason, int code)
{
    core::Error error{std::move(reason), {}};
    error.circumstances.envelopeCode = code;
    return error;
}

}
Q_DECLARE_METATYPE(net::Transport)

class VerdictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // What a read is told, and whether it is sent again. A change of which a byte had left is told OutcomeUnknown in every
    // one of these; one of which none had is told the same as the read.
    void endsWithoutAReply_data()
    {
        using E = QNetworkReply;
        QTest::addColumn<net::Transport>("transport");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("again");
        const auto row = [](const char *tag, const Transport &t, const char *name, Again again) {
            QTest::newRow(tag) << t << QString::fromUtf8(name) << int(again);
        };
        row("refused", ended(End::Finished, E::ConnectionRefusedError), "unreachable", Again::Yes);
        row("no such host", ended(End::Finished, E::HostNotFoundError), "unreachable", Again::Yes);
        row("closed", ended(End::Finished, E::RemoteHostClosedError), "unreachable", Again::Yes);
        row("not sent again", ended(End::Finished, E::ContentReSendError), "unreachable", Again::Yes);
        row("the system's time-out", ended(End::Finished, E::TimeoutError), "unreachable", Again::Yes);
        row("network went", ended(End::Finished, E::TemporaryNetworkFailureError), "unreachable", Again::Yes);
        row("unknown", ended(End::Finished, E::UnknownNetworkError), "unreachable", Again::Yes);
        row("proxy refused", ended(End::Finished, E::ProxyConnectionRefusedError), "unreachable", Again::Yes);
        row("tls", ended(End::Finished, E::SslHandshakeFailedError), "tls-rejected", Again::No);
        row("cut in the body", ended(End::Finished, E::RemoteHostClosedError, 200), "malformed", Again::Yes);
        row("cut in the body of an error", ended(End::Finished, E::RemoteHostClosedError, 500), "malformed", Again::Yes);
        row("lost in the body", ended(End::Finished, E::UnknownNetworkError, 200), "malformed", Again::Yes);
        row("no HTTP", ended(End::Finished, E::ProtocolFailure), "malformed", Again::No);
        row("deadline", ended(End::DeadlinePassed), "timed-out", Again::Once);
        row("deadline in the body", ended(End::DeadlinePassed, E::NoError, 200), "timed-out", Again::Once);
        row("cancelled", ended(End::Cancelled), "cancelled", Again::No);
        row("over the cap", ended(End::OverCap, E::NoError, 200), "too-large", Again::No);
    }
    void endsWithoutAReply()
    {
        QFETCH(net::Transport, transport);
        QFETCH(QString, name);
        QFETCH(int, again);
        const auto read = net::judgeTransport(Effect::Read, transport);
        QVERIFY(read);
        QCOMPARE(core::reasonName(read->reason), name);
        QCOMPARE(int(read->again), again);

        const auto sent = net::judgeTransport(Effect::Change, transport);
        QVERIFY(sent && std::holds_alternative<core::OutcomeUnknown>(sent->reason));
        QVERIFY(!std::get<core::OutcomeUnknown>(sent->reason).reason.isEmpty());

        transport.bodyTaken = 0;
        const auto unsent = net::judgeTransport(Effect::Change, transport);
        QVERIFY(unsent);
        QCOMPARE(core::reasonName(unsent->reason), name);
    }

    void whoeverLetsNothingThroughIsToldAndNothingWasDone_data()
    {
        using E = QNetworkReply;
        QTest::addColumn<net::Transport>("transport");
        QTest::addColumn<QString>("detail");
        Transport proxy = ended(End::Finished, E::ProxyAuthenticationRequiredError, 407);
        proxy.proxy = u"gate.example.com:3128"_s;
        QTest::newRow("a proxy that is handed the request") << proxy << u"the proxy gate.example.com:3128"_s;
        proxy.status = 0;
        QTest::newRow("a proxy that opens a way") << proxy << u"the proxy gate.example.com:3128"_s;
        Transport server = ended(End::Finished, E::ProtocolInvalidOperationError, 400);
        server.isClientCertificateWanted = true;
        QTest::newRow("a server that wants a certificate") << server << u"tls-rejected"_s;
        server = ended(End::Finished, E::UnknownNetworkError);
        server.isClientCertificateWanted = true;
        QTest::newRow("a server that says so by an alert") << server << u"tls-rejected"_s;
    }
    void whoeverLetsNothingThroughIsToldAndNothingWasDone()
    {
        QFETCH(net::Transport, transport);
        QFETCH(QString, detail);
        for (const Effect effect : {Effect::Read, Effect::Change}) {
            const auto finding = net::judgeTransport(effect, transport);
            QVERIFY(finding);
            QCOMPARE(finding->again, Again::No);
            QVERIFY(core::technicalDetail({finding->reason, {}}).contains(detail));
        }
    }

    void aWholeReplyIsLeftToItsBody_data()
    {
        using E = QNetworkReply;
        QTest::addColumn<net::Transport>("transport");
        QTest::newRow("200") << ended(End::Finished, E::NoError, 200);
        QTest::newRow("202") << ended(End::Finished, E::NoError, 202);
        QTest::newRow("400") << ended(End::Finished, E::ProtocolInvalidOperationError, 400);
        QTest::newRow("401") << ended(End::Finished, E::AuthenticationRequiredError, 401);
        QTest::newRow("403") << ended(End::Finished, E::ContentAccessDenied, 403);
        QTest::newRow("404") << ended(End::Finished, E::ContentNotFoundError, 404);
        QTest::newRow("429") << ended(End::Finished, E::UnknownContentError, 429);
        QTest::newRow("500") << ended(End::Finished, E::InternalServerError, 500);
        QTest::newRow("502") << ended(End::Finished, E::UnknownServerError, 502);
    }
    void aWholeReplyIsLeftToItsBody()
    {
        QFETCH(net::Transport, transport);
        QVERIFY(!net::judgeTransport(Effect::Read, transport));
        QVERIFY(!net::judgeTransport(Effect::Change, transport));
    }

    // A read is sent elsewhere, and goes nowhere; a change is told so only where the server certainly did nothing.
    void aRedirectIsNotFollowed_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("location");
        QTest::addColumn<bool>("isCertain");
        const auto row = [](const char *tag, int status, const char *location, bool isCertain) {
            QTest::newRow(tag) << status << QString::fromUtf8(location) << isCertain;
        };
        row("301 to the path without its slash", 301, "/api/list", true);
        row("301 to it, whole", 301, "https://mail.example.com/api/list?a=b", true);
        row("301 to https, port named", 301, "https://mail.example.com:8443/api/list/", true);
        row("301 to another host", 301, "https://other.example.com/api/list/", true);
        row("301 to itself", 301, "/api/list/", false);
        row("301 to itself, whole", 301, "https://mail.example.com/api/list/?done=1", false);
        row("301 to another path", 301, "/login", false);
        row("301 to nowhere", 301, "", false);
        row("302 to the path without its slash", 302, "/api/list", false);
        row("303", 303, "/api/list", false);
        row("307", 307, "/elsewhere", true);
        row("307 to nowhere", 307, "", false);
        row("308", 308, "/api/list", true);
        row("300", 300, "/api/list", false);
        row("304", 304, "", false);
    }
    void aRedirectIsNotFollowed()
    {
        QFETCH(int, status);
        QFETCH(QString, location);
        QFETCH(bool, isCertain);
        // After 307 and 308 Qt would send the body again, and says that it cannot.
        for (const auto error : {QNetworkReply::NoError, QNetworkReply::ContentReSendError}) {
            Transport t = ended(End::Finished, error, status);
            t.location = location;
            const auto read = net::judgeTransport(Effect::Read, t);
            QVERIFY(read);
            const auto *redirected = std::get_if<core::Redirected>(&read->reason);
            QVERIFY(redirected);
            QCOMPARE(redirected->status, status);
            QCOMPARE(redirected->location, location);
            QCOMPARE(read->again, Again::No);

            const auto change = net::judgeTransport(Effect::Change, t);
            QVERIFY(change);
            QCOMPARE(core::reasonName(change->reason), isCertain ? u"redirected"_s : u"outcome-unknown"_s);
            QCOMPARE(change->again, Again::No);
            if (!isCertain)
                QVERIFY(std::get<core::OutcomeUnknown>(change->reason).reason.contains(QString::number(status)));

            t.bodyTaken = 0;
            QCOMPARE(core::reasonName(net::judgeTransport(Effect::Change, t)->reason), u"redirected"_s);
        }
    }

    void aStatusWithoutAnEnvelope_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("read");
        QTest::addColumn<int>("again");
        QTest::addColumn<QString>("change");
        const auto row = [](int status, const char *read, Again again, const char *change) {
            QTest::addRow("%d", status) << status << QString::fromUtf8(read) << int(again) << QString::fromUtf8(change);
        };
        row(400, "server-fault", Again::No, "server-fault");
        row(401, "unauthorised", Again::No, "unauthorised");
        row(403, "forbidden", Again::No, "forbidden");
        row(404, "unknown-method", Again::No, "unknown-method");
        row(405, "unknown-method", Again::No, "unknown-method");
        row(408, "server-fault", Again::Yes, "outcome-unknown");
        row(409, "server-fault", Again::No, "server-fault");
        row(413, "server-fault", Again::No, "server-fault");
        row(415, "server-fault", Again::No, "server-fault");
        row(429, "rate-limited", Again::AfterBackOff, "rate-limited");
        row(500, "server-fault", Again::Yes, "outcome-unknown");
        row(501, "unknown-method", Again::No, "unknown-method");
        row(502, "server-fault", Again::Yes, "outcome-unknown");
        row(503, "server-fault", Again::Yes, "outcome-unknown");
        row(504, "server-fault", Again::Yes, "outcome-unknown");
        row(505, "server-fault", Again::No, "outcome-unknown");
        row(599, "server-fault", Again::No, "outcome-unknown");
        row(199, "malformed", Again::No, "outcome-unknown");
        row(600, "server-fault", Again::No, "outcome-unknown");
    }
    void aStatusWithoutAnEnvelope()
    {
        QFETCH(int, status);
        QFETCH(QString, read);
        QFETCH(int, again);
        QFETCH(QString, change);
        const Transport t = ended(End::Finished, QNetworkReply::NoError, status);
        const auto forRead = net::judgeStatus(Effect::Read, t, u"/p/"_s);
        QCOMPARE(core::reasonName(forRead.reason), read);
        QCOMPARE(int(forRead.again), again);
        QCOMPARE(core::reasonName(net::judgeStatus(Effect::Change, t, u"/p/"_s).reason), change);
    }

    void anErrorInTheEnvelopeIsTheServicesAnswer()
    {
        const Transport t = ended(End::Finished, QNetworkReply::NoError, 200);
        for (const Effect effect : {Effect::Read, Effect::Change}) {
            for (const auto &[reason, code] : std::initializer_list<std::pair<core::Reason, int>>{{core::Unauthorised{}, 401},
                                                                                                  {core::Forbidden{}, 403},
                                                                                                  {core::Forbidden{}, 441},
                                                                                                  {core::NotFound{}, 404},
                                                                                                  {core::Conflict{}, 409},
                                                                                                  {core::Rejected{450, {}}, 450},
                                                                                                  {core::UnknownMethod{}, 501}}) {
                const auto finding = net::judgeEnvelope(effect, t, ofEnvelope(reason, code));
                QCOMPARE(core::reasonName(finding.reason), core::reasonName(reason));
                QCOMPARE(finding.again, Again::No);
            }
        }
    }

    // Of a read it is an answer too; of a change it may have come after the effect.
    void aFailureInTheEnvelopeMayHaveComeAfterTheEffect()
    {
        const Transport t = ended(End::Finished, QNetworkReply::NoError, 200);
        for (const int code : {500, 502, 503, 504}) {
            const auto fault = ofEnvelope(core::ServerFault{code, u"disk"_s}, code);
            QCOMPARE(core::reasonName(net::judgeEnvelope(Effect::Read, t, fault).reason), u"server-fault"_s);
            QCOMPARE(net::judgeEnvelope(Effect::Read, t, fault).again, Again::No);
            const auto unknown = net::judgeEnvelope(Effect::Change, t, fault);
            QVERIFY(std::get<core::OutcomeUnknown>(unknown.reason).reason.contains(u"%1: disk"_s.arg(code)));
        }
    }

    void aRateLimitTakesTheHeadersWait()
    {
        Transport t = ended(End::Finished, QNetworkReply::NoError, 200);
        t.retryAfter = 7s;
        for (const Effect effect : {Effect::Read, Effect::Change}) {
            const auto finding = net::judgeEnvelope(effect, t, ofEnvelope(core::RateLimited{}, 429));
            QCOMPARE(finding.again, Again::AfterBackOff);
            QCOMPARE(std::get<core::RateLimited>(finding.reason).retryAfter, std::optional<std::chrono::milliseconds>(7s));
        }
        t.status = 429;
        QCOMPARE(std::get<core::RateLimited>(net::judgeStatus(Effect::Read, t, {}).reason).retryAfter,
                 std::optional<std::chrono::milliseconds>(7s));
    }

    void aBodyThatCannotBeReadIsMalformedForAReadAndUnknownForAChange()
    {
        const Transport t = ended(End::Finished, QNetworkReply::NoError, 200);
        const core::Error error{core::Malformed{u"data[3].hold"_s, u"a number was expected"_s}, {}};
        QVERIFY(std::holds_alternative<core::Malformed>(net::judgeEnvelope(Effect::Read, t, error).reason));
        const auto change = net::judgeEnvelope(Effect::Change, t, error);
        QVERIFY(std::get<core::OutcomeUnknown>(change.reason).reason.contains("data[3].hold"_L1));
    }

    void successUnderABadStatusIsBelievedByNobody()
    {
        const Transport t = ended(End::Finished, QNetworkReply::UnknownServerError, 502);
        QVERIFY(std::holds_alternative<core::ServerFault>(net::judgeContradiction(Effect::Read, t, {}).reason));
        QVERIFY(std::holds_alternative<core::OutcomeUnknown>(net::judgeContradiction(Effect::Change, t, {}).reason));
        const Transport refused = ended(End::Finished, QNetworkReply::ContentAccessDenied, 403);
        QVERIFY(std::holds_alternative<core::OutcomeUnknown>(net::judgeContradiction(Effect::Change, refused, {}).reason));
    }
};

QTEST_GUILESS_MAIN(VerdictTest)
#include "verdicttest.moc"
