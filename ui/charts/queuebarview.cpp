#include "ui/charts/queuebarview.h"

#include "model/roles.h"
#include "model/rowsmodel.h"
#include "ui/charts/queuebaraccessible.h"
#include "ui/charts/statelegend.h"
#include "ui/widgets/grid.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace senderdesk::ui {

QueueBarView::QueueBarView(QWidget *parent) : QAbstractItemView(parent)
{
    installQueueBarAccessible();
    for (const MailState state : allMailStates) {
        auto *action = new QAction(this);
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this, [this, state](bool isOn) { setStateShown(state, isOn); });
        m_actions[size_t(state)] = action;
    }
    m_legend = new StateLegend(m_actions, this);
    retranslate();

    setFrameShape(NoFrame);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    viewport()->setMouseTracking(true);
}

QueueBarView::~QueueBarView() = default;

void QueueBarView::retranslate()
{
    setAccessibleName(tr("Queue chart"));
    for (const MailState state : allMailStates) {
        m_actions[size_t(state)]->setText(stateName(state));
        //: %1 is the name of a state of queued mail: New, Processing, Retry or Hold.
        m_actions[size_t(state)]->setToolTip(tr("Shows or hides %1 in the chart").arg(stateName(state)));
    }
}

void QueueBarView::setStateShown(MailState state, bool isShown)
{
    if (std::exchange(m_shown[size_t(state)], isShown) == isShown)
        return;
    m_actions[size_t(state)]->setChecked(isShown);
    measureLater();
    Q_EMIT stateShownChanged(state, isShown);
}

void QueueBarView::setStale(bool isStale)
{
    if (std::exchange(m_isStale, isStale) != isStale)
        viewport()->update();
}

QList<QAction *> QueueBarView::stateActions() const
{
    return {m_actions.begin(), m_actions.end()};
}

int QueueBarView::rows() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

std::optional<domain::QueueCounts> QueueBarView::countsAt(int row) const
{
    // A scale over 100,000 rows is measured several times as fast without a QVariant for each.
    if (const auto *table = qobject_cast<const model::RowsModel *>(model()))
        return table->countsAt(row);
    const QVariant counts = model()->index(row, 0).data(model::CountsRole);
    return counts.canConvert<domain::QueueCounts>() ? std::optional(counts.value<domain::QueueCounts>()) : std::nullopt;
}

BarRow QueueBarView::contentOf(int row) const
{
    const QModelIndex index = model()->index(row, 0);
    return {.name = index.data(model::LabelRole).toString(),
            .counts = countsAt(row),
            .badge = index.data(model::BadgeRole).toString(),
            .isStale = m_isStale || index.data(model::StaleRole).toBool(),
            .isGone = index.data(model::GoneRole).toBool(),
            .isSelected = selectionModel() && selectionModel()->isSelected(index),
            .isHovered = row == m_hovered,
            .hasFocus = hasFocus() && currentIndex().row() == row};
}

// ---- measures

void QueueBarView::measureLater()
{
    m_isMeasured = false;
    viewport()->update();
}

