#include "api/sendersetup.h"
#include "api/virtualsenders.h"
#include "codec/codec.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

// The documents' examples of nodes and virtual senders, read and written, and what XML asks of requests with rules in them.
using namespace senderdesk;
using namespace Qt::StringLiterals;
using domain::WireFormat;

namespace {

const core::Secret token("abcdefghijklmnqrstuvwxyz");

QByteArray golden(const QByteArray &name)
{
    QFile file(QStringLiteral(SENDERDESK_GOLDEN "/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

QByteArray withoutLines(QByteArray xml)
{
    return xml.replace("\n", "");
}

core::VirtualSenderId id(qint64 value)
{
    return *core::VirtualSenderId::from(value);
}

core::AccountId account(qint64 value)
{
    return *core::AccountId::from(value);
}

const domain::Rule printedRule{
    u"from_domain"_s, u"altcraft.com"_s, {{287, 100, u"no-reply@altcraft.com"_s, u"no-reply@altcraft.com"_s, u""_s}}};

}

class CodecSetupTest : public QObject
{
    Q_OBJECT

    // Reads both examples into the value, and writes the value as they are printed; JSON by what it says, whatever its order.
    template<class Reply>
    static void compareReply(const QByteArray &name, const Reply &value)
    {
        for (const QByteArray &extension : {QByteArray(".json"), QByteArray(".xml")}) {
            const QByteArray printed = golden(name + extension);
            const auto read = codec::decodeReply<Reply>(printed);
            QVERIFY2(read.has_value(), printed.constData());
            QVERIFY(*read == value);
        }
        QCOMPARE(QJsonDocument::fromJson(codec::encodeReply(value, WireFormat::Json)),
                 QJsonDocument::fromJson(golden(name + ".json")));
        QCOMPARE(codec::encodeReply(value, WireFormat::Xml), withoutLines(golden(name + ".xml")));
    }
    template<class Request>
    static void compareRequest(const QByteArray &name, const Request &request, WireFormat format)
    {
        if (format == WireFormat::Json) {
            QJsonObject printed = QJsonDocument::fromJson(golden(name + ".json")).object();
            printed.insert(u"format"_s, u"json"_s); // we always send it
            QCOMPARE(QJsonDocument::fromJson(codec::encodeRequest(request, format, &token)).object(), printed);
        } else {
            const QByteArray printed = withoutLines(golden(name + ".xml")).replace("</token>", "</token><format>xml</format>");
            QCOMPARE(codec::encodeRequest(request, format, &token), printed);
        }
    }
    template<class Request>
    static QByteArray xmlOf(const Request &request)
    {
        return codec::encodeRequest(request, WireFormat::Xml, nullptr);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nodesAreReadAndWrittenAsPrinted()
    {
        compareReply("nodeslist-reply",
                     api::NodesList::Reply{.items = {{1, u"new"_s, u"localhost"_s, u"SSL"_s}}, .totalCount = 1});
        compareReply("mtastatus-reply", api::NodesMtaStatus::Reply{{.isSynced = false, .isRunning = true}});
        for (const WireFormat format : {WireFormat::Json, WireFormat::Xml})
            compareRequest("mtastatus-request", api::NodesMtaStatus{*core::NodeId::from(10)}, format);
    }

    // In XML <custom_channels/> is no object or an empty one: it is read as none and so not written again.
    void virtualSendersAreReadAsPrinted()
    {
        const auto json = codec::decodeReply<api::VirtualSendersList::Reply>(golden("vsenderslist-reply.json"));
        QVERIFY(json.has_value());
        QCOMPARE(json->totalCount, 10);
        QVERIFY((json->items.constFirst() == domain::VirtualSenderRow{1, u"Virtual sender12"_s, false, true, QJsonObject()}));
        auto xml = codec::decodeReply<api::VirtualSendersList::Reply>(golden("vsenderslist-reply.xml"));
        QVERIFY(xml.has_value());
        xml->items.first().customChannels = QJsonObject();
        QVERIFY(*xml == *json);
        QCOMPARE(codec::encodeReply(*json, WireFormat::Xml), withoutLines(golden("vsenderslist-reply.xml")));
        QCOMPARE(QJsonDocument::fromJson(codec::encodeReply(*json, WireFormat::Json)),
                 QJsonDocument::fromJson(golden("vsenderslist-reply.json")));
    }

    void clonesAndDeletionsAreWrittenAndReadAsPrinted()
    {
        compareReply("vsendersclone-reply", api::VirtualSendersClone::Reply{{16}});
        compareRequest("vsendersclone-request", api::UserVirtualSendersClone{id(14), u"Clone of virtual sender #14"_s},
                       WireFormat::Json);
        compareRequest("vsendersclone-request", api::UserVirtualSendersClone{id(15), u"Clone of virtual sender #15"_s},
                       WireFormat::Xml);
        compareRequest("vsendersdelete-request", api::VirtualSendersDelete{account(1), id(16)}, WireFormat::Json);
        compareRequest("vsendersdelete-request", api::VirtualSendersDelete{account(1), id(13)}, WireFormat::Xml);
        for (const QByteArray &name : {QByteArray("vsendersdelete-reply.json"), QByteArray("vsendersdelete-reply.xml")})
            QVERIFY(codec::decodeReply<api::VirtualSendersDelete::Reply>(golden(name)).has_value());
    }

    void theAdministratorsCloneSaysTheAccountThatThePrintLeavesOut()
    {
        QCOMPARE(xmlOf(api::VirtualSendersClone{account(1), id(15), {}}),
                 QByteArray("<xml><format>xml</format><account_id>1</account_id><id>15</id></xml>"));
    }

    void aNewVirtualSenderIsWrittenAsPrinted()
    {
        const domain::Rule rule{u"default"_s, u""_s, {{3, 100, u""_s, u""_s, u""_s}}};
        compareRequest("vsendersadd-request", api::UserVirtualSendersAdd{u"New virtual sender"_s, {rule}, {}}, WireFormat::Json);
    }

    // One rule or none is marked as an array, and so is one sender of a rule (wire/altcraft-admin.md 1.7, 7.2).
    void rulesAreMarkedInXml()
    {
        const QByteArray printed = golden("emailrule.xml");
        const QByteArray inner = printed.mid(5, printed.size() - 11);
        QCOMPARE(xmlOf(api::UserVirtualSendersAdd{u"VS"_s, {printedRule}, {}}),
                 "<xml><format>xml</format><name>VS</name><email_rules array='true'>" + inner
                     + "</email_rules><sms_rules array='true'/></xml>");
        QCOMPARE(xmlOf(api::UserVirtualSendersAdd{u"VS"_s, {printedRule, printedRule}, {}}),
                 "<xml><format>xml</format><name>VS</name><email_rules>" + inner + "</email_rules><email_rules>" + inner
                     + "</email_rules><sms_rules array='true'/></xml>");
    }

    // A group's id travels as a number, a domain that looks like one as a text.
    void valuesOfRulesKeepTheirTypeInXml()
    {
        const auto withValue = [](const QJsonValue &value) {
            return xmlOf(api::UserVirtualSendersAdd{u"163"_s, {{u"x"_s, value, {}}}, {}});
        };
        QVERIFY(withValue(12).contains("<value>12</value>"));
        QVERIFY(withValue(u"163"_s).contains("<value string='true'>163</value>"));
        QVERIFY(withValue(u"true"_s).contains("<value string='true'>true</value>"));
        QVERIFY(withValue(u""_s).contains("<value></value>"));
        QVERIFY(withValue(12).contains("<name string='true'>163</name>"));
        QVERIFY(withValue(12).contains("<senders array='true'/>"));
    }

    void whatXmlTakesForAnotherTypeIsSetRightByTheRulesType()
    {
        const auto read = codec::decodeReply<api::VirtualSendersGet::Reply>(
            QByteArray("<xml><data><id>1</id><name>n</name>"
                       "<email_rules><type>from_domain</type><value>163</value></email_rules>"
                       "<email_rules><type>group_id</type><value>12</value></email_rules>"
                       "<email_rules><type>from_email</type><value>7</value></email_rules>"
                       "<email_rules><type>default</type><value/></email_rules></data><error>0</error></xml>"));
        QVERIFY(read.has_value());
        domain::VirtualSender sender = read->value;
        domain::typeValues(sender);
        QCOMPARE(sender.emailRules.at(0).value, QJsonValue(u"163"_s));
        QCOMPARE(sender.emailRules.at(1).value, QJsonValue(12));
        QCOMPARE(sender.emailRules.at(2).value, QJsonValue(7)); // a type that the documents do not name stays as it came
        QCOMPARE(sender.emailRules.at(3).value, QJsonValue(u""_s));
    }

    // An update replaces rules whole: what no document names would be lost by it (wire/altcraft-admin.md 4).
    void whatARuleHasBesideItsTableGoesBack_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<int>("format");
        QTest::newRow("json") << QByteArray(
            R"({"data":{"id":2,"name":"n","email_rules":[{"weight":7,"type":"default","window":{"from":"08:00","days":[1,5]},)"
            R"("value":"","senders":[{"sender_id":3,"cap":null,"percent":100,"note":"163","warm":true}]}],"sms_rules":[]},"error":0})")
                              << int(WireFormat::Json);
        QTest::newRow("xml") << QByteArray(
            "<xml><data><id>2</id><name>n</name><email_rules><weight>7</weight><type>default</type><window><from>08:00</from>"
            "<days>1</days><days>5</days></window><value/><senders><sender_id>3</sender_id><cap/><percent>100</percent>"
            "<note>a 163</note><warm>true</warm></senders></email_rules></data><error>0</error></xml>")
                             << int(WireFormat::Xml);
    }
    void whatARuleHasBesideItsTableGoesBack()
    {
        QFETCH(QByteArray, reply);
        QFETCH(int, format);
        const bool isJson = WireFormat(format) == WireFormat::Json;
        auto read = codec::decodeReply<api::VirtualSendersGet::Reply>(QByteArray(reply));
        QVERIFY(read.has_value());
        const domain::Rule &rule = read->value.emailRules.constFirst();
        const QJsonObject window{{u"from"_s, u"08:00"_s}, {u"days"_s, QJsonArray{1, 5}}};
        QCOMPARE(rule.rest, (QJsonObject{{u"weight"_s, 7}, {u"window"_s, window}}));
        const QJsonObject ofSender{{u"cap"_s, isJson ? QJsonValue() : QJsonValue(QString())},
                                   {u"note"_s, isJson ? u"163"_s : u"a 163"_s},
                                   {u"warm"_s, true}};
        QCOMPARE(rule.senders.constFirst().rest, ofSender);
        const api::VirtualSendersUpdate update{account(1), id(2), u"n"_s, read->value.emailRules, {}};
        const QByteArray sent = codec::encodeRequest(update, WireFormat(format), nullptr);
        if (isJson) {
            const QJsonValue before = QJsonDocument::fromJson(reply)["data"_L1]["email_rules"_L1];
            QCOMPARE(QJsonDocument::fromJson(sent)["email_rules"_L1], before);
        } else {
            QVERIFY2(
                sent.contains("<email_rules array='true'><type>default</type><value></value>"
                              "<senders array='true'><sender_id>3</sender_id><percent>100</percent>"
                              "<cap></cap><note>a 163</note><warm>true</warm></senders>"
                              "<weight>7</weight><window><days>1</days><days>5</days><from>08:00</from></window></email_rules>"),
                sent.constData());
        }
        // And the platform, which reads it as a server would, gives it again.
        QCOMPARE(
            codec::encodeReply(*codec::decodeReply<api::VirtualSendersGet::Reply>(codec::encodeReply(*read, WireFormat(format))),
                               WireFormat(format)),
            codec::encodeReply(*read, WireFormat(format)));
    }

    // Other records let go of it, checked; and what is kept has the same limits.
    void whatIsKeptIsChecked()
    {
        const auto rule = [](const QByteArray &rest) {
            return codec::decodeReply<api::VirtualSendersGet::Reply>(
                R"({"data":{"id":2,"name":"n","email_rules":[{"type":"x","value":1,"senders":[],)" + rest + "}]},\"error\":0}");
        };
        QVERIFY(rule(R"("a":[1,{"b":2}])").has_value());
        for (const char *broken : {R"("a":tru)", R"("a":[1,,2])", R"("a":01)", R"("a":"\ud800")"})
            QVERIFY2(!rule(broken).has_value(), broken);
        QVERIFY(!rule("\"a\":" + QByteArray(40, '[') + QByteArray(40, ']')).has_value());
        const auto named = codec::decodeReply<api::VirtualSendersGet::Reply>(
            "<xml><data><id>2</id><name>n</name><email_rules><type>x</type><value>1</value><поле>1</поле></email_rules></data>"
            "<error>0</error></xml>");
        QVERIFY(named.has_value());
        QVERIFY(xmlOf(api::UserVirtualSendersAdd{u"n"_s, named->value.emailRules, {}}).contains("<поле>1</поле>"));
    }

    void sendersOfAnAccountAreReadAsPrinted()
    {
        const auto read = codec::decodeReply<api::UserSendersList::Reply>(golden("usersenderslist-reply.json"));
        QVERIFY(read.has_value());
        QVERIFY((read->items.constFirst() == domain::AccountSender{u"email"_s, 5, u"AKMTA main"_s, u"akmta"_s}));
        QCOMPARE(codec::encodeReply(*read, WireFormat::Json), golden("usersenderslist-reply.json"));
    }

    // No document says what the methods that are guessed answer: nothing at all is a success, too.
    void aReplyThatIsNotDocumentedMayBeEmpty_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("hasId");
        QTest::newRow("id") << QByteArray(R"({"data":{"saved_id":16},"error":0})") << true;
        QTest::newRow("no data") << QByteArray(R"({"error":0})") << false;
        QTest::newRow("null") << QByteArray(R"({"data":null,"error":0})") << false;
        QTest::newRow("another object") << QByteArray(R"({"data":{"x":1},"error":0})") << false;
        QTest::newRow("xml id") << QByteArray("<xml><data><saved_id>16</saved_id></data><error>0</error></xml>") << true;
        QTest::newRow("xml no data") << QByteArray("<xml><error>0</error></xml>") << false;
        QTest::newRow("xml null") << QByteArray("<xml><data/><error>0</error></xml>") << false;
    }
    void aReplyThatIsNotDocumentedMayBeEmpty()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, hasId);
        const auto read = codec::decodeReply<api::VirtualSendersAdd::Reply>(body);
        QVERIFY(read.has_value());
        QCOMPARE(read->value && read->value->savedId == 16, hasId);
    }

    void aRecordGoesBackWithEveryFieldThatCame()
    {
        const QByteArray reply = R"({"data":{"name":"n","new_in_v75":{"deep":[1,{"a":null}]},"ips":["192.0.2.1"]},"error":0})";
        const auto read = codec::decodeReply<api::AkmtaGet::Reply>(reply);
        QVERIFY(read.has_value());
        const QByteArray sent =
            codec::encodeRequest(api::AkmtaSave{core::SenderId::from(3), read->value}, WireFormat::Json, &token);
        const QJsonObject fields = QJsonDocument::fromJson(sent).object();
        QCOMPARE(fields.value("data"_L1), QJsonDocument::fromJson(reply).object().value("data"_L1));
        QCOMPARE(fields.value("id"_L1), QJsonValue(3));
        QVERIFY(!QJsonDocument::fromJson(codec::encodeRequest(api::AkmtaSave{{}, read->value}, WireFormat::Json, &token))
                     .object()
                     .contains("id"_L1)); // a new one has none, and never 0
    }
};

QTEST_GUILESS_MAIN(CodecSetupTest)
#include "codecsetuptest.moc"
