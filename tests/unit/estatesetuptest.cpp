#include "domain/senderrecord.h"
#include "offline/content.h"
#include "offline/workshop.h"
#include "tests/unit/estateclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::offline;
using namespace Qt::StringLiterals;
using domain::Rule;
using support::accountId;
using support::nodeId;
using support::senderId;
using support::virtualSenderId;

// Nodes, records of AKMTA senders, and virtual senders.
class EstateSetupTest : public QObject
{
    Q_OBJECT

    static int codeOf(const core::Error &error) { return error.circumstances.envelopeCode.value_or(0); }
    template<class Request>
    static int codeOf(EstateClient &client, const Request &request)
    {
        const auto reply = client.ask(request);
        return reply ? 0 : codeOf(reply.error());
    }
    static Rule byDefault(qint64 sender, qint64 percent = 100) { return {u"default"_s, u""_s, {{sender, percent, {}, {}, {}}}}; }
    static QList<domain::VirtualSenderRow> rows(EstateClient &client, qint64 account)
    {
        const auto list = client.ask(api::VirtualSendersList{accountId(account)});
        return list ? list->items : QList<domain::VirtualSenderRow>();
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nodesAreListedWithTheirMtaStatus()
    {
        EstateClient client;
        const auto nodes = client.ask(api::NodesList{});
        QVERIFY(nodes.has_value());
        QVERIFY(nodes->items.size() >= 3);
        QSet<bool> synced;
        for (const domain::Node &node : nodes->items) {
            const auto status = client.ask(api::NodesMtaStatus{nodeId(node.id)});
            QVERIFY(status.has_value());
            synced << status->value.isSynced;
        }
        QCOMPARE(synced.size(), 2);
        QCOMPARE(codeOf(client, api::NodesMtaStatus{nodeId(99)}), 404);
        QCOMPARE(client.ask(api::NodesList{2, 1})->items.size(), 1);
    }

    void aRecordIsKeptWithFieldsThatAreNotKnown()
    {
        EstateClient client;
        const auto read = client.ask(api::AkmtaGet{senderId(119)});
        QVERIFY(read.has_value());
        QJsonObject record = read->value;
        QCOMPARE(record.value("name"_L1), QJsonValue(u"Main newsletter"_s));
        QVERIFY(record.value("dkim"_L1).isObject());
        record.insert(u"name"_s, u"Main newsletter 2"_s);
        record.insert(u"of_next_year"_s, QJsonArray{1, u"163"_s});
        QVERIFY(client.ask(api::AkmtaSave{senderId(119), record}).has_value());
        QCOMPARE(client.ask(api::AkmtaGet{senderId(119)})->value, record);
        QCOMPARE(client.ask(api::SendersList{119, 1})->items.value(0).name, u"Main newsletter 2"_s);
    }

    void onlyAkmtaSendersHaveARecord()
    {
        EstateClient client;
        for (const qint64 id : {63LL, 71LL, 999LL, qint64(deletedSender)})
            QCOMPARE(codeOf(client, api::AkmtaGet{senderId(id)}), 404);
    }

    void aNewSenderIsListedWithAnEmptyQueue()
    {
        EstateClient client;
        const auto saved = client.ask(api::AkmtaSave{{}, {{u"name"_s, u"Brand new"_s}, {u"ips"_s, QJsonArray{u"192.0.2.10"_s}}}});
        QVERIFY(saved.has_value() && saved->value && saved->value->savedId);
        const qint64 id = *saved->value->savedId;
        const domain::Sender row = client.ask(api::SendersList{id, 1})->items.value(0);
        QCOMPARE(row.name, u"Brand new"_s);
        QVERIFY(row.hasQueue());
        QCOMPARE(client.total(id).total, 0);
        QCOMPARE(client.ask(api::AkmtaGet{senderId(id)})->value.value("id"_L1), QJsonValue(id));
    }

    void badRecordsAreRefused_data()
    {
        QTest::addColumn<qint64>("sender");
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<int>("code");
        QTest::newRow("no name") << qint64(119) << QJsonObject{{u"name"_s, u" "_s}} << 450;
        QTest::newRow("another's name") << qint64(119) << QJsonObject{{u"name"_s, u"Promotions"_s}} << 409;
        QTest::newRow("its own name") << qint64(119) << QJsonObject{{u"name"_s, u"Main newsletter"_s}} << 0;
        QTest::newRow("an address of no node") << qint64(119) << QJsonObject{{u"ips"_s, QJsonArray{u"192.0.2.99"_s}}} << 450;
        QTest::newRow("an account that is not there") << qint64(119) << QJsonObject{{u"accounts"_s, QJsonArray{9999}}} << 404;
        QTest::newRow("new with another's name") << qint64(0) << QJsonObject{{u"name"_s, u"Promotions"_s}} << 409;
        QTest::newRow("a sender that is not there") << qint64(999) << QJsonObject{} << 404;
    }
    void badRecordsAreRefused()
    {
        QFETCH(qint64, sender);
        QFETCH(QJsonObject, change);
        QFETCH(int, code);
        EstateClient client;
        const QJsonObject before = client.ask(api::AkmtaGet{senderId(119)})->value;
        QJsonObject record = sender == 119 ? before : QJsonObject();
        for (auto it = change.begin(); it != change.end(); ++it)
            record.insert(it.key(), *it);
        QCOMPARE(codeOf(client, api::AkmtaSave{core::SenderId::from(sender), record}), code);
        QCOMPARE(client.ask(api::AkmtaGet{senderId(119)})->value, before); // its own name is no change
    }

    void anAssignedAccountJoinsTheOthers()
    {
        EstateClient client;
        const auto accounts = [&] { return domain::idsOf(client.ask(api::AkmtaGet{senderId(119)})->value.value("accounts"_L1)); };
        const QList<qint64> before = accounts();
        QVERIFY(client.ask(api::AkmtaAssign{senderId(119), accountId(101)}).has_value());
        QCOMPARE(accounts(), before + QList<qint64>{101});
        QVERIFY(client.ask(api::AkmtaAssign{senderId(119), accountId(101)}).has_value());
        QCOMPARE(accounts(), before + QList<qint64>{101});
        QCOMPARE(codeOf(client, api::AkmtaAssign{senderId(119), accountId(9999)}), 404);
        QCOMPARE(codeOf(client, api::AkmtaAssign{senderId(63), accountId(101)}), 404);
    }

    void everyAccountHasItsOwnVirtualSenders()
    {
        EstateClient client;
        QVERIFY(rows(client, 306).size() >= 3);
        QCOMPARE(rows(client, 1).value(0).name, u"Virtual sender12"_s);
        QVERIFY(rows(client, 455).isEmpty());
        QCOMPARE(codeOf(client, api::VirtualSendersList{accountId(9999)}), 404);
        const qint64 id = rows(client, 57).value(0).id;
        QVERIFY(client.ask(api::VirtualSendersGet{accountId(57), virtualSenderId(id)}).has_value());
        QCOMPARE(codeOf(client, api::VirtualSendersGet{accountId(306), virtualSenderId(id)}), 404);
        QCOMPARE(codeOf(client, api::VirtualSendersDelete{accountId(306), virtualSenderId(id)}), 404);
    }

    void theUserSeesTheVirtualSendersOfItsAccount()
    {
        EstateClient client;
        const auto own = client.ask(api::UserVirtualSendersList{});
        QVERIFY(own.has_value());
        QList<domain::VirtualSenderRow> theirs = rows(client, userAccount);
        for (domain::VirtualSenderRow &row : theirs) {
            QVERIFY(row.customChannels.has_value());
            row.customChannels.reset(); // only the administrator's list has them
        }
        QVERIFY(own->items == theirs);
        QVERIFY(client.ask(api::UserSendersList{})->items.size() > 40);
    }

    // Every way round through both services: what was made is read, what was changed is read so, a clone is equal, and what was
    // deleted is not there.
    void whatIsSavedIsRead()
    {
        EstateClient client;
        const auto added = client.ask(api::VirtualSendersAdd{accountId(306), u"163"_s, {byDefault(119)}, {}});
        QVERIFY(added.has_value() && added->value);
        const auto id = virtualSenderId(*added->value->savedId);
        const auto read = [&](core::VirtualSenderId which) {
            return client.ask(api::VirtualSendersGet{accountId(306), which})->value;
        };
        QVERIFY(read(id) == (domain::VirtualSender{id.value(), u"163"_s, {byDefault(119)}, {}}));

        const QList<Rule> rules{{u"group_id"_s, 12, {{119, 60, {}, {}, {}}, {120, 40, {}, {}, {}}}}, byDefault(120)};
        QVERIFY(client.ask(api::UserVirtualSendersUpdate{id, u"New name"_s, rules, {byDefault(63)}}).has_value());
        QVERIFY(read(id) == (domain::VirtualSender{id.value(), u"New name"_s, rules, {byDefault(63)}}));

        const auto cloned = client.ask(api::VirtualSendersClone{accountId(306), id, {}});
        QVERIFY(cloned.has_value());
        const auto copy = virtualSenderId(*cloned->value.savedId);
        QCOMPARE(read(copy).name, u"Clone of New name"_s);
        QVERIFY(read(copy).emailRules == rules);

        QVERIFY(client.ask(api::UserVirtualSendersDelete{copy}).has_value());
        QCOMPARE(codeOf(client, api::VirtualSendersGet{accountId(306), copy}), 404);
        QCOMPARE(codeOf(client, api::VirtualSendersDelete{accountId(306), copy}), 404);
        QVERIFY(read(id).emailRules == rules);
    }

    void unsoundVirtualSendersAreRefused_data()
    {
        QTest::addColumn<QJsonArray>("rules");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char *rules, int code) {
            QTest::newRow(name) << QJsonDocument::fromJson(rules).array() << code;
        };
        row("sound", R"([{"type":"default","value":"","senders":[{"sender_id":119,"percent":100}]}])", 0);
        row("no rules", "[]", 450);
        row("no default", R"([{"type":"group_id","value":1,"senders":[{"sender_id":119,"percent":100}]}])", 450);
        row("shares of 90", R"([{"type":"default","value":"","senders":[{"sender_id":119,"percent":90}]}])", 450);
        row("a group that is a text", R"([{"type":"group_id","value":"x","senders":[{"sender_id":119,"percent":100}]},
                                          {"type":"default","value":"","senders":[{"sender_id":119,"percent":100}]}])",
            450);
        row("no senders", R"([{"type":"default","value":"","senders":[]}])", 450);
        row("a sender without its id", R"([{"type":"default","value":"","senders":[{"percent":100}]}])", 450);
        row("an unknown sender", R"([{"type":"default","value":"","senders":[{"sender_id":99999,"percent":100}]}])", 404);
        row("no array", R"([1])", 450);
    }
    void unsoundVirtualSendersAreRefused()
    {
        QFETCH(QJsonArray, rules);
        QFETCH(int, code);
        EstateClient client;
        const QJsonObject body{
            {u"token"_s, u"offline"_s}, {u"name"_s, u"VS"_s}, {u"email_rules"_s, rules}, {u"sms_rules"_s, QJsonArray()}};
        const HttpReply reply = client.post(EstateClient::pathOf<api::UserVirtualSendersAdd>(), QJsonDocument(body).toJson());
        QCOMPARE(QJsonDocument::fromJson(reply.body).object().value("error"_L1).toInt(), code);
    }

    void namesAreUniqueWithinAnAccount()
    {
        EstateClient client;
        QCOMPARE(codeOf(client, api::VirtualSendersAdd{accountId(306), u"Main routing"_s, {byDefault(119)}, {}}), 409);
        QCOMPARE(codeOf(client, api::VirtualSendersAdd{accountId(101), u"Main routing"_s, {byDefault(119)}, {}}), 0);
        QCOMPARE(codeOf(client, api::VirtualSendersAdd{accountId(101), u" "_s, {byDefault(119)}, {}}), 450);
    }

    // The documents print clone with the User API's path and, in their examples, without an account (altcraft-admin.md 4.2):
    // whose request it is, account_id says, in both formats.
    void onePathServesTwoServices()
    {
        EstateClient client;
        const QByteArray path = EstateClient::pathOf<api::VirtualSendersClone>();
        QCOMPARE(path, EstateClient::pathOf<api::UserVirtualSendersClone>());
        const qsizetype before = rows(client, userAccount).size();
        const qsizetype others = rows(client, 1).size();
        const auto isDone = [&](const HttpReply &reply) {
            return codec::decodeReply<api::One<domain::Saved>>(reply.body).has_value();
        };
        QVERIFY(
            isDone(client.post(path, R"({"token":"abcdefghijklmnqrstuvwxyz","id":14,"name":"Clone of virtual sender #14"})")));
        QVERIFY(isDone(client.post(
            path, "<xml><token>abcdefghijklmnqrstuvwxyz</token><id>15</id><name>Clone of virtual sender #15</name></xml>",
            EstateClient::xmlHeaders())));
        QCOMPARE(rows(client, userAccount).size(), before + 2);
        QVERIFY(isDone(client.post(path, R"({"token":"offline","account_id":1,"id":1})")));
        QCOMPARE(rows(client, 1).size(), others + 1);
        QVERIFY(!isDone(client.post(path, R"({"token":"offline","account_id":0,"id":14})"))); // never taken for a user's
        QVERIFY(client.estate.setPath("vsenders.clone", "/moved/"));
        QVERIFY(isDone(client.post("/moved/", R"({"token":"offline","account_id":1,"id":1,"name":"x"})")));
        QVERIFY(isDone(client.post(path, R"({"token":"offline","id":14,"name":"y"})")));
    }
};

QTEST_GUILESS_MAIN(EstateSetupTest)
#include "estatesetuptest.moc"
