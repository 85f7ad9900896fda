#include "offline/subscriberdesk.h"
#include "tests/unit/estateclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace senderdesk;
using namespace senderdesk::offline;
using namespace Qt::StringLiterals;
using domain::Subscription;
using domain::SubscriptionKey;
using support::databaseId;
using support::resourceId;

// Databases, resources, profiles and their subscriptions. What the platform answers is held against a desk of the same seed that
// nobody has asked for anything.
class EstateSubscribersTest : public QObject
{
    Q_OBJECT

    const SubscriberDesk m_desk{1};

    template<class Request>
    static int codeOf(EstateClient &client, const Request &request)
    {
        const auto reply = client.ask(request);
        return reply ? 0 : reply.error().circumstances.envelopeCode.value_or(-1);
    }
    static SubscriptionKey printedKey(qint64 resource = 26)
    {
        Subscription row{.resourceId = resource, .channel = u"push"_s};
        row.provider = u"Firefox"_s;
        row.subscriptionId = u"abcdefghijklmnqrstuvwxyz"_s;
        return SubscriptionKey::of(databaseId(1), printedProfile, row).value();
    }
    static SubscriptionKey emailKey(const QString &email, qint64 resource, const QString &profile = printedProfile,
                                    qint64 database = 1)
    {
        Subscription row{.resourceId = resource, .channel = u"email"_s};
        row.email = email;
        return SubscriptionKey::of(databaseId(database), profile, row).value();
    }
    static api::ProfilesGet byId(const QString &profile, qint64 database = 1)
    {
        return {.database = databaseId(database), .matching = u"profile_id"_s, .profile = profile};
    }
    // All that the platform tells of a profile, deleted subscriptions included.
    static QJsonObject told(EstateClient &client, const QString &profile, qint64 database = 1)
    {
        const auto reply = client.ask(byId(profile, database));
        return reply ? reply->value : QJsonObject();
    }
    // status and is_delete of every subscription, by "resource channel address".
    static QMap<QString, std::pair<QString, bool>> statuses(EstateClient &client)
    {
        QMap<QString, std::pair<QString, bool>> map;
        const QJsonArray rows = told(client, printedProfile).value("subscriptions"_L1).toArray();
        for (const QJsonValue &row : rows) {
            map.insert(u"%1 %2"_s.arg(row["resource_id"_L1].toInteger()).arg(row["channel"_L1].toString()),
                       {row["status"_L1].toString(), row["is_delete"_L1].toBool()});
        }
        return map;
    }
    template<class Request>
    QList<Subscription> walk(EstateClient &client, Request request) const
    {
        QList<Subscription> all;
        for (int pages = 0; pages < 10'000; ++pages) {
            const auto page = client.ask(request);
            if (!page || page->items.isEmpty())
                return page && !page->nextFromId ? all : QList<Subscription>();
            all += page->items;
            if (!page->nextFromId || !page->nextFromId->isString())
                return {};
            request.fromId = page->nextFromId->toString();
        }
        return {};
    }
    template<class Is>
    qsizetype count(Is is) const
    {
        return std::ranges::count_if(m_desk.subscriptions(), is);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theDeskIsLargeAndOfAllKinds()
    {
        QVERIFY(m_desk.subscriptions().size() > 4000);
        QCOMPARE(std::ranges::count(m_desk.profiles(), 1, &SubscriberDesk::Profile::database), 2000);
        for (const domain::Channel &channel : domain::channels)
            QVERIFY2(count([&](const auto &each) { return each.key.channel() == channel.word; }) > 50, channel.title);
        for (const domain::SubscriptionStatus &status : domain::subscriptionStatuses)
            QVERIFY2(count([&](const auto &each) { return each.state.status == status.word; }) > 10, status.title);
        QVERIFY(count([](const auto &each) { return each.state.isDeleted; }) > 100);
        QSet<QString> ids;
        for (const SubscriberDesk::Profile &profile : m_desk.profiles())
            ids << profile.id;
        QCOMPARE(size_t(ids.size()), m_desk.profiles().size());
        for (const SubscriberDesk::Entry &entry : m_desk.subscriptions()) {
            const domain::ResourceDetails *resource = m_desk.resource(entry.key.resource().value());
            QVERIFY(resource && resource->channels.contains(entry.key.channel())
                    && resource->databases.contains(entry.key.database().value()));
        }
    }

    void listsPageById()
    {
        EstateClient client;
        const auto databases = client.ask(api::DatabasesList{});
        QVERIFY(databases.has_value());
        QVERIFY(databases->items == m_desk.databases());
        QCOMPARE(databases->totalCount, std::optional<qint64>(3));
        QCOMPARE(databases->nextFromId, std::optional(QJsonValue(4)));
        QCOMPARE(client.ask(api::DatabasesList{2, 1})->items.value(0).name, u"Partners"_s);
        QVERIFY(client.ask(api::DatabasesList{4, 1})->items.isEmpty());
        QCOMPARE(client.ask(api::DatabasesGet{databaseId(3)})->value.name, u"Test people"_s);
        QCOMPARE(codeOf(client, api::DatabasesGet{databaseId(9)}), 404);
        QCOMPARE(client.ask(api::ResourcesList{})->items.size(), 6);
        QCOMPARE(client.ask(api::ResourcesGet{resourceId(3)})->value.name, u"Main site"_s);
        QCOMPARE(client.ask(api::ResourcesGet{resourceId(3)})->value.databases, QList<qint64>{1});
        QCOMPARE(codeOf(client, api::ResourcesGet{resourceId(9)}), 404);
        const auto campaigns = client.ask(api::CampaignsList{4591, 1});
        QCOMPARE(campaigns->items.value(0).name, u"Spring sale"_s);
        QCOMPARE(client.ask(api::CampaignsList{4914, 1})->items.value(0).id, 4914);
        QCOMPARE(codeOf(client, api::CampaignsList{1, 0}), 450);
    }

    // The printed keys, also those that nobody here reads (altcraft-user.md 4.3, 7 and 9).
    void rowsHaveTheKeysOfTheDocuments_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QStringList>("keys");
        const auto row = [](const QByteArray &path, const QStringList &keys) {
            QTest::newRow(path.constData()) << QByteArray("/api/v1.1/" + path) << keys;
        };
        row("databases/list/", {u"Groups"_s, u"id"_s, u"name"_s, u"ui_tags"_s});
        row("databases/get/", {u"description"_s, u"id"_s, u"name"_s, u"suppress_id"_s});
        row("resources/list", {u"groups"_s, u"id"_s, u"name"_s});
        row("resources/get", {u"channels"_s, u"dbs_ids"_s, u"id"_s, u"name"_s, u"trk_domain"_s, u"url"_s});
        row("campaigns/list",
            {u"for_confirm"_s, u"groups"_s, u"id"_s, u"is_active"_s, u"name"_s, u"subid"_s, u"type"_s, u"ui_tags"_s});
        row("subscriptions/list_all", {u"_xxh"_s, u"cats"_s, u"channel"_s, u"custom_fields"_s, u"db_id"_s, u"email"_s,
                                       u"hash_id"_s, u"priority"_s, u"profile_id"_s, u"resource_id"_s, u"status"_s});
    }
    void rowsHaveTheKeysOfTheDocuments()
    {
        QFETCH(QByteArray, path);
        QFETCH(QStringList, keys);
        EstateClient client;
        const QByteArray body = client.post(path, R"({"token":"offline","id":1,"resource_id":1,"channel":"email"})").body;
        const QJsonValue data = QJsonDocument::fromJson(body).object().value("data"_L1);
        QCOMPARE((data.isArray() ? data[0] : data).toObject().keys(), keys);
        const QJsonObject groups = data[0]["Groups"_L1][0].toObject();
        QVERIFY(groups.isEmpty() || groups.keys() == QStringList({u"Id"_s, u"Name"_s}));
    }

