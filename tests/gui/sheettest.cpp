#include "ui/widgets/sheet.h"
#include "tests/gui/guitest.h"
#include "ui/shell/navigationlist.h"
#include "ui/widgets/command.h"
#include "ui/widgets/datatable.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

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

    // One question follows another before the first has gone.
    void theKeyboardComesBackAfterSeveralSheetsInARow()
    {
        Shell shell;
        shell.pane().fill(5, support::someTime());
        shell.pane().table->setFocus();
        const QPointer<Sheet> first = opened(shell.window.get());
        QVERIFY(first);
        const QPointer<Sheet> second = opened(shell.window.get());
        QVERIFY(second);
        first->accept();
        QTRY_VERIFY(!first);
        second->reject();
        QTRY_VERIFY(!second);
        QCOMPARE(shell.window->focusWidget(), shell.pane().table);
    }

    void aSheetGrowsWithWhatItSays()
    {
        Shell shell;
        const QPointer<Sheet> sheet = opened(shell.window.get());
        QVERIFY(sheet);
        auto *words = new QLabel(sheet);
        words->setWordWrap(true);
        words->setText(u"A sentence that is longer than its sheet is wide, and goes on. "_s.repeated(8));
        sheet->content()->addWidget(words);
        QTRY_VERIFY(words->isVisible());
        QTRY_VERIFY(words->height() >= words->heightForWidth(words->width()));
        QVERIFY(sheet->rect().contains(QRect(sheet->safeButton()->mapTo(sheet, QPoint()), sheet->safeButton()->size())));
    }

    void aSheetHigherThanTheScreenScrollsAboveItsButtons()
    {
        Shell shell;
        auto *sheet = new Sheet([] { return u"Long"_s; }, shell.window.get());
        auto *first = new QLineEdit(sheet);
        auto *last = new QLineEdit(sheet);
        sheet->content()->addWidget(first);
        sheet->content()->addSpacing(2 * sheet->screen()->availableSize().height());
        sheet->content()->addWidget(last);
        first->setFocus();
        sheet->open();
        QVERIFY(QTest::qWaitForWindowActive(sheet));
        QVERIFY(sheet->height() <= sheet->screen()->availableSize().height());
        QVERIFY(sheet->rect().contains(QRect(sheet->safeButton()->mapTo(sheet, QPoint()), sheet->safeButton()->size())));
        QCOMPARE(sheet->focusWidget(), first);
        QVERIFY(last->visibleRegion().isEmpty());
        QTest::keyClick(first, Qt::Key_Tab); // the keyboard takes it into view
        QCOMPARE(sheet->focusWidget(), last);
        QVERIFY(!last->visibleRegion().isEmpty());
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
