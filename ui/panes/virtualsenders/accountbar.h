#pragma once

#include "core/ids.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QLabel;

namespace senderdesk::ui {

// Whose virtual senders are shown: one account's, or those of all.
class AccountBar final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountBar(QWidget *parent);

    void setAccounts(const QHash<qint64, QString> &names);
    [[nodiscard]] std::optional<core::AccountId> account() const; // empty: all
    [[nodiscard]] QList<core::AccountId> accounts() const;        // what is asked for, in the order of the ids

Q_SIGNALS:
    void accountChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_label;
    QComboBox *m_account;
};

}
