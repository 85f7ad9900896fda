#pragma once

#include "api/paths.h"
#include "codec/codec.h"
#include "core/clock.h"
#include "core/requestid.h"
#include "core/secret.h"
#include "domain/connection.h"
#include "net/call.h"
#include "net/changeguard.h"
#include "net/retrypolicy.h"

#include <memory>

namespace senderdesk::net {

struct Services;
class Trace;

struct ClientSettings
{
    domain::Connection connection; // requestsInFlight below 1 counts as 1
    domain::ConnectionSecrets secrets{};
    api::MethodPaths paths{};
    codec::Limits limits{};
    qint64 replyCap = 64 << 20;                          // bytes of one reply, packed and unpacked; more is TooLarge
    const ChangeGuard *guard = nullptr;                  // outlives the client; nullptr: no change ever leaves
    bool loopbackOnly = false;                           // any other host is Unreachable, without a look-up (promise 8)
    std::optional<std::chrono::milliseconds> deadline{}; // for one attempt, instead of the method's own
    qint64 traceBytes = 32 << 20;
};

// Whether a person waits for it. Everything interactive goes before anything in the background.
enum class Priority { Interactive, Background };

// Sends the requests of one connection; one thread, nothing blocks. At most connection.requestsInFlight are with Qt at once,
// the rest wait here.
//
// What a call may end with, and what that says:
// - Nothing was sent: NotConfigured (base URL, token, proxy, a file of certificates), Locked, NotArmed
//   (a change that the guard does not let leave),
//   Unreachable with loopbackOnly, TimedOut while the way was looked for, Cancelled while it waited.
// - Not a byte of the body was given to Qt (so the server cannot act): Unreachable, TlsRejected, TimedOut, Cancelled.
// - 3xx: Redirected, and never followed.
// - A whole reply of another status: the envelope decides. Without an envelope: 401 Unauthorised, 403 Forbidden, 404, 405 and
//   501 UnknownMethod (the API says "not found" in an envelope, so this is the path), 429 RateLimited, any other status from
//   400 ServerFault with that status, else Malformed.
// - Anything else: for a read Unreachable, TimedOut, Cancelled, Malformed, TooLarge. For a change OutcomeUnknown: the bytes may
//   have left, and no whole, well-formed reply says what they did. A change also ends so
//   - on 408 and 5xx (but 501), as HTTP status without an envelope or as the envelope's code: a failure, a gateway's word
//     ("no answer in time") or an overload may come after the effect;
//   - on 3xx, but for those that say that nothing was done: 307 and 308, which ask for the same request elsewhere, and a 301
//     to the same path in another form or at another place. 302 and 303 after a POST commonly mean "done, see there";
//   - on an envelope of success under an HTTP status of 400 or more;
//   - on a reply that is Malformed or TooLarge.
//
// Only reads are repeated, by RetryPolicy: after Unreachable, a connection cut in the middle of a reply and HTTP 500, 502, 503
// and 504 without an envelope; once after TimedOut. An error in an envelope is the service's own answer and is not asked for
// again, but for 429: then the whole client waits, and goes on with one request at a time until something else is answered.
//
// Every error carries its circumstances; server's words in it are free of the secret, of control characters and of length.
class Client final : public QObject
{
    Q_OBJECT

public:
    // clock and ids outlive the client.
    Client(ClientSettings settings, core::Clock &clock, core::RequestIdSource &ids, RetryPolicy policy = {});
    // Calls that are not settled become Cancelled or OutcomeUnknown. Waits for replies that are being decoded.
    ~Client() override;

    // One of api::AllRequests; nothing is sent before the event loop is reached again. requestId is for changes: the id
    // that was written down before, letters, digits and '-' only; empty takes a new one. A read carries none.
    template<class Request>
    Call<typename Request::Reply> call(Request request, QString requestId = {}, Priority priority = Priority::Interactive);

    // Of one item inside a reply of success (OpenSRS): as the client's own errors, but that no request failed.
    [[nodiscard]] core::Error errorOfItem(qint64 number, QString words) const;

    // Forgets every secret: those of the settings, a session token, and what managers know of a proxy and a key. Until unlock() a
    // call ends with Locked. False, and nothing is forgotten, while calls are open.
    bool lock();
    void unlock(domain::ConnectionSecrets secrets);
    [[nodiscard]] bool isLocked() const;

    [[nodiscard]] const domain::Connection &connection() const;
    [[nodiscard]] const Trace &trace() const;
    [[nodiscard]] int requestsInFlight() const; // with Qt
    [[nodiscard]] int requestsWaiting() const;  // in our queue
    [[nodiscard]] std::optional<core::SteadyTime> backOffUntil() const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> lastLatency() const;

Q_SIGNALS:
    void requestsInFlightChanged(int count);
    void backOffChanged(std::optional<senderdesk::core::SteadyTime> until); // nullopt: it is over
    void latencyMeasured(std::chrono::milliseconds latency);                // from the hand-over to the head of a reply

private:
    std::unique_ptr<Services> m_services;
    std::optional<std::chrono::milliseconds> m_lastLatency;
};

}
