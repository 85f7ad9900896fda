#pragma once

#include "domain/scope.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

namespace senderdesk::operations {
class AdminSession;
}

namespace senderdesk::ui {

class Command;
class Notice;
class QueuePane;

// Reminds, as a notice in the queue's pane, of holds whose end has come: one notice for all of them, with "Release…", which
// confirms as usual. Belongs to the pane.
class HoldReminder final : public QObject
{
    Q_OBJECT

public:
    HoldReminder(operations::AdminSession &session, QueuePane &pane);

private:
    void show();
    void release();
    void putOff();
    void showWhetherArmed();

    operations::AdminSession &m_session;
    QueuePane &m_pane;
    Command *m_release;
    Command *m_later;
    QPointer<Notice> m_notice;
    QStringList m_shown; // request ids of the holds that the notice is about
};

}
