#pragma once

#include "core/clock.h"
#include "ui/console/consolewindow.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

class QTranslator;

namespace senderdesk::ui {

struct ConsoleOptions
{
    Theme::Choice theme = Theme::Choice::System;
    QString language; // "ru"; empty: the system's
    StartPlace place;
    std::optional<QDir> pictures; // draw every pane, then end
    bool isSelfTest = false;      // start, check, then end
    core::SteadyTime started{};   // when main was entered
};

// Everything on the screen: theme, language and one window for each session.
class Console final : public QObject
{
    Q_OBJECT

public:
    // layout outlives the console.
    Console(store::LayoutStore &layout, ConsoleOptions options);
    ~Console() override;

    // Opens a window on a session, which outlives the console, and begins to read.
    void open(operations::Session &session);
    // No connection yet: a window that says what can be done.
    void welcome();

Q_SIGNALS:
    void offlinePlatformWanted();
    // Of --screenshots and --self-test: what to print, and the exit code.
    void ended(int code, const QStringList &lines);
    // The first reading of a session failed, in one line; for standard error.
    void firstReadingFailed(const QString &line);

private:
    void speak(const QString &language);
    void drawPictures(ConsoleWindow &window, operations::Session &session);
    void testItself(ConsoleWindow &window, operations::Session &session);
    void watchFirstReading(operations::Session &session);

    store::LayoutStore &m_layout;
    const ConsoleOptions m_options;
    Theme m_theme;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
    std::unique_ptr<MainWindow> m_welcome;
    std::vector<std::unique_ptr<ConsoleWindow>> m_windows;
};

}
