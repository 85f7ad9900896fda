#include "model/subscriptionsmodel.h"
#include "operations/undo.h"
#include "operations/usersession.h"
#include "tests/contract/platformworld.h"

#include <QRegularExpression>
#include <QTest>
#include <QTestEventLoop>

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
            const std::optional<SubscriptionRow> row = anyOf(QString(channel.word));
            QVERIFY2(row, channel.word.data());
            find(row->profile);
            const SubscriptionRow before = rowNow(row->identity);
            QCOMPARE(before.isDeleted, std::optional(false));
            const TargetResult deleted = act(ActionKind::DeleteSubscription, {before}).results.first();
            QCOMPARE(deleted.outcome, Outcome::Done);
            QCOMPARE(deleted.isListedBefore, std::optional(true));
            QCOMPARE(deleted.isListedAfter, std::optional(false));
            QTRY_COMPARE(rowNow(row->identity).isDeleted, std::optional(true)); // it stays in the table, as deleted
            QCOMPARE(rowNow(row->identity).status, before.status);              // that stands beside the status
            const TargetResult restored = act(ActionKind::RestoreSubscription, {rowNow(row->identity)}).results.first();
            QCOMPARE(restored.outcome, Outcome::Done);
            QTRY_COMPARE(rowNow(row->identity).isDeleted, std::optional(false));
            QVERIFY(rowNow(row->identity).record == before.record);
        }
        QCOMPARE(arrivals(deletePath), qsizetype(domain::channels.size()));
        QCOMPARE(arrivals(undeletePath), qsizetype(domain::channels.size()));
    }

    void theStatusAloneIsSetAndTheJournalSetsItBack_data() { formats(); }
    void theStatusAloneIsSetAndTheJournalSetsItBack()
    {
        open();
        const SubscriptionRow row = *anyOf(u"email"_s);
        find(row.profile);
        const SubscriptionRow before = rowNow(row.identity);
        const QString other = before.status == u"suspended" ? u"unsubscribed"_s : u"suspended"_s;
        auto targets = m_session->subscriptionTargets({before}).targets;
        targets.first().draft.subscription = domain::Subscription{.channel = {}, .status = other};
        targets.first().skipsTriggers = true;
        QCOMPARE(act(ActionKind::SetSubscriptionStatus, targets).results.first().stateAfter, other);
        QTRY_COMPARE(rowNow(row.identity).status, other);
        domain::Subscription expected = before.record;
        expected.status = other;
        QVERIFY(rowNow(row.identity).record == expected);

        model::JournalRow written;
        written.action = u"subscriptions.status"_s;
        written.target = identityOf(targets.first().what);
        written.before.state = before.status;
        written.outcome = model::JournalOutcome::Done;
        const auto undo = undoOf(written);
        QVERIFY(undo.has_value());
        QCOMPARE(undo->kind, ActionKind::SetSubscriptionStatus);
        act(undo->kind, QList{undo->target});
        QTRY_VERIFY(rowNow(row.identity).record == before.record);
    }

    void whatWasNotThereIsMade_data() { formats(); }
    void whatWasNotThereIsMade()
    {
        open();
        const SubscriptionRow row = *anyOf(u"email"_s);
        find(row.profile);
        const domain::Subscription address{
            .resourceId = row.resource, .channel = u"push"_s, .provider = u"Firefox"_s, .subscriptionId = u"000123"_s};
        const auto key = domain::SubscriptionKey::of(database(), row.profile, address);
        QVERIFY(key.has_value());
        ActionTarget target = m_session->targetOf(*key);
        target.draft.subscription = domain::Subscription{.channel = {}, .priority = 3, .status = u"subscribed"_s};
        const TargetResult made = act(ActionKind::SaveSubscription, {target}).results.first();
        QCOMPARE(made.outcome, Outcome::Done);
        QCOMPARE(made.isListedBefore, std::optional(false));
        const QByteArray identity = model::subscriptionRow(address, row.profile).identity;
        QTRY_COMPARE(rowNow(identity).priority, std::optional<qint64>(3));
    }

    void allOfAScopeAreCountedSuspendedAndNothingElse_data() { formats(); }
    void allOfAScopeAreCountedSuspendedAndNothingElse()
    {
        open();
        const core::ResourceId resource = m_session->workspace().resourcesOf(database()).first();
        const qsizetype subscribed = walk(resource, u"email"_s, u"subscribed"_s).size();
        const qsizetype others = walk(resource, u"sms"_s, u"subscribed"_s).size();
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
        QCOMPARE(walk(resource, u"email"_s, u"subscribed"_s).size(), 0);
        QCOMPARE(walk(resource, u"sms"_s, u"subscribed"_s).size(), others);
    }

    // 2,000 lines of which each tenth fails: the sums add up, and the inverse puts the server's state back exactly.
    void aBulkIsPutBackByItsInverse()
    {
        open(WireFormat::Json);
        const core::ResourceId resource = fullestResource();
        const QList<SubscriptionRow> there = walk(resource);
        QVERIFY(there.size() >= 300);
        QByteArray text = "profile_id,channel,email,phone,provider,subscription_id,chat_id\r\n";
        qsizetype number = 0;
        for (const SubscriptionRow &row : there) {
            if (number == 2000)
                break;
            text += lineOf(row);
            ++number;
        }
        text += "000000000000000000000000,email,nobody@example.com\r\n";
        const BulkOrder order{.kind = ActionKind::DeleteSubscription, .database = database(), .resource = resource};
        const auto run = dryRun(order, text);
        QCOMPARE(run->count(Finding::WouldChange), number);
        QCOMPARE(run->count(Finding::NotFound), 1);
        QCOMPARE(run->targets().size(), number);
        QCOMPARE(arrivals(deletePath), 0); // a dry run changes nothing

        for (qsizetype i = 0; i < number; i += 10) {
            m_world->estate().inject(offline::Fault{}, 9, deletePath);
            m_world->estate().inject(i % 50 == 0 ? offline::Fault{.drop = true} : offline::Fault{.code = 450}, 1, deletePath);
        }
        const Report report = act(ActionKind::DeleteSubscription, run->targets());
        QCOMPARE(report.results.size(), number);
        QCOMPARE(report.count(Outcome::Done) + report.count(Outcome::Failed) + report.count(Outcome::Unknown), number);
        QVERIFY(report.count(Outcome::Failed) > 0);
        QVERIFY(report.count(Outcome::Unknown) > 0);
        QCOMPARE(arrivals(deletePath), number);                                                   // no second try of any
        QCOMPARE(walk(resource).size(), there.size() - (number - report.count(Outcome::Failed))); // a dropped one was executed

        const auto back = dryRun({.kind = ActionKind::RestoreSubscription, .database = database()}, inverseLines(report));
        QCOMPARE(back->count(Finding::WouldChange), number - report.count(Outcome::Failed));
        const Report restored = act(ActionKind::RestoreSubscription, back->targets());
        QVERIFY(restored.isAllDone());
        const QList<SubscriptionRow> now = walk(resource);
        QCOMPARE(now.size(), there.size());
        for (qsizetype i = 0; i < now.size(); ++i)
            QVERIFY(now.at(i).record == there.at(i).record);
        m_world->estate().setRecording(false);
    }

    void aDryRunSaysWhatEachLineComesTo()
    {
        open(WireFormat::Json);
        const SubscriptionRow row = *anyOf(u"email"_s);
        find(row.profile);
        act(ActionKind::DeleteSubscription, {rowNow(row.identity)});
        const QByteArray text = "action,email,resource_id,status\r\n"
                                "delete,"
                                + row.address.toUtf8() + "," + QByteArray::number(row.resource)
                                + ",\r\n"
                                  "delete,nobody@example.com,"
                                + QByteArray::number(row.resource)
                                + ",\r\n"
                                  "restore,"
                                + row.address.toUtf8() + ",,\r\ndelete," + row.address.toUtf8() + ",,\r\n";
        const auto run = dryRun({.kind = ActionKind::DeleteSubscription, .database = database(), .channel = u"email"_s}, text);
        QCOMPARE(run->lines().at(0).finding, Finding::AlreadySo);
        QCOMPARE(run->lines().at(1).finding, Finding::NotFound);
        QCOMPARE(run->lines().at(2).finding, Finding::AnotherAction);
        QCOMPARE(run->lines().at(3).finding, Finding::NoResource);
        QVERIFY(run->targets().isEmpty());
        const auto status = dryRun({.kind = ActionKind::SetSubscriptionStatus, .database = database()},
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
    }
    QList<SubscriptionRow> ask(const SubscriptionsQuestion &question)
    {
        SubscriptionsSource &source = m_session->subscriptions();
        source.ask(question);
        if (!QTest::qWaitFor([&source] { return source.state() == Source::State::Ready && !source.model().isBusy(); }, 20'000))
            QTest::qFail("the subscriptions were not read", __FILE__, __LINE__);
        QList<SubscriptionRow> rows;
        for (int row = 0; row < source.model().rowCount(); ++row) {
            if (!source.model().isGoneAt(row))
                rows << *source.model().rowAt(row);
        }
        return rows;
    }
    QList<SubscriptionRow> walk(core::ResourceId resource, const QString &channel = {}, const QString &status = {})
    {
        QList<SubscriptionRow> rows = ask({.database = database(),
                                           .resource = resource,
                                           .matchBy = SubscriptionsQuestion::walk,
                                           .channel = channel,
                                           .status = status});
        std::ranges::sort(rows, {}, &SubscriptionRow::identity);
        return rows;
    }
    void find(const QString &profile) { ask({.database = database(), .matchBy = u"profile_id"_s, .value = profile}); }
    core::ResourceId fullestResource()
    {
        const QList<core::ResourceId> all = m_session->workspace().resourcesOf(database());
        return *std::ranges::max_element(all, {}, [this](core::ResourceId id) { return walk(id).size(); });
    }
    std::optional<SubscriptionRow> anyOf(const QString &channel)
    {
        for (const core::ResourceId resource : m_session->workspace().resourcesOf(database())) {
            const QList<SubscriptionRow> rows = walk(resource, channel);
            if (!rows.isEmpty())
                return rows.first();
        }
        return std::nullopt;
    }
    SubscriptionRow rowNow(const QByteArray &identity)
    {
        const model::SubscriptionsModel &model = m_session->subscriptions().model();
        return model.rowAt(model.rowOf(identity)).value_or(SubscriptionRow{});
    }
    static QByteArray lineOf(const SubscriptionRow &row)
    {
        using Key = domain::AddressKey;
        const domain::Channel &channel = *domain::channelNamed(row.channel);
        const auto part = [&](Key key) {
            const bool has = std::ranges::find(channel.keys, std::optional(key)) != channel.keys.end();
            return has ? domain::addressPart(row.record, key) : QString();
        };
        const QString phone = part(Key::Phone) + part(Key::ChatPhone);
        return QStringList{row.profile,      row.channel, part(Key::Email), phone, part(Key::Provider), part(Key::SubscriptionId),
                           part(Key::ChatId)}
                   .join(u',')
                   .toUtf8()
               + "\r\n";
    }
    std::unique_ptr<BulkDryRun> dryRun(const BulkOrder &order, const QByteArray &text)
    {
        const auto read = readBulk(text, bulkColumns(u"email"_s));
        if (!read || !read->faults.isEmpty()) {
            QTest::qFail("the lines are not sound", __FILE__, __LINE__);
            return nullptr;
        }
        auto run = m_session->dryRun(order, read->lines);
        QTestEventLoop loop; // QTest's own waiting sleeps between two looks, which thousands of requests would feel
        connect(run.get(), &BulkDryRun::ended, &loop, &QTestEventLoop::exitLoop);
        loop.enterLoopMSecs(120'000);
        if (!run->isOver())
            QTest::qFail("the dry run did not end", __FILE__, __LINE__);
        return run;
    }
    Report act(ActionKind kind, const QList<SubscriptionRow> &rows)
    {
        return act(kind, m_session->subscriptionTargets(rows).targets);
    }
    Report act(ActionKind kind, const QList<ActionTarget> &targets) { return contract::carriedOut(*m_session, kind, targets); }
    qsizetype arrivals(const char *path) { return m_world->arrivals(path); }

    std::unique_ptr<contract::PlatformWorld> m_world;
    std::unique_ptr<UserSession> m_session;
};

QTEST_GUILESS_MAIN(SubscriptionActionTest)
#include "subscriptionactiontest.moc"
