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
using support::Behaviour;
using support::senderId;
using CState = Confirmation::State;
using Outcome = TargetResult::Outcome;

namespace {

using Act = std::function<void(const AdminServer::Seen &)>;
// Answers a change; may let the server act first.
using Change = std::function<Behaviour(OperationsWorld &, const AdminServer::Seen &)>;

bool waitFor(const Confirmation &confirmation, CState state)
{
    return QTest::qWaitFor([&] { return confirmation.state() == state; });
}

QList<domain::Sender> manySenders(int count)
{
    QList<domain::Sender> senders;
    for (int i = 1; i <= count; ++i)
        senders << domain::Sender{i, u"Sender %1"_s.arg(i), u"akmta"_s, u"email"_s};
    return senders;
}

QList<core::SenderId> idsUpTo(int count)
{
    QList<core::SenderId> ids;
    for (int i = 1; i <= count; ++i)
        ids << senderId(i);
    return ids;
}

}
Q_DECLARE_METATYPE(Change)

class OperationsOutcomeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // Qt's own words when a connection is reset in the middle of a request.
        QTest::failOnWarning(QRegularExpression(u"^(?!QNetworkReplyImplPrivate::error: Internal problem).*"_s));
    }

    void theOutcomeIsToldAsItIs_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, Outcome outcome, const char *reason, Change change) {
            QTest::newRow(name) << change << int(outcome) << QString::fromUtf8(reason);
        };
        row("done", Outcome::Done, "",
            [](auto &world, const auto &now) { return world.server.template truth<api::QueueHold>(now); });
        for (const char *name : {"Duplicate-Request", "X-Duplicate-Request"}) {
            row(name, Outcome::NotExecutedAgain, "", [name](auto &, const auto &now) {
                return support::answer(200, codec::encodeReply(api::Nothing{}, now.format), {{name, "true"}});
            });
        }
        row("no such method", Outcome::Failed, "unknown-method",
            [](auto &world, const auto &now) { return world.server.error(now, 501); });
        row("forbidden", Outcome::Failed, "forbidden", [](auto &world, const auto &now) { return world.server.error(now, 403); });
        row("429 is an answer", Outcome::Failed, "rate-limited",
            [](auto &world, const auto &now) { return world.server.error(now, 429); });
        row("redirected to the other form of its path", Outcome::Failed, "redirected",
            [](auto &, const auto &) { return support::answer(301, {}, {{"Location", "/api/v1.1/admin/senders/queue/hold"}}); });
        const auto actThen = [](Behaviour behaviour) {
            return [behaviour](OperationsWorld &world, const AdminServer::Seen &now) {
                world.server.act(now);
                return behaviour;
            };
        };
        using End = Behaviour::End;
        row("acted, then closed", Outcome::Unknown, "outcome-unknown", actThen(support::cut(End::Close)));
        row("acted, then reset", Outcome::Unknown, "outcome-unknown", actThen(support::cut(End::Reset)));
        row("acted, half a head", Outcome::Unknown, "outcome-unknown", actThen(support::cutInHead(End::Close)));
        row("acted, half a body", Outcome::Unknown, "outcome-unknown",
            actThen(support::cutInBody("{\"error\": 0, \"error_text\": \"Successful operation\"}", End::Close)));
        row("acted, a page with 200", Outcome::Unknown, "outcome-unknown", actThen(support::page(200)));
        row("acted, a page with 502", Outcome::Unknown, "outcome-unknown", actThen(support::page(502)));
        row("acted, then sent to a page", Outcome::Unknown, "outcome-unknown",
            actThen(support::answer(303, {}, {{"Location", "/done"}})));
        row("acted, garbage", Outcome::Unknown, "outcome-unknown", actThen(support::garbage()));
    }
    void theOutcomeIsToldAsItIs()
    {
        QFETCH(Change, change);
        QFETCH(int, outcome);
        QFETCH(QString, reason);
        OperationsWorld world;
        world.server.fault = [&](const AdminServer::Seen &now) -> std::optional<Behaviour> {
            return now.requestId.isEmpty() ? std::nullopt : std::optional(change(world, now));
        };
        const auto confirmation = confirmed(world, ActionKind::HoldQueue, {senderId(119)});
        QTRY_COMPARE(confirmation->state(), CState::Done);
        const TargetResult result = confirmation->report().results.first();
        QCOMPARE(int(result.outcome), outcome);
        QCOMPARE(result.error ? core::reasonName(result.error->reason) : QString(), reason);
        QCOMPARE(world.server.changes().size(), 1); // arrived once
        // Read again, whatever the outcome; after a cut the server had acted.
        QVERIFY(result.after.has_value());
        const bool hasActed = outcome == int(Outcome::Done) || outcome == int(Outcome::Unknown);
        QCOMPARE(result.after->hold, hasActed ? 340 : 80);
        const auto entries = world.journalEntries();
        QCOMPARE(entries.size(), 3);
        const QStringList words{u"done"_s, u"not-executed-again"_s, u"failed"_s, u"unknown"_s, u"not-sent"_s};
        QCOMPARE(entries[1].outcome, words.at(outcome));
        QVERIFY(!entries[1].error.contains(u"offline"_s)); // the token
        // Whoever looks at the senders sees what is there now.
        QCOMPARE(world.session().holdWatch().held().size(), outcome == int(Outcome::Failed) ? 0 : 1);
    }

    void oneFailureAmongManyIsToldForThatTarget()
    {
        OperationsWorld world;
        world.server.senders = manySenders(20);
        world.server.fault = [&](const AdminServer::Seen &now) -> std::optional<Behaviour> {
            if (!now.requestId.isEmpty() && now.number("id") == 7)
                return world.server.error(now, 404);
            return std::nullopt;
        };
        const auto confirmation = confirmed(world, ActionKind::ReleaseQueue, idsUpTo(20));
        QTRY_COMPARE(confirmation->state(), CState::Done);
        const Report &report = confirmation->report();
        QCOMPARE(report.results.size(), 20);
        QCOMPARE(report.count(Outcome::Done), 19);
        QCOMPARE(report.results.at(6).outcome, Outcome::Failed);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(report.results.at(i).target.sender(), senderId(i + 1)); // in their order
        QCOMPARE(world.server.changes().size(), 20);
        QVERIFY(world.peer.mostAtOnce() <= world.connection.requestsInFlight);
    }

    void stoppingLetsNothingMoreLeave()
    {
        OperationsWorld world;
        world.connection.requestsInFlight = 2;
        world.server.senders = manySenders(10);
        Confirmation *running = nullptr;
        world.server.fault = [&](const AdminServer::Seen &now) -> std::optional<Behaviour> {
            if (now.requestId.isEmpty())
                return std::nullopt;
            if (world.server.changes().size() == 4)
                running->cancel();
            return std::nullopt;
        };
        const auto confirmation = confirmed(world, ActionKind::HoldQueue, idsUpTo(10));
        running = confirmation.get();
        QTRY_COMPARE(confirmation->state(), CState::Done);
        const Report &report = confirmation->report();
        QVERIFY(report.count(Outcome::Done) >= 4 && report.count(Outcome::Done) <= 5); // in flight when it was stopped
        QCOMPARE(report.count(Outcome::NotSent), 10 - report.count(Outcome::Done));
        QCOMPARE(world.server.changes().size(), report.count(Outcome::Done));
        for (const TargetResult &result : report.results)
            QCOMPARE(result.after.has_value(), result.outcome == Outcome::Done);
        // Every intent has its outcome.
        QHash<QString, int> open;
        for (const auto &entry : world.journalEntries())
            open[entry.requestId] += entry.kind == store::JournalEntry::Kind::Intent    ? 1
                                     : entry.kind == store::JournalEntry::Kind::Outcome ? -1
                                                                                        : 0;
        for (const int balance : std::as_const(open))
            QCOMPARE(balance, 0);
    }

    void givingUpOnASilentServerIsUnknown()
    {
        OperationsWorld world;
        world.server.fault = [](const AdminServer::Seen &now) {
            return now.requestId.isEmpty() ? std::nullopt : std::optional(support::hang());
        };
        const auto confirmation = confirmed(world, ActionKind::HoldQueue, {senderId(119)});
        QTRY_COMPARE(world.server.changes().size(), 1);
        confirmation->cancel();
        QVERIFY(confirmation->isStopping());
        QCOMPARE(confirmation->state(), CState::Sending); // it may still answer
        confirmation->cancel();
        QTRY_COMPARE(confirmation->state(), CState::Done);
        QCOMPARE(confirmation->report().results.first().outcome, Outcome::Unknown);
        QCOMPARE(world.server.changes().size(), 1);
    }

    void aConfirmationThatIsDestroyedWhileSendingIsWrittenDownAsUnknown()
    {
        OperationsWorld world;
        world.server.fault = [](const AdminServer::Seen &now) {
            return now.requestId.isEmpty() ? std::nullopt : std::optional(support::hang());
        };
        auto confirmation = confirmed(world, ActionKind::HoldQueue, {senderId(119)});
        QTRY_COMPARE(world.server.changes().size(), 1);
        confirmation.reset();
        const auto entries = world.journalEntries();
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries[1].outcome, u"unknown"_s);
        QCOMPARE(world.server.changes().size(), 1);
    }

    void aStateThatCannotBeReadAfterwardsIsLeftOpen()
    {
        OperationsWorld world;
        world.server.fault = [&](const AdminServer::Seen &now) -> std::optional<Behaviour> {
            if (now.requestId.isEmpty() && !world.server.changes().isEmpty())
                return world.server.error(now, 403);
            return std::nullopt;
        };
        const auto confirmation = confirmed(world, ActionKind::HoldQueue, {senderId(119)});
        QTRY_COMPARE(confirmation->state(), CState::Done);
        QCOMPARE(confirmation->report().results.first().outcome, Outcome::Done);
        QVERIFY(!confirmation->report().results.first().after.has_value());
    }

    void theRowsOnTheScreenFollowAnAction()
    {
        OperationsWorld world;
        AdminSession &session = world.session();
        session.connectNow();
        QTRY_COMPARE(session.senders().state(), Source::State::Ready);
        QVERIFY(world.showQueue(119, {Grouping::Total, {}, {}, {}}));
        QSignalSpy finished(&session, &AdminSession::actionFinished);
        const auto confirmation = session.confirm(ActionKind::HoldQueue, session.queueTargets(world.queueRows()).targets);
        confirmation->start();
        QVERIFY(waitFor(*confirmation, CState::Ready));
        QVERIFY(confirmation->confirm({}));
        QTRY_COMPARE(finished.count(), 1);
        QTRY_COMPARE(world.queueRows().first().group.hold, 340);
        QTRY_COMPARE(session.senders().model().find(senderId(119))->counts.value_or(domain::QueueCounts{}).hold, 340);
    }

    void newMailAfterAHoldIsTold()
    {
        OperationsWorld world;
        AdminSession &session = world.session();
        QVERIFY(world.showQueue(119, {Grouping::Campaign, {}, {}, {}}));
        QList<QueueScope> told;
        connect(&session.holdWatch(), &HoldWatch::arrivedUnheld, this,
                [&told](const HoldWatch::Held &held) { told << held.scope; });
        const auto targets = world.targetOf(306, 4914);
        const auto confirmation = session.confirm(ActionKind::HoldQueue, targets);
        confirmation->start();
        QVERIFY(waitFor(*confirmation, CState::Ready));
        QVERIFY(confirmation->confirm({}));
        QVERIFY(waitFor(*confirmation, CState::Done));
        QTRY_COMPARE(session.queue().state(), Source::State::Ready);
        QVERIFY(told.isEmpty());
        world.server.mail[1].counts = {5, 0, 0, 52, 57};
        session.queue().refreshInPlace();
        QTRY_COMPARE(told, QList{*targets.first().scope()});
        QVERIFY(session.holdWatch().isArrivingUnheld(*targets.first().scope()));
    }

    // Whatever is grouped, filtered and selected: the requests are the targets that the confirmation showed, one each.
    void whatIsExecutedIsExactlyWhatWasListed()
    {
        QRandomGenerator chance(7);
        for (int round = 0; round < 25; ++round) {
            OperationsWorld world;
            world.server.mail.clear();
            for (const qint64 account : {306, 307, 0}) {
                for (const qint64 campaign : {4591, 4914, 0}) {
                    for (const QString &isp : {u"Gmail"_s, u"163"_s, u""_s})
                        world.server.mail << AdminServer::Mail{119, account, campaign, isp, {1 + chance.bounded(50), 0, 0, 0, 0}};
                }
            }
            for (AdminServer::Mail &mail : world.server.mail)
                mail.counts.total = mail.counts.fresh;
            const domain::QueueQuery asked{Grouping(chance.bounded(4)), core::AccountId::from(chance.bounded(3) ? 0 : 306),
                                           core::CampaignId::from(chance.bounded(3) ? 0 : 4914),
                                           chance.bounded(3) ? std::nullopt : std::optional(u"Gmail"_s)};
            QVERIFY(world.showQueue(119, asked));
            QList<model::QueueRow> selected;
            for (const model::QueueRow &row : world.queueRows()) {
                if (chance.bounded(2))
                    selected << row;
            }
            const ActionKind kind = ActionKind(chance.bounded(3));
            const auto confirmation = world.session().confirm(kind, world.session().queueTargets(selected).targets);
            confirmation->start();
            if (confirmation->targets().isEmpty()) {
                QCOMPARE(confirmation->state(), CState::ReadFailed);
                continue;
            }
            QVERIFY(waitFor(*confirmation, CState::Ready));
            QSet<QString> listed;
            for (const ActionTarget &target : confirmation->targets()) {
                const QueueScope &scope = *target.scope();
                listed << u"%1/%2/%3"_s.arg(scope.sender().value())
                              .arg(scope.account() ? scope.account()->value() : 0)
                              .arg(scope.campaign() ? scope.campaign()->value() : 0);
            }
            QVERIFY(confirmation->confirm({}));
            QVERIFY(waitFor(*confirmation, CState::Done));
            QSet<QString> executed;
            for (const AdminServer::Seen &change : world.server.changes()) {
                QVERIFY(!change.fields.contains(u"isp"_s));
                for (const QString &key : change.fields.keys())
                    QVERIFY2(change.fields.value(key).toInteger() > 0, qPrintable(key)); // never 0 for "all"
                QVERIFY(asked.grouping != Grouping::Isp && !asked.isp);
                executed
                    << u"%1/%2/%3"_s.arg(change.number("id")).arg(change.number("account_id")).arg(change.number("campaign_id"));
            }
            QCOMPARE(executed, listed);
            QCOMPARE(world.server.changes().size(), listed.size());
        }
    }

private:
    std::unique_ptr<Confirmation> confirmed(OperationsWorld &world, ActionKind kind, const QList<core::SenderId> &senders)
    {
        auto confirmation = world.session().confirm(kind, world.session().senderTargets(kind, senders).targets);
        confirmation->start();
        if (!waitFor(*confirmation, CState::Ready) || !confirmation->confirm({}))
            QTest::qFail("not confirmed", __FILE__, __LINE__);
        return confirmation;
    }
};

QTEST_GUILESS_MAIN(OperationsOutcomeTest)
#include "operationsoutcometest.moc"
