#pragma once

#include "operations/session.h"
#include "operations/subscriptionbulk.h"
#include "operations/subscriptionssource.h"
#include "operations/virtualsenderssource.h"
#include "operations/workspacedirectory.h"

namespace senderdesk::operations {

// Rows as targets, and those that are none.
struct SubscriptionTargets
{
    struct Refused
    {
        domain::SubscriptionKey::Refusal why;
        domain::Subscription record;
    };
    QList<ActionTarget> targets;
    QList<Refused> refusals;
};

// A connection to the Altcraft User API.
class UserSession final : public Session
{
    Q_OBJECT

public:
    UserSession(domain::Connection connection, domain::ConnectionSecrets secrets, const Environment &environment,
                QObject *parent = nullptr);
    ~UserSession() override;

    [[nodiscard]] WorkspaceDirectory &workspace() { return *m_workspace; }
    [[nodiscard]] SubscriptionsSource &subscriptions() { return *m_subscriptions; }
    [[nodiscard]] VirtualSendersSource &virtualSenders() { return *m_virtualSenders; }

    // Targets of rows of the question that is answered on the screen.
    [[nodiscard]] SubscriptionTargets subscriptionTargets(const QList<model::SubscriptionRow> &rows) const;
    [[nodiscard]] ActionTarget targetOf(const domain::SubscriptionKey &key) const; // with the names that are known
    // SuspendAll or UnsuspendAll: of all resources of the database where the scope names none.
    [[nodiscard]] ActionTarget targetOf(domain::ActionKind kind, const domain::DatabaseScope &scope) const;

    // Looks up what lines mean, see subscriptionbulk.h. The session outlives it.
    [[nodiscard]] std::unique_ptr<BulkDryRun> dryRun(const BulkOrder &order, const QList<BulkLine> &lines);

    void connectNow() override; // reads databases and resources
    [[nodiscard]] Source &firstSource() override { return *m_workspace; }

private:
    void takeReport(const Report &report) override;

    std::unique_ptr<WorkspaceDirectory> m_workspace;
    std::unique_ptr<SubscriptionsSource> m_subscriptions;
    std::unique_ptr<VirtualSendersSource> m_virtualSenders;
};

}
