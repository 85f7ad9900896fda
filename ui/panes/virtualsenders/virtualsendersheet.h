#pragma once

#include "domain/action.h"
#include "operations/actiontarget.h"
#include "ui/panes/virtualsenders/virtualsendersparts.h"
#include "ui/widgets/sheet.h"

#include <memory>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QTabWidget;

namespace senderdesk::operations {
class OpenRequest;
}

namespace senderdesk::ui {

class FaultLabel;
class Pane;
class RuleEditor;

// The form of a virtual sender: a new one, or one whose rules are read first. Save leads to the confirmation, which stands on it.
class VirtualSenderSheet final : public Sheet
{
    Q_OBJECT

public:
    // kind: CreateVirtualSender or UpdateVirtualSender.
    VirtualSenderSheet(domain::ActionKind kind, operations::ActionTarget target, VirtualSendersParts parts, Pane &pane);
    ~VirtualSenderSheet() override;

public Q_SLOTS:
    void accept() override;

private:
    void buildHead(QFormLayout &form);
    void read();
    void take(core::Result<operations::SetUp> read);
    [[nodiscard]] domain::VirtualSender typed() const;
    void judge();
    void showName();
    void retranslate() override;

    const domain::ActionKind m_kind;
    operations::ActionTarget m_target;
    const VirtualSendersParts m_parts;
    Pane &m_pane;
    std::unique_ptr<operations::OpenRequest> m_reading;
    bool m_isWhole = false; // what is to be edited is here
    QLabel *m_accountLabel = nullptr;
    QComboBox *m_account = nullptr;
    FaultLabel *m_accountFault = nullptr;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    FaultLabel *m_nameFault;
    QTabWidget *m_tabs;
    RuleEditor *m_email;
    RuleEditor *m_sms;
    QLabel *m_state;
    QPushButton *m_again;
};

}
