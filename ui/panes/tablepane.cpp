#include "ui/panes/tablepane.h"

#include "model/rowsmodel.h"
#include "operations/source.h"
#include "ui/panes/export/exportsheet.h"
#include "ui/panes/handguard.h"
#include "ui/text/figures.h"
#include "ui/text/filterfault.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/command.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/grid.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QToolButton>

#include <algorithm>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;

using operations::Source;

TablePane::TablePane(const Parts &parts, Source &source, model::RowsModel &model, store::LayoutStore &layout, QWidget *parent)
    : Pane(parts.id, parts.title, parts.icon, parent)
    , m_source(source)
    , m_model(model)
    , m_tableName(parts.tableName)
    , m_export(new Command(
          u"file.export"_s, [] { return tr("Export…"); }, QKeySequence(Qt::CTRL | Qt::Key_E), this))
    , m_filter(new FilterField(this))
    , m_table(new DataTable(this))
    , m_filterLine(new FlowLayout(grid::gap))
    , m_filterRow(new QHBoxLayout)
    , m_pending(new QToolButton(this))
{
    m_table->setModel(&model);
    m_table->columns().setKey(layout, parts.id);
    new HandGuard(model, *m_table);

    m_pending->setAutoRaise(true);
    m_pending->hide();
    connect(m_pending, &QToolButton::clicked, this, [this] {
        m_table->clearSelection(); // the rows were kept for the selection's sake
        m_model.applyPending();
    });

    m_filterRow->setSpacing(grid::gap);
    m_filterRow->addWidget(m_filter, 1);
    m_filterLine->addLayout(m_filterRow);
    m_filterLine->addWidget(m_pending);
    body()->addLayout(m_filterLine);
    body()->addWidget(m_table, 1);

    addHeaderAction(m_export);
    connect(m_export, &QAction::triggered, this, &TablePane::exportTable);
    connect(m_filter, &FilterField::filterChanged, this, &TablePane::applyFilter);
    connect(m_filter, &FilterField::left, this, &TablePane::enterTable);
    connect(&model, &model::RowsModel::pendingChanged, this, &TablePane::showPending);
    connect(&source, &Source::stateChanged, this, &TablePane::showSource);
    connect(&model, &model::RowsModel::settled, this, &TablePane::showSource); // many rows are put in place later
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TablePane::followSelection);
    connect(this, &Pane::tryAgainRequested, this, [this] { refresh(); });
    connect(this, &Pane::stopRequested, this, [this] { m_source.cancel(); });
}

QWidget *TablePane::filterField() const
{
    return m_filter;
}

QAbstractItemView *TablePane::primaryView() const
{
    return m_table;
}

void TablePane::refresh()
{
    m_source.refresh();
}

QAction *TablePane::exportAction() const
{
    return m_export;
}

bool TablePane::isAtRest() const
{
    return Pane::isAtRest() && !m_model.isBusy();
}

QList<int> TablePane::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows << row;
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void TablePane::applyFilter(const QString &text)
{
    // A faulty filter changes nothing: the rows stay as the last good one left them.
    auto filter = m_model.parseFilter(text, locale());
    if (!filter) {
        const model::FilterFault fault = filter.error();
        m_filter->setFault([fault] { return text::filterFaultSentence(fault); }, fault.position, fault.length);
        return;
    }
    m_filter->clearFault();
    m_model.setFilter(std::move(*filter));
}

void TablePane::showPending()
{
    const int number = m_model.pendingNew() + m_model.pendingGone();
    m_pending->setVisible(number > 0);
    if (number == 0)
        return;
    const QString time = text::time(m_model.orderAt());
    if (m_model.pendingGone() == 0) {
        //: Rows that wait to be shown; %1 is the time of the figures by which the rows are ordered
        m_pending->setText(tr("%n new · order of %1", nullptr, m_model.pendingNew()).arg(time));
    } else {
        //: Rows that wait to be shown or to leave; %1 is the time of the figures by which the rows are ordered
        m_pending->setText(tr("%n changed rows · order of %1", nullptr, number).arg(time));
    }
    m_pending->setToolTip(tr("Rows do not move by themselves. Click to show new rows and to order them anew."));
}

void TablePane::showSource()
{
    setAsOf(m_source.asOf());
    const bool hasRows = m_model.totalRows() > 0;
    clearProgress();
    switch (m_source.state()) {
    case Source::State::Idle:
        // Between two questions nothing is empty yet, and nothing on the screen may come and go.
        if (isAsked()) {
            setState(State::Loading);
        } else {
            describeEmpty();
            setState(State::Empty);
        }
        break;
    case Source::State::Loading:
        m_table->setSkeleton(!hasRows);
        sayProgress();
        setState(m_source.isStale() && hasRows ? State::Stale : State::Loading);
        break;
    case Source::State::Ready:
        if (!hasRows && m_model.isBusy()) {
            m_table->setSkeleton(true);
            setState(State::Loading);
        } else if (hasRows) {
            setState(m_source.isStale() ? State::Stale : State::Ready);
        } else {
            describeEmpty();
            setState(State::Empty);
        }
        break;
    case Source::State::Failed:
        if (m_source.error())
            setFailure(*m_source.error(), m_source.backingOffUntil());
        break;
    }
    m_table->setStale(state() == State::Stale || state() == State::Failed);
    if (state() != State::Loading)
        m_table->setSkeleton(false);
    takeKeyboard();
}

void TablePane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_wantsKeyboard = true;
    takeKeyboard();
}

void TablePane::takeKeyboard()
{
    if (!m_wantsKeyboard || !m_table->isVisible() || m_model.rowCount() == 0)
        return;
    m_wantsKeyboard = false;
    // Whoever types in a field of this pane goes on typing.
    QWidget *now = QApplication::focusWidget();
    if (!isAncestorOf(now) || qobject_cast<QAbstractButton *>(now))
        m_table->setFocus(Qt::OtherFocusReason);
}

// From the filter one means the first row that it lets through, unless rows are selected.
void TablePane::enterTable()
{
    QItemSelectionModel *selection = m_table->selectionModel();
    const QList<int> columns = m_table->columns().visibleColumns();
    if (!selection->hasSelection() && m_model.rowCount() > 0 && !columns.isEmpty())
        selection->setCurrentIndex(m_model.index(0, columns.first()), QItemSelectionModel::NoUpdate);
    m_table->setFocus(Qt::OtherFocusReason);
}

// Rows selected without a hand (by assistive technology) leave the current row behind; Enter must mean what is selected.
void TablePane::followSelection()
{
    const QItemSelectionModel *selection = m_table->selectionModel();
    if (!selection->hasSelection() || selection->isSelected(selection->currentIndex()))
        return;
    const QModelIndex first = selection->selection().first().topLeft();
    m_table->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
}

void TablePane::retranslate()
{
    m_table->setAccessibleName(QCoreApplication::translate("Table", m_tableName));
    m_table->setAccessibleDescription({});
    showPending();
    showSource();
}

QList<ExportFormat> TablePane::exportFormats() const
{
    return tableFormats(m_model.extract(m_table->columns().visibleColumns()));
}

void TablePane::exportTable()
{
    auto *sheet = new ExportSheet(exportFormats(), id(), window());
    connect(sheet, &ExportSheet::written, this, &Pane::statusMessage);
    sheet->open();
}

}
