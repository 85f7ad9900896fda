#include "offline/scenario.h"
#include "tests/unit/estateclient.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::offline;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using support::senderId;

// Faults: asked for by a header, put in the way by a test, and by chance in the scenario faulty.
class EstateFaultTest : public QObject
{
    Q_OBJECT

    static HttpReply asked(EstateClient &client, const QByteArray &words,
                           const char *path = "/api/v1.1/admin/senders/queue/stats/", const QByteArray &id = "119")
    {
        Headers headers = EstateClient::jsonHeaders();
        headers.emplaceBack("X-Offline-Fault", words);
        return client.post(path, R"({"token":"offline","id":)" + id + '}', headers);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aHeaderAsksForAFault()
    {
        EstateClient client;
        const HttpReply whole = client.post("/api/v1.1/admin/senders/queue/stats/", R"({"token":"offline","id":119})");
        QCOMPARE(asked(client, "slow=1500").delay, 1500ms);
        QCOMPARE(asked(client, "slow=1500").body, whole.body);
        QVERIFY(asked(client, "429").body.startsWith(R"({"error":429)"));
        QVERIFY(asked(client, "500").body.startsWith(R"({"error":500)"));
        QCOMPARE(asked(client, "429").status, 200);
        QCOMPARE(asked(client, "http=503").status, 503);
        QVERIFY(asked(client, "http=503").body.contains("<html>"));
        QCOMPARE(asked(client, "cut").cutAfter, whole.body.size() / 2);
        QCOMPARE(asked(client, "cut").body, whole.body);
        QCOMPARE(asked(client, "drop").cutAfter, 0);
        const HttpReply malformed = asked(client, "malformed");
        QVERIFY(whole.body.startsWith(malformed.body) && malformed.body.size() < whole.body.size());
        QVERIFY(!malformed.cutAfter);
        QCOMPARE(asked(client, "html").status, 200);
        QVERIFY(asked(client, "html").body.contains("<html>"));
        const HttpReply both = asked(client, "slow=20, cut");
        QVERIFY(both.delay == 20ms && both.cutAfter);
    }

    void anUnknownWordIsToldAndNothingIsExecuted()
    {
        EstateClient client;
        for (const char *words : {"slwo=5", "slow=", "slow=x", "slow=-1", "http=20", "99", "", "cut,,"})
            QVERIFY2(asked(client, words, "/api/v1.1/admin/senders/queue/purge/").body.startsWith(R"({"error":400)"), words);
        QCOMPARE(client.total(119).total, 340);
    }

    void whatARefusalKeepsFromHappeningAndWhatALostReplyDoesNot_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<bool>("isExecuted");
        for (const char *words : {"429", "500", "http=502", "duplicate"})
            QTest::newRow(words) << QByteArray(words) << false;
        for (const char *words : {"slow=10", "cut", "drop", "malformed", "html"})
            QTest::newRow(words) << QByteArray(words) << true;
    }
    void whatARefusalKeepsFromHappeningAndWhatALostReplyDoesNot()
    {
        QFETCH(QByteArray, words);
        QFETCH(bool, isExecuted);
        EstateClient client;
        client.estate.setRecording(true);
        [[maybe_unused]] const HttpReply reply = asked(client, words, "/api/v1.1/admin/senders/queue/purge/");
        QCOMPARE(client.estate.arrivals().size(), 1);
        QCOMPARE(client.estate.arrivals().first().isExecuted, isExecuted);
        QCOMPARE(client.total(119).total, isExecuted ? 0 : 340);
    }

    void aDuplicateIsSaidAndNotExecuted()
    {
        EstateClient client;
        const HttpReply change = asked(client, "duplicate", "/api/v1.1/admin/senders/queue/purge/");
        QCOMPARE(change.body, R"({"error":0,"error_text":"Successful operation"})");
        QCOMPARE(headerOf(change.headers, "Duplicate-Request"), "true");
        const HttpReply read = asked(client, "duplicate");
        QCOMPARE(headerOf(read.headers, "Duplicate-Request"), "true");
        QVERIFY(read.body.contains(R"("total":340)"));
    }

    void aTestPutsFaultsInTheWayOfTheNextRequests()
    {
        EstateClient client;
        Fault refused;
        refused.code = 500;
        Fault slow;
        slow.delay = 7ms;
        client.estate.inject(refused, 2, "/api/v1.1/admin/senders/queue/stats/");
        client.estate.inject(slow);
        QVERIFY(client.ask(api::SendersList{}).has_value());
        QCOMPARE(client.last.delay, 7ms);
        QVERIFY(!client.ask(api::QueueStats{senderId(119)}).has_value());
        QVERIFY(client.ask(api::SendersList{}).has_value());
        QCOMPARE(client.last.delay, 0ms);
        QVERIFY(!client.ask(api::QueueStats{senderId(119)}).has_value());
        QVERIFY(client.ask(api::QueueStats{senderId(119)}).has_value());
        client.estate.setLatency(50ms);
        QVERIFY(client.ask(api::QueueStats{senderId(119)}).has_value());
        QCOMPARE(client.last.delay, 50ms);
    }

    void aFaultyEstateFailsInEveryWayAndOftenAnswers()
    {
        EstateClient client(Scenario::Faulty, 3);
        QSet<QByteArray> kinds;
        int sound = 0;
        for (int i = 0; i < 400; ++i) {
            const HttpReply reply = client.post("/api/v1.1/admin/senders/queue/stats/", R"({"token":"offline","id":119})");
            if (reply.delay > 0ms)
                kinds << "slow";
            if (reply.cutAfter)
                kinds << "cut";
            if (reply.body.contains(R"("error":429)"))
                kinds << "429";
            if (reply.body.contains(R"("error":500)"))
                kinds << "500";
            if (reply.body.contains("<html>"))
                kinds << "html";
            if (!reply.body.endsWith('}') && !reply.body.contains("<html>"))
                kinds << "malformed";
            if (headerOf(reply.headers, "Duplicate-Request"))
                kinds << "duplicate";
            sound += codec::decodeReply<api::QueueStats::Reply>(reply.body).has_value() && !reply.cutAfter;
        }
        QCOMPARE(kinds.size(), 7);
        QVERIFY2(sound > 300 && sound < 380, QByteArray::number(sound).constData());
    }

    void everyScenarioHasItsName()
    {
        QCOMPARE(scenarioNames(), (QStringList{u"calm"_s, u"gmail-block"_s, u"runaway-campaign"_s, u"large"_s, u"faulty"_s}));
        for (const QString &name : scenarioNames())
            QVERIFY(scenarioNamed(name).has_value());
        QVERIFY(!scenarioNamed(u"Calm"));
        QVERIFY(!scenarioNamed(u""));
    }
};

QTEST_GUILESS_MAIN(EstateFaultTest)
#include "estatefaulttest.moc"
