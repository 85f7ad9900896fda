#include "ui/panes/actions/reportmodel.h"

#include "model/roles.h"
#include "ui/panes/actions/actiontext.h"

#include <QCoreApplication>

#include <array>

namespace senderdesk::ui {
namespace {

using operations::TargetResult;

struct ResultColumn
{
    const char *header; // translation context "Column"
    QString (*text)(const TargetResult &result);
};

QString requestId(const TargetResult &result)
{
    return result.requestId;
}

constexpr std::array resultColumns{
    ResultColumn{QT_TRANSLATE_NOOP("Column", "Outcome"), text::outcomeWord},
    ResultColumn{QT_TRANSLATE_NOOP("Column", "Before"), text::stateBefore},
    ResultColumn{QT_TRANSLATE_NOOP("Column", "After"), text::stateAfter},
    ResultColumn{QT_TRANSLATE_NOOP("Column", "Fault"), text::faultOf},
    ResultColumn{QT_TRANSLATE_NOOP("Column", "Request ID"), requestId},
};

QList<const text::TargetColumn *> namesOf(domain::ActionKind kind)
{
    QList<const text::TargetColumn *> names = text::targetColumns(kind);
    names.removeIf([](const text::TargetColumn *column) { return column->isNumber; });
    return names;
}

}

ReportModel::ReportModel(const operations::Report &report, QObject *parent)
    : QAbstractTableModel(parent)
    , m_report(report)
    , m_names(namesOf(report.kind))
{}

int ReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_report.results.size());
}

int ReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_names.size()) + int(resultColumns.size());
}

QVariant ReportModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const TargetResult &result = m_report.results.at(index.row());
    const int own = index.column() - int(m_names.size());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case model::FullTextRole:
        return own < 0 ? m_names.at(index.column())->text(result.target) : resultColumns.at(size_t(own)).text(result);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    default:
        return {};
    }
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    const int own = section - int(m_names.size());
    return QCoreApplication::translate("Column", own < 0 ? m_names.at(section)->header : resultColumns.at(size_t(own)).header);
}

}
