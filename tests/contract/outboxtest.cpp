#include "operations/outbox.h"
#include "tests/contract/operationsworld.h"
#include "tests/support/testclock.h"

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
using support::senderId;
using CState = Confirmation::State;
using IState = OutboxItem::State;

namespace {

const domain::QueueQuery byCampaign{Grouping::Campaign, {}, {}, {}};

// Both clocks in a hand, each of its own.
class TwoClocks final : public core::Clock
{
public:
    [[nodiscard]] core::WallTime now() const override { return m_now; }
    [[nodiscard]] core::SteadyTime steady() const override { return m_steady; }
    void advance(std::chrono::milliseconds by)
    {
        m_now += by;
        m_steady += by;
    }
    void jump(std::chrono::milliseconds by) { m_now += by; } // the machine slept, or its clock was set

private:
    core::WallTime m_now{1'773'316'985s};
    core::SteadyTime m_steady{1h};
};

struct Desk
{
    Desk()
    {
        world.clock = &clock;
        outbox.setUndoWindow(10s);
    }
    bool begin() { return world.showQueue(119, byCampaign); }
    // Confirmed by a person; in the outbox now.
    Confirmation *confirmed(qint64 campaign = 4914, ActionKind kind = ActionKind::HoldQueue)
    {
        Confirmation &confirmation = outbox.take(world.session().confirm(kind, world.targetOf(306, campaign)));
        confirmation.start();
        if (!QTest::qWaitFor([&] { return confirmation.state() == CState::Ready; }) || !confirmation.confirm({}))
            return nullptr;
        return &confirmation;
    }
    [[nodiscard]] std::optional<OutboxItem> only() const
    {
        return outbox.items().size() == 1 ? std::optional(outbox.items().first()) : std::nullopt;
    }
    [[nodiscard]] bool waitFor(IState state) const
    {
        return QTest::qWaitFor([&] { return only() && only()->state == state; });
    }
    [[nodiscard]] qsizetype changes() const { return world.server.changes().size(); }

    TwoClocks clock;
    OperationsWorld world;
    Outbox outbox{clock}; // goes first: its confirmations call the session's client
};

}

class OutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void itWaitsAndIsSentOnceWhenItsTimeIsOver()
    {
        Desk desk;
        QVERIFY(desk.begin());
        QPointer<Confirmation> confirmation = desk.confirmed();
        QVERIFY(confirmation);
        QCOMPARE(confirmation->state(), CState::Waiting);
        QCOMPARE(desk.only()->left, 10s);
        QCOMPARE(desk.only()->number, 140);
        QCOMPARE(desk.only()->connection.name, u"Test server"_s);
        QVERIFY(!desk.world.session().isActing()); // an edit of the connection is not kept waiting by it
        desk.clock.advance(9'900ms);
        QSignalSpy looks(&desk.outbox, &Outbox::changed);
        QTRY_VERIFY(looks.count() >= 2); // at the clock, which stands
        QCOMPARE(desk.changes(), 0);
        QVERIFY(desk.world.journalEntries().isEmpty()); // a waiting action is stored nowhere
        desk.clock.advance(200ms);
        QTRY_COMPARE(desk.changes(), 1);
        QTRY_VERIFY(confirmation.isNull()); // it ended, and is forgotten
        QVERIFY(desk.outbox.items().isEmpty());
        QCOMPARE(desk.changes(), 1);
    }

    void cancelledItIsNeverSent_data()
    {
        QTest::addColumn<bool>("byUndo");
        QTest::newRow("Cancel") << false;
        QTest::newRow("Ctrl+Z") << true;
    }
    void cancelledItIsNeverSent()
    {
        QFETCH(bool, byUndo);
        Desk desk;
        QVERIFY(desk.begin());
        QVERIFY(!desk.outbox.undoLatest());
        QVERIFY(desk.confirmed());
        if (byUndo)
            QVERIFY(desk.outbox.undoLatest());
        else
            desk.outbox.cancel(desk.only()->id);
        QVERIFY(desk.outbox.items().isEmpty());
        QVERIFY(!desk.outbox.hasUndo());
        desk.clock.advance(1min);
        QVERIFY(desk.begin()); // a whole reading later
        QCOMPARE(desk.changes(), 0);
    }

    void undoTakesTheLatestOfSeveral()
    {
        Desk desk;
        QVERIFY(desk.begin());
        QVERIFY(desk.confirmed(4914));
        desk.clock.advance(1s);
        QVERIFY(desk.confirmed(4591));
        QCOMPARE(desk.outbox.waiting(), 2);
        QVERIFY(desk.outbox.undoLatest());
        desk.clock.advance(10s);
        QTRY_COMPARE(desk.changes(), 1);
        QCOMPARE(desk.world.server.changes().first().number("campaign_id"), 4914);
    }

    void sendNowDoesNotWait()
    {
        Desk desk;
        QVERIFY(desk.begin());
        QVERIFY(desk.confirmed());
        desk.outbox.sendNow(desk.only()->id);
        QTRY_COMPARE(desk.changes(), 1);
        QTRY_VERIFY(desk.outbox.items().isEmpty());
    }

    void aServerThatIsSlowToBeReadOnceMoreIsNoJumpOfTime()
    {
        Desk desk;
        QVERIFY(desk.begin());
        QPointer<Confirmation> confirmation = desk.confirmed();
        QVERIFY(confirmation);
        desk.world.server.fault = [&desk](const AdminServer::Seen &seen) -> std::optional<support::Behaviour> {
            if (seen.method != u"senders.queue.stats"_s)
                return std::nullopt;
            return support::slowly(700ms, desk.world.server.truth<api::QueueStats>(seen));
        };
        desk.outbox.sendNow(desk.only()->id);
        QCOMPARE(confirmation->state(), CState::Checking);
        desk.clock.advance(16s); // past its time, and looked at before the server answers
        QTRY_COMPARE(desk.changes(), 1);
    }

