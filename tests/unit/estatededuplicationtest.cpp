#include "tests/unit/estateclient.h"

#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::offline;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using support::senderId;

// wire/altcraft-user.md 2: a repeated change is answered with the first reply and not executed.
class EstateDeduplicationTest : public QObject
{
    Q_OBJECT

    static bool isMarked(const HttpReply &reply)
    {
        const bool marked = headerOf(reply.headers, "Duplicate-Request") == "true";
        const bool markedOld = headerOf(reply.headers, "X-Duplicate-Request") == "true";
        const bool hasKey = headerOf(reply.headers, "Duplicate-Key").has_value();
        return marked && markedOld && hasKey;
    }
    static bool isUnmarked(const HttpReply &reply)
    {
        return !headerOf(reply.headers, "Duplicate-Request") && !headerOf(reply.headers, "X-Duplicate-Request")
               && !headerOf(reply.headers, "Duplicate-Key");
    }
    static constexpr const char *holdPath = "/api/v1.1/admin/senders/queue/hold/";
    static constexpr const char *releasePath = "/api/v1.1/admin/senders/queue/release/";
    static constexpr const char *body = R"({"token":"offline","id":119})";

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aKnownRequestIdIsNotExecutedAgain()
    {
        EstateClient client;
        QVERIFY(client.ask(api::QueueHold{senderId(119)}, "one").has_value());
        QVERIFY(isUnmarked(client.last));
        const QByteArray first = client.last.body;
        QVERIFY(client.ask(api::QueueRelease{senderId(119)}, "two").has_value());
        QVERIFY(client.ask(api::QueueHold{senderId(119)}, "one").has_value());
        QVERIFY(isMarked(client.last));
        QCOMPARE(client.last.body, first);
        QCOMPARE(client.total(119).hold, 0); // released, and not held again
        QVERIFY(client.ask(api::QueueHold{senderId(119)}, "three").has_value());
        QVERIFY(isUnmarked(client.last));
        QVERIFY(client.total(119).hold > 0);
    }

    void theOlderHeaderCountsTheSame()
    {
        EstateClient client;
        Headers newer = EstateClient::jsonHeaders();
        newer.emplaceBack("request-id", "one");
        Headers older = EstateClient::jsonHeaders();
        older.emplaceBack("X-Request-ID", "one");
        QVERIFY(isUnmarked(client.post(holdPath, body, older)));
        QVERIFY(isMarked(client.post(holdPath, body, newer)));
    }

    void anIdBelongsToItsToken()
    {
        EstateClient client;
        Headers headers = EstateClient::jsonHeaders();
        headers.emplaceBack("Request-ID", "one");
        QVERIFY(isUnmarked(client.post(holdPath, body, headers)));
        QVERIFY(isUnmarked(client.post(holdPath, R"({"token":"abcdefghijklmnqrstuvwxyz","id":119})", headers)));
    }

    // The trap of the documents: without ids the second hold of a day is eaten.
    void holdReleaseHoldWithoutIdsIsADuplicate()
    {
        EstateClient client;
        QVERIFY(isUnmarked(client.post(holdPath, body)));
        QVERIFY(isUnmarked(client.post(releasePath, body)));
        QCOMPARE(client.total(119).hold, 0);
        QVERIFY(isMarked(client.post(holdPath, body)));
        QCOMPARE(client.total(119).hold, 0);
    }

    void anyDifferenceMakesAnotherRequest()
    {
        EstateClient client;
        QVERIFY(isUnmarked(client.post(holdPath, body)));
        QVERIFY(isUnmarked(client.post(QByteArray(holdPath) + "?request_id=12345", body)));
        QVERIFY(isUnmarked(client.post(holdPath, R"({"token":"offline","id":119,"account_id":306})")));
        Headers agent = EstateClient::jsonHeaders();
        agent.emplaceBack("User-Agent", "another/1.0");
        QVERIFY(isUnmarked(client.post(holdPath, body, agent)));
        Headers reordered = agent;
        std::ranges::reverse(reordered);
        QVERIFY(isMarked(client.post(holdPath, body, reordered))); // their order is none
    }

    void readsAreNeverDuplicates()
    {
        EstateClient client;
        QVERIFY(client.ask(api::QueueStats{senderId(119)}, "one").has_value());
        Headers headers = EstateClient::jsonHeaders();
        headers.emplaceBack("Request-ID", "one");
        for (int i = 0; i < 2; ++i)
            QVERIFY(isUnmarked(client.post("/api/v1.1/admin/senders/queue/stats/", body, headers)));
    }

    void theMemoryLastsADay()
    {
        EstateClient client;
        QVERIFY(client.ask(api::QueueHold{senderId(119)}, "one").has_value());
        client.clock.advance(86'399s);
        QVERIFY(client.ask(api::QueueHold{senderId(119)}, "one").has_value());
        QVERIFY(isMarked(client.last));
        client.clock.advance(1s);
        QVERIFY(client.ask(api::QueueHold{senderId(119)}, "one").has_value());
        QVERIFY(isUnmarked(client.last));
    }

    void aRefusalOfTheMethodIsRememberedToo()
    {
        EstateClient client;
        QVERIFY(!client.ask(api::QueueHold{senderId(118)}, "one").has_value());
        QVERIFY(!client.ask(api::QueueHold{senderId(118)}, "one").has_value());
        QVERIFY(isMarked(client.last));
    }

    void whatWasTurnedAwayBeforeMayBeSentAgain()
    {
        EstateClient client;
        Fault fault;
        for (const int code : {429, 500}) {
            fault.code = code;
            client.estate.inject(fault);
            QVERIFY(!client.ask(api::QueueHold{senderId(119)}, "one").has_value());
        }
        QVERIFY(client.ask(api::QueueHold{senderId(119)}, "one").has_value());
        QVERIFY(isUnmarked(client.last));
    }

    // What the mechanism is for: the reply was lost, the change was not.
    void aRepeatAfterALostReplyFindsTheFirstOnesReply()
    {
        EstateClient client;
        Fault fault;
        fault.drop = true;
        client.estate.inject(fault);
        [[maybe_unused]] const auto lost = client.ask(api::QueuePurge{senderId(119)}, "one");
        QCOMPARE(client.last.cutAfter, 0);
        QVERIFY(client.ask(api::QueuePurge{senderId(119)}, "one").has_value());
        QVERIFY(isMarked(client.last));
        QVERIFY(!client.last.cutAfter);
    }
};

QTEST_GUILESS_MAIN(EstateDeduplicationTest)
#include "estatededuplicationtest.moc"
