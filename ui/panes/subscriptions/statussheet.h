#pragma once

#include "ui/widgets/sheet.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace senderdesk::ui {

// To which status subscriptions are set: one of the documents', or any other word that is typed. Stays open until closed by who
// hears of it, see formflow.h.
class StatusSheet final : public Sheet
{
    Q_OBJECT

public:
    StatusSheet(qsizetype subscriptions, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &status, bool skipsTriggers);

protected:
    void retranslate() override;
    void accept() override;

private:
    void judge();
    [[nodiscard]] QString status() const;

    const qsizetype m_number;
    QLabel *m_explanation;
    QLabel *m_label;
    QComboBox *m_status;
    QCheckBox *m_skip;
};

}
