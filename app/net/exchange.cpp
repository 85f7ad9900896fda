#include "net/exchange.h"

#include "api/mail.h"
#include "net/address.h"
#include "net/httprequest.h"
#include "net/unpack.h"

#include <QNetworkAccessManager>

#include <algorithm>

namespace senderdesk::net {
namespace {

using namespace Qt::StringLiterals;
using api::Effect;
using std::chrono::milliseconds;

constexpr qsizetype bigBody = 16 << 10; // from here on a body is decoded in another thread

bool isHeaderText(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

// What goes with a request id into a header: letters, digits and '-'.
bool isRequestId(const QString &id)
{
    return std::all_of(id.begin(), id.end(), [](QChar c) { return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-'); });
}

bool isSuccessStatus(int status)
{
    return status >= 200 && status < 300;
}

QString idFor(Services &services, const api::Method &method, QString given)
{
    if (method.effect == Effect::Read)
        return {};
    return given.isEmpty() ? services.ids.next() : std::move(given);
}

}

Exchange::Exchange(Services &services, const api::Method &method, QString requestId, Priority priority)
    : m_services(&services)
    , m_method(method)
    , m_requestId(idFor(services, method, std::move(requestId)))
    , m_priority(priority)
    , m_path(services.settings.paths.of(method))
{
    services.open.insert(this);
}

Exchange::~Exchange()
{
    if (m_attempt)
        m_attempt->abandon();
    if (m_services)
        m_services->open.erase(this);
}

// A listener of the trace may drop the last handle in the middle of a step, so each step holds the exchange.
template<class F>
auto Exchange::whileAlive(F f)
{
    return [weak = weak_from_this(), f](auto &&...argument) {
        if (const auto self = weak.lock(); self && self->m_stage != Stage::Done)
            f(*self, std::forward<decltype(argument)>(argument)...);
    };
}

void Exchange::start()
{
    if (auto reason = whyNotToSend()) {
        finish(std::move(*reason));
        return;
    }
    const ClientSettings &settings = m_services->settings;
    m_services->routes.find(m_url, settings.connection, settings.secrets, settings.loopbackOnly,
                            whileAlive([](Exchange &self, const core::Result<Route> &route) {
                                if (!route)
                                    return self.finish(route.error().reason);
                                self.m_route = *route;
                                self.wait(false, {});
                            }));
}

// The guard, before anything is queued.
std::optional<core::Reason> Exchange::whyNotToSend()
{
    const ClientSettings &settings = m_services->settings;
    if (m_services->isLocked)
        return core::Locked{};
    auto url = allowedUrl(settings.connection.baseUrl, m_path, settings.loopbackOnly);
    if (!url)
        return url.error().reason;
    m_url = std::move(*url);
    if (isForbidden())
        return core::NotArmed{};
    if (isOpenSrs() && settings.connection.user.isEmpty())
        return core::NotConfigured{u"user"_s};
    if (isOpenSrs() && settings.secrets.main.isEmpty())
        return core::NotConfigured{u"password"_s};
    if (settings.secrets.main.isEmpty() || (isBearer() && !isHeaderText(settings.secrets.main.reveal())))
        return core::NotConfigured{u"token"_s};
    if (!isRequestId(m_requestId))
        return core::NotConfigured{u"request id"_s};
    return std::nullopt;
}

bool Exchange::isForbidden() const
{
    const ChangeGuard *guard = m_services->settings.guard;
    return m_method.effect != Effect::Read && !(guard && guard->mayChange());
}

void Exchange::wait(bool isAgain, milliseconds pause)
{
    m_stage = Stage::Waiting;
    m_ticket = m_services->dispatcher.enqueue(m_priority, isAgain, pause,
                                              whileAlive([](Exchange &self, Slot slot) { self.send(std::move(slot)); }));
}

// Until there is a session token. Without a place among those in flight: the request that fetches it needs one.
void Exchange::park()
{
    m_slot.giveBack();
    m_services->authoriser.whenReady(whileAlive([](Exchange &self, const std::optional<core::Reason> &whyNot) {
        if (whyNot)
            self.finish(*whyNot);
        else
            self.wait(true, {});
    }));
}

bool Exchange::isBearer() const
{
    return !isOpenSrs() && m_services->settings.connection.tokenPlace == domain::TokenPlace::Bearer;
}

Signature Exchange::signature(const core::Secret *secret, bool isSessionToken) const
{
    const domain::Connection &connection = m_services->settings.connection;
    return {isOpenSrs() ? domain::WireFormat::Json : connection.format, connection.user, secret, isSessionToken};
}

void Exchange::send(Slot slot)
{
    const ClientSettings &settings = m_services->settings;
    m_ticket.reset();
    m_slot = std::move(slot);
    if (isForbidden()) { // the permission ended while it waited
        finish(core::NotArmed{});
        return;
    }
    auto credential = m_services->authoriser.credentialFor(m_method);
    if (!credential) {
        park();
        return;
    }
    m_credential = std::move(*credential);
    m_stage = Stage::Sent;
    if (m_attempts++ == 0) {
        m_begun = m_services->clock.steady();
        m_begunAt = m_services->clock.now();
    }
    // The token is added last, and goes nowhere but into this body or this header.
    const Signature signed_ = signature(isBearer() ? nullptr : &m_credential.secret, m_credential.isSessionToken);
    QByteArray body = encode(signed_);
    const QNetworkRequest request =
        httpRequest({.url = m_url,
                     .format = signed_.format,
                     .bearer = isBearer() ? &m_credential.secret : nullptr,
                     .proxyAuthorization = m_route.proxyAuthorization.isEmpty() ? nullptr : &m_route.proxyAuthorization,
                     .requestId = isOpenSrs() ? QString() : m_requestId,
                     .bodySize = body.size()});
    m_attempt = new Attempt(m_slot.manager(),
                            {.request = request,
                             .route = m_route,
                             .body = std::move(body),
                             .deadline = settings.deadline.value_or(m_method.deadline),
                             .replyCap = settings.replyCap},
                            whileAlive([](Exchange &self, Transport transport) { self.attemptEnded(std::move(transport)); }));
}

void Exchange::attemptEnded(Transport transport)
{
    m_attempt = nullptr;
    m_slot.giveBack();
    m_transport = std::move(transport);
    m_bytesOut += m_transport.bodyTaken;
    m_bytesIn += m_transport.body.size();
    m_shown.clear();
    m_isShownCut = false;
    m_errorCode.reset();
    if (m_transport.latency.count() > 0)
        m_services->tellLatency(m_transport.latency);

    if (m_transport.error != QNetworkReply::NoError && m_transport.status == 0)
        m_services->routes.forget();
    const bool isPacked = !m_transport.encoding.isEmpty();
    if (!isPacked)
        show();
    if (auto finding = judgeTransport(m_method.effect, m_transport))
        judge(std::move(*finding));
    else if (isPacked)
        unpack();
    else
        decode();
}

void Exchange::show()
{
    m_shown = m_services->redaction.body(m_transport.body, Trace::bodyLimit);
    m_isShownCut = m_transport.body.size() > Trace::bodyLimit;
}

// In a thread whatever its size: that of what comes out is not known before.
void Exchange::unpack()
{
    m_stage = Stage::Decoding;
    inThread([body = std::exchange(m_transport.body, {}), encoding = m_transport.encoding,
              cap = m_transport.cap] { return unpacked(body, encoding, cap); },
             [](Exchange &self, std::expected<QByteArray, core::Reason> body) {
                 if (body) {
                     self.m_transport.body = std::move(*body);
                     self.show();
                     self.decode();
                 } else {
                     self.decoded(std::unexpected(core::Error{std::move(body.error()), {}}));
                 }
             });
}

// What the job gives comes to `take` in this thread, as long as this is alive. The client waits for the threads before the
// dispatcher goes.
template<class Job, class Take>
void Exchange::inThread(Job job, Take take)
{
    m_services->decoders.start(
        [job = std::move(job), mailbox = &m_services->dispatcher, deliver = whileAlive(std::move(take))]() mutable {
            auto result = std::make_shared<std::invoke_result_t<Job &>>(job());
            QMetaObject::invokeMethod(mailbox, [deliver, result] { deliver(std::move(*result)); }, Qt::QueuedConnection);
        });
}

// A reply with another status than 2xx is read for its envelope alone.
void Exchange::decode()
{
    m_stage = Stage::Decoding;
    QByteArray body = std::exchange(m_transport.body, {});
    const Decode envelope = isOpenSrs() ? &decodeAs<api::MailEnvelope> : &decodeAs<api::Nothing>;
    const Decode decode = isSuccessStatus(m_transport.status) ? decoder() : envelope;
    const codec::Limits &limits = m_services->settings.limits;
    if (body.size() < bigBody) {
        decoded(decode(std::move(body), limits, m_path));
        return;
    }
    inThread([decode, body = std::move(body), limits, path = m_path]() mutable { return decode(std::move(body), limits, path); },
             [](Exchange &self, DecodedResult result) { self.decoded(std::move(result)); });
}

void Exchange::decoded(DecodedResult result)
{
    const Effect effect = m_method.effect;
    m_errorCode = result ? std::optional(0) : result.error().circumstances.envelopeCode;
    if (result && isSuccessStatus(m_transport.status))
        finish(std::move(*result));
    else if (result)
        judge(judgeContradiction(effect, m_transport, m_path));
    else if (isSuccessStatus(m_transport.status) || m_errorCode)
        judge(judgeEnvelope(effect, m_transport, std::move(result.error())));
    else
        judge(judgeStatus(effect, m_transport, m_path));
}

// A finding is an end, or for a read perhaps another attempt.
void Exchange::judge(Finding finding)
{
    Dispatcher &dispatcher = m_services->dispatcher;
    const RetryPolicy &policy = m_services->policy;
    // A session token may end before its time. A change is told as it is: it was not carried out, and is not sent again.
    if (std::holds_alternative<core::Unauthorised>(finding.reason) && m_services->authoriser.refuse(m_credential)
        && m_method.effect == Effect::Read && !std::exchange(m_isAuthorisedAnew, true)) {
        dispatcher.answered();
        wait(true, {});
        return;
    }
    if (const auto *limited = std::get_if<core::RateLimited>(&finding.reason)) {
        dispatcher.backOff(policy.backOff(dispatcher.backOffCount(), limited->retryAfter));
        if (policy.repeatsAfterBackOff(m_method.effect, m_attempts, limited->retryAfter)) {
            wait(true, {});
            return;
        }
    } else if (m_transport.end != Transport::End::Cancelled) {
        dispatcher.answered();
        if (const auto pause = policy.pauseAfter(m_method.effect, finding.again, m_attempts)) {
            wait(true, *pause);
            return;
        }
    }
    finish(std::move(finding.reason));
}

void Exchange::finish(std::unique_ptr<Decoded> value)
{
    m_services->dispatcher.answered();
    const Facts facts{m_requestId, m_transport.isDuplicate, took()};
    end(facts.isDuplicate ? u"duplicate"_s : u"ok"_s);
    succeed(std::move(value), facts);
}

void Exchange::finish(core::Reason reason)
{
    core::Error error{m_services->redaction.reason(std::move(reason)),
                      {.method = QString::fromUtf8(m_method.name.data(), qsizetype(m_method.name.size())),
                       .host = m_services->settings.connection.host(),
                       .path = m_url.path(),
                       .requestId = m_requestId,
                       .httpStatus = m_transport.status,
                       .attempts = m_attempts,
                       .took = took(),
                       .envelopeCode = m_errorCode}};
    end(core::reasonName(error.reason));
    fail(std::move(error));
}

void Exchange::end(const QString &outcome)
{
    m_stage = Stage::Done;
    m_ticket.reset();
    m_slot.giveBack();
    if (m_attempts > 0) // what was never handed to Qt was no request and leaves no trace
        record(outcome);
    m_credential.secret = {};
    m_route = {};
}

void Exchange::record(const QString &outcome)
{
    const domain::Connection &connection = m_services->settings.connection;
    const qint64 limit = Trace::bodyLimit;
    static const core::Secret mask(TraceRecord::mask);
    const QByteArray body = encode(signature(isBearer() ? nullptr : &mask, m_credential.isSessionToken));
    m_services->trace.record({.service = m_method.service,
                              .method = QString::fromUtf8(m_method.name.data(), qsizetype(m_method.name.size())),
                              .url = m_url.toString(QUrl::FullyEncoded),
                              .requestId = m_requestId,
                              .format = signature(nullptr, false).format,
                              .tokenPlace = connection.tokenPlace,
                              .at = m_begunAt,
                              .took = took(),
                              .attempts = m_attempts,
                              .httpStatus = m_transport.status,
                              .errorCode = m_errorCode,
                              .outcome = outcome,
                              .bytesOut = m_bytesOut,
                              .bytesIn = m_bytesIn,
                              .requestBody = m_services->redaction.body(body, limit),
                              .isRequestCut = body.size() > limit,
                              .replyBody = std::exchange(m_shown, {}),
                              .isReplyCut = m_isShownCut});
}

milliseconds Exchange::took() const
{
    if (m_attempts == 0)
        return {};
    return std::chrono::duration_cast<milliseconds>(m_services->clock.steady() - m_begun);
}

void Exchange::cancel()
{
    const auto self = shared_from_this();
    switch (m_stage) {
    case Stage::Done:
        break;
    case Stage::Sent:
        m_attempt->cancel(); // comes back through attemptEnded()
        break;
    case Stage::Decoding:
        // A change has its answer: it is told in a moment.
        if (m_method.effect != Effect::Read)
            break;
        [[fallthrough]];
    case Stage::New:
    case Stage::Waiting:
        finish(core::Cancelled{});
        break;
    }
}

void Exchange::abandon()
{
    const auto self = shared_from_this();
    cancel();
    if (m_stage != Stage::Done)
        finish(core::OutcomeUnknown{u"let go of while the reply was being read"_s});
}

void Exchange::close()
{
    const auto self = shared_from_this();
    abandon();
    m_services = nullptr;
}

}
