#include "model/rowsmodel.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace senderdesk::model {

using namespace Qt::StringLiterals;

namespace {

bool isZero(const Column &column, const CellValue &value)
{
    return value.number == 0 && (column.kind == ColumnKind::Count || column.kind == ColumnKind::Change);
}

QVariant rawValue(const Column &column, const CellValue &value)
{
    if (isUnknown(column, value))
        return {};
    return column.kind == ColumnKind::Text ? QVariant(value.words) : QVariant(qlonglong(value.number));
}

int alignmentOf(const Column &column)
{
    // Ids stand at the left edge like the names that follow them, dates like words.
    return int(Qt::AlignVCenter | (column.isSearched() ? Qt::AlignLeading : Qt::AlignTrailing));
}

}

RowsModel::RowsModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_pool.setMaxThreadCount(1);
    m_changeTimer.setSingleShot(true);
    connect(&m_changeTimer, &QTimer::timeout, this, &RowsModel::clearChanges);
    if (qApp)
        qApp->installEventFilter(this); // a model is no widget: nobody else tells it that the language changed
}

RowsModel::~RowsModel()
{
    ++*m_generation; // what is still being worked out may stop early
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

int RowsModel::totalRows() const
{
    return int(m_sequence.size());
}

int RowsModel::columnNamed(QLatin1String key) const
{
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i]->key == key)
            return int(i);
    }
    return -1;
}

int RowsModel::sortColumn() const
{
    return m_sort ? columnNamed(sortKey()) : -1;
}

QLatin1String RowsModel::sortKey() const
{
    return m_sort ? m_sort->key : QLatin1String();
}

void RowsModel::show(std::vector<const Column *> columns)
{
    m_columns = std::move(columns);
    m_bitOf.clear();
    for (const Column *column : m_columns)
        m_bitOf.push_back(quint32(1) << (std::ranges::find(m_described, column) - m_described.begin()));
}

void RowsModel::setSort(QLatin1String key, Qt::SortOrder order)
{
    const auto column = std::ranges::find_if(m_described, [&](const Column *one) { return one->key == key; });
    m_sort = column == m_described.end() ? nullptr : *column;
    m_sortOrder = order;
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    const Column &column = columnAt(section);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return column.title();
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    default:
        return {};
    }
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Slot slot = m_shown[size_t(index.row())];
    const Column &column = columnAt(index.column());
    switch (role) {
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case Qt::ToolTipRole:
        return toolTip(slot, column);
    case KeyRole:
        return keyOf(slot);
    case CountsRole: {
        const auto counts = countsOf(slot);
        return counts ? QVariant::fromValue(*counts) : QVariant();
    }
    case LabelRole:
        return label(slot);
    case StaleRole:
        return isStale(slot);
    case ChangedRole:
        // That it was read again is no news: only figures are tinted, or every refresh would light up the column of times.
        return column.kind != ColumnKind::Time && (m_slots[slot].changed & m_bitOf[size_t(index.column())]) != 0;
    case GoneRole:
        return isGone(slot);
    case BadgeRole: // once a row: beside its name
        return index.column() == 0 ? badgeOf(slot) : QString();
    case RowStateRole:
        return int(stateOf(slot) | (isGone(slot) ? RowStates(RowState::Gone) : RowStates()));
    default:
        return text(slot, column, role);
    }
}

QVariant RowsModel::text(Slot slot, const Column &column, int role) const
{
    const bool isAsked = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == FullTextRole || role == RawRole
                         || role == UnknownRole || role == ZeroRole || role == UngroupedRole;
    if (!isAsked)
        return {};
    const CellValue value = access().value(column, slot);
    switch (role) {
    case RawRole:
        return rawValue(column, value);
    case UnknownRole:
        return isUnknown(column, value);
    case ZeroRole:
        return isZero(column, value);
    case UngroupedRole:
        return exportText(column, access().exportValue(column, slot));
    case Qt::AccessibleTextRole: {
        // The badge is painted beside the row's name, so it is read there.
        const QString badge = column.isKey && &column == m_columns.front() ? badgeOf(slot) : QString();
        return badge.isEmpty() ? cellText(column, value) : cellText(column, value) + u", "_s + badge;
    }
    default:
        return cellText(column, value);
    }
}

