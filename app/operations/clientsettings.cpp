#include "operations/clientsettings.h"

namespace senderdesk::operations {

net::ClientSettings clientSettings(const domain::Connection &connection, domain::ConnectionSecrets secrets,
                                   const Environment &environment, const net::ChangeGuard *guard)
{
    api::MethodPaths paths;
    for (auto it = connection.methodPaths.cbegin(); it != connection.methodPaths.cend(); ++it) {
        const QByteArray name = it.key().toUtf8();
        // Checked by whoever took it from a person; what is refused all the same stays as documented.
        std::ignore = paths.change(std::string_view(name.constData(), size_t(name.size())), it.value());
    }
    net::ClientSettings settings{connection, std::move(secrets), std::move(paths)};
    settings.guard = guard;
    settings.traceBytes = 0; // what is worth keeping is kept by Activity, for all connections together
    settings.deadline = connection.deadline;
    settings.loopbackOnly = environment.loopbackOnly || connection.offlinePlatform;
    return settings;
}

}
