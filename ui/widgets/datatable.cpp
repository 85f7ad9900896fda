#include "ui/widgets/datatable.h"

#include "model/roles.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/tabledelegate.h"
#include "ui/widgets/tableheader.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace senderdesk::ui {

DataTable::DataTable(QWidget *parent) : QTableView(parent)
{
    setHorizontalHeader(new TableHeader(this));
    setItemDelegate(new TableDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false); // Tab leaves the table
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // in the model's own order until a person asks
    setSortingEnabled(true);
    viewport()->setAttribute(Qt::WA_Hover);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_columns = new ColumnLayout(this);

    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &DataTable::lookForChanges);
    m_fade.setInterval(100);
    connect(&m_fade, &QTimer::timeout, this, [this] {
        if (--m_tintSteps <= 0)
            m_fade.stop();
        viewport()->update();
    });
    applyMetrics();
}

DataTable::~DataTable() = default;

void DataTable::setModel(QAbstractItemModel *model)
{
    for (const auto &connection : std::as_const(m_modelConnections))
        disconnect(connection);
    m_modelConnections.clear();
    QTableView::setModel(model);
    m_columns->modelChanged();
    if (!model)
        return;
    const auto look = [this] {
        if (!m_look.isActive())
            m_look.start(0);
    };
    m_modelConnections = {connect(model, &QAbstractItemModel::dataChanged, this, look),
                          connect(model, &QAbstractItemModel::rowsInserted, this, look),
                          connect(model, &QAbstractItemModel::modelReset, this, look)};
}

void DataTable::setNameColumn(int column)
{
    m_columns->setNameColumn(column);
}

void DataTable::setLayoutKey(store::LayoutStore &layout, const QString &key)
{
    m_columns->setKey(layout, key);
}

void DataTable::setStale(bool stale)
{
    if (std::exchange(m_stale, stale) != stale)
        viewport()->update();
}

void DataTable::setSkeleton(bool skeleton)
{
    if (std::exchange(m_skeleton, skeleton) != skeleton)
        viewport()->update();
}

bool DataTable::isSkeletonShown() const
{
    return m_skeleton && (!model() || model()->rowCount() == 0);
}

QString DataTable::selectionAsText(Headers headers) const
{
    if (!model() || !selectionModel())
        return {};
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    if (rows.isEmpty() && currentIndex().isValid())
        rows.append(currentIndex().row());
    std::sort(rows.begin(), rows.end());

    QStringList lines;
    const QList<int> columns = m_columns->visibleColumns();
    // A tab or a line break inside a name would shift every cell after it.
    const auto joined = [&columns](auto &&textOf) {
        QStringList cells;
        for (const int column : columns)
            cells.append(QString(textOf(column)).replace(u'\t', u' ').replace(u'\n', u' '));
        return cells.join(u'\t');
    };
    if (headers == Headers::Yes)
        lines.append(joined([this](int column) { return model()->headerData(column, Qt::Horizontal).toString(); }));
    for (const int row : std::as_const(rows))
        lines.append(joined([this, row](int column) { return model()->index(row, column).data().toString(); }));
    return lines.join(u'\n');
}

void DataTable::copySelection(Headers headers) const
{
    if (const QString text = selectionAsText(headers); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

int DataTable::rowHeight() const
{
    return grid::rounded(qMax(grid::row, fontMetrics().height() + grid::group));
}

void DataTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        applyMetrics();
        m_columns->fit();
    }
}

void DataTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update(); // a selection looks different with the keyboard on it
}

void DataTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection(Headers::No);
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (isSkeletonShown())
        paintSkeleton();
}

bool DataTable::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::HoverMove:
        hover(rowAt(int(static_cast<QHoverEvent *>(event)->position().y())));
        break;
    case QEvent::HoverLeave:
    case QEvent::Leave:
        hover(-1);
        break;
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (showElidedTip(help->pos(), help->globalPos()))
            return true;
        break;
    }
    default:
        break;
    }
    return QTableView::viewportEvent(event);
}

int DataTable::sizeHintForColumn(int column) const
{
    int hint = QTableView::sizeHintForColumn(column);
    // A figure that has not come yet ("–") must find its place without the column moving under the hand.
    const QVariant alignment = model() ? model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole) : QVariant();
    if (alignment.toInt() & Qt::AlignRight)
        hint = qMax(hint, TableDelegate::widthFor(QLocale().toString(99'999), fontMetrics()));
    return hint;
}

void DataTable::hover(int row)
{
    if (std::exchange(m_hovered, row) != row)
        viewport()->update();
}

void DataTable::applyMetrics()
{
    verticalHeader()->setMinimumSectionSize(rowHeight());
    verticalHeader()->setDefaultSectionSize(rowHeight());
}

void DataTable::paintSkeleton()
{
    QPainter painter(viewport());
    constexpr int skeletonRows = 12; // a hint of rows, fading out: nobody knows how many there will be
    const int height = rowHeight();
    const QHeaderView *header = horizontalHeader();
    const QList<int> columns = m_columns->visibleColumns();
    for (int row = 0; row < skeletonRows && row * height < viewport()->height(); ++row) {
        const double strength = 0.09 * (skeletonRows - row) / skeletonRows;
        const QColor bar = colour::blend(palette().color(QPalette::Base), palette().color(QPalette::Text), strength);
        for (const int column : columns) {
            const int left = header->sectionViewportPosition(column) + TableDelegate::sideMargin;
            const int room = header->sectionSize(column) - 2 * TableDelegate::sideMargin;
            // Uneven lengths read as text; the same for the same place, so that nothing flickers.
            const int part = 45 + (row * 37 + column * 53) % 45;
            QRect rect(left, row * height + height / 3, qMin(room * part / 100, 200), height / 3);
            const QVariant alignment = model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
            if (alignment.toInt() & Qt::AlignRight)
                rect.moveRight(left + room);
            painter.fillRect(rect, bar);
        }
    }
}

void DataTable::lookForChanges()
{
    m_columns->rowsChanged();
    if (!isVisible() || !isAnyVisibleCellChanged())
        return;
    m_tintSteps = tintSteps;
    m_fade.start();
}

bool DataTable::isAnyVisibleCellChanged() const
{
    const int first = qMax(0, rowAt(0));
    const int last = rowAt(viewport()->height() - 1);
    const int end = model() ? (last < 0 ? model()->rowCount() - 1 : last) : -1;
    for (int row = first; row <= end; ++row) {
        for (int column = 0; column < model()->columnCount(); ++column) {
            if (!isColumnHidden(column) && model()->index(row, column).data(model::ChangedRole).toBool())
                return true;
        }
    }
    return false;
}

bool DataTable::showElidedTip(const QPoint &at, const QPoint &globalAt)
{
    const QModelIndex index = indexAt(at);
    if (!index.isValid() || !index.data(Qt::ToolTipRole).toString().isEmpty())
        return false;
    const QString text = index.data(Qt::DisplayRole).toString();
    if (TableDelegate::widthFor(text, fontMetrics()) <= columnWidth(index.column()))
        return false;
    const QVariant full = index.data(model::FullTextRole);
    // As a paragraph of plain text: a name may hold anything.
    QToolTip::showText(globalAt, (full.isValid() ? full.toString() : text).toHtmlEscaped(), viewport(), visualRect(index));
    return true;
}

}
