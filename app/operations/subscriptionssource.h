#pragma once

#include "domain/profile.h"
#include "operations/actionrequest.h"
#include "operations/environment.h"
#include "operations/source.h"
#include "operations/subscriptionsquestion.h"

#include <memory>

namespace senderdesk::model {
class SubscriptionsModel;
struct SubscriptionRow;
}

namespace senderdesk::operations {

// The subscriptions that were asked for: of one profile, deleted ones included where the service says them, or all of a resource,
// page after page to the empty one.
class SubscriptionsSource : public Source
{
    Q_OBJECT

public:
    SubscriptionsSource(net::Client &client, const Environment &environment, QObject *parent = nullptr);
    ~SubscriptionsSource() override;

    [[nodiscard]] model::SubscriptionsModel &model() { return *m_model; }

    // Another question: the rows of the one before go at once.
    void ask(const SubscriptionsQuestion &question);
    [[nodiscard]] const std::optional<SubscriptionsQuestion> &question() const { return m_question; }
    // Who was found; empty in a walk and before an answer. Its subscriptions are the rows.
    [[nodiscard]] const std::optional<domain::Profile> &profile() const { return m_profile; }
    // One of the rows, as it was read beside the list: after an action. One that is new comes in below the others.
    void take(const domain::SubscriptionKey &key, const domain::Subscription &record);

    void refresh() override;
    void cancel() override; // a walk keeps the rows that came

Q_SIGNALS:
    void profileRead();

protected:
    [[nodiscard]] std::chrono::milliseconds interval() const override { return std::chrono::minutes(5); }
    void ageRows(core::WallTime limit) override;

private:
    void find(bool isValueANumber);
    void list(const QString &profile);
    void walk();
    void takePage(const QList<domain::Subscription> &page);
    void endWalk(core::Result<void> how);
    void show(const QString &profile, const QList<domain::Subscription> &records);
    void read(std::unique_ptr<OpenRequest> request);

    net::Client &m_client;
    const Environment &m_environment;
    std::unique_ptr<model::SubscriptionsModel> m_model;
    std::optional<SubscriptionsQuestion> m_question;
    std::optional<domain::Profile> m_profile;
    QList<model::SubscriptionRow> m_walked; // by the walk under way
    std::unique_ptr<OpenRequest> m_reading;
};

}
