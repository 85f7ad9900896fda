#pragma once

#include "core/ids.h"
#include "operations/deletedsenders.h"
#include "ui/widgets/sheet.h"

class QLabel;
class QLineEdit;
class QListWidget;

namespace senderdesk::ui {

// Chooses senders to restore: those that this console deleted, as this data folder remembers, or any id. The confirmation
// follows.
class RestoreSheet final : public Sheet
{
    Q_OBJECT

public:
    RestoreSheet(operations::DeletedSenders &deleted, QWidget *parent);

Q_SIGNALS:
    void sendersChosen(const QList<senderdesk::core::SenderId> &senders);

public Q_SLOTS:
    void accept() override;

private:
    void list();
    void judge();
    [[nodiscard]] QList<core::SenderId> chosen() const;
    [[nodiscard]] bool isTypedIdGood() const;
    void retranslate() override;

    operations::DeletedSenders &m_deleted;
    QLabel *m_explanation;
    QLabel *m_listLabel;
    QListWidget *m_list;
    QLabel *m_idLabel;
    QLineEdit *m_id;
    QLabel *m_fault;
};

}
