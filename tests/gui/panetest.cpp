#include "tests/a11y/accessibility.h"
#include "tests/gui/guitest.h"
#include "ui/shell/detailspanel.h"
#include "ui/shell/factsview.h"
#include "ui/shell/failurepanel.h"
#include "ui/widgets/command.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/noticestrip.h"
#include "ui/widgets/progressstrip.h"

#include <QClipboard>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using support::Shell;
using State = ui::Pane::State;
Q_DECLARE_METATYPE(State)

namespace {

class HandClock final : public core::Clock
{
public:
    [[nodiscard]] core::WallTime now() const override { return support::someTime(); }
    [[nodiscard]] core::SteadyTime steady() const override { return at; }
    core::SteadyTime at{};
};

QStringList wordsOf(const QWidget &widget)
{
    QStringList words;
    for (const auto *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible())
            words << label->text();
    }
    return words;
}

QAbstractButton *buttonOf(const QWidget &widget, const QString &text)
{
    for (auto *button : widget.findChildren<QAbstractButton *>()) {
        if ((button->text() == text || button->accessibleName() == text) && button->isVisible())
            return button;
    }
    return nullptr;
}

core::Error anError()
{
    core::Error error{core::Reason(core::RateLimited{60s, u"slow down"_s}), {}};
    error.circumstances.host = u"mail.example.com"_s;
    error.circumstances.method = u"senders.list"_s;
    return error;
}

void bringInto(support::DemoPane &pane, State state)
{
    if (state == State::Empty || state == State::Loading) {
        pane.setState(state);
        if (state == State::Loading)
            pane.setProgress(3, 8, [] { return u"3 of 8 pages"_s; });
        return;
    }
    pane.fill(30, support::someTime());
    if (state == State::Failed)
        pane.setFailure(anError(), support::someTime() + 60s);
    else
        pane.setState(state);
}

}

class PaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void everyStateCanBeWorkedAndReadEverywhere_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<qreal>("scale");
        const QList<std::pair<const char *, State>> states{{"empty", State::Empty},
                                                           {"loading", State::Loading},
                                                           {"ready", State::Ready},
                                                           {"stale", State::Stale},
                                                           {"failed", State::Failed}};
        for (const auto &[name, state] : states) {
            QTest::addRow("%s, light", name) << state << false << 1.0;
            QTest::addRow("%s, dark, large", name) << state << true << 2.0;
        }
    }
    void everyStateCanBeWorkedAndReadEverywhere()
    {
        QFETCH(State, state);
        QFETCH(bool, dark);
        QFETCH(qreal, scale);
        const support::FontScale larger(scale);
        Shell shell(dark ? ui::Theme::Choice::Dark : ui::Theme::Choice::Light);
        bringInto(shell.pane(), state);
        QCOMPARE(shell.pane().state(), state);
        QCOMPARE(support::accessibilityFaultsIn(*shell.window).join(u'\n'), QString());
    }

    void emptySaysWhatWouldBeHereAndOffersTheNextStep()
    {
        Shell shell;
        auto &pane = shell.pane();
        QVERIFY(wordsOf(pane).contains(u"The senders of this connection would be here. It has none yet."_s));
        QSignalSpy created(pane.create, &QAction::triggered);
        auto *next = buttonOf(pane, u"New sender…"_s);
        QVERIFY(next);
        next->setFocus();
        QTest::keyClick(next, Qt::Key_Space);
        QCOMPARE(created.size(), 1);
        QVERIFY(!pane.table->isVisible());
    }

    void loadingShowsHowFarAndCanBeStopped()
    {
        Shell shell;
        auto &pane = shell.pane();
        bringInto(pane, State::Loading);
        QVERIFY(pane.table->isSkeletonShown());
        QVERIFY(wordsOf(pane).contains(u"3 of 8 pages"_s));
        const auto *bar = pane.findChild<QProgressBar *>();
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->value() * 8, bar->maximum() * 3);
        const QSignalSpy stops(&pane, &ui::Pane::stopRequested);
        QTest::keyClick(buttonOf(pane, u"Stop"_s), Qt::Key_Space);
        QCOMPARE(stops.size(), 1);
        // The first rows replace the grey bars while the rest is still on its way.
        pane.model.addSenders(support::someSenders(3));
        QVERIFY(!pane.table->isSkeletonShown());
        pane.setState(State::Ready);
        QVERIFY(!buttonOf(pane, u"Stop"_s));
        QVERIFY(!pane.stopCommand()->isEnabled());
    }

    void timeLeftIsSaidAfterTwoSeconds()
    {
        Shell shell;
        auto &pane = shell.pane();
        HandClock clock;
        auto *strip = pane.findChild<ui::ProgressStrip *>();
        strip->setClock(clock);
        const auto words = [] { return u"pages"_s; };
        pane.setState(State::Loading);
        pane.setProgress(0, 100, words);
        clock.at += 1900ms;
        pane.setProgress(19, 100, words);
        QVERIFY(wordsOf(*strip).contains(u"pages"_s));
        clock.at += 100ms;
        pane.setProgress(20, 100, words);
        QVERIFY2(wordsOf(*strip).contains(u"pages · 9 s left"_s), qPrintable(wordsOf(*strip).join(u'|')));
        pane.setProgress(20, {}, words); // the length is not known any more
        QVERIFY(wordsOf(*strip).contains(u"pages"_s));
        QVERIFY(!strip->findChild<QProgressBar *>()->isVisible());
    }

    void oldFiguresAreCalledOldInWords()
    {
        Shell shell;
        auto &pane = shell.pane();
        bringInto(pane, State::Ready);
        QVERIFY(wordsOf(pane).contains(u"as of 12:03:05"_s));
        QVERIFY(!pane.table->isStale());
        pane.setState(State::Stale);
        QVERIFY(wordsOf(pane).contains(u"as of 12:03:05 · out of date"_s));
        QVERIFY(pane.table->isStale());
        pane.setState(State::Ready);
        QVERIFY(!pane.table->isStale());
    }

    void aFailureSaysWhatHappenedAndKeepsTheRows()
    {
        Shell shell;
        auto &pane = shell.pane();
        bringInto(pane, State::Failed);
        const QStringList words = wordsOf(pane);
        QVERIFY(words.contains(u"mail.example.com asks for fewer requests. The server said: “slow down”"_s));
        QVERIFY(words.contains(u"It can be asked again in 1 min."_s));
        QVERIFY(words.contains(u"It is tried again by itself at 12:04:05."_s));
        QVERIFY(pane.table->isVisible());
        QVERIFY(pane.table->isStale());
        const QSignalSpy again(&pane, &ui::Pane::tryAgainRequested);
        QTest::keyClick(buttonOf(pane, u"Try again"_s), Qt::Key_Space);
        QCOMPARE(again.size(), 1);
        const QSignalSpy said(&pane, &ui::Pane::statusMessage);
        QTest::keyClick(buttonOf(pane, u"Copy details"_s), Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), core::technicalDetail(anError()));
        QCOMPARE(said.size(), 1);
    }

    void aFailureWithoutRowsStandsAloneAtTheTop()
    {
        Shell shell;
        auto &pane = shell.pane();
        pane.setFailure(anError());
        QVERIFY(!pane.table->isVisible());
        const auto *failure = pane.findChild<ui::FailurePanel *>();
        QTRY_VERIFY(failure->height() > 0 && failure->y() < pane.height() / 4);
        QVERIFY(!wordsOf(pane).join(u' ').contains(u"by itself"_s));
        // The next failure finds rows, and shows them.
        pane.model.addSenders(support::someSenders(3));
        pane.setFailure(anError());
        QVERIFY(pane.table->isVisible());
    }

    void aNoticeIsPutAwayByTheKeyboard()
    {
        Shell shell;
        auto &pane = shell.pane();
        bringInto(pane, State::Ready);
        const auto *strip = pane.findChild<ui::NoticeStrip *>();
        QVERIFY(!strip->isVisible());
        const QPointer notice = pane.addNotice([] { return u"340 messages are held."_s; }, {pane.hold}, ui::NoticeKind::Done);
        QVERIFY(strip->isVisible());
        QTest::keyClick(buttonOf(*notice, u"Hold…"_s), Qt::Key_Space);
        QCOMPARE(pane.holds, 1);
        const QSignalSpy dismissed(notice, &ui::Notice::dismissed);
        QTest::keyClick(buttonOf(*notice, u"Dismiss"_s), Qt::Key_Space);
        QCOMPARE(dismissed.size(), 1);
        QTRY_VERIFY(!notice);
        QVERIFY(!strip->isVisible());
    }

    void noticesNeverPushTheTableAway()
    {
        Shell shell;
        auto &pane = shell.pane();
        bringInto(pane, State::Ready);
        for (int i = 0; i < 9; ++i)
            pane.addNotice(u"Result %1"_s.arg(i), {}, ui::NoticeKind::Information);
        QCOMPARE(pane.findChildren<ui::Notice *>().size(), ui::NoticeStrip::most);
        QVERIFY(wordsOf(pane).contains(u"Result 8"_s));
        QVERIFY(!wordsOf(pane).contains(u"Result 4"_s));
        delete pane.findChild<ui::Notice *>(); // whoever made it may take it back
        QCOMPARE(pane.findChildren<ui::Notice *>().size(), ui::NoticeStrip::most - 1);
    }

    void aValueWithoutRoomStandsBelowItsLabel()
    {
        ui::FactsView facts(nullptr);
        facts.resize(180, 300);
        facts.setFacts({{[] { return u"Status"_s; }, u"200"_s},
                        {[] { return u"Address"_s; }, u"http://127.0.0.1:37529/api/v1.1/admin/senders/queue/stats/"_s},
                        {[] { return u"A label nearly as wide as it all"_s; }, u"–"_s}});
        facts.show();
        QVERIFY(QTest::qWaitForWindowExposed(&facts));
        QCOMPARE(facts.columnSpan(0, 0), 1);
        QCOMPARE(facts.columnSpan(1, 0), 2);
        QCOMPARE(facts.columnSpan(2, 0), 2);
        QVERIFY(facts.columnWidth(1) >= facts.fontMetrics().horizontalAdvance(u"200"_s));
        QCOMPARE(facts.columnWidth(0) + facts.columnWidth(1), facts.viewport()->width());
        QVERIFY(facts.rowHeight(1) >= 3 * facts.fontMetrics().height()); // the label, and more than one line of it
    }

    void factsCanBeCopied()
    {
        Shell shell;
        auto &pane = shell.pane();
        bringInto(pane, State::Ready);
        pane.table->selectRow(1);
        auto *facts = pane.details()->facts();
        QTRY_VERIFY(facts->isVisible());
        facts->setFocus();
        facts->selectRow(0);
        QTest::keyClick(facts, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"126"_s);
        facts->selectAll();
        QTest::keyClick(facts, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Id\t126\nNew\t9,173"_s));
        pane.table->clearSelection();
        QVERIFY(!facts->isVisible());
    }
};

QTEST_MAIN(PaneTest)
#include "panetest.moc"
