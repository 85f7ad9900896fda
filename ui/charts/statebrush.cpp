#include "ui/charts/statebrush.h"

#include <QPainter>
#include <QPixmap>

#include <cmath>

namespace senderdesk::ui {
namespace {

constexpr int tile = 6;         // logical pixels; every pattern repeats after one
constexpr qreal stroke = 1.4;   // of lines
constexpr qreal fineStroke = 1; // of crossing lines, which are twice as many
constexpr qreal dotRadius = 1.1;

// One period of the pattern at the origin, drawn beyond its borders so that tiles join without a seam.
void drawPeriod(QPainter &painter, MailState state, const QColor &mark)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const auto diagonals = [&](qreal width, bool isRising) {
        painter.setPen(QPen(mark, width));
        for (int shift : {-tile, 0, tile}) {
            if (isRising)
                painter.drawLine(QLineF(shift - tile, 2 * tile, shift + 2 * tile, -tile));
            else
                painter.drawLine(QLineF(shift - tile, -tile, shift + 2 * tile, 2 * tile));
        }
    };
    switch (state) {
    case MailState::New:
        break;
    case MailState::Processing:
        diagonals(stroke, true);
        break;
    case MailState::Retry:
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark);
        for (const QPointF &at : {QPointF(tile / 4.0, tile / 4.0), QPointF(tile * 3 / 4.0, tile * 3 / 4.0)})
            painter.drawEllipse(at, dotRadius, dotRadius);
        break;
    case MailState::Hold:
        diagonals(fineStroke, true);
        diagonals(fineStroke, false);
        break;
    }
}

QBrush textureOf(MailState state, const StateColours &colours, qreal pixelRatio)
{
    if (state == MailState::New)
        return colours.mark;
    // A whole number of device pixels a tile, or its copies would drift apart into stripes.
    const int side = std::max(int(std::lround(tile * pixelRatio)), 1);
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(colours.ground);
    QPainter painter(&image);
    painter.scale(qreal(side) / tile, qreal(side) / tile);
    drawPeriod(painter, state, colours.mark);
    painter.end();
    QBrush brush(image);
    brush.setTransform(QTransform::fromScale(1 / pixelRatio, 1 / pixelRatio));
    return brush;
}

}

StateBrushes::StateBrushes(const QPalette &palette, qreal pixelRatio) : m_palette(palette.cacheKey()), m_pixelRatio(pixelRatio)
{
    for (const MailState state : allMailStates) {
        m_colours[size_t(state)] = stateColours(state, palette);
        m_fills[size_t(state)] = textureOf(state, m_colours[size_t(state)], pixelRatio);
    }
}

bool StateBrushes::isFor(const QPalette &palette, qreal pixelRatio) const
{
    return m_palette == palette.cacheKey() && qFuzzyCompare(m_pixelRatio, pixelRatio);
}

void strokeState(QPainter &painter, const QRectF &rect, MailState state, const StateColours &colours)
{
    if (state == MailState::New || rect.isEmpty())
        return;
    // Lines are cut to the rectangle here and not by a clip: a clip for every bar makes a picture five times as large.
    const auto diagonals = [&](qreal width, bool isRising) {
        painter.setPen(QPen(colours.mark, width, Qt::SolidLine, Qt::FlatCap));
        for (qreal start = std::floor((rect.left() - rect.height()) / tile) * tile; start < rect.right(); start += tile) {
            const qreal from = std::max(start, rect.left());
            const qreal to = std::min(start + rect.height(), rect.right());
            if (to <= from)
                continue;
            const auto y = [&](qreal x) { return isRising ? rect.bottom() - (x - start) : rect.top() + (x - start); };
            painter.drawLine(QLineF(from, y(from), to, y(to)));
        }
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (state) {
    case MailState::New:
        break;
    case MailState::Processing:
        diagonals(stroke, true);
        break;
    case MailState::Retry:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.mark);
        for (int line = 0; line * tile / 2.0 + dotRadius * 2 < rect.height(); ++line) {
            const qreal y = rect.top() + dotRadius + 1 + line * tile / 2.0;
            for (qreal x = rect.left() + dotRadius + 1 + (line % 2) * tile / 2.0; x + dotRadius < rect.right(); x += tile)
                painter.drawEllipse(QPointF(x, y), dotRadius, dotRadius);
        }
        break;
    case MailState::Hold:
        diagonals(fineStroke, true);
        diagonals(fineStroke, false);
        break;
    }
    painter.restore();
}

}
