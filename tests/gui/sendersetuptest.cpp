#include "domain/senderrecord.h"
#include "model/sendersmodel.h"
#include "tests/gui/consolehands.h"
#include "tests/support/testids.h"
#include "ui/panes/actions/changestext.h"
#include "ui/panes/senders/sendertext.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabWidget>

using namespace senderdesk;
using namespace senderdesk::support;
using namespace Qt::StringLiterals;
using State = ui::Pane::State;

namespace {

constexpr int patience = 15'000;
constexpr auto getPath = "/api/v1.1/admin/senders/akmta/get/";

domain::Connection unarmed(domain::Connection connection)
{
    connection.armed = false;
    return connection;
}

}

// Senders are set up from the pane of senders: the form of a record, its information, the assignment of an account.
class SenderSetupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s)); }

    // What the form does not know, and what it knows and nobody touched, goes back as it came.
    void anEditedSenderKeepsWhatTheFormDoesNotKnow()
    {
        ConsoleFixture console;
        QAbstractItemView *table = open(console);
        const QJsonObject before = record(console, 119);
        select(table, u"119"_s);
        QTest::keyClick(table, Qt::Key_F2);
        QTRY_VERIFY(console.dialog());
        QDialog *form = console.dialog();
        QCOMPARE(form->windowTitle(), u"Edit sender"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.button(u"Save…"_s)->isEnabled(), patience);
        auto *name = named<QLineEdit>(form, u"Name"_s);
        QCOMPARE(form->focusWidget(), name);
        name->selectAll();
        QTest::keyClicks(name, u"Main renamed"_s);
        press(console, u"Save…"_s);
        QTRY_COMPARE(console.dialog()->windowTitle(), u"Save sender"_s);
        QCOMPARE(console.dialog()->findChild<QPlainTextEdit *>()->toPlainText(),
                 u"name: \"Main newsletter\" → \"Main renamed\""_s);
        confirm(console, u"Save 1 sender"_s);
        QTRY_COMPARE_WITH_TIMEOUT(ConsoleFixture::rowWith(table, u"Name"_s, u"Main renamed"_s) >= 0, true, patience);
        const auto changes = domain::changesBetween(before, record(console, 119));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().where, u"name"_s);
    }

    void accountsAndAddressesAreWrittenInTheShapeTheyHave()
    {
        ConsoleFixture console;
        QAbstractItemView *table = open(console);
        select(table, u"119"_s);
        QTest::keyClick(table, Qt::Key_F2);
        QTRY_VERIFY(console.dialog());
        QDialog *form = console.dialog();
        QTRY_VERIFY_WITH_TIMEOUT(console.button(u"Save…"_s)->isEnabled(), patience);
        auto *addresses = named<QPlainTextEdit>(form, u"IP addresses"_s);
        addresses->setFocus();
        addresses->setPlainText(u"203.0.113.10\n203.0.113.999"_s);
        QVERIFY(hasText(form, u"“203.0.113.999” is no IP address."_s));
        press(console, u"Save…"_s);
        QCOMPARE(console.dialog(), form);
        QCOMPARE(form->focusWidget(), addresses);
        addresses->setPlainText(u"203.0.113.10"_s);
        QVERIFY(!hasText(form, u"“203.0.113.999” is no IP address."_s));
        auto *accounts = named<QListWidget>(form, u"Assigned accounts"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!accounts->findItems(u"101 "_s, Qt::MatchStartsWith).isEmpty(), patience);
        QCOMPARE(accounts->findItems(u"57 "_s, Qt::MatchStartsWith).first()->checkState(), Qt::Checked);
        accounts->setFocus();
        accounts->setCurrentItem(accounts->findItems(u"101 "_s, Qt::MatchStartsWith).first());
        QTest::keyClick(accounts, Qt::Key_Space);
        press(console, u"Save…"_s);
        QTRY_COMPARE(console.dialog()->windowTitle(), u"Save sender"_s);
        confirm(console, u"Save 1 sender"_s);
        const QJsonObject now = record(console, 119);
        QCOMPARE(now.value("ips"_L1), QJsonValue(QJsonArray{u"203.0.113.10"_s}));
        QCOMPARE(domain::idsOf(now.value("accounts"_L1)), QList<qint64>({306, 57, 101}));
    }

    void aNewSenderIsMadeWithTheKeyboard()
    {
        ConsoleFixture console;
        QAbstractItemView *table = open(console);
        QTest::keyClick(table, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(console.dialog());
        QDialog *form = console.dialog();
        QVERIFY(!hasText(form, u"Enter a name."_s));
        press(console, u"Save…"_s);
        QVERIFY(hasText(form, u"Enter a name."_s));
        QTest::keyClicks(form->focusWidget(), u"Main newsletter"_s);
        QVERIFY(hasText(form, u"Another sender has this name."_s));
        QTest::keyClicks(form->focusWidget(), u" 2"_s);
        QVERIFY(!hasText(form, u"Another sender has this name."_s));
        press(console, u"Save…"_s);
        QTRY_COMPARE(console.dialog()->windowTitle(), u"Save sender"_s);
        QCOMPARE(ConsoleFixture::cell(console.table(u"Targets"_s), 0, u"Sender"_s), u"Main newsletter 2"_s);
        confirm(console, u"Save 1 sender"_s);
        QTRY_VERIFY_WITH_TIMEOUT(hasSender(console, u"Main newsletter 2"_s), patience);
    }

    // A look changes nothing, and so needs no arming.
    void theInformationIsThereUnarmedWithTheNodesAndTheRawRecord()
    {
        ConsoleFixture console(offline::Scenario::Calm, unarmed);
        QAbstractItemView *table = open(console);
        select(table, u"119"_s);
        QVERIFY(!action(console, u"Edit sender…"_s)->isEnabled());
        QVERIFY(action(console, u"Edit sender…"_s)->toolTip().contains(u"read-only"));
        QTest::keyClick(table, Qt::Key_Return, Qt::AltModifier);
        QTRY_VERIFY(console.dialog());
        QDialog *form = console.dialog();
        QCOMPARE(form->windowTitle(), u"Sender information"_s);
        QTRY_COMPARE_WITH_TIMEOUT(named<QLineEdit>(form, u"Name"_s)->text(), u"Main newsletter"_s, patience);
        QVERIFY(named<QLineEdit>(form, u"Name"_s)->isReadOnly());
        QVERIFY(!console.button(u"Save…"_s));
        QTRY_VERIFY_WITH_TIMEOUT(named<QPlainTextEdit>(form, u"Nodes"_s)
                                     ->toPlainText()
                                     .contains(u"4 mta-frankfurt-1 · 198.51.100.4:22 · SSH · MTA running, not synced"_s),
                                 patience);
        QTRY_VERIFY(form->isActiveWindow());
        const QStringList faults = namelessIn(*form) + unreachableByTabIn(*form) + cutTextsIn(*form);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        form->findChild<QTabWidget *>()->setCurrentIndex(1);
        QVERIFY(named<QPlainTextEdit>(form, u"Raw record"_s)->toPlainText().contains(u"\"strategy\": \"60:60\""_s));
    }

    void aServerWithoutTheMethodSaysSo()
    {
        ConsoleFixture console;
        QAbstractItemView *table = open(console);
        select(table, u"119"_s);
        console.estate().inject(offline::Fault{.code = 501}, 1, getPath);
        QTest::keyClick(table, Qt::Key_F2);
        QTRY_VERIFY(console.dialog());
        QTRY_VERIFY_WITH_TIMEOUT(hasTextWith(console.dialog(), u"does not know the method"_s), patience);
        QVERIFY(!console.button(u"Save…"_s)->isEnabled());
    }

    void otherKindsOfSendersHaveNoRecord()
    {
        ConsoleFixture console;
        QAbstractItemView *table = open(console);
        select(table, u"63"_s); // an SMS gateway
        for (const auto &name : {u"Edit sender…"_s, u"Sender information"_s, u"Assign account…"_s}) {
            QVERIFY(!action(console, name)->isEnabled());
            QVERIFY(action(console, name)->toolTip().contains(u"Only AKMTA senders"));
        }
    }

    void anAccountIsAssignedByItsName()
    {
        ConsoleFixture console;
        QAbstractItemView *table = open(console);
        select(table, u"119"_s);
        action(console, u"Assign account…"_s)->trigger();
        QTRY_VERIFY(console.dialog());
        QDialog *form = console.dialog();
        auto *account = named<QComboBox>(form, u"Account"_s);
        QTRY_VERIFY_WITH_TIMEOUT(account->count() > 5, patience);
        press(console, u"Continue…"_s);
        QVERIFY(hasText(form, u"Choose the account."_s));
        account->setCurrentIndex(account->findText(u"455 Charity"_s));
        press(console, u"Continue…"_s);
        QTRY_COMPARE(console.dialog()->windowTitle(), u"Assign account"_s);
        QCOMPARE(ConsoleFixture::cell(console.table(u"Targets"_s), 0, u"Sender"_s), u"119 Main newsletter"_s);
        QCOMPARE(ConsoleFixture::cell(console.table(u"Targets"_s), 0, u"Account"_s), u"455 Charity"_s);
        QVERIFY(hasTextWith(console.dialog(), u"kept or replaced"_s));
        confirm(console, u"Assign 1 sender"_s);
        QVERIFY(domain::idsOf(record(console, 119).value("accounts"_L1)).contains(455));
    }

    void addressesOfBothVersionsAreTold()
    {
        for (const auto &good : {u"203.0.113.10"_s, u"0.0.0.0"_s, u"255.255.255.255"_s, u"2001:db8::1"_s, u"::1"_s})
            QVERIFY2(ui::text::looksLikeAddress(good), qPrintable(good));
        for (const auto &bad :
             {u"203.0.113.256"_s, u"203.0.113"_s, u"1.2.3.4.5"_s, u"mail.example.com"_s, u"1.2.3.4."_s, QString()})
            QVERIFY2(!ui::text::looksLikeAddress(bad), qPrintable(bad));
    }

    void aDraftThatDiffersInNothingSaysSo()
    {
        operations::ActionTarget target{.what = domain::SenderSetupRef{senderId(119), {}}};
        QVERIFY(ui::text::changesOf(target).isEmpty());
        target.opened.record = target.draft.record = QJsonObject{{u"name"_s, u"A"_s}};
        QCOMPARE(ui::text::changesOf(target), QStringList(u"Nothing differs from what was read."_s));
        target.draft.record = QJsonObject{{u"name"_s, u"A"_s}, {u"limits"_s, QJsonObject{{u"per_hour"_s, 5}}}};
        QCOMPARE(ui::text::changesOf(target), QStringList(u"limits: {\"per_hour\":5}"_s));
    }

private:
    static QAbstractItemView *open(ConsoleFixture &console)
    {
        console.begin({u"senders"_s, {}, {}});
        if (!QTest::qWaitFor([&] { return paneOf(console)->state() == State::Ready; }, patience))
            QTest::qFail("the pane did not become ready", __FILE__, __LINE__);
        return console.table(u"Senders"_s);
    }
    static void select(QAbstractItemView *table, const QString &id)
    {
        table->setFocus();
        table->setCurrentIndex(table->model()->index(ConsoleFixture::rowWith(table, u"ID"_s, id), 0));
    }
    static QAction *action(const ConsoleFixture &console, const QString &name)
    {
        for (QAction *action : paneOf(console)->paneActions()) {
            if (action->text() == name)
                return action;
        }
        QTest::qFail(qPrintable(name), __FILE__, __LINE__);
        std::terminate();
    }
    static void confirm(const ConsoleFixture &console, const QString &name)
    {
        QTRY_VERIFY_WITH_TIMEOUT(console.buttonBeginning(name) && console.buttonBeginning(name)->isEnabled(), patience);
        QAbstractButton *button = console.buttonBeginning(name);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(!console.dialog(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!console.session->isActing(), patience);
    }
    static bool hasSender(const ConsoleFixture &console, const QString &name)
    {
        return console.session->senders().names().values().contains(name);
    }
    static QJsonObject record(const ConsoleFixture &console, qint64 id)
    {
        std::optional<core::Result<operations::SetUp>> read;
        const operations::ActionTarget target{.what = domain::SenderSetupRef{senderId(id), {}}};
        const auto reading = console.session->readSetUp(target, [&](core::Result<operations::SetUp> r) { read = std::move(r); });
        if (!QTest::qWaitFor([&] { return read.has_value(); }, patience) || !*read || !(*read)->record) {
            QTest::qFail("it could not be read", __FILE__, __LINE__);
            return {};
        }
        return *(*read)->record;
    }
};

QTEST_MAIN(SenderSetupTest)
#include "sendersetuptest.moc"
