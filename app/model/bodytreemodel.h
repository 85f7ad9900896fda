#pragma once

#include "model/bodytree.h"

#include <QAbstractItemModel>

namespace senderdesk::model {

// A body as a tree of names and values.
class BodyTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum ColumnIndex { Name, Value, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setTree(BodyTree tree);
    [[nodiscard]] const BodyTree &tree() const { return m_tree; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const QList<qsizetype> &children(const QModelIndex &parent) const;

    BodyTree m_tree;
};

}
