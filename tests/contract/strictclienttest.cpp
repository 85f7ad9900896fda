#include "net/client.h"

#include "api/senders.h"
#include "tests/contract/asking.h"
#include "tests/contract/methodsundertest.h"
#include "tests/contract/strictserver.h"
#include "tests/support/testids.h"

#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using contract::alwaysArmed;
using contract::answerTo;
using contract::endingOf;
using contract::StrictServer;
using contract::violations;

// Every method of the Administrator API that an operator's day needs, against the strict server.
class StrictClientTest : public QObject
{
    Q_OBJECT

private:
    core::SystemClock m_clock;
    core::SystemRequestIds m_ids;

    [[nodiscard]] net::ClientSettings settings(const StrictServer &server, domain::WireFormat format = domain::WireFormat::Json,
                                               domain::TokenPlace place = domain::TokenPlace::Body) const
    {
        domain::Connection connection;
        connection.baseUrl = server.url();
        connection.format = format;
        connection.tokenPlace = place;
        return {.connection = connection, .secrets = {.main = core::Secret(StrictServer::token)}, .guard = &alwaysArmed};
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyMethodStaysInsideTheDocuments_data()
    {
        QTest::addColumn<domain::WireFormat>("format");
        QTest::addColumn<domain::TokenPlace>("place");
        QTest::addColumn<QStringList>("options");
        using enum domain::WireFormat;
        using enum domain::TokenPlace;
        QTest::newRow("json") << Json << Body << QStringList{u"--auth"_s, u"body"_s, u"--format"_s, u"json"_s};
        QTest::newRow("json, bearer") << Json << Bearer << QStringList{u"--auth"_s, u"bearer"_s};
        QTest::newRow("xml") << Xml << Body << QStringList{u"--auth"_s, u"body"_s, u"--format"_s, u"xml"_s};
        QTest::newRow("xml, bearer") << Xml << Bearer << QStringList{u"--auth"_s, u"bearer"_s};
        QTest::newRow("xml, answered in json") << Xml << Body << QStringList{u"--reply"_s, u"json"_s};
        QTest::newRow("json, answered in xml") << Json << Body << QStringList{u"--reply"_s, u"xml"_s};
    }
    void everyMethodStaysInsideTheDocuments()
    {
        QFETCH(domain::WireFormat, format);
        QFETCH(domain::TokenPlace, place);
        QFETCH(QStringList, options);
        StrictServer server(options + QStringList{u"--page-cap"_s, u"7"_s});
        QVERIFY(server.url().port() > 0);
        net::Client client(settings(server, format, place), m_clock, m_ids);

        QHash<qint64, QString> names;
        for (qint64 from = 1;;) {
            const auto page = answerTo(client, api::SendersList{from, 1000});
            QVERIFY(page);
            if (page->value.items.isEmpty())
                break;
            QVERIFY(page->value.items.size() <= 7);
            for (const domain::Sender &sender : page->value.items)
                names.insert(sender.id, sender.name);
            from = page->value.items.last().id + 1;
        }
        const auto accounts = answerTo(client, api::AccountsList{});
        QVERIFY(accounts);
        QCOMPARE(accounts->value.items.first().name, u"2024"_s);

        const auto id = support::senderId(119);
        const auto account = support::accountId(306);
        const auto campaign = support::campaignId(4914);
        using enum domain::Grouping;
        const auto totalOf = [&](api::QueueStats request) {
            qint64 sum = 0;
            const auto reply = answerTo(client, std::move(request));
            if (!reply)
                return qint64(-1);
            for (const domain::QueueGroup &group : reply->value.items)
                sum += group.total;
            return sum;
        };
        for (const domain::Grouping group : {Total, Isp, Account, Campaign})
            QCOMPARE(totalOf({id, {}, {}, {}, group}), 340);
        QCOMPARE(totalOf({id, account, campaign, {}, Isp}), 140);
        QCOMPARE(totalOf({id, {}, {}, u"163"_s, Campaign}), 113);
        QCOMPARE(totalOf({id, {}, {}, u"Web \"quoted\" <net> & 'more'"_s, Total}), 0);

        QVERIFY(answerTo(client, api::QueueHold{id, account, campaign}));
        QCOMPARE(totalOf({id, {}, {}, {}, Total}), 340);
        QVERIFY(answerTo(client, api::QueueRelease{id, account, campaign}));
        QVERIFY(answerTo(client, api::QueueHold{id, account, campaign})); // the same again within a day: another intent
        QVERIFY(answerTo(client, api::QueuePurge{id, account, campaign}));
        QVERIFY(answerTo(client, api::SendersDelete{id}));
        QCOMPARE(endingOf(client, api::QueueStats{id, {}, {}, {}}), u"not-found"_s);
        QVERIFY(answerTo(client, api::SendersUndelete{id}));
        QCOMPARE(totalOf({id, {}, {}, {}, Total}), 200);

        const QJsonObject summary = server.summary();
        QCOMPARE(violations(summary), QStringList());
        for (const QJsonValue &change : summary.value("changes"_L1).toArray())
            QVERIFY2(change["executed"_L1].toBool(), qPrintable(change["method"_L1].toString()));
        QCOMPARE(summary.value("changes"_L1).toArray().size(), 6);
        int listed = 0;
        for (const QJsonValue &sender : summary.value("state"_L1)["senders"_L1].toArray()) {
            if (!sender["deleted"_L1].isNull())
                continue;
            ++listed;
            QCOMPARE(names.value(sender["id"_L1].toInteger()), sender["name"_L1].toString());
        }
        QCOMPARE(names.size(), listed);
    }

    void changeArrivesOnceWhateverBecomesOfItsReply_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("isKept");
        for (const bool isKept : {false, true}) {
            const auto row = [isKept](const char *mode, const char *reason) {
                QTest::addRow("%s, %s connection", mode, isKept ? "kept" : "fresh")
                    << QString::fromLatin1(mode) << QString::fromLatin1(reason) << isKept;
            };
            for (const char *mode :
                 {"cut-change=early", "cut-change", "cut-change=head", "cut-change=body", "reset-change", "cut", "html",
                  "malformed", "empty", "500", "error=500", "bad-utf8", "no-envelope", "redirect"})
                row(mode, "outcome-unknown");
            row("429=60", "rate-limited");
            row("http429=60", "rate-limited");
            row("error=403", "forbidden");
            row("duplicate", "success");
        }
    }
    void changeArrivesOnceWhateverBecomesOfItsReply()
    {
        QFETCH(QString, mode);
        QFETCH(QString, reason);
        QFETCH(bool, isKept);
        StrictServer server({u"--mode"_s, mode});
        net::ClientSettings with = settings(server);
        with.connection.requestsInFlight = 1; // so that the kept connection is the one that is taken
        net::RetryPolicy policy;
        policy.attempts = 1;
        net::Client client(with, m_clock, m_ids, policy);
        if (isKept && !mode.contains("429"_L1)) // after a 429 the client would wait
            endingOf(client, api::SendersList{});
        const auto change = api::QueueHold{support::senderId(119), support::accountId(306), support::campaignId(4914)};
        const auto result = answerTo(client, change);
        QCOMPARE(result ? u"success"_s : core::reasonName(result.error().reason), reason);
        if (result)
            QVERIFY(result->duplicate);
        const QJsonObject summary = server.summary();
        QCOMPARE(violations(summary), QStringList());
        QCOMPARE(summary.value("changes"_L1).toArray().size(), 1);
    }

    void sixtyReadsNeverExceedWhatIsAllowedAtOnce()
    {
        StrictServer server({u"--in-flight"_s, u"6"_s, u"--mode"_s, u"slow=0.05"_s});
        net::Client client(settings(server), m_clock, m_ids);
        int done = 0;
        std::vector<net::Call<api::QueueStats::Reply>> calls;
        for (int i = 0; i < 60; ++i)
            calls.push_back(client.call(api::QueueStats{support::senderId(119), {}, {}, {}}).then(this, [&done](auto result) {
                done += result.has_value() ? 1 : 0;
            }));
        QTRY_COMPARE_WITH_TIMEOUT(done, 60, 20'000);
        const QJsonObject summary = server.summary();
        QCOMPARE(violations(summary), QStringList());
        QCOMPARE(summary.value("most_in_flight"_L1).toInt(), 6);
    }
};

QTEST_GUILESS_MAIN(StrictClientTest)
#include "strictclienttest.moc"
