#pragma once

#include "core/ids.h"
#include "operations/actiontarget.h"

#include <QObject>

class QAction;

namespace senderdesk::operations {
class AdminSession;
}

namespace senderdesk::ui {

class Command;
class Pane;

// How senders are set up: look at a record, edit it, make a new one, assign an account. Belongs to the pane of senders.
class SenderSetupCommands final : public QObject
{
    Q_OBJECT

public:
    SenderSetupCommands(operations::AdminSession &session, Pane &pane);

    [[nodiscard]] QList<QAction *> actions() const;
    void setSenders(const QList<core::SenderId> &senders); // that are selected

private:
    [[nodiscard]] operations::ActionTarget target(core::SenderId sender) const;
    void look();
    void create();
    void edit();
    void assign();

    operations::AdminSession &m_session;
    Pane &m_pane;
    QList<core::SenderId> m_senders;
    Command *m_information;
    Command *m_create;
    Command *m_edit;
    Command *m_assign;
};

}
