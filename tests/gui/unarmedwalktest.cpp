#include "net/client.h"
#include "offline/maildesk.h"
#include "operations/clientsettings.h"
#include "operations/execution.h"
#include "tests/gui/consolefixture.h"
#include "tests/gui/guitest.h"
#include "tests/support/testids.h"
#include "ui/shell/pane.h"
#include "ui/widgets/command.h"
#include "ui/widgets/sheet.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSet>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using support::ConsoleFixture;
using support::senderId;

namespace {

constexpr int patience = 15'000;

// What the program never has: the test's own way round the guard.
class NoGuard final : public net::ChangeGuard
{
public:
    [[nodiscard]] bool mayChange() const override { return true; }
};

domain::Connection unarmed(domain::Connection connection)
{
    connection.armed = false;
    return connection;
}

domain::Connection unarmedUser(domain::Connection connection)
{
    connection.service = domain::Service::AltcraftUser;
    return unarmed(connection);
}

domain::Connection unarmedMail(domain::Connection connection)
{
    connection.service = domain::Service::OpenSrs;
    connection.baseUrl.setPath(QString::fromLatin1(offline::MailDesk::base));
    connection.user = u"admin@example.adm"_s;
    return unarmed(connection);
}

// What reached the server and would change something there. A read carries no id, and of OpenSRS one method alone changes.
qsizetype changesAt(const offline::Estate &estate)
{
    const auto arrivals = estate.arrivals();
    return std::ranges::count_if(arrivals, [](const offline::Estate::Arrival &arrival) {
        return offline::headerOf(arrival.request.headers, "Request-ID").has_value()
               || arrival.request.path().endsWith("/restore_deleted_messages");
    });
}

// Everything a person can reach, pane by pane: each command from its menu, by its keys, from the palette and from the context
// menus, pressed whether it is enabled or not, and every button of every dialog that opens. Then, for each action of the
// program, the last step behind all of them: its request, given to the client.
class Walk
{
public:
    explicit Walk(ConsoleFixture &console) : m_console(console) {}

    void everyCommand()
    {
        ui::MainWindow &window = m_console.window->window();
        for (const QString &pane : window.paneIds()) {
            window.showPane(pane);
            QVERIFY(window.currentPane());
            std::ignore = QTest::qWaitFor([&] { return window.currentPane()->isAtRest(); }); // Activity hardly ever is
            selectAll();
            for (const QPointer<QAction> &command : commandsOf(window)) {
                if (!command || leaves(*command))
                    continue;
                press(command);
                if (QTest::currentTestFailed())
                    return;
            }
            openContextMenus();
        }
    }

    void everyAction(net::Client &client)
    {
        for (const domain::Action &action : domain::actions) {
            const auto target = targetFor(action.kind);
            if (!target)
                continue;      // of another service
            const NoGuard any; // the executor's own question; what is proved here is the client's
            std::optional<operations::Report> report;
            const operations::Execution execution(client, m_console.session->environment(), m_console.session->connection(), any,
                                                  action.kind, {}, {}, {*target},
                                                  {[] {}, [&report](operations::Report ended) { report = std::move(ended); }});
            QTRY_VERIFY_WITH_TIMEOUT(report.has_value(), patience);
            ++actions;
        }
    }

    int commands = 0;
    int byKeys = 0;
    int byPalette = 0;
    int dialogs = 0;
    int contextMenus = 0;
    int actions = 0;
    QSet<QString> ids;

private:
    static QList<QPointer<QAction>> commandsOf(const ui::MainWindow &window)
    {
        QList<QPointer<QAction>> list;
        for (QAction *each : window.commands())
            list << each;
        return list;
    }
    // What would end the walk, or open windows without end.
    static bool leaves(const QAction &action)
    {
        const auto *command = qobject_cast<const ui::Command *>(&action);
        return command
               && QStringList{u"file.quit"_s, u"file.close"_s, u"file.new-window"_s, u"window.close"_s}.contains(command->id());
    }
    void selectAll() const
    {
        if (auto *view = m_console.window->window().currentPane()->primaryView(); view && view->model()->rowCount() > 0) {
            view->setCurrentIndex(view->model()->index(0, 0));
            view->selectAll();
        }
    }
    void press(const QPointer<QAction> &command)
    {
        ++commands;
        if (const auto *named = qobject_cast<ui::Command *>(command.get()))
            ids << named->id();
        command->trigger();
        closeDialogs();
        if (command && !command->isEnabled() && !command->isCheckable()) {
            Q_EMIT command->triggered(false); // as if nothing had disabled it
            closeDialogs();
        }
        if (command && !command->shortcut().isEmpty()) {
            ++byKeys;
            QTest::keySequence(&m_console.window->window(), command->shortcut());
            closeDialogs();
        }
        if (command)
            fromPalette(command->text());
    }
    void fromPalette(QString text)
    {
        QTest::keySequence(&m_console.window->window(), QKeySequence(u"Ctrl+K"_s));
        if (!m_console.dialog())
            return;
        ++byPalette;
        auto *field = m_console.dialog()->findChild<QLineEdit *>();
        QVERIFY(field);
        field->setText(text.remove(u'&').remove(u'…'));
        QTest::keyClick(field, Qt::Key_Return);
        closeDialogs();
    }
    // What each would do is pressed where it can be, and it is left.
    void closeDialogs()
    {
        for (int step = 0; step < 12; ++step) {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QPointer<QDialog> dialog = m_console.dialog();
            if (!dialog)
                return;
            ++dialogs;
            // The one that arms is left alone: the connection would not be unarmed any more.
            const auto *sheet = qobject_cast<ui::Sheet *>(dialog.get());
            if (QPushButton *button = sheet ? sheet->doButton() : nullptr;
                button && button->isEnabled() && !button->text().remove(u'&').startsWith(u"Arm"_s))
                button->click();
            if (dialog && dialog->isVisible())
                dialog->reject();
        }
    }
    void openContextMenus()
    {
        for (const QPointer<QAbstractItemView> view : m_console.window->window().findChildren<QAbstractItemView *>()) {
            if (!view || !view->isVisible())
                continue;
            const QPoint at = view->viewport()->rect().center();
            QContextMenuEvent event(QContextMenuEvent::Mouse, at, view->viewport()->mapToGlobal(at));
            QCoreApplication::sendEvent(view->viewport(), &event);
            if (auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
                ++contextMenus;
                for (const QPointer<QAction> action : menu->actions()) {
                    if (action && !action->menu())
                        Q_EMIT action->triggered(false);
                    closeDialogs();
                }
                menu->close();
            }
            for (QAction *action : view->actions()) {
                Q_EMIT action->triggered(false);
                closeDialogs();
            }
        }
    }
    static std::optional<operations::ActionTarget> targetFor(domain::ActionKind kind)
    {
        using Kind = domain::ActionKind;
        switch (kind) {
        case Kind::HoldQueue:
        case Kind::ReleaseQueue:
        case Kind::ClearQueue:
            return operations::ActionTarget{.what = domain::QueueScope::everything(senderId(119))};
        case Kind::DeleteSender:
        case Kind::RestoreSender:
            return operations::ActionTarget{.what = senderId(119)};
        default:
            return std::nullopt; // they have no pane yet, and guardtest has each of their methods
        }
    }

