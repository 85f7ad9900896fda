#pragma once

#include "domain/action.h"
#include "model/subscriptionsmodel.h"
#include "operations/subscriptionsquestion.h"
#include "ui/panes/tablepane.h"

#include <memory>

namespace senderdesk::operations {
class Confirmation;
class OpenRequest;
class UserSession;
struct ActionTarget;
struct Report;
struct SetUp;
}

namespace senderdesk::ui {

class SelectionBar;
class Sheet;
class SubscriptionsBar;

// Subscriptions of a profile, or all of a resource: to see, add, edit, delete, restore, set to a status; in bulk, and all of a
// database suspended or unsuspended.
class SubscriptionsPane final : public TablePane
{
    Q_OBJECT

public:
    SubscriptionsPane(operations::UserSession &session, store::LayoutStore &layout, QWidget *parent);
    ~SubscriptionsPane() override;

    [[nodiscard]] QList<QAction *> paneActions() const override;
    void showExample() override;
    void refresh() override;
    [[nodiscard]] bool isAtRest() const override; // also the databases and resources

protected:
    void describeEmpty() override;
    void sayProgress() override;
    [[nodiscard]] bool isAsked() const override; // the databases are on their way

private:
    void wire();
    void followWorkspace();
    void showWorkspace();
    void showSelection();
    void describe();
    [[nodiscard]] QList<model::SubscriptionRow> selected() const; // without those that are gone
    [[nodiscard]] Sentence whyNot(domain::ActionKind kind, const QList<model::SubscriptionRow> &rows) const;
    void act(domain::ActionKind kind);
    void chooseStatus();
    void add();
    void edit();
    void draft(const std::optional<domain::Subscription> &record, const QString &profile);
    void bulk();
    void offerInverse(const operations::Report &report);
    void saveInverse(const QByteArray &lines);
    void chooseScope(domain::ActionKind kind);

    // Over the form that it came from, which stays until a person said yes.
    operations::Confirmation &confirm(Sheet &form, domain::ActionKind kind, const QList<operations::ActionTarget> &targets);

    operations::UserSession &m_session;
    Command *m_add;
    Command *m_edit;
    Command *m_delete;
    Command *m_restore;
    Command *m_status;
    Command *m_bulk;
    Command *m_suspend;
    Command *m_unsuspend;
    SubscriptionsBar *m_bar;
    SelectionBar *m_selection;
    std::optional<domain::ActionKind> m_bulkKind;       // of the bulk that is confirmed or on its way
    bool m_wantsExample = false;                        // once the databases are there
    std::unique_ptr<operations::OpenRequest> m_reading; // of the subscription that is about to be edited
};

}
