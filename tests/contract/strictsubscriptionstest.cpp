#include "domain/matching.h"
#include "tests/contract/asking.h"
#include "tests/contract/methodsundertest.h"
#include "tests/contract/strictserver.h"
#include "tests/contract/subscriptionhands.h"
#include "tests/support/testids.h"

#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::operations;
using namespace Qt::StringLiterals;
using contract::answerTo;
using contract::endingOf;
using contract::StrictServer;
using domain::ActionKind;
using domain::WireFormat;
using model::SubscriptionRow;
using Outcome = TargetResult::Outcome;

namespace {

// A session on the strict User API.
class World : public contract::ActingWorld
{
public:
    World(WireFormat format, const QStringList &options)
        : server(QStringList{u"--service"_s, u"user"_s, u"--page-cap"_s, u"400"_s} + options)
        , session(connectionTo(server.url(), domain::Service::AltcraftUser, format), {core::Secret(StrictServer::token)},
                  environment(500))
        , hands(session, support::databaseId(1))
    {}
    bool connect()
    {
        session.connectNow();
        return QTest::qWaitFor([this] { return session.workspace().state() == Source::State::Ready; });
    }
    // As the server keeps it, by what it is known by there.
    QJsonObject kept(const SubscriptionRow &row)
    {
        for (const QJsonValue &each : server.see(u"state"_s)["subscriptions"_L1].toArray()) {
            const QJsonObject one = each.toObject();
            const domain::Subscription &of = row.record;
            if (one["profile_id"_L1] == row.profile && one["channel"_L1] == row.channel && one["resource_id"_L1] == row.resource
                && one["cc_data"_L1].toObject() == of.ccData.value_or(QJsonObject()))
                return one;
        }
        return {};
    }

    StrictServer server;
    UserSession session;
    contract::SubscriptionHands hands;
};

}

