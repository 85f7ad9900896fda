#include "api/mail.h"
#include "codec/codec.h"
#include "offline/estate.h"
#include "offline/mailestate.h"
#include "tests/support/testclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::offline;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Desk
{
    support::TestClock clock;
    Estate estate{Scenario::Calm, 1, clock};

    HttpReply post(const QByteArray &method, const QByteArray &body, const Headers &headers = {})
    {
        return estate.handle({"POST", "/api/" + method, headers, body});
    }
    QJsonObject ask(const QByteArray &method, QJsonObject body,
                    const QJsonObject &credentials = byPassword(u"admin@example.adm"_s))
    {
        body.insert(u"credentials"_s, credentials);
        return QJsonDocument::fromJson(post(method, QJsonDocument(body).toJson()).body).object();
    }
    QJsonArray deleted(const QString &mailbox)
    {
        return ask("get_deleted_messages", {{u"user"_s, mailbox}}).value(u"messages"_s).toArray();
    }
    QJsonArray restore(const QString &mailbox, const QJsonArray &ids)
    {
        return ask("restore_deleted_messages", {{u"user"_s, mailbox}, {u"ids"_s, ids}}).value(u"ids"_s).toArray();
    }
    static QJsonObject byPassword(const QString &user) { return {{u"user"_s, user}, {u"password"_s, u"offline"_s}}; }
    static int errorIn(const QJsonObject &reply)
    {
        return reply.value(u"success"_s).toBool() ? -1 : reply.value(u"error_number"_s).toInt(-2);
    }
};

}

