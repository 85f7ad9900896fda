#pragma once

#include <QTableView>
#include <QTimer>

namespace senderdesk::store {
class LayoutStore;
}

namespace senderdesk::ui {

class ColumnLayout;

// The table of a pane: calm rows of one height without vertical lines, whole rows selected, hover and focus visible, figures
// drawn by the roles of model/roles.h (stale, zero, changed, gone). Give it a model, a name column and a layout; the rest
// comes by itself: columns fit their content when the first rows are there and the name column takes what is left; widths,
// order, sort and hidden columns come back at the next start; elided text has a tooltip.
// Keys: Space toggles the row, Enter activates it, Ctrl+C copies, Ctrl+A selects all.
class DataTable : public QTableView
{
    Q_OBJECT

public:
    explicit DataTable(QWidget *parent = nullptr);
    ~DataTable() override;

    void setModel(QAbstractItemModel *model) override;

    // The column that takes the width the others leave; −1: none.
    void setNameColumn(int column);
    // Restores the columns of this key ("queue/isp") and keeps them from now on; the store outlives the table. Another key for
    // another set of columns of the same table.
    void setLayoutKey(store::LayoutStore &layout, const QString &key);
    // Fitting, hiding, sorting by menu.
    [[nodiscard]] ColumnLayout &columns() const { return *m_columns; }

    // All rows drawn as old: of a stale or failed pane.
    void setStale(bool stale);
    [[nodiscard]] bool isStale() const { return m_stale; }
    // Grey bars in place of rows while the first rows are on their way.
    void setSkeleton(bool skeleton);
    [[nodiscard]] bool isSkeletonShown() const;

    enum class Headers { No, Yes };
    // The selected rows (else the current one) in their order, visible columns in theirs, tab-separated, as shown.
    [[nodiscard]] QString selectionAsText(Headers headers) const;
    void copySelection(Headers headers) const;

    [[nodiscard]] int hoveredRow() const { return m_hovered; }
    // 1 right after a refresh, fading to 0: how strongly a changed cell is tinted.
    [[nodiscard]] qreal changeTint() const { return qreal(m_tintSteps) / tintSteps; }

    // The height of a row for the present font: at least 24, on the 4 px grid.
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int sizeHintForColumn(int column) const override; // of the rows in view

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    static constexpr int tintSteps = 8;

    void hover(int row);
    void applyMetrics();
    void paintSkeleton();
    void lookForChanges();
    [[nodiscard]] bool isAnyVisibleCellChanged() const;
    bool showElidedTip(const QPoint &at, const QPoint &globalAt);

    ColumnLayout *m_columns;
    int m_hovered = -1;
    bool m_stale = false;
    bool m_skeleton = false;
    int m_tintSteps = 0;
    QTimer m_look; // once for all the spans of a refresh
    QTimer m_fade;
    QList<QMetaObject::Connection> m_modelConnections;
};

}
