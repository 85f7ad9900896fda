#pragma once

#include "ui/widgets/sheet.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace senderdesk::operations {
class Arming;
}

namespace senderdesk::ui {

// Asks why and for how long a connection may be changed; of a production connection its name is typed.
class ArmSheet final : public Sheet
{
    Q_OBJECT

public:
    // arming outlives the sheet, or the sheet is closed before. where: "Main admin · mail.example.com · Production".
    ArmSheet(operations::Arming &arming, const QString &connectionName, const QString &where, QWidget *parent);

public Q_SLOTS:
    void accept() override; // arms, and stays with the reason where that is refused

private:
    void judge();
    void retranslate() override;

    operations::Arming &m_arming;
    const QString m_connectionName;
    QLabel *m_explanation;
    QLabel *m_reasonLabel;
    QLineEdit *m_reason;
    QLabel *m_spanLabel;
    QComboBox *m_span;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_fault;
};

}
