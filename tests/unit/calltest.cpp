#include "net/call.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using State = net::detail::CallState<int>;
using IntCall = net::Call<int>;

namespace {

// Counts what the handle asks of it, and like the real work settles when it is cancelled.
class CountedWork final : public net::detail::Work
{
public:
    explicit CountedWork(std::weak_ptr<State> state) : m_state(std::move(state)) {}
    void cancel() override
    {
        ++cancelled;
        if (const auto state = m_state.lock())
            state->settle(core::fail(core::Cancelled{}));
    }
    void abandon() override { ++abandoned; }
    int cancelled = 0;
    int abandoned = 0;

private:
    std::weak_ptr<State> m_state;
};

struct Made
{
    std::shared_ptr<State> state = std::make_shared<State>();
    std::shared_ptr<CountedWork> work = std::make_shared<CountedWork>(state);
    IntCall call{state};
    Made() { state->begin(work); }
};

net::Answer<int> seven()
{
    return {.value = 7, .requestId = {}};
}

void turnTheLoop()
{
    QCoreApplication::sendPostedEvents();
}

}

static_assert(!std::is_copy_constructible_v<IntCall> && std::is_nothrow_move_constructible_v<IntCall>
              && std::is_nothrow_move_assignable_v<IntCall>);

class CallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theListenerRunsOnceAndLater()
    {
        Made made;
        int told = 0;
        made.call.then(this, [&](IntCall::Result result) { told += result->value; });
        made.state->settle(seven());
        QCOMPARE(told, 0);
        QVERIFY(made.call.isSettled());
        turnTheLoop();
        QCOMPARE(told, 7);
        made.state->settle(core::fail(core::Cancelled{}));
        made.call.cancel();
        turnTheLoop();
        QCOMPARE(told, 7);
        QCOMPARE(made.work->cancelled, 0);
    }

    void aListenerThatComesLateIsToldLaterToo()
    {
        Made made;
        made.state->settle(seven());
        turnTheLoop();
        int told = 0;
        made.call.then(this, [&](IntCall::Result result) { told += result->value; });
        QCOMPARE(told, 0);
        turnTheLoop();
        QCOMPARE(told, 7);
    }

    void destructionCancelsAndSilences()
    {
        int told = 0;
        auto made = std::make_unique<Made>();
        const auto work = made->work;
        made->call.then(this, [&](IntCall::Result) { ++told; });
        const auto state = made->state;
        made.reset();
        QCOMPARE(work->abandoned, 1);
        state->settle(seven());
        turnTheLoop();
        QCOMPARE(told, 0);
    }

    void aResultOnItsWayIsSilencedByTheEndOfTheHandle()
    {
        int told = 0;
        auto made = std::make_unique<Made>();
        made->call.then(this, [&](IntCall::Result) { ++told; });
        made->state->settle(seven());
        made.reset();
        turnTheLoop();
        QCOMPARE(told, 0);
    }

    void aDeadContextIsNotTold_data()
    {
        QTest::addColumn<bool>("settledBefore");
        QTest::newRow("dies before the result") << false;
        QTest::newRow("dies between result and delivery") << true;
    }
    void aDeadContextIsNotTold()
    {
        QFETCH(bool, settledBefore);
        Made made;
        int told = 0;
        auto context = std::make_unique<QObject>();
        made.call.then(context.get(), [&](IntCall::Result) { ++told; });
        if (settledBefore)
            made.state->settle(seven());
        context.reset();
        made.state->settle(seven());
        turnTheLoop();
        QCOMPARE(told, 0);
    }

    void cancelIsTold()
    {
        Made made;
        std::optional<IntCall::Result> told;
        made.call.then(this, [&](IntCall::Result result) { told = std::move(result); });
        made.call.cancel();
        QVERIFY(!told);
        turnTheLoop();
        QVERIFY(told && told->error().is<core::Cancelled>());
        QCOMPARE(made.work->cancelled, 1);
    }

    void assignmentLetsTheOlderCallGo()
    {
        Made first;
        Made second;
        int told = 0;
        first.call.then(this, [&](IntCall::Result) { told += 1; });
        second.call.then(this, [&](IntCall::Result) { told += 10; });
        first.call = std::move(second.call);
        QCOMPARE(first.work->abandoned, 1);
        QCOMPARE(second.work->abandoned, 0);
        first.state->settle(seven());
        second.state->settle(seven());
        turnTheLoop();
        QCOMPARE(told, 10);
        QVERIFY(!second.call);
    }

    void aListenerMayReplaceItsOwnCall()
    {
        Made made;
        int told = 0;
        auto call = std::make_unique<IntCall>(std::move(made.call));
        call->then(this, [&](IntCall::Result) {
            ++told;
            call.reset();
        });
        made.state->settle(seven());
        turnTheLoop();
        QCOMPARE(told, 1);
        QVERIFY(!call);
    }

    void aChainedThenGivesTheHandleBack()
    {
        Made made;
        int told = 0;
        IntCall call = std::move(made.call).then(this, [&](IntCall::Result) { ++told; });
        QVERIFY(call && !made.call);
        made.state->settle(seven());
        turnTheLoop();
        QCOMPARE(told, 1);
    }

    void anEmptyHandleDoesNothing()
    {
        IntCall call;
        call.cancel();
        QVERIFY(!call.isSettled());
        QVERIFY(!call);
    }
};

QTEST_GUILESS_MAIN(CallTest)
#include "calltest.moc"
