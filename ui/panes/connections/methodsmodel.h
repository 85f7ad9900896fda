#pragma once

#include "operations/methodtable.h"

#include <QAbstractTableModel>

namespace senderdesk::ui {

// The table "Methods": every method of a service with its path, how that is known, and how it was answered last. The path of one
// that is only inferred can be edited; a fault is told at its cell.
class MethodsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Path, Evidence, LastAnswer };

    explicit MethodsModel(QObject *parent);

    void setTable(operations::MethodTable table);
    [[nodiscard]] const operations::MethodTable &table() const { return m_table; }
    [[nodiscard]] QString firstFault() const; // a whole sentence; empty: none
    [[nodiscard]] QModelIndex firstFaulty() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    operations::MethodTable m_table;
};

}
