#include "ui/widgets/tabledelegate.h"

#include "model/roles.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/grid.h"

#include <QPainter>

namespace senderdesk::ui {

TableDelegate::TableDelegate(DataTable *table) : QStyledItemDelegate(table), m_table(table) {}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(painter, option, index);
    const QColor colour = textColour(option, index);
    QRect room = option.rect.adjusted(sideMargin, 0, -sideMargin, 0);
    const QFontMetrics &metrics = option.fontMetrics;

    if (const QString badge = index.data(model::BadgeRole).toString(); !badge.isEmpty()) {
        const int width = metrics.horizontalAdvance(badge) + 2 * grid::group;
        if (width < room.width() / 2) {
            QRect place(room.right() - width + 1, room.center().y() - metrics.height() / 2, width, metrics.height());
            painter->setPen(QPen(colour::blend(colour, option.palette.color(QPalette::Base), 0.5), 1));
            painter->setRenderHint(QPainter::Antialiasing);
            painter->drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
            painter->setPen(colour);
            painter->drawText(place, Qt::AlignCenter, badge);
            room.setRight(place.left() - grid::gap);
        }
    }

    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const auto align = alignment.isValid() ? Qt::Alignment(alignment.toInt()) : Qt::AlignLeft | Qt::AlignVCenter;
    const QString text = index.data(Qt::DisplayRole).toString();
    painter->setPen(colour);
    painter->setFont(option.font);
    // On the line of this font whatever else the text holds: an emoji of a taller font must not lift its row's words.
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room.width());
    const int left = align.testFlag(Qt::AlignRight)     ? room.right() + 1 - metrics.horizontalAdvance(shown)
                     : align.testFlag(Qt::AlignHCenter) ? room.center().x() - metrics.horizontalAdvance(shown) / 2
                                                        : room.left();
    painter->drawText(left, room.top() + (room.height() - metrics.height()) / 2 + metrics.ascent(), shown);
    paintFocus(painter, option, index);
    painter->restore();
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    int width = widthFor(index.data(Qt::DisplayRole).toString(), option.fontMetrics);
    if (const QString badge = index.data(model::BadgeRole).toString(); !badge.isEmpty())
        width += option.fontMetrics.horizontalAdvance(badge) + 2 * grid::group + grid::gap;
    return {width, m_table->rowHeight()};
}

void TableDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const QColor base = palette.color(QPalette::Base);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    QColor ground = base;
    if (isSelectedStrongly(option))
        ground = palette.color(QPalette::Highlight);
    else if (selected)
        ground = colour::blend(base, palette.color(QPalette::Highlight), 0.22);
    else if (index.row() == m_table->hoveredRow())
        ground = colour::hover(palette);
    if (ground != base)
        painter->fillRect(option.rect, ground);
    if (!selected && m_table->changeTint() > 0 && index.data(model::ChangedRole).toBool())
        painter->fillRect(option.rect, colour::blend(ground, colour::changed(palette), m_table->changeTint()));
    if (isStale(index)) {
        painter->setBrushOrigin(0, 0);
        painter->fillRect(option.rect, QBrush(colour::blend(ground, palette.color(QPalette::Text), 0.12), Qt::BDiagPattern));
    }
    painter->setPen(colour::hairline(palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

QColor TableDelegate::textColour(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    if (isSelectedStrongly(option))
        return palette.color(QPalette::HighlightedText);
    const auto group = option.state.testFlag(QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled;
    if (group == QPalette::Active) {
        if (isStale(index) || index.data(model::GoneRole).toBool())
            return colour::muted(palette);
        if (index.data(model::ZeroRole).toBool() || index.data(model::UnknownRole).toBool())
            return colour::faint(palette);
    }
    return palette.color(group, QPalette::Text);
}

void TableDelegate::paintFocus(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!m_table->hasFocus() || index != m_table->currentIndex())
        return;
    const bool strong = isSelectedStrongly(option);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(option.palette.color(strong ? QPalette::HighlightedText : QPalette::Highlight), 1));
    painter->drawRect(option.rect.adjusted(strong ? 1 : 0, strong ? 1 : 0, strong ? -2 : -1, strong ? -2 : -1));
    if (!strong)
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
}

bool TableDelegate::isStale(const QModelIndex &index) const
{
    return m_table->isStale() || index.data(model::StaleRole).toBool();
}

bool TableDelegate::isSelectedStrongly(const QStyleOptionViewItem &option) const
{
    return option.state.testFlag(QStyle::State_Selected) && m_table->hasFocus() && option.state.testFlag(QStyle::State_Enabled);
}

}
