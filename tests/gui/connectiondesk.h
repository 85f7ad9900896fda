#pragma once

#include "core/clock.h"
#include "core/requestid.h"
#include "offline/platform.h"
#include "operations/connections.h"
#include "store/connectionstore.h"
#include "store/journal.h"
#include "store/layoutstore.h"
#include "store/secretvault.h"
#include "ui/console/consolewindow.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

// The console on a data folder of its own, with a server to connect to; its windows are worked by the names that a person sees.
namespace senderdesk::support {

class ConnectionDesk
{
public:
    static constexpr int patience = 15'000;

    explicit ConnectionDesk(const offline::EstateOptions &options = {})
        : platform(offline::Scenario::Calm, 7, clock, options)
        , journal(path(QStringLiteral("journal.sqlite")))
        , layout(path(QStringLiteral("layout.json")))
    {
        if (!platform.start())
            qFatal("the offline platform did not start");
        run();
    }
    // Starts the program again on the same folder.
    void run()
    {
        windows.clear();
        store = std::make_unique<store::ConnectionStore>(path(QStringLiteral("connections.json")));
        connections = std::make_unique<operations::Connections>(operations::Environment{clock, ids, journal, true, 1000});
        QVERIFY(connections->load(*store, vault));
    }
    ui::ConsoleWindow &open()
    {
        windows.push_back(std::make_unique<ui::ConsoleWindow>(*connections, layout, theme));
        windows.back()->window().show();
        windows.back()->begin({});
        return *windows.back();
    }
    // A saved connection to the platform, with its token or without.
    QString save(const QString &name, const domain::ConnectionSecrets &secrets = {offline::Platform::token()}, int at = 0)
    {
        domain::Connection connection = platform.connections()[at];
        connection.id = QStringLiteral("id-") + name;
        connection.name = name;
        connection.offlinePlatform = false;
        connection.armed = false;
        if (!connections->save(connection, secrets))
            qFatal("not saved");
        return connection.id;
    }

    [[nodiscard]] QWidget *front() const
    {
        QWidget *modal = QApplication::activeModalWidget();
        return modal ? modal : &windows.back()->window();
    }
    [[nodiscard]] QString title() const { return front()->windowTitle(); }
    [[nodiscard]] QAbstractButton *button(const QString &name) const
    {
        for (auto *found : front()->findChildren<QAbstractButton *>()) {
            if (found->isVisible() && found->text().remove(QLatin1Char('&')) == name)
                return found;
        }
        return nullptr;
    }
    void press(const QString &name) const
    {
        QTRY_VERIFY2(button(name) && button(name)->isEnabled(), qPrintable(name + QStringLiteral(" in ") + title()));
        button(name)->setFocus();
        QTest::keyClick(button(name), Qt::Key_Space);
    }
    // The field of this name that shows: the buddy of its label, or a tick with the name.
    [[nodiscard]] QWidget *field(const QString &name) const
    {
        for (auto *label : front()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->buddy() && label->text() == name)
                return label->buddy();
        }
        return button(name);
    }
    [[nodiscard]] QLineEdit *line(const QString &name) const { return qobject_cast<QLineEdit *>(field(name)); }
    [[nodiscard]] QComboBox *box(const QString &name) const { return qobject_cast<QComboBox *>(field(name)); }
    void type(const QString &name, const QString &text) const
    {
        QVERIFY2(line(name), qPrintable(name));
        line(name)->setFocus();
        line(name)->selectAll();
        QTest::keyClick(line(name), Qt::Key_Delete);
        QTest::keyClicks(line(name), text);
    }
    void choose(const QString &name, const QString &item) const
    {
        QVERIFY2(box(name), qPrintable(name));
        box(name)->setFocus();
        QTest::keyClick(box(name), Qt::Key_Home);
        for (int i = 0; i < box(name)->count() && box(name)->currentText() != item; ++i)
            QTest::keyClick(box(name), Qt::Key_Down);
        QCOMPARE(box(name)->currentText(), item);
    }
    // What is said to be wrong with a field.
    [[nodiscard]] QString fault(const QString &name) const { return field(name)->accessibleDescription(); }
    [[nodiscard]] QAbstractItemView *table(const QString &name) const
    {
        for (auto *found : front()->findChildren<QAbstractItemView *>()) {
            if (found->isVisible() && found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] static int rowWith(const QAbstractItemView *table, const QString &name)
    {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == name)
                return row;
        }
        return -1;
    }
    void select(const QString &tableName, const QString &name) const
    {
        auto *view = table(tableName);
        QVERIFY(view && rowWith(view, name) >= 0);
        view->setFocus();
        view->setCurrentIndex(view->model()->index(rowWith(view, name), 0));
    }
    [[nodiscard]] QStringList namesIn(const QString &tableName) const
    {
        QStringList names;
        const QAbstractItemModel *model = table(tableName)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            names << model->index(row, 0).data().toString();
        return names;
    }
    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }

    core::SystemClock clock;
    core::SystemRequestIds ids;
    QTemporaryDir folder;
    offline::Platform platform;
    store::Journal journal;
    store::LayoutStore layout;
    ui::Theme theme{ui::Theme::Choice::Light};
    store::MemoryVault vault;
    std::unique_ptr<store::ConnectionStore> store;
    std::unique_ptr<operations::Connections> connections;
    std::vector<std::unique_ptr<ui::ConsoleWindow>> windows; // go first
};

}
