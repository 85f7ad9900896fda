#include "operations/workspacedirectory.h"

#include "api/subscriptions.h"
#include "api/virtualsenders.h"
#include "operations/opencall.h"
#include "operations/pagereading.h"

#include <algorithm>

namespace senderdesk::operations {

class DatabasesReading : public PageReading<api::DatabasesList>
{
    using PageReading::PageReading;
};
class ResourcesReading : public PageReading<api::ResourcesList>
{
    using PageReading::PageReading;
};
class CampaignsReading : public PageReading<api::CampaignsList>
{
    using PageReading::PageReading;
};

class UserSendersReading : public PageReading<api::UserSendersList>
{
    using PageReading::PageReading;
};

WorkspaceDirectory::WorkspaceDirectory(net::Client &client, const Environment &environment, QObject *parent)
    : Source(environment.clock, parent)
    , m_client(client)
    , m_environment(environment)
{}

WorkspaceDirectory::~WorkspaceDirectory() = default;

void WorkspaceDirectory::refresh()
{
    beginLoading();
    m_resourcesReading.reset();
    m_detail.reset();
    m_databasesReading = std::make_unique<DatabasesReading>(m_client, m_environment.pageSize,
                                                            DatabasesReading::Told{[this](const QList<domain::Database> &page) {
                                                                                       for (const domain::Database &each : page)
                                                                                           m_databases.insert(each.id, each.name);
                                                                                       Q_EMIT namesLoaded();
                                                                                   },
                                                                                   [this](core::Result<void> how) {
                                                                                       m_databasesReading.reset();
                                                                                       if (how)
                                                                                           readResources();
                                                                                       else
                                                                                           endFailed(std::move(how.error()));
                                                                                   }});
}

void WorkspaceDirectory::readResources()
{
    const auto page = [this](const QList<domain::Resource> &rows) {
        for (const domain::Resource &each : rows) {
            const auto id = each.resourceId();
            if (!id)
                continue;
            const auto known = std::ranges::find(m_resources, *id, &ResourceEntry::id);
            if (known == m_resources.end())
                m_resources << ResourceEntry{*id, each.name};
            else
                known->name = each.name;
        }
        Q_EMIT namesLoaded();
    };
    m_resourcesReading = std::make_unique<ResourcesReading>(
        m_client, m_environment.pageSize, ResourcesReading::Told{page, [this](core::Result<void> how) {
                                                                     m_resourcesReading.reset();
                                                                     if (!how)
                                                                         return endFailed(std::move(how.error()));
                                                                     m_nextDetail = 0;
                                                                     readDetails();
                                                                 }});
}

// One after the other: they are few, and nothing waits for them but the choice of a pair that the server would refuse.
void WorkspaceDirectory::readDetails()
{
    if (m_nextDetail == m_resources.size())
        return end();
    const qsizetype place = m_nextDetail++;
    auto reading = openReading(m_client, api::ResourcesGet{m_resources.at(place).id}, this,
                               [this, place](core::Result<api::ResourcesGet::Reply> reply) {
                                   if (!reply)
                                       return end(); // whom they serve stays unknown: all are offered, and the server may refuse
                                   QList<core::DatabaseId> serves;
                                   for (const qint64 each : std::as_const(reply->value.databases)) {
                                       if (const auto id = core::DatabaseId::from(each))
                                           serves << *id;
                                   }
                                   m_resources[place].serves = serves;
                                   Q_EMIT namesLoaded();
                                   readDetails();
                               });
    letGoLater(this, std::move(m_detail)); // it may be the one that calls
    m_detail = std::move(reading);
}

void WorkspaceDirectory::end()
{
    endReady(clock().now());
}

void WorkspaceDirectory::needCampaigns()
{
    const core::SteadyTime now = clock().steady();
    if (m_campaignsReading || (m_campaignsAskedAt && now - *m_campaignsAskedAt < campaignsKeep))
        return;
    m_campaignsAskedAt = now;
    m_campaignsReading = std::make_unique<CampaignsReading>(
        m_client, m_environment.pageSize,
        CampaignsReading::Told{[this](const QList<domain::Campaign> &page) {
                                   for (const domain::Campaign &each : page)
                                       m_campaigns.insert(each.id, each.name);
                                   Q_EMIT campaignsLoaded();
                               },
                               [this](const core::Result<void> &) { m_campaignsReading.reset(); }}); // ids alone, then
}

void WorkspaceDirectory::needSenders()
{
    if (m_sendersReading || !m_senders.isEmpty())
        return;
    m_sendersReading = std::make_unique<UserSendersReading>(
        m_client, m_environment.pageSize,
        UserSendersReading::Told{[this](const QList<domain::AccountSender> &page) {
                                     for (const domain::AccountSender &each : page)
                                         m_senders << domain::Sender{each.id, each.name, each.type, each.channel};
                                     Q_EMIT sendersLoaded();
                                 },
                                 [this](const core::Result<void> &) { m_sendersReading.reset(); }}); // ids alone, then
}

QHash<qint64, QString> WorkspaceDirectory::senderNames() const
{
    QHash<qint64, QString> names;
    for (const domain::Sender &each : m_senders)
        names.insert(each.id, each.name);
    return names;
}

void WorkspaceDirectory::cancel()
{
    if (state() != State::Loading)
        return;
    m_databasesReading.reset();
    m_resourcesReading.reset();
    m_detail.reset();
    endCancelled();
}

QHash<qint64, QString> WorkspaceDirectory::resourceNames() const
{
    QHash<qint64, QString> names;
    for (const ResourceEntry &each : m_resources)
        names.insert(each.id.value(), each.name);
    return names;
}

QString WorkspaceDirectory::resourceName(core::ResourceId id) const
{
    const auto known = std::ranges::find(m_resources, id, &ResourceEntry::id);
    return known == m_resources.end() ? QString() : known->name;
}

QList<core::ResourceId> WorkspaceDirectory::resourcesOf(core::DatabaseId database) const
{
    QList<core::ResourceId> serving;
    for (const ResourceEntry &each : m_resources) {
        if (!each.serves || each.serves->contains(database))
            serving << each.id;
    }
    return serving;
}

}
