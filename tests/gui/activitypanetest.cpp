#include "tests/a11y/accessibility.h"
#include "tests/gui/consolefixture.h"

#include "operations/activity.h"
#include "ui/shell/pane.h"

#include <QClipboard>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QRegularExpression>

#include <algorithm>

using namespace senderdesk;
using namespace senderdesk::support;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 15'000;

}

// The pane "Activity", by keyboard and by name.
class ActivityPaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s)); }

    void requestsAreListedWithWhatWasSentAndWhatCameBack()
    {
        ConsoleFixture console;
        QAbstractItemView *table = show(console);
        QVERIFY(table);
        select(table, u"senders.list"_s);
        const auto *sent = console.table(u"Request body"_s);
        const auto *received = console.table(u"Reply body"_s);
        QVERIFY(sent && received);
        QCOMPARE(sent->model()->index(0, 1, sent->rootIndex()).data(), u"***"_s);
        QVERIFY(received->model()->rowCount(received->rootIndex()) >= 3);
        auto *showAs = console.window->window().currentPane()->findChild<QComboBox *>();
        showAs->setFocus();
        QTest::keyClick(showAs, Qt::Key_Down);
        QTRY_VERIFY(text(console, u"Request body"_s));
        QVERIFY(text(console, u"Request body"_s)->toPlainText().contains(u"\"token\": \"***\""));
        QVERIFY(text(console, u"Reply body"_s)->toPlainText().contains(u"\n  \"error\": 0"));
    }

    void theCommandForTheClipboardHasNoSecret()
    {
        ConsoleFixture console;
        QAbstractItemView *table = show(console);
        QVERIFY(!console.button(u"Copy as curl"_s)->isEnabled());
        select(table, u"senders.list"_s);
        QTest::keyClick(table, Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        const QString command = QGuiApplication::clipboard()->text();
        QVERIFY2(command.startsWith(u"curl -sS -g 'http://127.0.0.1:") && command.contains(u"\"$TOKEN\""), qPrintable(command));
        QVERIFY(!command.contains(QString::fromUtf8(offline::Platform::token().reveal())));
    }

    void aPauseIsSaidAndClearEmptiesThePane()
    {
        ConsoleFixture console;
        QAbstractItemView *table = show(console);
        QTest::keyClick(table, Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(console.button(u"Pause"_s)->isChecked());
        console.session->senders().refresh();
        QTRY_VERIFY_WITH_TIMEOUT(console.window->connections().activity().missed() > 0, patience);
        QTest::mouseClick(console.button(u"Clear list"_s), Qt::LeftButton);
        QTRY_COMPARE(console.window->window().currentPane()->state(), ui::Pane::State::Empty);
        QTest::keyClick(&console.window->window(), Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(!console.button(u"Pause"_s)->isChecked());
        console.session->senders().refresh();
        QTRY_COMPARE_WITH_TIMEOUT(console.window->window().currentPane()->state(), ui::Pane::State::Ready, patience);
    }

    // A row that is looked at stays where it is while a sweep goes on; what came meanwhile is offered.
    void rowsDoNotMoveUnderASelection()
    {
        ConsoleFixture console;
        QAbstractItemView *table = show(console);
        select(table, u"senders.list"_s);
        const int row = table->currentIndex().row();
        const int rows = table->model()->rowCount();
        console.session->senders().refresh();
        QTRY_VERIFY_WITH_TIMEOUT(pendingIsOffered(console), patience);
        QCOMPARE(table->currentIndex().row(), row);
        QCOMPARE(table->model()->rowCount(), rows);
    }

    void everythingHasANameAndIsReachedByTab()
    {
        ConsoleFixture console;
        QAbstractItemView *table = show(console);
        for (const bool isSelected : {false, true}) {
            if (isSelected)
                select(table, u"senders.list"_s);
            console.window->window().activateWindow();
            table->setFocus();
            const QStringList faults = accessibilityFaultsIn(console.window->window());
            QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        }
    }

private:
    // The pane with the first requests in it, which are all there are.
    QAbstractItemView *show(ConsoleFixture &console)
    {
        console.begin({u"activity"_s, {}, {}});
        if (!QTest::qWaitFor(
                [&console] {
                    auto *table = console.table(u"Activity"_s);
                    return table && ConsoleFixture::rowWith(table, u"Method"_s, u"senders.list"_s) >= 0;
                },
                patience))
            return nullptr;
        return console.table(u"Activity"_s);
    }
    static void select(QAbstractItemView *table, const QString &method)
    {
        table->setFocus();
        table->setCurrentIndex(table->model()->index(ConsoleFixture::rowWith(table, u"Method"_s, method), 0));
    }
    static bool pendingIsOffered(const ConsoleFixture &console)
    {
        const auto buttons = console.front()->findChildren<QAbstractButton *>();
        return std::ranges::any_of(buttons,
                                   [](const auto *each) { return each->isVisible() && each->text().contains(u" new · "); });
    }
    static QPlainTextEdit *text(const ConsoleFixture &console, const QString &name)
    {
        for (auto *found : console.front()->findChildren<QPlainTextEdit *>()) {
            if (found->isVisible() && found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }
};

QTEST_MAIN(ActivityPaneTest)
#include "activitypanetest.moc"
