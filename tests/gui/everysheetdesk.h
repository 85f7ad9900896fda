#pragma once

#include "offline/platform.h"
#include "operations/connections.h"
#include "operations/session.h"
#include "store/connectionstore.h"
#include "store/journal.h"
#include "store/layoutstore.h"
#include "store/secretvault.h"
#include "ui/console/consolewindow.h"
#include "ui/shell/pane.h"
#include "ui/widgets/command.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

// A console on the offline platform with a connection of each service, armed, and the ways to each of its sheets. Commands are
// found by their ids, so that the way is the same in every language.
namespace senderdesk::support {

class EverySheetDesk
{
public:
    static constexpr int patience = 20'000;

    explicit EverySheetDesk(ui::Theme::Choice theme = ui::Theme::Choice::Light) : m_theme(theme)
    {
        if (!m_platform.start() || !m_connections.load(m_store, m_vault))
            qFatal("the offline platform did not start");
        for (domain::Connection connection : m_platform.connections()) {
            connection.armed = true;
            m_connections.add(connection, {offline::Platform::secretOf(connection)});
        }
        console = std::make_unique<ui::ConsoleWindow>(m_connections, m_layout, m_theme);
        window().resize(1280, 800);
        window().show();
    }

    [[nodiscard]] ui::MainWindow &window() const { return console->window(); }
    [[nodiscard]] QString connection(int number) const { return m_connections.all().at(number).id; }
    // The pane of the connection at this place, with rows, of which the one at `row` (or all) is selected.
    void show(int connection, const QString &pane, int row = 0)
    {
        using namespace Qt::StringLiterals;
        QVERIFY(console->show(this->connection(connection)));
        window().showPane(pane);
        QVERIFY2(window().currentPane() && window().currentPane()->id() == pane, qPrintable(pane));
        // Activity is hardly ever at rest: what it shows are requests.
        std::ignore = QTest::qWaitFor([&] { return window().currentPane()->isAtRest(); }, pane == u"activity" ? 500 : patience);
        QAbstractItemView *view = window().currentPane()->primaryView();
        if (view->model()->rowCount() == 0)
            window().currentPane()->showExample();
        QTRY_VERIFY2_WITH_TIMEOUT(view->model()->rowCount() > qMax(0, row) && view->isVisible(), qPrintable(pane), patience);
        view->setFocus();
        view->setCurrentIndex(view->model()->index(row, 0));
        if (row < 0)
            view->selectAll();
    }
    [[nodiscard]] QAction *command(const QString &id) const
    {
        for (QAction *action : window().commands()) {
            const auto *named = qobject_cast<const ui::Command *>(action);
            if (named && named->id() == id)
                return action;
        }
        return nullptr;
    }
    void run(const QString &id)
    {
        QAction *action = command(id);
        QVERIFY2(action, qPrintable(id));
        QTRY_VERIFY2_WITH_TIMEOUT(action->isEnabled(), qPrintable(id), patience);
        action->trigger();
        QTRY_VERIFY2_WITH_TIMEOUT(dialog(), qPrintable(id), patience);
    }
    [[nodiscard]] static QDialog *dialog() { return qobject_cast<QDialog *>(QApplication::activeModalWidget()); }
    [[nodiscard]] static ui::Sheet *sheet() { return qobject_cast<ui::Sheet *>(QApplication::activeModalWidget()); }
    // Presses the sheet's button of this kind, and waits for what comes in its place.
    static void goOn()
    {
        const QPointer<ui::Sheet> now = sheet();
        QVERIFY(now && now->doButton());
        QTRY_VERIFY_WITH_TIMEOUT(now && now->doButton()->isEnabled(), patience);
        now->doButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && dialog() != now, patience);
    }
    // What is read for it has come: its button can be pressed, or only a typed word is missing.
    static void waitForFigures()
    {
        QTRY_VERIFY_WITH_TIMEOUT(sheet() && sheet()->doButton()
                                     && sheet()->doButton()->text().contains(QRegularExpression(QStringLiteral("\\d"))),
                                 patience);
    }

private:
    core::SystemClock m_clock;
    core::SystemRequestIds m_ids;
    QTemporaryDir m_folder;
    offline::Platform m_platform{offline::Scenario::Calm, 7, m_clock};
    store::Journal m_journal{m_folder.filePath(QStringLiteral("journal.sqlite"))};
    store::LayoutStore m_layout{m_folder.filePath(QStringLiteral("layout.json"))};
    store::MemoryVault m_vault;
    store::ConnectionStore m_store{m_folder.filePath(QStringLiteral("connections.json"))};
    ui::Theme m_theme;
    operations::Connections m_connections{{m_clock, m_ids, m_journal, true, 1000}};

public:
    std::unique_ptr<ui::ConsoleWindow> console; // goes first
};

}
