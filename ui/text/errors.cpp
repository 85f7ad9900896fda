#include "ui/text/errors.h"

#include "core/overload.h"
#include "ui/text/figures.h"

#include <QCoreApplication>

namespace senderdesk::ui::text {
namespace {

using namespace core;

struct Told
{
    QString happened;
    QString next;
};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Errors)

public:
    explicit Words(const Circumstances &circumstances) : m_host(circumstances.host) {}

    Told operator()(const NotConfigured &e) const
    {
        if (!e.why.isEmpty()) {
            //: %1 is a field of a connection ("extra CA file", "client key"), %2 what is wrong with it.
            return {tr("The %1 of this connection cannot be used: %2.").arg(e.what, withoutStop(e.why, {})),
                    tr("Correct it under Connections.")};
        }
        //: %1 is the missing piece of a connection: "base URL", "token".
        return {e.what.isEmpty() ? tr("This connection is not complete.")
                                 : tr("This connection is not complete: its %1 is missing.").arg(e.what),
                tr("Fill it in under Connections.")};
    }
    Told operator()(const NotArmed &) const
    {
        return {tr("This connection only reads, so nothing was sent."),
                tr("Arm the connection before you change anything on it.")};
    }
    Told operator()(const Locked &) const
    {
        return {tr("This connection is locked: its token or password is not in memory any more, so nothing was asked."),
                tr("Choose Unlock… to go on.")};
    }
    Told operator()(const TooManyTargets &e) const
    {
        return {tr("These are %1 targets, and at most %2 can be confirmed at once. Nothing was sent.")
                    .arg(count(e.targets), count(e.most)),
                tr("Select fewer rows, or choose a wider scope: everything of a sender is one target.")};
    }
    Told operator()(const Cancelled &) const { return {tr("You stopped this."), tr("Try again when you want the figures.")}; }
    Told operator()(const TimedOut &e) const
    {
        return {e.after.count() > 0 ? tr("%1 did not answer within %2.").arg(server(), duration(e.after))
                                    : tr("%1 did not answer in time.").arg(server()),
                tr("Try again; if it stays slow, raise the time-out of this connection.")};
    }
    Told operator()(const Unreachable &e) const
    {
        const QString reason = withoutStop(e.reason, tr("no connection"));
        return {e.host.isEmpty() ? tr("The server cannot be reached: %1.").arg(reason)
                                 : tr("%1 cannot be reached: %2.").arg(e.host, reason),
                tr("Check the base URL, the network and the proxy of this connection.")};
    }
    Told operator()(const TlsRejected &e) const
    {
        using Why = TlsRejected::Why;
        const QString host = e.host.isEmpty() ? server() : e.host;
        switch (e.why) {
        case Why::Expired:
            return {tr("The certificate of %1 has expired.").arg(host), tr("Have the certificate renewed on the server.")};
        case Why::NotYetValid:
            return {tr("The certificate of %1 is not valid yet.").arg(host),
                    tr("Check the clock of this computer, then the server.")};
        case Why::WrongHost:
            return {tr("The certificate of %1 is for another name.").arg(host),
                    tr("Check the base URL of this connection: it may be another server that answers.")};
        case Why::SelfSigned:
            return {tr("The certificate of %1 is signed by nobody but itself.").arg(host),
                    tr("If you know it to be the right one, add it to this connection as extra CA file.")};
        case Why::UnknownAuthority:
            return {tr("The certificate of %1 is signed by an authority that is not known here.").arg(host),
                    tr("Add the certificate of that authority to this connection as extra CA file.")};
        case Why::Revoked:
            return {tr("The certificate of %1 was revoked.").arg(host), tr("Have the certificate renewed on the server.")};
        case Why::ClientCertificateWanted:
            return {tr("%1 lets nobody in without a client certificate that it accepts.").arg(host),
                    tr("Enter your certificate and its key under Connections.")};
        case Why::Other:
            break;
        }
        return {tr("No safe connection to %1: %2.").arg(host, withoutStop(e.reason, tr("its certificate does not verify"))),
                tr("Have the certificate renewed, or add its authority to this connection as extra CA file.")};
    }
    Told operator()(const Redirected &e) const
    {
        return {e.location.isEmpty() ? tr("%1 answered with a redirect (%2), which is not followed.").arg(server()).arg(e.status)
                                     : tr("%1 answered with a redirect (%2) to %3, which is not followed.")
                                           .arg(server())
                                           .arg(e.status)
                                           .arg(e.location),
                tr("Correct the base URL of this connection; http in place of https is the usual reason.")};
    }
    Told operator()(const Unauthorised &e) const
    {
        return {said(tr("%1 does not accept the token.").arg(server()), e.serverWords),
                tr("Enter a valid token for this connection.")};
    }
    Told operator()(const Forbidden &e) const
    {
        return {said(tr("This token may not do that."), e.serverWords),
                tr("Ask the administrator of the service for the right, or use another token.")};
    }
    Told operator()(const NotFound &e) const
    {
        return {said(tr("The server has no such entry."), e.serverWords), tr("Refresh: it may have been deleted meanwhile.")};
    }
    Told operator()(const Conflict &e) const
    {
        return {said(tr("The server's state does not allow that now."), e.serverWords),
                tr("Refresh, look again, and then decide.")};
    }
    Told operator()(const RateLimited &e) const
    {
        return {said(tr("%1 asks for fewer requests.").arg(server()), e.serverWords),
                e.retryAfter ? tr("It can be asked again in %1.").arg(duration(*e.retryAfter))
                             : tr("Wait a little, then try again.")};
    }
    Told operator()(const Rejected &e) const
    {
        // What the documents say these mean; 413 is about no length.
        switch (e.code) {
        case 402:
            return {said(tr("%1 refused the request: a limit of the tariff is reached.").arg(server()), e.serverWords),
                    tr("Ask the people who run the platform to raise it.")};
        case 413:
            return {said(tr("%1 refused the request: the resource does not serve this database.").arg(server()), e.serverWords),
                    tr("Choose another resource, or the database that it serves.")};
        case 435:
            return {said(tr("More than one object on %1 is like that.").arg(server()), e.serverWords),
                    tr("Look for it by something that only one has, or choose a resource as well.")};
        case 450:
            return {said(tr("The request did not pass the checks of %1.").arg(server()), e.serverWords),
                    tr("Read the server's words; what was asked for has to change.")};
        default:
            break;
        }
        return {said(tr("%1 refused the request with code %2.").arg(server()).arg(e.code), e.serverWords),
                tr("Read the server's words; what was asked for has to change.")};
    }
    Told operator()(const ServerFault &e) const
    {
        return {said(tr("%1 failed with code %2.").arg(server()).arg(e.code), e.serverWords),
                tr("Try again; if it goes on, give the details to the people who run the server.")};
    }
    Told operator()(const UnknownMethod &e) const
    {
        return {said(tr("%1 does not know the method %2.").arg(server(), e.path), e.serverWords),
                tr("The path of this method may differ on this server: change it in the table of methods.")};
    }
    Told operator()(const Malformed &e) const
    {
        return {e.where.isEmpty()
                    ? tr("The answer of %1 could not be read: %2.").arg(server(), withoutStop(e.what, tr("it has another shape")))
                    : tr("The answer of %1 could not be read at %2: %3.")
                          .arg(server(), e.where, withoutStop(e.what, tr("it has another shape"))),
                tr("Check that the base URL leads to the service itself, and not to a web page or a proxy.")};
    }
    Told operator()(const TooLarge &e) const
    {
        return {tr("The answer is larger than %1 and was not read.").arg(bytes(e.limit)),
                tr("Narrow the question: filter by account or campaign.")};
    }
    Told operator()(const OutcomeUnknown &e) const
    {
        return {e.reason.isEmpty()
                    ? tr("The request left, but whether it took effect is not known.")
                    : tr("The request left, but whether it took effect is not known: %1.").arg(withoutStop(e.reason, {})),
                tr("It is not repeated by itself. Read the state again before you decide.")};
    }
    Told operator()(const StoreFailed &e) const
    {
        //: %1 is a file, %2 the system's reason.
        return {tr("%1 cannot be used: %2.")
                    .arg(e.what.isEmpty() ? tr("The data folder") : e.what,
                         withoutStop(e.reason, tr("it cannot be read or written"))),
                tr("Check the free space and the rights of the data folder, or choose another one with --data-dir.")};
    }

private:
    QString server() const { return m_host.isEmpty() ? tr("The server") : m_host; }
    // A reason of the system's, to stand inside a sentence of ours.
    static QString withoutStop(const QString &reason, const QString &otherwise)
    {
        QString text = reason.trimmed();
        while (text.endsWith(u'.'))
            text.chop(1);
        return text.isEmpty() ? otherwise : text;
    }
    static QString said(const QString &sentence, const QString &serverWords)
    {
        const QString words = serverWords.simplified();
        //: %1 is a whole sentence of ours, %2 the server's own words.
        return words.isEmpty()
                   ? sentence
                   : tr("%1 The server said: “%2”").arg(sentence, words.size() > 300 ? words.left(300) + QChar(0x2026) : words);
    }

    QString m_host;
};

Told tell(const Error &error)
{
    return std::visit(Words(error.circumstances), error.reason);
}

}

QString errorSentence(const Error &error)
{
    return tell(error).happened;
}

QString whatToTry(const Error &error)
{
    return tell(error).next;
}

}
