#pragma once

#include "operations/report.h"
#include "ui/panes/actions/targettext.h"

#include <QAbstractTableModel>

namespace senderdesk::ui {

// The table "Results" of a report: a row for each target that was confirmed, how it ended and what it is like now.
class ReportModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    ReportModel(const operations::Report &report, QObject *parent);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const operations::Report m_report;
    const QList<const text::TargetColumn *> m_names; // what the target is; its figures stand under Before and After
};

}
