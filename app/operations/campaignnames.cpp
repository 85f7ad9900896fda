#include "operations/campaignnames.h"

#include "model/queuemodel.h"
#include "operations/adminsession.h"
#include "operations/usersession.h"

#include <algorithm>

namespace senderdesk::operations {
namespace {

bool names(const UserSession &user, const AdminSession &administrator)
{
    return user.connection().account && domain::isSameServer(user.connection().baseUrl, administrator.connection().baseUrl);
}

}

void CampaignNames::add(Session &session)
{
    if (auto *administrator = qobject_cast<AdminSession *>(&session)) {
        m_administrators << administrator;
        connect(administrator, &AdminSession::campaignNamesWanted, this, &CampaignNames::read);
        connect(administrator, &QObject::destroyed, this, [this, administrator] { m_administrators.removeOne(administrator); });
        tell(*administrator);
    } else if (auto *user = qobject_cast<UserSession *>(&session)) {
        m_users << user;
        connect(&user->workspace(), &WorkspaceDirectory::campaignsLoaded, this, &CampaignNames::tellAll);
        connect(user, &QObject::destroyed, this, [this, user] {
            m_users.removeOne(user);
            tellAll();
        });
        read();
    }
}

// Once there is something to name.
void CampaignNames::read()
{
    for (UserSession *user : std::as_const(m_users)) {
        const auto isAsked = [user](const AdminSession *each) { return each->wantsCampaignNames() && names(*user, *each); };
        if (std::ranges::any_of(m_administrators, isAsked))
            user->workspace().needCampaigns();
    }
}

void CampaignNames::tellAll() const
{
    for (AdminSession *each : m_administrators)
        tell(*each);
}

void CampaignNames::tell(AdminSession &administrator) const
{
    model::QueueModel::CampaignNames all;
    for (UserSession *user : m_users) {
        if (names(*user, administrator))
            all[user->connection().account->value()].insert(user->workspace().campaigns());
    }
    administrator.setCampaignNames(all);
}

}
