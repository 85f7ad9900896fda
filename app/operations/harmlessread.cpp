#include "operations/harmlessread.h"

#include "api/mail.h"
#include "api/senders.h"
#include "api/subscriptions.h"
#include "operations/opencall.h"

namespace senderdesk::operations {

std::unique_ptr<OpenRequest> harmlessRead(domain::Service service, net::Client &client, QObject *context, EffectTold told)
{
    switch (service) {
    case domain::Service::AltcraftAdmin:
        return openCall(client, api::SendersList{.limit = 1}, {}, context, std::move(told));
    case domain::Service::AltcraftUser:
        return openCall(client, api::DatabasesList{.limit = 1}, {}, context, std::move(told));
    case domain::Service::OpenSrs:
        return openCall(client, api::DomainsSearch{.range = api::MailRange{0, 1}}, {}, context, std::move(told));
    }
    return nullptr;
}

}
