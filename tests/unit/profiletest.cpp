#include "domain/profile.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;

// What profiles/get says of a profile, in the shapes of both formats.
class ProfileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nameAndIdAreTakenOutOfTheFields()
    {
        const auto profile = domain::profileOf(
            {{u"_id"_s, u"64"_s}, {u"_fname"_s, u"John"_s}, {u"_lname"_s, u"Smith"_s}, {u"New_field_7"_s, u"00016"_s}});
        QCOMPARE(profile.id, u"64"_s);
        QCOMPARE(profile.name, u"John Smith"_s);
        QCOMPARE(profile.fields.value(u"New_field_7"_s), QJsonValue(u"00016"_s));
        QVERIFY(!profile.saysSubscriptions);
        QCOMPARE(domain::profileOf({{u"_lname"_s, u"Smith"_s}}).name, u"Smith"_s);
    }

    void subscriptionsAreTheSameInBothFormats()
    {
        const QJsonObject typed{{u"resource_id"_s, 29},
                                {u"channel"_s, u"email"_s},
                                {u"email_data"_s, QJsonObject{{u"email"_s, u"a@example.com"_s}}},
                                {u"priority"_s, 0},
                                {u"status"_s, u"subscribed"_s},
                                {u"is_delete"_s, true},
                                {u"cats"_s, QJsonArray{u"news"_s}}};
        QJsonObject untyped = typed; // XML: texts, and one element where there is a list of one
        untyped.insert(u"resource_id"_s, u"29"_s);
        untyped.insert(u"priority"_s, u"0"_s);
        untyped.insert(u"is_delete"_s, u"true"_s);
        untyped.insert(u"cats"_s, u"news"_s);
        const auto json = domain::profileOf({{u"id"_s, u"64"_s}, {u"subscriptions"_s, QJsonArray{typed}}});
        const auto xml = domain::profileOf({{u"id"_s, u"64"_s}, {u"subscriptions"_s, untyped}});
        QCOMPARE(json.subscriptions.size(), 1);
        QVERIFY(json.subscriptions == xml.subscriptions);
        const domain::Subscription &read = json.subscriptions.first();
        QCOMPARE(read.resourceId, 29);
        QCOMPARE(read.priority, std::optional<qint64>(0));
        QCOMPARE(read.isDeleted, std::optional(true));
        QCOMPARE(domain::addressOf(read), u"a@example.com"_s);
        QCOMPARE(read.categories, QStringList(u"news"_s));
        QVERIFY(json.saysSubscriptions);
    }

    void noSubscriptionIsNotTheSameAsNotSaid()
    {
        QVERIFY(domain::profileOf({{u"subscriptions"_s, QJsonArray()}}).saysSubscriptions);
        QVERIFY(domain::profileOf({{u"subscriptions"_s, QJsonArray()}}).subscriptions.isEmpty());
        // The page's own sample: something that is no subscription.
        QVERIFY(domain::profileOf({{u"subscriptions"_s, QJsonArray{u"…"_s}}}).subscriptions.isEmpty());
    }

    void whatIsNotSaidOfDeletionStaysUnknown()
    {
        const QJsonObject bare{{u"resource_id"_s, 1}, {u"channel"_s, u"sms"_s}};
        const auto profile = domain::profileOf({{u"subscriptions"_s, QJsonArray{bare}}});
        QVERIFY(!profile.subscriptions.first().isDeleted.has_value());
        QVERIFY(!profile.subscriptions.first().priority.has_value());
    }
};

QTEST_GUILESS_MAIN(ProfileTest)
#include "profiletest.moc"
