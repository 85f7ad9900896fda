#include "operations/session.h"

#include "net/client.h"
#include "net/trace.h"
#include "operations/clientsettings.h"

#include <algorithm>

namespace senderdesk::operations {

Session::Session(domain::Connection connection, domain::ConnectionSecrets secrets, const Environment &environment,
                 QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_environment(environment)
    , m_arming(m_connection, environment.clock)
    , m_client(std::make_unique<net::Client>(clientSettings(m_connection, std::move(secrets), environment, &m_arming),
                                             environment.clock, environment.requestIds))
{
    m_status.format = m_connection.format;
    if (m_connection.armed)
        m_arming.armFromCommandLine();
    connect(&m_arming, &Arming::changed, this, &Session::statusChanged);
    followClient();
}

Session::~Session() = default;

void Session::followClient()
{
    const net::Trace &trace = m_client->trace();
    connect(&trace, &net::Trace::recorded, this, [this, &trace](quint64 id) {
        if (const net::TraceRecord *record = trace.find(id))
            m_lastAnswers.insert(record->method, record->outcome);
    });
    connect(m_client.get(), &net::Client::requestsInFlightChanged, this, [this](int count) {
        m_status.requestsInFlight = count;
        Q_EMIT statusChanged();
    });
    connect(m_client.get(), &net::Client::latencyMeasured, this, [this](std::chrono::milliseconds latency) {
        m_status.latency = latency;
        Q_EMIT statusChanged();
    });
    connect(m_client.get(), &net::Client::backOffChanged, this, [this](std::optional<core::SteadyTime> until) {
        const core::Clock &clock = m_environment.clock;
        m_status.backingOffUntil.reset();
        if (until)
            m_status.backingOffUntil =
                clock.now() + std::chrono::duration_cast<core::WallTime::duration>(*until - clock.steady());
        for (Source *source : std::as_const(m_sources))
            source->setBackingOff(m_status.backingOffUntil);
        Q_EMIT statusChanged();
    });
}

void Session::follow(Source &source, Telling telling)
{
    m_sources << &source;
    if (telling == Telling::BackOff)
        return;
    connect(&source, &Source::stateChanged, this, [this, &source] {
        const auto before = m_status.state;
        if (source.state() == Source::State::Ready)
            m_status.state = SessionStatus::State::Connected;
        else if (source.state() == Source::State::Failed)
            m_status.state = SessionStatus::State::Failing;
        if (m_status.state != before)
            Q_EMIT statusChanged();
    });
}

std::unique_ptr<OpenRequest> Session::readSetUp(const ActionTarget &target, std::function<void(core::Result<SetUp>)> told)
{
    return readFacts(client(), target, [told = std::move(told)](core::Result<TargetFacts> facts) {
        if (!facts)
            return told(std::unexpected(std::move(facts.error())));
        if (facts->isListed == false)
            return told(core::fail(core::NotFound{}));
        told(std::move(facts->setUp));
    });
}

bool Session::lock(Arming::End why)
{
    if (isActing())
        return false;
    m_arming.disarm(why);
    if (!m_client->lock())
        return false;
    Q_EMIT statusChanged();
    return true;
}

void Session::unlock(domain::ConnectionSecrets secrets)
{
    if (!isLocked())
        return;
    m_client->unlock(std::move(secrets));
    for (Source *source : std::as_const(m_sources)) {
        if (source->error() && source->error()->is<core::Locked>())
            source->refresh();
    }
    Q_EMIT statusChanged();
}

bool Session::isLocked() const
{
    return m_client->isLocked();
}

bool Session::isActing() const
{
    return std::ranges::any_of(m_confirmations,
                               [](const QPointer<Confirmation> &each) { return each && !each->isOver() && !each->isInOutbox(); });
}

const net::Trace &Session::trace() const
{
    return m_client->trace();
}

std::unique_ptr<Confirmation> Session::confirm(domain::ActionKind kind, const QList<ActionTarget> &targets)
{
    auto confirmation = std::make_unique<Confirmation>(*m_client, m_environment, m_connection, m_arming, kind, targets);
    m_confirmations.removeIf([](const QPointer<Confirmation> &each) { return each.isNull(); });
    m_confirmations << confirmation.get();
    connect(confirmation.get(), &Confirmation::finished, this, [this](const Report &report) {
        takeReport(report);
        Q_EMIT actionFinished(report);
    });
    return confirmation;
}

std::unique_ptr<StateReading> Session::readState(QList<StateReading::Question> questions)
{
    return std::make_unique<StateReading>(*m_client, m_environment, m_connection, std::move(questions));
}

}
