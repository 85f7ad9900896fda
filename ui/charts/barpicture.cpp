#include "ui/charts/queuebarview.h"

#include "ui/charts/statelegend.h"
#include "ui/widgets/grid.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

// The half of QueueBarView that draws itself elsewhere: pictures for a report.
namespace senderdesk::ui {

namespace {

constexpr int legendHeight = 28;

int headingHeight(const QString &heading, const QFont &font)
{
    return heading.isEmpty() ? 0 : (QFontMetrics(font).height() + 11) / 4 * 4;
}

QFont headingFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

}

void QueueBarView::renderTo(QPainter &painter, QSize size, const QString &heading, bool isVector) const
{
    BarLayout layout = layOut();
    const int top = headingHeight(heading, headingFont(font()));
    layout.viewport = QSize(size.width(), size.height() - top - legendHeight - grid::gap);
    const int count = rows();
    const Ticks ticks = niceTicks(m_most, std::max(layout.plot().width() / (2 * layout.valueWidth + 24), 2));
    const bool isAll = layout.contentHeight(count) <= layout.pageHeight();
    const int from = isAll ? 0 : verticalOffset() / layout.rowHeight;
    const int until = std::min(from + layout.pageHeight() / layout.rowHeight, count); // no half row at the end

    painter.save();
    painter.fillRect(QRect(QPoint(), size), palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Text));
    painter.setFont(headingFont(font()));
    painter.drawText(QRect(layout.sideMargin, 0, size.width() - 2 * layout.sideMargin, top), Qt::AlignLeft | Qt::AlignVCenter,
                     heading);
    painter.setFont(font());
    drawLegend(painter, QPoint(layout.sideMargin, top), legendHeight, m_shown, palette(), isVector);
    painter.translate(0, top + legendHeight);
    BarPainter::Look how = look();
    how.isVector = isVector;
    const StateBrushes brushes(palette(), painter.device()->devicePixelRatio());
    const BarPainter bars(painter, how, brushes, layout, ticks, m_shown);
    bars.drawAxis(tr("Messages"));
    if (until > from)
        bars.drawGrid(layout.axisHeight, layout.row(until - 1, from * layout.rowHeight).bottom());
    for (int row = from; row < until; ++row) {
        BarRow content = contentOf(row);
        content.isSelected = content.isHovered = content.hasFocus = false; // of the hand, not of the queue
        bars.drawRow(row, from * layout.rowHeight, content);
    }
    painter.restore();
}

QSize QueueBarView::pictureSize(int mostRows) const
{
    const BarLayout &layout = layOut();
    const int shown = std::clamp(rows(), 1, std::max(mostRows, 1));
    return {std::max(width(), 480), legendHeight + layout.axisHeight + layout.contentHeight(shown) + grid::gap};
}

QImage QueueBarView::image(QSize size, const QString &heading, qreal pixelRatio) const
{
    size.rheight() += headingHeight(heading, headingFont(font()));
    QImage image(size * pixelRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(pixelRatio);
    QPainter painter(&image);
    renderTo(painter, size, heading);
    return image;
}

QByteArray QueueBarView::svg(QSize size, const QString &heading) const
{
    size.rheight() += headingHeight(heading, headingFont(font()));
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setResolution(96); // so that a point is what it is on the screen
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(heading.isEmpty() ? accessibleName() : heading);
    QPainter painter(&generator);
    renderTo(painter, size, heading, true);
    painter.end();
    return buffer.data();
}

}
