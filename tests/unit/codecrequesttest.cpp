#include "tests/unit/codecvalues.h"

#include <QRegularExpression>
#include <QTest>

// What a request looks like on the wire, and what a server makes of it.
using namespace senderdesk;
using namespace senderdesk::test;
using namespace Qt::StringLiterals;
using domain::WireFormat;

namespace {

const core::Secret token("secret-canary");

api::QueueStats statsOfIsp(const QString &isp)
{
    return {*core::SenderId::from(119), {}, {}, isp, domain::Grouping::Isp};
}

QByteArray json(const auto &request, const core::Secret *secret = nullptr)
{
    return codec::encodeRequest(request, WireFormat::Json, secret);
}

QByteArray xml(const auto &request, const core::Secret *secret = nullptr)
{
    return codec::encodeRequest(request, WireFormat::Xml, secret);
}

// The fields as a server reads them; an object with "refused" if it cannot.
QJsonObject fieldsOf(const QByteArray &body, WireFormat format = WireFormat::Xml)
{
    const auto read = codec::decodeRequest<EveryKind>(body, format);
    return read ? read->fields : QJsonObject{{u"refused"_s, read.error().what}};
}

}

class CodecRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tokenAndFormatStandFirst()
    {
        const api::SendersList request{8, 7};
        QCOMPARE(json(request, &token), R"({"token":"secret-canary","format":"json","from_id":8,"limit":7})");
        QCOMPARE(xml(request, &token),
                 "<xml><token>secret-canary</token><format>xml</format><from_id>8</from_id><limit>7</limit></xml>");
    }

    void withoutATokenNoneIsThere()
    {
        api::forEachRequest(api::AllRequests(), []<class Request>() {
            const auto request = Values(1, Texts::XmlSafe).make<Request>();
            for (const QByteArray &body : {json(request), xml(request)})
                QVERIFY2(!body.contains("\"token\"") && !body.contains("<token>"), body.constData());
        });
    }

    void emptyFiltersAreLeftOut()
    {
        const api::QueuePurge everything{*core::SenderId::from(3), {}, {}};
        QCOMPARE(json(everything), R"({"format":"json","id":3})");
        QCOMPARE(xml(everything), "<xml><format>xml</format><id>3</id></xml>");
        const api::QueueHold campaign{*core::SenderId::from(3), core::AccountId::from(1), core::CampaignId::from(9)};
        QCOMPARE(json(campaign), R"({"format":"json","id":3,"account_id":1,"campaign_id":9})");
        QCOMPARE(xml(campaign),
                 "<xml><format>xml</format><id>3</id><account_id>1</account_id><campaign_id>9</campaign_id></xml>");
    }

    // A filter that is there and empty is not the same as none.
    void anEmptyTextIsSent()
    {
        QCOMPARE(json(statsOfIsp(u""_s)), R"({"format":"json","id":119,"isp":"","group":"isp"})");
        QCOMPARE(xml(statsOfIsp(u""_s)), "<xml><format>xml</format><id>119</id><isp></isp><group>isp</group></xml>");
    }

    void groupingIsTheWordOfTheDocuments()
    {
        const auto group = [](domain::Grouping grouping) {
            return fieldsOf(xml(api::QueueStats{*core::SenderId::from(1), {}, {}, {}, grouping}))[u"group"_s].toString();
        };
        QCOMPARE(group(domain::Grouping::Total), u"total"_s);
        QCOMPARE(group(domain::Grouping::Isp), u"isp"_s);
        QCOMPARE(group(domain::Grouping::Account), u"account"_s);
        QCOMPARE(group(domain::Grouping::Campaign), u"account_campaign"_s);
    }

    void textsThatLookLikeAnotherTypeAreMarkedInXml_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isMarked");
        for (const char *text :
             {"163",   "0",       "-1",  "1e5", "00016", "+7900",    "0.5", ".5",   "5.",    "1E-3",
              "1e999", "-1e-999", "nan", "inf", "-inf",  "infinity", "NAN", "true", "false", "9999999999999999999999"})
            QTest::newRow(text) << QString::fromUtf8(text) << true;
        for (const char *text : {"", "Gmail", "163.com", " 163", "163 ", "1 2", "1,5", "0x10", "+", "-", "+-1", "++1", "e5",
                                 "True", "truely", "null", "١٦٣", "１６３"})
            QTest::newRow(text) << QString::fromUtf8(text) << false;
    }
    void textsThatLookLikeAnotherTypeAreMarkedInXml()
    {
        QFETCH(QString, text);
        QFETCH(bool, isMarked);
        const QByteArray body = xml(statsOfIsp(text));
        QCOMPARE(body.contains("<isp string='true'>"), isMarked);
        QCOMPARE(fieldsOf(body)[u"isp"_s], QJsonValue(text));
        QVERIFY(!json(statsOfIsp(text)).contains("string='true'"));
    }

    void aTokenOfDigitsIsMarkedToo()
    {
        const core::Secret digits("00016");
        const QByteArray body = xml(api::SendersList(), &digits);
        QVERIFY2(body.contains("<token string='true'>00016</token>"), body.constData());
        QCOMPARE(codec::decodeRequest<api::SendersList>(body, WireFormat::Xml)->token, u"00016"_s);
    }

    void aTokenIsEscaped()
    {
        const core::Secret nasty("a\"b\\<c>&'d\nж");
        QVERIFY(json(api::SendersList(), &nasty).startsWith(R"({"token":"a\"b\\<c>&'d\nж",)"));
        QVERIFY(xml(api::SendersList(), &nasty).startsWith("<xml><token>a&quot;b\\&lt;c&gt;&amp;&apos;d\nж</token>"));
    }

    void listsOfNoneOrOneAreMarkedInXml()
    {
        EveryKind value;
        const auto part = [&](const char *name) {
            const QByteArray body = xml(value);
            const qsizetype from = body.indexOf(QByteArray("<") + name);
            return body.sliced(from, body.indexOf("<a_name", from) - from);
        };
        QVERIFY(part("integers").startsWith("<integers array='true'/><texts array='true'/><inners array='true'/>"));
        value.integers = {5};
        value.texts = {u"5"_s};
        value.inners = {{5, {}}};
        QCOMPARE(part("integers"), "<integers array='true'>5</integers><texts array='true' string='true'>5</texts>"
                                   "<inners array='true'><size>5</size></inners>");
        value.integers = {5, 6};
        value.texts = {u"x"_s, u""_s};
        value.inners = {{5, {}}, {6, u"true"_s}};
        QCOMPARE(part("integers"),
                 "<integers>5</integers><integers>6</integers><texts>x</texts><texts></texts>"
                 "<inners><size>5</size></inners><inners><size>6</size><label string='true'>true</label></inners>");
    }

    // ---- the server's side ----

    void unmarkedTextsBecomeWhatTheyLookLike()
    {
        const QJsonObject fields =
            fieldsOf("<xml><a>163</a><b>true</b><c>x</c><d>+7</d><e>1.5</e><f string='true'>1</f><g/>"
                     "<h array ='true'>1</h><i array=\"true\"/><j>1</j><j>2</j><k json='true'>{\"a\":[1]}</k>"
                     "<l><m>1</m></l><text/><integer/><may_integer></may_integer></xml>");
        const QJsonObject expected{{u"a"_s, 163},
                                   {u"b"_s, true},
                                   {u"c"_s, u"x"_s},
                                   {u"d"_s, 7},
                                   {u"e"_s, 1.5},
                                   {u"f"_s, u"1"_s},
                                   {u"g"_s, u""_s},
                                   {u"h"_s, QJsonArray{1}},
                                   {u"i"_s, QJsonArray()},
                                   {u"j"_s, QJsonArray{1, 2}},
                                   {u"k"_s, QJsonObject{{u"a"_s, QJsonArray{1}}}},
                                   {u"l"_s, QJsonObject{{u"m"_s, 1}}},
                                   {u"text"_s, u""_s},
                                   {u"integer"_s, QJsonValue::Null},
                                   {u"may_integer"_s, QJsonValue::Null}};
        QCOMPARE(fields, expected);
    }

    void unknownFieldsAreKeptForTheServerToSee()
    {
        const auto read =
            codec::decodeRequest<api::QueuePurge>(R"({"token":"t","id":"12","isp":"Gmail","x":null})", WireFormat::Json);
        QVERIFY(read.has_value());
        QCOMPARE(read->fields, (QJsonObject{{u"id"_s, u"12"_s}, {u"isp"_s, u"Gmail"_s}, {u"x"_s, QJsonValue::Null}}));
        QCOMPARE(read->token, u"t"_s);
        QVERIFY(!read->format);
    }

    void aTokenThatIsNoTextIsNone()
    {
        QVERIFY(!codec::decodeRequest<api::SendersList>("<xml><token>163</token></xml>", WireFormat::Xml)->token);
        QVERIFY(!codec::decodeRequest<api::SendersList>(R"({"token":163,"format":null})", WireFormat::Json)->token);
    }

    void requestsThatAreNoneAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isXml");
        for (const char *body :
             {"", " ", "x", "[]", "{", "{\"id\":1", "{\"id\":1}x", "{\"id\":01}", "<xml/>", "{'id':1}", "id=1&token=x"})
            QTest::addRow("JSON: %s", body) << QByteArray(body) << false;
        for (const char *body : {"", " ", "x", "{}", "<xml>", "<request/>", "<xml/><xml/>", "<xml><id>1</xml>", "<xml>1</xml>",
                                 "<xml><a><b/>x</a></xml>", "<xml><a json='true'>{</a></xml>",
                                 "<xml><a json='true'>1,2</a></xml>", "<!DOCTYPE xml><xml/>", "<xml>&a;</xml>", "\xff"})
            QTest::addRow("XML: %s", body) << QByteArray(body) << true;
        QTest::newRow("XML: deep") << "<xml>" + QByteArray("<a>").repeated(40) + "<b/>" + QByteArray("</a>").repeated(40)
                                          + "</xml>"
                                   << true;
    }
    void requestsThatAreNoneAreRefused()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, isXml);
        const auto read = codec::decodeRequest<api::QueueStats>(body, isXml ? WireFormat::Xml : WireFormat::Json);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().where, u"body"_s);
        QVERIFY(!read.error().what.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CodecRequestTest)
#include "codecrequesttest.moc"
