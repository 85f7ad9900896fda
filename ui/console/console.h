#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "ui/console/consolewindow.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

class QTranslator;

namespace senderdesk::operations {
class AbsenceWatch;
}

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

// Everything on the screen: theme, language and the windows.
class Console final : public QObject
{
    Q_OBJECT

public:
    // connections and layout outlive it.
    Console(operations::Connections &connections, store::LayoutStore &layout, ConsoleOptions options);
    ~Console() override;

    // Opens the first window, where the options say.
    void open();
    // Brings the window that was in front before the others: the program was started again.
    void raise();
    // What went wrong before there was a window to say it in.
    void tellFailure(const core::Error &error);

Q_SIGNALS:
    void offlinePlatformWanted();
    // Of --screenshots and --self-test: what to print, and the exit code.
    void ended(int code, const QStringList &lines);
    // The first reading of a session failed, in one line; for standard error.
    void firstReadingFailed(const QString &line);

protected:
    bool eventFilter(QObject *object, QEvent *event) override; // a hand on the program keeps what is armed from growing idle

private:
    void followDesktop();
    void speak(const QString &language);
    ConsoleWindow &addWindow();
    [[nodiscard]] bool mayClose(ConsoleWindow &window);
    void openAnother(const ConsoleWindow &beside);
    void forget(const ConsoleWindow &window);
    void drawPictures(ConsoleWindow &window);
    void testItself(ConsoleWindow &window);
    void watchFirstReading(operations::Session &session);

    operations::Connections &m_connections;
    store::LayoutStore &m_layout;
    const ConsoleOptions m_options;
    Theme m_theme;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
    std::unique_ptr<operations::AbsenceWatch> m_absence; // from the first paint on
    std::vector<std::unique_ptr<ConsoleWindow>> m_windows;
    bool m_isLeaving = false; // the person said so
};

}
