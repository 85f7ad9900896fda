#pragma once

#include "operations/actiontarget.h"
#include "ui/widgets/sheet.h"

class QComboBox;
class QLabel;

namespace senderdesk::operations {
class AdminSession;
}

namespace senderdesk::ui {

class FaultLabel;
class Pane;

// Which account may send through the chosen senders, by its name; the confirmation follows on top.
class AssignSheet final : public Sheet
{
    Q_OBJECT

public:
    AssignSheet(QList<operations::ActionTarget> senders, operations::AdminSession &session, Pane &pane);

public Q_SLOTS:
    void accept() override;

private:
    void offer();
    void retranslate() override;

    const QList<operations::ActionTarget> m_senders;
    operations::AdminSession &m_session;
    Pane &m_pane;
    QLabel *m_what;
    QLabel *m_label;
    QComboBox *m_account;
    FaultLabel *m_fault;
};

}
