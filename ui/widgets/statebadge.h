#pragma once

#include "ui/widgets/colours.h"

#include <QWidget>

namespace senderdesk::ui {

// A state of queued mail as colour, pattern and word; the word alone would do.
class StateBadge final : public QWidget
{
    Q_OBJECT

public:
    explicit StateBadge(MailState state, QWidget *parent = nullptr);
    [[nodiscard]] MailState state() const { return m_state; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    MailState m_state;
};

}
