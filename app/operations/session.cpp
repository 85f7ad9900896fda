#include "operations/session.h"

#include "net/client.h"

namespace senderdesk::operations {
namespace {

std::unique_ptr<net::Client> clientFor(const domain::Connection &connection, domain::ConnectionSecrets secrets,
                                       const net::ChangeGuard &guard, const Environment &environment)
{
    api::MethodPaths paths;
    for (auto it = connection.methodPaths.cbegin(); it != connection.methodPaths.cend(); ++it) {
        const QByteArray name = it.key().toUtf8();
        // Checked by whoever took it from a person; what is refused all the same stays as documented.
        std::ignore = paths.change(std::string_view(name.constData(), size_t(name.size())), it.value());
    }
    net::ClientSettings settings{connection, std::move(secrets), std::move(paths)};
    settings.guard = &guard;
    settings.loopbackOnly = environment.loopbackOnly;
    return std::make_unique<net::Client>(std::move(settings), environment.clock, environment.requestIds);
}

}

Session::Session(domain::Connection connection, domain::ConnectionSecrets secrets, const Environment &environment,
                 QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_environment(environment)
    , m_arming(m_connection, environment.clock)
    , m_client(clientFor(m_connection, std::move(secrets), m_arming, environment))
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

std::unique_ptr<Confirmation> Session::confirm(domain::ActionKind kind, const QList<ActionTarget> &targets)
{
    auto confirmation = std::make_unique<Confirmation>(*m_client, m_environment, m_connection, m_arming, kind, targets);
    connect(confirmation.get(), &Confirmation::finished, this, [this](const Report &report) {
        takeReport(report);
        Q_EMIT actionFinished(report);
    });
    return confirmation;
}

}
