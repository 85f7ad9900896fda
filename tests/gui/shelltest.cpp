#include "tests/a11y/accessibility.h"
#include "tests/gui/guitest.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/detailspanel.h"
#include "ui/shell/factsview.h"
#include "ui/shell/navigationlist.h"
#include "ui/shell/safetybanner.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/command.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/noticestrip.h"

#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QStatusBar>
#include <QToolButton>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using support::Shell;

namespace {

QString none(const QStringList &faults)
{
    return faults.join(u'\n');
}

ui::CommandPalette *openPalette(Shell &shell)
{
    QTest::keyClick(shell.window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = shell.window->findChild<ui::CommandPalette *>();
    // Not qWaitForWindowActive: a window over an active one counts as active before it has the keyboard.
    return QTest::qWaitFor([palette] { return palette && QApplication::activeWindow() == palette; }) ? palette : nullptr;
}

QAction *commandOf(Shell &shell, const QString &id)
{
    for (QAction *action : shell.window->commands()) {
        if (action->objectName() == id)
            return action;
    }
    return nullptr;
}

}

class ShellTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void everythingHasANameAndIsReachedByTab_data()
    {
        QTest::addColumn<qreal>("scale");
        QTest::newRow("as it is") << 1.0;
        QTest::newRow("font of 200 %") << 2.0;
    }
    void everythingHasANameAndIsReachedByTab()
    {
        QFETCH(qreal, scale);
        const support::FontScale larger(scale);
        Shell shell;
        shell.pane().fill(40, support::someTime());
        shell.pane().table->setFocus();
        shell.pane().table->selectRow(2);
        QTRY_VERIFY(shell.pane().details()->facts()->isVisible());
        QCOMPARE(none(support::accessibilityFaultsIn(*shell.window)), QString());
    }

    void theNamesThatTestsAndReadersLookFor()
    {
        Shell shell;
        const auto reading = [&](QWidget *widget) { return QAccessible::queryAccessibleInterface(widget); };
        auto *navigation = shell.window->findChild<ui::NavigationList *>();
        QCOMPARE(reading(navigation)->text(QAccessible::Name), u"Navigation"_s);
        QCOMPARE(reading(navigation)->role(), QAccessible::List);
        auto *connection = shell.window->findChild<QComboBox *>();
        const auto labels = reading(connection)->relations(QAccessible::Label);
        QCOMPARE(labels.size(), 1);
        QCOMPARE(labels.front().first->text(QAccessible::Name), u"Connection"_s);
        auto *banner = shell.window->findChild<ui::SafetyBanner *>();
        QCOMPARE(reading(banner)->role(), QAccessible::StaticText);
        QCOMPARE(reading(banner)->text(QAccessible::Name), u"Safety"_s);
        QAccessibleTextInterface *words = reading(banner)->textInterface();
        QVERIFY(words);
        QCOMPARE(words->text(0, words->characterCount()), u"PRODUCTION · Main admin · mail.example.com · read-only"_s);
        QStringList buttons;
        for (const auto *button : shell.window->findChildren<QToolButton *>())
            buttons << button->text();
        QVERIFY(buttons.contains(u"Refresh"_s));
        QVERIFY(buttons.contains(u"Export…"_s));
    }

