#pragma once

#include "domain/sender.h"
#include "domain/virtualsender.h"
#include "ui/text/ruletext.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace senderdesk::ui {

class FaultLabel;
class RuleSenderRows;

// The rules of one channel: their order on the left, the chosen one on the right. The default rule is the last and stays; of a
// channel that had no rules it can be taken away again. What is wrong with a rule is said at its field once it was touched, and
// of all rules when they are to be saved.
class RuleEditor final : public QWidget
{
    Q_OBJECT

public:
    RuleEditor(domain::RuleChannel channel, QWidget *parent);

    void setSenders(const QList<domain::Sender> &senders, const text::SenderNames &names);
    void setRules(const QList<domain::Rule> &rules);
    [[nodiscard]] QList<domain::Rule> rules() const;
    // Of this channel, by their places.
    void setFaults(const std::vector<domain::RuleFault> &faults);
    void tellAllFaults(); // from now on, also of what nobody touched
    // Chooses the rule and goes to the field.
    void goTo(const domain::RuleFault &fault);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Item
    {
        domain::Rule rule;
        bool isTouched = false;
    };
    QWidget *makeList();
    QWidget *makeFields();
    [[nodiscard]] int current() const;
    [[nodiscard]] bool mayRemove(int row) const;
    [[nodiscard]] bool mayMove(int row, int by) const;
    void addRule();
    void removeRule();
    void moveRule(int by);
    void choose(int row);
    void takeFields(); // from the fields into the chosen rule
    void list(int row);
    void showFields();
    void showButtons();
    void showFaults();
    void retranslate();

    const domain::RuleChannel m_channel;
    text::SenderNames m_names;
    QList<Item> m_items;
    bool m_hadRules = false;
    bool m_tellsAll = false;
    std::vector<domain::RuleFault> m_faults;
    QLabel *m_listLabel;
    QListWidget *m_list;
    FaultLabel *m_listFault;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QLabel *m_none; // in place of the fields
    QWidget *m_fields;
    QLabel *m_typeLabel;
    QComboBox *m_type;
    QLabel *m_valueLabel;
    QLineEdit *m_value;
    FaultLabel *m_valueFault;
    RuleSenderRows *m_senders;
    QLabel *m_sum;
    FaultLabel *m_sendersFault;
};

}
