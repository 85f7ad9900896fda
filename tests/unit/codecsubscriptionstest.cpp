#include "api/subscriptions.h"
#include "tests/unit/codecvalues.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

// Subscriptions and what finds them go through both formats and come back the same; the documents' example is written and read.
using namespace senderdesk;
using namespace senderdesk::test;
using namespace Qt::StringLiterals;
using domain::Subscription;
using domain::WireFormat;

namespace {

constexpr WireFormat formats[] = {WireFormat::Json, WireFormat::Xml};
const core::Secret token("abcdefghijklmnqrstuvwxyz");

QByteArray golden(const char *name)
{
    QFile file(QStringLiteral(SENDERDESK_GOLDEN "/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

template<class Row>
void rowsSurvive()
{
    for (const WireFormat format : formats) {
        for (quint32 seed = 0; seed < 1000; ++seed) {
            Values values(seed, format == WireFormat::Xml ? Texts::XmlSafe : Texts::Any);
            const api::List<Row> list{{values.make<Row>(), values.make<Row>()}};
            const QByteArray body = codec::encodeReply(list, format);
            const auto back = codec::decodeReply<api::List<Row>>(body);
            QVERIFY2(back.has_value() && *back == list, body.constData());
        }
    }
}

domain::SubscriptionKey printedKey()
{
    domain::Subscription row{.resourceId = 26, .channel = u"push"_s};
    row.provider = u"Firefox"_s;
    row.subscriptionId = u"abcdefghijklmnqrstuvwxyz"_s;
    return domain::SubscriptionKey::of(core::DatabaseId::from(1), u"abcdefghijklmnqrstuvwxyz"_s, row).value();
}

// The leaves of a flat document in no order.
QMap<QByteArray, QByteArray> leavesOf(const QByteArray &xml)
{
    QMap<QByteArray, QByteArray> leaves;
    static const QRegularExpression leaf(u"<(\\w+)(?: array='true')?>([^<]*)</\\1>"_s);
    for (auto matches = leaf.globalMatch(QString::fromUtf8(xml)); matches.hasNext();) {
        const auto match = matches.next();
        leaves.insert(match.captured(1).toUtf8(), match.captured(2).toUtf8());
    }
    return leaves;
}

}

class CodecSubscriptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void subscriptionsSurvive() { rowsSurvive<domain::Subscription>(); }
    void databasesSurvive() { rowsSurvive<domain::Database>(); }
    void resourcesSurvive() { rowsSurvive<domain::Resource>(); }
    void detailsOfResourcesSurvive() { rowsSurvive<domain::ResourceDetails>(); }
    void campaignsSurvive() { rowsSurvive<domain::Campaign>(); }

    void requestsSurvive()
    {
        api::forEachRequest(api::SubscriptionRequests(), []<class Request>() {
            for (const WireFormat format : formats) {
                for (quint32 seed = 0; seed < 500; ++seed) {
                    Values values(seed, format == WireFormat::Xml ? Texts::XmlSafe : Texts::WithoutMark);
                    const auto request = values.make<Request>();
                    const QByteArray body = codec::encodeRequest(request, format, &token);
                    const auto read = codec::decodeRequest<Request>(body, format);
                    QVERIFY2(read.has_value(), body.constData());
                    QCOMPARE(read->fields, asJson(request).toObject());
                }
            }
        });
    }

    void aDeletionIsWrittenAndReadAsPrinted()
    {
        const auto request = api::about<api::SubscriptionsDelete>(printedKey());
        QJsonObject printed = QJsonDocument::fromJson(golden("subscriptiondelete-request.json")).object();
        QCOMPARE(printed.size(), 7);
        printed.insert(u"format"_s, u"json"_s); // we always send it
        QCOMPARE(QJsonDocument::fromJson(codec::encodeRequest(request, WireFormat::Json, &token)).object(), printed);
        auto leaves = leavesOf(golden("subscriptiondelete-request.xml"));
        QCOMPARE(leaves.size(), 7);
        leaves.insert("format", "xml");
        QCOMPARE(leavesOf(codec::encodeRequest(request, WireFormat::Xml, &token)), leaves);
        for (const char *name : {"subscriptiondelete-reply.json", "subscriptiondelete-reply.xml"})
            QVERIFY(codec::decodeReply<api::SubscriptionsDelete::Reply>(golden(name)).has_value());
    }

    // One category is marked as an array, and so is none; left out there is no word of them.
    void aSettingIsWrittenAsThePageHasIt()
    {
        Subscription row{.resourceId = 1, .channel = u"email"_s};
        row.email = u"john@example.com"_s;
        const auto key = domain::SubscriptionKey::of(core::DatabaseId::from(1), u"abcdefghijklmnqrstuvwxyz"_s, row).value();
        auto request = api::about<api::SubscriptionsSet>(key);
        QVERIFY(!codec::encodeRequest(request, WireFormat::Json, &token).contains("cats"));
        QVERIFY(!codec::encodeRequest(request, WireFormat::Xml, &token).contains("cats"));
        request.status = u"subscribed"_s;
        request.priority = 10;
        request.categories = {u"news_category"_s};
        QJsonObject printed = QJsonDocument::fromJson(golden("subscriptionset-request.json")).object();
        QCOMPARE(printed.size(), 9);
        printed.insert(u"format"_s, u"json"_s);
        QCOMPARE(QJsonDocument::fromJson(codec::encodeRequest(request, WireFormat::Json, &token)).object(), printed);
        auto leaves = leavesOf(golden("subscriptionset-request.xml"));
        QCOMPARE(leaves.size(), 9);
        leaves.insert("format", "xml");
        const QByteArray xml = codec::encodeRequest(request, WireFormat::Xml, &token);
        QCOMPARE(leavesOf(xml), leaves);
        QVERIFY(xml.contains("<cats array='true'>news_category</cats>"));
        request.categories->clear();
        QVERIFY(codec::encodeRequest(request, WireFormat::Xml, &token).contains("<cats array='true'/>"));
        QVERIFY(codec::encodeRequest(request, WireFormat::Json, &token).contains(R"("cats":[])"));
    }
};

QTEST_GUILESS_MAIN(CodecSubscriptionsTest)
#include "codecsubscriptionstest.moc"
