#include "tests/gui/subscriptionhands.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRegularExpression>

#include <algorithm>

using namespace senderdesk;
using namespace senderdesk::support;
using namespace senderdesk::support::subscriptions;
using namespace Qt::StringLiterals;
using State = ui::Pane::State;

namespace {

domain::Connection unarmed(domain::Connection connection)
{
    connection = user(connection);
    connection.armed = false;
    return connection;
}

}

// The pane "Subscriptions" and its sheets, by keyboard and by name, against the offline platform.
class SubscriptionsPaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s)); }

    void aProfileIsFoundWithItsDeletedSubscriptions()
    {
        ConsoleFixture console(offline::Scenario::Calm, user);
        QAbstractItemView *table = find(console, john);
        QVERIFY(table->model()->rowCount() > 1);
        QVERIFY(ConsoleFixture::rowWith(table, u"Deleted"_s, u"No"_s) >= 0);
        QCOMPARE(ConsoleFixture::cell(table, rowOfJohn(table), u"Channel"_s), u"email"_s);
        checkAccess(console, u"Subscriptions"_s);
    }

    void aResourceIsListedWhole()
    {
        ConsoleFixture console(offline::Scenario::Calm, user);
        begin(console);
        choose(console, u"Resource"_s, 1);
        choose(console, u"Match by"_s, u"All of the resource"_s);
        press(console, u"Find"_s);
        QTRY_COMPARE_WITH_TIMEOUT(paneOf(console)->state(), State::Ready, patience);
        QVERIFY(console.table(u"Subscriptions"_s)->model()->rowCount() > 100);
    }

    void nobodyIsAFailureThatSaysSo()
    {
        ConsoleFixture console(offline::Scenario::Calm, user);
        begin(console);
        named<QLineEdit>(console.front(), u"Value"_s)->setText(u"nobody-at-all@example.com"_s);
        press(console, u"Find"_s);
        QTRY_COMPARE_WITH_TIMEOUT(paneOf(console)->state(), State::Failed, patience);
        QVERIFY(console.button(u"Try again"_s));
        QCOMPARE(named<QLineEdit>(console.front(), u"Value"_s)->text(), u"nobody-at-all@example.com"_s); // nothing typed is lost
    }

    // Del, the button; then Ctrl+Shift+R, the button.
    void oneIsDeletedAndRestoredByKeyboard()
    {
        ConsoleFixture console(offline::Scenario::Calm, user);
        QAbstractItemView *table = find(console, john);
        select(table, rowOfJohn(table));
        QTest::keyClick(table, Qt::Key_Delete);
        QTRY_VERIFY(console.dialog());
        QCOMPARE(console.dialog()->windowTitle(), u"Delete subscription"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.buttonBeginning(u"Delete 1 subscription"_s), patience);
        QCOMPARE(ConsoleFixture::cell(console.table(u"Targets"_s), 0, u"Address"_s), QString(john));
        confirm(console, u"Delete 1 subscription"_s);
        QTRY_COMPARE_WITH_TIMEOUT(ConsoleFixture::cell(table, rowOfJohn(table), u"Deleted"_s), u"Yes"_s, patience);
        console.window->window().activateWindow(); // no window manager does it here
        QTRY_COMPARE(QApplication::activeWindow(), &console.window->window());
        select(table, rowOfJohn(table));
        QVERIFY(!console.button(u"Delete…"_s)->isEnabled());
        QTest::keyClick(table, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(console.dialog());
        QCOMPARE(console.dialog()->windowTitle(), u"Restore subscription"_s);
        confirm(console, u"Restore 1 subscription"_s);
        QTRY_COMPARE_WITH_TIMEOUT(ConsoleFixture::cell(table, rowOfJohn(table), u"Deleted"_s), u"No"_s, patience);
    }

    void theStatusIsSet()
    {
        ConsoleFixture console(offline::Scenario::Calm, user);
        QAbstractItemView *table = find(console, john);
        select(table, rowOfJohn(table));
        press(console, u"Set status…"_s);
        QTRY_VERIFY(console.dialog());
        QVERIFY(!console.button(u"Continue…"_s)->isEnabled());
        QTest::keyClicks(console.dialog()->focusWidget(), u"unsubscribed"_s);
        press(console, u"Continue…"_s);
        QTRY_COMPARE(console.dialog()->windowTitle(), u"Set status"_s);
        QCOMPARE(ConsoleFixture::cell(console.table(u"Targets"_s), 0, u"New status"_s), u"unsubscribed"_s);
        confirm(console, u"Set 1 subscription"_s);
        QTRY_COMPARE_WITH_TIMEOUT(ConsoleFixture::cell(table, rowOfJohn(table), u"Status"_s), u"unsubscribed"_s, patience);
    }

    void oneIsEditedAndOnlyWhatDiffersIsSent()
    {
        ConsoleFixture console(offline::Scenario::Calm, user);
        QAbstractItemView *table = find(console, john);
        const QString status = ConsoleFixture::cell(table, rowOfJohn(table), u"Status"_s);
        select(table, rowOfJohn(table));
        QTest::keyClick(table, Qt::Key_F2);
        QTRY_VERIFY_WITH_TIMEOUT(console.dialog(), patience);
        QDialog *form = console.dialog();
        QCOMPARE(form->windowTitle(), u"Edit subscription"_s);
        QVERIFY(!named<QComboBox>(form, u"Channel"_s)->isEnabled());
        QVERIFY(!console.button(u"Continue…"_s)->isEnabled()); // nothing differs yet
        auto *priority = named<QLineEdit>(form, u"Priority"_s);
        priority->setText(u"-1"_s);
        QVERIFY(!console.button(u"Continue…"_s)->isEnabled());
        QVERIFY(hasText(form, u"The priority is a whole number from 0, without separators."_s));
        priority->setText(u"4"_s);
        press(console, u"Continue…"_s);
        QTRY_COMPARE(console.dialog()->windowTitle(), u"Save subscription"_s);
        QCOMPARE(ConsoleFixture::cell(console.table(u"Targets"_s), 0, u"New status"_s), u"stays"_s);
        QCOMPARE(ConsoleFixture::cell(console.table(u"Targets"_s), 0, u"New priority"_s), u"4"_s);
        confirm(console, u"Save 1 subscription"_s);
        QTRY_COMPARE_WITH_TIMEOUT(ConsoleFixture::cell(table, rowOfJohn(table), u"Priority"_s), u"4"_s, patience);
        QCOMPARE(ConsoleFixture::cell(table, rowOfJohn(table), u"Status"_s), status);
    }

    void categoriesAreEditedAndNeverAllTakenAway()
    {
        ConsoleFixture console(offline::Scenario::Calm, user);
        console.estate().setRecording(true);
        QAbstractItemView *table = find(console, john);
        select(table, rowOfJohn(table));
        press(console, u"Edit…"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.dialog(), patience);
        auto *line = named<QLineEdit>(console.dialog(), u"Categories"_s);
        const QString before = line->text();
        line->setText(before + u", digest , ,digest"_s);
        QVERIFY(console.button(u"Continue…"_s)->isEnabled());
        line->clear();
        QCOMPARE(hasTextWith(console.dialog(), u"At least one category must stay"_s), !before.isEmpty());
        QVERIFY(!console.button(u"Continue…"_s)->isEnabled());
        line->setText(u"news_category, digest , ,digest"_s);
        press(console, u"Continue…"_s);
        QTRY_COMPARE(console.dialog()->windowTitle(), u"Save subscription"_s);
        QCOMPARE(ConsoleFixture::cell(console.table(u"Targets"_s), 0, u"New categories"_s), u"news_category, digest"_s);
        QCOMPARE(ConsoleFixture::cell(console.table(u"Targets"_s), 0, u"New priority"_s), u"stays"_s);
        confirm(console, u"Save 1 subscription"_s);
        const auto sent = [&console] {
            QJsonObject body;
            for (const offline::Estate::Arrival &each : console.estate().arrivals()) {
                if (QByteArray(each.request.path()).endsWith("/subscriptions/set"))
                    body = QJsonDocument::fromJson(each.request.body).object();
            }
            return body;
        };
        QTRY_COMPARE_WITH_TIMEOUT(sent().value("cats"_L1), QJsonValue(QJsonArray{u"news_category"_s, u"digest"_s}), patience);
        QVERIFY(!sent().contains("priority"_L1) && !sent().contains("status"_L1));
    }

    void aNewOneNeedsItsWholeAddress()
    {
        ConsoleFixture console(offline::Scenario::Calm, user);
        QAbstractItemView *table = find(console, john);
        const int before = table->model()->rowCount();
        press(console, u"Add…"_s);
        QTRY_VERIFY(console.dialog());
        QDialog *form = console.dialog();
        named<QComboBox>(form, u"Channel"_s)->setCurrentText(u"push"_s);
        named<QLineEdit>(form, u"Provider"_s)->setText(u"Firefox"_s);
        QVERIFY(!console.button(u"Continue…"_s)->isEnabled());
        named<QLineEdit>(form, u"Subscription ID"_s)->setText(u"0123"_s);
        checkForm(form);
        press(console, u"Continue…"_s);
        QTRY_COMPARE(console.dialog()->windowTitle(), u"Save subscription"_s);
        confirm(console, u"Save 1 subscription"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), before + 1, patience);
        QVERIFY(ConsoleFixture::rowWith(table, u"Address"_s, u"Firefox 0123"_s) >= 0);
    }

    // Pasted lines, the dry run, the confirmation; what is not there is told and left out.
    void linesAreLookedUpBeforeTheyAreDone()
    {
        ConsoleFixture console(offline::Scenario::Calm, user);
        QAbstractItemView *table = find(console, john);
        const QString resource = ConsoleFixture::cell(table, rowOfJohn(table), u"Resource"_s).section(u' ', 0, 0);
        press(console, u"Bulk…"_s);
        QTRY_VERIFY(console.dialog());
        QDialog *sheet = console.dialog();
        QVERIFY(!console.button(u"Continue…"_s)->isEnabled());
        press(console, u"Dry run"_s);
        QVERIFY(hasText(sheet, u"There is no line yet."_s));
        named<QPlainTextEdit>(sheet, u"Lines"_s)
            ->setPlainText(u"email,resource_id\n%1,%2\nnobody-at-all@example.com,%2\n"_s.arg(john, resource));
        press(console, u"Dry run"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.button(u"Continue…"_s)->isEnabled(), patience);
        QAbstractItemView *run = console.table(u"Dry run"_s);
        QCOMPARE(ConsoleFixture::cell(run, 0, u"Finding"_s), u"would change"_s);
        QCOMPARE(ConsoleFixture::cell(run, 1, u"Finding"_s), u"not found"_s);
        checkForm(sheet);
        press(console, u"Continue…"_s);
        QTRY_COMPARE(console.dialog()->windowTitle(), u"Delete subscription"_s);
        confirm(console, u"Delete 1 subscription"_s);
        QTRY_VERIFY(console.button(u"Save inverse file…"_s));
        QTRY_COMPARE_WITH_TIMEOUT(ConsoleFixture::cell(table, rowOfJohn(table), u"Deleted"_s), u"Yes"_s, patience);
    }

    void allOfADatabaseNeedsItsNameTyped()
    {
        ConsoleFixture console(offline::Scenario::Calm, user);
        begin(console);
        const QString database = named<QComboBox>(console.front(), u"Database"_s)->currentText();
        press(console, u"Suspend all…"_s);
        QTRY_VERIFY(console.dialog());
        checkForm(console.dialog());
        press(console, u"Continue…"_s);
        QTRY_COMPARE(console.dialog()->windowTitle(), u"Suspend all"_s);
        QAbstractItemView *targets = console.table(u"Targets"_s);
        QCOMPARE(ConsoleFixture::cell(targets, 0, u"Database"_s), database);
        QCOMPARE(ConsoleFixture::cell(targets, 0, u"Channel"_s), u"all channels"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            console.buttonBeginning(u"Suspend "_s) && ConsoleFixture::cell(targets, 0, u"Would change"_s) != u"–"_s, patience);
        QAbstractButton *button = console.buttonBeginning(u"Suspend "_s);
        QTest::keyClicks(console.dialog()->focusWidget(), u"somebody else's"_s);
        QVERIFY(!button->isEnabled());
        static_cast<QLineEdit *>(console.dialog()->focusWidget())->selectAll();
        QTest::keyClicks(console.dialog()->focusWidget(), database.section(u' ', 1));
        QTRY_VERIFY(button->isEnabled());
    }

    void unarmedNothingIsOfferedAndItSaysWhy()
    {
        ConsoleFixture console(offline::Scenario::Calm, unarmed);
        QAbstractItemView *table = find(console, john);
        select(table, rowOfJohn(table));
        for (const auto &name :
             {u"Add…"_s, u"Edit…"_s, u"Delete…"_s, u"Restore…"_s, u"Set status…"_s, u"Suspend all…"_s, u"Unsuspend all…"_s}) {
            QVERIFY2(console.button(name) && !console.button(name)->isEnabled(), qPrintable(name));
            QVERIFY(console.button(name)->toolTip().contains(u"read-only"));
        }
        QVERIFY(console.button(u"Bulk…"_s)->isEnabled()); // a dry run only reads
    }

    void theSelectionSurvivesARefresh()
    {
        ConsoleFixture console(offline::Scenario::Calm, user);
        QAbstractItemView *table = find(console, john);
        select(table, rowOfJohn(table));
        QTest::keyClick(table, Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(paneOf(console)->state(), State::Ready, patience);
        QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(table->selectionModel()->selectedRows().first().row(), rowOfJohn(table));
    }

private:
    static void choose(const ConsoleFixture &console, const QString &name, int index)
    {
        named<QComboBox>(console.front(), name)->setCurrentIndex(index);
    }
    static void choose(const ConsoleFixture &console, const QString &name, const QString &text)
    {
        named<QComboBox>(console.front(), name)->setCurrentText(text);
    }
};

QTEST_MAIN(SubscriptionsPaneTest)
#include "subscriptionspanetest.moc"
