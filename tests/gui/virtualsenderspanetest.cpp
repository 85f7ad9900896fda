#include "model/virtualsendersmodel.h"
#include "operations/virtualsenderssource.h"
#include "tests/gui/consolehands.h"
#include "tests/support/testids.h"
#include "ui/widgets/noticestrip.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTabWidget>

using namespace senderdesk;
using namespace senderdesk::support;
using namespace Qt::StringLiterals;
using State = ui::Pane::State;

namespace {

constexpr int patience = 15'000;
constexpr auto listPath = "/api/v1.1/admin/vsenders/list";
constexpr auto getPath = "/api/v1.1/admin/vsenders/get";

domain::Connection unarmed(domain::Connection connection)
{
    connection.armed = false;
    return connection;
}

}

// The pane "Virtual senders" and its form, by keyboard and by name; what came of it is read from the platform.
class VirtualSendersPaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s)); }

    void thoseOfAllAccountsShowAndOneAccountCanBeChosen()
    {
        ConsoleFixture console;
        QAbstractItemView *table = open(console);
        QCOMPARE(table->model()->rowCount(), 8);
        QCOMPARE(ConsoleFixture::cell(table, ConsoleFixture::rowWith(table, u"ID"_s, u"15"_s), u"Account"_s),
                 u"306 Main store"_s);
        QCOMPARE(ConsoleFixture::cell(table, 3, u"Channels"_s), u"sms"_s);
        auto *account = named<QComboBox>(paneOf(console), u"Account"_s);
        QVERIFY(account);
        account->setFocus();
        QTest::keyClicks(account, u"57"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(paneOf(console)->state(), State::Ready, patience);
        checkAccess(console, u"Virtual senders"_s);
    }

    void anAccountWithoutAnySaysSoAndTheChoiceStays()
    {
        ConsoleFixture console;
        open(console);
        auto *account = named<QComboBox>(paneOf(console), u"Account"_s);
        account->setFocus();
        QTest::keyClicks(account, u"101"_s);
        QTRY_COMPARE_WITH_TIMEOUT(paneOf(console)->state(), State::Empty, patience);
        QVERIFY(account->isVisible());
        QVERIFY(console.button(u"New…"_s));
    }

    void aFailedRefreshKeepsTheRowsAndSaysSo()
    {
        ConsoleFixture console;
        QAbstractItemView *table = open(console);
        console.estate().inject(offline::Fault{.code = 401}, 1, listPath);
        QTest::keyClick(table, Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(paneOf(console)->state(), State::Failed, patience);
        QCOMPARE(table->model()->rowCount(), 8);
        QVERIFY(console.button(u"Try again"_s));
        console.button(u"Try again"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(paneOf(console)->state(), State::Ready, patience);
    }

    void accountsThatCannotBeReadAreAFailureOfThePane()
    {
        ConsoleFixture console;
        console.estate().inject(offline::Fault{.code = 403}, 1, "/api/v1.1/admin/accounts/list/");
        console.begin({u"virtual-senders"_s, {}, {}});
        QTRY_COMPARE_WITH_TIMEOUT(paneOf(console)->state(), State::Failed, patience);
        console.button(u"Try again"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(paneOf(console)->state(), State::Ready, patience);
    }

    void theSelectionSurvivesARefresh()
    {
        ConsoleFixture console;
        QAbstractItemView *table = open(console);
        select(table, u"14"_s);
        QTest::keyClick(table, Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(paneOf(console)->state(), State::Ready, patience);
        const QModelIndexList chosen = table->selectionModel()->selectedRows();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(ConsoleFixture::cell(table, chosen.first().row(), u"ID"_s), u"14"_s);
    }

    void unarmedNothingIsOfferedAndItSaysWhy()
    {
        ConsoleFixture console(offline::Scenario::Calm, unarmed);
        QAbstractItemView *table = open(console);
        select(table, u"15"_s);
        for (const auto &name : {u"New…"_s, u"Edit…"_s, u"Clone…"_s, u"Delete…"_s}) {
            QVERIFY(!console.button(name)->isEnabled());
            QVERIFY(console.button(name)->toolTip().contains(u"read-only"));
        }
    }

    // By the keyboard alone: Del, the name, the button.
    void oneIsDeletedByTypingItsName()
    {
        ConsoleFixture console;
        QAbstractItemView *table = open(console);
        select(table, u"15"_s);
        QTest::keyClick(table, Qt::Key_Delete);
        QTRY_VERIFY(console.dialog());
        QCOMPARE(console.dialog()->windowTitle(), u"Delete virtual sender"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.buttonBeginning(u"Delete 1 virtual sender"_s), patience);
        QCOMPARE(console.table(u"Targets"_s)->model()->rowCount(), 1);
        QTest::keyClicks(console.dialog()->focusWidget(), u"Reserve"_s);
        confirm(console, u"Delete 1 virtual sender"_s);
        QTRY_VERIFY_WITH_TIMEOUT(ConsoleFixture::rowWith(table, u"ID"_s, u"15"_s) < 0, patience);
        QVERIFY(ConsoleFixture::rowWith(table, u"ID"_s, u"14"_s) >= 0);
    }

    void aCloneGetsTheNameThatIsTyped()
    {
        ConsoleFixture console;
        QAbstractItemView *table = open(console);
        select(table, u"15"_s);
        QTest::keyClick(table, Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(console.dialog());
        QTest::keyClicks(console.dialog()->focusWidget(), u"Second reserve"_s);
        press(console, u"Continue…"_s);
        QTRY_COMPARE(console.dialog()->windowTitle(), u"Clone virtual sender"_s);
        confirm(console, u"Clone 1 virtual sender"_s);
        QTRY_VERIFY_WITH_TIMEOUT(ConsoleFixture::rowWith(table, u"Name"_s, u"Second reserve"_s) >= 0, patience);
        QTRY_COMPARE(ConsoleFixture::cell(table, table->currentIndex().row(), u"Name"_s), u"Second reserve"_s);
    }

    // Who says no to the confirmation goes on writing; nothing that was typed is lost.
    void anEditGoesThroughTheConfirmationAndBack()
    {
        ConsoleFixture console;
        QAbstractItemView *table = open(console);
        select(table, u"2"_s);
        QTest::keyClick(table, Qt::Key_F2);
        QTRY_VERIFY(console.dialog());
        QDialog *form = console.dialog();
        QTRY_VERIFY_WITH_TIMEOUT(console.button(u"Save…"_s)->isEnabled(), patience);
        QCOMPARE(rules(form)->count(), 3);
        auto *share = named<QSpinBox>(form, u"Share"_s);
        share->setFocus();
        share->setValue(60);
        QVERIFY(hasText(form, u"The shares of a rule must be 100 % together."_s));
        press(console, u"Save…"_s);
        QCOMPARE(console.dialog(), form); // not with 90 %
        named<QSpinBox>(form, u"Share 2"_s)->setValue(40);
        QVERIFY(!hasText(form, u"The shares of a rule must be 100 % together."_s));
        press(console, u"Save…"_s);
        QTRY_COMPARE(console.dialog()->windowTitle(), u"Update virtual sender"_s);
        QTest::keyClick(console.dialog(), Qt::Key_Escape);
        QTRY_COMPARE(console.dialog(), form);
        QCOMPARE(named<QSpinBox>(form, u"Share"_s)->value(), 60);
        press(console, u"Save…"_s);
        QTRY_COMPARE(console.dialog()->windowTitle(), u"Update virtual sender"_s);
        confirm(console, u"Update 1 virtual sender"_s);
        const domain::VirtualSender now = onTheServer(console, 306, 2);
        QCOMPARE(now.emailRules.size(), 3);
        QCOMPARE(now.emailRules.first().senders.first().percent, 60);
        QCOMPARE(now.emailRules.first().senders.last().percent, 40);
    }

    // What was not touched goes back as it came, also a kind of rule that no document names.
    void whatTheFormDoesNotKnowIsKept()
    {
        ConsoleFixture console;
        QAbstractItemView *table = open(console);
        const domain::VirtualSender before = onTheServer(console, 306, 2);
        select(table, u"2"_s);
        QTest::keyClick(table, Qt::Key_F2);
        QTRY_VERIFY(console.dialog());
        QTRY_VERIFY_WITH_TIMEOUT(console.button(u"Save…"_s)->isEnabled(), patience);
        auto *name = named<QLineEdit>(console.dialog(), u"Name"_s);
        QCOMPARE(console.dialog()->focusWidget(), name);
        name->selectAll();
        QTest::keyClicks(name, u"Renamed"_s);
        press(console, u"Save…"_s);
        QTRY_COMPARE(console.dialog()->windowTitle(), u"Update virtual sender"_s);
        confirm(console, u"Update 1 virtual sender"_s);
        domain::VirtualSender after = onTheServer(console, 306, 2);
        QCOMPARE(after.name, u"Renamed"_s);
        after.name = before.name;
        QCOMPARE(after, before);
    }

    void aNewOneNeedsAnAccountANameAndASender()
    {
        ConsoleFixture console;
        QAbstractItemView *table = open(console);
        QTest::keyClick(table, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(console.dialog());
        QDialog *form = console.dialog();
        QCOMPARE(form->windowTitle(), u"New virtual sender"_s);
        QVERIFY(!hasText(form, u"Enter a name."_s)); // not before it is asked for
        press(console, u"Save…"_s);
        QVERIFY(hasText(form, u"Choose the account that it is for."_s));
        auto *account = named<QComboBox>(form, u"Account"_s);
        QCOMPARE(form->focusWidget(), account);
        QTest::keyClicks(account, u"57"_s);
        QVERIFY(!hasText(form, u"Choose the account that it is for."_s));
        press(console, u"Save…"_s);
        QVERIFY(hasText(form, u"Enter a name."_s));
        QTest::keyClicks(form->focusWidget(), u"Night"_s);
        QVERIFY(!hasText(form, u"Enter a name."_s));
        press(console, u"Save…"_s);
        QVERIFY(hasText(form, u"Choose a sender in every line."_s));
        QTest::keyClicks(form->focusWidget(), u"119"_s);
        QVERIFY(!hasText(form, u"Choose a sender in every line."_s));
        press(console, u"Save…"_s);
        QTRY_COMPARE(console.dialog()->windowTitle(), u"Create virtual sender"_s);
        QAbstractItemView *targets = console.table(u"Targets"_s);
        QCOMPARE(ConsoleFixture::cell(targets, 0, u"Virtual sender"_s), u"Night"_s);
        QCOMPARE(ConsoleFixture::cell(targets, 0, u"Account"_s), u"57 Розница «Ромашка»"_s);
        QCOMPARE(ConsoleFixture::cell(targets, 0, u"Email rules"_s), u"1"_s);
        confirm(console, u"Create 1 virtual sender"_s);
        QTRY_VERIFY_WITH_TIMEOUT(ConsoleFixture::rowWith(table, u"Name"_s, u"Night"_s) >= 0, patience);
    }

    // The default stays the last and cannot be removed; others are added above it, moved, removed.
    void rulesAreAddedMovedAndRemovedAboveTheDefault()
    {
        ConsoleFixture console;
        QAbstractItemView *table = open(console);
        select(table, u"2"_s);
        QTest::keyClick(table, Qt::Key_F2);
        QTRY_VERIFY(console.dialog());
        QDialog *form = console.dialog();
        QTRY_VERIFY_WITH_TIMEOUT(console.button(u"Save…"_s)->isEnabled(), patience);
        QListWidget *list = rules(form);
        list->setCurrentRow(2);
        QVERIFY(!console.button(u"Remove rule"_s)->isEnabled());
        QVERIFY(!console.button(u"Move up"_s)->isEnabled());
        QVERIFY(!console.button(u"Move down"_s)->isEnabled());
        list->setCurrentRow(1);
        QVERIFY(!console.button(u"Move down"_s)->isEnabled()); // the default is below
        press(console, u"Move up"_s);
        QVERIFY(list->item(0)->text().contains(u"Group of the object: 12"_s));
        press(console, u"Add rule"_s);
        QCOMPARE(list->count(), 4);
        QCOMPARE(list->currentRow(), 2);
        QVERIFY(list->item(3)->text().contains(u"Default: everything else"_s));
        QVERIFY(!hasText(form, u"Enter the value that the rule looks for."_s));
        auto *type = named<QComboBox>(form, u"Condition"_s);
        QCOMPARE(form->focusWidget(), type);
        QTest::keyClicks(type, u"Group"_s);
        auto *value = named<QLineEdit>(form, u"Value"_s);
        QTest::keyClicks(value, u"x"_s);
        QVERIFY(hasText(form, u"A group's ID is a whole number above 0, without separators."_s));
        QCOMPARE(value->accessibleDescription(), u"A group's ID is a whole number above 0, without separators."_s);
        press(console, u"Remove rule"_s);
        QCOMPARE(list->count(), 3);
        press(console, u"Save…"_s);
        QTRY_COMPARE(console.dialog()->windowTitle(), u"Update virtual sender"_s);
        confirm(console, u"Update 1 virtual sender"_s);
        const domain::VirtualSender now = onTheServer(console, 306, 2);
        QCOMPARE(now.emailRules.first().type, u"group_id"_s);
        QCOMPARE(now.emailRules.first().value, QJsonValue(12)); // a number still
        QVERIFY(domain::isDefault(now.emailRules.last()));
    }

    void aChannelWithoutRulesGetsItsDefaultFirst()
    {
        ConsoleFixture console;
        QAbstractItemView *table = open(console);
        select(table, u"15"_s);
        QTest::keyClick(table, Qt::Key_F2);
        QTRY_VERIFY(console.dialog());
        QDialog *form = console.dialog();
        QTRY_VERIFY_WITH_TIMEOUT(console.button(u"Save…"_s)->isEnabled(), patience);
        form->findChild<QTabWidget *>()->setCurrentIndex(1);
        QVERIFY(hasText(form, u"No rules for SMS: this virtual sender sends none. Add a rule to change that."_s));
        press(console, u"Add rule"_s);
        QListWidget *list = rules(form);
        QVERIFY(list->item(0)->text().contains(u"Default: everything else"_s));
        QVERIFY(!named<QLineEdit>(form, u"From email"_s)); // SMS has none
        press(console, u"Remove rule"_s);                  // it was made here
        QCOMPARE(list->count(), 0);
        checkForm(form);
    }

    void rulesThatCannotBeReadCannotBeEdited()
    {
        ConsoleFixture console;
        QAbstractItemView *table = open(console);
        select(table, u"15"_s);
        QTRY_VERIFY_WITH_TIMEOUT(paneOf(console)->isAtRest(), patience); // its details were read
        console.estate().inject(offline::Fault{.code = 501}, 1, getPath);
        QTest::keyClick(table, Qt::Key_F2);
        QTRY_VERIFY(console.dialog());
        QTRY_VERIFY_WITH_TIMEOUT(hasTextWith(console.dialog(), u"does not know the method"_s), patience);
        QVERIFY(!console.button(u"Save…"_s)->isEnabled());
        QTest::keyClick(console.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!console.dialog());
        QTRY_VERIFY(console.button(u"Edit…"_s)->isEnabled());
        console.window->window().activateWindow(); // no window manager does it here
        QTRY_COMPARE(QApplication::activeWindow(), &console.window->window());
        console.estate().inject(offline::Fault{.code = 403}, 1, listPath);
        QTest::keyClick(table, Qt::Key_F2);
        QTRY_VERIFY(console.dialog());
        QTRY_VERIFY_WITH_TIMEOUT(console.button(u"Try again"_s), patience);
        press(console, u"Try again"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.button(u"Save…"_s)->isEnabled(), patience);
        QVERIFY(!console.button(u"Try again"_s));
    }

private:
    static QAbstractItemView *open(ConsoleFixture &console)
    {
        console.begin({u"virtual-senders"_s, {}, {}});
        if (!QTest::qWaitFor([&] { return paneOf(console)->state() == State::Ready; }, patience)) {
            QTest::qFail("the pane did not become ready", __FILE__, __LINE__);
            std::terminate();
        }
        QAbstractItemView *table = console.table(u"Virtual senders"_s);
        table->setFocus();
        return table;
    }
    static void select(QAbstractItemView *table, const QString &id)
    {
        table->setFocus();
        table->setCurrentIndex(table->model()->index(ConsoleFixture::rowWith(table, u"ID"_s, id), 0));
    }
    static void confirm(const ConsoleFixture &console, const QString &name)
    {
        QTRY_VERIFY_WITH_TIMEOUT(console.buttonBeginning(name) && console.buttonBeginning(name)->isEnabled(), patience);
        QAbstractButton *button = console.buttonBeginning(name);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(!console.dialog(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!console.session->isActing(), patience);
        // The report came; the list is read anew.
        QTRY_COMPARE_WITH_TIMEOUT(paneOf(console)->state(), State::Ready, patience);
    }
    static QListWidget *rules(const QDialog *form)
    {
        for (auto *list : form->findChildren<QListWidget *>()) {
            if (list->isVisible())
                return list;
        }
        return nullptr;
    }
    static domain::VirtualSender onTheServer(ConsoleFixture &console, qint64 account, qint64 id)
    {
        std::optional<core::Result<operations::SetUp>> read;
        const operations::ActionTarget target{
            .what = domain::VirtualSenderRef{core::AccountId::from(account), core::VirtualSenderId::from(id)}};
        const auto reading = console.session->readSetUp(target, [&](core::Result<operations::SetUp> r) { read = std::move(r); });
        if (!QTest::qWaitFor([&] { return read.has_value(); }, patience) || !*read || !(*read)->virtualSender) {
            QTest::qFail("it could not be read", __FILE__, __LINE__);
            return {};
        }
        return *(*read)->virtualSender;
    }
};

QTEST_MAIN(VirtualSendersPaneTest)
#include "virtualsenderspanetest.moc"
