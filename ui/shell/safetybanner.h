#pragma once

#include "ui/shell/safety.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace senderdesk::ui {

class Command;

// The line on top of the window: what this window could harm, as words and as a colour. A label named "Safety" for assistive
// technology, whose text is the words.
class SafetyBanner final : public QWidget
{
    Q_OBJECT

public:
    explicit SafetyBanner(QWidget *parent);

    void setSafety(const SafetyState &safety);
    void clear(); // no connection yet
    // Buttons at its end; those of commands that are not visible are not shown.
    void setCommands(const QList<Command *> &commands);
    [[nodiscard]] QString words() const;

    struct Colours
    {
        QColor ground;
        QColor text;
    };
    [[nodiscard]] static Colours coloursOf(const SafetyState &safety, const QPalette &palette);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void say();

    SafetyState m_safety;
    bool m_hasConnection = false;
    QHBoxLayout *m_row;
    QList<QPushButton *> m_buttons;
};

}
