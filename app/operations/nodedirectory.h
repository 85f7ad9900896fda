#pragma once

#include "domain/node.h"
#include "operations/environment.h"
#include "operations/source.h"

#include <QList>

#include <memory>
#include <vector>

namespace senderdesk::net {
class Client;
}

namespace senderdesk::operations {

class NodesReading;
class OpenRequest;

// The sending servers and what their mailers do (wire/altcraft-admin.md 6). Read when first needed: the list, then the status of
// each. A status that cannot be read is unknown and no failure.
class NodeDirectory : public Source
{
    Q_OBJECT

public:
    struct Entry
    {
        domain::Node node;
        std::optional<domain::MtaStatus> mta{}; // empty: not read
    };

    NodeDirectory(net::Client &client, const Environment &environment, QObject *parent = nullptr);
    ~NodeDirectory() override;

    void need(); // reads once; later calls do nothing
    void refresh() override;
    void cancel() override;
    [[nodiscard]] const QList<Entry> &nodes() const { return m_nodes; }

protected:
    [[nodiscard]] std::chrono::milliseconds interval() const override { return std::chrono::minutes(5); }
    void ageRows(core::WallTime) override {}

private:
    void takeList(core::Result<void> how);
    void askStatus(qsizetype place);
    void settle(); // one status less to wait for

    net::Client &m_client;
    const Environment &m_environment;
    std::unique_ptr<NodesReading> m_reading;
    std::vector<std::unique_ptr<OpenRequest>> m_statuses;
    qsizetype m_awaited = 0;
    QList<Entry> m_nodes;
    QList<Entry> m_coming;
};

}
