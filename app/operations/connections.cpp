#include "operations/connections.h"

#include "operations/opensession.h"

#include <algorithm>

namespace senderdesk::operations {

Connections::Connections(const Environment &environment, QObject *parent) : QObject(parent), m_environment(environment) {}

Connections::~Connections() = default;

QList<domain::Connection> Connections::all() const
{
    QList<domain::Connection> connections;
    for (const auto &entry : m_entries)
        connections << entry->connection;
    return connections;
}

Connections::Entry *Connections::entry(const QString &id)
{
    const auto found = std::ranges::find_if(m_entries, [&id](const auto &entry) { return entry->connection.id == id; });
    return found == m_entries.end() ? nullptr : found->get();
}

const domain::Connection *Connections::find(const QString &id) const
{
    const auto found = std::ranges::find_if(m_entries, [&id](const auto &entry) { return entry->connection.id == id; });
    return found == m_entries.end() ? nullptr : &(*found)->connection;
}

void Connections::add(const domain::Connection &connection, domain::ConnectionSecrets secrets)
{
    m_entries.push_back(std::make_unique<Entry>(connection, std::move(secrets), nullptr));
    Q_EMIT changed();
}

Session *Connections::session(const QString &id)
{
    Entry *known = entry(id);
    if (!known)
        return nullptr;
    if (!known->session)
        known->session = openSession(known->connection, known->secrets, m_environment);
    return known->session.get();
}

void Connections::noteActivity()
{
    for (const auto &entry : m_entries) {
        if (entry->session)
            entry->session->arming().noteActivity();
    }
}

void Connections::disarmAll(Arming::End why)
{
    for (const auto &entry : m_entries) {
        if (entry->session)
            entry->session->arming().disarm(why);
    }
}

}