    void walkingAResourceGivesWhatIsThere()
    {
        EstateClient client;
        for (const qint64 id : {29, 34}) {
            const QList<Subscription> rows = walk(client, api::SubscriptionsListAll{.resource = resourceId(id), .limit = 7});
            qsizetype at = 0;
            for (const SubscriberDesk::Entry &entry : m_desk.subscriptions()) {
                if (entry.key.resource() != resourceId(id) || entry.state.isDeleted)
                    continue;
                QVERIFY(at < rows.size());
                const Subscription &row = rows[at++];
                const auto key = SubscriptionKey::of(databaseId(*row.databaseId), *row.profileId, row);
                QVERIFY(key.has_value() && *key == entry.key);
                QCOMPARE(row.status, std::optional(entry.state.status));
                QCOMPARE(row.priority, std::optional(entry.state.priority));
                QCOMPARE(row.customFields.value_or(QJsonObject()), entry.state.customFields);
                QCOMPARE(row.categories, entry.state.categories);
                QVERIFY(!row.isDeleted);
            }
            QVERIFY(at > 0);
            QCOMPARE(at, rows.size());
        }
    }

    void filtersNarrowAWalk()
    {
        EstateClient client;
        const api::SubscriptionsListAll request{
            .resource = resourceId(1), .database = databaseId(2), .channel = u"email"_s, .status = u"suspended"_s, .limit = 7};
        const QList<Subscription> rows = walk(client, request);
        QVERIFY(!rows.isEmpty());
        for (const Subscription &row : rows)
            QVERIFY(row.databaseId == 2 && row.channel == u"email"_s && row.status == u"suspended"_s);
        QCOMPARE(rows.size(), count([](const auto &each) {
                     return each.key.resource() == resourceId(1) && each.key.database() == databaseId(2)
                            && each.key.channel() == u"email"_s && each.state.status == u"suspended"_s && !each.state.isDeleted;
                 }));
        QCOMPARE(codeOf(client, api::SubscriptionsListAll{.resource = resourceId(1), .fromId = u"12"_s}), 450);
        QCOMPARE(codeOf(client, api::SubscriptionsListAll{.resource = resourceId(1), .limit = 0}), 450);
        QCOMPARE(codeOf(client, api::SubscriptionsListAll{.resource = resourceId(99)}), 404);
        QCOMPARE(codeOf(client, api::SubscriptionsListAll{.resource = resourceId(3), .database = databaseId(2)}), 413);
    }

