#pragma once

#include "core/clock.h"

#include <QObject>
#include <QStringList>

namespace senderdesk::operations {
class AdminSession;
}

namespace senderdesk::ui {

class ConsoleWindow;

// --self-test: starts as a person would see it, waits for the first paint, the first painted rows and every pane, checks
// what came, and says how long each took.
class SelfTest final : public QObject
{
    Q_OBJECT

public:
    // started: when main was entered.
    SelfTest(ConsoleWindow &window, core::SteadyTime started);

    void start();

Q_SIGNALS:
    // Lines "first paint: 41 ms"; the last says whether all was sound.
    void ended(bool isSound, const QStringList &lines);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void check();
    void note(const QString &what);
    void fault(const QString &what);

    ConsoleWindow &m_window;
    operations::AdminSession *m_admin = nullptr; // of the connection that is shown first
    core::SteadyTime m_started;
    QStringList m_lines;
    bool m_isSound = true;
    bool m_hasPainted = false;
    bool m_hasPaintedRows = false;
};

}