// The User API against a server that was written from the documents alone.
class StrictSubscriptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyMethodStaysInsideTheDocuments_data()
    {
        QTest::addColumn<WireFormat>("format");
        QTest::addColumn<domain::TokenPlace>("place");
        QTest::addColumn<QStringList>("options");
        using enum domain::TokenPlace;
        QTest::newRow("json") << WireFormat::Json << Body << QStringList{u"--auth"_s, u"body"_s, u"--format"_s, u"json"_s};
        QTest::newRow("json, bearer") << WireFormat::Json << Bearer << QStringList{u"--auth"_s, u"bearer"_s};
        QTest::newRow("xml") << WireFormat::Xml << Body << QStringList{u"--auth"_s, u"body"_s, u"--format"_s, u"xml"_s};
        QTest::newRow("xml, bearer") << WireFormat::Xml << Bearer << QStringList{u"--auth"_s, u"bearer"_s};
        QTest::newRow("xml, answered in json") << WireFormat::Xml << Body << QStringList{u"--reply"_s, u"json"_s};
        QTest::newRow("json, answered in xml") << WireFormat::Json << Body << QStringList{u"--reply"_s, u"xml"_s};
    }
    void everyMethodStaysInsideTheDocuments()
    {
        QFETCH(WireFormat, format);
        QFETCH(domain::TokenPlace, place);
        QFETCH(QStringList, options);
        StrictServer server(options + QStringList{u"--service"_s, u"user"_s});
        net::Client client(settings(server, format, place), m_clock, m_ids);
        int sent = 0;
        QList<QByteArray> refused;
        for (const contract::MethodUnderTest &each : contract::allMethods()) {
            if (each.method->service != domain::Service::AltcraftUser)
                continue;
            const auto call = each.call(client, net::Priority::Background);
            QVERIFY2(call->wait(), each.name().data());
            if (!QStringList({u"ok"_s, u"not-found"_s}).contains(call->told->name()))
                refused << each.name() + ' ' + call->told->name().toUtf8();
            ++sent;
        }
        const QJsonObject summary = server.summary();
        QCOMPARE(contract::violations(summary), QStringList());
        QCOMPARE(refused, QList<QByteArray>());
        QCOMPARE(summary["requests"_L1].toInt(), sent);
    }

    void ofEveryChannelOneIsFoundDeletedAndRestored_data() { formats(); }
    void ofEveryChannelOneIsFoundDeletedAndRestored()
    {
        QFETCH(WireFormat, format);
        World world(format, {});
        QVERIFY(world.connect());
        for (const domain::Channel &channel : domain::channels) {
            world.hands.deleteAndRestoreOne(channel, [&world](const SubscriptionRow &row, bool isDeleted) {
                const QJsonObject kept = world.kept(row);
                QCOMPARE(kept["is_delete"_L1].toBool(!isDeleted), isDeleted);
                QCOMPARE(kept["status"_L1].toString(), row.status);
            });
            if (QTest::currentTestFailed())
                return;
        }
        const QJsonObject summary = world.server.summary();
        QCOMPARE(contract::violations(summary), QStringList());
        const int each = int(domain::channels.size());
        QCOMPARE(contract::effects(summary),
                 (QMap<QString, int>{{u"subscriptions.delete"_s, each}, {u"subscriptions.undelete"_s, each}}));
    }

    void aProfileIsFoundInEveryDocumentedWay_data() { formats(); }
    void aProfileIsFoundInEveryDocumentedWay()
    {
        QFETCH(WireFormat, format);
        World world(format, {});
        QVERIFY(world.connect());
        const struct Way
        {
            const char *mode;
            QString value;
            QString extra = {};
            const char *profile = "6643052fee44bb50a6710005";
        } ways[] = {
            {"email", u"person5@example.com"_s},
            {"email", u"sub5@example.com"_s},
            {"email_profile", u"person5@example.com"_s},
            {"email_sub", u"sub5@example.com"_s},
            {"phone", u"+79000000005"_s},
            {"phone_sub", u"+79000000001"_s, {}, "6643052fee44bb50a6710001"},
            {"email_phone", u"+79000000005"_s, u"person5@example.com"_s},
            {"email_phone_sub", {}, u"sub5@example.com"_s},
            {"profile_id", u"000000000000000000000003"_s, {}, "000000000000000000000003"},
            {"push_sub", u"000005"_s, u"Firefox"_s},
            {"custom", u"00005"_s, u"crm_id"_s}, // a text of digits
            {"custom", u"5"_s, u"LOYALTY_SCORE"_s},
            {"custom_sub", u"00005"_s, u"card"_s},
        };
        QSet<QByteArray> modes;
        for (const Way &way : ways) {
            const QList<SubscriptionRow> rows = world.hands.ask({.database = world.hands.database(),
                                                                 .matchBy = QString::fromLatin1(way.mode),
                                                                 .extra = way.extra,
                                                                 .value = way.value});
            QVERIFY2(!rows.isEmpty(), way.mode);
            QCOMPARE(rows.first().profile, QString::fromLatin1(way.profile));
            modes.insert(way.mode);
        }
        QCOMPARE(modes.size(), domain::matchModes.size());
        QCOMPARE(contract::violations(world.server.summary()), QStringList());
    }

    void whatTheDocumentsRefuseIsToldAsThat_data() { formats(); }
    void whatTheDocumentsRefuseIsToldAsThat()
    {
        QFETCH(WireFormat, format);
        StrictServer server({u"--service"_s, u"user"_s});
        net::Client client(settings(server, format), m_clock, m_ids);
        const auto person = [](qint64 database, const QString &email) {
            return api::ProfilesGet{.database = support::databaseId(database), .email = email};
        };
        const auto codeOf = [&client](auto request) {
            const auto result = answerTo(client, std::move(request));
            const auto *rejected = result ? nullptr : std::get_if<core::Rejected>(&result.error().reason);
            return rejected ? rejected->code : 0;
        };
        QCOMPARE(codeOf(person(1, u"family@example.com"_s)), 435);
        QCOMPARE(codeOf(api::SubscriptionsListAll{support::resourceId(26), support::databaseId(2)}), 413);
        QCOMPARE(endingOf(client, api::DatabasesGet{support::databaseId(9)}), u"forbidden"_s); // 441: another group's
        QCOMPARE(endingOf(client, person(1, u"nobody@example.com"_s)), u"not-found"_s);
        QCOMPARE(endingOf(client, api::ResourcesGet{support::resourceId(99)}), u"not-found"_s);
        QCOMPARE(contract::violations(server.summary()), QStringList());
    }

    void aWalkIsWholeAndASuspensionIsCounted_data() { formats(); }
    void aWalkIsWholeAndASuspensionIsCounted()
    {
        QFETCH(WireFormat, format);
        World world(format, {u"--page-cap"_s, u"7"_s});
        QVERIFY(world.connect());
        const auto resource = support::resourceId(29);
        const auto keptOf = [&world](const QString &channel, const QString &status) {
            qsizetype count = 0;
            for (const QJsonValue &each : world.server.see(u"state"_s)["subscriptions"_L1].toArray())
                count += each["resource_id"_L1] == 29 && (channel.isEmpty() || each["channel"_L1] == channel)
                                 && (status.isEmpty() || each["status"_L1] == status)
                             ? 1
                             : 0;
            return count;
        };
        QCOMPARE(world.hands.walk(resource).size(), keptOf({}, {}));
        QCOMPARE(world.hands.walk(resource, u"push"_s).size(), keptOf(u"push"_s, {}));
        const qsizetype subscribed = keptOf(u"email"_s, u"subscribed"_s);
        const qsizetype others = keptOf(u"sms"_s, u"subscribed"_s);
        QVERIFY(subscribed > 7);
        const auto target = world.session.targetOf(ActionKind::SuspendAll, {world.hands.database(), u"email"_s, resource});
        const auto confirmation = world.session.confirm(ActionKind::SuspendAll, {target});
        confirmation->start();
        QTRY_VERIFY(confirmation->canConfirm());
        QCOMPARE(confirmation->unitNumber(), subscribed);
        QVERIFY(confirmation->confirm(u"test"_s));
        QTRY_COMPARE(confirmation->state(), Confirmation::State::Done);
        QCOMPARE(confirmation->report().results.first().updated, std::optional<qint64>(subscribed));
        QCOMPARE(keptOf(u"email"_s, u"subscribed"_s), 0);
        QCOMPARE(keptOf(u"sms"_s, u"subscribed"_s), others);
        QCOMPARE(contract::violations(world.server.summary()), QStringList());
    }

    // The status alone is sent; whole ones are made with all that the form knows.
    void whatIsSetIsSetOnTheServer_data() { formats(); }
    void whatIsSetIsSetOnTheServer()
    {
        QFETCH(WireFormat, format);
        World world(format, {});
        QVERIFY(world.connect());
        const SubscriptionRow row = *world.hands.anyOf(u"push"_s);
        world.hands.find(row.profile);
        auto targets = world.session.subscriptionTargets({world.hands.rowNow(row.identity)}).targets;
        targets.first().draft.subscription = domain::Subscription{.channel = {}, .status = u"unsubscribed"_s};
        QCOMPARE(world.hands.act(ActionKind::SetSubscriptionStatus, targets).results.first().stateAfter, u"unsubscribed"_s);
        const QJsonObject asked = world.server.see(u"changes"_s).array().last()["asked"_L1].toObject();
        for (const auto &key : {u"priority"_s, u"custom_fields"_s, u"cats"_s})
            QVERIFY2(!asked.contains(key), qPrintable(key));

        const domain::Subscription address{
            .resourceId = row.resource, .channel = u"telegram_bot"_s, .ccData = QJsonObject{{u"id"_s, qint64(9'000'000'000)}}};
        ActionTarget target = world.session.targetOf(*domain::SubscriptionKey::of(world.hands.database(), row.profile, address));
        target.draft.subscription =
            domain::Subscription{.channel = {},
                                 .priority = 0,
                                 .status = u"subscribed"_s,
                                 .customFields = QJsonObject{{u"card"_s, u"00016"_s}, {u"word"_s, u"true"_s}, {u"count"_s, 3}}};
        QCOMPARE(world.hands.act(ActionKind::SaveSubscription, {target}).results.first().outcome, Outcome::Done);
        const QJsonObject made = world.server.see(u"state"_s)["subscriptions"_L1].toArray().last().toObject();
        QCOMPARE(made["cc_data"_L1]["id"_L1].toInteger(), 9'000'000'000);
        QCOMPARE(made["custom_fields"_L1].toObject(), *target.draft.subscription->customFields);
        const QJsonObject summary = world.server.summary();
        QCOMPARE(contract::violations(summary), QStringList());
        QCOMPARE(contract::effects(summary), (QMap<QString, int>{{u"subscriptions.set"_s, 2}}));
    }

    void virtualSendersAreMadeChangedClonedAndDeleted_data() { formats(); }
    void virtualSendersAreMadeChangedClonedAndDeleted()
    {
        QFETCH(WireFormat, format);
        StrictServer server({u"--service"_s, u"user"_s});
        net::Client client(settings(server, format), m_clock, m_ids);
        auto kept = answerTo(client, api::UserVirtualSendersGet{support::virtualSenderId(2)});
        QVERIFY(kept);
        QCOMPARE(kept->value.value.emailRules.size(), 2);
        domain::typeValues(kept->value.value); // as the program does before it shows or sends them
        const QList<domain::Rule> rules = kept->value.value.emailRules;
        QCOMPARE(endingOf(client, api::UserVirtualSendersUpdate{support::virtualSenderId(1), u"true"_s, rules, {}}),
                 u"success"_s);
        QVERIFY(answerTo(client, api::UserVirtualSendersAdd{u"163"_s, rules.mid(1), rules.mid(1)}));
        QVERIFY(answerTo(client, api::UserVirtualSendersClone{support::virtualSenderId(2), {}}));
        QVERIFY(answerTo(client, api::UserVirtualSendersDelete{support::virtualSenderId(3)}));
        const auto list = answerTo(client, api::UserVirtualSendersList{});
        QVERIFY(list);
        QStringList names;
        for (const domain::VirtualSenderRow &each : list->value.items)
            names << each.name;
        QCOMPARE(names, (QStringList{u"true"_s, u"2024"_s, u"163"_s, u"Clone of 2024"_s}));
        const QJsonObject summary = server.summary();
        QCOMPARE(contract::violations(summary), QStringList());
        const QJsonArray all = summary["state"_L1]["virtual_senders"_L1].toArray();
        QCOMPARE(all.at(0)["email_rules"_L1].toArray(), all.at(1)["email_rules"_L1].toArray()); // came back as it went
    }

    void aChangeHasOneEffectWhateverBecomesOfItsReply_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<int>("executed");
        for (const char *mode :
             {"cut-change", "cut-change=head", "cut-change=body", "reset-change", "html", "malformed", "empty"})
            QTest::addRow("%s", mode) << QString::fromLatin1(mode) << 1;
        for (const char *mode : {"cut-change=early", "500", "redirect"})
            QTest::addRow("%s", mode) << QString::fromLatin1(mode) << 0;
    }
    void aChangeHasOneEffectWhateverBecomesOfItsReply()
    {
        QFETCH(QString, mode);
        QFETCH(int, executed);
        StrictServer server({u"--service"_s, u"user"_s, u"--mode"_s, mode});
        net::RetryPolicy policy = contract::quickPolicy();
        net::Client client(settings(server, WireFormat::Json), m_clock, m_ids, policy);
        const auto ended = endingOf(client, api::SubscriptionsDelete{.database = support::databaseId(1),
                                                                     .profile = u"6643052fee44bb50a6710005"_s,
                                                                     .resource = support::resourceId(29),
                                                                     .channel = u"email"_s,
                                                                     .email = u"sub5@example.com"_s});
        QCOMPARE(ended, u"outcome-unknown"_s);
        endingOf(client, api::CampaignsList{}); // a repetition has had its time
        const QJsonObject summary = server.summary();
        QCOMPARE(contract::violations(summary), QStringList());
        QCOMPARE(summary["changes"_L1].toArray().size(), 1);
        QCOMPARE(contract::effects(summary)[u"subscriptions.delete"_s], executed);
    }

    // Of many lines each tenth fails: the sums add up, and the inverse puts the server's state back exactly.
    void aBulkIsPutBackByItsInverse_data()
    {
        QTest::addColumn<WireFormat>("format");
        QTest::addColumn<int>("profiles"); // each has three subscriptions
        QTest::addColumn<int>("lines");
        QTest::newRow("json") << WireFormat::Json << 720 << 2000;
        QTest::newRow("xml") << WireFormat::Xml << 110 << 300;
    }
    void aBulkIsPutBackByItsInverse()
    {
        QFETCH(WireFormat, format);
        QFETCH(int, profiles);
        QFETCH(int, lines);
        World world(format, {u"--profiles"_s, QString::number(profiles)});
        QVERIFY(world.connect());
        const QJsonArray before = world.server.see(u"state"_s)["subscriptions"_L1].toArray();
        const auto resource = support::resourceId(29);
        contract::SubscriptionHands::BulkThere bulk{.most = lines};
        world.hands.deleteByLines(resource, bulk, [&world](qsizetype) {
            QCOMPARE(world.server.see(u"changes"_s).array().size(), 0); // a dry run changes nothing
            world.server.tell(u"mode"_s, {{u"mode"_s, u"faults=10"_s}});
        });
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(bulk.number, lines);
        const int unknown = lines / 50;
        const int refused = lines / 10 - unknown;
        QCOMPARE(bulk.report.count(Outcome::Failed), refused);
        QCOMPARE(bulk.report.count(Outcome::Unknown), unknown);
        world.server.tell(u"mode"_s, {{u"mode"_s, u"normal"_s}});
        world.hands.putBack(resource, bulk);
        const QJsonObject summary = world.server.summary();
        QCOMPARE(contract::violations(summary), QStringList());
        const int done = lines - refused;
        QCOMPARE(contract::effects(summary),
                 (QMap<QString, int>{{u"subscriptions.delete"_s, done}, {u"subscriptions.undelete"_s, done}}));
        QCOMPARE(summary["changes"_L1].toArray().size(), lines + done); // no second try of any
        QVERIFY(summary["state"_L1]["subscriptions"_L1].toArray() == before);
    }

private:
    [[nodiscard]] static net::ClientSettings settings(const StrictServer &server, WireFormat format,
                                                      domain::TokenPlace place = domain::TokenPlace::Body)
    {
        net::ClientSettings settings = contract::settingsFor(server.url(), format, place);
        settings.secrets.main = core::Secret(StrictServer::token);
        settings.connection.service = domain::Service::AltcraftUser;
        return settings;
    }
    void formats()
    {
        QTest::addColumn<WireFormat>("format");
        QTest::newRow("json") << WireFormat::Json;
        QTest::newRow("xml") << WireFormat::Xml;
    }

    core::SystemClock m_clock;
    core::SystemRequestIds m_ids;
};

QTEST_GUILESS_MAIN(StrictSubscriptionsTest)
#include "strictsubscriptionstest.moc"
