#pragma once

#include "api/mail.h"
#include "core/clock.h"
#include "core/secret.h"
#include "net/call.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace senderdesk::net {

struct Services;

// Who asks, for one attempt of a request.
struct Credential
{
    core::Secret secret;
    bool isSessionToken = false; // else the connection's own token or password
    quint64 edition = 0;         // which session token: 1, 2, 3…
};

// Knows what the requests of one connection say of who asks: its token or password, or (wire/opensrs-mail.md 5) a session token
// that the password was sent for once. Such a token is renewed a minute before it ends and once it is refused; while that is
// under way nothing else is asked for one, and whoever needs it waits.
class Authoriser final : public QObject
{
public:
    explicit Authoriser(Services &services);

    static constexpr std::chrono::seconds life{3600}; // asked for
    static constexpr std::chrono::seconds margin{60}; // half of the life where that is shorter

    // For a request of this method that leaves now; nullopt: there is no session token, see whenReady().
    [[nodiscard]] std::optional<Credential> credentialFor(const api::Method &method) const;
    // `ready` is told once, always later: nothing when a session token is there, else why none can be had.
    using Ready = std::function<void(const std::optional<core::Reason> &whyNot)>;
    void whenReady(Ready ready);
    // The server did not accept this one. True: it was a session token, and another one can be asked for.
    bool refuse(const Credential &credential);
    void forget() { m_session.reset(); } // the session token

private:
    struct Session
    {
        Credential credential;
        core::SteadyTime until{};
    };
    void logIn();
    void take(core::Result<Answer<api::Authenticate::Reply>> answer);

    Services &m_services;
    std::optional<Session> m_session;
    quint64 m_editions = 0;
    core::SteadyTime m_asked{};
    Call<api::Authenticate::Reply> m_login; // empty: none is under way
    std::vector<Ready> m_parked;
};

}
