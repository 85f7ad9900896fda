#pragma once

#include "operations/outbox.h"

#include <QFrame>

class QLabel;
class QListView;
class QPushButton;

namespace senderdesk::ui {

class OutboxModel;

// Between panes and status bar: the actions that wait out their undo window, over all connections, and those that were not sent.
// The buttons are for the line that is chosen. Takes no room while there is none.
class OutboxStrip final : public QFrame
{
    Q_OBJECT

public:
    OutboxStrip(operations::Outbox &outbox, QWidget *parent);

Q_SIGNALS:
    void confirmAnewWanted(const senderdesk::operations::OutboxItem &item); // of what was not sent

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void show();
    void say();
    void fit();
    void judge();
    [[nodiscard]] const operations::OutboxItem *chosen() const;

    operations::Outbox &m_outbox;
    OutboxModel *m_model;
    QLabel *m_label;
    QLabel *m_hint;
    QListView *m_list;
    QPushButton *m_send;
    QPushButton *m_anew;
    QPushButton *m_pause;
    QPushButton *m_cancel;
};

}
