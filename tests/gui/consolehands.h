#pragma once

#include "tests/a11y/accessibility.h"
#include "tests/gui/consolefixture.h"
#include "ui/shell/pane.h"

#include <QLabel>

#include <algorithm>

// What the tests of panes do to a console and look at in it, as a person with a keyboard and a screen reader would.
namespace senderdesk::support {

[[nodiscard]] inline ui::Pane *paneOf(const ConsoleFixture &console)
{
    return console.window->window().currentPane();
}

// The button of this name, by the space bar.
inline void press(const ConsoleFixture &console, const QString &name)
{
    QAbstractButton *button = console.button(name);
    QVERIFY2(button && button->isEnabled(), qPrintable(name));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

// By the label that it is the buddy of, or by its accessible name; null: nothing that shows has it.
template<class Widget>
[[nodiscard]] Widget *named(const QWidget *in, const QString &name)
{
    for (auto *label : in->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text() == name && qobject_cast<Widget *>(label->buddy()))
            return static_cast<Widget *>(label->buddy());
    }
    for (auto *widget : in->findChildren<Widget *>()) {
        if (widget->isVisible() && widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

[[nodiscard]] inline bool hasText(const QWidget *in, const QString &text)
{
    const auto labels = in->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
}

[[nodiscard]] inline bool hasTextWith(const QWidget *in, const QString &text)
{
    const auto labels = in->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

// The whole window, from its table on.
inline void checkAccess(const ConsoleFixture &console, const QString &table)
{
    console.window->window().activateWindow(); // no window manager does it here
    QTRY_COMPARE(QApplication::activeWindow(), &console.window->window());
    console.table(table)->setFocus();
    const QStringList faults = accessibilityFaultsIn(console.window->window());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

inline void checkForm(QWidget *form)
{
    form->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), form);
    QTRY_VERIFY(form->focusWidget());
    const QStringList faults = namelessIn(*form) + unreachableByTabIn(*form) + cutTextsIn(*form);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

}
