#pragma once

#include "domain/connection.h"
#include "operations/arming.h"
#include "operations/environment.h"

#include <QList>
#include <QObject>

#include <memory>
#include <vector>

namespace senderdesk::operations {

class Session;

// The connections that the program knows, and the sessions that are open on them. Windows share a session.
class Connections : public QObject
{
    Q_OBJECT

public:
    explicit Connections(const Environment &environment, QObject *parent = nullptr);
    ~Connections() override; // ends the sessions

    [[nodiscard]] const Environment &environment() const { return m_environment; }
    [[nodiscard]] QList<domain::Connection> all() const; // in the person's order
    [[nodiscard]] const domain::Connection *find(const QString &id) const;

    // A connection for this run, never stored: the command line's, and the offline platform's.
    void add(const domain::Connection &connection, domain::ConnectionSecrets secrets);

    // The open session of a connection, opened where it is not yet; nullptr: no such connection.
    [[nodiscard]] Session *session(const QString &id);

    void noteActivity(); // a person did something: see Arming
    void disarmAll(Arming::End why);

Q_SIGNALS:
    void changed();

private:
    struct Entry
    {
        domain::Connection connection;
        domain::ConnectionSecrets secrets;
        std::unique_ptr<Session> session;
    };
    [[nodiscard]] Entry *entry(const QString &id);

    const Environment m_environment;
    std::vector<std::unique_ptr<Entry>> m_entries;
};

}
