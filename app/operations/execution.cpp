#include "operations/execution.h"

#include "net/client.h"
#include "operations/journalwords.h"

#include <algorithm>

namespace senderdesk::operations {
namespace {

using Kind = store::JournalEntry::Kind;
using Outcome = TargetResult::Outcome;

// The client's own words about a change: whatever is not OutcomeUnknown is certain (net/client.h).
Outcome outcomeOf(const core::Error &error)
{
    if (error.is<core::OutcomeUnknown>())
        return Outcome::Unknown;
    if (error.is<core::Cancelled>() || error.is<core::NotArmed>() || error.is<core::Locked>() || error.is<core::NotConfigured>())
        return Outcome::NotSent;
    return Outcome::Failed;
}

core::Error bare(core::Reason reason)
{
    return {std::move(reason), {}};
}

}

Execution::Execution(net::Client &client, const Environment &environment, domain::Connection connection,
                     const net::ChangeGuard &guard, domain::ActionKind kind, QString reason, HoldTerms terms,
                     QList<ActionTarget> targets, Told told)
    : m_client(client)
    , m_environment(environment)
    , m_connection(std::move(connection))
    , m_guard(guard)
    , m_kind(kind)
    , m_told(std::move(told))
    , m_pace(environment.clock.steady())
{
    m_report.kind = kind;
    m_report.reason = std::move(reason);
    m_report.terms = std::move(terms);
    for (ActionTarget &target : targets) {
        TargetResult result{.target = std::move(target)};
        result.before = result.target.counts;
        result.isListedBefore = result.target.isListed;
        const Subject &subject = result.target.what;
        if (m_batches.empty() || m_batches.back().places.size() >= targetsPerRequest(subject)
            || !canShareRequest(m_report.results.at(m_batches.back().places.constFirst()).target.what, subject))
            m_batches.emplace_back();
        m_batches.back().places << m_report.results.size();
        m_report.results << std::move(result);
        m_steps << Step::Waiting;
    }
    // Later, so that `told` never runs inside this constructor.
    QMetaObject::invokeMethod(&m_context, [this] { pump(); }, Qt::QueuedConnection);
}

Execution::~Execution()
{
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        if (m_steps.at(i) != Step::InFlight && m_steps.at(i) != Step::WritingIntent)
            continue; // the report itself is gone once all are answered
        TargetResult &result = m_report.results[i];
        if (m_steps.at(i) == Step::InFlight) {
            result.outcome = Outcome::Unknown;
            result.error = bare(core::OutcomeUnknown{QStringLiteral("abandoned before an answer")});
        }
        m_environment.journal.append(outcomeRow(result), nullptr, {});
    }
}

void Execution::pause()
{
    if (!m_stopped)
        m_pace.pause(m_environment.clock.steady());
}

void Execution::resume()
{
    if (!m_pace.isPaused())
        return;
    m_pace.resume(m_environment.clock.steady());
    pump();
}

void Execution::stop()
{
    if (!m_stopped)
        m_stopped = bare(core::Cancelled{});
    resume(); // to refuse the rest
}

Progress Execution::progress() const
{
    Progress progress = m_pace.progress(m_answered, m_steps.size(), m_environment.clock.steady());
    progress.notDone = m_answered - m_done;
    return progress;
}

void Execution::giveUp()
{
    stop();
    for (Batch &batch : m_batches) {
        if (batch.request)
            batch.request->cancel(); // it is told later
    }
}

void Execution::pump()
{
    const qsizetype most = std::max(1, m_connection.requestsInFlight);
    while (!m_pace.isPaused() && m_next < qsizetype(m_batches.size()) && m_open < most) {
        const qsizetype batch = m_next++;
        ++m_open;
        begin(batch);
    }
}

void Execution::begin(qsizetype index)
{
    Batch &batch = m_batches[size_t(index)];
    if (!m_stopped && !m_guard.mayChange()) // it ended while others were sent
        m_stopped = bare(core::NotArmed{});
    if (m_stopped) {
        refuse(index, *m_stopped, false);
        return;
    }
    const QString requestId = m_environment.requestIds.next();
    batch.writing = batch.places.size();
    for (const qsizetype place : std::as_const(batch.places)) {
        TargetResult &result = m_report.results[place];
        m_steps[place] = Step::WritingIntent;
        result.requestId = requestId;
        store::JournalEntry intent =
            journalRow(Kind::Intent, m_environment.clock.now(), m_connection, m_kind, result.target, requestId);
        intent.reason = m_report.reason;
        intent.owner = m_report.terms.owner;
        intent.until = m_report.terms.until;
        intent.counts = result.before;
        intent.isSenderListed = result.isListedBefore;
        intent.state = result.target.state;
        m_environment.journal.append(std::move(intent), &m_context,
                                     [this, index](core::Result<qint64> written) { intentWritten(index, std::move(written)); });
    }
}

