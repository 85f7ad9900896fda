#pragma once

#include "model/deletedmessagesmodel.h"
#include "operations/report.h"
#include "ui/panes/tablepane.h"

namespace senderdesk::operations {
class MailSession;
}

namespace senderdesk::ui {

class MailboxBar;
class SelectionBar;

// The deleted messages of a mailbox, and their way back. Restoring sends the ids of the listing on the screen; one that is too
// old is listed anew first, and what cannot be found again in it is left out and told.
class DeletedMessagesPane final : public TablePane
{
    Q_OBJECT

public:
    DeletedMessagesPane(operations::MailSession &session, store::LayoutStore &layout, QWidget *parent);

    [[nodiscard]] QList<QAction *> paneActions() const override;
    void showExample() override;

protected:
    void describeEmpty() override;
    void sayProgress() override;

private:
    struct Selected
    {
        QList<model::MessageRow> rows; // that the last listing has
        qsizetype lost = 0;            // that it has not
    };
    [[nodiscard]] Selected selected() const;
    void list(const QString &mailbox, const QString &folder);
    void showSelection();
    void restore();
    void goOn(); // once a new listing is in place
    void confirmSelected();
    void start(const QList<operations::ActionTarget> &targets);
    void take(const operations::Report &report);

    operations::MailSession &m_session;
    Command *m_restore;
    MailboxBar *m_bar;
    SelectionBar *m_selection;
    bool m_isRestoreAwaited = false; // a new listing is on its way to the confirmation
};

}