// The simulated mail service, asked as plain curl and the public clients ask it (wire/opensrs-mail.md 26).
class EstateMailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theHttpStatusSaysOnlyWhatTheGuideSays()
    {
        Desk desk;
        QCOMPARE(desk.post("no_such_method", "{}").status, 404);
        QCOMPARE(desk.estate.handle({"GET", "/api/get_user", {}, {}}).status, 404);
        for (const char *body : {"", "{,}", "[]", "text", "{\"a\":1,}"})
            QCOMPARE(desk.post("get_user", body).status, 400);
        QCOMPARE(desk.post("get_user", "{}").status, 200);
    }

    void whoAsksIsKnownByPasswordOrToken()
    {
        Desk desk;
        QCOMPARE(Desk::errorIn(desk.ask("search_domains", {})), -1);
        QCOMPARE(Desk::errorIn(desk.ask("search_domains", {}, {})), 5);
        QCOMPARE(Desk::errorIn(desk.ask("search_domains", {}, {{u"user"_s, u"admin@example.adm"_s}})), 5);
        QCOMPARE(Desk::errorIn(desk.ask("search_domains", {}, {{u"user"_s, u"admin@example.adm"_s}, {u"password"_s, u"x"_s}})),
                 1);
        QCOMPARE(Desk::errorIn(desk.ask("search_domains", {}, {{u"user"_s, u"admin@example.adm"_s}, {u"token"_s, u"x"_s}})), 1);
    }

    // The guide prints the duration in quotes, clients send a number.
    void aSessionTokenWorksUntilItEnds()
    {
        Desk desk;
        for (const QJsonValue &duration : {QJsonValue(60), QJsonValue(u"60"_s)}) {
            const QJsonObject reply =
                desk.ask("authenticate", {{u"generate_session_token"_s, true}, {u"session_token_duration"_s, duration}});
            QCOMPARE(reply.value(u"session_token_duration"_s).toInt(), 60);
            const QJsonObject token{{u"user"_s, u"admin@example.adm"_s}, {u"token"_s, reply.value(u"session_token"_s)}};
            QCOMPARE(Desk::errorIn(desk.ask("search_domains", {}, token)), -1);
            desk.clock.advance(59s);
            QCOMPARE(Desk::errorIn(desk.ask("search_domains", {}, token)), -1);
            desk.clock.advance(1s);
            QCOMPARE(Desk::errorIn(desk.ask("search_domains", {}, token)), 1);
        }
        QVERIFY(!desk.ask("authenticate", {}).contains(u"session_token"_s));
        QCOMPARE(
            Desk::errorIn(desk.ask("authenticate", {{u"generate_session_token"_s, true}, {u"session_token_duration"_s, 90'000}})),
            6);
    }

    void mailboxesAreSearchedPageByPage()
    {
        Desk desk;
        QSet<QString> seen;
        qint64 total = 0;
        for (int first = 0;; first += 100) {
            const QJsonObject page =
                desk.ask("search_users", {{u"criteria"_s, QJsonObject{{u"domain"_s, u"example.com"_s}}},
                                          {u"range"_s, QJsonObject{{u"first"_s, first}, {u"limit"_s, 100}}}});
            total = page.value(u"total_count"_s).toInteger();
            const QJsonArray users = page.value(u"users"_s).toArray();
            if (users.isEmpty())
                break;
            for (const QJsonValue &user : users)
                seen.insert(user[u"user"_s].toString());
        }
        QCOMPARE(qint64(seen.size()), total);
        QVERIFY(total > 200);
        const auto match = [&desk](const QString &pattern) {
            const QJsonObject criteria{
                {u"domain"_s, u"example.com"_s}, {u"match"_s, pattern}, {u"type"_s, QJsonArray{u"mailbox"_s}}};
            return desk.ask("search_users", {{u"criteria"_s, criteria}}).value(u"total_count"_s).toInt();
        };
        QCOMPARE(match(u"jo*"_s), 1);
        QCOMPARE(match(u"b?"_s), 1);
        QCOMPARE(match(u"info"_s), 0); // an alias
        QCOMPARE(Desk::errorIn(desk.ask("search_users", {{u"domain"_s, u"example.com"_s}})), 5);
    }

    void mailboxesThatCannotBeAskedSayWhy()
    {
        Desk desk;
        const auto error = [&desk](const QString &mailbox) {
            return Desk::errorIn(desk.ask("get_deleted_messages", {{u"user"_s, mailbox}}));
        };
        QCOMPARE(error(u"nobody@example.com"_s), 2);
        QCOMPARE(error(u"info@example.com"_s), 3);
        QCOMPARE(error(u"x@elsewhere.example"_s), 9);
        QCOMPARE(error(u"empty@example.com"_s), -1);
        QCOMPARE(Desk::errorIn(desk.ask("get_deleted_messages", {{u"user"_s, 5}})), 5);
    }

    void deletedMessagesAreListedByFolderAndHeader()
    {
        Desk desk;
        QCOMPARE(desk.deleted(busyMailbox).size(), busyMessages);
        const QJsonObject some = desk.ask(
            "get_deleted_messages",
            {{u"user"_s, QString(busyMailbox)}, {u"folder"_s, u"Архив.2025"_s}, {u"headers"_s, QJsonArray{u"subject"_s}}});
        QCOMPARE(some.value(u"count"_s).toInt(), 1);
        QCOMPARE(some.value(u"messages"_s)[0][u"headers"_s].toObject().keys(), QStringList{u"Subject"_s});
        // What early clients sent instead of leaving it out.
        QCOMPARE(desk.ask("get_deleted_messages",
                          {{u"user"_s, QString(busyMailbox)}, {u"folder"_s, QJsonValue()}, {u"headers"_s, QJsonArray()}})
                     .value(u"count"_s)
                     .toInt(),
                 busyMessages);
        const QJsonObject folders = desk.ask("get_user_folders", {{u"user"_s, QString(busyMailbox)}});
        QVERIFY(folders.value(u"deleted_folders"_s).toArray().contains(u"Projekte.Öst"_s));
        QVERIFY(folders.value(u"folders"_s).toArray().contains(u"Sent Items"_s));
    }

    void idsAreFreshInEveryListing()
    {
        Desk desk;
        QSet<QString> ids;
        for (int i = 0; i < 3; ++i) {
            for (const QJsonValue &message : desk.deleted(u"bo@example.com"_s)) {
                ids.insert(message[u"id"_s].toString());
                QVERIFY(message[u"id"_s].toString().startsWith(u"U2FsdGVkX1"_s));
            }
        }
        QCOMPARE(ids.size(), 36);
    }

    void aRestoreMovesMessagesBackAndTellsEachOne()
    {
        Desk desk;
        const QJsonArray listing = desk.deleted(u"bo@example.com"_s);
        const QJsonValue id = listing[0][u"id"_s];
        const QJsonArray results = desk.restore(u"bo@example.com"_s, {id, u"U2FsdGVkX1+nonsense"_s});
        QCOMPARE(results.size(), 2);
        QVERIFY(results[0][u"success"_s].toBool() && results[0][u"id"_s] == id);
        QVERIFY(!results[1][u"success"_s].toBool());
        QCOMPARE(results[1][u"error_number"_s].toInt(), 2);
        QCOMPARE(desk.deleted(u"bo@example.com"_s).size(), 11);
        const QJsonObject live =
            desk.ask("get_user_messages", {{u"user"_s, u"bo@example.com"_s}, {u"folder"_s, listing[0][u"folder"_s]}});
        QCOMPARE(live.value(u"count"_s).toInt(), 1);
        QCOMPARE(live.value(u"messages"_s)[0][u"headers"_s], listing[0][u"headers"_s]);
        // A second time there is nothing to restore.
        QCOMPARE(desk.restore(u"bo@example.com"_s, {id})[0][u"error_number"_s].toInt(), 2);
    }

    void anIdIsGoodForItsMailboxAndForAWhile()
    {
        Desk desk;
        const QJsonValue id = desk.deleted(u"bo@example.com"_s)[3][u"id"_s];
        QCOMPARE(desk.restore(u"full@example.com"_s, {id})[0][u"error_number"_s].toInt(), 2);
        desk.clock.advance(std::chrono::seconds(MailEstate::idSeconds));
        QCOMPARE(desk.restore(u"bo@example.com"_s, {id})[0][u"error_number"_s].toInt(), 2);
        QCOMPARE(desk.deleted(u"bo@example.com"_s).size(), 12);
    }

    void aDeletedFolderComesBackWithItsMessages()
    {
        Desk desk;
        QJsonArray ids;
        for (const QJsonValue &message : desk.deleted(busyMailbox)) {
            if (message[u"folder"_s] == u"Архив.2025"_s)
                ids << message[u"id"_s];
        }
        QVERIFY(desk.restore(busyMailbox, ids)[0][u"success"_s].toBool());
        const QJsonObject folders = desk.ask("get_user_folders", {{u"user"_s, QString(busyMailbox)}});
        QVERIFY(folders.value(u"folders"_s).toArray().contains(u"Архив.2025"_s));
        QVERIFY(!folders.value(u"deleted_folders"_s).toArray().contains(u"Архив.2025"_s));
    }

    void aRestoreThatMakesNoSenseIsRefusedWhole()
    {
        Desk desk;
        const auto error = [&desk](const QJsonValue &ids) {
            return Desk::errorIn(desk.ask("restore_deleted_messages", {{u"user"_s, u"bo@example.com"_s}, {u"ids"_s, ids}}));
        };
        QCOMPARE(error(u"one"_s), 5);
        QCOMPARE(error(QJsonArray()), 5);
        QCOMPARE(error(QJsonArray{1}), 5);
        QCOMPARE(
            Desk::errorIn(desk.ask("restore_deleted_messages", {{u"user"_s, u"bo@example.com"_s}, {u"ids"_s, QJsonArray{u"x"_s}}},
                                   Desk::byPassword(u"viewer@example.adm"_s))),
            4);
    }

    void faultsCanBeAskedFor()
    {
        Desk desk;
        const QByteArray body = QJsonDocument(QJsonObject{{u"credentials"_s, Desk::byPassword(u"admin@example.adm"_s)}}).toJson();
        const auto faulty = [&](const char *fault) { return desk.post("search_domains", body, {{"X-Offline-Fault", fault}}); };
        QCOMPARE(Desk::errorIn(QJsonDocument::fromJson(faulty("500").body).object()), 0);
        QCOMPARE(faulty("http=503").status, 503);
        QVERIFY(faulty("cut").cutAfter > 0);
        QVERIFY(faulty("html").body.startsWith("<!DOCTYPE"));
        QVERIFY(QJsonDocument::fromJson(faulty("malformed").body).isNull());
    }
};

QTEST_GUILESS_MAIN(EstateMailTest)
#include "estatemailtest.moc"