    void aPageMayBeCapped()
    {
        EstateClient client(Scenario::Calm, 1, {.mostRowsPerPage = 5});
        QCOMPARE(client.ask(api::SubscriptionsListAll{.resource = resourceId(1), .limit = 50})->items.size(), 5);
    }

    void aProfileIsFlatWithNestedSubscriptions()
    {
        EstateClient client;
        const QJsonObject profile = told(client, printedProfile);
        QCOMPARE(profile.value("_fname"_L1), QJsonValue(u"John"_s));
        QCOMPARE(profile.value("LOYALTY_SCORE"_L1), QJsonValue(500));
        QCOMPARE(profile.value("New_field_7"_L1), QJsonValue(u"00016"_s));
        const QJsonArray rows = profile.value("subscriptions"_L1).toArray();
        QCOMPARE(rows.size(), 5);
        for (const QJsonValue &row : rows) {
            QVERIFY(row["is_delete"_L1].isBool() && row["status"_L1].isString());
            QVERIFY(row["email"_L1].isUndefined() && row["phone"_L1].isUndefined() && row["subscription_id"_L1].isUndefined());
        }
        QCOMPARE(rows[0]["email_data"_L1]["domain"_L1], QJsonValue(u"example.com"_s));
        QCOMPARE(rows[3]["push_data"_L1],
                 QJsonValue(QJsonObject{{u"provider"_s, u"Firefox"_s}, {u"subscription_id"_s, u"abcdefghijklmnqrstuvwxyz"_s}}));
        QCOMPARE(rows[4]["phone_data"_L1]["phone"_L1], QJsonValue(u"+79000000000"_s));
        QCOMPARE(rows[4]["is_delete"_L1], QJsonValue(true));
    }

