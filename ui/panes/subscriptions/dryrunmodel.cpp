#include "ui/panes/subscriptions/dryrunmodel.h"

#include "model/roles.h"
#include "ui/text/errors.h"
#include "ui/text/figures.h"

namespace senderdesk::ui {

using namespace Qt::StringLiterals;
using operations::DryRunLine;

namespace {

int alignmentOf(int column)
{
    const bool isNumber = column == DryRunModel::Line || column == DryRunModel::WouldChange;
    return int(Qt::AlignVCenter | (isNumber ? Qt::AlignTrailing : Qt::AlignLeading));
}

}

QString findingText(const DryRunLine &line)
{
    switch (line.finding) {
    case DryRunLine::Finding::Waiting:
        return {};
    case DryRunLine::Finding::WouldChange:
        //: What a dry run found of a line
        return DryRunModel::tr("would change");
    case DryRunLine::Finding::AlreadySo:
        return DryRunModel::tr("already so");
    case DryRunLine::Finding::NotFound:
        return DryRunModel::tr("not found");
    case DryRunLine::Finding::Ambiguous:
        return DryRunModel::tr("several profiles are like that");
    case DryRunLine::Finding::NoResource:
        return DryRunModel::tr("no resource is named");
    case DryRunLine::Finding::StatusMissing:
        return DryRunModel::tr("no status is named");
    case DryRunLine::Finding::AnotherAction:
        return DryRunModel::tr("the line names another action");
    case DryRunLine::Finding::NotATarget:
        return DryRunModel::tr("its address is not whole, or its channel is the platform's own");
    case DryRunLine::Finding::Failed:
        return line.error ? text::errorSentence(*line.error) : DryRunModel::tr("could not be read");
    }
    Q_UNREACHABLE();
}

void DryRunModel::show(operations::BulkDryRun *run)
{
    beginResetModel();
    m_run = run;
    endResetModel();
    if (!run)
        return;
    connect(run, &operations::BulkDryRun::lineFound, this,
            [this](qsizetype line) { Q_EMIT dataChanged(index(int(line), 0), index(int(line), ColumnCount - 1)); });
    connect(run, &QObject::destroyed, this, [this] {
        beginResetModel();
        endResetModel();
    });
}

QStringList DryRunModel::keys()
{
    return {u"line"_s, u"as_typed"_s, u"finding"_s, u"would_change"_s};
}

int DryRunModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_run ? 0 : int(m_run->lines().size());
}

int DryRunModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DryRunModel::text(const DryRunLine &line, int column) const
{
    switch (column) {
    case Line:
        return text::plainId(line.line.number);
    case AsTyped: {
        QStringList said;
        for (auto it = line.line.values.cbegin(); it != line.line.values.cend(); ++it)
            said << it.value();
        said.sort(); // a hash has no order of its own
        return said.join(u" · "_s);
    }
    case Finding:
        return findingText(line);
    case WouldChange:
        return line.finding == DryRunLine::Finding::Waiting ? text::unknown() : text::count(line.targets.size());
    default:
        return {};
    }
}

QVariant DryRunModel::data(const QModelIndex &index, int role) const
{
    if (!m_run || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DryRunLine &line = m_run->lines().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case model::FullTextRole:
        return text(line, index.column());
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    case model::UngroupedRole: // nothing for what is not known
        if (index.column() != WouldChange)
            return text(line, index.column());
        return line.finding == DryRunLine::Finding::Waiting ? QString() : text::plainId(line.targets.size());
    case model::UnknownRole:
        return line.finding == DryRunLine::Finding::Waiting;
    default:
        return {};
    }
}

QVariant DryRunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line:
        return tr("Line");
    case AsTyped:
        return tr("As typed");
    case Finding:
        return tr("Finding");
    case WouldChange:
        return tr("Would change");
    default:
        return {};
    }
}

}
