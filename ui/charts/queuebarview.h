#pragma once

#include "ui/charts/barpainter.h"

#include <QAbstractItemView>
#include <QPersistentModelIndex>

#include <array>

namespace senderdesk::ui {

class StateLegend;

// The values of a row: four states and the total, in this order.
inline constexpr int valuesPerRow = 5;

// The chart of the rows of a table: horizontal stacked bars, one a row, over the same model and, once given, the same selection
// model. Being a view it has selection, keyboard and hit test like the table beside it; only the rows that show are painted.
// Reads the roles of model/roles.h (LabelRole, CountsRole, StaleRole, GoneRole, BadgeRole) from any model that has them.
//
//   chart->setModel(&rows);
//   auto *own = chart->selectionModel();
//   chart->setSelectionModel(table->selectionModel());
//   delete own;
class QueueBarView final : public QAbstractItemView
{
    Q_OBJECT

public:
    explicit QueueBarView(QWidget *parent = nullptr);
    ~QueueBarView() override;

    // ---- states: the legend, the actions and these are one thing
    [[nodiscard]] bool isStateShown(MailState state) const { return m_shown[size_t(state)]; }
    void setStateShown(MailState state, bool isShown);
    [[nodiscard]] QList<QAction *> stateActions() const; // checkable, in the order of the states
    [[nodiscard]] StateLegend *legend() const { return m_legend; }

    // All rows drawn as old: of a stale or failed pane.
    void setStale(bool isStale);
    [[nodiscard]] bool isStale() const { return m_isStale; }

    // ---- picture
    // Legend, axis and as many rows as the size holds, from the first that shows now (from the first of all where all fit).
    // `isVector`: patterns as strokes instead of textures, for SVG. The heading stands above, empty for none.
    void renderTo(QPainter &painter, QSize size, const QString &heading = {}, bool isVector = false) const;
    // As wide as the view, as high as all rows need, at most `mostRows`.
    [[nodiscard]] QSize pictureSize(int mostRows = 200) const;
    [[nodiscard]] QImage image(QSize size, const QString &heading = {}, qreal pixelRatio = 2) const;
    [[nodiscard]] QByteArray svg(QSize size, const QString &heading = {}) const;

    // ---- what assistive technology reads
    [[nodiscard]] BarRow contentOf(int row) const;
    [[nodiscard]] QRect valueRect(int row, std::optional<MailState> state) const; // viewport; nullopt: the total's label
    [[nodiscard]] std::optional<MailState> stateAt(const QPoint &point) const;
    // "Gmail" with its four states, their parts, the total and its share of the rows shown.
    [[nodiscard]] QString toolTipOf(int row) const;

    void setModel(QAbstractItemModel *model) override;
    void reset() override;
    void doItemsLayout() override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles = {}) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stateShownChanged(senderdesk::ui::MailState state, bool isShown);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    [[nodiscard]] int rows() const;
    [[nodiscard]] std::optional<domain::QueueCounts> countsAt(int row) const;
    void measureLater(); // values, names or the room for them may be others now
    void measure() const;
    [[nodiscard]] int measuredNameWidth() const;
    [[nodiscard]] const BarLayout &layOut() const; // measured where needed
    [[nodiscard]] BarPainter::Look look() const;
    [[nodiscard]] const StateBrushes &brushesFor(qreal pixelRatio) const;
    [[nodiscard]] double shareOf(int row) const; // of its sender's rows shown, 0…1
    void setHovered(int row);
    void retranslate();

    StatesShown m_shown = allStates;
    std::array<QAction *, 4> m_actions{};
    StateLegend *m_legend;
    int m_hovered = -1;
    bool m_isStale = false;

    // Worked out when first needed after a change.
    mutable bool m_isMeasured = false;
    mutable qint64 m_most = 0; // the largest value of a bar
    mutable BarLayout m_layout;
    mutable Ticks m_ticks;
    mutable StateBrushes m_brushes;
};

}