    // The whole estate through profiles/get: no subscription is lost, and each address is where domain::addressOf finds it.
    void everyNestedSubscriptionHasItsAddress()
    {
        EstateClient client;
        for (const SubscriberDesk::Profile &profile : m_desk.profiles()) {
            const QJsonArray rows = told(client, profile.id, profile.database).value("subscriptions"_L1).toArray();
            QCOMPARE(size_t(rows.size()), profile.subscriptions.size());
            for (qsizetype i = 0; i < rows.size(); ++i) {
                const SubscriberDesk::Entry &entry = m_desk.subscriptions()[profile.subscriptions[size_t(i)]];
                Subscription row{.resourceId = rows[i]["resource_id"_L1].toInteger(),
                                 .channel = rows[i]["channel"_L1].toString()};
                row.emailData = rows[i]["email_data"_L1].toObject();
                row.phoneData = rows[i]["phone_data"_L1].toObject();
                row.pushData = rows[i]["push_data"_L1].toObject();
                row.ccData = rows[i]["cc_data"_L1].toObject();
                QCOMPARE(domain::addressOf(row), domain::addressOf(entry.key.address()));
                QCOMPARE(row.resourceId, entry.key.resource().value());
                QCOMPARE(rows[i]["is_delete"_L1].toBool(), entry.state.isDeleted);
            }
        }
    }

    void theListOfAProfileHasNoDeletedOnes()
    {
        EstateClient client;
        const auto rows = client.ask(api::SubscriptionsList{databaseId(1), printedProfile});
        QVERIFY(rows.has_value());
        QCOMPARE(rows->items.size(), 4);
        QCOMPARE(rows->items[1].email, std::optional(u"example@example.com"_s));
        QVERIFY(!rows->items[1].databaseId && !rows->items[1].profileId);
        QCOMPARE(codeOf(client, api::SubscriptionsList{databaseId(1), u"x"_s}), 404);
        QCOMPARE(codeOf(client, api::SubscriptionsList{databaseId(2), printedProfile}), 404);
        QCOMPARE(codeOf(client, api::SubscriptionsList{databaseId(9), printedProfile}), 404);
    }

    void oneIsReadAsPrinted()
    {
        EstateClient client;
        const auto one = client.ask(api::about<api::SubscriptionsGet>(printedKey(1)));
        QVERIFY(one.has_value());
        Subscription expected = printedKey(1).address();
        expected.priority = 10;
        expected.status = u"subscribed"_s;
        expected.customFields =
            QJsonObject{{u"_device_type"_s, u"mob"_s}, {u"_os"_s, u"Android"_s}, {u"custom_field_1"_s, u"test value"_s}};
        expected.categories = {u"news_category"_s, u"transaction_category"_s};
        QVERIFY(one->value == expected);
        QCOMPARE(codeOf(client, api::about<api::SubscriptionsGet>(printedKey(29))), 404);
    }

    void deleteAndRestoreAreInverses()
    {
        EstateClient client;
        const QJsonObject before = told(client, printedProfile);
        const auto read = api::about<api::SubscriptionsGet>(printedKey());
        const auto one = client.ask(read);
        QVERIFY(one.has_value());

        QVERIFY(client.ask(api::about<api::SubscriptionsDelete>(printedKey())).has_value());
        QCOMPARE(QJsonDocument::fromJson(client.last.body).object().value("data"_L1), QJsonValue(QJsonValue::Null));
        QCOMPARE(codeOf(client, read), 404);
        QCOMPARE(client.ask(api::SubscriptionsList{databaseId(1), printedProfile})->items.size(), 3);
        QCOMPARE(statuses(client).value(u"26 push"_s), std::pair(u"subscribed"_s, true));
        QVERIFY(told(client, printedProfile) != before);
        QCOMPARE(codeOf(client, api::about<api::SubscriptionsDelete>(printedKey())), 404);

        QVERIFY(client.ask(api::about<api::SubscriptionsUndelete>(printedKey())).has_value());
        QCOMPARE(QJsonDocument::fromJson(client.last.body).object().value("data"_L1), QJsonValue(QJsonValue::Null));
        QCOMPARE(told(client, printedProfile), before);
        QVERIFY(client.ask(read)->value == one->value);
        QCOMPARE(codeOf(client, api::about<api::SubscriptionsUndelete>(printedKey())), 0); // there is nothing to do
        QCOMPARE(told(client, printedProfile), before);
        QCOMPARE(codeOf(client, api::about<api::SubscriptionsUndelete>(printedKey(29))), 404);
        QCOMPARE(codeOf(client, api::about<api::SubscriptionsDelete>(printedKey(29))), 404);
    }

