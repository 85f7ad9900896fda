#pragma once

#include "net/client.h"
#include "net/services.h"
#include "net/typedexchange.h"

// The only place where requests meet the codec: whoever calls the client compiles none of this. Each family of methods has a
// file of its own that says which there are; a method of the registry that is missing there does not link in tests/contract,
// which calls them all. Private to this folder.
namespace senderdesk::net {

template<class Request>
[[nodiscard]] Call<typename Request::Reply> startCall(Services &services, Request request, QString requestId, Priority priority)
{
    const auto state = std::make_shared<detail::CallState<typename Request::Reply>>();
    const auto exchange =
        std::make_shared<TypedExchange<Request>>(services, std::move(request), std::move(requestId), priority, state);
    state->begin(exchange);
    exchange->start();
    return Call<typename Request::Reply>(state);
}

template<class Request>
Call<typename Request::Reply> Client::call(Request request, QString requestId, Priority priority)
{
    return startCall(*m_services, std::move(request), std::move(requestId), priority);
}

}

#define SENDERDESK_CLIENT_CALL(Request) template Call<Request::Reply> Client::call(Request, QString, Priority)
