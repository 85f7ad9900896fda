#pragma once

#include "ui/text/sentence.h"

#include <QLabel>

namespace senderdesk::ui {

// Why a field cannot stay as it is: under the field, in the colour of failures, and there only while there is a fault; without
// one the hint of what the field is for, where it has one. Whoever reads the field aloud hears it with the field.
class FaultLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit FaultLabel(QWidget *field, QWidget *parent = nullptr);

    void setFault(Sentence fault); // empty: none
    void setHint(Sentence hint);   // quiet; a fault stands in its place
    [[nodiscard]] bool hasFault() const { return !m_fault.isEmpty(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void say();

    QWidget *m_field;
    Sentence m_fault;
    Sentence m_hint;
};

}
