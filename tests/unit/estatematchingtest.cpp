#include "domain/matching.h"
#include "tests/unit/estateclient.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::offline;
using namespace Qt::StringLiterals;
using support::databaseId;

// How profiles/get finds the one profile that is meant.
class EstateMatchingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyMatchingModeFindsTheProfile_data()
    {
        QTest::addColumn<QJsonObject>("fields");
        QTest::addColumn<int>("code"); // 0: the printed profile
        const auto row = [](const char *name, const QJsonObject &fields, int code = 0) { QTest::newRow(name) << fields << code; };
        const QString profileEmail = u"john@example.com"_s;
        const QString otherEmail = u"example@example.com"_s; // of a subscription only
        const QString phone = u"+79000000000"_s;
        row("by default by email", {{u"email"_s, profileEmail}});
        const auto mode = [&row](const char *name, const QString &word, QJsonObject fields, int code = 0) {
            fields.insert(u"matching"_s, word);
            row(name, fields, code);
        };
        mode("email", u"email"_s, {{u"email"_s, profileEmail}});
        mode("email of a subscription", u"email"_s, {{u"email"_s, otherEmail}});
        mode("email in a resource", u"email"_s, {{u"email"_s, otherEmail}, {u"resource_id"_s, 29}});
        mode("email in another resource", u"email"_s, {{u"email"_s, otherEmail}, {u"resource_id"_s, 3}}, 404);
        mode("email of a profile without the resource", u"email"_s, {{u"email"_s, profileEmail}, {u"resource_id"_s, 3}}, 404);
        mode("a resource of other databases", u"email"_s, {{u"email"_s, profileEmail}, {u"resource_id"_s, 34}}, 413);
        mode("no such resource", u"email"_s, {{u"email"_s, profileEmail}, {u"resource_id"_s, 99}}, 404);
        mode("email_profile", u"email_profile"_s, {{u"email"_s, profileEmail}});
        mode("email_profile of a subscription", u"email_profile"_s, {{u"email"_s, otherEmail}}, 404);
        mode("email_sub", u"email_sub"_s, {{u"email"_s, otherEmail}});
        mode("email_sub of nobody", u"email_sub"_s, {{u"email"_s, u"nobody@example.com"_s}}, 404);
        mode("phone", u"phone"_s, {{u"phone"_s, phone}});
        mode("phone_sub", u"phone_sub"_s, {{u"phone"_s, phone}});
        mode("phone_sub in a resource", u"phone_sub"_s, {{u"phone"_s, phone}, {u"resource_id"_s, 1}}, 404);
        mode("email_phone by the phone", u"email_phone"_s, {{u"phone"_s, phone}});
        mode("email_phone by both", u"email_phone"_s, {{u"phone"_s, phone}, {u"email"_s, profileEmail}});
        mode("email_phone_sub", u"email_phone_sub"_s, {{u"email"_s, otherEmail}});
        mode("profile_id", u"profile_id"_s, {{u"profile_id"_s, u"abcdefghijklmnqrstuvwxyz"_s}});
        mode("profile_id of nobody", u"profile_id"_s, {{u"profile_id"_s, u"x"_s}}, 404);
        const QString push = u"abcdefghijklmnqrstuvwxyz"_s;
        mode("push_sub", u"push_sub"_s, {{u"provider"_s, u"Firefox"_s}, {u"subscription_id"_s, push}});
        mode("push_sub of another", u"push_sub"_s, {{u"provider"_s, u"Chrome"_s}, {u"subscription_id"_s, push}}, 404);
        mode("custom", u"custom"_s, {{u"field_name"_s, u"New_field_7"_s}, {u"field_value"_s, u"00016"_s}});
        mode("custom as a number", u"custom"_s, {{u"field_name"_s, u"New_field_7"_s}, {u"field_value"_s, 16}}, 404);
        mode("custom of many", u"custom"_s, {{u"field_name"_s, u"_city"_s}, {u"field_value"_s, u"Oslo"_s}}, 435);
        mode("custom_sub", u"custom_sub"_s, {{u"field_name"_s, u"custom_int_field_2"_s}, {u"field_value"_s, 20'000}});
        mode("custom_sub of none", u"custom_sub"_s, {{u"field_name"_s, u"no such"_s}, {u"field_value"_s, 1}}, 404);
        mode("email of two", u"email"_s, {{u"email"_s, u"family@example.com"_s}}, 435);
        mode("no field", u"email"_s, {}, 450);
        mode("half of the fields", u"push_sub"_s, {{u"provider"_s, u"Firefox"_s}}, 450);
        mode("unknown", u"push"_s, {{u"email"_s, profileEmail}}, 450);
    }
    void everyMatchingModeFindsTheProfile()
    {
        QFETCH(QJsonObject, fields);
        QFETCH(int, code);
        EstateClient client;
        fields.insert(u"token"_s, u"offline"_s);
        fields.insert(u"db_id"_s, 1);
        const HttpReply reply = client.post(EstateClient::pathOf<api::ProfilesGet>(), QJsonDocument(fields).toJson());
        const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
        QCOMPARE(body.value("error"_L1).toInt(), code);
        if (code == 0)
            QCOMPARE(body.value("data"_L1)["id"_L1].toString(), u"abcdefghijklmnqrstuvwxyz"_s);
    }
    void noMatchingModeIsForgotten()
    {
        EstateClient client;
        for (const domain::MatchMode &mode : domain::matchModes) {
            const api::ProfilesGet request{.database = databaseId(1),
                                           .matching = mode.word,
                                           .email = u"x@example.com"_s,
                                           .phone = u"+1"_s,
                                           .profile = u"x"_s,
                                           .provider = u"x"_s,
                                           .subscriptionId = u"x"_s,
                                           .fieldName = u"x"_s,
                                           .fieldValue = QJsonValue(u"x"_s)};
            QCOMPARE(client.ask(request).error().circumstances.envelopeCode.value_or(-1), 404);
        }
    }
};

QTEST_GUILESS_MAIN(EstateMatchingTest)
#include "estatematchingtest.moc"
