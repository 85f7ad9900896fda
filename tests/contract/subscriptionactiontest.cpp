#include "operations/undo.h"
#include "tests/contract/platformworld.h"
#include "tests/contract/subscriptionhands.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace senderdesk;
using namespace senderdesk::operations;
using namespace Qt::StringLiterals;
using domain::ActionKind;
using domain::WireFormat;
using model::SubscriptionRow;
using Outcome = TargetResult::Outcome;
using CState = Confirmation::State;
using Finding = DryRunLine::Finding;

namespace {

constexpr auto deletePath = "/api/v1.1/subscriptions/delete";
constexpr auto undeletePath = "/api/v1.1/subscriptions/undelete";

core::DatabaseId database(qint64 id = 1)
{
    return *core::DatabaseId::from(id);
}

}

// Subscriptions are found, changed and put back on the built-in platform, one and in bulk.
class SubscriptionActionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup()
    {
        m_hands.reset();
        m_session.reset(); // the client before the server
        m_world.reset();
    }

    void theWorkspaceSaysWhichResourceServesWhichDatabase_data() { formats(); }
    void theWorkspaceSaysWhichResourceServesWhichDatabase()
    {
        open();
        const WorkspaceDirectory &workspace = m_session->workspace();
        QVERIFY(workspace.databases().size() > 1);
        QVERIFY(!workspace.resourcesOf(database()).isEmpty());
        for (const auto &resource : workspace.resources())
            QVERIFY(resource.serves.has_value());
        QVERIFY(std::ranges::any_of(workspace.resources(), [](const auto &each) { return !each.serves->contains(database()); }));
    }

    void ofEveryChannelOneIsFoundDeletedAndRestored_data() { formats(); }
    void ofEveryChannelOneIsFoundDeletedAndRestored()
    {
        open();
        for (const domain::Channel &channel : domain::channels) {
            m_hands->deleteAndRestoreOne(channel);
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE(arrivals(deletePath), qsizetype(domain::channels.size()));
        QCOMPARE(arrivals(undeletePath), qsizetype(domain::channels.size()));
    }

    void theStatusAloneIsSetAndTheJournalSetsItBack_data() { formats(); }
    void theStatusAloneIsSetAndTheJournalSetsItBack()
    {
        open();
        const SubscriptionRow row = *m_hands->anyOf(u"email"_s);
        m_hands->find(row.profile);
        const SubscriptionRow before = m_hands->rowNow(row.identity);
        const QString other = before.status == u"suspended" ? u"unsubscribed"_s : u"suspended"_s;
        auto targets = m_session->subscriptionTargets({before}).targets;
        targets.first().draft.subscription = domain::Subscription{.channel = {}, .status = other};
        targets.first().skipsTriggers = true;
        QCOMPARE(m_hands->act(ActionKind::SetSubscriptionStatus, targets).results.first().stateAfter, other);
        QTRY_COMPARE(m_hands->rowNow(row.identity).status, other);
        domain::Subscription expected = before.record;
        expected.status = other;
        QVERIFY(m_hands->rowNow(row.identity).record == expected);

        model::JournalRow written;
        written.action = u"subscriptions.status"_s;
        written.target = identityOf(targets.first().what);
        written.before.state = before.status;
        written.outcome = model::JournalOutcome::Done;
        const auto undo = undoOf(written);
        QVERIFY(undo.has_value());
        QCOMPARE(undo->kind, ActionKind::SetSubscriptionStatus);
        m_hands->act(undo->kind, QList{undo->target});
        QTRY_VERIFY(m_hands->rowNow(row.identity).record == before.record);
    }

    void whatWasNotThereIsMade_data() { formats(); }
    void whatWasNotThereIsMade()
    {
        open();
        const SubscriptionRow row = *m_hands->anyOf(u"email"_s);
        m_hands->find(row.profile);
        const domain::Subscription address{
            .resourceId = row.resource, .channel = u"push"_s, .provider = u"Firefox"_s, .subscriptionId = u"000123"_s};
        const auto key = domain::SubscriptionKey::of(database(), row.profile, address);
        QVERIFY(key.has_value());
        ActionTarget target = m_session->targetOf(*key);
        target.draft.subscription = domain::Subscription{.channel = {}, .priority = 3, .status = u"subscribed"_s};
        const TargetResult made = m_hands->act(ActionKind::SaveSubscription, {target}).results.first();
        QCOMPARE(made.outcome, Outcome::Done);
        QCOMPARE(made.isListedBefore, std::optional(false));
        const QByteArray identity = model::subscriptionRow(address, row.profile).identity;
        QTRY_COMPARE(m_hands->rowNow(identity).priority, std::optional<qint64>(3));
    }

    void allOfAScopeAreCountedSuspendedAndNothingElse_data() { formats(); }
    void allOfAScopeAreCountedSuspendedAndNothingElse()
    {
        open();
        const core::ResourceId resource = m_session->workspace().resourcesOf(database()).first();
        const qsizetype subscribed = m_hands->walk(resource, u"email"_s, u"subscribed"_s).size();
        const qsizetype others = m_hands->walk(resource, u"sms"_s, u"subscribed"_s).size();
        QVERIFY(subscribed > 0);
        const auto confirmation = m_session->confirm(
            ActionKind::SuspendAll, {m_session->targetOf(ActionKind::SuspendAll, {database(), u"email"_s, resource})});
        confirmation->start();
        QTRY_VERIFY(confirmation->canConfirm());
        QCOMPARE(confirmation->unitNumber(), subscribed);
        QCOMPARE(confirmation->typedTextExpected()->accepted, QStringList(m_session->workspace().databaseName(database())));
        QVERIFY(confirmation->confirm(u"test"_s));
        QTRY_COMPARE(confirmation->state(), CState::Done);
        QCOMPARE(confirmation->report().results.first().updated, std::optional<qint64>(subscribed));
        QCOMPARE(m_hands->walk(resource, u"email"_s, u"subscribed"_s).size(), 0);
        QCOMPARE(m_hands->walk(resource, u"sms"_s, u"subscribed"_s).size(), others);
    }

    // 2,000 lines of which each tenth fails: the sums add up, and the inverse puts the server's state back exactly.
    void aBulkIsPutBackByItsInverse()
    {
        open(WireFormat::Json);
        const core::ResourceId resource = m_hands->fullestResource();
        contract::SubscriptionHands::BulkThere bulk;
        m_hands->deleteByLines(resource, bulk, [this](qsizetype number) {
            QCOMPARE(arrivals(deletePath), 0); // a dry run changes nothing
            for (qsizetype i = 0; i < number; i += 10) {
                m_world->estate().inject(offline::Fault{}, 9, deletePath);
                m_world->estate().inject(i % 50 == 0 ? offline::Fault{.drop = true} : offline::Fault{.code = 450}, 1, deletePath);
            }
        });
        if (QTest::currentTestFailed())
            return;
        QVERIFY(bulk.number >= 300);
        QCOMPARE(arrivals(deletePath), bulk.number); // no second try of any
        m_hands->putBack(resource, bulk);
        m_world->estate().setRecording(false);
    }

    void aDryRunSaysWhatEachLineComesTo()
    {
        open(WireFormat::Json);
        const SubscriptionRow row = *m_hands->anyOf(u"email"_s);
        m_hands->find(row.profile);
        m_hands->act(ActionKind::DeleteSubscription, {m_hands->rowNow(row.identity)});
        const QByteArray text = "action,email,resource_id,status\r\n"
                                "delete,"
                                + row.address.toUtf8() + "," + QByteArray::number(row.resource)
                                + ",\r\n"
                                  "delete,nobody@example.com,"
                                + QByteArray::number(row.resource)
                                + ",\r\n"
                                  "restore,"
                                + row.address.toUtf8() + ",,\r\ndelete," + row.address.toUtf8() + ",,\r\n";
        const auto run =
            m_hands->dryRun({.kind = ActionKind::DeleteSubscription, .database = database(), .channel = u"email"_s}, text);
        QCOMPARE(run->lines().at(0).finding, Finding::AlreadySo);
        QCOMPARE(run->lines().at(1).finding, Finding::NotFound);
        QCOMPARE(run->lines().at(2).finding, Finding::AnotherAction);
        QCOMPARE(run->lines().at(3).finding, Finding::NoResource);
        QVERIFY(run->targets().isEmpty());
        const auto status =
            m_hands->dryRun({.kind = ActionKind::SetSubscriptionStatus, .database = database()},
                            "email,resource_id\r\n" + row.address.toUtf8() + "," + QByteArray::number(row.resource));
        QCOMPARE(status->lines().at(0).finding, Finding::StatusMissing);
    }

private:
    void formats()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("json") << int(WireFormat::Json);
        QTest::newRow("xml") << int(WireFormat::Xml);
    }
    void open()
    {
        QFETCH(int, format);
        open(WireFormat(format));
    }
    void open(WireFormat format)
    {
        m_world = std::make_unique<contract::PlatformWorld>();
        m_session = std::make_unique<UserSession>(m_world->connection(domain::Service::AltcraftUser, format),
                                                  contract::PlatformWorld::secrets(), m_world->environment(500));
        m_session->connectNow();
        QTRY_COMPARE(m_session->workspace().state(), Source::State::Ready);
        m_hands.emplace(*m_session, database());
    }
    qsizetype arrivals(const char *path) { return m_world->arrivals(path); }

    std::unique_ptr<contract::PlatformWorld> m_world;
    std::unique_ptr<UserSession> m_session;
    std::optional<contract::SubscriptionHands> m_hands;
};

QTEST_GUILESS_MAIN(SubscriptionActionTest)
#include "subscriptionactiontest.moc"
