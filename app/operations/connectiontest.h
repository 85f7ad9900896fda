#pragma once

#include "domain/connection.h"
#include "domain/teststep.h"
#include "operations/actionrequest.h"
#include "operations/environment.h"

#include <QList>
#include <QObject>

#include <memory>

namespace senderdesk::net {
class Probe;
}

namespace senderdesk::operations {

// "Test connection": step by step from the settings to something harmless that is read, with what each step took and found. Works
// on what a person has typed, saved or not. Changes nothing and is not in the journal.
class ConnectionTest final : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionTest(const Environment &environment, QObject *parent = nullptr);
    ~ConnectionTest() override; // ends it

    // Ends one that is running. connection.deadline, or 10 s, is the time of each step.
    void start(const domain::Connection &connection, const domain::ConnectionSecrets &secrets);
    void cancel(); // what was not reached stays so, and finished() follows

    [[nodiscard]] bool isRunning() const { return m_probe || m_read; }
    // All of them from the start on; the one of the proxy appears where a proxy has to open the way.
    [[nodiscard]] const QList<domain::TestStep> &steps() const { return m_steps; }
    [[nodiscard]] bool isGood() const; // nothing failed, and nothing was left out

Q_SIGNALS:
    void stepsChanged();
    void finished();

private:
    using Step = domain::TestStep;
    [[nodiscard]] Step &step(Step::Kind kind);
    void take(const Step &step);
    void ask();
    void judge(const core::Result<Effect> &answer);
    void fail(Step::Kind kind, const core::Error &error);
    void drop();
    void finish();

    const Environment m_environment;
    domain::Connection m_connection;
    domain::ConnectionSecrets m_secrets;
    QList<Step> m_steps;
    std::unique_ptr<net::Probe> m_probe;
    std::unique_ptr<net::Client> m_client;
    std::unique_ptr<OpenRequest> m_read;
};

}
