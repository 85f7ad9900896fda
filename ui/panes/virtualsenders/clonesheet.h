#pragma once

#include "operations/actiontarget.h"
#include "ui/widgets/sheet.h"

class QLabel;
class QLineEdit;

namespace senderdesk::operations {
class Session;
}

namespace senderdesk::ui {

class Pane;

// What the copy of a virtual sender will be called; the confirmation follows on top.
class CloneSheet final : public Sheet
{
    Q_OBJECT

public:
    CloneSheet(operations::ActionTarget source, operations::Session &session, Pane &pane);

public Q_SLOTS:
    void accept() override;

private:
    void retranslate() override;

    const operations::ActionTarget m_source;
    operations::Session &m_session;
    Pane &m_pane;
    QLabel *m_of;
    QLabel *m_label;
    QLineEdit *m_name;
};

}
