#include "ui/widgets/filterfield.h"
#include "tests/a11y/accessibility.h"
#include "tests/gui/guitest.h"
#include "ui/widgets/filteredit.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QLabel>
#include <QSignalSpy>

using namespace senderdesk;
using namespace Qt::StringLiterals;

class FilterFieldTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ui::FilterField> field;
    ui::FilterEdit *edit = nullptr;

private Q_SLOTS:
    void init()
    {
        support::failOnWarnings();
        field = std::make_unique<ui::FilterField>();
        field->resize(400, 60);
        field->show();
        QVERIFY(QTest::qWaitForWindowActive(field.get()));
        field->setFocus();
        edit = field->findChild<ui::FilterEdit *>();
        QVERIFY(edit->hasFocus());
    }
    void cleanup() { field.reset(); }

    void itsLabelIsItsBuddy()
    {
        QCOMPARE(support::namelessIn(*field), QStringList());
        QCOMPARE(field->findChild<QLabel *>()->text(), u"Filter"_s);
        QCOMPARE(QAccessible::queryAccessibleInterface(edit)->text(QAccessible::Name), u"Filter"_s);
    }

    void itTellsOnceTheHandRests()
    {
        const QSignalSpy told(field.get(), &ui::FilterField::filterChanged);
        QElapsedTimer sinceTheLastKey;
        QTest::keyClicks(edit, u"gmail"_s);
        sinceTheLastKey.start();
        QCOMPARE(told.size(), 0);
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(sinceTheLastKey.elapsed() >= ui::FilterField::typingMs - 20); // a coarse timer may be 5 % early
        QCOMPARE(told.front().front().toString(), u"gmail"_s);
    }

    void whatWasTypedAndTakenBackIsNotTold()
    {
        const QSignalSpy told(field.get(), &ui::FilterField::filterChanged);
        QTest::keyClicks(edit, u"g"_s);
        QTest::keyClick(edit, Qt::Key_Backspace);
        QTest::keyClicks(edit, u"x"_s);
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told.front().front().toString(), u"x"_s);
    }

    void escClearsAndThenLeaves()
    {
        const QSignalSpy left(field.get(), &ui::FilterField::left);
        field->setText(u"gmail"_s);
        const QSignalSpy told(field.get(), &ui::FilterField::filterChanged);
        QTest::keyClick(edit, Qt::Key_Escape);
        QCOMPARE(field->text(), QString());
        QCOMPARE(left.size(), 0);
        QTRY_COMPARE(told.size(), 1);
        QTest::keyClick(edit, Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

    void enterTellsAtOnceAndLeaves()
    {
        const QSignalSpy told(field.get(), &ui::FilterField::filterChanged);
        const QSignalSpy left(field.get(), &ui::FilterField::left);
        QTest::keyClicks(edit, u"isp=gmail"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(told.size(), 1);
        QCOMPARE(left.size(), 1);
    }

    void aFaultIsSaidUnderTheFieldWithItsPlace()
    {
        field->setText(u"retry>10x00"_s);
        const QImage before = edit->grab().toImage();
        field->setFault([] { return u"“10x00” is no number"_s; }, 6, 5);
        QVERIFY(field->hasFault());
        const auto labels = field->findChildren<QLabel *>();
        const QLabel *fault = *std::ranges::find_if(labels, [](const QLabel *label) { return !label->buddy(); });
        QVERIFY(fault->isVisible());
        QCOMPARE(fault->text(), u"“10x00” is no number (at character 7)"_s);
        QCOMPARE(edit->accessibleDescription(), fault->text());
        QVERIFY(edit->grab().toImage() != before); // the place is underlined
        QCOMPARE(field->text(), u"retry>10x00"_s);

        QTest::keyClick(edit, Qt::Key_Backspace);
        QVERIFY(!field->hasFault());
        QVERIFY(!fault->isVisible());
    }

    void aFaultOutsideTheTextMarksNothing()
    {
        field->setText(u"re:"_s);
        field->setFault([] { return u"a pattern is missing"_s; }, 99);
        QVERIFY(field->hasFault());
        field->setText({});
        QVERIFY(!field->hasFault());
    }
};

QTEST_MAIN(FilterFieldTest)
#include "filterfieldtest.moc"
