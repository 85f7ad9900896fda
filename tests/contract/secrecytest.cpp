#include "codec/codec.h"
#include "net/trace.h"
#include "tests/contract/methodsundertest.h"
#include "tests/support/testids.h"
#include "tests/support/warnings.h"

#include <QLoggingCategory>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using contract::MethodUnderTest;
using domain::TokenPlace;
using domain::WireFormat;
using support::Behaviour;
using support::Peer;

namespace {

// What everything that wrote to standard error said.
QString said;
QtMessageHandler before = nullptr;
void listen(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    said += text + u'\n';
    if (type != QtDebugMsg && type != QtInfoMsg) // the rest would fill the test's own output
        before(type, context, text);
}

QString everythingIn(const net::TraceRecord &record)
{
    return QStringList{record.method,
                       record.url,
                       record.requestId,
                       record.outcome,
                       QString::fromUtf8(record.requestBody),
                       QString::fromUtf8(record.replyBody)}
        .join(u'\n');
}

}

// Secrets stay secret (product.md, promise 6): a server that repeats the token in all it says does not bring it into the
// trace, an error or the log.
class SecrecyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"*.debug=true\nqt.core.*=false"_s);
        before = qInstallMessageHandler(listen);
    }
    void cleanupTestCase() { qInstallMessageHandler(before); }
    void init() { support::failOnWarnings(); }

    void theTokenIsFoundNowhere_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("place");
        QTest::addColumn<QByteArray>("token");
        for (const char *method : {"senders.list", "senders.queue.stats", "senders.queue.hold"}) {
            for (const auto format : {WireFormat::Json, WireFormat::Xml}) {
                for (const auto place : {TokenPlace::Body, TokenPlace::Bearer}) {
                    for (const char *token : {"canary-7f3a9", "canary/\"7f\\3a9<&>'"}) {
                        QTest::addRow("%s %s %s %s", method, format == WireFormat::Xml ? "xml" : "json",
                                      place == TokenPlace::Bearer ? "bearer" : "body", token)
                            << QByteArray(method) << int(format) << int(place) << QByteArray(token);
                    }
                }
            }
        }
    }
    void theTokenIsFoundNowhere()
    {
        QFETCH(QByteArray, method);
        QFETCH(int, format);
        QFETCH(int, place);
        QFETCH(QByteArray, token);
        const MethodUnderTest &tested = contract::methodNamed(method);
        const QString words = u"bad token "_s + QString::fromUtf8(token);
        Behaviour behaviour;
        Peer peer([&](const auto &) { return behaviour; });
        net::ClientSettings settings = contract::settingsFor(peer.url(), WireFormat(format), TokenPlace(place));
        settings.secrets.main = core::Secret(token);
        settings.deadline = 100ms;
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(settings, clock, ids, contract::quickPolicy(2));

        QList<Behaviour> behaviours{
            support::answer(200, tested.goodReply(WireFormat(format))),
            support::answer(301, {}, {{"Location", "/?token=" + token.toPercentEncoding()}}),
            support::answer(200, "{\"error\":0,\"error_text\":\"\",\"" + token.toPercentEncoding() + "\":tru}"),
            support::answer(200, "<html>" + token + "</html>", {{"X-Token", token}}),
            support::answer(502, token),
            support::cutInBody("{\"token\":\"" + token + "\"", Behaviour::End::Close),
            support::hangInBody("{\"token\":\"" + token + "\"}"),
            support::cut(Behaviour::End::Reset),
        };
        for (const int code : {400, 401, 403, 404, 409, 441, 450, 500, 501}) {
            behaviours.append(support::answer(200, codec::encodeError(code, words, WireFormat::Json)));
            behaviours.append(support::answer(200, codec::encodeError(code, words, WireFormat::Xml)));
        }
        QString found;
        for (const Behaviour &each : behaviours) {
            behaviour = each;
            const auto call = tested.call(client, net::Priority::Interactive);
            QVERIFY(call->wait());
            if (!call->told->isSuccess)
                found += core::technicalDetail(call->told->error);
        }
        QVERIFY(peer.arrivals() >= behaviours.size());
        QCOMPARE(client.trace().records().size(), size_t(behaviours.size()));
        for (const net::TraceRecord &record : client.trace().records())
            found += everythingIn(record);
        found += said;
        QVERIFY(found.contains("***"_L1));
        for (const QString &part : {u"canary"_s, u"7f3a9"_s, u"3a9"_s})
            QVERIFY2(!found.contains(part), qPrintable(found.mid(found.indexOf(part) - 200, 400)));
        QVERIFY(!peer.requests().first().path.contains("canary"));
    }
};

QTEST_GUILESS_MAIN(SecrecyTest)
#include "secrecytest.moc"