    void theBannerSaysClassAndWhetherAnythingCanChange_data()
    {
        QTest::addColumn<domain::ConnectionClass>("connectionClass");
        QTest::addColumn<bool>("offline");
        QTest::addColumn<bool>("armed");
        QTest::addColumn<QString>("words");
        using enum domain::ConnectionClass;
        QTest::newRow("production") << Production << false << false << u"PRODUCTION · A · h:1 · read-only"_s;
        QTest::newRow("production, armed") << Production << false << true << u"PRODUCTION · A · h:1 · armed"_s;
        QTest::newRow("test") << Test << false << false << u"Test · A · h:1 · read-only"_s;
        QTest::newRow("test, armed") << Test << false << true << u"Test · A · h:1 · armed"_s;
        QTest::newRow("offline") << Test << true << true << u"OFFLINE PLATFORM · A · h:1 · armed"_s;
    }
    void theBannerSaysClassAndWhetherAnythingCanChange()
    {
        QFETCH(domain::ConnectionClass, connectionClass);
        QFETCH(bool, offline);
        QFETCH(bool, armed);
        QFETCH(QString, words);
        Shell shell;
        shell.window->setSafety({u"A"_s, u"h:1"_s, connectionClass, offline, armed});
        const auto *banner = shell.window->findChild<ui::SafetyBanner *>();
        QCOMPARE(banner->words(), words);
        // And it is painted: its ground is on the screen.
        const auto colours = ui::SafetyBanner::coloursOf({u"A"_s, u"h:1"_s, connectionClass, offline, armed}, banner->palette());
        QCOMPARE(const_cast<ui::SafetyBanner *>(banner)->grab().toImage().pixelColor(2, 2), colours.ground);
    }

    void aPaneIsMadeOnItsFirstVisitAndKept()
    {
        Shell shell;
        QCOMPARE(shell.made, QStringList{u"senders"_s});
        QTest::keyClick(shell.window.get(), Qt::Key_2, Qt::AltModifier);
        QCOMPARE(shell.made, (QStringList{u"senders"_s, u"queue"_s}));
        QCOMPARE(shell.window->currentPane()->id(), u"queue"_s);
        QTest::keyClick(shell.window.get(), Qt::Key_1, Qt::AltModifier);
        QCOMPARE(shell.window->currentPane()->id(), u"senders"_s);
        QCOMPARE(shell.made.size(), 2);
        shell.window->showPane(u"no-such-pane");
        QCOMPARE(shell.window->currentPane()->id(), u"senders"_s);
    }

    void theNavigationFollowsAndLeads()
    {
        Shell shell;
        auto *navigation = shell.window->findChild<ui::NavigationList *>();
        QCOMPARE(navigation->count(), 2);
        shell.window->showPane(u"queue");
        QCOMPARE(navigation->current(), u"queue"_s);
        navigation->setFocus();
        QTest::keyClick(navigation, Qt::Key_Up);
        QCOMPARE(shell.window->currentPane()->id(), u"senders"_s);
        QVERIFY(shell.window->windowTitle().startsWith(u"Senders – Main admin"_s));
    }

    void onlyThePaneInFrontHearsItsKeys()
    {
        Shell shell;
        auto &senders = shell.pane();
        shell.window->showPane(u"queue");
        auto &queue = shell.pane();
        QTest::keyClick(shell.window.get(), Qt::Key_H, Qt::ControlModifier);
        QTest::keyClick(shell.window.get(), Qt::Key_F5);
        QCOMPARE(queue.holds, 1);
        QCOMPARE(queue.refreshes, 1);
        QCOMPARE(senders.holds, 0);
        QCOMPARE(senders.refreshes, 0);
    }

