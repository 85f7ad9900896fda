#pragma once

#include "domain/connection.h"
#include "operations/actionrequest.h"
#include "operations/environment.h"

#include <memory>

namespace senderdesk::net {
class Client;
}

namespace senderdesk::operations {

class TargetReading;

// Reads what the targets of earlier actions are like now and writes it into the journal, with each action's request id. Belongs
// to a session and goes before it.
class StateReading final : public QObject
{
    Q_OBJECT

public:
    struct Question
    {
        domain::ActionKind kind;
        ActionTarget target;
        QString requestId;
    };

    StateReading(net::Client &client, const Environment &environment, domain::Connection connection, QList<Question> questions);
    ~StateReading() override;

    // Whether there is anything to read of such a target.
    [[nodiscard]] static bool canRead(const ActionTarget &target);

Q_SIGNALS:
    // How many were read, and the first that could not be.
    void finished(qsizetype read, const std::optional<senderdesk::core::Error> &error);

private:
    void take(const QList<core::Result<TargetFacts>> &answers);

    const Environment &m_environment;
    const domain::Connection m_connection;
    const QList<Question> m_questions;
    std::unique_ptr<TargetReading> m_reading;
};

}
