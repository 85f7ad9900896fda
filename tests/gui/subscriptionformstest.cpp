#include "tests/gui/subscriptionhands.h"
#include "ui/widgets/datatable.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QRegularExpression>

using namespace senderdesk;
using namespace senderdesk::support;
using namespace senderdesk::support::subscriptions;
using namespace Qt::StringLiterals;

// The forms of the pane "Subscriptions": what was typed is there until a person said yes to it, and what a bulk found can be
// kept.
class SubscriptionFormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s)); }

    void aNoLeavesTheStatusThatWasTyped()
    {
        ConsoleFixture console(offline::Scenario::Calm, user);
        QAbstractItemView *table = find(console, john);
        select(table, rowOfJohn(table));
        press(console, u"Set status…"_s);
        QTRY_VERIFY(console.dialog());
        QPointer<QDialog> form = console.dialog();
        named<QComboBox>(form, u"Status"_s)->setEditText(u"hardbounced"_s);
        form->findChild<QCheckBox *>()->setChecked(true);
        sayNo(console, form, u"Set status"_s);
        QCOMPARE(named<QComboBox>(form, u"Status"_s)->currentText(), u"hardbounced"_s);
        QVERIFY(form->findChild<QCheckBox *>()->isChecked());
        sayYes(console, form, u"Set status"_s, u"Set 1 subscription"_s);
        QTRY_COMPARE_WITH_TIMEOUT(ConsoleFixture::cell(table, rowOfJohn(table), u"Status"_s), u"hardbounced"_s, patience);
    }

    void aNoLeavesAnEditAsItWasTyped()
    {
        ConsoleFixture console(offline::Scenario::Calm, user);
        QAbstractItemView *table = find(console, john);
        select(table, rowOfJohn(table));
        press(console, u"Edit…"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.dialog(), patience);
        QPointer<QDialog> form = console.dialog();
        named<QLineEdit>(form, u"Priority"_s)->setText(u"7"_s);
        sayNo(console, form, u"Save subscription"_s);
        QCOMPARE(named<QLineEdit>(form, u"Priority"_s)->text(), u"7"_s);
        sayYes(console, form, u"Save subscription"_s, u"Save 1 subscription"_s);
        QTRY_COMPARE_WITH_TIMEOUT(ConsoleFixture::cell(table, rowOfJohn(table), u"Priority"_s), u"7"_s, patience);
    }

    void aNoLeavesANewAddressAsItWasTyped()
    {
        ConsoleFixture console(offline::Scenario::Calm, user);
        QAbstractItemView *table = find(console, john);
        press(console, u"Add…"_s);
        QTRY_VERIFY(console.dialog());
        QPointer<QDialog> form = console.dialog();
        named<QComboBox>(form, u"Channel"_s)->setCurrentText(u"email"_s);
        named<QLineEdit>(form, u"Email"_s)->setText(u"typed@example.com"_s);
        sayNo(console, form, u"Save subscription"_s);
        QCOMPARE(named<QLineEdit>(form, u"Email"_s)->text(), u"typed@example.com"_s);
        sayYes(console, form, u"Save subscription"_s, u"Save 1 subscription"_s);
        QTRY_VERIFY_WITH_TIMEOUT(ConsoleFixture::rowWith(table, u"Address"_s, u"typed@example.com"_s) >= 0, patience);
    }

    void aNoLeavesTheScopeThatWasChosen()
    {
        ConsoleFixture console(offline::Scenario::Calm, user);
        begin(console);
        press(console, u"Suspend all…"_s);
        QTRY_VERIFY(console.dialog());
        QPointer<QDialog> form = console.dialog();
        named<QComboBox>(form, u"Channel"_s)->setCurrentText(u"sms"_s);
        named<QComboBox>(form, u"Resource"_s)->setCurrentIndex(1);
        sayNo(console, form, u"Suspend all"_s);
        QCOMPARE(named<QComboBox>(form, u"Channel"_s)->currentText(), u"sms"_s);
        QCOMPARE(named<QComboBox>(form, u"Resource"_s)->currentIndex(), 1);
        QTest::keyClick(form, Qt::Key_Escape);
        QTRY_VERIFY(!console.dialog());
    }

    // A bulk that was given up is none, whatever is done next.
    void aNoLeavesTheLinesAndTheirDryRun()
    {
        ConsoleFixture console(offline::Scenario::Calm, user);
        QAbstractItemView *table = find(console, john);
        QPointer<QDialog> form = dryRun(console, u"email,resource_id\njohn@example.com,%1\n"_s.arg(resourceOf(table)));
        QTRY_VERIFY_WITH_TIMEOUT(console.button(u"Continue…"_s)->isEnabled(), patience);
        sayNo(console, form, u"Delete subscription"_s);
        QVERIFY(named<QPlainTextEdit>(form, u"Lines"_s)->toPlainText().contains(john));
        QCOMPARE(ConsoleFixture::cell(console.table(u"Dry run"_s), 0, u"Finding"_s), u"would change"_s);
        QTest::keyClick(form, Qt::Key_Escape);
        QTRY_VERIFY(!console.dialog());
        select(table, rowOfJohn(table));
        QTRY_VERIFY(console.button(u"Delete…"_s)->isEnabled()); // once the sheet is gone
        press(console, u"Delete…"_s);
        QTRY_VERIFY(console.dialog());
        confirm(console, u"Delete 1 subscription"_s);
        QTRY_COMPARE_WITH_TIMEOUT(ConsoleFixture::cell(table, rowOfJohn(table), u"Deleted"_s), u"Yes"_s, patience);
        QVERIFY(!console.button(u"Save inverse file…"_s));
        press(console, u"Bulk…"_s); // and the sheet opens anew
        QTRY_VERIFY(console.dialog());
    }

    void aBulkAsksForAResourceBeforeTheDryRun()
    {
        ConsoleFixture console(offline::Scenario::Calm, user);
        begin(console);
        QCOMPARE(named<QComboBox>(console.front(), u"Resource"_s)->currentIndex(), 0); // any
        press(console, u"Bulk…"_s);
        QTRY_VERIFY(console.dialog());
        QDialog *form = console.dialog();
        auto *resource = named<QComboBox>(form, u"Resource"_s);
        QCOMPARE(resource->currentText(), u"As each line says"_s);
        QVERIFY(resource->accessibleDescription().contains(u"column resource_id"));
        QVERIFY(hasText(form, resource->accessibleDescription()));
        named<QPlainTextEdit>(form, u"Lines"_s)->setPlainText(u"john@example.com\n"_s);
        press(console, u"Dry run"_s);
        QVERIFY(resource->accessibleDescription().startsWith(u"No line names a resource."));
        QVERIFY(hasText(form, resource->accessibleDescription()));
        QCOMPARE(form->focusWidget(), resource);
        QVERIFY(!console.table(u"Dry run"_s)); // nothing was looked up
        checkForm(form);
        resource->setCurrentIndex(1);
        QVERIFY(resource->accessibleDescription().isEmpty());
        press(console, u"Dry run"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.button(u"Continue…"_s)->isEnabled(), patience);
        // Lines of which one says it go ahead, and the others are told one by one.
        resource->setCurrentIndex(0);
        named<QPlainTextEdit>(form, u"Lines"_s)->setPlainText(u"email,resource_id\njohn@example.com,1\nmara4@example.com\n"_s);
        press(console, u"Dry run"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.button(u"Continue…"_s)->isEnabled(), patience);
        QCOMPARE(ConsoleFixture::cell(console.table(u"Dry run"_s), 1, u"Finding"_s), u"no resource is named"_s);
    }

    void aDryRunIsExported_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("csv") << u"CSV"_s;
        QTest::newRow("json") << u"JSON"_s;
    }
    void aDryRunIsExported()
    {
        QFETCH(QString, format);
        ConsoleFixture console(offline::Scenario::Calm, user);
        QAbstractItemView *table = find(console, john);
        const QString resource = resourceOf(table);
        dryRun(console, u"email,resource_id\njohn@example.com,%1\n=nobody@example.com,%1\n"_s.arg(resource));
        QTRY_VERIFY_WITH_TIMEOUT(console.button(u"Continue…"_s)->isEnabled(), patience);
        QDialog *form = console.dialog();
        checkForm(form);
        press(console, u"Export…"_s);
        QTRY_VERIFY(console.dialog() != form);
        const QString path = console.folder().filePath(u"kept"_s);
        named<QComboBox>(console.dialog(), u"Format"_s)->setCurrentText(format);
        named<QLineEdit>(console.dialog(), u"File"_s)->setText(path);
        press(console, u"Export 2 rows"_s);
        QTRY_COMPARE(console.dialog(), form); // and the bulk goes on
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        if (format == "CSV"_L1) {
            QCOMPARE(bytes, "Line,As typed,Finding,Would change\r\n2,%1 · john@example.com,would change,1\r\n"
                            "3,%1 · =nobody@example.com,not found,0\r\n"_ba.replace("%1", resource.toUtf8()));
            return;
        }
        const QJsonArray rows = QJsonDocument::fromJson(bytes).array();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].toObject(), (QJsonObject{{u"line"_s, 2},
                                                  {u"as_typed"_s, resource + u" · john@example.com"_s},
                                                  {u"finding"_s, u"would change"_s},
                                                  {u"would_change"_s, 1}}));
        QCOMPARE(rows[1]["would_change"_L1], QJsonValue(0));
    }