    ConsoleFixture &m_console;
};

}

class UnarmedWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // What the offscreen platform says of a window's least size, of its place, and of a menu that opens.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing))"_s));
    }

    void aWalkOverEverythingChangesNothing_data()
    {
        QTest::addColumn<bool>("isGuarded");
        QTest::newRow("the program") << true;
        QTest::newRow("a client without the guard") << false; // composed here: the program has no switch for it
    }
    void aWalkOverEverythingChangesNothing()
    {
        QFETCH(bool, isGuarded);
        ConsoleFixture console(offline::Scenario::Calm, unarmed);
        console.estate().setRecording(true);
        console.begin({u"senders"_s, {}, domain::Grouping::Campaign});
        QVERIFY(!console.session->canChange());
        const NoGuard none;
        core::SystemClock clock;
        core::SystemRequestIds requestIds;
        net::Client client(operations::clientSettings(
                               console.session->connection(), {offline::Platform::token()}, console.session->environment(),
                               isGuarded ? static_cast<const net::ChangeGuard *>(&console.session->arming()) : &none),
                           clock, requestIds);
        Walk walk(console);
        walk.everyCommand();
        if (QTest::currentTestFailed())
            return;
        walk.everyAction(client);
        QVERIFY(!console.session->canChange()); // nothing armed it on the way
        const qsizetype changes = changesAt(console.estate());
        if (!isGuarded) {
            QCOMPARE(changes, walk.actions); // so the walk's check can fail
            return;
        }
        QCOMPARE(changes, 0);
        QVERIFY2(walk.commands > 60 && walk.byKeys > 20 && walk.byPalette > 20 && walk.dialogs > 10 && walk.actions == 5,
                 qPrintable(u"%1 commands, %2 keys, %3 palette, %4 dialogs, %5 context menus, %6 actions"_s.arg(walk.commands)
                                .arg(walk.byKeys)
                                .arg(walk.byPalette)
                                .arg(walk.dialogs)
                                .arg(walk.contextMenus)
                                .arg(walk.actions)));
        for (const domain::Action &action : std::span(domain::actions).first(domain::senderActions))
            QVERIFY2(walk.ids.contains(QLatin1String(action.id)), action.id);
    }

    void theSameWalkOverTheOtherServicesChangesNothing_data()
    {
        QTest::addColumn<bool>("isMail");
        QTest::newRow("subscriptions and virtual senders") << false;
        QTest::newRow("deleted messages") << true;
    }
    void theSameWalkOverTheOtherServicesChangesNothing()
    {
        QFETCH(bool, isMail);
        ConsoleFixture console(offline::Scenario::Calm, isMail ? unarmedMail : unarmedUser);
        console.estate().setRecording(true);
        const QString pane = isMail ? u"deleted-messages"_s : u"subscriptions"_s;
        console.begin({pane, {}, {}});
        ui::MainWindow &window = console.window->window();
        QTRY_VERIFY_WITH_TIMEOUT(window.currentPane()->isAtRest(), patience);
        window.currentPane()->showExample(); // rows to act on
        QTRY_VERIFY_WITH_TIMEOUT(window.currentPane()->primaryView()->model()->rowCount() > 10, patience);
        Walk walk(console);
        walk.everyCommand();
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(changesAt(console.estate()), 0);
        QVERIFY(walk.commands > 30 && walk.byKeys > 10 && walk.byPalette > 10);
        const QStringList expected = isMail ? QStringList{u"messages.restore"_s}
                                            : QStringList{u"subscriptions.delete"_s,      u"subscriptions.restore"_s,
                                                          u"subscriptions.status"_s,      u"subscriptions.save"_s,
                                                          u"subscriptions.suspend-all"_s, u"subscriptions.unsuspend-all"_s,
                                                          u"subscriptions.bulk"_s,        u"vsenders.delete"_s};
        for (const QString &id : expected)
            QVERIFY2(walk.ids.contains(id), qPrintable(id));
    }
};

QTEST_MAIN(UnarmedWalkTest)
#include "unarmedwalktest.moc"
