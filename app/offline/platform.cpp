#include "offline/platform.h"

#include "offline/maildesk.h"
#include "offline/workshop.h"

namespace senderdesk::offline {

using namespace Qt::StringLiterals;

Platform::Platform(Scenario scenario, quint64 seed, core::Clock &clock, EstateOptions options)
    : m_estate(scenario, seed, clock, options)
    , m_server(m_estate)
{}

core::Result<quint16> Platform::start(quint16 port)
{
    return m_server.listen(port);
}

QUrl Platform::baseUrl() const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_server.port());
    return url;
}

QList<domain::Connection> Platform::connections() const
{
    domain::Connection administrator;
    administrator.id = u"offline-administrator"_s;
    administrator.name = u"Offline administrator"_s;
    administrator.service = domain::Service::AltcraftAdmin;
    administrator.baseUrl = baseUrl();
    administrator.connectionClass = domain::ConnectionClass::Test;
    administrator.offlinePlatform = true;

    domain::Connection user = administrator;
    user.id = u"offline-user"_s;
    user.name = u"Offline user"_s;
    user.service = domain::Service::AltcraftUser;
    user.account = core::AccountId::from(userAccount);

    domain::Connection mail = administrator;
    mail.id = u"offline-mail"_s;
    mail.name = u"Offline mail"_s;
    mail.service = domain::Service::OpenSrs;
    mail.baseUrl.setPath(QString::fromLatin1(MailDesk::base));
    mail.user = u"admin@example.adm"_s;
    return {administrator, user, mail};
}

core::Secret Platform::secretOf(const domain::Connection &)
{
    return token(); // the same word for all services
}

core::Secret Platform::token()
{
    return core::Secret(Estate::tokens().first());
}

}
