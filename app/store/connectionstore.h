#pragma once

#include "core/result.h"
#include "domain/connection.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace senderdesk::store {

// The connections that a person saved: one JSON file, written as a whole. Secrets are not in it (SecretVault). What a newer
// version wrote into it stays: fields, and connections of a kind that this one does not know.
class ConnectionStore
{
public:
    explicit ConnectionStore(QString file);

    // In the person's order. A file that is no such document is put aside under a name that says so, and told as StoreFailed.
    // One that cannot be read, or is laid out for a newer version, is told likewise, and nothing is written over it.
    core::Result<QList<domain::Connection>> load();
    // The file is the old or the new one, whole, whenever the power or the program goes. StoreFailed: it is the old one.
    core::Result<void> save(const QList<domain::Connection> &connections);

    [[nodiscard]] QString file() const { return m_file; }

    // The same document for another person or machine: export and import. What cannot be read of it is left out; Malformed when
    // it is no such document.
    static QByteArray toDocument(const QList<domain::Connection> &connections);
    static core::Result<QList<domain::Connection>> fromDocument(const QByteArray &bytes);

private:
    core::Error putAside(const QString &why);

    QString m_file;
    QJsonObject m_document; // as it was read, without its connections
    QHash<QString, QJsonObject> m_known;
    QJsonArray m_foreign;                // connections that this version cannot read
    std::optional<core::Error> m_closed; // why nothing may be written
};

}
