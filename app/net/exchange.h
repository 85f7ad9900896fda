#pragma once

#include "net/attempt.h"
#include "net/services.h"
#include "net/verdict.h"

#include <QUrl>

#include <expected>

namespace senderdesk::net {

// A decoded reply whose type only the typed end of the exchange knows.
struct Decoded
{
    virtual ~Decoded() = default;
};
using DecodedResult = std::expected<std::unique_ptr<Decoded>, core::Error>;
// Called from any thread, so it is handed everything.
using Decode = DecodedResult (*)(QByteArray body, const codec::Limits &limits, const QString &path);

template<class Reply>
struct DecodedReply final : Decoded
{
    explicit DecodedReply(Reply reply) : value(std::move(reply)) {}
    Reply value;
};

template<class Reply>
[[nodiscard]] DecodedResult decodeAs(QByteArray body, const codec::Limits &limits, const QString &path)
{
    core::Result<Reply> reply = codec::decodeReply<Reply>(std::move(body), limits, path);
    if (!reply)
        return std::unexpected(std::move(reply.error()));
    return std::make_unique<DecodedReply<Reply>>(std::move(*reply));
}

// What an attempt says of itself and of who asks.
struct Signature
{
    domain::WireFormat format = domain::WireFormat::Json; // OpenSRS: always
    QString user{};                                       // OpenSRS
    const core::Secret *secret = nullptr;                 // nullptr: not in the body, or the body as Activity may show it
    bool isSessionToken = false;                          // OpenSRS
};

// One call from its start to its result: waits for its turn, sends, judges, sends again where that is allowed, decodes, tells.
// Type-free, so that all of it is compiled once; TypedExchange adds the request and the reply.
class Exchange : public detail::Work, public std::enable_shared_from_this<Exchange>
{
public:
    struct Facts // of a success
    {
        QString requestId;
        bool isDuplicate = false;
        std::chrono::milliseconds took{};
    };

    Exchange(Services &services, const api::Method &method, QString requestId, Priority priority);
    ~Exchange() override;
    [[nodiscard]] bool isSettled() const { return m_stage == Stage::Done; } // it may be held on to all the same
    Exchange(const Exchange &) = delete;
    Exchange &operator=(const Exchange &) = delete;

    void start();
    void cancel() override;
    void abandon() override;
    void close(); // the client goes: as cancel(), and the services are not used any more

protected:
    [[nodiscard]] virtual QByteArray encode(const Signature &signature) const = 0;
    [[nodiscard]] virtual Decode decoder() const = 0;
    virtual void succeed(std::unique_ptr<Decoded> value, Facts facts) = 0;
    virtual void fail(core::Error error) = 0;

private:
    [[nodiscard]] bool isOpenSrs() const { return m_method.service == domain::Service::OpenSrs; }
    [[nodiscard]] bool isBearer() const; // the token goes into a header
    [[nodiscard]] Signature signature(const core::Secret *secret, bool isSessionToken) const;
    std::optional<core::Reason> whyNotToSend();
    [[nodiscard]] bool isForbidden() const; // a change that may not leave now
    void wait(bool isAgain, std::chrono::milliseconds pause);
    void park();
    void send(Slot slot);
    void attemptEnded(Transport transport);
    void show();
    void unpack();
    void decode();
    void decoded(DecodedResult result);
    void judge(Finding finding);
    void finish(std::unique_ptr<Decoded> value);
    void finish(core::Reason reason);
    void end(const QString &outcome);
    void record(const QString &outcome);
    [[nodiscard]] std::chrono::milliseconds took() const;
    template<class F>
    [[nodiscard]] auto whileAlive(F f);
    template<class Job, class Take>
    void inThread(Job job, Take take);

    enum class Stage { New, Waiting, Sent, Decoding, Done };

    Services *m_services; // nullptr once closed
    const api::Method &m_method;
    const QString m_requestId; // empty for reads
    const Priority m_priority;
    const QString m_path;
    QUrl m_url;
    Route m_route;
    Stage m_stage = Stage::New;
    std::shared_ptr<Ticket> m_ticket;
    Slot m_slot;
    Credential m_credential; // of the last attempt
    bool m_isAuthorisedAnew = false;
    Attempt *m_attempt = nullptr; // a child of a manager; deletes itself after its end
    Transport m_transport;        // of the last attempt
    QByteArray m_shown;           // the beginning of its body, for the trace; nothing of one that did not unpack
    bool m_isShownCut = false;
    std::optional<int> m_errorCode;
    int m_attempts = 0;
    qint64 m_bytesIn = 0;
    qint64 m_bytesOut = 0;
    core::SteadyTime m_begun{};
    core::WallTime m_begunAt{};
};

}
