#include "operations/idlelock.h"
#include "tests/support/testclock.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using operations::IdleLock;

class IdleLockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whoeverTouchesTheProgramPutsItOff()
    {
        support::TestClock clock;
        IdleLock lock(clock, 1ms);
        QSignalSpy idle(&lock, &IdleLock::idle);
        lock.setAfter(60min);
        clock.advance(59min);
        lock.noteActivity();
        clock.advance(59min);
        looks();
        QCOMPARE(idle.size(), 0);
        clock.advance(1min);
        QVERIFY(idle.wait());
        QVERIFY(idle.wait()); // said again: something may have been busy
        lock.noteActivity();
        idle.clear();
        looks();
        QCOMPARE(idle.size(), 0);
    }

    void neverIsNever()
    {
        support::TestClock clock;
        IdleLock lock(clock, 1ms);
        QSignalSpy idle(&lock, &IdleLock::idle);
        clock.advance(24h);
        looks();
        lock.setAfter(15min);
        clock.advance(14min);
        lock.setAfter({});
        clock.advance(24h);
        looks();
        QCOMPARE(idle.size(), 0);
        QCOMPARE(lock.after(), std::nullopt);
    }

    void aNewSpanCountsFromTheChoice()
    {
        support::TestClock clock;
        IdleLock lock(clock, 1ms);
        QSignalSpy idle(&lock, &IdleLock::idle);
        lock.setAfter(60min);
        clock.advance(30min);
        lock.setAfter(15min);
        looks();
        QCOMPARE(idle.size(), 0);
        clock.advance(15min);
        QVERIFY(idle.wait());
    }

private:
    // Several looks go by.
    static void looks()
    {
        QTimer beside;
        QSignalSpy ticks(&beside, &QTimer::timeout);
        beside.start(1ms);
        QTRY_VERIFY(ticks.size() >= 5);
    }
};

QTEST_GUILESS_MAIN(IdleLockTest)
#include "idlelocktest.moc"
