#pragma once

#include "ui/text/sentence.h"

#include <QWidget>

class QAction;
class QLabel;

namespace senderdesk::ui {

class FlowLayout;

// The bar under a table: what is selected, or why nothing can be done with it, and the buttons that act on just that.
class SelectionBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionBar(const QList<QAction *> &actions, QWidget *parent);

    void setSummary(Sentence summary); // "Campaign 4914 of account 306: 140 messages"
    // A second line: why the buttons are off, or what is offered instead, with buttons of its own.
    void setRemark(Sentence remark, const QList<QAction *> &actions = {});

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFonts();
    void say();

    Sentence m_summary;
    Sentence m_remark;
    QLabel *m_summaryLabel;
    QLabel *m_remarkLabel;
    QWidget *m_remarkRow;
    FlowLayout *m_remarkLayout;
    QList<QWidget *> m_remarkButtons;
};

}
