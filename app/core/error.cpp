#include "core/error.h"

#include "core/overload.h"

#include <QStringList>

namespace senderdesk::core {
namespace {

using namespace Qt::StringLiterals;

struct Described
{
    QString name;
    QString detail;
};

Described describe(const Reason &reason)
{
    return std::visit(
        Overload{
            [](const NotConfigured &e) {
                return Described{u"not-configured"_s, e.why.isEmpty() ? e.what : e.what + u": "_s + e.why};
            },
            [](const NotArmed &) { return Described{u"not-armed"_s, {}}; },
            [](const Locked &) { return Described{u"locked"_s, {}}; },
            [](const TooManyTargets &e) {
                return Described{u"too-many-targets"_s, QString::number(e.targets) + u" of at most "_s + QString::number(e.most)};
            },
            [](const Cancelled &) { return Described{u"cancelled"_s, {}}; },
            [](const TimedOut &e) { return Described{u"timed-out"_s, QString::number(e.after.count()) + u" ms"_s}; },
            [](const Unreachable &e) { return Described{u"unreachable"_s, e.reason}; },
            [](const TlsRejected &e) { return Described{u"tls-rejected"_s, e.reason}; },
            [](const Redirected &e) { return Described{u"redirected"_s, QString::number(e.status) + u" to "_s + e.location}; },
            [](const Unauthorised &e) { return Described{u"unauthorised"_s, e.serverWords}; },
            [](const Forbidden &e) { return Described{u"forbidden"_s, e.serverWords}; },
            [](const NotFound &e) { return Described{u"not-found"_s, e.serverWords}; },
            [](const Conflict &e) { return Described{u"conflict"_s, e.serverWords}; },
            [](const RateLimited &e) { return Described{u"rate-limited"_s, e.serverWords}; },
            [](const Rejected &e) { return Described{u"rejected"_s, QString::number(e.code) + u' ' + e.serverWords}; },
            [](const ServerFault &e) { return Described{u"server-fault"_s, QString::number(e.code) + u' ' + e.serverWords}; },
            [](const UnknownMethod &e) { return Described{u"unknown-method"_s, e.path + u' ' + e.serverWords}; },
            [](const Malformed &e) { return Described{u"malformed"_s, e.where + u": "_s + e.what}; },
            [](const TooLarge &e) { return Described{u"too-large"_s, u"limit "_s + QString::number(e.limit) + u" bytes"_s}; },
            [](const OutcomeUnknown &e) { return Described{u"outcome-unknown"_s, e.reason}; },
            [](const StoreFailed &e) { return Described{u"store-failed"_s, e.what + u": "_s + e.reason}; },
        },
        reason);
}

}

QString reasonName(const Reason &reason)
{
    return describe(reason).name;
}

QString technicalDetail(const Error &error)
{
    const auto [name, detail] = describe(error.reason);
    const Circumstances &c = error.circumstances;
    QStringList lines{u"error: "_s + name};
    const auto add = [&lines](const QString &key, const QString &value) {
        if (!value.isEmpty())
            lines << key + u": "_s + value;
    };
    add(u"detail"_s, detail.trimmed());
    add(u"method"_s, c.method);
    add(u"host"_s, c.host);
    add(u"path"_s, c.path);
    add(u"request id"_s, c.requestId);
    add(u"http status"_s, c.httpStatus ? QString::number(c.httpStatus) : QString());
    add(u"error code"_s, c.envelopeCode ? QString::number(*c.envelopeCode) : QString());
    add(u"attempts"_s, c.attempts ? QString::number(c.attempts) : QString());
    add(u"took"_s, c.took.count() ? QString::number(c.took.count()) + u" ms"_s : QString());
    return lines.join(u'\n');
}

}
