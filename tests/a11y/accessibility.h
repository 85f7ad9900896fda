#pragma once

#include <QStringList>

class QWidget;

// Sweeps over a whole window, for the test of any pane: each gives one line per fault, and nothing when all is well.
namespace senderdesk::support {

// Every widget that can take the keyboard, and is there to be used, has a role and a name of its own; every field has a visible
// label that is its buddy.
[[nodiscard]] QStringList namelessIn(const QWidget &window);

// Tab from where the keyboard is comes to every enabled widget that says it can be tabbed to, and back to the start.
[[nodiscard]] QStringList unreachableByTabIn(QWidget &window);

// No two awake shortcuts of the window are the same, no two menus of the bar have the same letter, and every shortcut sits in a
// menu.
[[nodiscard]] QStringList ambiguousShortcutsIn(const QWidget &window);

// Words that do not fit where they stand: labels and buttons narrower than their text.
[[nodiscard]] QStringList cutTextsIn(const QWidget &window);

// What all of them say.
[[nodiscard]] QStringList accessibilityFaultsIn(QWidget &window);

}
