#pragma once

#include "domain/sender.h"
#include "domain/virtualsender.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace senderdesk::ui {

// The real senders of one rule with their shares, a line each. SMS has no addresses to override.
class RuleSenderRows final : public QWidget
{
    Q_OBJECT

public:
    RuleSenderRows(domain::RuleChannel channel, QWidget *parent);

    void setChoices(const QList<domain::Sender> &senders); // that may be chosen
    void setSenders(const QList<domain::RuleSender> &senders);
    [[nodiscard]] QList<domain::RuleSender> senders() const;
    void focusFirst();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        domain::RuleSender before; // what is left as it is goes back as it came
        QComboBox *sender;
        QSpinBox *share;
        QLineEdit *fromName;
        QLineEdit *fromEmail = nullptr;
        QLineEdit *replyTo = nullptr;
        QToolButton *remove;

        [[nodiscard]] QList<QWidget *> widgets() const;
    };
    void addRow(const domain::RuleSender &sender);
    void addSender();
    void removeRow(const QWidget *remove);
    void fill(QComboBox &box, qint64 chosen) const;
    void retranslate();

    const domain::RuleChannel m_channel;
    QList<domain::Sender> m_choices;
    QGridLayout *m_grid;
    QList<QLabel *> m_titles;
    std::vector<Row> m_rows;
    int m_nextLine = 1;
    QPushButton *m_add;
};

}
