#include "tests/contract/operationsworld.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace senderdesk;
using namespace senderdesk::operations;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using contract::AdminServer;
using contract::OperationsWorld;
using domain::ActionKind;
using domain::Grouping;
using domain::QueueScope;
using domain::WireFormat;
using support::senderId;
using CState = Confirmation::State;
using Outcome = TargetResult::Outcome;
using EntryKind = store::JournalEntry::Kind;

namespace {

const domain::QueueQuery byCampaign{Grouping::Campaign, {}, {}, {}};

bool waitFor(const Confirmation &confirmation, CState state)
{
    return QTest::qWaitFor([&] { return confirmation.state() == state; });
}

bool waitForEnd(const Confirmation &confirmation)
{
    return waitFor(confirmation, CState::Done);
}

}

class OperationsActionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // ---- what is confirmed is what is sent

    void aHoldOnOneCampaignMovesExactlyThatCampaign_data() { formats(); }
    void aHoldOnOneCampaignMovesExactlyThatCampaign()
    {
        QFETCH(int, format);
        OperationsWorld world{WireFormat(format)};
        QVERIFY(world.showQueue(119, byCampaign));
        const auto confirmation = world.session().confirm(ActionKind::HoldQueue, world.targetOf(306, 4914));
        QSignalSpy finished(confirmation.get(), &Confirmation::finished);
        confirmation->start();
        QCOMPARE(confirmation->state(), CState::Reading);
        QVERIFY(waitFor(*confirmation, CState::Ready));
        QCOMPARE(confirmation->messages(), 140);
        QCOMPARE(confirmation->totals(), (domain::QueueCounts{10, 10, 40, 80, 140}));
        QVERIFY(!confirmation->needsReason());
        QVERIFY(!confirmation->typedTextExpected().has_value());
        QVERIFY(world.server.changes().isEmpty());

        QVERIFY(confirmation->confirm({}));
        QCOMPARE(confirmation->state(), CState::Checking);
        QVERIFY(waitForEnd(*confirmation));
        QCOMPARE(finished.count(), 1);
        const QList<AdminServer::Seen> changes = world.server.changes();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().method, u"senders.queue.hold"_s);
        QCOMPARE(changes.first().number("id"), 119);
        QCOMPARE(changes.first().number("account_id"), 306);
        QCOMPARE(changes.first().number("campaign_id"), 4914);
        QCOMPARE(changes.first().requestId, QByteArray("test-id-1"));
        QCOMPARE(world.server.mail[0].counts, (domain::QueueCounts{100, 100, 0, 0, 200})); // the other campaign's mail
        QCOMPARE(world.server.mail[3].counts, (domain::QueueCounts{7, 0, 0, 0, 7}));

        const TargetResult result = confirmation->report().results.first();
        QCOMPARE(result.outcome, Outcome::Done);
        QCOMPARE(result.before, (domain::QueueCounts{10, 10, 40, 80, 140}));
        QCOMPARE(result.after, (domain::QueueCounts{0, 0, 0, 140, 140}));
        QCOMPARE(world.session().holdWatch().held().size(), 1);

        const auto entries = world.journalEntries();
        QCOMPARE(entries.size(), 3);
        QCOMPARE(entries[0].kind, EntryKind::Intent);
        QCOMPARE(entries[0].requestId, u"test-id-1"_s);
        QCOMPARE(entries[0].action, u"queue.hold"_s);
        QCOMPARE(entries[0].senderId, 119);
        QCOMPARE(entries[0].accountId, 306);
        QCOMPARE(entries[0].campaignId, 4914);
        QCOMPARE(entries[0].counts->total, 140);
        QCOMPARE(entries[0].server, world.peer.url().toString());
        QCOMPARE(entries[1].kind, EntryKind::Outcome);
        QCOMPARE(entries[1].outcome, u"done"_s);
        QCOMPARE(entries[2].kind, EntryKind::Reading);
        QCOMPARE(entries[2].counts->hold, 140);
    }

    void everyActionIsItsOwnRequest_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("method");
        QTest::newRow("hold") << int(ActionKind::HoldQueue) << u"senders.queue.hold"_s;
        QTest::newRow("release") << int(ActionKind::ReleaseQueue) << u"senders.queue.release"_s;
        QTest::newRow("clear") << int(ActionKind::ClearQueue) << u"senders.queue.purge"_s;
        QTest::newRow("delete") << int(ActionKind::DeleteSender) << u"senders.delete"_s;
        QTest::newRow("restore") << int(ActionKind::RestoreSender) << u"senders.undelete"_s;
    }
    void everyActionIsItsOwnRequest()
    {
        QFETCH(int, kind);
        QFETCH(QString, method);
        OperationsWorld world;
        const Targets targets = world.session().senderTargets(ActionKind(kind), {senderId(119), senderId(120)});
        QCOMPARE(targets.targets.size(), 2);
        const auto confirmation = world.session().confirm(ActionKind(kind), targets.targets);
        confirmation->start();
        QVERIFY(waitFor(*confirmation, CState::Ready));
        QVERIFY(confirmation->confirm({}));
        QVERIFY(waitForEnd(*confirmation));
        QVERIFY(confirmation->report().isAllDone());
        QList<qint64> ids;
        QSet<QByteArray> requestIds;
        for (const AdminServer::Seen &change : world.server.changes()) {
            QCOMPARE(change.method, method);
            QCOMPARE(change.fields.keys(), QStringList{u"id"_s}); // no key more
            ids << change.number("id");
            requestIds << change.requestId;
        }
        std::sort(ids.begin(), ids.end());
        QCOMPARE(ids, (QList<qint64>{119, 120}));
        QCOMPARE(requestIds.size(), 2);
    }

    void aDeletedSenderIsGoneAndCanBeRestored_data() { formats(); }
    void aDeletedSenderIsGoneAndCanBeRestored()
    {
        QFETCH(int, format);
        OperationsWorld world{WireFormat(format)};
        AdminSession &session = world.session();
        session.connectNow();
        QTRY_COMPARE(session.senders().state(), Source::State::Ready);
        {
            const auto confirmation = session.confirm(ActionKind::DeleteSender,
                                                      session.senderTargets(ActionKind::DeleteSender, {senderId(120)}).targets);
            confirmation->start();
            QVERIFY(waitFor(*confirmation, CState::Ready));
            QCOMPARE(confirmation->targets().first().isListed, true);
            QCOMPARE(confirmation->targets().first().counts->total, 7); // what would be lost with it
            const auto typed = confirmation->typedTextExpected();
            QCOMPARE(typed->accepted, (QStringList{u"120"_s, u"Second"_s}));
            QVERIFY(confirmation->confirm({}));
            QVERIFY(waitForEnd(*confirmation));
            QCOMPARE(confirmation->report().results.first().isListedAfter, false);
        }
        QTRY_COMPARE(session.deletedSenders().entries().size(), 1);
        QCOMPARE(session.deletedSenders().entries().first().name, u"Second"_s);
        const auto confirmation =
            session.confirm(ActionKind::RestoreSender, session.senderTargets(ActionKind::RestoreSender, {senderId(120)}).targets);
        confirmation->start();
        QVERIFY(waitFor(*confirmation, CState::Ready));
        QCOMPARE(confirmation->targets().first().isListed, false);
        QVERIFY(!confirmation->typedTextExpected().has_value());
        QVERIFY(confirmation->confirm({}));
        QVERIFY(waitForEnd(*confirmation));
        QCOMPARE(confirmation->report().results.first().isListedAfter, true);
        QTRY_VERIFY(session.deletedSenders().entries().isEmpty());
        QTRY_COMPARE(session.senders().state(), Source::State::Ready);
        QCOMPARE(session.senders().model().rowCount(), 3);
    }

    void aSenderThatIsNotThereIsNotDeleted()
    {
        OperationsWorld world;
        const auto confirmation = world.session().confirm(
            ActionKind::DeleteSender, world.session().senderTargets(ActionKind::DeleteSender, {senderId(999)}).targets);
        confirmation->start();
        QVERIFY(waitFor(*confirmation, CState::ReadFailed));
        QVERIFY(confirmation->error()->is<core::NotFound>());
        QVERIFY(!confirmation->confirm({}));
    }

    void severalSendersAreTypedAsTheirNumber()
    {
        OperationsWorld world;
        const auto confirmation = world.session().confirm(
            ActionKind::ClearQueue,
            world.session().senderTargets(ActionKind::ClearQueue, {senderId(119), senderId(120)}).targets);
        QCOMPARE(confirmation->typedTextExpected()->senders, 2);
        QVERIFY(confirmation->typedTextExpected()->accepted.isEmpty());
    }

    void aSenderWithoutAQueueIsNoTargetForOne()
    {
        OperationsWorld world;
        world.session().connectNow();
        QTRY_COMPARE(world.session().senders().state(), Source::State::Ready);
        const Targets hold = world.session().senderTargets(ActionKind::HoldQueue, {senderId(300)});
        QVERIFY(hold.targets.isEmpty());
        QCOMPARE(hold.refusals.first().why, TargetRefusal::Why::NoQueue);
        QCOMPARE(world.session().senderTargets(ActionKind::DeleteSender, {senderId(300)}).targets.size(), 1);
    }

    // ---- the nearest scope

    void theNearestScopeIsOfferedWithBothFiguresAndConfirmedAsItself()
    {
        OperationsWorld world;
        QVERIFY(world.showQueue(119, {Grouping::Isp, support::accountId(306), support::campaignId(4914), {}}));
        QList<model::QueueRow> gmail;
        for (const model::QueueRow &row : world.queueRows()) {
            if (row.group.isp == u"Gmail"_s)
                gmail << row;
        }
        const Targets targets = world.session().queueTargets(gmail);
        QVERIFY(targets.targets.isEmpty());
        const auto offer = world.session().offer(targets.nearest);
        QVERIFY(offer->isReading());
        QTRY_VERIFY(!offer->isReading());
        QCOMPARE(offer->targets().size(), 1);
        QCOMPARE(offer->targets().first().counts->total, 140);
        QCOMPARE(offer->targets().first().insteadOf->counts.total, 52);
        const auto confirmation = world.session().confirm(ActionKind::HoldQueue, offer->targets());
        confirmation->start();
        QVERIFY(waitFor(*confirmation, CState::Ready));
        QCOMPARE(confirmation->messages(), 140);
        QVERIFY(confirmation->confirm({}));
        QVERIFY(waitForEnd(*confirmation));
        const AdminServer::Seen change = world.server.changes().first();
        QVERIFY(!change.fields.contains(u"isp"_s) && !change.fields.contains(u"group"_s));
        QCOMPARE(change.number("campaign_id"), 4914);
    }

    // ---- when figures move

    void figuresThatMovedAreShownAndConfirmedAgain()
    {
        OperationsWorld world;
        QVERIFY(world.showQueue(119, byCampaign));
        const auto confirmation = world.session().confirm(ActionKind::ClearQueue, world.targetOf(306, 4914));
        confirmation->start();
        QVERIFY(waitFor(*confirmation, CState::Ready));
        world.server.mail[1].counts = {500, 2, 20, 30, 552};
        QVERIFY(confirmation->confirm({}));
        QVERIFY(waitFor(*confirmation, CState::Changed));
        QVERIFY(world.server.changes().isEmpty());
        QVERIFY(world.journalEntries().isEmpty());
        QCOMPARE(confirmation->targets().first().countsShownBefore->total, 140);
        QCOMPARE(confirmation->targets().first().counts->total, 640);
        QCOMPARE(confirmation->messages(), 640);
        QVERIFY(confirmation->confirm({}));
        QVERIFY(waitForEnd(*confirmation));
        QCOMPARE(world.server.changes().size(), 1);
        QCOMPARE(confirmation->report().results.first().before->total, 640);
        QCOMPARE(confirmation->report().results.first().after->total, 0);
    }

    void aTargetThatVanishedIsConfirmedAgain()
    {
        OperationsWorld world;
        QVERIFY(world.showQueue(119, byCampaign));
        const auto confirmation = world.session().confirm(ActionKind::HoldQueue, world.targetOf(306, 4591));
        confirmation->start();
        QVERIFY(waitFor(*confirmation, CState::Ready));
        world.server.mail.removeFirst();
        QVERIFY(confirmation->confirm({}));
        QVERIFY(waitFor(*confirmation, CState::Changed));
        QVERIFY(world.server.changes().isEmpty());
    }

    void aLittleMoreMailChangesNothing()
    {
        OperationsWorld world;
        QVERIFY(world.showQueue(119, byCampaign));
        const auto confirmation = world.session().confirm(ActionKind::HoldQueue, world.targetOf(306, 4591));
        confirmation->start();
        QVERIFY(waitFor(*confirmation, CState::Ready));
        world.server.mail[0].counts = {115, 100, 0, 0, 215};
        QVERIFY(confirmation->confirm({}));
        QVERIFY(waitForEnd(*confirmation));
        QCOMPARE(confirmation->report().results.first().before->total, 215); // as read just before sending
    }

    void aSecondReadingThatFailsSendsNothing()
    {
        OperationsWorld world;
        QVERIFY(world.showQueue(119, byCampaign));
        const auto confirmation = world.session().confirm(ActionKind::HoldQueue, world.targetOf(306, 4591));
        confirmation->start();
        QVERIFY(waitFor(*confirmation, CState::Ready));
        world.server.fault = [&](const AdminServer::Seen &now) { return std::optional(world.server.error(now, 500)); };
        QVERIFY(confirmation->confirm({}));
        QVERIFY(waitFor(*confirmation, CState::ReadFailed));
        QVERIFY(confirmation->error()->is<core::ServerFault>());
        QVERIFY(world.server.changes().isEmpty());
        QVERIFY(world.journalEntries().isEmpty());
        world.server.fault = nullptr;
        confirmation->start(); // try again
        QVERIFY(waitFor(*confirmation, CState::Ready));
    }

    // ---- guards

    void anUnarmedConnectionRefusesBeforeAnything_data()
    {
        QTest::addColumn<int>("connectionClass");
        QTest::newRow("production") << int(domain::ConnectionClass::Production);
        QTest::newRow("test") << int(domain::ConnectionClass::Test);
    }
    void anUnarmedConnectionRefusesBeforeAnything()
    {
        QFETCH(int, connectionClass);
        OperationsWorld world;
        world.connection.armed = false;
        world.connection.connectionClass = domain::ConnectionClass(connectionClass);
        QVERIFY(world.showQueue(119, byCampaign));
        QVERIFY(!world.session().canChange());
        QTRY_COMPARE(world.session().accounts().state(), Source::State::Ready);
        const qsizetype requests = world.server.seen.size();
        const auto confirmation = world.session().confirm(ActionKind::HoldQueue, world.targetOf(306, 4914));
        confirmation->start();
        QCOMPARE(confirmation->state(), CState::ReadFailed);
        QVERIFY(confirmation->error()->is<core::NotArmed>());
        QVERIFY(!confirmation->confirm(u"because"_s));
        QVERIFY(world.journalEntries().isEmpty());
        QCOMPARE(world.server.seen.size(), requests);
        QCOMPARE(world.ids.count(), 0);
    }

    void moreTargetsThanAPersonCanAnswerForAreRefusedBeforeAnything()
    {
        OperationsWorld world;
        QList<ActionTarget> targets;
        for (qint64 campaign = 1; campaign <= Confirmation::mostTargets + 1; ++campaign) {
            const auto scope = QueueScope::ofCampaign(senderId(119), support::accountId(306), support::campaignId(campaign));
            targets << ActionTarget{scope, {}, {}, {}, {}, {}, {}, {}};
        }
        const auto confirmation = world.session().confirm(ActionKind::HoldQueue, targets);
        confirmation->start();
        QCOMPARE(confirmation->state(), CState::ReadFailed);
        const auto error = confirmation->error();
        QVERIFY(error->is<core::TooManyTargets>());
        QCOMPARE(error->as<core::TooManyTargets>()->targets, Confirmation::mostTargets + 1);
        QVERIFY(!confirmation->confirm({}));
        QVERIFY(world.journalEntries().isEmpty()); // comes after everything that was under way
        QVERIFY(world.server.seen.isEmpty());
        QCOMPARE(world.ids.count(), 0);

        targets.removeLast();
        const auto allowed = world.session().confirm(ActionKind::HoldQueue, targets);
        allowed->start();
        QCOMPARE(allowed->state(), CState::Reading);
    }

    void productionAsksForAReasonThatIsWrittenDown()
    {
        OperationsWorld world;
        world.connection.connectionClass = domain::ConnectionClass::Production;
        QVERIFY(world.showQueue(119, byCampaign));
        QVERIFY(!world.session().arming().arm(Arming::spans[0], u"ticket 7"_s, world.connection.name));
        const auto confirmation = world.session().confirm(ActionKind::HoldQueue, world.targetOf(306, 4914));
        confirmation->start();
        QVERIFY(!confirmation->confirm(u"too early"_s));
        QVERIFY(waitFor(*confirmation, CState::Ready));
        QVERIFY(confirmation->needsReason());
        QVERIFY(!confirmation->confirm(u"  "_s));
        QCOMPARE(confirmation->state(), CState::Ready);
        QVERIFY(confirmation->confirm(u" wrong content "_s));
        QVERIFY(waitForEnd(*confirmation));
        QCOMPARE(world.journalEntries().first().reason, u"wrong content"_s);
        QCOMPARE(confirmation->report().reason, u"wrong content"_s);
    }

    void withoutAJournalNothingIsSent()
    {
        OperationsWorld world;
        world.journalFile = world.folder.path() + u"/missing/journal.sqlite"_s;
        const Targets targets = world.session().senderTargets(ActionKind::HoldQueue, {senderId(119), senderId(120)});
        const auto confirmation = world.session().confirm(ActionKind::HoldQueue, targets.targets);
        confirmation->start();
        QVERIFY(waitFor(*confirmation, CState::Ready));
        QVERIFY(confirmation->confirm({}));
        QVERIFY(waitForEnd(*confirmation));
        QVERIFY(world.server.changes().isEmpty());
        QCOMPARE(confirmation->report().count(Outcome::NotSent), 2);
        QVERIFY(confirmation->report().journalError->is<core::StoreFailed>());
        QVERIFY(confirmation->error()->is<core::StoreFailed>());
    }

    void cancellingBeforeItIsConfirmedSendsNothing()
    {
        OperationsWorld world;
        QVERIFY(world.showQueue(119, byCampaign));
        for (const CState at : {CState::Reading, CState::Ready, CState::Checking}) {
            const auto confirmation = world.session().confirm(ActionKind::HoldQueue, world.targetOf(306, 4914));
            QSignalSpy finished(confirmation.get(), &Confirmation::finished);
            confirmation->start();
            if (at != CState::Reading)
                QVERIFY(waitFor(*confirmation, CState::Ready));
            if (at == CState::Checking)
                QVERIFY(confirmation->confirm({}));
            QCOMPARE(confirmation->state(), at);
            confirmation->cancel();
            QCOMPARE(confirmation->state(), CState::Cancelled);
            QVERIFY(!confirmation->confirm({}));
            QCOMPARE(finished.count(), 0);
        }
        QVERIFY(world.journalEntries().isEmpty()); // comes after everything that was under way
        QVERIFY(world.server.changes().isEmpty());
    }

    void theIntentIsOnTheDiskBeforeTheRequestLeaves()
    {
        OperationsWorld world;
        QVERIFY(world.showQueue(119, byCampaign));
        int intentsAtArrival = -1;
        world.server.fault = [&](const AdminServer::Seen &now) -> std::optional<support::Behaviour> {
            if (!now.requestId.isEmpty()) {
                // As another program sees the file while the server acts.
                store::Journal other(world.journalFile);
                intentsAtArrival = 0;
                QObject context;
                bool isRead = false;
                other.read({}, &context, [&](const core::Result<QList<store::JournalEntry>> &rows) {
                    isRead = true;
                    for (const store::JournalEntry &entry : rows.value())
                        intentsAtArrival += entry.requestId == QString::fromLatin1(now.requestId);
                });
                [&] { QTRY_VERIFY(isRead); }();
            }
            return std::nullopt;
        };
        const auto confirmation = world.session().confirm(ActionKind::HoldQueue, world.targetOf(306, 4914));
        confirmation->start();
        QVERIFY(waitFor(*confirmation, CState::Ready));
        QVERIFY(confirmation->confirm({}));
        QVERIFY(waitForEnd(*confirmation));
        QCOMPARE(intentsAtArrival, 1);
    }

private:
    void formats()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("json") << int(WireFormat::Json);
        QTest::newRow("xml") << int(WireFormat::Xml);
    }
};

QTEST_GUILESS_MAIN(OperationsActionTest)
#include "operationsactiontest.moc"
