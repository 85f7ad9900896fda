#include "ui/panes/actions/targetsmodel.h"

#include "model/roles.h"

#include <QCoreApplication>

namespace senderdesk::ui {

using operations::ActionTarget;
using text::TargetColumn;

TargetsModel::TargetsModel(domain::ActionKind kind, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(text::targetColumns(kind))
{}

void TargetsModel::setTargets(const QList<ActionTarget> &targets)
{
    // The targets of a confirmation never change, only their figures do.
    if (targets.size() != m_targets.size()) {
        beginResetModel();
        m_targets = targets;
        endResetModel();
        return;
    }
    m_targets = targets;
    if (!m_targets.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int TargetsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_targets.size());
}

int TargetsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant TargetsModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const TargetColumn &column = *m_columns[index.column()];
    const ActionTarget &target = m_targets[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case model::FullTextRole:
        return column.text(target);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case model::UnknownRole:
        return !column.isKnown(target);
    case model::ZeroRole:
        return column.isNumber && column.text(target) == QLatin1String("0");
    default:
        return {};
    }
}

QVariant TargetsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    const TargetColumn &column = *m_columns[section];
    if (role == Qt::DisplayRole)
        return QCoreApplication::translate("Column", column.header);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

}
