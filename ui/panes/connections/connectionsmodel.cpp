#include "ui/panes/connections/connectionsmodel.h"

#include "model/roles.h"
#include "operations/connections.h"
#include "ui/panes/connections/connectionwords.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <array>

namespace senderdesk::ui {
namespace {

using domain::Connection;

struct Column
{
    const char *header;
    QString (*text)(const Connection &connection, bool isSaved);
};
constexpr std::array columns{
    Column{QT_TRANSLATE_NOOP("Column", "Name"), [](const Connection &c, bool) { return c.name; }},
    Column{QT_TRANSLATE_NOOP("Column", "Service"), [](const Connection &c, bool) { return text::serviceName(c.service); }},
    Column{QT_TRANSLATE_NOOP("Column", "Host"), [](const Connection &c, bool) { return c.host(); }},
    Column{QT_TRANSLATE_NOOP("Column", "Class"), [](const Connection &c, bool) { return text::className(c.connectionClass); }},
    Column{QT_TRANSLATE_NOOP("Column", "Kept"),
           [](const Connection &, bool isSaved) {
               // Not tr(): in a lambda here lupdate would not know the namespace that it is looked up in.
               return isSaved ? QCoreApplication::translate("ConnectionsModel", "saved")
                              //: Of a connection that is gone when the program ends
                              : QCoreApplication::translate("ConnectionsModel", "for this run");
           }},
};

}

ConnectionsModel::ConnectionsModel(operations::Connections &connections, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(connections)
    , m_connections(connections.all())
{
    connect(&connections, &operations::Connections::changed, this, &ConnectionsModel::list);
}

void ConnectionsModel::list()
{
    beginResetModel();
    m_connections = m_source.all();
    endResetModel();
}

QString ConnectionsModel::idAt(int row) const
{
    return row >= 0 && row < m_connections.size() ? m_connections[row].id : QString();
}

int ConnectionsModel::rowOf(const QString &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_connections[row].id == id)
            return row;
    }
    return -1;
}

int ConnectionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_connections.size());
}

int ConnectionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columns.size());
}

QVariant ConnectionsModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const Connection &connection = m_connections[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case model::FullTextRole:
        return columns[size_t(index.column())].text(connection, m_source.isSaved(connection.id));
    case Qt::DecorationRole:
        return index.column() == 0 && !connection.colour.isEmpty() ? text::colourMark(connection.colour) : QVariant();
    default:
        return {};
    }
}

QVariant ConnectionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return QCoreApplication::translate("Column", columns[size_t(section)].header);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    return {};
}

}
