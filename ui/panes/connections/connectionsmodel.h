#pragma once

#include "domain/connection.h"

#include <QAbstractTableModel>

namespace senderdesk::operations {
class Connections;
}

namespace senderdesk::ui {

// The table "Connections", in the person's order.
class ConnectionsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    ConnectionsModel(operations::Connections &connections, QObject *parent);

    [[nodiscard]] QString idAt(int row) const; // empty: no such row
    [[nodiscard]] int rowOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void list();

    operations::Connections &m_source;
    QList<domain::Connection> m_connections;
};

}
