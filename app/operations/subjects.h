#pragma once

#include "operations/actionrequest.h"

#include <QJsonObject>

// What each kind of subject can do, in a file of its own; private to this folder. A subject of the variant without its overloads
// does not compile.
namespace senderdesk::operations {

// The part of a request that is asked of a subject, see sendAction().
struct ActionOrder
{
    net::Client &client;
    domain::ActionKind kind;
    const QList<ActionTarget> &targets; // the subject's own is the first
    const QString &requestId;
    QObject *context;
    EffectTold told;
};

// queuesubject.cpp
[[nodiscard]] std::unique_ptr<OpenRequest> send(const domain::QueueScope &scope, ActionOrder order);
[[nodiscard]] std::unique_ptr<OpenRequest> read(const domain::QueueScope &scope, net::Client &client, FactsTold told);
[[nodiscard]] QJsonObject identityOf(const domain::QueueScope &scope);
[[nodiscard]] QStringList namesToType(const domain::QueueScope &scope, const ActionTarget &target);

// sendersubject.cpp
[[nodiscard]] std::unique_ptr<OpenRequest> send(const core::SenderId &sender, ActionOrder order);
[[nodiscard]] std::unique_ptr<OpenRequest> read(const core::SenderId &sender, net::Client &client, FactsTold told);
[[nodiscard]] QJsonObject identityOf(const core::SenderId &sender);
[[nodiscard]] QStringList namesToType(const core::SenderId &sender, const ActionTarget &target);

// messagesubject.cpp
[[nodiscard]] std::unique_ptr<OpenRequest> send(const domain::MessageRef &message, ActionOrder order);
[[nodiscard]] std::unique_ptr<OpenRequest> read(const domain::MessageRef &message, net::Client &client, FactsTold told);
[[nodiscard]] QJsonObject identityOf(const domain::MessageRef &message);
[[nodiscard]] QStringList namesToType(const domain::MessageRef &message, const ActionTarget &target);

// virtualsendersubject.cpp
[[nodiscard]] std::unique_ptr<OpenRequest> send(const domain::VirtualSenderRef &sender, ActionOrder order);
[[nodiscard]] std::unique_ptr<OpenRequest> read(const domain::VirtualSenderRef &sender, net::Client &client, FactsTold told);
[[nodiscard]] QJsonObject identityOf(const domain::VirtualSenderRef &sender);
[[nodiscard]] QStringList namesToType(const domain::VirtualSenderRef &sender, const ActionTarget &target);

// sendersetupsubject.cpp
[[nodiscard]] std::unique_ptr<OpenRequest> send(const domain::SenderSetupRef &sender, ActionOrder order);
[[nodiscard]] std::unique_ptr<OpenRequest> read(const domain::SenderSetupRef &sender, net::Client &client, FactsTold told);
[[nodiscard]] QJsonObject identityOf(const domain::SenderSetupRef &sender);
[[nodiscard]] QStringList namesToType(const domain::SenderSetupRef &sender, const ActionTarget &target);

// subscriptionsubject.cpp
[[nodiscard]] std::unique_ptr<OpenRequest> send(const domain::SubscriptionKey &key, ActionOrder order);
[[nodiscard]] std::unique_ptr<OpenRequest> read(const domain::SubscriptionKey &key, net::Client &client, FactsTold told);
[[nodiscard]] QJsonObject identityOf(const domain::SubscriptionKey &key);
[[nodiscard]] QStringList namesToType(const domain::SubscriptionKey &key, const ActionTarget &target);

// databasesubject.cpp
[[nodiscard]] std::unique_ptr<OpenRequest> send(const domain::DatabaseScope &scope, ActionOrder order);
[[nodiscard]] std::unique_ptr<OpenRequest> read(const domain::DatabaseScope &scope, const ActionTarget &target,
                                                net::Client &client,
                                                FactsTold told); // counts as the target says
[[nodiscard]] QJsonObject identityOf(const domain::DatabaseScope &scope);
[[nodiscard]] QStringList namesToType(const domain::DatabaseScope &scope, const ActionTarget &target);

// What identityOf() wrote, read again; empty where it is not whole.
[[nodiscard]] std::optional<domain::SubscriptionKey> subscriptionIn(const QJsonObject &identity);
[[nodiscard]] std::optional<domain::DatabaseScope> databaseScopeIn(const QJsonObject &identity);

// Of what is yet to be made, or must not be read again: empty facts, later.
[[nodiscard]] std::unique_ptr<OpenRequest> nothingToRead(FactsTold told);

// The total of a scope that stats with group=total gives; also for senders.
[[nodiscard]] std::unique_ptr<OpenRequest> readTotal(core::SenderId sender, const domain::QueueQuery &query, net::Client &client,
                                                     FactsTold told);

}