void QueueBarView::measure() const
{
    m_isMeasured = true;
    m_most = 0;
    for (int row = 0, end = rows(); row < end; ++row) {
        if (const auto counts = countsAt(row))
            m_most = std::max(m_most, barValue(*counts, m_shown));
    }
    const QFontMetrics metrics(font());
    m_layout.viewport = viewport()->size();
    m_layout.rowHeight = std::max(grid::row, (metrics.height() + 7) / 4 * 4);
    m_layout.barHeight = m_layout.rowHeight - 10;
    m_layout.axisHeight = (QFontMetrics(look().smallFont).height() + 11) / 4 * 4;
    m_layout.nameWidth = std::clamp(measuredNameWidth(), 48, std::max(m_layout.viewport.width() * 2 / 5, 48));
    m_layout.valueWidth = metrics.horizontalAdvance(QLocale().toString(std::max<qint64>(m_most, 1'000)));
    m_ticks = niceTicks(m_most, std::max(m_layout.plot().width() / (2 * m_layout.valueWidth + 24), 2));
}

// Of a sample: the longest names by letters among some rows all over the table, then really measured. Measuring all would take
// longer than painting them.
int QueueBarView::measuredNameWidth() const
{
    static constexpr int sample = 100;
    const int count = rows();
    QStringList names;
    for (int i = 0, end = std::min(count, sample); i < end; ++i)
        names.append(model()->index(int(qint64(i) * count / end), 0).data(model::LabelRole).toString());
    const qsizetype longest = std::min<qsizetype>(names.size(), 8);
    std::partial_sort(names.begin(), names.begin() + longest, names.end(),
                      [](const QString &a, const QString &b) { return a.size() > b.size(); });
    const QFontMetrics metrics(font());
    int width = metrics.horizontalAdvance(tr("Messages")) + 1; // the title of the axis stands above the names
    for (const QString &name : names.first(longest))
        width = std::max(width, metrics.horizontalAdvance(name) + 1);
    return width;
}

const BarLayout &QueueBarView::layOut() const
{
    if (!m_isMeasured)
        measure();
    return m_layout;
}

BarPainter::Look QueueBarView::look() const
{
    QFont small = font();
    if (small.pointSizeF() > 1)
        small.setPointSizeF(small.pointSizeF() - 1);
    return {palette(), font(), small, layoutDirection(), false};
}

const StateBrushes &QueueBarView::brushesFor(qreal pixelRatio) const
{
    if (!m_brushes.isFor(palette(), pixelRatio))
        m_brushes = StateBrushes(palette(), pixelRatio);
    return m_brushes;
}

// ---- the view's duties

void QueueBarView::setModel(QAbstractItemModel *model)
{
    if (this->model())
        disconnect(this->model(), nullptr, this, nullptr);
    QAbstractItemView::setModel(model);
    if (model) {
        // The base class lays out anew on its own for these; the measures of the rows that left or moved go with them.
        connect(model, &QAbstractItemModel::rowsRemoved, this, [this] {
            updateGeometries();
            measureLater();
        });
        connect(model, &QAbstractItemModel::layoutChanged, this, &QueueBarView::measureLater);
    }
    measureLater();
}

void QueueBarView::reset()
{
    m_isMeasured = false;
    m_hovered = -1;
    QAbstractItemView::reset();
}

void QueueBarView::doItemsLayout()
{
    m_isMeasured = false;
    QAbstractItemView::doItemsLayout();
}

QRect QueueBarView::visualRect(const QModelIndex &index) const
{
    return index.isValid() ? layOut().row(index.row(), verticalOffset()) : QRect();
}

QModelIndex QueueBarView::indexAt(const QPoint &point) const
{
    const int row = model() ? layOut().rowAt(point.y(), verticalOffset(), rows()) : -1;
    return row < 0 ? QModelIndex() : model()->index(row, 0, rootIndex());
}

void QueueBarView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const BarLayout &layout = layOut();
    const int top = index.row() * layout.rowHeight;
    int offset = layout.offsetShowing(index.row(), verticalOffset());
    if (hint == PositionAtTop)
        offset = top;
    else if (hint == PositionAtBottom)
        offset = top + layout.rowHeight - layout.pageHeight();
    else if (hint == PositionAtCenter)
        offset = top + (layout.rowHeight - layout.pageHeight()) / 2;
    verticalScrollBar()->setValue(offset);
}

int QueueBarView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QModelIndex QueueBarView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int count = rows();
    if (count == 0)
        return {};
    const BarLayout &layout = layOut();
    const int page = std::max(layout.pageHeight() / layout.rowHeight - 1, 1);
    int row = currentIndex().row();
    switch (action) {
    case MoveUp:
    case MovePrevious:
        --row;
        break;
    case MoveDown:
    case MoveNext:
        ++row;
        break;
    case MovePageUp:
        row -= page;
        break;
    case MovePageDown:
        row += page;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = count - 1;
        break;
    case MoveLeft:
    case MoveRight:
        break;
    }
    // The column stays, or the table beside would lose its current cell.
    return model()->index(std::clamp(row, 0, count - 1), std::max(currentIndex().column(), 0), rootIndex());
}

void QueueBarView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QRect box = rect.normalized();
    const auto [first, last] = layOut().rowsIn(box.top(), box.bottom(), verticalOffset(), rows());
    QItemSelection selection;
    if (last >= first)
        selection.select(model()->index(first, 0), model()->index(last, model()->columnCount() - 1));
    selectionModel()->select(selection, command);
}

