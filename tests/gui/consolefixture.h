#pragma once

#include "core/clock.h"
#include "core/requestid.h"
#include "offline/platform.h"
#include "operations/adminsession.h"
#include "operations/connections.h"
#include "store/journal.h"
#include "store/layoutstore.h"
#include "ui/console/consolewindow.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QTemporaryDir>
#include <QTest>

// A real window on a real session against the offline platform over loopback. Things are found as a person with a screen reader
// finds them: by their accessible name.
namespace senderdesk::support {

class ConsoleFixture
{
public:
    explicit ConsoleFixture(offline::Scenario scenario = offline::Scenario::Calm,
                            domain::Connection (*change)(domain::Connection) = nullptr)
        : m_platform(scenario, 7, m_clock)
        , m_journal(m_folder.filePath(QStringLiteral("journal.sqlite")))
        , m_layout(m_folder.filePath(QStringLiteral("layout.json")))
    {
        if (!m_platform.start())
            qFatal("the offline platform did not start");
        domain::Connection connection = m_platform.connections().first();
        connection.armed = true; // as by --armed
        if (change)
            connection = change(connection);
        m_connections.add(connection, {offline::Platform::token()});
        session = qobject_cast<operations::AdminSession *>(m_connections.session(connection.id));
        window = std::make_unique<ui::ConsoleWindow>(m_connections, m_layout, m_theme);
        window->window().resize(1280, 800);
        window->window().show();
    }

    void begin(const ui::StartPlace &place = {})
    {
        window->begin(place);
        QVERIFY(QTest::qWaitForWindowExposed(&window->window()));
    }

    [[nodiscard]] offline::Estate &estate() { return m_platform.estate(); }
    [[nodiscard]] store::Journal &journal() { return m_journal; }
    [[nodiscard]] const QTemporaryDir &folder() const { return m_folder; }

    // The button of this name that shows, in the front-most window; null if there is none.
    [[nodiscard]] QAbstractButton *button(const QString &name) const
    {
        for (auto *found : front()->findChildren<QAbstractButton *>()) {
            const QString itsName = found->accessibleName().isEmpty() ? found->text() : found->accessibleName();
            if (found->isVisible() && QString(itsName).remove(QLatin1Char('&')) == name)
                return found;
        }
        return nullptr;
    }
    // One whose name begins so: "Hold 140 messages".
    [[nodiscard]] QAbstractButton *buttonBeginning(const QString &name) const
    {
        for (auto *found : front()->findChildren<QAbstractButton *>()) {
            if (found->isVisible() && found->text().startsWith(name))
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] QAbstractItemView *table(const QString &name) const
    {
        for (auto *found : front()->findChildren<QAbstractItemView *>()) {
            if (found->isVisible() && found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] QWidget *front() const
    {
        if (auto *dialog = QApplication::activeModalWidget())
            return dialog;
        return &window->window();
    }
    [[nodiscard]] QDialog *dialog() const { return qobject_cast<QDialog *>(QApplication::activeModalWidget()); }

    // The row whose cell in this column begins with the text; −1 when there is none.
    [[nodiscard]] static int rowWith(const QAbstractItemView *table, const QString &header, const QString &text)
    {
        const QAbstractItemModel *model = table->model();
        for (int column = 0; column < model->columnCount(); ++column) {
            if (model->headerData(column, Qt::Horizontal).toString() != header)
                continue;
            for (int row = 0; row < model->rowCount(); ++row) {
                const QString cell = model->index(row, column).data().toString();
                if (cell == text || cell.startsWith(text + QLatin1Char(' ')))
                    return row;
            }
        }
        return -1;
    }
    [[nodiscard]] static QString cell(const QAbstractItemView *table, int row, const QString &header)
    {
        const QAbstractItemModel *model = table->model();
        for (int column = 0; column < model->columnCount(); ++column) {
            if (model->headerData(column, Qt::Horizontal).toString() == header)
                return model->index(row, column).data().toString();
        }
        return {};
    }

private:
    core::SystemClock m_clock;
    core::SystemRequestIds m_ids;
    QTemporaryDir m_folder;
    offline::Platform m_platform;
    store::Journal m_journal;
    store::LayoutStore m_layout;
    ui::Theme m_theme{ui::Theme::Choice::Light};
    operations::Connections m_connections{{m_clock, m_ids, m_journal, true, 1000}};

public:
    operations::AdminSession *session = nullptr;
    std::unique_ptr<ui::ConsoleWindow> window; // goes first
};

}
