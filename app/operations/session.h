#pragma once

#include "domain/connection.h"
#include "operations/actionrequest.h"
#include "operations/actiontarget.h"
#include "operations/arming.h"
#include "operations/confirmation.h"
#include "operations/environment.h"
#include "operations/report.h"
#include "operations/source.h"
#include "operations/statereading.h"

#include <QMap>
#include <QObject>
#include <QPointer>

#include <memory>

namespace senderdesk::net {
class Trace;
}

namespace senderdesk::operations {

// For the status bar.
struct SessionStatus
{
    enum class State { Connecting, Connected, Failing };
    State state = State::Connecting;                  // nothing answered yet
    std::optional<std::chrono::milliseconds> latency; // of the last answer
    int requestsInFlight = 0;
    domain::WireFormat format = domain::WireFormat::Json;
    std::optional<core::WallTime> backingOffUntil;
};

// One open connection. What can be read from it and done to it depends on its service: see the classes that derive from this.
class Session : public QObject
{
    Q_OBJECT

public:
    ~Session() override;

    [[nodiscard]] const domain::Connection &connection() const { return m_connection; }
    [[nodiscard]] const SessionStatus &status() const { return m_status; }
    [[nodiscard]] const Environment &environment() const { return m_environment; }

    [[nodiscard]] Arming &arming() { return m_arming; }
    [[nodiscard]] bool canChange() const { return m_arming.mayChange(); }
    // Forgets the secrets and disarms. False: something is on its way, so nothing was forgotten. Reading ends with Locked then.
    bool lock(Arming::End why);
    void unlock(domain::ConnectionSecrets secrets); // what could not be read meanwhile is read
    [[nodiscard]] bool isLocked() const;
    // A person waits to be told of something that it reads: then it is not locked by itself.
    [[nodiscard]] virtual bool isAwaited() const { return false; }
    // How the latest request of each method ended, by its name: "ok", or core::reasonName.
    [[nodiscard]] const QMap<QString, QString> &lastAnswers() const { return m_lastAnswers; }
    // Its requests as they end; only the last ones are kept here (see Activity).
    [[nodiscard]] const net::Trace &trace() const;

    // The session outlives its confirmations. Call start() on it. Made also when unarmed: it then refuses by itself, before
    // anything is read or sent.
    [[nodiscard]] std::unique_ptr<Confirmation> confirm(domain::ActionKind kind, const QList<ActionTarget> &targets);

    // Reads what targets of earlier actions are like, for the journal. It goes before the session.
    [[nodiscard]] std::unique_ptr<StateReading> readState(QList<StateReading::Question> questions);

    // What a target is like on the server now, to write a draft from. The session outlives the reading; letting go of it cancels.
    [[nodiscard]] std::unique_ptr<OpenRequest> readSetUp(const ActionTarget &target,
                                                         std::function<void(core::Result<SetUp>)> told);

    // Where its actions wait to be sent; null: they do not.
    [[nodiscard]] Outbox *outbox() const { return m_environment.outbox; }
    // While an action on it is being confirmed or carried out; one that waits in the outbox does not count.
    [[nodiscard]] bool isActing() const;

    virtual void connectNow() = 0;                   // the first readings; nothing is asked before
    [[nodiscard]] virtual Source &firstSource() = 0; // what connectNow() reads first: whether it answers at all

Q_SIGNALS:
    void statusChanged();
    void actionFinished(const senderdesk::operations::Report &report);

protected:
    Session(domain::Connection connection, domain::ConnectionSecrets secrets, const Environment &environment, QObject *parent);

    [[nodiscard]] net::Client &client() { return *m_client; }
    // The source is told when the server wants to be left alone; with State, what its readings come to is how the connection is.
    enum class Telling { BackOff, State };
    void follow(Source &source, Telling telling);
    // Something was done: what it changed is read anew. Before actionFinished.
    virtual void takeReport(const Report &report) = 0;

private:
    void followClient();

    const domain::Connection m_connection;
    const Environment m_environment;
    Arming m_arming; // the client's guard
    SessionStatus m_status;
    QMap<QString, QString> m_lastAnswers;
    QList<Source *> m_sources;
    QList<QPointer<Confirmation>> m_confirmations;
    std::unique_ptr<net::Client> m_client; // dies after everything that calls it
};

}