private:
    static QString resourceOf(const QAbstractItemView *table)
    {
        return ConsoleFixture::cell(table, rowOfJohn(table), u"Resource"_s).section(u' ', 0, 0);
    }
    static QDialog *dryRun(ConsoleFixture &console, const QString &lines)
    {
        press(console, u"Bulk…"_s);
        if (!QTest::qWaitFor([&] { return console.dialog() != nullptr; }))
            qFatal("no sheet");
        named<QPlainTextEdit>(console.dialog(), u"Lines"_s)->setPlainText(lines);
        press(console, u"Dry run"_s);
        return console.dialog();
    }
    // Continue, and Esc in the confirmation: the form is in front again.
    static void sayNo(ConsoleFixture &console, const QPointer<QDialog> &form, const QString &confirmation)
    {
        press(console, u"Continue…"_s);
        QTRY_COMPARE(console.dialog()->windowTitle(), confirmation);
        QTest::keyClick(console.dialog(), Qt::Key_Escape);
        QTRY_COMPARE(console.dialog(), form.data());
        QVERIFY(form->isVisible());
    }
    static void sayYes(ConsoleFixture &console, const QPointer<QDialog> &form, const QString &confirmation, const QString &button)
    {
        press(console, u"Continue…"_s);
        QTRY_COMPARE(console.dialog()->windowTitle(), confirmation);
        confirm(console, button);
        QTRY_VERIFY(!form); // closed sheets are gone
    }
};

QTEST_MAIN(SubscriptionFormsTest)
#include "subscriptionformstest.moc"