QString RowsModel::label(Slot slot) const
{
    QStringList parts;
    for (const Column *column : m_columns) {
        if (column->isKey)
            parts.append(cellText(*column, access().value(*column, slot)));
    }
    return parts.join(u" · "_s);
}

QString RowsModel::toolTip(Slot slot, const Column &column) const
{
    if (column.kind == ColumnKind::Time || column.kind == ColumnKind::Date) {
        const CellValue value = access().value(column, slot);
        return isUnknown(column, value) ? QString() : fullTime(value.number);
    }
    if (column.key != "total"_L1 || !stateOf(slot).testFlag(RowState::SumDiffers))
        return {};
    const auto counts = countsOf(slot);
    QStringList parts;
    for (const Column *one : m_described) {
        if (one->key == "new"_L1 || one->key == "processing"_L1 || one->key == "retry"_L1 || one->key == "hold"_L1)
            parts.append(one->title());
    }
    return u"%1 = %2 ≠ %3 %4"_s.arg(parts.join(u" + "_s), QLocale().toString(counts->sum()), column.title(),
                                    QLocale().toString(counts->total));
}

bool RowsModel::isStale(Slot slot) const
{
    if (m_isStale || isGone(slot))
        return true;
    if (!m_staleBefore)
        return false;
    const core::WallTime read = timeOf(slot);
    return read != core::WallTime{} && read < *m_staleBefore;
}

void RowsModel::setStale(bool isStale)
{
    if (std::exchange(m_isStale, isStale) != isStale)
        announceSpan(0, rowCount() - 1, ~quint32(0), {StaleRole});
}

void RowsModel::setStaleBefore(std::optional<core::WallTime> limit)
{
    m_staleBefore = limit;
    const auto [oldest, newest] = timeSpan();
    const bool showsStale = limit && oldest < *limit;
    // Between the two ages of a table nothing looks different: a tick costs nothing.
    const bool isAllTheSame = (showsStale == m_showsStale) && (!showsStale || newest < *limit);
    m_showsStale = showsStale;
    if (!isAllTheSame)
        announceSpan(0, rowCount() - 1, ~quint32(0), {StaleRole});
}

void RowsModel::setChangeShownFor(std::chrono::milliseconds time)
{
    m_changeShownFor = time;
}

void RowsModel::clearChanges()
{
    m_changeTimer.stop();
    if (!std::exchange(m_hasChanges, false))
        return;
    for (SlotState &state : m_slots)
        state.changed = 0;
    announceSpan(0, rowCount() - 1, ~quint32(0), {ChangedRole});
}

std::expected<FilterExpression, FilterFault> RowsModel::parseFilter(const QString &text, const QLocale &locale) const
{
    return FilterExpression::parse(text, locale, m_described);
}

TableExtract RowsModel::extract(const QList<int> &columns, std::optional<QList<int>> rows) const
{
    TableExtract table;
    std::vector<const Column *> described;
    for (const int column : columns) {
        described.push_back(&columnAt(column));
        table.headers.append(columnAt(column).title());
        table.keys.append(columnAt(column).key);
        table.isId.append(columnAt(column).kind == ColumnKind::Id);
        table.isNumber.append(!columnAt(column).isWords());
    }
    std::vector<Slot> slots;
    if (rows) {
        for (const int row : *rows)
            slots.push_back(slotAt(row));
    } else {
        slots = m_shown;
    }
    table.rows = int(slots.size());
    table.cell = [kept = access().snapshot(), slots = std::move(slots), described = std::move(described)](int row, int column) {
        const Column &one = *described[size_t(column)];
        return exportText(one, kept->exportValue(one, slots[size_t(row)]));
    };
    return table;
}

bool RowsModel::eventFilter(QObject *object, QEvent *event)
{
    if (object == qApp && event->type() == QEvent::LanguageChange) {
        languageChanged();
        if (columnCount() > 0)
            Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        announceSpan(0, rowCount() - 1, ~quint32(0), {});
    }
    return QAbstractTableModel::eventFilter(object, event);
}

}
