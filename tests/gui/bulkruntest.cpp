#include "model/sendersmodel.h"
#include "tests/gui/consolehands.h"

#include <QListView>
#include <QRegularExpression>

using namespace senderdesk;
using namespace senderdesk::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30'000;
constexpr auto holdPath = "/api/v1.1/admin/senders/queue/hold/";

domain::Connection oneAtATime(domain::Connection connection)
{
    connection.requestsInFlight = 1;
    return connection;
}

}

// An action on many targets: paused, gone on with or stopped in the strip, and its report with what to do about it.
class BulkRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s)); }

    void aPausedRunSendsNothingUntilItGoesOn()
    {
        ConsoleFixture console(offline::Scenario::Calm, oneAtATime);
        const int targets = begin(console);
        console.estate().inject({.delay = 100ms}, targets, holdPath);
        hold(console);
        QTRY_VERIFY_WITH_TIMEOUT(line(console).startsWith(u"Sending: "_s) && held(console) >= 1, patience);
        QVERIFY2(line(console).contains(u"of %1 answered"_s.arg(targets)), qPrintable(line(console)));
        press(console, u"Pause"_s);
        QTRY_VERIFY(line(console).startsWith(u"Paused: "_s));
        const qsizetype atPause = held(console);
        QVERIFY(atPause < targets);
        // What time does not stop: a whole list and all its counts are read meanwhile.
        press(console, u"Refresh"_s);
        QTRY_COMPARE_WITH_TIMEOUT(paneOf(console)->state(), ui::Pane::State::Loading, patience);
        QTRY_COMPARE_WITH_TIMEOUT(paneOf(console)->state(), ui::Pane::State::Ready, patience);
        QVERIFY(held(console) <= atPause + 1); // what had left already
        QVERIFY(line(console).startsWith(u"Paused: "_s));
        press(console, u"Resume"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.button(u"Report…"_s), patience);
        QCOMPARE(held(console), targets);
        QVERIFY(!named<QListView>(console.front(), u"Outbox"_s)); // no room while there is nothing
    }

    void aCancelledRunReportsWhatWasNotSent()
    {
        ConsoleFixture console(offline::Scenario::Calm, oneAtATime);
        const int targets = begin(console);
        console.estate().inject({.delay = 100ms}, targets, holdPath);
        hold(console);
        QTRY_VERIFY_WITH_TIMEOUT(line(console).startsWith(u"Sending: "_s) && held(console) >= 1, patience);
        const qsizetype atCancel = held(console);
        press(console, u"Cancel"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.button(u"Report…"_s), patience);
        QVERIFY(held(console) <= atCancel + 1);
        openReport(console);
        QAbstractItemView *results = console.table(u"Results"_s);
        QCOMPARE(results->model()->rowCount(), targets);
        const auto left = targets - held(console);
        QVERIFY(left > 0);
        press(console, u"Send the %1 left…"_s.arg(left));
        QTRY_COMPARE(titleOf(console), u"Hold queue"_s);
        QCOMPARE(console.table(u"Targets"_s)->model()->rowCount(), int(left));
    }

    void whatFailedIsTriedAgainAndNothingElse()
    {
        ConsoleFixture console;
        const int targets = begin(console);
        console.estate().inject({.code = 403}, 3, holdPath);
        hold(console);
        QTRY_VERIFY_WITH_TIMEOUT(console.button(u"Report…"_s), patience);
        openReport(console);
        checkForm(console.dialog());
        press(console, u"Export…"_s);
        QTRY_COMPARE(titleOf(console), u"Export"_s);
        QTest::keyClick(console.dialog(), Qt::Key_Escape);
        QTRY_COMPARE(titleOf(console), u"Report: Hold queue"_s);
        const qsizetype before = held(console);
        press(console, u"Retry 3 failed…"_s);
        QTRY_COMPARE(titleOf(console), u"Hold queue"_s);
        QCOMPARE(console.table(u"Targets"_s)->model()->rowCount(), 3);
        confirm(console);
        QTRY_VERIFY_WITH_TIMEOUT(held(console) == before + 3, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!named<QListView>(console.front(), u"Outbox"_s), patience); // it has ended, and told
        openReport(console);
        QCOMPARE(console.table(u"Results"_s)->model()->rowCount(), targets); // one report of both
        QVERIFY(!console.buttonBeginning(u"Retry"_s));
    }

private:
    // All senders that have a queue are selected; gives how many.
    static int begin(ConsoleFixture &console)
    {
        console.estate().setRecording(true);
        console.begin({u"senders"_s, {}, {}});
        int selected = 0;
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(paneOf(console) && paneOf(console)->state() == ui::Pane::State::Ready, patience);
            QAbstractItemView *table = console.table(u"Senders"_s);
            console.window->window().activateWindow();
            QTRY_COMPARE(QApplication::activeWindow(), &console.window->window());
            const model::SendersModel &senders = console.session->senders().model();
            for (int row = 0; row < senders.rowCount(); ++row) {
                const auto sender = senders.rowAt(row);
                if (!sender || !sender->sender.hasQueue())
                    continue;
                table->selectionModel()->select(senders.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
                ++selected;
            }
            QVERIFY(selected > 5);
        }();
        return selected;
    }
    static void hold(ConsoleFixture &console)
    {
        press(console, u"Hold…"_s);
        QTRY_COMPARE(titleOf(console), u"Hold queue"_s);
        confirm(console);
    }
    static void confirm(ConsoleFixture &console)
    {
        // Queues move: where they did so by much it asks once more.
        const auto isSaid = [&console] {
            QAbstractButton *button = console.dialog() ? console.buttonBeginning(u"Hold "_s) : nullptr;
            if (button && button->isEnabled())
                QTest::keyClick(button, Qt::Key_Space);
            return !console.dialog();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(), patience);
    }
    static void openReport(ConsoleFixture &console)
    {
        press(console, u"Report…"_s);
        QTRY_COMPARE(titleOf(console), u"Report: Hold queue"_s);
    }
    static QString titleOf(const ConsoleFixture &console)
    {
        return console.dialog() ? console.dialog()->windowTitle() : QString();
    }
    static QString line(const ConsoleFixture &console)
    {
        auto *list = named<QListView>(console.front(), u"Outbox"_s);
        return list && list->model()->rowCount() == 1 ? list->model()->index(0, 0).data().toString() : QString();
    }
    // Requests for a hold that have arrived.
    static qsizetype held(ConsoleFixture &console)
    {
        const auto all = console.estate().arrivals();
        return std::ranges::count_if(
            all, [](const offline::Estate::Arrival &each) { return QByteArray(each.request.path()) == holdPath; });
    }
};

QTEST_MAIN(BulkRunTest)
#include "bulkruntest.moc"
