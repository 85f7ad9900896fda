#pragma once

#include <QString>

#include <chrono>
#include <optional>
#include <variant>

// What can go wrong, as values. An Error is one of the reasons below plus the technical circumstances of the request it
// came from. Nothing here is a sentence for people: ui/text turns an Error into one, exhaustively.
namespace senderdesk::core {

struct NotConfigured
{
    QString what;  // the missing piece: "base URL", "token"
    QString why{}; // what is wrong with it where it is there; empty: it is missing
};
struct NotArmed // a change on a connection that only reads
{};
struct Locked // the secrets in memory were forgotten: nothing can be asked until they are there again
{};
struct TooManyTargets // of one confirmation; nothing was asked or sent
{
    qint64 targets = 0;
    qint64 most = 0;
};
struct Cancelled
{};
struct TimedOut
{
    std::chrono::milliseconds after{};
};
struct Unreachable // no answer was begun: name, refusal, proxy, lost route
{
    QString host;
    QString reason;
};
struct TlsRejected
{
    enum class Why {
        Other, // see reason
        Expired,
        NotYetValid,
        WrongHost, // it is for another name
        SelfSigned,
        UnknownAuthority,
        Revoked,
        ClientCertificateWanted, // ours: the server lets nobody in without one, or does not take the one we have
    };
    QString host;
    QString reason;
    Why why = Why::Other;
};
struct Redirected // redirects are never followed: a redirected POST would lose its body (wire/altcraft-admin.md 1.2)
{
    int status = 0;
    QString location;
};
struct Unauthorised
{
    QString serverWords;
};
struct Forbidden
{
    QString serverWords;
};
struct NotFound
{
    QString serverWords;
};
struct Conflict
{
    QString serverWords;
};
struct RateLimited
{
    std::optional<std::chrono::milliseconds> retryAfter;
    QString serverWords;
};
struct Rejected // any other code of the service's own
{
    int code = 0;
    QString serverWords;
};
struct ServerFault
{
    int code = 0; // the HTTP status, or the envelope's code where the status was 200
    QString serverWords;
};
struct UnknownMethod // the server does not know this path
{
    QString path;
    QString serverWords;
};
struct Malformed // a reply that is not what the method's description says
{
    QString where; // "data[3].hold", "line 1, byte 20", "body"
    QString what;  // "a number was expected, found \"abc\""
};
struct TooLarge
{
    qint64 limit = 0; // bytes
};
struct OutcomeUnknown // a change left, and whether it took effect cannot be told from here
{
    QString reason;
};
struct StoreFailed // the data folder could not be read or written
{
    QString what;   // the file
    QString reason; // the system's or SQLite's words
};

using Reason = std::variant<NotConfigured, NotArmed, Locked, TooManyTargets, Cancelled, TimedOut, Unreachable, TlsRejected,
                            Redirected, Unauthorised, Forbidden, NotFound, Conflict, RateLimited, Rejected, ServerFault,
                            UnknownMethod, Malformed, TooLarge, OutcomeUnknown, StoreFailed>;

// The circumstances, for "copy details". Never holds a secret: paths carry no query, bodies are not kept here.
struct Circumstances
{
    QString method;     // the registry's name: "senders.queue.hold"
    QString host;       // host[:port]
    QString path;       // as sent
    QString requestId;  // empty for reads
    int httpStatus = 0; // 0 when no status line arrived
    int attempts = 0;
    std::chrono::milliseconds took{};
    std::optional<int> envelopeCode{}; // error of the reply's envelope; nullopt when none could be read
};

struct Error
{
    Reason reason;
    Circumstances circumstances{};

    template<class T>
    [[nodiscard]] bool is() const noexcept
    {
        return std::holds_alternative<T>(reason);
    }
    template<class T>
    [[nodiscard]] const T *as() const noexcept
    {
        return std::get_if<T>(&reason);
    }
};

// Stable identifier of a reason for logs, the journal and tests: "timed-out", "rate-limited"…
[[nodiscard]] QString reasonName(const Reason &reason);

// Technical text of an error for the clipboard: one "key: value" per line, English, no secrets.
[[nodiscard]] QString technicalDetail(const Error &error);

}
