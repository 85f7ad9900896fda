#include "ui/panes/outbox/outboxmodel.h"

#include "ui/panes/outbox/outboxtext.h"

#include <algorithm>

namespace senderdesk::ui {

using operations::OutboxItem;

void OutboxModel::setItems(const QList<OutboxItem> &items)
{
    const auto isIn = [](const QList<OutboxItem> &list, quint64 id) {
        return std::ranges::find(list, id, &OutboxItem::id) != list.end();
    };
    for (int row = int(m_items.size()) - 1; row >= 0; --row) {
        if (isIn(items, m_items.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_items.removeAt(row);
        endRemoveRows();
    }
    // What is left has the order of the outbox, which only appends; an older one may come back between the others.
    for (int row = 0; row < int(items.size()); ++row) {
        if (row < int(m_items.size()) && m_items.at(row).id == items.at(row).id) {
            m_items[row] = items.at(row);
            Q_EMIT dataChanged(index(row), index(row));
            continue;
        }
        beginInsertRows({}, row, row);
        m_items.insert(row, items.at(row));
        endInsertRows();
    }
}

void OutboxModel::retranslate()
{
    if (!m_items.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_items.size()) - 1));
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text::outboxLine(m_items.at(index.row()));
    return {};
}

}
