#include "operations/nodedirectory.h"

#include "api/sendersetup.h"
#include "operations/opencall.h"
#include "operations/pagereading.h"

namespace senderdesk::operations {

class NodesReading : public PageReading<api::NodesList>
{
    using PageReading::PageReading;
};

NodeDirectory::NodeDirectory(net::Client &client, const Environment &environment, QObject *parent)
    : Source(environment.clock, parent)
    , m_client(client)
    , m_environment(environment)
{}

NodeDirectory::~NodeDirectory() = default;

void NodeDirectory::need()
{
    if (state() == State::Idle)
        refresh();
}

void NodeDirectory::refresh()
{
    m_statuses.clear();
    m_coming.clear();
    beginLoading();
    const auto page = [this](const QList<domain::Node> &nodes) {
        for (const domain::Node &node : nodes)
            m_coming << Entry{node};
    };
    m_reading = std::make_unique<NodesReading>(
        m_client, m_environment.pageSize, NodesReading::Told{page, [this](core::Result<void> how) { takeList(std::move(how)); }});
}

void NodeDirectory::takeList(core::Result<void> how)
{
    m_reading.reset();
    if (!how)
        return endFailed(std::move(how.error()));
    m_nodes = std::exchange(m_coming, {});
    m_awaited = m_nodes.size();
    for (qsizetype i = 0; i < m_nodes.size(); ++i)
        askStatus(i);
    if (m_nodes.isEmpty())
        endReady(clock().now());
}

void NodeDirectory::askStatus(qsizetype place)
{
    const auto id = m_nodes.at(place).node.nodeId();
    if (!id)
        return settle();
    m_statuses.push_back(openReading(m_client, api::NodesMtaStatus{*id}, this,
                                     [this, place](const core::Result<api::NodesMtaStatus::Reply> &reply) {
                                         if (reply)
                                             m_nodes[place].mta = reply->value;
                                         settle();
                                     }));
}

void NodeDirectory::settle()
{
    --m_awaited;
    if (m_awaited == 0)
        endReady(clock().now());
    else
        setProgress({m_nodes.size() - m_awaited, m_nodes.size()});
}

void NodeDirectory::cancel()
{
    if (state() != State::Loading)
        return;
    m_reading.reset();
    m_statuses.clear();
    endCancelled();
}

}
