#pragma once

#include "api/subscriptions.h"
#include "operations/opencall.h"

#include <QPointer>

#include <functional>

// For the files that walk over subscriptions; private to this folder.
namespace senderdesk::operations {

// All subscriptions that a request lists, page after page by the server's pointer. An empty page ends it, whatever pointer comes
// with it; a pointer that does not move is Malformed: such a list would never end (wire/altcraft-user.md 4.3).
//
// `page` is called with each page, `ended` once, with the failure or nothing; the walk may be destroyed inside both.
class SubscriptionsWalk final : public OpenRequest
{
public:
    struct Told
    {
        std::function<void(const QList<domain::Subscription> &)> page;
        std::function<void(core::Result<void>)> ended;
    };

    SubscriptionsWalk(net::Client &client, api::SubscriptionsListAll first, Told told)
        : m_client(client)
        , m_request(std::move(first))
        , m_told(std::move(told))
    {
        ask();
    }
    void cancel() override { m_call.cancel(); }

private:
    using Reply = api::SubscriptionsListAll::Reply;

    void ask()
    {
        m_call = m_client.call(m_request);
        m_call.then(&m_context, [this](core::Result<net::Answer<Reply>> answer) {
            if (!answer)
                return end(std::unexpected(std::move(answer.error())));
            take(answer->value);
        });
    }
    void take(const Reply &reply)
    {
        if (reply.items.isEmpty())
            return end({});
        const auto page = m_told.page; // a listener may go as far as destroying this walk
        const QPointer<QObject> alive(&m_context);
        page(reply.items);
        if (!alive)
            return;
        const QString pointer = reply.nextFromId.value_or(QJsonValue()).toVariant().toString();
        if (pointer.isEmpty() || pointer == m_request.fromId.value_or(QString())) {
            return end(core::fail(core::Malformed{QStringLiteral("next_from_id"),
                                                  QStringLiteral("the pointer does not move, so the list would never end")}));
        }
        m_request.fromId = pointer;
        ask();
    }
    void end(core::Result<void> how)
    {
        auto ended = std::move(m_told.ended); // outlives this
        ended(std::move(how));
    }

    net::Client &m_client;
    api::SubscriptionsListAll m_request;
    Told m_told;
    QObject m_context;
    net::Call<Reply> m_call;
};

}
