#pragma once

#include "net/client.h"
#include "operations/actionrequest.h"

// For the files that make requests of actions; private to this folder.
namespace senderdesk::operations {

// For who is being told by the request that it holds: the request goes when it has returned. The context's end lets it go, too.
inline void letGoLater(QObject *context, std::unique_ptr<OpenRequest> request)
{
    QMetaObject::invokeMethod(context, [held = std::shared_ptr(std::move(request))] {}, Qt::QueuedConnection);
}

template<class Reply>
class OpenCall final : public OpenRequest
{
public:
    explicit OpenCall(net::Call<Reply> call) : m_call(std::move(call)) {}
    void cancel() override { m_call.cancel(); }

private:
    net::Call<Reply> m_call;
};

// `read` makes an Effect of a reply; left out, the reply says nothing but that it was done.
template<class Request, class Read>
[[nodiscard]] std::unique_ptr<OpenRequest> openCall(net::Client &client, Request request, const QString &requestId,
                                                    QObject *context, EffectTold told, Read read)
{
    using Reply = typename Request::Reply;
    auto call = client.call(std::move(request), requestId);
    call.then(context, [told = std::move(told), read](core::Result<net::Answer<Reply>> answer) {
        if (!answer)
            return told(std::unexpected(std::move(answer.error())));
        Effect effect = read(answer->value);
        effect.isDuplicate = answer->duplicate;
        told(std::move(effect));
    });
    return std::make_unique<OpenCall<Reply>>(std::move(call));
}

template<class Request>
[[nodiscard]] std::unique_ptr<OpenRequest> openCall(net::Client &client, Request request, const QString &requestId,
                                                    QObject *context, EffectTold told)
{
    return openCall(client, std::move(request), requestId, context, std::move(told),
                    [](const typename Request::Reply &) { return Effect{}; });
}

// A reading, for whoever's header says nothing of methods. `told` gets the reply.
template<class Request, class Told>
[[nodiscard]] std::unique_ptr<OpenRequest> openReading(net::Client &client, Request request, QObject *context, Told told)
{
    using Reply = typename Request::Reply;
    auto call = client.call(std::move(request));
    call.then(context, [told = std::move(told)](core::Result<net::Answer<Reply>> answer) {
        if (answer)
            told(core::Result<Reply>(std::move(answer->value)));
        else
            told(core::Result<Reply>(std::unexpected(std::move(answer.error()))));
    });
    return std::make_unique<OpenCall<Reply>>(std::move(call));
}

}
