#include "ui/widgets/tableheader.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/tabledelegate.h"

#include <QAbstractItemModel>
#include <QPainter>

namespace senderdesk::ui {
namespace {

constexpr int arrowRoom = 10; // most of it in the margin, so that a column need not be wider for it

Qt::Alignment alignmentOf(const QAbstractItemModel *model, int section)
{
    const QVariant alignment = model->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
    return alignment.isValid() ? Qt::Alignment(alignment.toInt()) : Qt::AlignLeft | Qt::AlignVCenter;
}

}

TableHeader::TableHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setResizeContentsPrecision(0); // visible rows only
    setMinimumSectionSize(32);
    setTextElideMode(Qt::ElideRight);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setSortIndicatorClearable(false);
    viewport()->setBackgroundRole(QPalette::Base);
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    if (!rect.isValid() || !model())
        return;
    const QPalette colours = palette();
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    const bool hovered = isEnabled() && rect.contains(viewport()->mapFromGlobal(QCursor::pos())) && viewport()->underMouse();
    painter->save();
    painter->fillRect(rect, hovered ? colour::hover(colours) : colours.color(QPalette::Base));
    painter->setPen(colour::blend(colours.color(QPalette::Base), colours.color(QPalette::Text), 0.28));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (hovered) { // where it can be drawn wider
        painter->setPen(colour::hairline(colours));
        painter->drawLine(rect.right(), rect.top() + grid::group, rect.right(), rect.bottom() - grid::group);
    }

    const Qt::Alignment align = alignmentOf(model(), logicalIndex);
    QRect room = rect.adjusted(TableDelegate::sideMargin, 0, -TableDelegate::sideMargin, -1);
    const QString title = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    const QFontMetrics metrics = fontMetrics();
    const bool right = align.testFlag(Qt::AlignRight);
    const int textWidth = qMin(metrics.horizontalAdvance(title) + 1, room.width() - (sorted ? grid::group : 0));
    if (right)
        room.setLeft(room.right() - textWidth + 1);
    else
        room.setWidth(textWidth);
    if (sorted) {
        // The arrow stands inside of the words, so that titles and figures keep one edge.
        const int x = right ? room.left() - arrowRoom : room.right() + 3;
        const QPointF middle(x + 4, room.center().y() + 0.5);
        const qreal tip = sortIndicatorOrder() == Qt::AscendingOrder ? -1.75 : 1.75;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colours.color(QPalette::Text), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF{middle + QPointF(-3.5, -tip), middle + QPointF(0, tip), middle + QPointF(3.5, -tip)});
    }
    painter->setPen(!isEnabled() ? colours.color(QPalette::Disabled, QPalette::Text)
                    : sorted     ? colours.color(QPalette::Text)
                                 : colour::muted(colours));
    painter->drawText(room, int(align) | Qt::TextSingleLine, metrics.elidedText(title, Qt::ElideRight, room.width()));
    painter->restore();
}

void TableHeader::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        const QRect all = viewport()->rect();
        painter.fillRect(all, palette().color(QPalette::Base));
        painter.setPen(colour::blend(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.28));
        painter.drawLine(all.bottomLeft(), all.bottomRight());
    }
    QHeaderView::paintEvent(event);
}

QSize TableHeader::sectionSizeFromContents(int logicalIndex) const
{
    if (!model())
        return {};
    const QString title = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    const int height = grid::rounded(qMax(grid::row, fontMetrics().height() + grid::group));
    return {TableDelegate::widthFor(title, fontMetrics()) + grid::group, height + grid::group};
}

}
