#include "operations/progress.h"
#include "operations/report.h"
#include "tests/support/testids.h"

#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::operations;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Outcome = TargetResult::Outcome;

namespace {

const core::SteadyTime begin{1h};

TargetResult result(qint64 sender, Outcome outcome, const QString &id)
{
    TargetResult result{.target = {.what = support::senderId(sender)}};
    result.outcome = outcome;
    result.requestId = id;
    return result;
}

}

class ProgressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRateIsNotSaidTooEarly()
    {
        const Pace pace(begin);
        QVERIFY(!pace.progress(10, 100, begin + 1'900ms).perSecond);
        QVERIFY(!pace.progress(0, 100, begin + 1min).perSecond); // nothing answered: no rate, and no endless time
        QVERIFY(!pace.progress(0, 100, begin + 1min).left);
    }

    void theTimeLeftFollowsFromTheRate()
    {
        const Pace pace(begin);
        const Progress progress = pace.progress(40, 100, begin + 4s);
        QCOMPARE(*progress.perSecond, 10.0);
        QCOMPARE(*progress.left, 6s);
        QVERIFY(!pace.progress(100, 100, begin + 10s).left);
    }

    void pausesDoNotCount()
    {
        Pace pace(begin);
        pace.pause(begin + 4s);
        QVERIFY(pace.isPaused());
        const Progress paused = pace.progress(40, 100, begin + 1h);
        QCOMPARE(*paused.perSecond, 10.0);
        QVERIFY(paused.isPaused);
        QVERIFY(!paused.left);
        pace.pause(begin + 2h); // twice is once
        pace.resume(begin + 3h);
        pace.resume(begin + 4h);
        QCOMPARE(pace.ran(begin + 3h + 1s), 5s);
        QCOMPARE(*pace.progress(50, 100, begin + 3h + 1s).left, 5s);
    }

    void onlyWhatFailedIsTriedAgain()
    {
        Report report{.results = {result(1, Outcome::Done, u"a"_s), result(2, Outcome::Failed, u"b"_s),
                                  result(3, Outcome::Unknown, u"c"_s), result(4, Outcome::NotSent, {}),
                                  result(5, Outcome::NotExecutedAgain, u"d"_s), result(6, Outcome::Failed, u"e"_s)}};
        const QList<ActionTarget> failed = report.targetsThat(Outcome::Failed);
        QCOMPARE(failed.size(), 2);
        QCOMPARE(failed.at(0).sender()->value(), 2);
        QCOMPARE(failed.at(1).sender()->value(), 6);
        QCOMPARE(report.unread(), 1);
        report.results[2].isListedAfter = true;
        QCOMPARE(report.unread(), 0);
    }

    void aLaterTryTakesThePlaceOfTheEarlier()
    {
        Report report{
            .results = {result(1, Outcome::Done, u"a"_s), result(2, Outcome::Failed, u"b"_s), result(3, Outcome::NotSent, {})}};
        report.join({.results = {result(2, Outcome::Failed, u"c"_s), result(3, Outcome::Done, u"d"_s)}});
        report.join({.results = {result(2, Outcome::Done, u"e"_s), result(9, Outcome::Done, u"f"_s)}});
        QCOMPARE(report.results.size(), 3); // of its own targets, nothing else
        QVERIFY(report.isAllDone());
        QCOMPARE(report.results.at(1).requestId, u"e"_s);
        QCOMPARE(report.results.at(1).earlierIds, (QStringList{u"b"_s, u"c"_s}));
        QVERIFY(report.results.at(2).earlierIds.isEmpty()); // it had none
    }
};

QTEST_GUILESS_MAIN(ProgressTest)
#include "progresstest.moc"
