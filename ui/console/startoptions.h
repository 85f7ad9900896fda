#pragma once

#include "operations/commandline.h"
#include "ui/console/console.h"

namespace senderdesk::ui {

// What the command line asks of the screen.
[[nodiscard]] ConsoleOptions optionsOf(const operations::CommandLine &line, core::SteadyTime started);

// Whether there is a screen to draw on, or QT_QPA_PLATFORM names what to draw on. Before the QApplication is made.
[[nodiscard]] bool hasScreen();
// What needs no person's eyes runs without a screen: chooses the offscreen platform for it. False for all else.
[[nodiscard]] bool useNoScreen(const operations::CommandLine &line);

}
