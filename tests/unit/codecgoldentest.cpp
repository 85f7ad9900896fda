#include "api/senders.h"
#include "codec/codec.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

// The documents' own examples, read, written, cut short and bent.
using namespace senderdesk;
using namespace Qt::StringLiterals;
using domain::WireFormat;
using Groups = api::List<domain::QueueGroup>;
using Senders = api::List<domain::Sender>;
using Accounts = api::List<domain::Account>;

namespace {

const core::Secret token("abcdefghijklmnqrstuvwxyz");

QByteArray golden(const char *name)
{
    QFile file(QStringLiteral(SENDERDESK_GOLDEN "/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

// Without white space outside of texts. No text in the examples has any beside a tag or outside of quotes.
QByteArray compact(QByteArray text)
{
    if (text.startsWith('{'))
        return QJsonDocument::fromJson(text).isObject() ? [&] {
            QByteArray out;
            bool isText = false;
            for (const char c : text) {
                isText ^= c == '"';
                if (isText || (c != ' ' && c != '\n'))
                    out.append(c);
            }
            return out;
        }()
                                                        : QByteArray();
    return text.replace(QByteArray("\n"), QByteArray());
}

template<class Reply>
bool isRead(const QByteArray &body)
{
    return codec::decodeReply<Reply>(body).has_value();
}

}

class CodecGoldenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void statsReplyIsReadAsPrinted_data() { bothFormats("queuestats-reply"); }
    void statsReplyIsReadAsPrinted()
    {
        QFETCH(QByteArray, body);
        const auto groups = codec::decodeReply<Groups>(body);
        QVERIFY(groups.has_value());
        QCOMPARE(groups->items,
                 (QList<domain::QueueGroup>{{306, 4591, 0, u""_s, 100, 100, 0, 200}, {306, 4914, 80, u""_s, 10, 10, 40, 140}}));
        QVERIFY(!groups->totalCount);
    }

    void sendersReplyIsReadAsPrinted_data() { bothFormats("senderslist-reply"); }
    void sendersReplyIsReadAsPrinted()
    {
        QFETCH(QByteArray, body);
        const auto senders = codec::decodeReply<Senders>(body);
        QVERIFY(senders.has_value());
        QCOMPARE(senders->items, (QList<domain::Sender>{{3, u"Email sender"_s, u"akmta"_s, u"email"_s},
                                                        {6, u"new sender"_s, u"sms_notify"_s, u"custom"_s}}));
        QCOMPARE(senders->totalCount, 4);
    }

    void emptyAccountsReplyIsReadAsPrinted_data() { bothFormats("accountslist-reply"); }
    void emptyAccountsReplyIsReadAsPrinted()
    {
        QFETCH(QByteArray, body);
        const auto accounts = codec::decodeReply<Accounts>(body);
        QVERIFY(accounts.has_value());
        QVERIFY(accounts->items.isEmpty());
        QCOMPARE(accounts->totalCount, 1);
    }

    void repliesAreWrittenAsPrinted()
    {
        for (const char *extension : {".json", ".xml"}) {
            const auto format = extension[1] == 'j' ? WireFormat::Json : WireFormat::Xml;
            const auto file = [&](const char *name) { return golden((QByteArray(name) + extension).constData()); };
            QCOMPARE(codec::encodeReply(api::Nothing(), format), compact(file("undelete-reply")));
            QCOMPARE(codec::encodeReply(*codec::decodeReply<Groups>(file("queuestats-reply")), format),
                     compact(file("queuestats-reply")));
            QCOMPARE(codec::encodeReply(*codec::decodeReply<Senders>(file("senderslist-reply")), format),
                     compact(file("senderslist-reply")));
            QCOMPARE(codec::encodeReply(*codec::decodeReply<Accounts>(file("accountslist-reply")), format),
                     compact(file("accountslist-reply")));
        }
    }

    void requestsAreWrittenAsPrinted()
    {
        const auto sender = [](qint64 id) { return *core::SenderId::from(id); };
        compareRequest(api::SendersUndelete{sender(683)}, "undelete-request");
        compareRequest(api::QueueStats{sender(119), {}, {}, {}, domain::Grouping::Campaign}, "queuestats-request",
                       R"("group":"account_campaign")", "<group>account_campaign</group>");
        compareRequest(api::QueuePurge{sender(3), core::AccountId::from(1), core::CampaignId::from(3)}, "queuepurge-request");
        compareRequest(api::AccountsList{300, 10}, "accountslist-request");
    }

    void requestsAreReadAsPrinted_data() { bothFormats("queuepurge-request"); }
    void requestsAreReadAsPrinted()
    {
        QFETCH(QByteArray, body);
        const auto request =
            codec::decodeRequest<api::QueuePurge>(body, body.startsWith('{') ? WireFormat::Json : WireFormat::Xml);
        QVERIFY(request.has_value());
        QCOMPARE(request->token, u"abcdefghijklmnqrstuvwxyz"_s);
        QVERIFY(!request->format);
        QCOMPARE(request->fields, (QJsonObject{{u"id"_s, 3}, {u"account_id"_s, 1}, {u"campaign_id"_s, 3}}));
    }

    void everyTruncatedReplyIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *name :
             {"queuestats-reply.json", "queuestats-reply.xml", "senderslist-reply.json", "senderslist-reply.xml",
              "accountslist-reply.json", "accountslist-reply.xml", "undelete-reply.json", "undelete-reply.xml"})
            QTest::newRow(name) << golden(name);
    }
    void everyTruncatedReplyIsRefused()
    {
        QFETCH(QByteArray, body);
        QVERIFY(isRead<api::Nothing>(body));
        for (qsizetype length = 0; length < body.size(); ++length) {
            const QByteArray cut = body.first(length);
            QVERIFY2(!isRead<api::Nothing>(cut) && !isRead<Groups>(cut) && !isRead<Senders>(cut) && !isRead<Accounts>(cut),
                     cut.constData());
            const auto read = codec::decodeReply<Groups>(cut);
            QVERIFY2(read.error().is<core::Malformed>(), cut.constData());
            QVERIFY(!read.error().as<core::Malformed>()->where.isEmpty() && !read.error().as<core::Malformed>()->what.isEmpty());
        }
    }

