#include "offline/estate.h"

#include "offline/deduplication.h"
#include "offline/faultplan.h"
#include "offline/maildesk.h"
#include "offline/negotiation.h"
#include "offline/router.h"

#include <mutex>

namespace senderdesk::offline {
namespace {

using namespace Qt::StringLiterals;
using domain::WireFormat;

QByteArray page(const QByteArray &title)
{
    return QByteArray("<!DOCTYPE html>\n<html><head><title>") + title + "</title></head><body><h1>" + title
           + "</h1></body></html>\n";
}

}

struct Estate::State
{
    State(Scenario scenario, quint64 seed, core::Clock &source, const EstateOptions &options)
        : clock(source)
        , start(source.steady())
        , world(scenario, seed, options)
        , faults(scenario, seed)
        , latency(options.latency)
    {}

    HttpReply serve(const HttpRequest &request, const Fault &fault, Arrival &arrival);
    HttpReply execute(const HttpRequest &request, const Route &route, const QJsonObject &fields, const QByteArray &token,
                      WireFormat replyFormat, const Fault &fault, Arrival &arrival);
    bool isOverLimit(core::SteadyTime now);

    mutable std::mutex mutex;
    core::Clock &clock;
    core::SteadyTime start;
    World world;
    Router router;
    FaultPlan faults;
    Deduplication deduplication;
    std::chrono::milliseconds latency;
    core::SteadyTime window{}; // in which requests are counted
    int requestsInWindow = 0;
    bool isRecording = false;
    QList<Arrival> arrivals;
};

namespace {

HttpReply enveloped(QByteArray body, WireFormat format)
{
    return {200, {{"Content-Type", contentTypeOf(format)}}, std::move(body)};
}

HttpReply refused(int code, const QString &text, WireFormat format, Estate::Arrival &arrival)
{
    arrival.error = code;
    HttpReply reply = enveloped(codec::encodeError(code, text, format), format);
    if (code == 429)
        reply.headers.emplaceBack("Retry-After", "1");
    return reply;
}

QString textOf(int code)
{
    switch (code) {
    case 429:
        return u"The number of requests per second is exceeded"_s;
    case 500:
        return u"Internal service error"_s;
    default:
        return u"Injected error"_s;
    }
}

// What the fault does to a reply that is ready.
void garble(HttpReply &reply, const Fault &fault)
{
    reply.delay += fault.delay;
    if (fault.html) {
        reply.headers = {{"Content-Type", "text/html; charset=utf-8"}};
        reply.body = page("Welcome");
    }
    if (fault.malformed)
        reply.body.truncate(reply.body.size() * 2 / 3);
    if (fault.cut)
        reply.cutAfter = reply.body.size() / 2;
    if (fault.drop)
        reply.cutAfter = 0;
}

}

Estate::Estate(Scenario scenario, quint64 seed, core::Clock &clock, EstateOptions options)
    : m_state(std::make_unique<State>(scenario, seed, clock, options))
{}

Estate::~Estate() = default;

HttpReply Estate::handle(const HttpRequest &request)
{
    const std::scoped_lock lock(m_state->mutex);
    Arrival arrival;
    HttpReply reply;
    const auto fault = m_state->faults.next(request);
    if (!fault) {
        reply = refused(400, u"X-Offline-Fault does not know the word "_s + QString::fromUtf8(fault.error()), WireFormat::Json,
                        arrival);
    } else {
        reply = m_state->serve(request, *fault, arrival);
        garble(reply, *fault);
    }
    reply.delay += m_state->latency;
    if (m_state->isRecording) {
        if (reply.status != 200)
            arrival.error = reply.status;
        arrival.request = request;
        m_state->arrivals << arrival;
    }
    return reply;
}

HttpReply Estate::State::serve(const HttpRequest &request, const Fault &fault, Arrival &arrival)
{
    if (fault.httpStatus)
        return {*fault.httpStatus, {{"Content-Type", "text/html; charset=utf-8"}}, page(QByteArray::number(*fault.httpStatus))};

    const QByteArray path = request.path();
    if (MailDesk::isFor(path)) {
        world.mail.setTime(std::chrono::duration_cast<std::chrono::seconds>(clock.steady() - start).count());
        return MailDesk::answer(world, request, fault, arrival);
    }
    const Route *route = router.at(path);
    if (const auto meant = route ? std::nullopt : router.meantBy(path)) // any server of this kind of paths does so
        return {301, {{"Location", *meant}}, {}};

    // The reply's format as far as it is known: `format`, then Accept, then what the request is in.
    const auto bodyFormat = formatOfContentType(headerOf(request.headers, "Content-Type"));
    const auto urlFormat = formatNamed(QString::fromUtf8(request.queryItem("format").value_or(QByteArray())));
    const auto accepted = formatOfAccept(headerOf(request.headers, "Accept"));
    WireFormat replyFormat = urlFormat.value_or(accepted.value_or(bodyFormat.value_or(WireFormat::Json)));

    if (!route || request.verb != "POST")
        return refused(501, u"The method does not exist"_s, replyFormat, arrival);
    if (!bodyFormat)
        return refused(415, u"Requested Content-Type is not supported"_s, replyFormat, arrival);
    const auto body = route->decode(request.body, *bodyFormat);
    if (!body)
        return refused(400, u"Incorrect request: "_s + body.error().where + u": "_s + body.error().what, replyFormat, arrival);
    if (body->format) {
        const auto named = formatNamed(*body->format);
        if (!named)
            return refused(450, u"Validation error: format has an unknown value"_s, replyFormat, arrival);
        replyFormat = *named;
    }

    auto token = body->token ? std::optional(body->token->toUtf8()) : bearerOf(request.headers);
    if (!token)
        token = request.queryItem("token"); // works, discouraged (wire/altcraft-user.md 1.2)
    const QByteArray &another = world.options.secret;
    if (!token || (!tokens().contains(*token) && (another.isEmpty() || *token != another)))
        return refused(401, u"API token required"_s, replyFormat, arrival);

    const core::SteadyTime now = clock.steady();
    if (fault.code)
        return refused(*fault.code, textOf(*fault.code), replyFormat, arrival);
    if (isOverLimit(now))
        return refused(429, textOf(429), replyFormat, arrival);
    world.fleet.setTime(std::chrono::duration_cast<std::chrono::seconds>(now - start).count());
    return execute(request, router.meantBy(*route, body->fields), body->fields, *token, replyFormat, fault, arrival);
}

HttpReply Estate::State::execute(const HttpRequest &request, const Route &route, const QJsonObject &fields,
                                 const QByteArray &token, WireFormat replyFormat, const Fault &fault, Arrival &arrival)
{
    const bool isChange = route.method->effect == api::Effect::Change;
    const QByteArray key = isChange || fault.duplicate ? Deduplication::keyOf(request, token) : QByteArray();
    if (isChange) {
        if (auto earlier = deduplication.find(key, clock.steady())) {
            arrival.isDuplicate = true;
            return *earlier;
        }
        if (fault.duplicate) {
            arrival.isDuplicate = true;
            HttpReply reply = enveloped(route.emptyReply(replyFormat), replyFormat);
            reply.headers += Deduplication::marksOf(key);
            return reply;
        }
    }

    HttpReply reply;
    if (auto answered = route.answer(world, fields, replyFormat)) {
        reply = enveloped(std::move(*answered), replyFormat);
        arrival.isExecuted = true;
    } else {
        reply = refused(answered.error().code, answered.error().text, replyFormat, arrival);
    }
    // Only what the method itself answered is remembered: a request that was turned away before it may be sent again as it is.
    if (isChange)
        deduplication.remember(key, reply, clock.steady());
    else if (fault.duplicate)
        reply.headers += Deduplication::marksOf(key);
    return reply;
}

bool Estate::State::isOverLimit(core::SteadyTime now)
{
    if (now - window >= std::chrono::seconds(1)) {
        window = now;
        requestsInWindow = 0;
    }
    return ++requestsInWindow > world.options.requestsPerSecond;
}

bool Estate::setPath(std::string_view method, const QByteArray &path)
{
    const std::scoped_lock lock(m_state->mutex);
    return m_state->router.setPath(method, path);
}

void Estate::inject(const Fault &fault, int requests, const QByteArray &path)
{
    const std::scoped_lock lock(m_state->mutex);
    m_state->faults.add(fault, requests, path);
}

void Estate::setLatency(std::chrono::milliseconds latency)
{
    const std::scoped_lock lock(m_state->mutex);
    m_state->latency = latency;
}

void Estate::setRecording(bool on)
{
    const std::scoped_lock lock(m_state->mutex);
    m_state->isRecording = on;
}

QList<Estate::Arrival> Estate::arrivals() const
{
    const std::scoped_lock lock(m_state->mutex);
    return m_state->arrivals;
}

QByteArrayList Estate::tokens()
{
    return {"offline", "abcdefghijklmnqrstuvwxyz"};
}

}
