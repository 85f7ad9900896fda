#pragma once

#include "domain/teststep.h"

#include <QAbstractTableModel>

namespace senderdesk::ui {

// The steps of "Test connection" as rows.
class TestStepsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Step, Result, Time, Finding, ColumnCount };

    TestStepsModel(const core::Clock &clock, QObject *parent);

    void setSteps(const QList<domain::TestStep> &steps);
    [[nodiscard]] const QList<domain::TestStep> &steps() const { return m_steps; }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const domain::TestStep &step, int column) const;

    const core::Clock &m_clock;
    QList<domain::TestStep> m_steps;
};

}