void Execution::intentWritten(qsizetype index, core::Result<qint64> written)
{
    if (!written) {
        // Without a journal nothing leaves (promise 3: written down before it leaves).
        m_report.journalError = written.error();
        m_stopped = std::move(written.error());
    }
    if (--m_batches[size_t(index)].writing > 0)
        return;
    if (m_stopped)
        refuse(index, *m_stopped, !m_report.journalError);
    else
        send(index);
}

void Execution::send(qsizetype index)
{
    Batch &batch = m_batches[size_t(index)];
    QList<ActionTarget> targets;
    for (const qsizetype place : std::as_const(batch.places))
        targets << m_report.results.at(place).target;
    batch.request = sendAction(m_client, m_kind, targets, m_report.results.at(batch.places.constFirst()).requestId, &m_context,
                               [this, index](core::Result<Effect> effect) { take(index, std::move(effect)); });
    if (!batch.request) {
        refuse(index, bare(core::NotConfigured{QStringLiteral("target")}), true);
        return;
    }
    for (const qsizetype place : std::as_const(batch.places))
        m_steps[place] = Step::InFlight;
}

void Execution::take(qsizetype index, core::Result<Effect> effect)
{
    Batch &batch = m_batches[size_t(index)];
    for (qsizetype i = 0; i < batch.places.size(); ++i) {
        TargetResult &result = m_report.results[batch.places.at(i)];
        if (!effect) {
            result.outcome = outcomeOf(effect.error());
            result.error = effect.error();
            continue;
        }
        result.updated = effect->updated;
        result.savedId = effect->savedId;
        result.isMatchedByPlace = effect->matchedByPlace.contains(i);
        if (const auto fault = effect->faults.value(i)) {
            result.outcome = outcomeOf(*fault);
            result.error = *fault;
        } else {
            result.outcome = effect->isDuplicate ? Outcome::NotExecutedAgain : Outcome::Done;
        }
    }
    writeOutcomes(index);
}

void Execution::refuse(qsizetype index, const core::Error &why, bool isIntentWritten)
{
    const Batch &batch = m_batches[size_t(index)];
    for (const qsizetype place : batch.places) {
        TargetResult &result = m_report.results[place];
        result.outcome = Outcome::NotSent;
        result.error = why;
        if (!isIntentWritten)
            result.requestId.clear();
        m_steps[place] = Step::WritingOutcome;
    }
    if (isIntentWritten)
        writeOutcomes(index);
    else
        QMetaObject::invokeMethod(&m_context, [this, index] { finish(index); }, Qt::QueuedConnection);
}

store::JournalEntry Execution::outcomeRow(const TargetResult &result) const
{
    store::JournalEntry row =
        journalRow(Kind::Outcome, m_environment.clock.now(), m_connection, m_kind, result.target, result.requestId);
    row.outcome = outcomeName(result.outcome);
    if (result.error)
        row.error = core::technicalDetail(*result.error);
    return row;
}

void Execution::writeOutcomes(qsizetype index)
{
    Batch &batch = m_batches[size_t(index)];
    batch.writing = batch.places.size();
    for (const qsizetype place : std::as_const(batch.places)) {
        m_steps[place] = Step::WritingOutcome;
        const auto written = [this, index](core::Result<qint64> row) {
            if (!row) {
                // What happened is told; but nothing more may leave unwritten.
                if (!m_report.journalError)
                    m_report.journalError = row.error();
                if (!m_stopped)
                    m_stopped = std::move(row.error());
            }
            if (--m_batches[size_t(index)].writing == 0)
                finish(index);
        };
        m_environment.journal.append(outcomeRow(m_report.results.at(place)), &m_context, written);
    }
}

void Execution::finish(qsizetype index)
{
    Batch &batch = m_batches[size_t(index)];
    batch.request.reset();
    for (const qsizetype place : std::as_const(batch.places)) {
        m_steps[place] = Step::Answered;
        m_done += m_report.results.at(place).outcome == Outcome::Done;
    }
    --m_open;
    m_answered += batch.places.size();
    m_told.answered();
    pump();
    if (m_answered == m_steps.size()) {
        const auto ended = std::move(m_told.ended); // outlives this
        ended(std::move(m_report));
    }
}

}
