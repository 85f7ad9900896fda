#include "operations/harmlessread.h"

#include "api/senders.h"
#include "operations/opencall.h"

namespace senderdesk::operations {

std::unique_ptr<OpenRequest> harmlessRead(domain::Service service, net::Client &client, QObject *context, EffectTold told)
{
    switch (service) {
    case domain::Service::AltcraftAdmin:
        return openCall(client, api::SendersList{.limit = 1}, {}, context, std::move(told));
    case domain::Service::AltcraftUser:
    case domain::Service::OpenSrs:
        break;
    }
    return nullptr;
}

}
