#include "api/mail.h"
#include "operations/opencall.h"
#include "operations/restoredresults.h"
#include "operations/subjects.h"

#include <algorithm>

namespace senderdesk::operations {
namespace {

using namespace Qt::StringLiterals;

std::optional<core::Error> faultOf(const std::optional<domain::RestoredMessage> &result, const net::Client &client)
{
    if (!result || !result->success)
        return core::Error{core::OutcomeUnknown{u"the reply says nothing of this message"_s}, {}};
    if (result->success->toBool() || result->success->toInteger() == 1)
        return std::nullopt;
    return client.errorOfItem(result->errorNumber.value_or(0), result->error.value_or(QString()));
}

// Success outside says nothing of single messages.
Effect effectOf(const QStringList &ids, const api::DeletedMessagesRestore::Reply &reply, const net::Client &client)
{
    const RestoredResults found = matched(ids, reply.results.value_or(QList<domain::RestoredMessage>()));
    Effect effect;
    for (const auto &result : found.results)
        effect.faults << faultOf(result, client);
    effect.matchedByPlace = found.matchedByPlace;
    return effect;
}

}

std::unique_ptr<OpenRequest> send(const domain::MessageRef &message, ActionOrder order)
{
    if (order.kind != domain::ActionKind::RestoreMessages)
        return nullptr;
    QStringList ids;
    for (const ActionTarget &target : order.targets) {
        const auto *each = std::get_if<domain::MessageRef>(&target.what);
        if (!each || each->mailbox != message.mailbox)
            return nullptr;
        ids << each->id;
    }
    return openCall(
        order.client, api::DeletedMessagesRestore{message.mailbox, ids}, order.requestId, order.context, std::move(order.told),
        [ids, &client = order.client](const api::DeletedMessagesRestore::Reply &reply) { return effectOf(ids, reply, client); });
}

std::unique_ptr<OpenRequest> read(const domain::MessageRef &, net::Client &, FactsTold told)
{
    // A listing gives other ids to the same messages, so confirming lists nothing: the ids on the screen are sent.
    return nothingToRead(std::move(told));
}

QJsonObject identityOf(const domain::MessageRef &message)
{
    QJsonObject identity{{u"mailbox"_s, message.mailbox}, {u"id"_s, message.id}};
    if (!message.folder.isEmpty())
        identity.insert(u"folder"_s, message.folder);
    if (!message.messageId.isEmpty())
        identity.insert(u"messageId"_s, message.messageId);
    return identity;
}

QStringList namesToType(const domain::MessageRef &, const ActionTarget &)
{
    return {};
}

}