    // ---- what turns it into "not sent"

    void itIsNotSent_data()
    {
        using Why = NotSent::Why;
        QTest::addColumn<std::function<void(Desk &)>>("happens");
        QTest::addColumn<int>("why");
        const auto row = [](const char *name, std::function<void(Desk &)> happens, Why why) {
            QTest::newRow(name) << happens << int(why);
        };
        row("disarmed", [](Desk &desk) { desk.world.session().arming().disarm(Arming::End::ByHand); }, Why::Disarmed);
        row(
            "the screen is locked", [](Desk &desk) { desk.world.session().arming().disarm(Arming::End::ScreenLocked); },
            Why::Disarmed);
        row("the machine slept", [](Desk &desk) { desk.clock.jump(6s); }, Why::TimeJumped);
        row("its clock was set back", [](Desk &desk) { desk.clock.jump(-1h); }, Why::TimeJumped);
        row("the program stood still", [](Desk &desk) { desk.clock.advance(16s); }, Why::TimeJumped);
        row("the desktop ends", [](Desk &desk) { desk.outbox.endAll(Why::DesktopEnding); }, Why::DesktopEnding);
        row("its connection is edited", [](Desk &desk) { desk.outbox.forgetConnection(u"test"_s); }, Why::ConnectionGone);
    }
    void itIsNotSent()
    {
        QFETCH(std::function<void(Desk &)>, happens);
        QFETCH(int, why);
        Desk desk;
        QVERIFY(desk.begin());
        QVERIFY(desk.confirmed());
        happens(desk);
        QVERIFY(desk.waitFor(IState::NotSent));
        QCOMPARE(int(desk.only()->notSent->why), why);
        QCOMPARE(desk.only()->targets.size(), 1); // to be confirmed anew
        QVERIFY(!desk.outbox.hasUndo());
        desk.outbox.sendNow(desk.only()->id);
        desk.clock.advance(1min);
        QVERIFY(desk.begin()); // a whole reading later
        QCOMPARE(desk.changes(), 0);
        desk.outbox.cancel(desk.only()->id); // taken off the list
        QVERIFY(desk.outbox.items().isEmpty());
    }

    void whatCannotBeReadOnceMoreIsNotSent()
    {
        Desk desk;
        QVERIFY(desk.begin());
        QVERIFY(desk.confirmed());
        desk.world.server.fault = [&desk](const AdminServer::Seen &seen) { return desk.world.server.error(seen, 403); };
        desk.outbox.sendNow(desk.only()->id);
        QVERIFY(QTest::qWaitFor([&] { return desk.only() && desk.only()->state == IState::NotSent; }));
        QCOMPARE(desk.only()->notSent->why, NotSent::Why::NotRead);
        QVERIFY(desk.only()->notSent->error.has_value());
    }

    // ---- figures that moved

    void itAsksWhenTheFiguresMoved_data()
    {
        QTest::addColumn<bool>("isAnswered");
        QTest::newRow("sent all the same") << true;
        QTest::newRow("nobody answers") << false;
    }
    void itAsksWhenTheFiguresMoved()
    {
        QFETCH(bool, isAnswered);
        Desk desk;
        QVERIFY(desk.begin());
        QVERIFY(desk.confirmed());
        desk.world.server.mail[2].counts = {100, 8, 20, 50, 178};
        desk.clock.advance(10s);
        QVERIFY(desk.waitFor(IState::Asking));
        QCOMPARE(desk.changes(), 0);
        QCOMPARE(desk.only()->targets.first().countsShownBefore->total, 140);
        QCOMPARE(desk.only()->targets.first().counts->total, 230);
        QCOMPARE(desk.only()->left, Outbox::answerTime);
        if (isAnswered) {
            desk.outbox.sendNow(desk.only()->id);
            QTRY_COMPARE(desk.changes(), 1);
            return;
        }
        desk.clock.advance(Outbox::answerTime);
        QVERIFY(desk.waitFor(IState::NotSent));
        QCOMPARE(desk.only()->notSent->why, NotSent::Why::NotAnswered);
        QCOMPARE(desk.changes(), 0);
    }

    // The pane that it was asked in is gone: what came of it stays in the strip until somebody has seen it.
    void anEndThatNobodyLooksAtStays()
    {
        Desk desk;
        QVERIFY(desk.begin());
        Confirmation *confirmation = desk.confirmed();
        QVERIFY(confirmation);
        confirmation->setFollowed(false);
        desk.outbox.sendNow(desk.only()->id);
        QVERIFY(desk.waitFor(IState::Ended));
        QCOMPARE(desk.only()->report.count(TargetResult::Outcome::Done), 1);
        QCOMPARE(desk.outbox.waiting() + desk.outbox.sending(), 0); // leaving does not ask
        desk.outbox.cancel(desk.only()->id);
        QVERIFY(desk.outbox.items().isEmpty());
    }

    void withoutAWindowNothingWaits()
    {
        Desk desk;
        desk.outbox.setUndoWindow(0s);
        QVERIFY(desk.begin());
        QVERIFY(desk.confirmed());
        QVERIFY(desk.outbox.items().isEmpty());
        QTRY_COMPARE(desk.changes(), 1);
    }

    void aWindowIsNoLongerThanAMinute()
    {
        Desk desk;
        desk.outbox.setUndoWindow(1h);
        QVERIFY(desk.begin());
        QVERIFY(desk.confirmed());
        QCOMPARE(desk.only()->left, Outbox::longestWindow);
    }
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "outboxtest.moc"
