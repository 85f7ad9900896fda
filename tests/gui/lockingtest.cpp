#include "tests/gui/consolehands.h"
#include "ui/console/locksheet.h"
#include "ui/shell/safetybanner.h"
#include "ui/widgets/command.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace senderdesk;
using namespace senderdesk::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 15'000;

// As one that a person made: its token is a secret.
domain::Connection ofAPerson(domain::Connection connection)
{
    connection.offlinePlatform = connection.armed = false;
    return connection;
}

}

// "Lock" and "Unlock…", and when it locks by itself.
class LockingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s)); }

    void aLockedWindowSaysSoAndAsksForTheTokenAgain()
    {
        ConsoleFixture console(offline::Scenario::Calm, ofAPerson);
        console.begin();
        QTRY_VERIFY_WITH_TIMEOUT(paneOf(console) && paneOf(console)->state() == ui::Pane::State::Ready, patience);
        QVERIFY(!console.button(u"Unlock…"_s));
        const auto isLocked = [&console] {
            trigger(console, u"file.lock"_s);
            return console.session->isLocked();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isLocked(), patience);
        QTRY_VERIFY(console.button(u"Unlock…"_s));
        QVERIFY(!console.button(u"Arm…"_s));
        QVERIFY(words(console).endsWith(u" · locked"_s));
        press(console, u"Refresh"_s);
        QTRY_COMPARE(paneOf(console)->state(), ui::Pane::State::Failed);
        QVERIFY(hasTextWith(paneOf(console), u"This connection is locked"_s));

        press(console, u"Unlock…"_s);
        QTRY_VERIFY(console.dialog());
        QCOMPARE(console.dialog()->windowTitle(), u"Open connection"_s);
        checkForm(console.dialog());
        named<QLineEdit>(console.dialog(), u"Token"_s)->setText(u"offline"_s);
        press(console, u"Open"_s);
        QTRY_COMPARE_WITH_TIMEOUT(paneOf(console)->state(), ui::Pane::State::Ready, patience);
        QVERIFY(console.button(u"Arm…"_s) && !console.button(u"Unlock…"_s));
        QVERIFY(words(console).endsWith(u" · read-only"_s));
    }

    void whoDoesNotAnswerStaysLocked()
    {
        ConsoleFixture console(offline::Scenario::Calm, ofAPerson);
        console.begin();
        QTRY_VERIFY_WITH_TIMEOUT(paneOf(console) && paneOf(console)->state() == ui::Pane::State::Ready, patience);
        const auto isLocked = [&console] {
            trigger(console, u"file.lock"_s);
            return console.session->isLocked();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isLocked(), patience);
        press(console, u"Unlock…"_s);
        QTRY_VERIFY(console.dialog());
        QTest::keyClick(console.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!console.dialog());
        QVERIFY(console.session->isLocked());
        QTRY_VERIFY(console.button(u"Unlock…"_s) && console.button(u"Unlock…"_s)->isEnabled()); // it can be asked again
        press(console, u"Unlock…"_s);
        QTRY_VERIFY(console.dialog());
    }

    void theTimeIsChosenAndKept()
    {
        ConsoleFixture console;
        console.begin();
        QCOMPARE(ui::idleLockChosen(layout(console)), std::optional<std::chrono::minutes>(60min));
        trigger(console, u"file.lock-when-idle"_s);
        QTRY_VERIFY(console.dialog());
        checkForm(console.dialog());
        auto *after = named<QComboBox>(console.dialog(), u"Lock after"_s);
        after->setCurrentIndex(after->findText(u"15 minutes"_s));
        press(console, u"Save"_s);
        QTRY_VERIFY(!console.dialog());
        QCOMPARE(console.window->connections().idleLock().after(), std::optional<std::chrono::minutes>(15min));
        QCOMPARE(ui::idleLockChosen(layout(console)), std::optional<std::chrono::minutes>(15min));
        ui::keepIdleLock(layout(console), {});
        QCOMPARE(ui::idleLockChosen(layout(console)), std::optional<std::chrono::minutes>());
    }

private:
    static void trigger(const ConsoleFixture &console, const QString &id)
    {
        for (auto *command : console.window->window().findChildren<ui::Command *>()) {
            if (command->id() == id)
                return command->trigger();
        }
        QFAIL(qPrintable(id));
    }
    static store::LayoutStore &layout(const ConsoleFixture &console) { return console.window->window().layoutStore(); }
    static QString words(const ConsoleFixture &console)
    {
        return console.window->window().findChild<ui::SafetyBanner *>()->words();
    }
};

QTEST_MAIN(LockingTest)
#include "lockingtest.moc"
