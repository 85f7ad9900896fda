#include "ui/charts/queuebaraccessible.h"

#include "ui/charts/queuebarview.h"
#include "ui/charts/statelegend.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QLocale>

namespace senderdesk::ui {
namespace {

using namespace Qt::StringLiterals;

std::optional<MailState> stateOfColumn(int column)
{
    return column < 4 ? std::optional(MailState(column)) : std::nullopt;
}

QString columnName(int column)
{
    const auto state = stateOfColumn(column);
    return state ? stateName(*state) : QueueBarView::tr("Total");
}

// One value of one row: a cell whose name says what it is of, so that it can be understood wherever it is met.
class BarValue final : public QAccessibleInterface,
                       public QAccessibleTableCellInterface,
                       public QAccessibleValueInterface,
                       public QAccessibleActionInterface
{
public:
    BarValue(QueueBarView *view, int row, int column) : m_view(view), m_row(row), m_column(column) {}

    bool isValid() const override { return m_view && m_view->model() && m_row < m_view->model()->rowCount(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view->window()->windowHandle(); }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Cell; }

    QRect rect() const override
    {
        const QRect place = m_view->valueRect(m_row, stateOfColumn(m_column));
        return {m_view->viewport()->mapToGlobal(place.topLeft()), place.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = state.focusable = true;
        const QModelIndex index = m_view->model()->index(m_row, 0);
        state.selected = m_view->selectionModel()->isSelected(index);
        state.focused = m_view->hasFocus() && m_view->currentIndex().row() == m_row && m_column == valuesPerRow - 1;
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->visualRect(index));
        return state;
    }
    QString text(QAccessible::Text kind) const override
    {
        const auto figure = count();
        const QString words = figure ? QLocale().toString(*figure) : u"–"_s;
        if (kind == QAccessible::Value)
            return words;
        if (kind != QAccessible::Name)
            return {};
        //: Assistive technology reads this for a value of the chart: name of the row, name of the state, number of messages.
        return QueueBarView::tr("%1: %2 %3").arg(m_view->contentOf(m_row).name, columnName(m_column), words);
    }
    void setText(QAccessible::Text, const QString &) override {}

    // ---- cell
    bool isSelected() const override { return state().selected; }
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

    // ---- value
    QVariant currentValue() const override { return count() ? QVariant(*count()) : QVariant(); }
    void setCurrentValue(const QVariant &) override {}
    QVariant minimumValue() const override { return 0; }
    QVariant maximumValue() const override { return {}; }
    QVariant minimumStepSize() const override { return {}; }

    // ---- action
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        const QModelIndex index = m_view->model()->index(m_row, 0);
        if (name == pressAction())
            m_view->selectionModel()->select(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        if (name == setFocusAction())
            m_view->setFocus();
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        switch (type) {
        case QAccessible::TableCellInterface:
            return static_cast<QAccessibleTableCellInterface *>(this);
        case QAccessible::ValueInterface:
            return static_cast<QAccessibleValueInterface *>(this);
        case QAccessible::ActionInterface:
            return static_cast<QAccessibleActionInterface *>(this);
        default:
            return nullptr;
        }
    }

    [[nodiscard]] int index() const { return m_row * valuesPerRow + m_column; }

private:
    std::optional<qint64> count() const
    {
        const auto counts = m_view->contentOf(m_row).counts;
        if (!counts)
            return std::nullopt;
        const auto state = stateOfColumn(m_column);
        return state ? countOf(*counts, int(*state)) : counts->total;
    }

    QPointer<QueueBarView> m_view;
    int m_row;
    int m_column;
};

// The chart: a table of five values a row; its last child is the legend.
class BarTable final : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit BarTable(QueueBarView *view) : QAccessibleWidget(view, QAccessible::Table) {}
    ~BarTable() override { forget(); }

