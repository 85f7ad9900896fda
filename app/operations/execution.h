#pragma once

#include "domain/connection.h"
#include "net/changeguard.h"
#include "operations/actionrequest.h"
#include "operations/environment.h"
#include "operations/progress.h"
#include "operations/report.h"
#include "store/journal.h"

#include <QObject>

#include <functional>
#include <vector>

namespace senderdesk::operations {

// Sends what was confirmed, and nothing else: one request for each target (or for a few that share one, see actionrequest.h), at
// most as many at once as the connection allows. For each: a fresh request id; the intent into the journal; when it is on the
// disk, the request; then the outcome into the journal. Never a repeat. When an intent cannot be written, its request and all
// that have not left yet are not sent.
class Execution
{
public:
    struct Told
    {
        std::function<void()> answered;    // one more target has its outcome, written down; may not destroy the execution
        std::function<void(Report)> ended; // once; may destroy the execution
    };

    // The targets carry the figures that were read just before (counts, isListed).
    Execution(net::Client &client, const Environment &environment, domain::Connection connection, const net::ChangeGuard &guard,
              domain::ActionKind kind, QString reason, HoldTerms terms, QList<ActionTarget> targets, Told told);
    // What is in flight is abandoned and written down as unknown.
    ~Execution();
    Execution(const Execution &) = delete;
    Execution &operator=(const Execution &) = delete;

    // What has begun goes on to its end; no further request begins until resume(). Both do nothing once it was stopped.
    void pause();
    void resume();
    void stop();   // nothing more leaves, also where it is paused
    void giveUp(); // and what is in flight is cut: its outcome is unknown
    [[nodiscard]] Progress progress() const;

private:
    enum class Step { Waiting, WritingIntent, InFlight, WritingOutcome, Answered };

    // The places of the targets that share a request, mostly one.
    struct Batch
    {
        QList<qsizetype> places;
        qsizetype writing = 0; // rows of the journal that are on their way
        std::unique_ptr<OpenRequest> request{};
    };

    void pump();
    void begin(qsizetype batch);
    void intentWritten(qsizetype batch, core::Result<qint64> written);
    void send(qsizetype batch);
    void take(qsizetype batch, core::Result<Effect> effect);
    void refuse(qsizetype batch, const core::Error &why, bool isIntentWritten);
    void writeOutcomes(qsizetype batch);
    void finish(qsizetype batch);
    [[nodiscard]] store::JournalEntry outcomeRow(const TargetResult &result) const;

    net::Client &m_client;
    const Environment &m_environment;
    const domain::Connection m_connection;
    const net::ChangeGuard &m_guard;
    const domain::ActionKind m_kind;
    Told m_told;
    Report m_report;
    QList<Step> m_steps; // by the target's place
    std::vector<Batch> m_batches;
    qsizetype m_next = 0; // batch
    qsizetype m_open = 0; // batches begun and not answered
    qsizetype m_answered = 0;
    qsizetype m_done = 0;
    Pace m_pace;
    std::optional<core::Error> m_stopped; // why nothing more leaves
    QObject m_context;
};

}
