#include "operations/execution.h"

#include "api/senders.h"
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
    if (error.is<core::Cancelled>() || error.is<core::NotArmed>() || error.is<core::NotConfigured>())
        return Outcome::NotSent;
    return Outcome::Failed;
}

core::Error bare(core::Reason reason)
{
    return {std::move(reason), {}};
}

}

Execution::Execution(net::Client &client, const Environment &environment, domain::Connection connection, domain::ActionKind kind,
                     QString reason, QList<ActionTarget> targets, Told told)
    : m_client(client)
    , m_environment(environment)
    , m_connection(std::move(connection))
    , m_kind(kind)
    , m_told(std::move(told))
{
    m_report.kind = kind;
    m_report.reason = std::move(reason);
    for (ActionTarget &target : targets) {
        TargetResult result{std::move(target), Outcome::NotSent, {}, {}, {}, {}, {}, {}};
        result.before = result.target.counts;
        result.isListedBefore = result.target.isListed;
        m_report.results << std::move(result);
        m_steps << Step::Waiting;
    }
    if (!m_connection.armed)
        m_stopped = bare(core::NotArmed{});
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

void Execution::stop()
{
    if (!m_stopped)
        m_stopped = bare(core::Cancelled{});
}

void Execution::giveUp()
{
    stop();
    for (auto &[index, call] : m_calls)
        call.cancel(); // its listener runs later
}

void Execution::pump()
{
    const qsizetype most = std::max(1, m_connection.requestsInFlight);
    while (m_next < m_steps.size() && m_open < most) {
        const qsizetype index = m_next++;
        ++m_open;
        begin(index);
    }
}

void Execution::begin(qsizetype index)
{
    TargetResult &result = m_report.results[index];
    if (m_stopped) {
        refuse(index, *m_stopped, false);
        return;
    }
    m_steps[index] = Step::WritingIntent;
    result.requestId = m_environment.requestIds.next();
    store::JournalEntry intent =
        journalRow(Kind::Intent, m_environment.clock.now(), m_connection, m_kind, result.target, result.requestId);
    intent.reason = m_report.reason;
    intent.counts = result.before;
    intent.isSenderListed = result.isListedBefore;
    m_environment.journal.append(std::move(intent), &m_context, [this, index](core::Result<qint64> written) {
        if (!written) {
            // Without a journal nothing leaves (promise 3: written down before it leaves).
            m_report.journalError = written.error();
            m_stopped = written.error();
            refuse(index, std::move(written.error()), false);
        } else if (m_stopped) {
            refuse(index, *m_stopped, true);
        } else {
            send(index);
        }
    });
}

net::Call<api::Nothing> Execution::request(const ActionTarget &target, const QString &requestId)
{
    using domain::ActionKind;
    // A kind and a target that do not belong together are a fault of ours, and no request.
    if (const auto *scope = target.scope()) {
        switch (m_kind) {
        case ActionKind::HoldQueue:
            return m_client.call(api::onScope<api::QueueHold>(*scope), requestId);
        case ActionKind::ReleaseQueue:
            return m_client.call(api::onScope<api::QueueRelease>(*scope), requestId);
        case ActionKind::ClearQueue:
            return m_client.call(api::onScope<api::QueuePurge>(*scope), requestId);
        case ActionKind::DeleteSender:
        case ActionKind::RestoreSender:
            return {};
        }
    }
    switch (m_kind) {
    case ActionKind::DeleteSender:
        return m_client.call(api::SendersDelete{target.sender()}, requestId);
    case ActionKind::RestoreSender:
        return m_client.call(api::SendersUndelete{target.sender()}, requestId);
    case ActionKind::HoldQueue:
    case ActionKind::ReleaseQueue:
    case ActionKind::ClearQueue:
        return {};
    }
    Q_UNREACHABLE();
}

void Execution::send(qsizetype index)
{
    const TargetResult &result = m_report.results.at(index);
    auto call = request(result.target, result.requestId);
    if (!call) {
        refuse(index, bare(core::NotConfigured{QStringLiteral("target")}), true);
        return;
    }
    m_steps[index] = Step::InFlight;
    call.then(&m_context, [this, index](auto answer) { take(index, std::move(answer)); });
    m_calls.insert_or_assign(index, std::move(call));
}

void Execution::take(qsizetype index, core::Result<net::Answer<api::Nothing>> answer)
{
    m_calls.erase(index);
    TargetResult &result = m_report.results[index];
    if (answer) {
        result.outcome = answer->duplicate ? Outcome::NotExecutedAgain : Outcome::Done;
    } else {
        result.outcome = outcomeOf(answer.error());
        result.error = std::move(answer.error());
    }
    writeOutcome(index);
}

void Execution::refuse(qsizetype index, core::Error why, bool isIntentWritten)
{
    TargetResult &result = m_report.results[index];
    result.outcome = Outcome::NotSent;
    result.error = std::move(why);
    if (isIntentWritten) {
        writeOutcome(index);
        return;
    }
    result.requestId.clear();
    m_steps[index] = Step::WritingOutcome;
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

void Execution::writeOutcome(qsizetype index)
{
    m_steps[index] = Step::WritingOutcome;
    m_environment.journal.append(outcomeRow(m_report.results.at(index)), &m_context, [this, index](core::Result<qint64> written) {
        if (!written) {
            // What happened is told; but nothing more may leave unwritten.
            if (!m_report.journalError)
                m_report.journalError = written.error();
            if (!m_stopped)
                m_stopped = std::move(written.error());
        }
        finish(index);
    });
}

void Execution::finish(qsizetype index)
{
    m_steps[index] = Step::Answered;
    --m_open;
    ++m_answered;
    m_told.answered();
    pump();
    if (m_answered == m_steps.size()) {
        const auto ended = std::move(m_told.ended); // outlives this
        ended(std::move(m_report));
    }
}

}