    // Bytes replaced, taken out and put between: what Qt's readers refuse, ours refuse.
    void noBentJsonIsReadThatQJsonDocumentRefuses_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("stats") << compact(golden("queuestats-reply.json"));
        QTest::newRow("senders") << golden("senderslist-reply.json");
        QTest::newRow("unknown fields") << QByteArray(
            R"({"x":{"a":[true,false,null,-1.5e3],"b":"\u0041\n"},"data":[],"error":0,"y":[[],{}]})");
    }
    void noBentJsonIsReadThatQJsonDocumentRefuses()
    {
        QFETCH(QByteArray, body);
        const QByteArray bytes = QByteArrayLiteral("\0\x01\t\n \"#,-.0159:;<>Eae[]\\fntu{|}~\x7f\x80\xc3\xff");
        const auto isRefused = [](const QByteArray &bent) {
            QJsonParseError error;
            QJsonDocument::fromJson(bent, &error);
            return error.error != QJsonParseError::NoError;
        };
        checkBent(body, bytes, isRefused);
    }

    // Without a declaration, attributes and comments: those are not read, and what is inside them is not held against the
    // grammar.
    void noBentXmlIsReadThatQXmlStreamReaderRefuses_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("stats") << golden("queuestats-reply.xml");
        QTest::newRow("senders") << golden("senderslist-reply.xml");
        QTest::newRow("pieces") << QByteArray("<xml><x><y>a<![CDATA[<&]]>&lt;</y><z/>&#65;</x><data/><error>0</error></xml>");
    }
    void noBentXmlIsReadThatQXmlStreamReaderRefuses()
    {
        QFETCH(QByteArray, body);
        const QByteArray bytes = QByteArrayLiteral("\0\x01\t\n\r !\"#&'/019;<>?=AEx[]-\x7f\x80\xc3\xff");
        checkBent(body, bytes, [](const QByteArray &bent) {
            QXmlStreamReader reader(bent);
            while (!reader.atEnd())
                reader.readNext();
            return reader.hasError();
        });
    }

private:
    template<class IsRefused>
    static void checkBent(const QByteArray &body, const QByteArray &bytes, IsRefused isRefused)
    {
        QVERIFY(isRead<api::Nothing>(body));
        int refused = 0;
        const auto check = [&](const QByteArray &bent) {
            if (!isRefused(bent))
                return true;
            ++refused;
            return !isRead<api::Nothing>(bent) && !isRead<Groups>(bent) && !isRead<Senders>(bent);
        };
        for (qsizetype at = 0; at < body.size(); ++at) {
            QByteArray without = body;
            QVERIFY2(check(without.remove(at, 1)), without.constData());
            for (const char byte : bytes) {
                QByteArray replaced = body;
                replaced[at] = byte;
                QVERIFY2(check(replaced), replaced.constData());
                QByteArray inserted = body;
                inserted.insert(at, byte);
                QVERIFY2(check(inserted), inserted.constData());
            }
        }
        QVERIFY(refused > 1000);
    }

    static void bothFormats(const char *name)
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *extension : {".json", ".xml"})
            QTest::newRow(extension) << golden((QByteArray(name) + extension).constData());
    }

    // The example with the fields that we send and it leaves out: format behind the token, `more` at the end.
    template<class Request>
    static void compareRequest(const Request &request, const char *name, const char *moreJson = "", const char *moreXml = "")
    {
        QByteArray json = compact(golden((QByteArray(name) + ".json").constData()));
        json.replace(QByteArray(R"(xyz",)"), QByteArray(R"(xyz","format":"json",)"));
        if (*moreJson)
            json.replace(QByteArray("}"), QByteArray(",") + moreJson + '}');
        QCOMPARE(codec::encodeRequest(request, WireFormat::Json, &token), json);
        QByteArray xml = compact(golden((QByteArray(name) + ".xml").constData()));
        xml.replace(QByteArray("</token>"), QByteArray("</token><format>xml</format>"));
        xml.replace(QByteArray("</xml>"), QByteArray(moreXml) + "</xml>");
        QCOMPARE(codec::encodeRequest(request, WireFormat::Xml, &token), xml);
    }
};

QTEST_GUILESS_MAIN(CodecGoldenTest)
#include "codecgoldentest.moc"
