#pragma once

#include <QStyledItemDelegate>

namespace senderdesk::ui {

class DataTable;

// Draws the cells of a DataTable by the roles of model/roles.h.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TableDelegate(DataTable *table);

    static constexpr int sideMargin = 8;
    // What a text needs with its margins. Advances are fractions of a pixel: rounded down they would cut the last letter.
    [[nodiscard]] static int widthFor(const QString &text, const QFontMetrics &metrics)
    {
        return metrics.horizontalAdvance(text) + 1 + 2 * sideMargin;
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    // Background, tint, hatching, hairline and focus of a cell: for delegates that draw their own content.
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] QColor textColour(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintFocus(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

private:
    [[nodiscard]] bool isStale(const QModelIndex &index) const;
    [[nodiscard]] bool isSelectedStrongly(const QStyleOptionViewItem &option) const;

    DataTable *m_table;
};

}
