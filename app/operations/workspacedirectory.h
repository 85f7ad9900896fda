#pragma once

#include "domain/sender.h"
#include "domain/workspace.h"
#include "operations/actionrequest.h"
#include "operations/environment.h"
#include "operations/source.h"

#include <QHash>

#include <memory>

namespace senderdesk::operations {

class DatabasesReading;
class ResourcesReading;
class CampaignsReading;
class UserSendersReading;

// The databases and resources that the token sees, with which serves which, the
// names of campaigns, and the senders that it may use.
class WorkspaceDirectory : public Source
{
    Q_OBJECT

public:
    struct ResourceEntry
    {
        core::ResourceId id;
        QString name;
        std::optional<QList<core::DatabaseId>> serves{}; // empty: not said
    };

    WorkspaceDirectory(net::Client &client, const Environment &environment, QObject *parent = nullptr);
    ~WorkspaceDirectory() override;

    [[nodiscard]] const QHash<qint64, QString> &databases() const { return m_databases; }
    [[nodiscard]] const QList<ResourceEntry> &resources() const { return m_resources; }
    [[nodiscard]] QHash<qint64, QString> resourceNames() const;
    [[nodiscard]] QString databaseName(core::DatabaseId id) const { return m_databases.value(id.value()); }
    [[nodiscard]] QString resourceName(core::ResourceId id) const;
    // Those that serve it, and those of which nothing is said.
    [[nodiscard]] QList<core::ResourceId> resourcesOf(core::DatabaseId database) const;

    void needSenders();                                                              // reads them once
    [[nodiscard]] const QList<domain::Sender> &senders() const { return m_senders; } // that the token may send through
    [[nodiscard]] QHash<qint64, QString> senderNames() const;
    void needCampaigns(); // reads them, unless they were asked for less than campaignsKeep ago
    static constexpr std::chrono::minutes campaignsKeep{10};
    [[nodiscard]] const QHash<qint64, QString> &campaigns() const { return m_campaigns; }

    void refresh() override;
    void cancel() override;

Q_SIGNALS:
    void namesLoaded(); // more is known than before
    void campaignsLoaded();
    void sendersLoaded();

protected:
    [[nodiscard]] std::chrono::milliseconds interval() const override { return std::chrono::hours(12); }
    void ageRows(core::WallTime) override {} // names do not grow old on the screen

private:
    void readResources();
    void readDetails();
    void end();

    net::Client &m_client;
    const Environment &m_environment;
    QHash<qint64, QString> m_databases;
    QList<ResourceEntry> m_resources;
    qsizetype m_nextDetail = 0;
    QHash<qint64, QString> m_campaigns;
    std::optional<core::SteadyTime> m_campaignsAskedAt;
    QList<domain::Sender> m_senders;
    std::unique_ptr<UserSendersReading> m_sendersReading;
    std::unique_ptr<DatabasesReading> m_databasesReading;
    std::unique_ptr<ResourcesReading> m_resourcesReading;
    std::unique_ptr<CampaignsReading> m_campaignsReading;
    std::unique_ptr<OpenRequest> m_detail;
};

}
