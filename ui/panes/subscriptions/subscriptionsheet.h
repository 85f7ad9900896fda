#pragma once

#include "domain/subscription.h"
#include "operations/workspacedirectory.h"
#include "ui/widgets/sheet.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QStandardItemModel;
class QTableView;

namespace senderdesk::ui {

class FaultLabel;

// A subscription to be made or changed. What identifies it (resource, channel, address) is fixed once it is there; of the rest
// only what differs is sent. Stays open until closed by who hears of it, see formflow.h.
class SubscriptionSheet final : public Sheet
{
    Q_OBJECT

public:
    struct Owner
    {
        core::DatabaseId database;
        QString profile; // id
        QString name;    // empty: not known
    };
    // record: as the server has it; empty: a new one.
    SubscriptionSheet(Owner owner, const std::optional<domain::Subscription> &record,
                      const operations::WorkspaceDirectory &workspace, QWidget *parent);

Q_SIGNALS:
    void drafted(const senderdesk::domain::SubscriptionKey &key, const senderdesk::domain::Subscription &draft,
                 bool skipsTriggers);

protected:
    void retranslate() override;
    void accept() override;

private:
    void build(const operations::WorkspaceDirectory &workspace);
    void fill();
    void addField(const QString &name, const QString &value);
    void showAddress();
    void judge();
    [[nodiscard]] domain::Subscription typed() const;   // resource, channel and address
    [[nodiscard]] domain::Subscription changed() const; // what is to be sent beside them
    [[nodiscard]] QJsonObject changedFields() const;
    [[nodiscard]] Sentence priorityFault() const;
    [[nodiscard]] Sentence fieldsFault() const;
    [[nodiscard]] QStringList categories() const;
    [[nodiscard]] Sentence categoriesFault() const;

    const Owner m_owner;
    const std::optional<domain::Subscription> m_record;
    QFormLayout *m_form;
    QLabel *m_explanation;
    QComboBox *m_resource;
    QComboBox *m_channel;
    QLineEdit *m_parts[2]; // of the address
    QComboBox *m_status;
    QLineEdit *m_priority;
    QLineEdit *m_categories;
    QStandardItemModel *m_fields;
    QTableView *m_fieldsView;
    QCheckBox *m_skip;
    FaultLabel *m_addressFault;
    FaultLabel *m_priorityFault;
    FaultLabel *m_categoriesFault;
    FaultLabel *m_fieldsFault;
    QPushButton *m_addField;
    QList<std::pair<QLabel *, Sentence>> m_labels;
};

}