    void thePaletteRunsACommandByAFewLetters()
    {
        Shell shell;
        const QPointer palette = openPalette(shell);
        QVERIFY(palette);
        QTest::keyClicks(QApplication::focusWidget(), u"hol"_s);
        const auto *list = palette->findChild<QListView *>();
        QCOMPARE(list->currentIndex().data().toString(), u"Hold…"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(shell.pane().holds, 1);
        QTRY_VERIFY(!palette); // a closed dialog is deleted
    }

    void thePaletteSaysWhyACommandIsNotOffered()
    {
        Shell shell;
        const QPointer palette = openPalette(shell);
        QVERIFY(palette);
        QTest::keyClicks(QApplication::focusWidget(), u"clear"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(palette->isVisible());
        QStringList said;
        for (const auto *label : palette->findChildren<QLabel *>())
            said << label->text();
        QVERIFY2(said.contains(u"Select a row first"_s), qPrintable(said.join(u'|')));
        QCOMPARE(none(support::namelessIn(*palette)), QString());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!palette);
    }

    void everyCommandIsInThePaletteWithItsKeys()
    {
        Shell shell;
        const QPointer palette = openPalette(shell);
        QVERIFY(palette);
        const auto *model = palette->findChild<QListView *>()->model();
        QCOMPARE(model->rowCount(), int(shell.window->commands().size()));
        QVERIFY(commandOf(shell, u"queue.hold"_s));
        QVERIFY(commandOf(shell, u"file.quit"_s));
        QVERIFY(commandOf(shell, u"view.theme.dark"_s));
        QCOMPARE(commandOf(shell, u"pane.refresh"_s)->shortcut(), QKeySequence(Qt::Key_F5));
    }

    void everyTextFollowsTheLanguage()
    {
        Shell shell;
        shell.pane().fill(20, support::someTime());
        shell.pane().table->selectRow(1);
        shell.pane().setProgress(1, 3, [] { return tr("one of three"); });
        core::Error error{core::Reason(core::TimedOut{std::chrono::seconds(20)}), {}};
        shell.pane().setFailure(error, support::someTime());
        shell.pane().addNotice([] { return tr("a result"); }, {}, ui::NoticeKind::Done);
        shell.pane().filter->setText(u"retry>x"_s);
        QTRY_VERIFY(shell.pane().details()->facts()->isVisible());
        support::BracketTranslator brackets;
        QVERIFY(QCoreApplication::installTranslator(&brackets));
        QTRY_VERIFY(shell.window->menuBar()->actions().front()->text().startsWith(u'['));

        QStringList forgotten;
        const QSet<QString> names{u"Transactional EU"_s, u"AKMTA · email"_s, QString()};
        const auto look = [&](const QString &text) {
            if (!names.contains(text) && !text.contains(u'['))
                forgotten << text;
        };
        for (const auto *label : shell.window->findChildren<QLabel *>()) {
            if (label->isVisible())
                look(label->text());
        }
        for (const auto *button : shell.window->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && !button->text().isEmpty())
                look(button->text());
            if (button->isVisible() && !button->accessibleName().isEmpty())
                look(button->accessibleName());
        }
        for (const auto *line : shell.window->findChildren<QLineEdit *>())
            look(line->placeholderText());
        for (QAction *command : shell.window->commands())
            look(command->text());
        const auto *navigation = shell.window->findChild<ui::NavigationList *>();
        for (int row = 0; row < navigation->count(); ++row)
            look(navigation->item(row)->text());
        for (int column = 0; column < shell.pane().model.columnCount(); ++column)
            look(shell.pane().model.headerData(column, Qt::Horizontal).toString());
        const auto *facts = shell.pane().details()->facts();
        for (int row = 0; row < facts->model()->rowCount(); ++row)
            look(facts->model()->index(row, 0).data().toString());
        QCoreApplication::removeTranslator(&brackets);
        QCOMPARE(none(forgotten), QString());
        QTRY_COMPARE(shell.window->menuBar()->actions().front()->text(), u"&File"_s);
    }

    void theShapeOfTheWindowSurvivesARestart()
    {
        Shell shell;
        shell.window->resize(1100, 700);
        shell.window->showPane(u"queue");
        commandOf(shell, u"view.details"_s)->trigger();
        auto *splitter = shell.window->findChild<QSplitter *>();
        splitter->setSizes({220, 700, 0});
        const QList<int> sizes = splitter->sizes();
        shell.window->close();
        shell.window.reset();
        QVERIFY(shell.layout->flush());
        shell.layout = std::make_unique<store::LayoutStore>(shell.folder.filePath(u"layout.json"_s));
        shell.open();
        QCOMPARE(shell.window->size(), QSize(1100, 700));
        QCOMPARE(shell.window->currentPane()->id(), u"queue"_s);
        QCOMPARE(shell.window->findChild<QSplitter *>()->sizes().front(), sizes.front());
        QVERIFY(!commandOf(shell, u"view.details"_s)->isChecked());
        QVERIFY(!shell.pane().details()->isVisible());
    }

