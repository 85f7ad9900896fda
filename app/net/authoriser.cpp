#include "net/authoriser.h"

#include "net/clientcall.h"

namespace senderdesk::net {

using namespace Qt::StringLiterals;

Authoriser::Authoriser(Services &services) : m_services(services) {}

std::optional<Credential> Authoriser::credentialFor(const api::Method &method) const
{
    const domain::Connection &connection = m_services.settings.connection;
    const bool isLogin = method.name == api::Authenticate::method.name;
    if (method.service != domain::Service::OpenSrs || !connection.usesSessionToken || isLogin)
        return Credential{m_services.settings.secrets.main};
    if (m_session && m_services.clock.steady() < m_session->until)
        return m_session->credential;
    return std::nullopt;
}

void Authoriser::whenReady(Ready ready)
{
    m_parked.push_back(std::move(ready));
    if (!m_login)
        logIn();
}

bool Authoriser::refuse(const Credential &credential)
{
    // A token that came meanwhile was not the one refused.
    if (m_session && credential.isSessionToken && m_session->credential.edition == credential.edition)
        m_session.reset();
    return credential.isSessionToken;
}

void Authoriser::logIn()
{
    m_asked = m_services.clock.steady(); // the life counts from the submission
    m_login = startCall(m_services, api::Authenticate{true, life.count()}, {}, Priority::Interactive)
                  .then(this, [this](core::Result<Answer<api::Authenticate::Reply>> answer) { take(std::move(answer)); });
}

void Authoriser::take(core::Result<Answer<api::Authenticate::Reply>> answer)
{
    m_login = {};
    std::optional<core::Reason> whyNot;
    if (!answer) {
        whyNot = std::move(answer.error().reason);
    } else if (answer->value.sessionToken.value_or(QString()).isEmpty()) {
        whyNot = core::Malformed{u"session_token"_s, u"missing"_s};
    } else {
        using std::chrono::milliseconds;
        const milliseconds given = std::chrono::seconds(std::max<qint64>(answer->value.sessionSeconds.value_or(life.count()), 1));
        const milliseconds kept = given - std::min<milliseconds>(margin, given / 2);
        m_session = Session{{core::Secret(answer->value.sessionToken->toUtf8()), true, ++m_editions}, m_asked + kept};
        m_services.redaction.add(m_session->credential.secret);
    }
    for (const Ready &ready : std::exchange(m_parked, {}))
        ready(whyNot);
}

}