QRegion QueueBarView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    const auto [first, last] = layOut().rowsIn(0, viewport()->height(), verticalOffset(), rows());
    for (const QItemSelectionRange &range : selection) {
        const int top = std::max(range.top(), first);
        const int bottom = std::min(range.bottom(), last); // ranges of 100,000 rows cost what shows of them
        if (top <= bottom)
            region += layOut().row(top, verticalOffset()).united(layOut().row(bottom, verticalOffset()));
    }
    return region & viewport()->rect();
}

void QueueBarView::updateGeometries()
{
    if (const QMargins margins(0, m_legend->sizeHint().height(), 0, 0); viewportMargins() != margins)
        setViewportMargins(margins);
    const QRect room = contentsRect();
    m_legend->setGeometry(room.left(), room.top(), room.width(), m_legend->sizeHint().height());
    const BarLayout &layout = layOut();
    verticalScrollBar()->setSingleStep(layout.rowHeight);
    verticalScrollBar()->setPageStep(layout.pageHeight());
    verticalScrollBar()->setRange(0, std::max(layout.contentHeight(rows()) - layout.pageHeight(), 0));
    QAbstractItemView::updateGeometries();
}

void QueueBarView::rowsInserted(const QModelIndex &parent, int first, int last)
{
    m_isMeasured = false;
    QAbstractItemView::rowsInserted(parent, first, last);
    updateGeometries();
    viewport()->update();
}

void QueueBarView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    // Not the base class's: it would ask for the rectangle of every cell. Values set the scale, so a change may move all.
    if (roles.isEmpty() || roles.contains(model::CountsRole)) {
        measureLater();
    } else {
        const QRect first = visualRect(topLeft);
        viewport()->update(first.united(visualRect(bottomRight)));
    }
    if (QAccessible::isActive()) {
        QAccessibleTableModelChangeEvent event(this, QAccessibleTableModelChangeEvent::DataChanged);
        event.setFirstRow(topLeft.row());
        event.setLastRow(bottomRight.row());
        QAccessible::updateAccessibility(&event);
    }
}

void QueueBarView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update(visualRect(previous));
    viewport()->update(visualRect(current));
    if (QAccessible::isActive() && current.isValid() && hasFocus()) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(current.row() * valuesPerRow + valuesPerRow - 1);
        QAccessible::updateAccessibility(&event);
    }
}

void QueueBarView::paintEvent(QPaintEvent *event)
{
    const BarLayout &layout = layOut();
    const int count = rows();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    if (count == 0)
        return;
    const BarPainter::Look how = look();
    const BarPainter bars(painter, how, brushesFor(devicePixelRatioF()), layout, m_ticks, m_shown);
    const int offset = verticalOffset();
    const auto [first, last] = layout.rowsIn(event->rect().top(), event->rect().bottom(), offset, count);
    if (last >= first)
        bars.drawGrid(std::max(layout.row(first, offset).top(), layout.axisHeight), layout.row(last, offset).bottom());
    painter.setClipRect(QRect(0, layout.axisHeight, layout.viewport.width(), layout.pageHeight()));
    for (int row = first; row <= last; ++row)
        bars.drawRow(row, offset, contentOf(row));
    painter.setClipping(false);
    if (event->rect().top() < layout.axisHeight)
        bars.drawAxis(tr("Messages"));
}

void QueueBarView::resizeEvent(QResizeEvent *event)
{
    m_isMeasured = false;
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void QueueBarView::changeEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::LanguageChange:
        retranslate();
        [[fallthrough]];
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::PaletteChange:
        m_isMeasured = false;
        scheduleDelayedItemsLayout();
        break;
    default:
        break;
    }
    QAbstractItemView::changeEvent(event);
}

QSize QueueBarView::sizeHint() const
{
    return {560, m_legend->sizeHint().height() + layOut().axisHeight + 8 * layOut().rowHeight};
}

QSize QueueBarView::minimumSizeHint() const
{
    return {240, m_legend->sizeHint().height() + layOut().axisHeight + 2 * layOut().rowHeight};
}

}
