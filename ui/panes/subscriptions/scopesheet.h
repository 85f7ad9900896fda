#pragma once

#include "domain/action.h"
#include "domain/subscription.h"
#include "operations/workspacedirectory.h"
#include "ui/widgets/sheet.h"

class QComboBox;
class QLabel;

namespace senderdesk::ui {

// Which subscriptions of a database are suspended, or unsuspended, all at once: a resource, a channel, both or neither. Stays
// open until closed by who hears of it, see formflow.h.
class ScopeSheet final : public Sheet
{
    Q_OBJECT

public:
    ScopeSheet(domain::ActionKind kind, const domain::DatabaseScope &start, const operations::WorkspaceDirectory &workspace,
               QWidget *parent);

Q_SIGNALS:
    void chosen(const senderdesk::domain::DatabaseScope &scope);

protected:
    void retranslate() override;
    void accept() override;

private:
    const core::DatabaseId m_database;
    const QString m_databaseText;
    QLabel *m_explanation;
    QLabel *m_resourceLabel;
    QComboBox *m_resource;
    QLabel *m_channelLabel;
    QComboBox *m_channel;
};

}
