#pragma once

#include "ui/widgets/colours.h"

#include <QBrush>
#include <QPalette>

#include <array>

namespace senderdesk::ui {

// The fills of the four states for one palette and one pixel density, made once and used for every bar. Patterns are drawn
// with smooth strokes at the density of the screen: Qt's own are bitmaps of 8 × 8 device pixels, coarse on one screen and
// invisible on another.
class StateBrushes
{
public:
    StateBrushes() = default;
    StateBrushes(const QPalette &palette, qreal pixelRatio);

    [[nodiscard]] const QBrush &fill(MailState state) const { return m_fills[size_t(state)]; }
    [[nodiscard]] const StateColours &colours(MailState state) const { return m_colours[size_t(state)]; }
    [[nodiscard]] bool isFor(const QPalette &palette, qreal pixelRatio) const;

private:
    qint64 m_palette = -1;
    qreal m_pixelRatio = 0;
    std::array<StateColours, 4> m_colours;
    std::array<QBrush, 4> m_fills;
};

// The strokes of a state's pattern within a rectangle as lines and dots, for pictures that must stay sharp at any size (SVG
// has no textures). Same distances as the brush.
void strokeState(QPainter &painter, const QRectF &rect, MailState state, const StateColours &colours);

}
