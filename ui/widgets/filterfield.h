#pragma once

#include "ui/text/sentence.h"

#include <QWidget>

class QLabel;
class QTimer;

namespace senderdesk::ui {

class FilterEdit;

// "Filter" with its label: tells the text once the hand rests (150 ms while typing, 50 ms for a clear), shows a fault under
// the field with its place marked in it. Esc clears, a second Esc leaves.
class FilterField final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterField(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    // At once, without a wait.
    void setText(const QString &text);
    void setHint(Sentence hint); // the grey text in the empty field

    // What is wrong with the text, and where: position and length count UTF-16 units; a length of 0 marks to the end.
    void setFault(Sentence fault, qsizetype position = 0, qsizetype length = 0);
    void clearFault();
    [[nodiscard]] bool hasFault() const { return !m_fault.isEmpty(); }

    static constexpr int typingMs = 150;
    static constexpr int clickMs = 50;

Q_SIGNALS:
    void filterChanged(const QString &text);
    void left(); // the second Esc, Enter or Down: the keyboard belongs to the table again

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showFault();
    void tell();

    QLabel *m_label;
    FilterEdit *m_edit;
    QLabel *m_faultLabel;
    QTimer *m_wait;
    Sentence m_hint;
    Sentence m_fault;
    qsizetype m_faultAt = 0;
    qsizetype m_faultLength = 0;
    QString m_told;
};

}
