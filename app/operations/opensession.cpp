#include "operations/opensession.h"

#include "operations/adminsession.h"
#include "operations/mailsession.h"
#include "operations/usersession.h"

namespace senderdesk::operations {

std::unique_ptr<Session> openSession(const domain::Connection &connection, domain::ConnectionSecrets secrets,
                                     Environment environment)
{
    environment.loopbackOnly = environment.loopbackOnly || connection.offlinePlatform;
    switch (connection.service) {
    case domain::Service::AltcraftAdmin:
        return std::make_unique<AdminSession>(connection, std::move(secrets), environment);
    case domain::Service::OpenSrs:
        return std::make_unique<MailSession>(connection, std::move(secrets), environment);
    case domain::Service::AltcraftUser:
        return std::make_unique<UserSession>(connection, std::move(secrets), environment);
    }
    Q_UNREACHABLE();
}

}
