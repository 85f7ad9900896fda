#include "ui/console/startoptions.h"

namespace senderdesk::ui {
namespace {

Theme::Choice choiceOf(operations::CommandLine::Theme theme)
{
    using Asked = operations::CommandLine::Theme;
    switch (theme) {
    case Asked::System:
        return Theme::Choice::System;
    case Asked::Light:
        return Theme::Choice::Light;
    case Asked::Dark:
        return Theme::Choice::Dark;
    }
    Q_UNREACHABLE();
}

}

ConsoleOptions optionsOf(const operations::CommandLine &line, core::SteadyTime started)
{
    ConsoleOptions options;
    options.theme = choiceOf(line.theme);
    options.language = line.language;
    options.place = {line.pane, line.sender, line.grouping.value_or(domain::Grouping::Campaign)};
    if (line.screenshotsDir)
        options.pictures = QDir(*line.screenshotsDir);
    options.isSelfTest = line.isSelfTest;
    options.started = started;
    return options;
}

bool hasScreen()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
           || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

bool useNoScreen(const operations::CommandLine &line)
{
    return (line.isSelfTest || line.screenshotsDir) && qputenv("QT_QPA_PLATFORM", "offscreen");
}

}
