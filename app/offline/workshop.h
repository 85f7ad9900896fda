#pragma once

#include "domain/node.h"
#include "domain/virtualsender.h"
#include "offline/fleet.h"

#include <QJsonObject>

#include <expected>
#include <map>

namespace senderdesk::offline {

// How the senders are set up: the record of each AKMTA sender, the nodes that send for them, and the virtual senders of each
// account. Changes of senders' names and new senders go to the fleet.
class Workshop
{
public:
    explicit Workshop(Fleet &fleet);

    struct NodeState
    {
        domain::Node node;
        domain::MtaStatus mta;
        QStringList addresses; // that a sender may send from
    };
    [[nodiscard]] const QList<NodeState> &nodes() const { return m_nodes; }

    // nullptr: no such sender, it is deleted, or it is not AKMTA.
    [[nodiscard]] const QJsonObject *record(qint64 sender);
    struct Fault
    {
        int code;
        QString text;
    };
    // Creates where there is no id; gives the sender's id.
    [[nodiscard]] std::expected<qint64, Fault> save(std::optional<qint64> sender, const QJsonObject &record);
    // Adds the account to those that may send through the sender.
    [[nodiscard]] std::optional<Fault> assign(qint64 sender, qint64 account);

    using Book = std::map<qint64, domain::VirtualSender>; // by id
    [[nodiscard]] const Book *book(qint64 account) const; // nullptr: no such account
    // Creates where there is no id; gives the virtual sender's id.
    [[nodiscard]] std::expected<qint64, Fault> save(qint64 account, std::optional<qint64> id, domain::VirtualSender sender);
    [[nodiscard]] bool remove(qint64 account, qint64 id);

private:
    [[nodiscard]] bool hasAccount(qint64 account) const;
    [[nodiscard]] std::optional<Fault> faultIn(const QJsonObject &record, std::optional<qint64> sender) const;
    [[nodiscard]] std::optional<Fault> faultIn(const domain::VirtualSender &sender) const;

    Fleet &m_fleet;
    QList<NodeState> m_nodes;
    std::map<qint64, QJsonObject> m_records; // of AKMTA senders, made when first asked for
    std::map<qint64, Book> m_books;          // by account
    qint64 m_nextVirtualSender = 1;
};

// The account of the User API's token: that of the printed queue, so that its campaigns have names.
inline constexpr qint64 userAccount = 306;

}
