#pragma once

#include "operations/subscriptionbulk.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace senderdesk::ui {

// The table "Dry run": Line, As typed, Finding, Would change.
class DryRunModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, AsTyped, Finding, WouldChange, ColumnCount };

    explicit DryRunModel(QObject *parent) : QAbstractTableModel(parent) {}

    void show(operations::BulkDryRun *run);  // nullptr: none
    [[nodiscard]] static QStringList keys(); // of the columns, in an export

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const operations::DryRunLine &line, int column) const;

    QPointer<operations::BulkDryRun> m_run;
};

// In a word or two, and the reason where there is one.
[[nodiscard]] QString findingText(const operations::DryRunLine &line);

}
