#include "ui/widgets/sheet.h"
#include "tests/gui/guitest.h"
#include "ui/shell/navigationlist.h"
#include "ui/widgets/command.h"
#include "ui/widgets/datatable.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using support::Shell;
using ui::Sheet;

namespace {

// A question with a destructive answer, in front.
QPointer<Sheet> opened(QWidget *parent, Sheet::Weight weight = Sheet::Weight::Destructive)
{
    auto *sheet = new Sheet([] { return u"Clear queue"_s; }, parent);
    sheet->setDoButton([] { return u"Clear 12,480 messages"_s; }, weight);
    sheet->open();
    return QTest::qWaitFor([sheet] { return QApplication::activeWindow() == sheet; }) ? sheet : nullptr;
}

QToolButton *buttonOf(const QWidget *window, const QString &text)
{
    for (auto *button : window->findChildren<QToolButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

}

class SheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void enterPressesTheSafeButtonAndEscLeaves()
    {
        Shell shell;
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape}) {
            const QPointer<Sheet> sheet = opened(shell.window.get());
            QVERIFY(sheet);
            QVERIFY(sheet->safeButton()->isDefault());
            const QSignalSpy rejected(sheet, &QDialog::rejected);
            const QSignalSpy accepted(sheet, &QDialog::accepted);
            QTest::keyClick(QApplication::focusWidget(), key);
            QCOMPARE(rejected.size(), 1);
            QCOMPARE(accepted.size(), 0);
            QTRY_VERIFY(!sheet); // a closed dialog is deleted
        }
    }

    void aDestructiveButtonWakesHalfASecondLater()
    {
        Shell shell;
        QElapsedTimer shown;
        shown.start();
        const QPointer<Sheet> sheet = opened(shell.window.get());
        QVERIFY(sheet);
        sheet->setReadyToDo(true);
        QVERIFY(!sheet->doButton()->isEnabled());
        // The second half of a double click.
        const QSignalSpy accepted(sheet, &QDialog::accepted);
        QTest::mouseDClick(sheet->doButton(), Qt::LeftButton);
        QCOMPARE(accepted.size(), 0);
        QTRY_VERIFY(sheet->doButton()->isEnabled());
        QVERIFY(shown.elapsed() >= Sheet::sleepMs - 25); // a coarse timer may be 5 % early
        QTest::mouseClick(sheet->doButton(), Qt::LeftButton);
        QCOMPARE(accepted.size(), 1);
    }

    void aDestructiveButtonNeedsWhatTheSheetAsksFor()
    {
        Shell shell;
        const QPointer<Sheet> sheet = opened(shell.window.get());
        QVERIFY(sheet);
        sheet->setReadyToDo(true);
        QTRY_VERIFY(sheet->doButton()->isEnabled());
        sheet->setReadyToDo(false);
        QVERIFY(!sheet->doButton()->isEnabled());
    }

    void aPlainButtonIsAwakeAtOnce()
    {
        Shell shell;
        const QPointer<Sheet> sheet = opened(shell.window.get(), Sheet::Weight::Plain);
        QVERIFY(sheet);
        QVERIFY(sheet->doButton()->isEnabled());
        QVERIFY(!sheet->doButton()->isDefault());
    }

    void itIsADialogWithItsNameInFrontOfOneWindow()
    {
        Shell shell;
        const QPointer<Sheet> sheet = opened(shell.window.get());
        QVERIFY(sheet);
        auto *reading = QAccessible::queryAccessibleInterface(sheet);
        QCOMPARE(reading->role(), QAccessible::Dialog);
        QCOMPARE(reading->text(QAccessible::Name), u"Clear queue"_s);
        QCOMPARE(sheet->windowModality(), Qt::WindowModal);
    }

    void behindASheetNoActionCanBeReached()
    {
        Shell shell;
        shell.pane().fill(5, support::someTime());
        auto &pane = shell.pane();
        const QPointer<Sheet> sheet = opened(shell.window.get());
        QVERIFY(sheet);
        for (QAction *command : shell.window->commands())
            QVERIFY2(!command->isEnabled(), qPrintable(command->text()));
        // As a screen reader would press it, past the dialog.
        auto *refresh = buttonOf(shell.window.get(), u"Refresh"_s);
        QVERIFY(refresh);
        QAccessibleActionInterface *press = QAccessible::queryAccessibleInterface(refresh)->actionInterface();
        press->doAction(QAccessibleActionInterface::pressAction());
        pane.hold->trigger();
        QCOMPARE(pane.refreshes, 0);
        QCOMPARE(pane.holds, 0);
        QVERIFY(!shell.window->findChild<ui::NavigationList *>()->isEnabled());
        QVERIFY(!shell.window->menuBar()->isEnabled());
    }

    void afterASheetAllIsAsItShouldBeNow()
    {
        Shell shell;
        shell.pane().fill(5, support::someTime());
        shell.pane().table->setFocus();
        auto &pane = shell.pane();
        const QPointer<Sheet> sheet = opened(shell.window.get());
        QVERIFY(sheet);
        // What changed meanwhile counts, not what was.
        pane.hold->setReason([] { return u"This connection only reads"_s; });
        pane.clear->setReason({});
        QVERIFY(!pane.clear->isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!sheet);
        QVERIFY(!pane.hold->isEnabled());
        QCOMPARE(pane.hold->toolTip(), u"This connection only reads (Ctrl+H)"_s);
        QVERIFY(pane.clear->isEnabled());
        QVERIFY(pane.refreshCommand()->isEnabled());
        QCOMPARE(shell.window->focusWidget(), pane.table);
    }

    void twoGuardsNeedTwoReleases()
    {
        Shell shell;
        auto first = std::make_unique<ui::ActionsDisabled>(shell.window.get());
        auto second = std::make_unique<ui::ActionsDisabled>(shell.pane().table);
        first.reset();
        QVERIFY(!shell.pane().refreshCommand()->isEnabled());
        second.reset();
        QVERIFY(shell.pane().refreshCommand()->isEnabled());
    }

    void aWindowThatGoesTakesItsSheetAlong()
    {
        Shell shell;
        const QPointer<Sheet> sheet = opened(shell.window.get());
        QVERIFY(sheet);
        shell.window.reset();
        QVERIFY(!sheet);
    }
};

QTEST_MAIN(SheetTest)
#include "sheettest.moc"
