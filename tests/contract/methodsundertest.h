#pragma once

#include "api/registry.h"
#include "net/client.h"
#include "tests/support/peer.h"

#include <QTestEventLoop>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

// Every method of the registry behind one type, so that a contract test is a table over all of them. The list is made from
// api::AllRequests: a method without a sample request or reply does not compile here.
namespace senderdesk::contract {

// What a listener was told, whatever the reply's type.
struct Told
{
    bool isSuccess = false;
    bool isGoodValue = false; // equal to the method's sample reply
    bool isDuplicate = false;
    QString requestId;
    core::Error error{core::Cancelled{}, {}}; // without meaning after a success

    [[nodiscard]] QString name() const { return isSuccess ? QStringLiteral("ok") : core::reasonName(error.reason); }
};

// A call of any type with its ending.
class AnyCall
{
public:
    AnyCall() = default;
    virtual ~AnyCall() = default;
    AnyCall(const AnyCall &) = delete;
    AnyCall &operator=(const AnyCall &) = delete;
    virtual void cancel() = 0;
    // Turns the event loop until the listener has run; false when it did not in time.
    bool wait(std::chrono::milliseconds most = std::chrono::seconds(10))
    {
        if (!told)
            m_loop.enterLoopMSecs(int(most.count()));
        return told.has_value();
    }
    std::optional<Told> told;
    int times = 0; // that the listener ran

protected:
    QTestEventLoop m_loop;
};

struct MethodUnderTest
{
    const api::Method *method;
    std::function<std::unique_ptr<AnyCall>(net::Client &, net::Priority)> call; // with the sample request
    std::function<QByteArray(domain::WireFormat, const core::Secret *)> requestBody;
    std::function<QByteArray(domain::WireFormat)> goodReply; // the sample reply, in an envelope of success

    [[nodiscard]] bool isChange() const { return method->effect == api::Effect::Change; }
    [[nodiscard]] bool isMail() const { return method->service == domain::Service::OpenSrs; } // another envelope, no headers
    [[nodiscard]] QList<domain::WireFormat> formats() const
    {
        return isMail() ? QList{domain::WireFormat::Json} : QList{domain::WireFormat::Json, domain::WireFormat::Xml};
    }
    [[nodiscard]] QList<domain::TokenPlace> tokenPlaces() const
    {
        return isMail() ? QList{domain::TokenPlace::Body} : QList{domain::TokenPlace::Body, domain::TokenPlace::Bearer};
    }
    [[nodiscard]] QByteArray name() const { return QByteArray(method->name.data(), qsizetype(method->name.size())); }
};

// One of each method of the registry, in its order.
[[nodiscard]] const std::vector<MethodUnderTest> &allMethods();
[[nodiscard]] const MethodUnderTest &methodNamed(const QByteArray &name);
// The sample of a read whose reply may be of any length.
[[nodiscard]] api::QueueStats sampleQueueStats();

[[nodiscard]] inline QString mailUser()
{
    return QStringLiteral("admin@example.adm");
}

// Two attempts and pauses too short to notice.
[[nodiscard]] inline net::RetryPolicy quickPolicy(int attempts = 2)
{
    using std::chrono::milliseconds;
    net::RetryPolicy policy;
    policy.attempts = attempts;
    policy.first = milliseconds(1);
    policy.most = milliseconds(1);
    policy.rateLimitedAttempts = attempts;
    policy.rateLimitedFirst = milliseconds(1);
    policy.random = [] { return 0.0; };
    return policy;
}

// A guard that lets everything leave.
class AlwaysArmed final : public net::ChangeGuard
{
public:
    [[nodiscard]] bool mayChange() const override { return true; }
};
inline const AlwaysArmed alwaysArmed;

// A connection to a peer, armed. The token, or the password of a mail administrator, is a word that occurs nowhere else.
[[nodiscard]] inline net::ClientSettings settingsFor(const QUrl &url, domain::WireFormat format = domain::WireFormat::Json,
                                                     domain::TokenPlace place = domain::TokenPlace::Body)
{
    net::ClientSettings settings;
    settings.connection.baseUrl = url;
    settings.connection.format = format;
    settings.connection.tokenPlace = place;
    settings.connection.user = mailUser();
    settings.connection.usesSessionToken = false;
    settings.guard = &alwaysArmed;
    settings.secrets.main = core::Secret(QByteArrayLiteral("canary-7f3a9"));
    settings.loopbackOnly = true;
    return settings;
}

}
