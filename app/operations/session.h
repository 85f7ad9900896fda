#pragma once

#include "core/secret.h"
#include "domain/connection.h"
#include "operations/accountdirectory.h"
#include "operations/actiontarget.h"
#include "operations/confirmation.h"
#include "operations/deletedsenders.h"
#include "operations/drainwatch.h"
#include "operations/environment.h"
#include "operations/holdwatch.h"
#include "operations/queuesource.h"
#include "operations/report.h"
#include "operations/scopeoffer.h"
#include "operations/senderssource.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace senderdesk::operations {

class WatchReading;

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

// One open connection and everything read from it or done to it.
class Session : public QObject
{
    Q_OBJECT

public:
    // `paths`: method name → path, checked before (CommandLine does); what api::MethodPaths refuses is left as documented.
    Session(domain::Connection connection, core::Secret secret, const QHash<QString, QString> &paths,
            const Environment &environment, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] const domain::Connection &connection() const { return m_connection; }
    [[nodiscard]] const SessionStatus &status() const { return m_status; }

    enum class ReadOnly { No, ProductionUnarmed, TestUnarmed };
    [[nodiscard]] ReadOnly readOnly() const; // why nothing may be changed
    [[nodiscard]] bool canChange() const { return readOnly() == ReadOnly::No; }

    [[nodiscard]] SendersSource &senders() { return *m_senders; }
    [[nodiscard]] QueueSource &queue() { return *m_queue; }
    [[nodiscard]] AccountDirectory &accounts() { return *m_accounts; }
    [[nodiscard]] DeletedSenders &deletedSenders() { return *m_deletedSenders; }
    [[nodiscard]] HoldWatch &holdWatch() { return *m_holdWatch; }
    [[nodiscard]] DrainWatch &drainWatch() { return *m_drainWatch; }
    [[nodiscard]] const Environment &environment() const { return m_environment; }

    // Targets with names, of rows of queue().model() (never of rows read by another query).
    [[nodiscard]] Targets queueTargets(const QList<model::QueueRow> &rows) const;
    // Targets of senders: everything in their queues for hold, release and clear; the senders themselves for delete and restore.
    [[nodiscard]] Targets senderTargets(domain::ActionKind kind, const QList<core::SenderId> &senders) const;
    [[nodiscard]] QString senderName(core::SenderId sender) const; // empty: not known

    // The session outlives its confirmations and offers. Call start() on it. Made also when unarmed: it then refuses by itself,
    // before anything is read or sent.
    [[nodiscard]] std::unique_ptr<Confirmation> confirm(domain::ActionKind kind, const QList<ActionTarget> &targets);
    [[nodiscard]] std::unique_ptr<ScopeOffer> offer(const QList<ActionTarget> &nearest);

    void watchDrain(const model::QueueRow &row); // of queue().model()
    void connectNow();                           // reads the senders; nothing is asked before

Q_SIGNALS:
    void statusChanged();
    void actionFinished(const senderdesk::operations::Report &report);

private:
    void followStatus();
    void followNames();
    void takeReport(const Report &report);
    void nameTargets(QList<ActionTarget> &targets) const;

    const domain::Connection m_connection;
    const Environment m_environment;
    SessionStatus m_status;
    std::unique_ptr<net::Client> m_client; // dies after everything that calls it
    std::unique_ptr<SendersSource> m_senders;
    std::unique_ptr<QueueSource> m_queue;
    std::unique_ptr<AccountDirectory> m_accounts;
    std::unique_ptr<DeletedSenders> m_deletedSenders;
    std::unique_ptr<HoldWatch> m_holdWatch;
    std::unique_ptr<DrainWatch> m_drainWatch;
    std::unique_ptr<WatchReading> m_watchReading;
};

}
