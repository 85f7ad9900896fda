#include "ui/panes/connections/teststepsmodel.h"

#include "model/roles.h"
#include "ui/text/figures.h"
#include "ui/text/teststeps.h"

#include <algorithm>

namespace senderdesk::ui {

using domain::TestStep;

TestStepsModel::TestStepsModel(const core::Clock &clock, QObject *parent) : QAbstractTableModel(parent), m_clock(clock) {}

void TestStepsModel::setSteps(const QList<TestStep> &steps)
{
    if (!std::ranges::equal(steps, m_steps, {}, &TestStep::kind, &TestStep::kind)) {
        beginResetModel();
        m_steps = steps;
        endResetModel();
        return;
    }
    m_steps = steps;
    if (!m_steps.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void TestStepsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_steps.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int TestStepsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

int TestStepsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString TestStepsModel::text(const TestStep &step, int column) const
{
    switch (column) {
    case Step:
        return text::stepName(step.kind);
    case Result:
        return text::stepResult(step.state);
    case Time:
        return step.took ? text::duration(*step.took) : text::unknown();
    default:
        return text::stepFinding(step, m_clock.now());
    }
}

QVariant TestStepsModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const TestStep &step = m_steps[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case model::FullTextRole:
        return text(step, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (index.column() == Time ? Qt::AlignRight : Qt::AlignLeft));
    case model::UnknownRole:
        return index.column() == Time && !step.took;
    default:
        return {};
    }
}

QVariant TestStepsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == Time ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Step:
        return tr("Step");
    case Result:
        return tr("Result");
    case Time:
        return tr("Time");
    default:
        return tr("What was found");
    }
}

}
