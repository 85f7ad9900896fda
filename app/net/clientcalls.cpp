#include "api/registry.h"
#include "net/client.h"
#include "net/services.h"
#include "net/typedexchange.h"

// The only place where requests meet the codec: whoever calls the client compiles none of this. A method of the registry that
// is missing at the end does not link in tests/contract, which calls them all.
namespace senderdesk::net {

template<class Request>
Call<typename Request::Reply> Client::call(Request request, QString requestId, Priority priority)
{
    const auto state = std::make_shared<detail::CallState<typename Request::Reply>>();
    const auto exchange =
        std::make_shared<TypedExchange<Request>>(*m_services, std::move(request), std::move(requestId), priority, state);
    state->begin(exchange);
    exchange->start();
    return Call<typename Request::Reply>(state);
}

template Call<api::SendersList::Reply> Client::call(api::SendersList, QString, Priority);
template Call<api::SendersDelete::Reply> Client::call(api::SendersDelete, QString, Priority);
template Call<api::SendersUndelete::Reply> Client::call(api::SendersUndelete, QString, Priority);
template Call<api::QueueStats::Reply> Client::call(api::QueueStats, QString, Priority);
template Call<api::QueueHold::Reply> Client::call(api::QueueHold, QString, Priority);
template Call<api::QueueRelease::Reply> Client::call(api::QueueRelease, QString, Priority);
template Call<api::QueuePurge::Reply> Client::call(api::QueuePurge, QString, Priority);
template Call<api::AccountsList::Reply> Client::call(api::AccountsList, QString, Priority);

}
