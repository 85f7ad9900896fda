#include "model/bodytreemodel.h"

#include "domain/mailheader.h"

#include <QCoreApplication>

namespace senderdesk::model {

void BodyTreeModel::setTree(BodyTree tree)
{
    beginResetModel();
    m_tree = std::move(tree);
    endResetModel();
}

const QList<qsizetype> &BodyTreeModel::children(const QModelIndex &parent) const
{
    return parent.isValid() ? m_tree.nodes().at(qsizetype(parent.internalId())).children : m_tree.roots();
}

QModelIndex BodyTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(children(parent).at(row)));
}

QModelIndex BodyTreeModel::parent(const QModelIndex &index) const
{
    const qsizetype up = index.isValid() ? m_tree.nodes().at(qsizetype(index.internalId())).parent : -1;
    return up < 0 ? QModelIndex() : createIndex(int(m_tree.nodes().at(up).row), 0, quintptr(up));
}

int BodyTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(children(parent).size());
}

int BodyTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant BodyTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const BodyNode &node = m_tree.nodes().at(qsizetype(index.internalId()));
    return domain::harmless(index.column() == Name ? node.name : node.value);
}

QVariant BodyTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? QCoreApplication::translate("Column", "Name") : QCoreApplication::translate("Column", "Value");
}

}
