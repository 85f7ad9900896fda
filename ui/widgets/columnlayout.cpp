#include "ui/widgets/columnlayout.h"

#include "store/layoutstore.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/tabledelegate.h"

#include <QAction>
#include <QDataStream>
#include <QEvent>
#include <QHeaderView>
#include <QIODevice>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace senderdesk::ui {
namespace {

constexpr quint32 layoutVersion = 1;

}

ColumnLayout::ColumnLayout(DataTable *table) : QObject(table), m_table(table), m_header(table->horizontalHeader())
{
    m_save.setSingleShot(true);
    m_save.setInterval(500);
    connect(&m_save, &QTimer::timeout, this, &ColumnLayout::save);
    connect(m_header, &QHeaderView::sectionResized, this, [this](int section, int before, int now) {
        // 0 on either side is hiding and showing.
        if (m_laying || before == 0 || now == 0 || !m_table->isVisible())
            return;
        m_byHand.insert(section);
        if (section != m_nameColumn)
            fill();
        saveSoon();
    });
    connect(m_header, &QHeaderView::sectionMoved, this, &ColumnLayout::saveSoon);
    connect(m_header, &QHeaderView::sortIndicatorChanged, this, &ColumnLayout::saveSoon);
    connect(m_header, &QHeaderView::sectionCountChanged, this, [this] {
        m_byHand.clear();
        m_fitted = false;
    });
    connect(m_header, &QWidget::customContextMenuRequested, this, &ColumnLayout::showMenu);
    m_table->viewport()->installEventFilter(this);
    // Rows that were not in view when the columns were fitted may need more; not while the hand is still moving.
    auto *scrolled = new QTimer(this);
    scrolled->setSingleShot(true);
    scrolled->setInterval(150);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, scrolled, qOverload<>(&QTimer::start));
    connect(scrolled, &QTimer::timeout, this, [this] {
        if (m_fitted && m_table->isVisible())
            growWhereElided();
    });
}

ColumnLayout::~ColumnLayout()
{
    // The header may be half gone here: what waited was saved when the table was hidden.
}

void ColumnLayout::setNameColumn(int column)
{
    m_nameColumn = column;
    fill();
}

void ColumnLayout::setKey(store::LayoutStore &layout, const QString &key)
{
    if (m_save.isActive())
        save();
    m_layout = &layout;
    m_key = key;
    restore();
}

void ColumnLayout::fitAnew()
{
    m_byHand.clear();
    fit();
    saveSoon();
}

void ColumnLayout::fit()
{
    if (!m_table->model() || !m_table->isVisible())
        return; // done when it is shown
    {
        const QScopedValueRollback laying(m_laying, true);
        for (int column = 0; column < m_header->count(); ++column) {
            if (!m_header->isSectionHidden(column) && !m_byHand.contains(column))
                m_table->resizeColumnToContents(column);
        }
    }
    fill();
}

QList<int> ColumnLayout::visibleColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        if (const int column = m_header->logicalIndex(visual); !m_header->isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

QList<QAction *> ColumnLayout::showActions(QObject *parent)
{
    QList<QAction *> actions;
    for (int column = 0; column < m_header->count(); ++column) {
        if (column == m_nameColumn)
            continue;
        auto *action = new QAction(m_table->model()->headerData(column, Qt::Horizontal).toString(), parent);
        action->setCheckable(true);
        action->setChecked(!m_header->isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_header->setSectionHidden(column, !shown);
            fit();
            saveSoon();
            Q_EMIT columnsChanged();
        });
        actions.append(action);
    }
    return actions;
}

