#include "offline/objectaccess.h"
#include "operations/usersession.h"
#include "tests/contract/platformworld.h"
#include "tests/support/testids.h"
#include "tests/support/warnings.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using contract::PlatformWorld;
using domain::ActionKind;
using domain::WireFormat;
using operations::SubscriptionsQuestion;
using operations::UserSession;

namespace {

constexpr int patience = 15'000;

core::DatabaseId databaseId(qint64 id)
{
    return support::idOf<core::DatabaseId>(id);
}

core::ResourceId resourceId(qint64 id)
{
    return support::idOf<core::ResourceId>(id);
}

}

// An object of another group is there and not this token's: 441, where one that is not there at all is 404 (wire/altcraft-user.md
// 1.2 and 1.4).
class AnotherGroupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void aQuestionAboutOneIsForbidden_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<qint64>("database");
        QTest::addColumn<qint64>("resource"); // 0: that of a profile
        QTest::addColumn<int>("code");
        for (const auto format : {WireFormat::Json, WireFormat::Xml}) {
            const char *name = format == WireFormat::Json ? "json" : "xml";
            QTest::addRow("%s: a resource, walked", name) << int(format) << qint64(1) << offline::foreignResource << 441;
            QTest::addRow("%s: a database, searched", name) << int(format) << offline::foreignDatabase << qint64(0) << 441;
            QTest::addRow("%s: no resource, walked", name) << int(format) << qint64(1) << qint64(51) << 404;
            QTest::addRow("%s: no database, searched", name) << int(format) << qint64(8) << qint64(0) << 404;
        }
    }
    void aQuestionAboutOneIsForbidden()
    {
        QFETCH(int, format);
        QFETCH(qint64, database);
        QFETCH(qint64, resource);
        QFETCH(int, code);
        PlatformWorld world;
        UserSession session(world.connection(domain::Service::AltcraftUser, WireFormat(format)), PlatformWorld::secrets(),
                            world.environment(500));
        SubscriptionsQuestion question{.database = databaseId(database), .matchBy = u"email"_s, .value = u"john@example.com"_s};
        if (resource > 0)
            question = {
                .database = databaseId(database), .resource = resourceId(resource), .matchBy = SubscriptionsQuestion::walk};
        session.subscriptions().ask(question);
        QTRY_COMPARE_WITH_TIMEOUT(session.subscriptions().state(), operations::Source::State::Failed, patience);
        const core::Error error = *session.subscriptions().error();
        QCOMPARE(error.circumstances.envelopeCode, std::optional(code));
        QVERIFY(code == 441 ? error.is<core::Forbidden>() : error.is<core::NotFound>());
    }

    void noListHasOne()
    {
        PlatformWorld world;
        UserSession session(world.connection(domain::Service::AltcraftUser), PlatformWorld::secrets(), world.environment(500));
        session.connectNow();
        QTRY_COMPARE_WITH_TIMEOUT(session.workspace().state(), operations::Source::State::Ready, patience);
        QVERIFY(session.workspace().resourceNames().size() > 3);
        QVERIFY(!session.workspace().resourceNames().contains(offline::foreignResource));
        QVERIFY(!session.workspace().databases().contains(offline::foreignDatabase));
    }

    // Nothing of another group's is changed by naming it: each method that names a database or a resource.
    void everyMethodThatNamesOneAnswers441_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path : {"databases/get/", "resources/get", "profiles/get/", "subscriptions/list_all",
                                 "subscriptions/get", "subscriptions/set", "subscriptions/delete", "subscriptions/undelete",
                                 "subscriptions/suspend_all", "subscriptions/unsuspend_all"})
            QTest::newRow(path) << "/api/v1.1/" + QByteArray(path);
    }
    void everyMethodThatNamesOneAnswers441()
    {
        QFETCH(QByteArray, path);
        PlatformWorld world;
        const bool isDatabase = path.contains("databases");
        const auto errorOf = [&](qint64 resource) {
            const QJsonObject fields{{u"token"_s, u"offline"_s},
                                     {u"id"_s, isDatabase ? resource == 51 ? 8 : offline::foreignDatabase : resource},
                                     {u"db_id"_s, 1},
                                     {u"resource_id"_s, resource},
                                     {u"profile_id"_s, u"abcdefghijklmnqrstuvwxyz"_s},
                                     {u"matching"_s, u"email_sub"_s},
                                     {u"channel"_s, u"email"_s},
                                     {u"email"_s, u"john@example.com"_s}};
            const auto reply = world.estate().handle(
                {"POST",
                 path,
                 {{"Content-Type", "application/json"}, {"Request-ID", QUuid::createUuid().toByteArray(QUuid::WithoutBraces)}},
                 QJsonDocument(fields).toJson()});
            return QJsonDocument::fromJson(reply.body)["error"_L1].toInt();
        };
        QCOMPARE(errorOf(offline::foreignResource), 441);
        QCOMPARE(errorOf(51), 404);
    }
};

QTEST_GUILESS_MAIN(AnotherGroupTest)
#include "anothergrouptest.moc"