    void aChosenThemeSurvivesARestartButNotTheCommandLine()
    {
        Shell shell(ui::Theme::Choice::System);
        commandOf(shell, u"view.theme.dark"_s)->trigger();
        QVERIFY(shell.theme.isDark());
        shell.window.reset();
        shell.theme.setChoice(ui::Theme::Choice::System); // as at the next start
        shell.open();
        QVERIFY(shell.theme.isDark());
        QVERIFY(commandOf(shell, u"view.theme.dark"_s)->isChecked());
        shell.window.reset();
        shell.theme.setChoice(ui::Theme::Choice::Light); // --theme light
        shell.open();
        QVERIFY(!shell.theme.isDark());
    }

    void f6GoesRoundTheAreas()
    {
        Shell shell;
        shell.pane().fill(10, support::someTime());
        shell.pane().table->selectRow(0);
        QTRY_VERIFY(shell.pane().details()->facts()->isVisible());
        auto *navigation = shell.window->findChild<ui::NavigationList *>();
        navigation->setFocus();
        QTest::keyClick(navigation, Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), shell.pane().table);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), shell.pane().details()->facts());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), navigation);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), shell.pane().details()->facts());
    }

    void escStopsWhatIsBeingReadAndNothingElse()
    {
        Shell shell;
        const QSignalSpy stops(&shell.pane(), &ui::Pane::stopRequested);
        QTest::keyClick(shell.window.get(), Qt::Key_Escape);
        QCOMPARE(stops.size(), 0);
        shell.pane().setState(ui::Pane::State::Loading);
        shell.pane().setProgress(1, {}, [] { return u"reading"_s; });
        QTest::keyClick(shell.window.get(), Qt::Key_Escape);
        QCOMPARE(stops.size(), 1);
    }

    void anotherConnectionTakesItsPanesAway()
    {
        Shell shell;
        QSignalSpy chosen(shell.window.get(), &ui::MainWindow::connectionChosen);
        auto *box = shell.window->findChild<QComboBox *>();
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(chosen, (QList<QVariantList>{{u"2"_s}}));
        const QPointer<ui::Pane> before = shell.window->currentPane();
        shell.window->setPanes({shell.specs().back()});
        QVERIFY(!before);
        QCOMPARE(shell.window->findChild<ui::NavigationList *>()->count(), 1);
        QCOMPARE(shell.window->currentPane()->id(), u"queue"_s);
        QCOMPARE(none(support::ambiguousShortcutsIn(*shell.window)), QString());
        shell.window->setPanes({});
        QVERIFY(!shell.window->currentPane());
        QVERIFY(!commandOf(shell, u"pane.refresh"_s));
    }

    void theStatusBarSaysWhatIsGoingOn()
    {
        using Link = ui::StatusFigures::Link;
        QCOMPARE(ui::statusWords({}), u"no connection"_s);
        QCOMPARE(ui::statusWords({Link::Connected, std::chrono::milliseconds(42), 2, domain::WireFormat::Json, {}}),
                 u"connected · 42 ms · 2 requests · JSON"_s);
        QCOMPARE(ui::statusWords({Link::Failing, {}, 0, domain::WireFormat::Xml, support::someTime()}),
                 u"no answer · waiting until 12:03:05, as the server asked · XML"_s);
        Shell shell;
        Q_EMIT shell.pane().statusMessage(u"12 rows were copied."_s);
        QCOMPARE(shell.window->statusBar()->currentMessage(), u"12 rows were copied."_s);
    }

    void anOutboxStripComesAndGoes()
    {
        Shell shell;
        const QPointer strip = new QLabel(u"Hold campaign 4914 in 7 s"_s);
        shell.window->setOutboxStrip(strip);
        QTRY_VERIFY(strip->isVisible());
        shell.window->setOutboxStrip(nullptr);
        QVERIFY(!strip);
    }
};

QTEST_MAIN(ShellTest)
#include "shelltest.moc"
