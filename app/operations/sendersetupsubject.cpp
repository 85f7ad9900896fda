#include "api/sendersetup.h"
#include "operations/opencall.h"
#include "operations/subjects.h"

namespace senderdesk::operations {

using domain::ActionKind;

namespace {

using namespace Qt::StringLiterals;

// The record, where the server knows the method at all: no document has its path.
class RecordReading final : public OpenRequest
{
public:
    RecordReading(core::SenderId sender, net::Client &client, FactsTold told) : m_told(std::move(told))
    {
        m_call = openReading(client, api::AkmtaGet{sender}, &m_context,
                             [this](core::Result<api::AkmtaGet::Reply> reply) { take(std::move(reply)); });
    }
    void cancel() override { m_call->cancel(); }

private:
    void take(core::Result<api::AkmtaGet::Reply> reply)
    {
        const auto told = m_told; // it may let go of this
        TargetFacts facts;
        if (reply) {
            facts.senderName = reply->value.value(domain::keyOf(domain::KnownSetting::What::Name, reply->value)).toString();
            facts.setUp.record = std::move(reply->value);
        } else if (!std::holds_alternative<core::UnknownMethod>(reply.error().reason)) {
            return told(std::unexpected(std::move(reply.error())));
        }
        told(std::move(facts));
    }

    const FactsTold m_told;
    QObject m_context;
    std::unique_ptr<OpenRequest> m_call;
};

}

std::unique_ptr<OpenRequest> send(const domain::SenderSetupRef &sender, ActionOrder order)
{
    const auto &record = order.targets.constFirst().draft.record;
    switch (order.kind) {
    case ActionKind::SaveSender:
        if (!record || record->isEmpty() || sender.account)
            return nullptr;
        return openCall(order.client, api::AkmtaSave{sender.id, *record}, order.requestId, order.context, std::move(order.told),
                        [](const api::AkmtaSave::Reply &reply) {
                            Effect effect;
                            effect.savedId = reply.value ? reply.value->savedId : std::nullopt;
                            return effect;
                        });
    case ActionKind::AssignAccount:
        if (!sender.id || !sender.account)
            return nullptr;
        return openCall(order.client, api::AkmtaAssign{*sender.id, *sender.account}, order.requestId, order.context,
                        std::move(order.told));
    default:
        return nullptr;
    }
}

std::unique_ptr<OpenRequest> read(const domain::SenderSetupRef &sender, net::Client &client, FactsTold told)
{
    if (!sender.id)
        return nothingToRead(std::move(told));
    return std::make_unique<RecordReading>(*sender.id, client, std::move(told));
}

QJsonObject identityOf(const domain::SenderSetupRef &sender)
{
    QJsonObject identity;
    if (sender.id)
        identity.insert(u"sender"_s, sender.id->value());
    if (sender.account)
        identity.insert(u"account"_s, sender.account->value());
    return identity;
}

QStringList namesToType(const domain::SenderSetupRef &, const ActionTarget &)
{
    return {};
}

}
