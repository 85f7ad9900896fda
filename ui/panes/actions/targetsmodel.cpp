#include "ui/panes/actions/targetsmodel.h"

#include "model/roles.h"
#include "ui/text/figures.h"

#include <QCoreApplication>

namespace senderdesk::ui {

using operations::ActionTarget;

struct TargetsModel::Column
{
    const char *header;
    bool isNumber;
    bool isOfQueues; // left out where the action is on senders
    QString (*text)(const ActionTarget &target);
};

namespace {

class TargetsText
{
    Q_DECLARE_TR_FUNCTIONS(TargetsText)
};

QString withName(qint64 id, const QString &name)
{
    return name.isEmpty() ? text::plainId(id) : text::plainId(id) + QLatin1Char(' ') + name;
}

QString accountText(const ActionTarget &target)
{
    const auto *scope = target.scope();
    if (!scope)
        return {};
    //: In the column Account of a confirmation: no account narrows the scope
    return scope->account() ? withName(scope->account()->value(), target.accountName) : TargetsText::tr("all accounts");
}

QString campaignText(const ActionTarget &target)
{
    const auto *scope = target.scope();
    if (!scope)
        return {};
    //: In the column Campaign of a confirmation: no campaign narrows the scope
    return scope->campaign() ? text::plainId(scope->campaign()->value()) : TargetsText::tr("all campaigns");
}

template<qint64 domain::QueueCounts::*Member>
QString countText(const ActionTarget &target)
{
    return target.counts ? text::count((*target.counts).*Member) : text::unknown();
}

QString totalText(const ActionTarget &target)
{
    if (target.counts && target.countsShownBefore && target.countsShownBefore->total != target.counts->total) {
        //: A count that moved while a confirmation was open: 180 now, 140 when it opened
        return TargetsText::tr("%1 (was %2)")
            .arg(text::count(target.counts->total), text::count(target.countsShownBefore->total));
    }
    return countText<&domain::QueueCounts::total>(target);
}

}

const TargetsModel::Column TargetsModel::columns[] = {
    {QT_TRANSLATE_NOOP("Column", "Sender"), false, false,
     [](const ActionTarget &target) { return withName(target.sender()->value(), target.senderName); }},
    {QT_TRANSLATE_NOOP("Column", "Account"), false, true, accountText},
    {QT_TRANSLATE_NOOP("Column", "Campaign"), false, true, campaignText},
    {QT_TRANSLATE_NOOP("Column", "New"), true, false, countText<&domain::QueueCounts::fresh>},
    {QT_TRANSLATE_NOOP("Column", "Processing"), true, false, countText<&domain::QueueCounts::processing>},
    {QT_TRANSLATE_NOOP("Column", "Retry"), true, false, countText<&domain::QueueCounts::retry>},
    {QT_TRANSLATE_NOOP("Column", "Hold"), true, false, countText<&domain::QueueCounts::hold>},
    {QT_TRANSLATE_NOOP("Column", "Total"), true, false, totalText},
};

TargetsModel::TargetsModel(domain::ActionKind kind, QObject *parent) : QAbstractTableModel(parent)
{
    const bool isOfQueues = domain::actionOf(kind).unit == domain::Action::Unit::Messages;
    // A sender that was deleted has no queue to count: its table is the sender alone.
    const bool hasCounts = kind != domain::ActionKind::RestoreSender;
    for (const Column &column : columns) {
        if ((isOfQueues || !column.isOfQueues) && (hasCounts || !column.isNumber))
            m_columns << &column;
    }
}

void TargetsModel::setTargets(const QList<ActionTarget> &targets)
{
    // The targets of a confirmation never change, only their figures do.
    if (targets.size() != m_targets.size()) {
        beginResetModel();
        m_targets = targets;
        endResetModel();
        return;
    }
    m_targets = targets;
    if (!m_targets.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int TargetsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_targets.size());
}

int TargetsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant TargetsModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const Column &column = *m_columns[index.column()];
    const ActionTarget &target = m_targets[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case model::FullTextRole:
        return column.text(target);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case model::UnknownRole:
        return column.isNumber && !target.counts;
    case model::ZeroRole:
        return column.isNumber && column.text(target) == QLatin1String("0");
    default:
        return {};
    }
}

QVariant TargetsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    const Column &column = *m_columns[section];
    if (role == Qt::DisplayRole)
        return QCoreApplication::translate("Column", column.header);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

}
