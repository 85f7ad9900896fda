#include "tests/unit/estateclient.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::offline;
using namespace Qt::StringLiterals;

namespace {

const QByteArray statsPath = "/api/v1.1/admin/senders/queue/stats/";
const QByteArray holdPath = "/api/v1.1/admin/senders/queue/hold/";
const QByteArray purgePath = "/api/v1.1/admin/senders/queue/purge/";
const QByteArray listPath = "/api/v1.1/admin/senders/list/";
const QByteArray restorePath = "/api/v1.1/admin/senders/undelete/";

int errorOf(const HttpReply &reply)
{
    const QJsonObject envelope = QJsonDocument::fromJson(reply.body).object();
    return envelope.contains("error"_L1) ? envelope.value("error"_L1).toInt() : -1;
}

QByteArray typeOf(const HttpReply &reply)
{
    return headerOf(reply.headers, "Content-Type").value_or("none");
}

}

// Bytes: the requests of the documents, formats, tokens, and each code.
class EstateWireTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theDocumentsRequestsAreAnswered_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("isXml");
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("reply");
        const QByteArray token = "abcdefghijklmnqrstuvwxyz";
        const QByteArray json = "{\"token\": \"" + token + "\", \"id\": ";
        const QByteArray xml = "<xml>\n<token>" + token + "</token>\n<id>";
        const QByteArray jsonEnd = R"("error":0,"error_text":"Successful operation"})";
        const QByteArray xmlEnd = "<error>0</error><error_text>Successful operation</error_text></xml>";
        // Seed 000: the sender is restored.
        QTest::newRow("restore, JSON") << restorePath << false << QByteArray(json + "683}") << QByteArray("{" + jsonEnd);
        QTest::newRow("restore, XML") << restorePath << true << QByteArray(xml + "683</id></xml>")
                                      << QByteArray("<xml>" + xmlEnd);
        // Seed 001's request, which names no grouping: by the parameter table that is total.
        QTest::newRow("stats, JSON")
            << statsPath << false << QByteArray(json + "119}")
            << QByteArray(
                   R"({"data":[{"account_id":0,"campaign_id":0,"hold":80,"isp":"","new":110,"proc":110,"retry":40,"total":340}],)"
                   + jsonEnd);
        QTest::newRow("stats, XML")
            << statsPath << true << QByteArray(xml + "119</id></xml>")
            << QByteArray(
                   "<xml><data><account_id>0</account_id><campaign_id>0</campaign_id><hold>80</hold><isp></isp><new>110</new>"
                   "<proc>110</proc><retry>40</retry><total>340</total></data>"
                   + xmlEnd);
        // Seed 001's reply, which is what account_campaign gives: byte for byte but for white space.
        QTest::newRow("campaigns, JSON")
            << statsPath << false << QByteArray(json + R"(119, "group": "account_campaign"})")
            << QByteArray(
                   R"({"data":[{"account_id":306,"campaign_id":4591,"hold":0,"isp":"","new":100,"proc":100,"retry":0,"total":200},)"
                   R"({"account_id":306,"campaign_id":4914,"hold":80,"isp":"","new":10,"proc":10,"retry":40,"total":140}],)"
                   + jsonEnd);
        QTest::newRow("campaigns, XML")
            << statsPath << true << QByteArray(xml + "119</id><group>account_campaign</group></xml>")
            << QByteArray(
                   "<xml><data><account_id>306</account_id><campaign_id>4591</campaign_id><hold>0</hold><isp></isp><new>100</new>"
                   "<proc>100</proc><retry>0</retry><total>200</total></data>"
                   "<data><account_id>306</account_id><campaign_id>4914</campaign_id><hold>80</hold><isp></isp><new>10</new>"
                   "<proc>10</proc><retry>40</retry><total>140</total></data>"
                   + xmlEnd);
        // wire/altcraft-admin.md 3.2 and 5.1.
        QTest::newRow("purge, JSON") << purgePath << false << QByteArray(json + R"(3, "account_id": 1, "campaign_id": 3})")
                                     << QByteArray("{" + jsonEnd);
        QTest::newRow("nothing, XML") << statsPath << true << QByteArray(xml + "71</id></xml>")
                                      << QByteArray("<xml><data/>" + xmlEnd);
        QTest::newRow("no accounts there, XML")
            << QByteArray("/api/v1.1/admin/accounts/list/") << true
            << QByteArray("<xml><token>" + token + "</token><from_id>3000</from_id><limit>10</limit></xml>")
            << QByteArray("<xml><data/><error>0</error><error_text>Successful "
                          "operation</error_text><total_count>12</total_count></xml>");
        QTest::newRow("list, JSON") << listPath << false << QByteArray("{\"token\":\"" + token + "\",\"limit\":2}")
                                    << QByteArray(
                                           R"({"data":[{"id":3,"name":"Email sender","type":"akmta","channel_type":"email"},)"
                                           R"({"id":6,"name":"new sender","type":"sms_notify","channel_type":"custom"}],)"
                                           R"("error":0,"error_text":"Successful operation","total_count":41})");
    }
    void theDocumentsRequestsAreAnswered()
    {
        QFETCH(QByteArray, path);
        QFETCH(bool, isXml);
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, reply);
        EstateClient client;
        const HttpReply answered = client.post(path, request, isXml ? EstateClient::xmlHeaders() : EstateClient::jsonHeaders());
        QCOMPARE(answered.status, 200);
        QCOMPARE(typeOf(answered), isXml ? "application/xml" : "application/json");
        QCOMPARE(answered.body, reply);
    }

    void theReplysFormatIsFormatThenAcceptThenTheRequests_data()
    {
        QTest::addColumn<QByteArray>("inUrl");
        QTest::addColumn<QByteArray>("inBody");
        QTest::addColumn<QByteArray>("accept");
        QTest::addColumn<bool>("isXmlRequest");
        QTest::addColumn<bool>("isXmlReply");
        const auto row = [](const char *name, const char *url, const char *body, const char *accept, bool xml, bool replied) {
            QTest::newRow(name) << QByteArray(url) << QByteArray(body) << QByteArray(accept) << xml << replied;
        };
        row("nothing, JSON", "", "", "", false, false);
        row("nothing, XML", "", "", "", true, true);
        row("any, XML", "", "", "*/*", true, true);
        row("accept", "", "", "application/xml", false, true);
        row("accept by weight", "", "", "application/json;q=0.4, application/xml;q=0.9", false, true);
        row("accept a browser's", "", "", "text/html, application/xml;q=0.9, */*;q=0.8", false, true);
        row("body over accept", "", "json", "application/xml", true, false);
        row("url over accept", "xml", "", "application/json", false, true);
        row("body over url", "xml", "json", "", false, false);
    }
    void theReplysFormatIsFormatThenAcceptThenTheRequests()
    {
        QFETCH(QByteArray, inUrl);
        QFETCH(QByteArray, inBody);
        QFETCH(QByteArray, accept);
        QFETCH(bool, isXmlRequest);
        QFETCH(bool, isXmlReply);
        EstateClient client;
        Headers headers = isXmlRequest ? EstateClient::xmlHeaders() : EstateClient::jsonHeaders();
        if (!accept.isEmpty())
            headers.emplaceBack("accept", accept);
        const QByteArray body =
            isXmlRequest
                ? "<xml><token>offline</token><id>119</id>"
                      + (inBody.isEmpty() ? QByteArray() : "<format>" + inBody + "</format>") + "</xml>"
                : R"({"token":"offline","id":119)" + (inBody.isEmpty() ? QByteArray() : ",\"format\":\"" + inBody + '"') + '}';
        const HttpReply reply = client.post(inUrl.isEmpty() ? statsPath : statsPath + "?format=" + inUrl, body, headers);
        QCOMPARE(reply.body.startsWith("<xml><data>"), isXmlReply);
        QCOMPARE(reply.body.startsWith("{\"data\""), !isXmlReply);
        QCOMPARE(typeOf(reply), isXmlReply ? "application/xml" : "application/json");
    }

    void aTokenIsTakenFromThreePlaces_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("error");
        const auto row = [](const char *name, const QByteArray &query, const char *authorization, const char *body, int error) {
            QTest::newRow(name) << statsPath + query << QByteArray(authorization) << QByteArray(body) << error;
        };
        row("body", "", "", R"({"token":"offline","id":119})", 0);
        row("the documents' one", "", "", R"({"token":"abcdefghijklmnqrstuvwxyz","id":119})", 0);
        row("bearer", "", "Bearer offline", R"({"id":119})", 0);
        row("bearer in lower case", "", "bearer offline", R"({"id":119})", 0);
        row("url", "?token=offline", "", R"({"id":119})", 0);
        row("none", "", "", R"({"id":119})", 401);
        row("unknown", "", "", R"({"token":"Offline","id":119})", 401);
        row("empty", "", "", R"({"token":"","id":119})", 401);
        row("a number", "", "", R"({"token":12,"id":119})", 401);
        row("basic", "", "Basic offline", R"({"id":119})", 401);
        row("the body's decides", "", "Bearer offline", R"({"token":"wrong","id":119})", 401);
    }
    void aTokenIsTakenFromThreePlaces()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, authorization);
        QFETCH(QByteArray, body);
        QFETCH(int, error);
        EstateClient client;
        Headers headers = EstateClient::jsonHeaders();
        if (!authorization.isEmpty())
            headers.emplaceBack("Authorization", authorization);
        const HttpReply reply = client.post(target, body, headers);
        QCOMPARE(reply.status, 200);
        QCOMPARE(errorOf(reply), error);
    }

    void aContentTypeIsTakenOrRefused_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("error");
        QTest::newRow("json") << QByteArray("application/json") << 0;
        QTest::newRow("charset") << QByteArray("Application/JSON; charset=UTF-8") << 0;
        QTest::newRow("quoted charset") << QByteArray("application/json;charset=\"utf-8\"") << 0;
        QTest::newRow("another charset") << QByteArray("application/json; charset=windows-1251") << 415;
        QTest::newRow("form") << QByteArray("application/x-www-form-urlencoded") << 415;
        QTest::newRow("text/xml") << QByteArray("text/xml") << 415;
        QTest::newRow("xml around JSON") << QByteArray("application/xml") << 400;
        QTest::newRow("empty") << QByteArray("") << 415;
    }
    void aContentTypeIsTakenOrRefused()
    {
        QFETCH(QByteArray, type);
        QFETCH(int, error);
        EstateClient client;
        const QByteArray body = R"({"token":"offline","id":119,"format":"json"})";
        HttpReply reply = client.post(statsPath + "?format=json", body, {{"content-type", type}});
        QCOMPARE(reply.status, 200);
        QCOMPARE(errorOf(reply), error);
        if (error == 415)
            QCOMPARE(errorOf(client.post(statsPath, body, {})), 415);
    }

    void onlyPostOfAKnownPathIsAMethod()
    {
        EstateClient client;
        const QByteArray body = R"({"token":"offline","id":119})";
        for (const char *verb : {"GET", "PUT", "DELETE", "PATCH", "OPTIONS"})
            QCOMPARE(errorOf(client.estate.handle({verb, statsPath, EstateClient::jsonHeaders(), body})), 501);
        for (const char *path : {"/", "/api/v1.1/admin/senders/queue/burn/", ""})
            QCOMPARE(errorOf(client.post(path, body)), 501);
    }

    void aWrongLastSlashIsRedirected()
    {
        EstateClient client;
        client.estate.setRecording(true);
        for (const api::Method &method : api::methods()) {
            if (method.service == domain::Service::OpenSrs)
                continue; // its paths have one form
            const QByteArray path(method.path.data(), qsizetype(method.path.size()));
            const QByteArray wrong = path.endsWith('/') ? path.chopped(1) : path + '/';
            const HttpReply reply = client.post(wrong + "?token=offline", R"({"id":119})");
            QCOMPARE(reply.status, 301);
            QCOMPARE(headerOf(reply.headers, "Location"), path);
            QVERIFY(reply.body.isEmpty());
        }
        for (const Estate::Arrival &arrival : client.estate.arrivals())
            QVERIFY(!arrival.isExecuted && arrival.error == 301);
    }

    void aPathCanBeMoved()
    {
        EstateClient client;
        QVERIFY(client.estate.setPath("senders.queue.hold", "/unusual/hold"));
        QVERIFY(!client.estate.setPath("senders.queue.burn", "/burn"));
        const QByteArray body = R"({"token":"offline","id":119})";
        QCOMPARE(errorOf(client.post(holdPath, body)), 501);
        QCOMPARE(client.post("/unusual/hold/", body).status, 301);
        QCOMPARE(errorOf(client.post("/unusual/hold", body)), 0);
        QCOMPARE(client.total(119).hold, 230);
    }

    void aBodyThatMakesNoSenseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("error");
        const auto row = [](const QByteArray &name, const QByteArray &path, const char *fields, int error) {
            QTest::newRow(name.constData()) << path << QByteArray(fields) << error;
        };
        for (const QByteArray &path : {statsPath, holdPath, purgePath, restorePath}) {
            const auto named = [&](const char *what) { return QByteArray(what) + " to " + path; };
            row(named("no id"), path, "", 450);
            row(named("id 0"), path, R"(,"id":0)", 450);
            row(named("id -1"), path, R"(,"id":-1)", 450);
            row(named("id as a string"), path, R"(,"id":"119")", 450);
            row(named("id with a fraction"), path, R"(,"id":119.5)", 450);
            row(named("id null"), path, R"(,"id":null)", 450);
            row(named("id of nobody"), path, R"(,"id":118)", 404);
            row(named("an unknown key"), path, R"(,"id":683000,"colour":1)", 404); // ignored, as servers do
            row(named("unknown format"), path, R"(,"id":119,"format":"csv")", 450);
        }
        row("hold with an ISP", holdPath, R"(,"id":119,"isp":"Gmail")", 450);
        row("purge with an ISP", purgePath, R"(,"id":119,"isp":"")", 450);
        row("hold with account 0", holdPath, R"(,"id":119,"account_id":0)", 450);
        row("purge with campaign 0", purgePath, R"(,"id":119,"account_id":306,"campaign_id":0)", 450);
        row("purge with a campaign in quotes", purgePath, R"(,"id":119,"account_id":306,"campaign_id":"4914")", 450);
        row("purge with null", purgePath, R"(,"id":119,"account_id":null)", 450);
        row("stats with 0, which is any", statsPath, R"(,"id":119,"account_id":0,"campaign_id":0,"isp":"")", 0);
        row("stats with an unknown grouping", statsPath, R"(,"id":119,"group":"campaign")", 450);
        row("stats with a number for an ISP", statsPath, R"(,"id":119,"isp":163)", 450);
        row("list with limit 0", listPath, R"(,"limit":0)", 450);
        row("list from -1", listPath, R"(,"from_id":-1)", 450);
        row("list from a string", listPath, R"(,"from_id":"1")", 450);
    }
    void aBodyThatMakesNoSenseIsRefused()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, fields);
        QFETCH(int, error);
        EstateClient client;
        QCOMPARE(errorOf(client.post(path, R"({"token":"offline")" + fields + '}')), error);
        QCOMPARE(client.total(119), (domain::QueueCounts{110, 110, 40, 80, 340})); // nothing was touched
    }

    void aBrokenBodyIsRefused()
    {
        EstateClient client;
        const QByteArray whole = R"({"token":"offline","id":119})";
        for (qsizetype i = 0; i < whole.size(); ++i)
            QCOMPARE(errorOf(client.post(statsPath, whole.first(i))), 400);
        QCOMPARE(errorOf(client.post(statsPath, "[]")), 400);
        const HttpReply xml = client.post(statsPath, "<xml><token>offline</token><id>119</id>", EstateClient::xmlHeaders());
        QVERIFY(xml.body.startsWith("<xml><error>400</error>"));
    }

    void aNumericIspInXmlNeedsItsMark()
    {
        EstateClient client;
        const auto ask = [&](const QByteArray &isp) {
            return client
                .post(statsPath, "<xml><token>offline</token><id>119</id><format>json</format>" + isp + "</xml>",
                      EstateClient::xmlHeaders())
                .body;
        };
        QVERIFY(ask("<isp string='true'>163</isp>").contains(R"("total":20)"));
        QVERIFY(ask("<isp>163</isp>").contains(R"("error":450)"));
    }

    void aStrictEstateRefusesKeysThatTheMethodDoesNotHave()
    {
        EstateOptions options;
        options.isStrict = true;
        EstateClient client(Scenario::Calm, 1, options);
        QCOMPARE(errorOf(client.post(statsPath, R"({"token":"offline","id":119,"limit":5})")), 450);
        QCOMPARE(errorOf(client.post(listPath, R"({"token":"offline","name":"a"})")), 450);
        QCOMPARE(errorOf(client.post(listPath, R"({"token":"offline","format":"json","from_id":1,"limit":5})")), 0);
    }

    void tooManyRequestsOfOneSecondAreRefused()
    {
        EstateOptions options;
        options.requestsPerSecond = 3;
        EstateClient client(Scenario::Calm, 1, options);
        const QByteArray body = R"({"token":"offline","id":119})";
        for (int i = 0; i < 3; ++i)
            QCOMPARE(errorOf(client.post(statsPath, body)), 0);
        const HttpReply refused = client.post(statsPath, body);
        QCOMPARE(refused.status, 200);
        QCOMPARE(errorOf(refused), 429);
        QCOMPARE(headerOf(refused.headers, "Retry-After"), "1");
        client.clock.advance(std::chrono::seconds(1));
        QCOMPARE(errorOf(client.post(statsPath, body)), 0);
    }
};

QTEST_GUILESS_MAIN(EstateWireTest)
#include "estatewiretest.moc"
