#pragma once

#include "tests/gui/consolehands.h"

#include <QComboBox>
#include <QLineEdit>

// What the tests of the pane "Subscriptions" do to it.
namespace senderdesk::support::subscriptions {

inline constexpr int patience = 20'000;
inline constexpr QLatin1String john("john@example.com");

inline domain::Connection user(domain::Connection connection)
{
    connection.service = domain::Service::AltcraftUser;
    return connection;
}

inline void begin(ConsoleFixture &console)
{
    console.begin({QStringLiteral("subscriptions"), {}, {}});
    const auto *resources = named<QComboBox>(console.front(), QStringLiteral("Resource"));
    QTRY_VERIFY_WITH_TIMEOUT(resources && resources->count() > 1, patience);
    // Whom each resource serves comes last; a choice made before would be offered anew.
    auto *session = console.window->connections().openedSession(console.window->connections().all().first().id);
    QTRY_COMPARE_WITH_TIMEOUT(session->firstSource().state(), operations::Source::State::Ready, patience);
}

inline QAbstractItemView *find(ConsoleFixture &console, const QString &email)
{
    begin(console);
    named<QLineEdit>(console.front(), QStringLiteral("Value"))->setText(email);
    press(console, QStringLiteral("Find"));
    if (!QTest::qWaitFor([&] { return paneOf(console)->state() == ui::Pane::State::Ready; }, patience)) {
        QTest::qFail("the profile was not found", __FILE__, __LINE__);
        std::terminate();
    }
    QAbstractItemView *table = console.table(QStringLiteral("Subscriptions"));
    table->setFocus();
    return table;
}

[[nodiscard]] inline int rowOfJohn(const QAbstractItemView *table)
{
    return ConsoleFixture::rowWith(table, QStringLiteral("Address"), QString(john));
}

inline void select(QAbstractItemView *table, int row)
{
    table->setFocus();
    table->setCurrentIndex(table->model()->index(row, 0));
}

inline void confirm(const ConsoleFixture &console, const QString &name)
{
    QTRY_VERIFY_WITH_TIMEOUT(console.buttonBeginning(name) && console.buttonBeginning(name)->isEnabled(), patience);
    QAbstractButton *button = console.buttonBeginning(name);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!console.dialog(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(paneOf(console)->state(), ui::Pane::State::Ready, patience);
}

}