QList<QAction *> ColumnLayout::sortActions(QObject *parent)
{
    QList<QAction *> actions;
    for (const int column : visibleColumns()) {
        auto *action = new QAction(m_table->model()->headerData(column, Qt::Horizontal).toString(), parent);
        action->setCheckable(true);
        action->setChecked(m_header->sortIndicatorSection() == column);
        connect(action, &QAction::triggered, this, [this, column] {
            const bool again = m_header->sortIndicatorSection() == column;
            const bool down = again && m_header->sortIndicatorOrder() == Qt::AscendingOrder;
            m_table->sortByColumn(column, down ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
        actions.append(action);
    }
    return actions;
}

void ColumnLayout::modelChanged()
{
    m_byHand.clear();
    m_fitted = false;
    restore();
    rowsChanged();
}

void ColumnLayout::rowsChanged()
{
    if (!m_table->isVisible() || !m_table->model() || m_table->model()->rowCount() == 0)
        return;
    if (!std::exchange(m_fitted, true))
        fit();
    else
        growWhereElided();
}

bool ColumnLayout::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
        fill();
        break;
    case QEvent::Show:
        if (m_fitted || (m_table->model() && m_table->model()->rowCount() > 0))
            rowsChanged();
        else
            fit();
        break;
    case QEvent::Hide:
        if (m_save.isActive())
            save();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void ColumnLayout::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(showActions(menu));
    menu->addSeparator();
    connect(menu->addAction(tr("Fit columns")), &QAction::triggered, this, &ColumnLayout::fitAnew);
    menu->popup(m_header->viewport()->mapToGlobal(at));
}

void ColumnLayout::fill()
{
    // A table that is not shown would be asked for all its rows, not only for those in view.
    if (!m_table->isVisible() || m_nameColumn < 0 || m_nameColumn >= m_header->count() || m_header->isSectionHidden(m_nameColumn)
        || m_byHand.contains(m_nameColumn))
        return;
    const int others = m_header->length() - m_header->sectionSize(m_nameColumn);
    // A name is worth scrolling for, up to a length: it is what people act by.
    const int longest = 20 * m_table->fontMetrics().averageCharWidth();
    const int least = qMax(m_header->sectionSizeHint(m_nameColumn), qMin(m_table->sizeHintForColumn(m_nameColumn), longest));
    const QScopedValueRollback laying(m_laying, true);
    m_header->resizeSection(m_nameColumn, qMax(least, m_table->viewport()->width() - others));
}

// A figure that grew must not be cut; columns only ever grow by themselves, so that nothing swings.
void ColumnLayout::growWhereElided()
{
    bool grew = false;
    {
        const QScopedValueRollback laying(m_laying, true);
        for (const int column : visibleColumns()) {
            if (column == m_nameColumn || m_byHand.contains(column))
                continue;
            if (const int wanted = m_table->sizeHintForColumn(column); wanted > m_header->sectionSize(column)) {
                m_header->resizeSection(column, wanted);
                grew = true;
            }
        }
    }
    if (grew)
        fill();
}

void ColumnLayout::restore()
{
    if (!m_layout || !m_table->model() || m_header->count() == 0)
        return;
    const QByteArray saved = m_layout->load(m_key);
    QDataStream stream(saved);
    quint32 version = 0;
    qint32 count = 0;
    QByteArray state;
    QList<qint32> byHand;
    stream >> version >> count >> state >> byHand;
    // Columns that are no longer these start anew.
    if (stream.status() != QDataStream::Ok || version != layoutVersion || count != m_header->count())
        return;
    {
        const QScopedValueRollback laying(m_laying, true);
        m_header->restoreState(state);
    }
    m_byHand = QSet<int>(byHand.cbegin(), byHand.cend());
    if (m_header->sortIndicatorSection() >= 0)
        m_table->sortByColumn(m_header->sortIndicatorSection(), m_header->sortIndicatorOrder());
    m_save.stop();
    m_fitted = false; // those not set by hand are fitted to the rows that come
    fill();
    Q_EMIT columnsChanged();
}

void ColumnLayout::saveSoon()
{
    if (m_layout && !m_laying)
        m_save.start();
}

void ColumnLayout::save()
{
    m_save.stop();
    if (!m_layout)
        return;
    QByteArray saved;
    QDataStream stream(&saved, QIODevice::WriteOnly);
    stream << layoutVersion << qint32(m_header->count()) << m_header->saveState()
           << QList<qint32>(m_byHand.cbegin(), m_byHand.cend());
    m_layout->save(m_key, saved);
}

}
