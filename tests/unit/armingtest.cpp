#include "operations/arming.h"
#include "tests/support/testclock.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using operations::Arming;

namespace {

// A clock whose wall time can be moved alone, as a sleeping machine does.
class JumpingClock final : public core::Clock
{
public:
    [[nodiscard]] core::WallTime now() const override { return m_wall; }
    [[nodiscard]] core::SteadyTime steady() const override { return m_steady; }
    void advance(std::chrono::milliseconds by)
    {
        m_wall += by;
        m_steady += by;
    }
    void jump(std::chrono::milliseconds by) { m_wall += by; }

private:
    core::WallTime m_wall{};
    core::SteadyTime m_steady{1h};
};

domain::Connection connectionOf(domain::ConnectionClass connectionClass)
{
    domain::Connection connection;
    connection.name = u"Main admin"_s;
    connection.connectionClass = connectionClass;
    return connection;
}

}

class ArmingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyConnectionBeginsReadOnly()
    {
        JumpingClock clock;
        QVERIFY(!Arming(connectionOf(domain::ConnectionClass::Test), clock).mayChange());
        QVERIFY(!Arming(connectionOf(domain::ConnectionClass::Production), clock).mayChange());
    }

    void armingNeedsAReasonAndOnProductionTheName()
    {
        JumpingClock clock;
        Arming arming(connectionOf(domain::ConnectionClass::Production), clock);
        QCOMPARE(arming.arm(5min, u"  "_s, u"Main admin"_s), Arming::Refusal::ReasonMissing);
        QCOMPARE(arming.arm(5min, u"ticket 7"_s, u"main admin"_s), Arming::Refusal::NameWrong);
        QVERIFY(!arming.mayChange());
        QVERIFY(!arming.arm(5min, u" ticket 7 "_s, u"Main admin"_s));
        QVERIFY(arming.mayChange());
        QCOMPARE(arming.reason(), u"ticket 7"_s);
        Arming test(connectionOf(domain::ConnectionClass::Test), clock);
        QVERIFY(!test.arm(5min, u"try"_s, {}));
    }

    void itIsOverToTheMillisecondWhateverTimersDo()
    {
        JumpingClock clock;
        Arming arming(connectionOf(domain::ConnectionClass::Test), clock);
        QVERIFY(!arming.arm(5min, u"try"_s, {}));
        clock.advance(5min - 1ms);
        QCOMPARE(arming.left(), 1ms);
        clock.advance(1ms);
        QVERIFY(!arming.mayChange()); // no timer has run
    }

    void itTellsWhenItIsOver()
    {
        JumpingClock clock;
        Arming arming(connectionOf(domain::ConnectionClass::Test), clock);
        QSignalSpy ended(&arming, &Arming::ended);
        QVERIFY(!arming.arm(5min, u"try"_s, {}));
        clock.advance(6min);
        QVERIFY(ended.wait(5'000));
        QCOMPARE(ended.first().first().value<Arming::End>(), Arming::End::TimeOver);
        QVERIFY(arming.reason().isEmpty());
    }

    void nobodyAtTheDeskEndsIt()
    {
        JumpingClock clock;
        Arming arming(connectionOf(domain::ConnectionClass::Test), clock);
        QVERIFY(!arming.arm(60min, u"try"_s, {}));
        for (int i = 0; i < 5; ++i) {
            clock.advance(Arming::idleLimit - 1min);
            arming.noteActivity();
            QVERIFY(arming.mayChange());
        }
        clock.advance(Arming::idleLimit);
        QVERIFY(!arming.mayChange());
        arming.noteActivity(); // too late
        QVERIFY(!arming.mayChange());
        QCOMPARE(arming.lastEnd(), Arming::End::Idle);
    }

    void aSleepThatNobodyToldOfEndsIt()
    {
        JumpingClock clock;
        Arming arming(connectionOf(domain::ConnectionClass::Test), clock);
        QVERIFY(!arming.arm(60min, u"try"_s, {}));
        clock.jump(30s);
        QVERIFY(arming.mayChange()); // a clock that was set
        clock.jump(-2h);
        QVERIFY(!arming.mayChange());
    }

    void theCommandLineArmsNoProduction()
    {
        JumpingClock clock;
        Arming production(connectionOf(domain::ConnectionClass::Production), clock);
        production.armFromCommandLine();
        QVERIFY(!production.mayChange());
        Arming test(connectionOf(domain::ConnectionClass::Test), clock);
        test.armFromCommandLine();
        clock.advance(Arming::idleLimit + 1min); // scripts have no hands
        QVERIFY(test.mayChange());
    }
};

QTEST_GUILESS_MAIN(ArmingTest)
#include "armingtest.moc"
