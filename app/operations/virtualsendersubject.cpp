#include "api/virtualsenders.h"
#include "operations/opencall.h"
#include "operations/subjects.h"

#include <algorithm>

namespace senderdesk::operations {

using domain::ActionKind;

namespace {

using namespace Qt::StringLiterals;

template<class Reply>
std::optional<qint64> savedIdOf(const Reply &reply)
{
    if constexpr (requires { reply.value->savedId; })
        return reply.value ? reply.value->savedId : std::nullopt;
    else if constexpr (requires { reply.value.savedId; })
        return reply.value.savedId;
    else
        return std::nullopt;
}

template<class Request>
std::unique_ptr<OpenRequest> open(ActionOrder &order, Request request)
{
    return openCall(order.client, std::move(request), order.requestId, order.context, std::move(order.told),
                    [](const typename Request::Reply &reply) {
                        Effect effect;
                        effect.savedId = savedIdOf(reply);
                        return effect;
                    });
}

std::unique_ptr<OpenRequest> create(const domain::VirtualSenderRef &ref, const domain::VirtualSender &draft, ActionOrder &order)
{
    if (ref.account)
        return open(order, api::VirtualSendersAdd{*ref.account, draft.name, draft.emailRules, draft.smsRules});
    return open(order, api::UserVirtualSendersAdd{draft.name, draft.emailRules, draft.smsRules});
}

std::unique_ptr<OpenRequest> update(const domain::VirtualSenderRef &ref, const domain::VirtualSender &draft, ActionOrder &order)
{
    if (ref.account)
        return open(order, api::VirtualSendersUpdate{*ref.account, *ref.id, draft.name, draft.emailRules, draft.smsRules});
    return open(order, api::UserVirtualSendersUpdate{*ref.id, draft.name, draft.emailRules, draft.smsRules});
}

std::unique_ptr<OpenRequest> clone(const domain::VirtualSenderRef &ref, const QString &newName, ActionOrder &order)
{
    const auto name = newName.isEmpty() ? std::nullopt : std::optional(newName);
    if (ref.account)
        return open(order, api::VirtualSendersClone{*ref.account, *ref.id, name});
    return open(order, api::UserVirtualSendersClone{*ref.id, name});
}

std::unique_ptr<OpenRequest> remove(const domain::VirtualSenderRef &ref, ActionOrder &order)
{
    if (ref.account)
        return open(order, api::VirtualSendersDelete{*ref.account, *ref.id});
    return open(order, api::UserVirtualSendersDelete{*ref.id});
}

// The row of the list says that it is there; the rules are a request of their own, which not every server knows.
template<class List, class Get>
class VirtualSenderReading final : public OpenRequest
{
public:
    VirtualSenderReading(List list, Get get, net::Client &client, FactsTold told)
        : m_id(get.id.value())
        , m_client(client)
        , m_told(std::move(told))
    {
        m_listed = openReading(client, std::move(list), &m_context,
                               [this, get](core::Result<typename List::Reply> reply) { takeRow(std::move(reply), get); });
    }
    void cancel() override
    {
        m_listed->cancel();
        if (m_rules)
            m_rules->cancel();
    }

private:
    void takeRow(core::Result<typename List::Reply> reply, const Get &get)
    {
        const auto told = m_told; // it may let go of this
        if (!reply)
            return told(std::unexpected(std::move(reply.error())));
        const auto row = std::ranges::find(reply->items, m_id, &domain::VirtualSenderRow::id);
        m_facts.isListed = row != reply->items.end();
        if (row == reply->items.end())
            return told(m_facts);
        m_facts.senderName = row->name;
        m_rules = openReading(m_client, get, &m_context,
                              [this](core::Result<typename Get::Reply> rules) { takeRules(std::move(rules)); });
    }
    void takeRules(core::Result<typename Get::Reply> reply)
    {
        const auto told = m_told;
        if (reply) {
            m_facts.setUp.virtualSender = std::move(reply->value);
            domain::typeValues(*m_facts.setUp.virtualSender);
        } else if (!std::holds_alternative<core::UnknownMethod>(reply.error().reason)) {
            return told(std::unexpected(std::move(reply.error())));
        }
        told(m_facts);
    }

    const qint64 m_id;
    net::Client &m_client;
    const FactsTold m_told;
    TargetFacts m_facts;
    QObject m_context;
    std::unique_ptr<OpenRequest> m_listed;
    std::unique_ptr<OpenRequest> m_rules;
};

}

std::unique_ptr<OpenRequest> send(const domain::VirtualSenderRef &sender, ActionOrder order)
{
    const ActionTarget &target = order.targets.constFirst();
    const auto &draft = target.draft.virtualSender;
    const bool isSound = draft && !draft->name.trimmed().isEmpty() && domain::faultsOf(*draft).empty();
    switch (order.kind) {
    case ActionKind::CreateVirtualSender:
        return isSound && !sender.id ? create(sender, *draft, order) : nullptr;
    case ActionKind::UpdateVirtualSender:
        return isSound && sender.id ? update(sender, *draft, order) : nullptr;
    case ActionKind::CloneVirtualSender:
        return sender.id ? clone(sender, target.newName.trimmed(), order) : nullptr;
    case ActionKind::DeleteVirtualSender:
        return sender.id ? remove(sender, order) : nullptr;
    default:
        return nullptr;
    }
}

std::unique_ptr<OpenRequest> read(const domain::VirtualSenderRef &sender, net::Client &client, FactsTold told)
{
    if (!sender.id)
        return nothingToRead(std::move(told));
    const qint64 from = sender.id->value(); // the list has no other filter
    if (sender.account) {
        return std::make_unique<VirtualSenderReading<api::VirtualSendersList, api::VirtualSendersGet>>(
            api::VirtualSendersList{*sender.account, from, 1}, api::VirtualSendersGet{*sender.account, *sender.id}, client,
            std::move(told));
    }
    return std::make_unique<VirtualSenderReading<api::UserVirtualSendersList, api::UserVirtualSendersGet>>(
        api::UserVirtualSendersList{from, 1}, api::UserVirtualSendersGet{*sender.id}, client, std::move(told));
}

QJsonObject identityOf(const domain::VirtualSenderRef &sender)
{
    QJsonObject identity;
    if (sender.id)
        identity.insert(u"virtualSender"_s, sender.id->value());
    if (sender.account)
        identity.insert(u"account"_s, sender.account->value());
    return identity;
}

QStringList namesToType(const domain::VirtualSenderRef &sender, const ActionTarget &target)
{
    QStringList names;
    if (sender.id)
        names << QString::number(sender.id->value());
    if (!target.senderName.isEmpty())
        names << target.senderName;
    return names;
}

}
