#pragma once

#include "domain/action.h"
#include "operations/actiontarget.h"
#include "ui/panes/actions/targettext.h"

#include <QAbstractTableModel>

namespace senderdesk::ui {

// The table "Targets" of a confirmation: exactly what will be acted on, with the figures read from the server for it.
class TargetsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    TargetsModel(domain::ActionKind kind, QObject *parent);

    void setTargets(const QList<operations::ActionTarget> &targets);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const QList<const text::TargetColumn *> m_columns;
    QList<operations::ActionTarget> m_targets;
};

}