    int childCount() const override { return rowCount() * valuesPerRow + 1; }
    QAccessibleInterface *child(int index) const override
    {
        if (index == rowCount() * valuesPerRow)
            return QAccessible::queryAccessibleInterface(view()->legend());
        if (index < 0 || index > rowCount() * valuesPerRow)
            return nullptr;
        if (const QAccessible::Id known = m_children.value(index))
            return QAccessible::accessibleInterface(known);
        auto *made = new BarValue(view(), index / valuesPerRow, index % valuesPerRow);
        m_children.insert(index, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint point = view()->viewport()->mapFromGlobal(QPoint(x, y));
        const QModelIndex index = view()->indexAt(point);
        if (!index.isValid())
            return QAccessibleWidget::childAt(x, y);
        const auto state = view()->stateAt(point);
        return child(index.row() * valuesPerRow + (state ? int(*state) : valuesPerRow - 1));
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (child && child->object() == view()->legend())
            return rowCount() * valuesPerRow;
        const auto *value = dynamic_cast<const BarValue *>(child);
        return value ? value->index() : -1;
    }
    QAccessibleInterface *focusChild() const override
    {
        if (!view()->hasFocus())
            return QAccessibleWidget::focusChild();
        const int row = view()->currentIndex().row();
        return row < 0 ? nullptr : child(row * valuesPerRow + valuesPerRow - 1);
    }

    // ---- table
    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override
    {
        return row < 0 || row >= rowCount() || column < 0 || column >= valuesPerRow ? nullptr
                                                                                    : child(row * valuesPerRow + column);
    }
    int columnCount() const override { return valuesPerRow; }
    int rowCount() const override { return view()->model() ? view()->model()->rowCount() : 0; }
    QString columnDescription(int column) const override { return columnName(column); }
    QString rowDescription(int row) const override { return view()->contentOf(row).name; }
    int selectedRowCount() const override { return int(selectedRows().size()); }
    QList<int> selectedRows() const override
    {
        QList<int> rows;
        for (const QModelIndex &index : view()->selectionModel()->selectedRows())
            rows.append(index.row());
        return rows;
    }
    QList<QAccessibleInterface *> selectedCells() const override
    {
        QList<QAccessibleInterface *> cells;
        for (const int row : selectedRows()) {
            for (int column = 0; column < valuesPerRow; ++column)
                cells.append(cellAt(row, column));
        }
        return cells;
    }
    int selectedCellCount() const override { return selectedRowCount() * valuesPerRow; }
    int selectedColumnCount() const override { return 0; }
    QList<int> selectedColumns() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override { return view()->selectionModel()->isRowSelected(row); }
    bool selectRow(int row) override { return select(row, QItemSelectionModel::Select); }
    bool unselectRow(int row) override { return select(row, QItemSelectionModel::Deselect); }
    bool selectColumn(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *event) override
    {
        // A value reads its row anew each time it is asked; only rows that are not there any more must go.
        if (event->modelChangeType() != QAccessibleTableModelChangeEvent::DataChanged)
            forget();
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

private:
    QueueBarView *view() const { return static_cast<QueueBarView *>(widget()); }
    bool select(int row, QItemSelectionModel::SelectionFlag how)
    {
        if (row < 0 || row >= rowCount())
            return false;
        view()->selectionModel()->select(view()->model()->index(row, 0), how | QItemSelectionModel::Rows);
        return true;
    }
    void forget()
    {
        for (const QAccessible::Id id : std::exchange(m_children, {}))
            QAccessible::deleteAccessibleInterface(id);
    }

    mutable QHash<int, QAccessible::Id> m_children;
};

QAccessibleInterface *make(const QString &className, QObject *object)
{
    if (className != QLatin1String("senderdesk::ui::QueueBarView"))
        return nullptr;
    auto *view = qobject_cast<QueueBarView *>(object);
    return view ? new BarTable(view) : nullptr;
}

}

void installQueueBarAccessible()
{
    static const bool isInstalled = (QAccessible::installFactory(make), true);
    std::ignore = isInstalled;
}

}
