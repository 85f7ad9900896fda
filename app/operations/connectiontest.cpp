#include "operations/connectiontest.h"

#include "net/probe.h"
#include "operations/clientsettings.h"
#include "operations/harmlessread.h"

#include <algorithm>

namespace senderdesk::operations {
namespace {

using namespace std::chrono_literals;
using domain::TestStep;
using Kind = TestStep::Kind;
using State = TestStep::State;

constexpr std::chrono::milliseconds longestStep = 10s;

// Which step an error of the harmless read belongs to. An envelope is the service's own answer.
Kind stepOf(const core::Error &error)
{
    const auto *missing = error.as<core::NotConfigured>();
    if (missing || error.is<core::Unauthorised>())
        return Kind::Credentials;
    if (error.is<core::Forbidden>() || error.circumstances.envelopeCode)
        return Kind::Rights;
    return Kind::Http;
}

}

ConnectionTest::ConnectionTest(const Environment &environment, QObject *parent) : QObject(parent), m_environment(environment) {}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start(const domain::Connection &connection, const domain::ConnectionSecrets &secrets)
{
    drop();
    m_connection = connection;
    m_connection.deadline = connection.deadline.value_or(longestStep);
    m_secrets = secrets;
    m_steps.clear();
    for (const Kind kind : {Kind::Settings, Kind::Name, Kind::Tcp, Kind::Tls, Kind::Http, Kind::Credentials, Kind::Rights})
        m_steps << Step{.kind = kind};
    m_probe = std::make_unique<net::Probe>(clientSettings(m_connection, m_secrets, m_environment));
    connect(m_probe.get(), &net::Probe::stepChanged, this, &ConnectionTest::take);
    connect(m_probe.get(), &net::Probe::finished, this, [this](bool isThrough) { isThrough ? ask() : finish(); });
    m_probe->start();
}

void ConnectionTest::cancel()
{
    if (isRunning())
        finish();
}

bool ConnectionTest::isGood() const
{
    return !m_steps.isEmpty() && std::ranges::all_of(m_steps, [](const Step &each) {
        return each.state == State::Good || each.state == State::NotNeeded;
    });
}

ConnectionTest::Step &ConnectionTest::step(Kind kind)
{
    auto found = std::ranges::find(m_steps, kind, &Step::kind);
    if (found == m_steps.end())
        found = m_steps.insert(std::ranges::find(m_steps, Kind::Tls, &Step::kind), Step{.kind = kind});
    return *found;
}

void ConnectionTest::take(const Step &told)
{
    step(told.kind) = told;
    Q_EMIT stepsChanged();
}

void ConnectionTest::ask()
{
    m_probe.release()->deleteLater(); // we are in its signal
    net::RetryPolicy once;
    once.attempts = once.rateLimitedAttempts = 1;
    m_client = std::make_unique<net::Client>(clientSettings(m_connection, m_secrets, m_environment), m_environment.clock,
                                             m_environment.requestIds, once);
    m_read = harmlessRead(m_connection.service, *m_client, this, [this](const core::Result<Effect> &answer) { judge(answer); });
    if (!m_read) {
        for (const Kind kind : {Kind::Http, Kind::Credentials, Kind::Rights})
            step(kind).state = State::NotKnown;
        return finish();
    }
    step(Kind::Http).state = State::Running;
    step(Kind::Http).target = m_connection.host();
    Q_EMIT stepsChanged();
}

void ConnectionTest::judge(const core::Result<Effect> &answer)
{
    step(Kind::Http).took = m_client->lastLatency();
    for (const Kind kind : {Kind::Http, Kind::Credentials, Kind::Rights})
        step(kind).state = State::Good;
    if (!answer)
        fail(stepOf(answer.error()), answer.error());
    finish();
}

void ConnectionTest::fail(Kind kind, const core::Error &error)
{
    // An answer that is neither a yes nor a no to the token proves nothing about it.
    if (kind == Kind::Rights && !error.is<core::Forbidden>())
        step(Kind::Credentials).state = State::NotKnown;
    step(kind).state = State::Failed;
    step(kind).error = error;
    for (Step &each : m_steps) {
        if (each.kind > kind)
            each.state = State::NotReached;
    }
    if (error.is<core::NotConfigured>())
        step(Kind::Http).state = State::NotReached; // nothing was sent
}

// Lets go of what is under way. Later, since this is called from the middle of it.
void ConnectionTest::drop()
{
    if (m_probe) {
        disconnect(m_probe.get(), nullptr, this, nullptr);
        m_probe.release()->deleteLater();
    }
    m_read.reset();
    if (m_client)
        m_client.release()->deleteLater();
}

void ConnectionTest::finish()
{
    drop();
    for (Step &each : m_steps) {
        if (each.state == State::Waiting || each.state == State::Running)
            each.state = State::NotReached;
    }
    Q_EMIT stepsChanged();
    Q_EMIT finished();
}

}
