#pragma once

#include "net/exchange.h"

namespace senderdesk::net {

// The typed end of an exchange: knows the request and whom to tell.
template<class Request>
class TypedExchange final : public Exchange
{
public:
    using Reply = typename Request::Reply;
    using State = detail::CallState<Reply>;

    TypedExchange(Services &services, Request request, QString requestId, Priority priority, std::weak_ptr<State> call)
        : Exchange(services, Request::method, std::move(requestId), priority)
        , m_request(std::move(request))
        , m_call(std::move(call))
    {}

private:
    QByteArray encode(const Signature &signature) const override
    {
        if constexpr (Request::method.service == domain::Service::OpenSrs)
            return codec::encodeOpenSrsRequest(m_request, {signature.user, signature.secret, signature.isSessionToken});
        else
            return codec::encodeRequest(m_request, signature.format, signature.secret);
    }
    Decode decoder() const override { return &decodeAs<Reply>; }
    void succeed(std::unique_ptr<Decoded> value, Facts facts) override
    {
        if (const auto call = m_call.lock()) {
            call->settle(Answer<Reply>{std::move(static_cast<DecodedReply<Reply> &>(*value).value), std::move(facts.requestId),
                                       facts.isDuplicate, facts.took});
        }
    }
    void fail(core::Error error) override
    {
        if (const auto call = m_call.lock())
            call->settle(std::unexpected(std::move(error)));
    }

    const Request m_request;
    const std::weak_ptr<State> m_call; // the handle's; it holds this exchange
};

}
