#pragma once

#include <QPushButton>

namespace senderdesk::ui {

// A push button with room on both sides of its words: the style leaves them 3 px where they are longer than its least width.
class RoomyButton final : public QPushButton
{
public:
    explicit RoomyButton(QWidget *parent = nullptr) : QPushButton(parent) {}

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
};

}
