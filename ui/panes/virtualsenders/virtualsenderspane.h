#pragma once

#include "model/virtualsendersmodel.h"
#include "operations/report.h"
#include "ui/panes/tablepane.h"
#include "ui/panes/virtualsenders/virtualsendersparts.h"

#include <memory>

class QTimer;

namespace senderdesk::operations {
class OpenRequest;
}

namespace senderdesk::ui {

class AccountBar;
class SelectionBar;

// The virtual senders of accounts, and what is done to them. The rules of a selected one are read and shown beside it.
class VirtualSendersPane final : public TablePane
{
    Q_OBJECT

public:
    VirtualSendersPane(VirtualSendersParts parts, store::LayoutStore &layout, QWidget *parent);
    ~VirtualSendersPane() override;

    [[nodiscard]] QList<QAction *> paneActions() const override;
    void refresh() override;
    [[nodiscard]] bool isAtRest() const override; // also the rules of the selected one

protected:
    void describeEmpty() override;
    void sayProgress() override;
    [[nodiscard]] bool isAsked() const override; // the accounts are on their way

private:
    [[nodiscard]] QList<model::VirtualSenderEntry> selected() const;
    [[nodiscard]] operations::ActionTarget targetOf(const model::VirtualSenderEntry &entry) const;
    void showAccounts();
    void showSelection();
    void readRules(); // of the selected one
    void describe();
    void create();
    void edit();
    void clone();
    void remove();
    void take(const operations::Report &report);
    void selectMade();

    const VirtualSendersParts m_parts;
    AccountBar *m_accounts = nullptr;
    bool m_isAwaited = true; // the accounts, to read what is theirs
    Command *m_create;
    Command *m_edit;
    Command *m_clone;
    Command *m_delete;
    SelectionBar *m_selection;
    QTimer *m_settle; // the selection rests: its rules are worth a request
    std::unique_ptr<operations::OpenRequest> m_reading;
    std::optional<domain::VirtualSenderRef> m_described;
    std::optional<domain::VirtualSenderRef> m_made;         // to be selected once it is in the list
    std::optional<core::Result<operations::SetUp>> m_rules; // of m_described
};

}