    void aRepeatedDeletionIsAnsweredAndNotExecuted()
    {
        EstateClient client;
        const auto deletion = api::about<api::SubscriptionsDelete>(printedKey());
        QVERIFY(client.ask(deletion, "one").has_value());
        QVERIFY(client.ask(api::about<api::SubscriptionsUndelete>(printedKey()), "two").has_value());
        QVERIFY(client.ask(deletion, "one").has_value());
        QCOMPARE(headerOf(client.last.headers, "Duplicate-Request"), QByteArray("true"));
        QCOMPARE(codeOf(client, api::about<api::SubscriptionsGet>(printedKey())), 0);
    }

    void whatIsLeftOutStays()
    {
        EstateClient client;
        const auto key = emailKey(u"john@example.com"_s, 1);
        const Subscription before = client.ask(api::about<api::SubscriptionsGet>(key))->value;
        auto request = api::about<api::SubscriptionsSet>(key);
        QVERIFY(client.ask(request).has_value());
        QVERIFY(client.ask(api::about<api::SubscriptionsGet>(key))->value == before);
        request.status = u"unsubscribed"_s;
        QVERIFY(client.ask(request).has_value());
        Subscription expected = before;
        expected.status = u"unsubscribed"_s;
        QVERIFY(client.ask(api::about<api::SubscriptionsGet>(key))->value == expected);
        request.status.reset();
        request.priority = 0;
        const QJsonObject update{{u"action"_s, u"set"_s}, {u"value"_s, 42}};
        request.customFields = QJsonObject{{u"card_no"_s, u"00016"_s}, {u"shoe"_s, update}};
        QVERIFY(client.ask(request).has_value());
        request.categories = {u"one"_s, u"two"_s};
        QVERIFY(client.ask(request).has_value());
        expected.categories = {u"one"_s, u"two"_s};
        expected.priority = 0;
        expected.customFields = QJsonObject{{u"custom_int_field_2"_s, 20'000}, {u"card_no"_s, u"00016"_s}, {u"shoe"_s, 42}};
        QVERIFY(client.ask(api::about<api::SubscriptionsGet>(key))->value == expected);
    }

    void whatIsNotThereIsMade()
    {
        EstateClient client;
        const auto key = emailKey(u"new@example.com"_s, 3);
        QCOMPARE(codeOf(client, api::about<api::SubscriptionsGet>(key)), 404);
        auto request = api::about<api::SubscriptionsSet>(key);
        request.status = u"unconfirmed"_s;
        QVERIFY(client.ask(request).has_value());
        QCOMPARE(client.ask(api::about<api::SubscriptionsGet>(key))->value.status, std::optional(u"unconfirmed"_s));
        QCOMPARE(client.ask(api::SubscriptionsList{databaseId(1), printedProfile})->items.size(), 5);
        const auto walked = walk(client, api::SubscriptionsListAll{.resource = resourceId(3), .limit = 500});
        QCOMPARE(walked.constLast().email, std::optional(u"new@example.com"_s));
    }

    void unsoundSettingsAreRefusedAndChangeNothing()
    {
        EstateClient client;
        const QJsonObject before = told(client, printedProfile);
        const auto set = [](const SubscriptionKey &key, const QString &status = u"subscribed"_s) {
            auto request = api::about<api::SubscriptionsSet>(key);
            request.status = status;
            return request;
        };
        const QString email = u"john@example.com"_s;
        QCOMPARE(codeOf(client, set(emailKey(email, 34))), 413); // not of this database
        QCOMPARE(codeOf(client, set(emailKey(email, 99))), 404);
        QCOMPARE(codeOf(client, set(emailKey(email, 1, u"x"_s))), 404);
        QCOMPARE(codeOf(client, set(emailKey(email, 1, printedProfile, 2))), 404);
        QCOMPARE(codeOf(client, set(emailKey(email, 26))), 450); // no channel of this resource
        QCOMPARE(codeOf(client, set(emailKey(email, 1), u"no such"_s)), 450);
        auto low = set(emailKey(email, 1), u"suspended"_s);
        low.priority = -1;
        QCOMPARE(codeOf(client, low), 450);
        auto bare = set(emailKey(email, 1));
        bare.email.reset();
        QCOMPARE(codeOf(client, bare), 450);
        bare.channel = u"pigeon"_s;
        QCOMPARE(codeOf(client, bare), 450);
        bare.channel = u"telegram_bot"_s;
        bare.ccData = QJsonObject{{u"id"_s, u"1"_s}}; // a text where a number belongs
        QCOMPARE(codeOf(client, bare), 450);
        QCOMPARE(codeOf(client, api::about<api::SubscriptionsDelete>(emailKey(email, 34))), 413);
        QCOMPARE(told(client, printedProfile), before);
    }

    void settingADeletedOneLeavesItDeleted()
    {
        EstateClient client;
        QVERIFY(client.ask(api::about<api::SubscriptionsDelete>(printedKey())).has_value());
        auto request = api::about<api::SubscriptionsSet>(printedKey());
        request.status = u"suspended"_s;
        QVERIFY(client.ask(request).has_value());
        QCOMPARE(statuses(client).value(u"26 push"_s), std::pair(u"suspended"_s, true));
    }

    void aBulkChangeKeepsToItsScope_data()
    {
        QTest::addColumn<QString>("channel");
        QTest::addColumn<qint64>("resource");
        QTest::newRow("database") << QString() << qint64(0);
        QTest::newRow("channel") << u"email"_s << qint64(0);
        QTest::newRow("resource") << QString() << qint64(29);
        QTest::newRow("both") << u"push"_s << qint64(1);
    }
    void aBulkChangeKeepsToItsScope()
    {
        QFETCH(QString, channel);
        QFETCH(qint64, resource);
        EstateClient client;
        const auto isMeant = [&](const SubscriberDesk::Entry &each) {
            return each.key.database() == databaseId(2) && (channel.isEmpty() || each.key.channel() == channel)
                   && (resource == 0 || each.key.resource().value() == resource) && !each.state.isDeleted;
        };
        const auto wordOf = [](const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); };
        const qint64 subscribed = count([&](const auto &each) { return isMeant(each) && each.state.status == u"subscribed"_s; });
        const qint64 suspended = count([&](const auto &each) { return isMeant(each) && each.state.status == u"suspended"_s; });
        QVERIFY(subscribed > 0);
        const auto done =
            client.ask(api::SubscriptionsSuspendAll{databaseId(2), wordOf(channel), core::ResourceId::from(resource)});
        QCOMPARE(done->updated, std::optional(subscribed));
        // Every subscription there is, those outside the scope and the deleted ones too.
        for (const SubscriberDesk::Profile &profile : m_desk.profiles()) {
            const QJsonArray rows = told(client, profile.id, profile.database).value("subscriptions"_L1).toArray();
            for (qsizetype i = 0; i < rows.size(); ++i) {
                const SubscriberDesk::Entry &was = m_desk.subscriptions()[profile.subscriptions[size_t(i)]];
                const bool isChanged = isMeant(was) && was.state.status == u"subscribed"_s;
                QCOMPARE(rows[i]["status"_L1].toString(), isChanged ? u"suspended"_s : was.state.status);
            }
        }
        const auto undone =
            client.ask(api::SubscriptionsUnsuspendAll{databaseId(2), wordOf(channel), core::ResourceId::from(resource)});
        QCOMPARE(undone->updated, std::optional(subscribed + suspended)); // also those of before
    }
    void anUnsoundBulkChangeIsRefused()
    {
        EstateClient client;
        QCOMPARE(codeOf(client, api::SubscriptionsSuspendAll{databaseId(9)}), 404);
        QCOMPARE(codeOf(client, api::SubscriptionsSuspendAll{databaseId(2), {}, resourceId(3)}), 413);
        QCOMPARE(codeOf(client, api::SubscriptionsUnsuspendAll{databaseId(2), u"pigeon"_s}), 450); // never widened
        const auto post = [&](const char *body) {
            return QJsonDocument::fromJson(client.post(EstateClient::pathOf<api::SubscriptionsSuspendAll>(), body).body)
                .object()
                .value("error"_L1)
                .toInt();
        };
        QCOMPARE(post(R"({"token":"offline"})"), 450);
        QCOMPARE(post(R"({"token":"offline","db_id":1,"resource_id":0})"), 450);
        QCOMPARE(post(R"({"token":"offline","db_id":1,"channel":""})"), 450);
        QCOMPARE(post(R"({"token":"offline","db_id":1,"channel":1})"), 450);
        QCOMPARE(post(R"({"db_id":1})"), 401);
        const auto rows = client.ask(api::SubscriptionsListAll{.resource = resourceId(26), .status = u"subscribed"_s});
        QVERIFY(!rows->items.isEmpty());
    }

    // The printed example, in XML: deleted, not there, restored.
    void anXmlRequestIsUnderstood()
    {
        EstateClient client;
        const QByteArray key = "<token>abcdefghijklmnqrstuvwxyz</token><db_id>1</db_id><resource_id>26</resource_id><channel>push"
                               "</channel><subscription_id>abcdefghijklmnqrstuvwxyz</subscription_id><profile_id>"
                               "abcdefghijklmnqrstuvwxyz</profile_id><provider>Firefox</provider>";
        const auto post = [&](const QByteArray &path, const QByteArray &fields) {
            return client.post(path, "<xml>" + fields + "</xml>", EstateClient::xmlHeaders()).body;
        };
        const QByteArray success = "<xml><data/><error>0</error><error_text>Successful operation</error_text></xml>";
        QCOMPARE(post(EstateClient::pathOf<api::SubscriptionsDelete>(), key), success);
        QVERIFY(post(EstateClient::pathOf<api::SubscriptionsGet>(), key).contains("<error>404</error>"));
        QCOMPARE(post(EstateClient::pathOf<api::SubscriptionsUndelete>(), key), success);
        QVERIFY(post(EstateClient::pathOf<api::SubscriptionsGet>(), key).contains("<cats>news_category</cats>"));
        // A phone without its mark is a number; a chat's id is one.
        const QByteArray chat = "<token>offline</token><db_id>1</db_id><profile_id>abcdefghijklmnqrstuvwxyz</profile_id>"
                                "<resource_id>29</resource_id>";
        const QByteArray done = "<xml><error>0</error><error_text>Successful operation</error_text></xml>";
        const QByteArray set = EstateClient::pathOf<api::SubscriptionsSet>();
        QCOMPARE(post(set, chat + "<channel>telegram_bot</channel><cc_data><id>1</id></cc_data>"), done);
        QVERIFY(post(set, chat + "<channel>viber</channel><cc_data><phone>79000000000</phone></cc_data>")
                    .contains("<error>450</error>"));
        QCOMPARE(post(set, chat + "<channel>viber</channel><cc_data><phone string='true'>79000000000</phone></cc_data>"), done);
        QVERIFY(post(EstateClient::pathOf<api::SubscriptionsSuspendAll>(), "<token>offline</token><db_id>3</db_id>")
                    .contains("<updated>"));
        QCOMPARE(post(EstateClient::pathOf<api::ProfilesGet>(),
                      "<token>offline</token><db_id>1</db_id><matching>custom</matching>"
                      "<field_name>crm_id</field_name><field_value string='true'>00016"
                      "</field_value>")
                     .count("<crm_id>00016</crm_id>"),
                 1);
    }
};

QTEST_GUILESS_MAIN(EstateSubscribersTest)
#include "estatesubscriberstest.moc"
