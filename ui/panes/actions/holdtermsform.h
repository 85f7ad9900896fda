#pragma once

#include "operations/holdterms.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;

namespace senderdesk::ui {

class FaultLabel;

// Who answers for a hold, and when to be reminded of releasing it.
class HoldTermsForm final : public QWidget
{
    Q_OBJECT

public:
    using Now = std::function<core::WallTime()>;

    HoldTermsForm(const QString &owner, Now now, QWidget *parent);

    [[nodiscard]] operations::HoldTerms terms() const; // as of now
    [[nodiscard]] bool isSound() const;                // false: the time chosen has passed

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void judge();
    [[nodiscard]] bool hasOwnTime() const;

    Now m_now;
    QLabel *m_ownerLabel;
    QLineEdit *m_owner;
    QLabel *m_endLabel;
    QComboBox *m_end;
    QLabel *m_timeLabel;
    QDateTimeEdit *m_time;
    FaultLabel *m_fault;
    QLabel *m_hint;
};

}
