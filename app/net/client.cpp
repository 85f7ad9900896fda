#include "net/client.h"

#include "net/exchange.h"
#include "net/services.h"

#include <algorithm>

namespace senderdesk::net {

Client::Client(ClientSettings settings, core::Clock &clock, core::RequestIdSource &ids, RetryPolicy policy)
    : m_services(std::make_unique<Services>(std::move(settings), clock, ids, std::move(policy)))
{
    connect(&m_services->dispatcher, &Dispatcher::inFlightChanged, this, &Client::requestsInFlightChanged);
    connect(&m_services->dispatcher, &Dispatcher::backOffChanged, this, &Client::backOffChanged);
    m_services->tellLatency = [this](std::chrono::milliseconds latency) {
        m_lastLatency = latency;
        Q_EMIT latencyMeasured(latency);
    };
}

Client::~Client()
{
    // Closing one may, through a listener of the trace, end others.
    while (!m_services->open.empty()) {
        Exchange *exchange = *m_services->open.begin();
        m_services->open.erase(exchange);
        exchange->close();
    }
    m_services->decoders.clear();
    m_services->decoders.waitForDone();
}

bool Client::lock()
{
    if (!std::ranges::all_of(m_services->open, &Exchange::isSettled))
        return false;
    m_services->isLocked = true;
    m_services->settings.secrets = {};
    m_services->authoriser.forget();
    m_services->routes.forget();
    m_services->dispatcher.forgetManagers();
    m_services->redaction = Services::redactionOf(m_services->settings);
    return true;
}

void Client::unlock(domain::ConnectionSecrets secrets)
{
    m_services->settings.secrets = std::move(secrets);
    m_services->redaction = Services::redactionOf(m_services->settings);
    m_services->isLocked = false;
}

bool Client::isLocked() const
{
    return m_services->isLocked;
}

core::Error Client::errorOfItem(qint64 number, QString words) const
{
    core::Error error{m_services->redaction.reason(codec::reasonOfOpenSrsNumber(number, std::move(words))), {}};
    error.circumstances.host = connection().host();
    error.circumstances.envelopeCode = int(number);
    return error;
}

const domain::Connection &Client::connection() const
{
    return m_services->settings.connection;
}

const Trace &Client::trace() const
{
    return m_services->trace;
}

int Client::requestsInFlight() const
{
    return m_services->dispatcher.inFlight();
}

int Client::requestsWaiting() const
{
    return m_services->dispatcher.waiting();
}

std::optional<core::SteadyTime> Client::backOffUntil() const
{
    return m_services->dispatcher.backOffUntil();
}

std::optional<std::chrono::milliseconds> Client::lastLatency() const
{
    return m_lastLatency;
}

}
