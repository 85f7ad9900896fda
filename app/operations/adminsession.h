#pragma once

#include "model/queuemodel.h"
#include "operations/accountdirectory.h"
#include "operations/deletedsenders.h"
#include "operations/drainwatch.h"
#include "operations/holdledger.h"
#include "operations/holdwatch.h"
#include "operations/nodedirectory.h"
#include "operations/queuesource.h"
#include "operations/scopeoffer.h"
#include "operations/senderssource.h"
#include "operations/session.h"
#include "operations/virtualsenderssource.h"

namespace senderdesk::operations {

class WatchReading;

// A connection to the Altcraft Administrator API, and everything read from it or done to it.
class AdminSession final : public Session
{
    Q_OBJECT

public:
    AdminSession(domain::Connection connection, domain::ConnectionSecrets secrets, const Environment &environment,
                 QObject *parent = nullptr);
    ~AdminSession() override;

    [[nodiscard]] SendersSource &senders() { return *m_senders; }
    [[nodiscard]] QueueSource &queue() { return *m_queue; }
    [[nodiscard]] AccountDirectory &accounts() { return *m_accounts; }
    [[nodiscard]] NodeDirectory &nodes() { return *m_nodes; }
    [[nodiscard]] VirtualSendersSource &virtualSenders() { return *m_virtualSenders; }
    [[nodiscard]] DeletedSenders &deletedSenders() { return *m_deletedSenders; }
    [[nodiscard]] HoldLedger &holdLedger() { return *m_holdLedger; }
    [[nodiscard]] HoldWatch &holdWatch() { return *m_holdWatch; }
    [[nodiscard]] DrainWatch &drainWatch() { return *m_drainWatch; }

    // Targets with names, of rows of queue().model() (never of rows read by another query).
    [[nodiscard]] Targets queueTargets(const QList<model::QueueRow> &rows) const;
    // Targets of senders: everything in their queues for hold, release and clear; the senders themselves for delete and restore.
    [[nodiscard]] Targets senderTargets(domain::ActionKind kind, const QList<core::SenderId> &senders) const;
    // A hold that was made here, to be confirmed anew or released.
    [[nodiscard]] ActionTarget targetOf(const domain::QueueScope &scope) const;
    [[nodiscard]] QString senderName(core::SenderId sender) const; // empty: not known
    // Names of campaigns come from elsewhere, see CampaignNames; wanted are they once campaigns are looked at.
    void setCampaignNames(const model::QueueModel::CampaignNames &names);
    [[nodiscard]] QString campaignName(core::AccountId account, core::CampaignId campaign) const; // empty: not known
    [[nodiscard]] bool wantsCampaignNames() const;

    // The session outlives its offers. Call start() on it.
    [[nodiscard]] std::unique_ptr<ScopeOffer> offer(const QList<ActionTarget> &nearest);

    void watchDrain(const model::QueueRow &row); // of queue().model()

    [[nodiscard]] bool isAwaited() const override { return !m_drainWatch->watched().isEmpty(); }
    void connectNow() override; // reads the senders; nothing is asked before
    [[nodiscard]] Source &firstSource() override;

Q_SIGNALS:
    void campaignNamesWanted();
    void campaignNamesChanged();

private:
    void followNames();
    void takeReport(const Report &report) override;
    void nameTargets(QList<ActionTarget> &targets) const;

    std::unique_ptr<SendersSource> m_senders;
    std::unique_ptr<QueueSource> m_queue;
    std::unique_ptr<AccountDirectory> m_accounts;
    std::unique_ptr<NodeDirectory> m_nodes;
    std::unique_ptr<VirtualSendersSource> m_virtualSenders;
    std::unique_ptr<DeletedSenders> m_deletedSenders;
    std::unique_ptr<HoldLedger> m_holdLedger;
    std::unique_ptr<HoldWatch> m_holdWatch;
    std::unique_ptr<DrainWatch> m_drainWatch;
    std::unique_ptr<WatchReading> m_watchReading;
    model::QueueModel::CampaignNames m_campaignNames;
};

}
