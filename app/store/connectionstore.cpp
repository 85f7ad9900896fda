#include "store/connectionstore.h"

#include "store/connectionjson.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace senderdesk::store {
namespace {

using namespace Qt::StringLiterals;

constexpr int layoutVersion = 1;
const auto versionKey = u"version"_s;
const auto connectionsKey = u"connections"_s;

// Why this is no document of connections; empty when it is one.
QString faultOf(const QJsonDocument &document, const QJsonParseError &error)
{
    if (error.error != QJsonParseError::NoError)
        return error.errorString();
    const bool isOurs = document.object().value(versionKey).isDouble() && document.object().value(connectionsKey).isArray();
    return isOurs ? QString() : u"it holds no connections"_s;
}

}

ConnectionStore::ConnectionStore(QString file) : m_file(std::move(file)) {}

core::Result<QList<domain::Connection>> ConnectionStore::load()
{
    QFile in(m_file);
    if (!in.exists())
        return {};
    const auto closed = [this](const QString &why) {
        m_closed = core::Error{core::StoreFailed{m_file, why}, {}};
        return std::unexpected(*m_closed);
    };
    if (!in.open(QIODevice::ReadOnly))
        return closed(in.errorString());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(in.readAll(), &error);
    in.close();
    if (const QString fault = faultOf(document, error); !fault.isEmpty()) {
        return std::unexpected(putAside(fault));
    }
    m_document = document.object();
    if (m_document.value(versionKey).toInt() > layoutVersion)
        return closed(u"written by a newer version of this program"_s);

    QList<domain::Connection> connections;
    const QJsonArray entries = m_document.take(connectionsKey).toArray();
    for (const QJsonValue &entry : entries) {
        const auto connection = connectionFrom(entry.toObject());
        if (connection && !m_known.contains(connection->id)) {
            m_known.insert(connection->id, entry.toObject());
            connections << *connection;
        } else {
            m_foreign << entry;
        }
    }
    return connections;
}

// Gives what to tell: where the file went, or that it must stay and nothing be written over it.
core::Error ConnectionStore::putAside(const QString &why)
{
    QString aside = m_file + u".broken"_s;
    for (int number = 2; QFile::exists(aside); ++number)
        aside = m_file + u".broken-%1"_s.arg(number);
    if (QFile::rename(m_file, aside))
        return {core::StoreFailed{m_file, u"%1; kept as %2"_s.arg(why, aside)}, {}};
    m_closed = core::Error{core::StoreFailed{m_file, u"%1; it cannot be put aside"_s.arg(why)}, {}};
    return *m_closed;
}

core::Result<void> ConnectionStore::save(const QList<domain::Connection> &connections)
{
    if (m_closed)
        return std::unexpected(*m_closed);
    QJsonArray entries;
    for (const domain::Connection &connection : connections)
        entries << toJson(connection, m_known.value(connection.id));
    for (const QJsonValue &foreign : std::as_const(m_foreign))
        entries << foreign;
    QJsonObject document = m_document;
    document.insert(versionKey, layoutVersion);
    document.insert(connectionsKey, entries);

    // QSaveFile writes beside the file, waits for the disk, and puts the new one in its place in one step.
    QSaveFile out(m_file);
    const QByteArray bytes = QJsonDocument(document).toJson();
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || out.write(bytes) != bytes.size() || !out.commit())
        return core::fail(core::StoreFailed{m_file, out.errorString()});
    return {};
}

QByteArray ConnectionStore::toDocument(const QList<domain::Connection> &connections)
{
    QJsonArray entries;
    for (const domain::Connection &connection : connections)
        entries << toJson(connection);
    return QJsonDocument(QJsonObject{{versionKey, layoutVersion}, {connectionsKey, entries}}).toJson();
}

core::Result<QList<domain::Connection>> ConnectionStore::fromDocument(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (const QString fault = faultOf(document, error); !fault.isEmpty())
        return core::fail(core::Malformed{{}, fault});
    QList<domain::Connection> connections;
    const QJsonArray entries = document.object().value(connectionsKey).toArray();
    for (const QJsonValue &entry : entries) {
        if (const auto connection = connectionFrom(entry.toObject()))
            connections << *connection;
    }
    return connections;
}

}
