#include "ui/panes/connections/methodsmodel.h"

#include "model/roles.h"
#include "ui/panes/connections/connectionwords.h"
#include "ui/widgets/colours.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPalette>

#include <array>

namespace senderdesk::ui {
namespace {

using Row = operations::MethodTable::Row;

struct MethodColumn
{
    const char *header;
    QString (*text)(const Row &);
};
constexpr std::array columns{
    MethodColumn{QT_TRANSLATE_NOOP("Column", "Name"), [](const Row &row) { return row.name; }},
    MethodColumn{QT_TRANSLATE_NOOP("Column", "Path"), [](const Row &row) { return row.path; }},
    MethodColumn{QT_TRANSLATE_NOOP("Column", "Evidence"), [](const Row &row) { return text::evidenceName(row.evidence); }},
    MethodColumn{QT_TRANSLATE_NOOP("Column", "Last answer"),
                 [](const Row &row) { return row.lastAnswer.isEmpty() ? QString(QChar(0x2013)) : row.lastAnswer; }},
};

}

MethodsModel::MethodsModel(QObject *parent) : QAbstractTableModel(parent), m_table(domain::Service::AltcraftAdmin, {}, {}) {}

void MethodsModel::setTable(operations::MethodTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

QModelIndex MethodsModel::firstFaulty() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_table.rows()[row].fault)
            return index(row, Path);
    }
    return {};
}

QString MethodsModel::firstFault() const
{
    const QModelIndex faulty = firstFaulty();
    if (!faulty.isValid())
        return {};
    const Row &row = m_table.rows()[faulty.row()];
    //: %1 is a method, %2 a whole sentence
    return tr("%1: %2").arg(row.name, text::pathFault(*row.fault));
}

int MethodsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows().size());
}

int MethodsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columns.size());
}

QVariant MethodsModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const Row &row = m_table.rows()[index.row()];
    const bool isFaulty = row.fault && index.column() == Path;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case model::FullTextRole:
        return columns[size_t(index.column())].text(row);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return isFaulty ? text::pathFault(*row.fault) : role == Qt::ToolTipRole ? data(index, Qt::DisplayRole) : QVariant();
    case Qt::ForegroundRole:
        return isFaulty ? colour::danger(QGuiApplication::palette()) : QVariant();
    case model::UnknownRole:
        return index.column() == LastAnswer && row.lastAnswer.isEmpty();
    default:
        return {};
    }
}

bool MethodsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    m_table.change(index.row(), value.toString().trimmed());
    // One path may be a fault because of another.
    Q_EMIT dataChanged(this->index(0, 0), this->index(rowCount() - 1, columnCount() - 1));
    return true;
}

Qt::ItemFlags MethodsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const bool isOpen = index.isValid() && index.column() == Path && m_table.rows()[index.row()].isEditable();
    return isOpen ? plain | Qt::ItemIsEditable : plain;
}

QVariant MethodsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return QCoreApplication::translate("Column", columns[size_t(section)].header);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    return {};
}

}
