#pragma once

#include "core/ids.h"
#include "domain/field.h"

namespace senderdesk::domain {

// A row of the nodes list (wire/altcraft-admin.md 6.1): a sending server. Mode is an open string, the documents' own example is
// outside of their list; host may or may not have a port.
struct Node
{
    qint64 id = 0;
    QString name;
    QString host;
    QString mode;

    [[nodiscard]] std::optional<core::NodeId> nodeId() const { return core::NodeId::from(id); }
    friend bool operator==(const Node &, const Node &) = default;
};

template<>
inline constexpr auto fieldsOf<Node> = std::tuple{
    Field{"id", &Node::id},
    Field{"name", &Node::name},
    Field{"host", &Node::host},
    Field{"mode", &Node::mode},
};

// Of the node's mailer (6.2).
struct MtaStatus
{
    bool isSynced = false; // it has the current configuration
    bool isRunning = false;
    friend bool operator==(const MtaStatus &, const MtaStatus &) = default;
};

template<>
inline constexpr auto fieldsOf<MtaStatus> =
    std::tuple{Field{"synced", &MtaStatus::isSynced}, Field{"running", &MtaStatus::isRunning}};

}
Q_DECLARE_TYPEINFO(senderdesk::domain::Node, Q_RELOCATABLE_TYPE);
