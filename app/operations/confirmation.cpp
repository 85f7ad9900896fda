#include "operations/confirmation.h"

#include "operations/execution.h"
#include "operations/journalwords.h"
#include "operations/targetreading.h"

#include <QSet>

#include <numeric>

namespace senderdesk::operations {

using domain::ActionKind;
using Outcome = TargetResult::Outcome;

namespace {

constexpr std::chrono::milliseconds progressEvery{150};

// What is deleted, replaced or copied must be there.
bool needsListed(ActionKind kind)
{
    return kind == ActionKind::DeleteSender || kind == ActionKind::UpdateVirtualSender || kind == ActionKind::CloneVirtualSender
           || kind == ActionKind::DeleteVirtualSender;
}

// Somebody else wrote after the person began to.
bool isChangedMeanwhile(const ActionTarget &target, const TargetFacts &facts)
{
    return target.opened != SetUp{} && facts.setUp != SetUp{} && facts.setUp != target.opened;
}

}

Confirmation::Confirmation(net::Client &client, const Environment &environment, domain::Connection connection,
                           const Arming &arming, ActionKind kind, const QList<ActionTarget> &targets, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_environment(environment)
    , m_connection(std::move(connection))
    , m_arming(arming)
    , m_kind(kind)
    , m_targets(merged(targets))
{
    m_report.kind = kind;
    m_pulse.setInterval(progressEvery);
    connect(&m_pulse, &QTimer::timeout, this, [this] {
        if (m_reading)
            Q_EMIT progressed();
        else
            m_pulse.stop();
    });
}

Confirmation::~Confirmation() = default;

void Confirmation::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void Confirmation::start()
{
    if (m_state != State::Reading && m_state != State::ReadFailed)
        return;
    m_error.reset();
    if (auto refusal = whyNotToRead()) {
        m_error = core::Error{std::move(*refusal), {}};
        setState(State::ReadFailed);
        return;
    }
    read(State::Reading);
    if (m_kind == ActionKind::ReleaseQueue)
        readJournal();
}

void Confirmation::readJournal()
{
    m_environment.journal.read({.server = serverOf(m_connection),
                                .actions = StandingHolds::actions(),
                                .requestId = {},
                                .since = {},
                                .before = {},
                                .after = {}},
                               this, [this](core::Result<QList<store::JournalEntry>> entries) {
                                   if (!entries)
                                       return; // then it is not said
                                   m_holds = StandingHolds(*entries);
                                   Q_EMIT changed();
                               });
}

std::optional<HeldElsewhere> Confirmation::heldElsewhere() const
{
    return m_holds ? std::optional(m_holds->elsewhere(m_targets)) : std::nullopt;
}

std::optional<core::Reason> Confirmation::whyNotToRead() const
{
    if (!m_arming.mayChange())
        return core::NotArmed{};
    if (m_targets.isEmpty())
        return core::NotConfigured{QStringLiteral("targets")};
    if (m_targets.size() > mostTargets)
        return core::TooManyTargets{m_targets.size(), mostTargets};
    return std::nullopt;
}

void Confirmation::read(State state)
{
    m_reading = std::make_unique<TargetReading>(m_client, m_environment.clock, m_targets,
                                                [this](const QList<core::Result<TargetFacts>> &answers) {
                                                    m_reading.reset();
                                                    takeFacts(answers);
                                                });
    m_pulse.start();
    setState(state);
}

// Brings a target up to date; says whether a person must look again.
bool Confirmation::update(ActionTarget &target, const TargetFacts &facts, bool isCheck) const
{
    const std::optional<domain::QueueCounts> shown = target.counts;
    const std::optional<qint64> numberShown = target.subscriptions;
    const bool wasListed = target.isListed.value_or(false);
    const QString stateShown = target.state;
    target.counts = facts.counts;
    target.countsAt = facts.at;
    target.isListed = facts.isListed;
    target.state = facts.state;
    target.subscriptions = facts.subscriptions;
    target.countsShownBefore.reset();
    target.subscriptionsShownBefore.reset();
    target.stateShownBefore.reset();
    if (!facts.senderName.isEmpty())
        target.senderName = facts.senderName;
    if (!isCheck)
        return false;
    const bool hasMovedCounts = shown.has_value() != facts.counts.has_value()
                                || (shown && hasMoved(messagesTouched(m_kind, *shown), messagesTouched(m_kind, *facts.counts)));
    if (hasMovedCounts)
        target.countsShownBefore = shown;
    const bool hasMovedNumber = numberShown && facts.subscriptions && hasMoved(*numberShown, *facts.subscriptions);
    if (hasMovedNumber)
        target.subscriptionsShownBefore = numberShown;
    if (stateShown != facts.state)
        target.stateShownBefore = stateShown;
    return hasMovedCounts || hasMovedNumber || target.stateShownBefore || wasListed != facts.isListed.value_or(false);
}

void Confirmation::takeFacts(const QList<core::Result<TargetFacts>> &answers)
{
    const bool isCheck = m_state == State::Checking;
    bool mustLookAgain = false;
    for (qsizetype i = 0; i < answers.size(); ++i) {
        const auto &facts = answers.at(i);
        std::optional<core::Error> error;
        if (!facts)
            error = facts.error();
        else if (needsListed(m_kind) && facts->isListed == false)
            error = core::Error{core::NotFound{}, {}};
        else if (isChangedMeanwhile(m_targets.at(i), *facts))
            error = core::Error{core::Conflict{}, {}};
        if (error && !m_error)
            m_error = error;
        if (facts)
            mustLookAgain |= update(m_targets[i], *facts, isCheck);
    }
    if (m_error)
        setState(State::ReadFailed);
    else if (!isCheck)
        setState(State::Ready);
    else if (mustLookAgain)
        setState(State::Changed);
    else
        send();
}

bool Confirmation::confirm(const QString &reason, const HoldTerms &terms)
{
    if (!canConfirm() || (needsReason() && reason.trimmed().isEmpty()))
        return false;
    m_reason = reason.trimmed().isEmpty() ? m_arming.reason() : reason.trimmed();
    if (m_kind == ActionKind::HoldQueue)
        m_terms = terms;
    m_error.reset();
    if (m_waits && !m_hasWaited) {
        m_hasWaited = true;
        setState(State::Waiting);
    } else {
        read(State::Checking);
    }
    return true;
}

bool Confirmation::isInOutbox() const
{
    switch (m_state) {
    case State::Waiting:
    case State::Checking:
    case State::Changed:
    case State::ReadFailed:
        return m_hasWaited;
    default:
        return false;
    }
}

bool Confirmation::isBeingAsked() const
{
    return !isOver() && !isInOutbox() && m_state != State::Sending && m_state != State::Verifying;
}

void Confirmation::proceed()
{
    if (m_hasWaited && (m_state == State::Waiting || m_state == State::Changed))
        read(State::Checking);
}

void Confirmation::send()
{
    m_execution =
        std::make_unique<Execution>(m_client, m_environment, m_connection, m_arming, m_kind, m_reason, m_terms, m_targets,
                                    Execution::Told{[this] { Q_EMIT changed(); },
                                                    [this](Report report) {
                                                        m_report = std::move(report);
                                                        m_execution.reset();
                                                        verify();
                                                    }});
    connect(&m_arming, &Arming::ended, this, &Confirmation::resume); // the rest is refused at once, not when somebody looks
    setState(State::Sending);
}

void Confirmation::pause()
{
    if (!m_execution)
        return;
    m_execution->pause();
    Q_EMIT changed();
}

void Confirmation::resume()
{
    if (!m_execution)
        return;
    m_execution->resume();
    Q_EMIT changed();
}

// What the requests did is read back, for all that may have had an effect.
void Confirmation::verify()
{
    QList<ActionTarget> targets;
    QList<qsizetype> places;
    for (qsizetype i = 0; i < m_report.results.size(); ++i) {
        if (m_report.results.at(i).outcome == Outcome::NotSent) {
            if (!m_error)
                m_error = m_report.results.at(i).error;
            continue;
        }
        targets << m_report.results.at(i).target;
        places << i;
    }
    if (targets.isEmpty()) {
        finish();
        return;
    }
    m_reading = std::make_unique<TargetReading>(m_client, m_environment.clock, targets,
                                                [this, places](const QList<core::Result<TargetFacts>> &answers) {
                                                    m_reading.reset();
                                                    for (qsizetype i = 0; i < places.size(); ++i) {
                                                        if (answers.at(i))
                                                            takeAfter(m_report.results[places.at(i)], *answers.at(i));
                                                    }
                                                    finish();
                                                });
    m_pulse.start();
    setState(State::Verifying);
}

void Confirmation::takeAfter(TargetResult &result, const TargetFacts &facts)
{
    result.after = facts.counts;
    result.isListedAfter = facts.isListed;
    result.stateAfter = facts.state;
    result.setUpAfter = facts.setUp;
    store::JournalEntry row =
        journalRow(store::JournalEntry::Kind::Reading, facts.at, m_connection, m_kind, result.target, result.requestId);
    row.counts = facts.counts;
    row.isSenderListed = facts.isListed;
    row.state = facts.state;
    m_environment.journal.append(std::move(row), nullptr, {}); // a figure for later: its loss changes nothing that is told
}

void Confirmation::finish()
{
    m_isStopping = false;
    setState(State::Done);
    Q_EMIT finished(m_report);
}

void Confirmation::cancel()
{
    switch (m_state) {
    case State::Reading:
    case State::Ready:
    case State::ReadFailed:
    case State::Waiting:
    case State::Checking:
    case State::Changed:
        m_reading.reset();
        setState(State::Cancelled);
        break;
    case State::Sending:
        if (m_isStopping)
            m_execution->giveUp();
        else
            m_execution->stop();
        m_isStopping = true;
        Q_EMIT changed();
        break;
    case State::Verifying:
        m_reading.reset();
        finish();
        break;
    case State::Done:
    case State::Cancelled:
        break;
    }
}

domain::QueueCounts Confirmation::totals() const
{
    domain::QueueCounts sum;
    for (const ActionTarget &target : m_targets) {
        if (target.counts)
            sum += *target.counts;
    }
    return sum;
}

qint64 Confirmation::messages() const
{
    return messagesTouched(m_kind, totals());
}

int Confirmation::unitCount() const
{
    QSet<core::SenderId> senders;
    for (const ActionTarget &target : m_targets) {
        if (const auto sender = target.sender())
            senders.insert(*sender);
    }
    return senders.isEmpty() ? int(m_targets.size()) : int(senders.size());
}

qint64 Confirmation::unitNumber() const
{
    switch (domain::actionOf(m_kind).unit) {
    case domain::Action::Unit::Messages:
        return messages();
    case domain::Action::Unit::Databases:
        return std::accumulate(m_targets.cbegin(), m_targets.cend(), qint64(0),
                               [](qint64 sum, const ActionTarget &target) { return sum + target.subscriptions.value_or(0); });
    default:
        return unitCount();
    }
}

std::optional<TypedText> Confirmation::typedTextExpected() const
{
    if (domain::actionOf(m_kind).confirmation != domain::Action::Confirmation::TypeToConfirm || m_targets.isEmpty())
        return std::nullopt;
    TypedText text;
    text.senders = unitCount();
    if (text.senders == 1) {
        const ActionTarget &target = m_targets.constFirst();
        text.accepted = namesToType(target);
    }
    return text;
}

core::WallTime Confirmation::now() const
{
    return m_environment.clock.now();
}

Progress Confirmation::progress() const
{
    if (m_execution)
        return m_execution->progress();
    return {.total = m_targets.size(), .answered = m_reading ? m_reading->answered() : 0};
}

}
