#include "api/senders.h"
#include "codec/codec.h"
#include "core/overload.h"

#include <QRegularExpression>
#include <QTest>

// What every reply goes through, in either format: what the body is, the envelope, the codes, the limits.
using namespace senderdesk;
using namespace Qt::StringLiterals;
using Groups = api::List<domain::QueueGroup>;
using Senders = api::List<domain::Sender>;

namespace {

struct Place
{
    QString where;
    QString what;
};

template<class Reply = Groups>
Place malformed(const QByteArray &body, const codec::Limits &limits = {})
{
    const auto read = codec::decodeReply<Reply>(body, limits);
    if (read)
        return {u"read"_s, {}};
    const auto *reason = read.error().template as<core::Malformed>();
    return reason ? Place{reason->where, reason->what} : Place{core::reasonName(read.error().reason), {}};
}

}

class CodecReplyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // ---- what the body is ----

    void bodiesThatAreNoReplySayWhatTheyAre_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("what");
        QTest::newRow("nothing") << QByteArray() << u"empty"_s;
        QTest::newRow("a mark only") << QByteArray("\xef\xbb\xbf") << u"empty"_s;
        QTest::newRow("white space") << QByteArray(" \r\n\t") << u"nothing but white space"_s;
        QTest::newRow("plain text") << QByteArray("Internal Server Error") << u"neither JSON nor XML, 21 bytes"_s;
        QTest::newRow("JSON text") << QByteArray("\"error\"") << u"neither JSON nor XML, 7 bytes"_s;
        QTest::newRow("JSON null") << QByteArray("null") << u"neither JSON nor XML, 4 bytes"_s;
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6) << u"neither JSON nor XML, 6 bytes"_s;
        QTest::newRow("HTML") << QByteArray("<html><body>502</body></html>") << u"an HTML page, 29 bytes"_s;
        QTest::newRow("HTML 5") << QByteArray("\n<!DOCTYPE HTML><p>502") << u"an HTML page, 22 bytes"_s;
        QTest::newRow("array") << QByteArray("[]") << u"an object was expected"_s;
        QTest::newRow("another root") << QByteArray("<Error><code>1</code></Error>") << u"the root element is not named xml"_s;
        QTest::newRow("XHTML") << QByteArray("<?xml version='1.0'?><html/>") << u"the root element is not named xml"_s;
        QTest::newRow("comment only") << QByteArray("<!-- nothing -->") << u"no element"_s;
        QTest::newRow("document type") << QByteArray("<!DOCTYPE xml [<!ENTITY a 'b'>]><xml><error>0</error></xml>")
                                       << u"a document type, which is not accepted"_s;
    }
    void bodiesThatAreNoReplySayWhatTheyAre()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, what);
        const Place place = malformed(body);
        QCOMPARE(place.where, u"body"_s);
        QCOMPARE(place.what, what);
    }

    void noErrorQuotesTheBody()
    {
        for (const QByteArray &body :
             {QByteArray("CANARY"), QByteArray("<CANARY/>"), QByteArray("{\"CANARY\":"), QByteArray("{\"error\":\"CANARY\"}"),
              QByteArray("<xml><error>CANARY</error></xml>"), QByteArray("{\"data\":\"CANARY\",\"error\":0}"),
              QByteArray("<xml>CANARY<error>0</error></xml>"), QByteArray("<xml><CANARY></xml>")}) {
            const auto read = codec::decodeReply<Groups>(body);
            QVERIFY2(!read.has_value(), body.constData());
            QVERIFY2(!core::technicalDetail(read.error()).contains(u"CANARY"), body.constData());
        }
    }

    void aMarkAndWhiteSpaceBeforeTheReplyAreNothing()
    {
        QVERIFY(codec::decodeReply<api::Nothing>("\xef\xbb\xbf {\"error\":0} \r\n").has_value());
        QVERIFY(codec::decodeReply<api::Nothing>("\xef\xbb\xbf\n<xml><error>0</error></xml>\n").has_value());
        QVERIFY(codec::decodeReply<api::Nothing>("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<xml><error>0</error></xml>")
                    .has_value());
    }

    // ---- error ----

    void withoutAWholeNumberInErrorNothingIsASuccess_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body : {"{}",
                                 "{\"data\":[]}",
                                 "{\"error\":null}",
                                 "{\"error\":\"0\"}",
                                 "{\"error\":false}",
                                 "{\"error\":0.5}",
                                 "{\"error\":[0]}",
                                 "{\"error\":{}}",
                                 "{\"error\":1e300}",
                                 "{\"Error\":0}",
                                 "{\"data\":{\"error\":0}}",
                                 "<xml/>",
                                 "<xml></xml>",
                                 "<xml><error/></xml>",
                                 "<xml><error></error></xml>",
                                 "<xml><error> 0</error></xml>",
                                 "<xml><error>0x</error></xml>",
                                 "<xml><error>ok</error></xml>",
                                 "<xml><error><a/></error></xml>",
                                 "<xml><Error>0</Error></xml>",
                                 "<xml><error>0</error><error>0</error></xml>",
                                 "<xml><data><error>0</error></data></xml>",
                                 "<xml error='0'/>",
                                 "<xml><error>99999999999999999999</error></xml>"})
            QTest::newRow(body) << QByteArray(body);
    }
    void withoutAWholeNumberInErrorNothingIsASuccess()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(malformed<api::Nothing>(body).where, u"error"_s);
    }

    void theWordsMayBeMissingOrStrange()
    {
        for (const char *body :
             {"{\"error\":0}", "{\"error\":0,\"error_text\":null}", "{\"error\":0,\"error_text\":5}",
              "{\"error\":0,\"error_text\":{\"a\":[]}}", "<xml><error>0</error></xml>",
              "<xml><error>0</error><error_text/></xml>", "<xml><error_text><b/></error_text><error>0</error></xml>"})
            QVERIFY2(codec::decodeReply<api::Nothing>(body).has_value(), body);
    }

    void everyDocumentedCodeIsItsReason_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("reason");
        const std::pair<int, QString> reasons[] = {
            {400, u"rejected"_s},     {401, u"unauthorised"_s},   {402, u"rejected"_s},     {403, u"forbidden"_s},
            {404, u"not-found"_s},    {409, u"conflict"_s},       {413, u"rejected"_s},     {415, u"rejected"_s},
            {429, u"rate-limited"_s}, {435, u"rejected"_s},       {441, u"forbidden"_s},    {450, u"rejected"_s},
            {500, u"server-fault"_s}, {501, u"unknown-method"_s}, {1, u"rejected"_s},       {-1, u"rejected"_s},
            {408, u"server-fault"_s}, {502, u"server-fault"_s},   {503, u"server-fault"_s}, {504, u"server-fault"_s},
            {599, u"server-fault"_s}, {600, u"rejected"_s},
        };
        for (const auto &[code, reason] : reasons)
            QTest::addRow("%d", code) << code << reason;
    }
    void everyDocumentedCodeIsItsReason()
    {
        QFETCH(int, code);
        QFETCH(QString, reason);
        const QString words = u"слова <of> the \"server\" & more"_s;
        for (const auto format : {domain::WireFormat::Json, domain::WireFormat::Xml}) {
            const auto read = codec::decodeReply<Groups>(codec::encodeError(code, words, format), {}, u"/api/v1.1/x/"_s);
            QVERIFY(!read.has_value());
            QCOMPARE(core::reasonName(read.error().reason), reason);
            QCOMPARE(read.error().circumstances.envelopeCode, code);
            std::visit(
                [&]<class R>(const R &it) {
                    if constexpr (requires { it.serverWords; })
                        QCOMPARE(it.serverWords, words);
                    else
                        QFAIL("a reason without the server's words");
                },
                read.error().reason);
            if (const auto *rejected = read.error().as<core::Rejected>())
                QCOMPARE(rejected->code, code);
            if (const auto *unknown = read.error().as<core::UnknownMethod>())
                QCOMPARE(unknown->path, u"/api/v1.1/x/"_s);
        }
    }

    void anErrorWinsOverWhateverElseIsWrong_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body :
             {R"({"data":"odd","error":450,"error_text":"no"})", R"({"data":[{"hold":"x"}],"error":450,"error_text":"no"})",
              R"({"error":450,"error_text":"no","data":[5]})", R"({"total_count":"many","error":450,"error_text":"no"})",
              R"({"error_text":"no","data":[{}],"error":450})", R"({"error":0,"error_text":"no","error":450})",
              "<xml><data>odd</data><error>450</error><error_text>no</error_text></xml>",
              "<xml><error>450</error><error_text>no</error_text><data><hold>x</hold></data></xml>",
              "<xml>odd<error>450</error><error_text>no</error_text><total_count>many</total_count></xml>",
              "<xml><error_text>no</error_text><data/><data/><error>450</error></xml>"})
            QTest::newRow(body) << QByteArray(body);
    }
    void anErrorWinsOverWhateverElseIsWrong()
    {
        QFETCH(QByteArray, body);
        const auto read = codec::decodeReply<Groups>(body);
        QVERIFY(!read.has_value() && read.error().is<core::Rejected>());
        QCOMPARE(read.error().as<core::Rejected>()->code, 450);
        QCOMPARE(read.error().as<core::Rejected>()->serverWords, u"no"_s);
    }

    void anErrorInABrokenDocumentIsNotBelieved()
    {
        QCOMPARE(malformed(R"({"error":450,"data":[)").where, u"body"_s);
        QCOMPARE(malformed(R"({"error":450,"data":tru})").where, u"body"_s);
        QCOMPARE(malformed(R"({"error":450}})").where, u"body"_s);
        QCOMPARE(malformed("<xml><error>450</error><data></xml>").where, u"body"_s);
    }

    // ---- data ----

    void noRowsHaveManyFaces_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body :
             {R"({"error":0})", R"({"error":0,"data":null})", R"({"error":0,"data":[]})", R"({"error":0,"data":{}})",
              "<xml><error>0</error></xml>", "<xml><data/><error>0</error></xml>", "<xml><data></data><error>0</error></xml>",
              "<xml>\n<data>\n</data>\n<error>0</error>\n</xml>", "<xml><data array='true'/><error>0</error></xml>",
              "<xml><data><!-- none --></data><error>0</error></xml>"})
            QTest::newRow(body) << QByteArray(body);
    }
    void noRowsHaveManyFaces()
    {
        QFETCH(QByteArray, body);
        const auto groups = codec::decodeReply<Groups>(body);
        QVERIFY(groups.has_value());
        QCOMPARE(groups->items.size(), 0);
        QVERIFY(codec::decodeReply<api::Nothing>(body).has_value());
    }

    void oneRowMayBeAnObject_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray json = R"({"id":3,"name":"n","type":"akmta","channel_type":"email"})";
        const QByteArray xml = "<id>3</id><name>n</name><type>akmta</type><channel_type>email</channel_type>";
        QTest::newRow("array") << "{\"data\":[" + json + "],\"error\":0}";
        QTest::newRow("object") << "{\"data\":" + json + ",\"error\":0}";
        QTest::newRow("xml") << "<xml><data>" + xml + "</data><error>0</error></xml>";
        QTest::newRow("xml, marked") << "<xml><data array='true'>" + xml + "</data><error>0</error></xml>";
    }
    void oneRowMayBeAnObject()
    {
        QFETCH(QByteArray, body);
        const auto senders = codec::decodeReply<Senders>(body);
        QVERIFY(senders.has_value());
        QCOMPARE(senders->items, (QList<domain::Sender>{{3, u"n"_s, u"akmta"_s, u"email"_s}}));
    }

    void aReplyWithoutDataTakesWhateverDataIs()
    {
        for (const char *body :
             {R"({"data":5,"error":0})", R"({"data":{"a":[1,"b",null]},"error":0})", "<xml><data>x</data><error>0</error></xml>",
              "<xml><data><a>1</a></data><data/><error>0</error></xml>"})
            QVERIFY2(codec::decodeReply<api::Nothing>(body).has_value(), body);
    }

    // ---- limits ----

    void aBodyOverItsLimitIsTooLarge()
    {
        const codec::Limits limits{11, 26, 32, 100};
        QVERIFY(codec::decodeReply<api::Nothing>("{\"error\":0}", limits).has_value());
        QVERIFY(codec::decodeReply<api::Nothing>("<xml><error>0</error></xml>", {11, 27, 32, 100}).has_value());
        const auto json = codec::decodeReply<api::Nothing>("{\"error\": 0}", limits);
        QCOMPARE(json.error().as<core::TooLarge>()->limit, 11);
        const auto xml = codec::decodeReply<api::Nothing>("<xml><error>0</error></xml>", limits);
        QCOMPARE(xml.error().as<core::TooLarge>()->limit, 26);
    }

    void nestingHasALimit()
    {
        const auto json = [](int levels) { // the envelope is the first
            return "{\"x\":" + QByteArray(levels - 1, '[') + QByteArray(levels - 1, ']') + ",\"error\":0}";
        };
        const auto xml = [](int levels) {
            return "<xml>" + QByteArray("<a>").repeated(levels - 1) + QByteArray("</a>").repeated(levels - 1)
                   + "<error>0</error></xml>";
        };
        QVERIFY(codec::decodeReply<api::Nothing>(json(32)).has_value());
        QVERIFY(codec::decodeReply<api::Nothing>(xml(32)).has_value());
        QCOMPARE(malformed<api::Nothing>(json(33)).what, u"nested deeper than 32"_s);
        QCOMPARE(malformed<api::Nothing>(xml(33)).what, u"nested deeper than 32"_s);
        QCOMPARE(malformed<api::Nothing>(json(100'000)).what, u"nested deeper than 32"_s);
        QCOMPARE(malformed<api::Nothing>(xml(1'000'000)).what, u"nested deeper than 32"_s);
        QCOMPARE(malformed<Groups>("{\"error\":0,\"data\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}').where,
                 u"data[0]"_s);
        // a limit of any size does not take the stack
        QCOMPARE(malformed<api::Nothing>(json(100'000), {64 << 20, 64 << 20, 1'000'000, 100}).what, u"nested deeper than 256"_s);
    }

    void textsHaveALimit()
    {
        const codec::Limits limits{1000, 1000, 32, 5};
        for (const char *body :
             {R"({"error":0,"x":"12345"})", "<xml><error>0</error><x>12345</x></xml>", R"({"error":0,"error_text":"12345"})"})
            QVERIFY2(codec::decodeReply<api::Nothing>(body, limits).has_value(), body);
        for (const char *body :
             {R"({"error":0,"x":"123456"})", R"({"error":0,"x":["123456"]})", "<xml><error>0</error><x>123456</x></xml>",
              R"({"error":0,"error_text":"123456"})", "<xml><error>0</error><error_text>123456</error_text></xml>",
              "<xml><error>0</error><x>12<![CDATA[3456789]]></x></xml>"})
            QVERIFY2(malformed<api::Nothing>(body, limits).what.startsWith(u"text longer than 5"_s), body);
    }
};

QTEST_GUILESS_MAIN(CodecReplyTest)
#include "codecreplytest.moc"
