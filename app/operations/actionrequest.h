#pragma once

#include "core/result.h"
#include "operations/actiontarget.h"

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <memory>

namespace senderdesk::net {
class Client;
}

// The requests of actions, without the types of their methods. Each kind of subject has its own file that makes them.
namespace senderdesk::operations {

// What a request did, as its reply says.
struct Effect
{
    bool isDuplicate = false;                   // not executed again (altcraft-user.md 2)
    std::optional<qint64> updated{};            // how many a bulk method touched
    std::optional<qint64> savedId{};            // of what was made
    QList<std::optional<core::Error>> faults{}; // of each target, where one request has several; empty: none
    QList<qsizetype> matchedByPlace{};          // targets whose result came under another id, in their place
};

// A request that is on its way. Its destruction abandons it; cancel() has it told as cancelled or unknown.
class OpenRequest
{
public:
    virtual ~OpenRequest() = default;
    virtual void cancel() = 0;
};

using EffectTold = std::function<void(core::Result<Effect>)>; // once, always later

// How many targets like this one may share a request: 1 for all but those whose method takes a list.
[[nodiscard]] qsizetype targetsPerRequest(const Subject &subject);
// Whether two targets may share one.
[[nodiscard]] bool canShareRequest(const Subject &first, const Subject &second);

// Sends what `kind` does to these targets, one or what canShareRequest() allows, as one request. nullptr: the kind and the
// targets do not belong together, which is a fault of ours and no request.
[[nodiscard]] std::unique_ptr<OpenRequest> sendAction(net::Client &client, domain::ActionKind kind,
                                                      const QList<ActionTarget> &targets, const QString &requestId,
                                                      QObject *context, EffectTold told);

// What the server says about a target now.
struct TargetFacts
{
    std::optional<domain::QueueCounts> counts; // of the scope; of a sender its whole queue, where it has one
    std::optional<qint64> subscriptions{};     // how many of a scope would change
    std::optional<bool> isListed;              // as in ActionTarget
    QString senderName;                        // of one that is listed
    QString state;                             // of anything else: what it is like, in the service's own word
    SetUp setUp{};                             // as the server has it, where it says so
    core::WallTime at{};
};

// The ids of a subject, as the journal writes them.
[[nodiscard]] QJsonObject identityOf(const Subject &subject);

// What a person may type to confirm this target alone: its id or its name. Empty: nothing names it.
[[nodiscard]] QStringList namesToType(const ActionTarget &target);

using FactsTold = std::function<void(core::Result<TargetFacts>)>; // once, always later

// Reads the facts of a target; `at` is the caller's to set. Letting go of it cancels.
[[nodiscard]] std::unique_ptr<OpenRequest> readFacts(net::Client &client, const ActionTarget &target, FactsTold told);

}
