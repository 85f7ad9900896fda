#include "operations/usersession.h"

#include "model/subscriptionsmodel.h"
#include "net/client.h"

namespace senderdesk::operations {

using domain::ActionKind;
using domain::SubscriptionKey;

UserSession::UserSession(domain::Connection connection, domain::ConnectionSecrets secrets, const Environment &environment,
                         QObject *parent)
    : Session(std::move(connection), std::move(secrets), environment, parent)
    , m_workspace(std::make_unique<WorkspaceDirectory>(client(), this->environment()))
    , m_subscriptions(std::make_unique<SubscriptionsSource>(client(), this->environment()))
    , m_virtualSenders(std::make_unique<VirtualSendersSource>(VirtualSendersSource::Of::Token, client(), this->environment()))
{
    follow(*m_workspace, Telling::State);
    follow(*m_subscriptions, Telling::State);
    follow(*m_virtualSenders, Telling::BackOff);
    connect(m_workspace.get(), &WorkspaceDirectory::namesLoaded, this,
            [this] { m_subscriptions->model().setResourceNames(m_workspace->resourceNames()); });
}

UserSession::~UserSession() = default;

void UserSession::connectNow()
{
    m_workspace->refresh();
}

ActionTarget UserSession::targetOf(const SubscriptionKey &key) const
{
    ActionTarget target{.what = key};
    target.databaseName = m_workspace->databaseName(key.database());
    target.resourceName = m_workspace->resourceName(key.resource());
    return target;
}

ActionTarget UserSession::targetOf(ActionKind kind, const domain::DatabaseScope &scope) const
{
    ActionTarget target{.what = scope};
    target.databaseName = m_workspace->databaseName(scope.database);
    if (scope.resource)
        target.resourceName = m_workspace->resourceName(*scope.resource);
    // What the two methods take from, by the word of the documents (wire/altcraft-user.md 4.7, 4.8).
    target.counting = {scope.resource ? QList{*scope.resource} : m_workspace->resourcesOf(scope.database),
                       kind == ActionKind::UnsuspendAll ? QStringLiteral("suspended") : QStringLiteral("subscribed")};
    return target;
}

SubscriptionTargets UserSession::subscriptionTargets(const QList<model::SubscriptionRow> &rows) const
{
    SubscriptionTargets result;
    const auto &question = m_subscriptions->question();
    for (const model::SubscriptionRow &row : rows) {
        const auto key =
            SubscriptionKey::of(question ? std::optional(question->database) : std::nullopt, row.profile, row.record);
        if (!key) {
            result.refusals << SubscriptionTargets::Refused{key.error(), row.record};
            continue;
        }
        ActionTarget target = targetOf(*key);
        target.state = row.status;
        if (row.isDeleted)
            target.isListed = !*row.isDeleted;
        result.targets << target;
    }
    return result;
}

std::unique_ptr<BulkDryRun> UserSession::dryRun(const BulkOrder &order, const QList<BulkLine> &lines)
{
    return std::make_unique<BulkDryRun>(*this, client(), order, lines);
}

// What was read after it stands in the rows; a profile is read anew as a whole, a walk is not walked again for a few rows.
void UserSession::takeReport(const Report &report)
{
    const auto unit = domain::actionOf(report.kind).unit;
    if (unit == domain::Action::Unit::VirtualSenders)
        m_virtualSenders->refresh();
    if (unit == domain::Action::Unit::Databases && m_subscriptions->question())
        m_subscriptions->refresh();
    bool isOfProfile = false;
    for (const TargetResult &result : report.results) {
        const auto *key = std::get_if<SubscriptionKey>(&result.target.what);
        if (!key || result.outcome == TargetResult::Outcome::NotSent)
            continue;
        if (result.setUpAfter.subscription)
            m_subscriptions->take(*key, *result.setUpAfter.subscription);
        isOfProfile |= m_subscriptions->profile() && m_subscriptions->profile()->id == key->profile();
    }
    if (isOfProfile)
        m_subscriptions->refresh();
}

}
