#include "net/verdict.h"

#include "core/overload.h"
#include "net/route.h"
#include "net/tlsfault.h"

namespace senderdesk::net {
namespace {

using namespace Qt::StringLiterals;
using api::Effect;
using End = Transport::End;

bool isStatusError(const Transport &t)
{
    // Qt turns a status from 400 into an error of its own although the reply is whole.
    if (t.status < 400)
        return false;
    switch (t.error) {
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
        return true;
    default:
        return false;
    }
}

core::Unreachable unreachable(const Transport &t, const QString &words)
{
    return unreachableBy(t.proxy, t.url.host(), words);
}

Finding refusedByProxy(const Transport &t)
{
    return {passwordWantedBy(t.proxy, t.url.host()), Again::No};
}

Finding findingOfQtError(const Transport &t)
{
    switch (t.error) {
    case QNetworkReply::SslHandshakeFailedError:
        return {tlsRejected(t.url.host(), t.faults, t.errorWords), Again::No};
    case QNetworkReply::ContentReSendError: // what Qt says when it may not send again: see OneShotBody
        return {unreachable(t, u"the connection was closed before a reply"_s), Again::Yes};
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolInvalidOperationError:
        return {core::Malformed{u"head"_s, t.errorWords}, Again::No};
    case QNetworkReply::RemoteHostClosedError:
        if (t.status == 0)
            return {unreachable(t, u"the connection was closed before a reply"_s), Again::Yes};
        return {core::Malformed{u"body"_s, u"the connection was closed before the reply was whole"_s}, Again::Yes};
    default:
        if (t.status == 0)
            return {unreachable(t, t.errorWords), Again::Yes};
        return {core::Malformed{u"body"_s, t.errorWords}, Again::Yes};
    }
}

QString inShort(const core::Reason &reason)
{
    const auto number = [](auto n) { return QString::number(n); };
    return std::visit(core::Overload{
                          [&](const core::TimedOut &e) { return u"no reply within "_s + number(e.after.count()) + u" ms"_s; },
                          [](const core::Cancelled &) { return u"cancelled after it was sent"_s; },
                          [](const core::Unreachable &e) { return e.reason; },
                          [](const core::TlsRejected &e) { return e.reason; },
                          [](const core::Malformed &e) { return u"the reply is malformed: "_s + e.where + u": "_s + e.what; },
                          [&](const core::TooLarge &e) { return u"the reply is longer than "_s + number(e.limit) + u" bytes"_s; },
                          [&](const core::ServerFault &e) {
                              return u"the server failed with "_s + number(e.code) + (e.serverWords.isEmpty() ? u""_s : u": "_s)
                                     + e.serverWords;
                          },
                          [&](const core::Redirected &e) {
                              return u"redirected with HTTP "_s + number(e.status)
                                     + (e.location.isEmpty() ? u" to nowhere"_s : u" to "_s + e.location);
                          },
                          [](const auto &e) { return core::reasonName(core::Reason(e)); },
                      },
                      reason);
}

// The rule of changes: when the server may have acted, and what came back does not say, nobody knows.
Finding unknownForAChange(Effect effect, const Transport &t, Finding finding)
{
    if (effect == Effect::Read || t.bodyTaken == 0)
        return finding;
    return {core::OutcomeUnknown{inShort(finding.reason)}, Again::No};
}

// Whether a redirect says for certain that the request was not carried out (RFC 9110 15.4). 307 and 308 ask for this very
// request, method and body, at another place. 301 is what a path in the wrong form gets (a last slash too many or too few,
// wire/altcraft-admin.md 1.2; http in place of https), which shows in where it leads: the same path, but elsewhere or with the
// other ending. Any other 301, 302 and 303 are also what a server says after it did what a POST asked: "done, see there".
bool isSureUndone(const Transport &t)
{
    if (t.location.isEmpty())
        return false;
    if (t.status == 307 || t.status == 308)
        return true;
    const QUrl target = t.url.resolved(QUrl(t.location));
    const auto isSame = [&](QUrl::FormattingOptions without) {
        const auto asked = QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo | without;
        return target.matches(t.url, asked);
    };
    const auto otherPlace = QUrl::RemoveScheme | QUrl::RemoveAuthority;
    return t.status == 301 && isSame(otherPlace | QUrl::StripTrailingSlash) && !isSame(QUrl::None);
}

}

std::optional<Finding> judgeTransport(Effect effect, const Transport &t)
{
    switch (t.end) {
    case End::DeadlinePassed:
        return unknownForAChange(effect, t, {core::TimedOut{t.deadline}, Again::Once});
    case End::Cancelled:
        return unknownForAChange(effect, t, {core::Cancelled{}, Again::No});
    case End::OverCap:
        return unknownForAChange(effect, t, {core::TooLarge{t.cap}, Again::No});
    case End::Finished:
        break;
    }
    // After 307 and 308 Qt would send the body again and says that it cannot, although it was told not to follow.
    if (t.status >= 300 && t.status < 400) {
        const Finding redirected{core::Redirected{t.status, t.location}, Again::No};
        return isSureUndone(t) ? redirected : unknownForAChange(effect, t, redirected);
    }
    // A proxy that wants to know who asks: it lets nothing through before.
    if (t.status == 407 || t.error == QNetworkReply::ProxyAuthenticationRequiredError)
        return refusedByProxy(t);
    if (t.isClientCertificateWanted)
        return Finding{core::TlsRejected{t.url.host(), t.errorWords, core::TlsRejected::Why::ClientCertificateWanted}, Again::No};
    if (t.error != QNetworkReply::NoError && !isStatusError(t))
        return unknownForAChange(effect, t, findingOfQtError(t));
    return std::nullopt;
}

Finding judgeStatus(Effect effect, const Transport &t, const QString &path)
{
    switch (t.status) {
    case 401:
        // So do some proxies (tinyproxy) answer a wrong password. The services say it in an envelope.
        return t.isProxyTold ? refusedByProxy(t) : Finding{core::Unauthorised{}, Again::No};
    case 403:
        return {core::Forbidden{}, Again::No};
    case 404:
    case 405:
    case 501:
        return {core::UnknownMethod{path, {}}, Again::No};
    case 408: // not the whole request came through, says whoever answered; an earlier hop may have passed it on
        return unknownForAChange(effect, t, {core::ServerFault{t.status, {}}, Again::Yes});
    case 429:
        return {core::RateLimited{t.retryAfter, {}}, Again::AfterBackOff};
    case 500:
    case 502:
    case 503:
    case 504:
        return unknownForAChange(effect, t, {core::ServerFault{t.status, {}}, Again::Yes});
    default:
        break;
    }
    if (t.status >= 400 && t.status < 500)
        return {core::ServerFault{t.status, {}}, Again::No};
    if (t.status >= 500)
        return unknownForAChange(effect, t, {core::ServerFault{t.status, {}}, Again::No});
    return unknownForAChange(effect, t, {core::Malformed{u"head"_s, u"HTTP status "_s + QString::number(t.status)}, Again::No});
}

Finding judgeEnvelope(Effect effect, const Transport &t, core::Error error)
{
    const bool isAnswer = error.circumstances.envelopeCode.has_value();
    if (auto *limited = std::get_if<core::RateLimited>(&error.reason)) {
        limited->retryAfter = t.retryAfter;
        return {std::move(error.reason), Again::AfterBackOff};
    }
    // A failure may come after the effect, whoever on the way to the service says so.
    if (!isAnswer || error.is<core::ServerFault>())
        return unknownForAChange(effect, t, {std::move(error.reason), Again::No});
    return {std::move(error.reason), Again::No};
}

Finding judgeContradiction(Effect effect, const Transport &t, const QString &path)
{
    Finding finding = judgeStatus(effect, t, path);
    if (effect == Effect::Change)
        finding = {core::OutcomeUnknown{u"HTTP status "_s + QString::number(t.status) + u" with an envelope of success"_s},
                   Again::No};
    return finding;
}

}
