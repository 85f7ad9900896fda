#include "net/retrypolicy.h"

#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using api::Effect;
using net::Again;
using net::RetryPolicy;
using Pause = std::optional<std::chrono::milliseconds>;

namespace {

RetryPolicy withChance(double chance)
{
    RetryPolicy policy{.attempts = 5, .first = 100ms, .most = 350ms, .rateLimitedAttempts = 3, .random = {}};
    policy.rateLimitedFirst = 1s;
    policy.rateLimitedMost = 10s;
    policy.random = [chance] { return chance; };
    return policy;
}

}

class RetryPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aChangeIsNeverSentAgain()
    {
        const RetryPolicy policy = withChance(0);
        for (const Again again : {Again::No, Again::Once, Again::Yes, Again::AfterBackOff})
            QCOMPARE(policy.pauseAfter(Effect::Change, again, 1), Pause());
        QVERIFY(!policy.repeatsAfterBackOff(Effect::Change, 1, {}));
        QVERIFY(!policy.repeatsAfterBackOff(Effect::Change, 1, 1ms));
    }

    void pausesDoubleUpToTheMost()
    {
        const RetryPolicy policy = withChance(0);
        QCOMPARE(policy.pauseAfter(Effect::Read, Again::Yes, 1), Pause(100ms));
        QCOMPARE(policy.pauseAfter(Effect::Read, Again::Yes, 2), Pause(200ms));
        QCOMPARE(policy.pauseAfter(Effect::Read, Again::Yes, 3), Pause(350ms));
        QCOMPARE(policy.pauseAfter(Effect::Read, Again::Yes, 4), Pause(350ms));
        QCOMPARE(policy.pauseAfter(Effect::Read, Again::Yes, 5), Pause());
    }

    void chanceTakesUpToHalfAway()
    {
        QCOMPARE(withChance(0.5).pauseAfter(Effect::Read, Again::Yes, 1), Pause(75ms));
        QCOMPARE(withChance(0.99).pauseAfter(Effect::Read, Again::Yes, 1), Pause(50ms));
        RetryPolicy unseeded{.first = 1000ms, .random = {}};
        for (int i = 0; i < 100; ++i) {
            const Pause pause = unseeded.pauseAfter(Effect::Read, Again::Yes, 1);
            QVERIFY(pause >= Pause(500ms) && pause <= Pause(1000ms));
        }
    }

    void aDeadlineIsWaitedForTwiceAtMost()
    {
        const RetryPolicy policy = withChance(0);
        QVERIFY(policy.pauseAfter(Effect::Read, Again::Once, 1));
        QCOMPARE(policy.pauseAfter(Effect::Read, Again::Once, 2), Pause());
        RetryPolicy single = withChance(0);
        single.attempts = 1;
        QCOMPARE(single.pauseAfter(Effect::Read, Again::Once, 1), Pause());
    }

    void whatCannotImproveIsNotSentAgain() { QCOMPARE(withChance(0).pauseAfter(Effect::Read, Again::No, 1), Pause()); }

    void aRetryAfterIsKeptToTheLetterAndNeverShortened()
    {
        const RetryPolicy policy = withChance(0.9);
        QCOMPARE(policy.backOff(1, 7s), std::chrono::milliseconds(7s));
        QCOMPARE(policy.backOff(3, 7s), std::chrono::milliseconds(7s));
        QCOMPARE(policy.backOff(1, 1h), std::chrono::milliseconds(10s));
        QVERIFY(policy.backOff(1, 0s) > 0ms);
    }

    void withoutRetryAfterTheBackOffGrows()
    {
        const RetryPolicy policy = withChance(0);
        QCOMPARE(policy.backOff(1, {}), std::chrono::milliseconds(1s));
        QCOMPARE(policy.backOff(2, {}), std::chrono::milliseconds(2s));
        QCOMPARE(policy.backOff(4, {}), std::chrono::milliseconds(8s));
        QCOMPARE(policy.backOff(5, {}), std::chrono::milliseconds(10s));
        QCOMPARE(policy.backOff(1000, {}), std::chrono::milliseconds(10s));
    }

    void aLimitedReadGoesOnUntilItsAttemptsOrTheServersWaitAreTooMuch()
    {
        const RetryPolicy policy = withChance(0);
        QVERIFY(policy.repeatsAfterBackOff(Effect::Read, 1, {}));
        QVERIFY(policy.repeatsAfterBackOff(Effect::Read, 2, 10s));
        QVERIFY(!policy.repeatsAfterBackOff(Effect::Read, 3, {}));
        QVERIFY(!policy.repeatsAfterBackOff(Effect::Read, 1, 11s));
    }
};

QTEST_GUILESS_MAIN(RetryPolicyTest)
#include "retrypolicytest.moc"
