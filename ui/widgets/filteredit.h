#pragma once

#include <QLineEdit>

namespace senderdesk::ui {

// The line of a FilterField: knows Esc, Enter and Down, and underlines the faulty part of its text.
class FilterEdit final : public QLineEdit
{
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;
    void mark(qsizetype position, qsizetype length); // length 0: nothing is marked

Q_SIGNALS:
    void leaveRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void applyMark();

    qsizetype m_markAt = 0;
    qsizetype m_markLength = 0;
};

}
