#include "core/requestid.h"
#include "offline/platform.h"
#include "operations/connections.h"
#include "store/journal.h"
#include "store/layoutstore.h"
#include "tests/gui/consolefixture.h"
#include "tests/gui/guitest.h"
#include "tests/support/testids.h"
#include "ui/console/console.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using support::ConsoleFixture;

namespace {

constexpr int patience = 15'000;

// The whole program on the offline platform, with an undo window that a test never sits out.
class Program
{
public:
    Program() : m_journal(m_folder.filePath(u"journal.sqlite"_s)), m_layout(m_folder.filePath(u"layout.json"_s))
    {
        if (!m_platform.start())
            qFatal("the offline platform did not start");
        domain::Connection connection = m_platform.connections().first();
        connection.armed = true;
        connections.add(connection, {offline::Platform::token()});
        connections.outbox().setUndoWindow(60s);
        ui::ConsoleOptions options;
        options.theme = ui::Theme::Choice::Light;
        options.place = {u"queue"_s, support::senderId(119), domain::Grouping::Campaign};
        console = std::make_unique<ui::Console>(connections, m_layout, options);
        console->open();
    }
    [[nodiscard]] static QWidget *window()
    {
        for (QWidget *each : QApplication::topLevelWidgets()) {
            if (qobject_cast<ui::MainWindow *>(each) && each->isVisible())
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] static QWidget *front()
    {
        QWidget *modal = QApplication::activeModalWidget();
        return modal ? modal : window();
    }
    template<class Widget>
    [[nodiscard]] static Widget *named(const QString &name)
    {
        for (auto *found : front()->findChildren<Widget *>()) {
            if (found->isVisible() && found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] static QWidget *field(const QString &label)
    {
        for (auto *found : front()->findChildren<QLabel *>()) {
            if (found->isVisible() && found->buddy() && found->text() == label)
                return found->buddy();
        }
        return nullptr;
    }
    [[nodiscard]] static QAbstractButton *button(const QString &beginning)
    {
        for (auto *found : front()->findChildren<QAbstractButton *>()) {
            if (found->isVisible() && found->isEnabled() && found->text().remove(u'&').startsWith(beginning))
                return found;
        }
        return nullptr;
    }
    static void press(const QString &beginning)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(button(beginning), qPrintable(beginning), patience);
        button(beginning)->setFocus();
        QTest::keyClick(button(beginning), Qt::Key_Space);
    }
    // A hold on campaign 4914 that a person has confirmed.
    void hold()
    {
        QTRY_VERIFY_WITH_TIMEOUT(named<QAbstractItemView>(u"Queue groups"_s), patience);
        auto *table = named<QAbstractItemView>(u"Queue groups"_s);
        QTRY_VERIFY_WITH_TIMEOUT(ConsoleFixture::rowWith(table, u"Campaign"_s, u"4914"_s) >= 0, patience);
        table->setCurrentIndex(table->model()->index(ConsoleFixture::rowWith(table, u"Campaign"_s, u"4914"_s), 0));
        press(u"Hold…"_s);
        press(u"Hold 140 messages"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!QApplication::activeModalWidget() && line().startsWith("In "_L1), patience);
    }
    [[nodiscard]] static QString line()
    {
        auto *list = named<QListView>(u"Outbox"_s);
        return list && list->model()->rowCount() == 1 ? list->model()->index(0, 0).data().toString() : QString();
    }
    [[nodiscard]] bool isHeld()
    {
        auto *table = named<QAbstractItemView>(u"Queue groups"_s);
        return ConsoleFixture::cell(table, ConsoleFixture::rowWith(table, u"Campaign"_s, u"4914"_s), u"Hold"_s) != u"80"_s;
    }

private:
    core::SystemClock m_clock;
    core::SystemRequestIds m_ids;
    QTemporaryDir m_folder;
    offline::Platform m_platform{offline::Scenario::Calm, 7, m_clock};
    store::Journal m_journal;
    store::LayoutStore m_layout;

public:
    operations::Connections connections{{m_clock, m_ids, m_journal, true, 1000}};
    std::unique_ptr<ui::Console> console; // goes first
};

}

class OutboxStripTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void aConfirmedActionWaitsAndSaysWhatAndWhere()
    {
        Program program;
        program.hold();
        const QString line = Program::line();
        for (const QString &part : {u"Hold 140 messages"_s, u"campaign 4914"_s, u"306"_s, u"119"_s, u"127.0.0.1"_s, u"Test"_s})
            QVERIFY2(line.contains(part), qPrintable(line));
        // The only line is the one that the buttons are for, and needs no choosing.
        QVERIFY(Program::named<QListView>(u"Outbox"_s)->currentIndex().isValid());
        QVERIFY(!Program::named<QListView>(u"Outbox"_s)->selectionModel()->hasSelection());
        QVERIFY(!program.isHeld());
        Program::press(u"Send now"_s);
        QTRY_VERIFY_WITH_TIMEOUT(program.isHeld(), patience);
        QVERIFY(!Program::named<QListView>(u"Outbox"_s)); // no room while there is nothing
    }

    void undoIsTheOutboxsWhereverTheFocusIs()
    {
        Program program;
        program.hold();
        auto *filter = qobject_cast<QLineEdit *>(Program::field(u"Filter"_s));
        QTRY_VERIFY(filter && filter->isEnabled()); // the sheet is gone
        filter->setFocus();
        QTest::keyClicks(filter, u"4914"_s);
        QCOMPARE(filter->text(), u"4914"_s);
        QCOMPARE(program.connections.outbox().waiting(), 1);
        QTest::keyClick(filter, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(filter->text(), u"4914"_s);
        QCOMPARE(program.connections.outbox().items().size(), 0);
        QTest::keyClick(filter, Qt::Key_Z, Qt::ControlModifier); // and the field's again
        QVERIFY(filter->text() != u"4914"_s);
        QVERIFY(!program.isHeld());
    }

    void whatWasNotSentCanBeConfirmedAnew()
    {
        Program program;
        program.hold();
        program.connections.disarmAll(operations::Arming::End::ScreenLocked);
        QTRY_VERIFY(Program::line().startsWith("Not sent: "_L1));
        QVERIFY(!Program::button(u"Send now"_s));
        Program::press(u"Confirm anew…"_s);
        QTRY_VERIFY(QApplication::activeModalWidget());
        QCOMPARE(QApplication::activeModalWidget()->windowTitle(), u"Hold queue"_s);
        QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QVERIFY(!program.isHeld());
    }

    void leavingAsksWhileSomethingWaits()
    {
        Program program;
        program.hold();
        QTRY_VERIFY(!Program::window()->close() && QApplication::activeModalWidget()); // the sheet before is going away
        QCOMPARE(QApplication::activeModalWidget()->windowTitle(), u"Leave Senderdesk"_s);
        Program::press(u"Stay"_s);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QCOMPARE(program.connections.outbox().waiting(), 1);
        QTRY_VERIFY(!Program::window()->close() && QApplication::activeModalWidget());
        Program::press(u"Leave"_s);
        QTRY_VERIFY(!Program::window());
    }
};

QTEST_MAIN(OutboxStripTest)
#include "outboxstriptest.moc"
