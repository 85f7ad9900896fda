#include "operations/adminsession.h"

#include "model/sendersmodel.h"
#include "model/virtualsendersmodel.h"
#include "net/client.h"
#include "operations/journalwords.h"
#include "operations/watchreading.h"

namespace senderdesk::operations {

using domain::ActionKind;

AdminSession::AdminSession(domain::Connection connection, domain::ConnectionSecrets secrets, const Environment &environment,
                           QObject *parent)
    : Session(std::move(connection), std::move(secrets), environment, parent)
    , m_senders(std::make_unique<SendersSource>(client(), this->environment(), this->connection().requestsInFlight))
    , m_queue(std::make_unique<QueueSource>(client(), this->environment()))
    , m_accounts(std::make_unique<AccountDirectory>(client(), this->environment()))
    , m_nodes(std::make_unique<NodeDirectory>(client(), this->environment()))
    , m_virtualSenders(
          std::make_unique<VirtualSendersSource>(VirtualSendersSource::Of::NamedAccounts, client(), this->environment()))
    , m_deletedSenders(std::make_unique<DeletedSenders>(this->environment().journal, this->connection()))
    , m_holdLedger(
          std::make_unique<HoldLedger>(this->environment().journal, this->environment().clock, serverOf(this->connection())))
    , m_holdWatch(std::make_unique<HoldWatch>())
    , m_drainWatch(std::make_unique<DrainWatch>(this->environment().clock))
    , m_watchReading(std::make_unique<WatchReading>(client(), this->environment().clock, *m_holdWatch, *m_drainWatch))
{
    connect(m_queue.get(), &QueueSource::answered, m_watchReading.get(), &WatchReading::take);
    follow(*m_senders, Telling::State);
    follow(*m_queue, Telling::State);
    follow(*m_accounts, Telling::BackOff);
    follow(*m_nodes, Telling::BackOff);
    follow(*m_virtualSenders, Telling::BackOff);
    followNames();
}

AdminSession::~AdminSession() = default;

void AdminSession::followNames()
{
    connect(m_accounts.get(), &AccountDirectory::namesLoaded, this, [this] {
        m_queue->model().setAccountNames(m_accounts->names());
        m_virtualSenders->model().setAccountNames(m_accounts->names());
    });
    connect(m_senders.get(), &SendersSource::listRead, this, [this] { m_queue->model().setSenderNames(m_senders->names()); });
    // Names are worth a request once there is something to name.
    connect(m_queue.get(), &QueueSource::queryChanged, this, [this] {
        const domain::QueueQuery &query = m_queue->query();
        if (query.account || query.grouping == domain::Grouping::Account || query.grouping == domain::Grouping::Campaign)
            m_accounts->need();
    });
    // With every answer, because campaigns are made all day long.
    connect(m_queue.get(), &QueueSource::rowsRead, this, [this] {
        if (wantsCampaignNames())
            Q_EMIT campaignNamesWanted();
    });
}

bool AdminSession::wantsCampaignNames() const
{
    const domain::QueueQuery &query = m_queue->query();
    return !m_queue->senders().isEmpty() && (query.campaign || query.grouping == domain::Grouping::Campaign);
}

void AdminSession::setCampaignNames(const model::QueueModel::CampaignNames &names)
{
    if (m_campaignNames == names)
        return;
    m_campaignNames = names;
    m_queue->model().setCampaignNames(names);
    Q_EMIT campaignNamesChanged();
}

QString AdminSession::campaignName(core::AccountId account, core::CampaignId campaign) const
{
    const auto known = m_campaignNames.constFind(account.value());
    return known == m_campaignNames.cend() ? QString() : known->value(campaign.value());
}

void AdminSession::connectNow()
{
    m_senders->refresh();
    m_deletedSenders->refresh();
    m_holdLedger->refresh();
}

Source &AdminSession::firstSource()
{
    return *m_senders;
}

QString AdminSession::senderName(core::SenderId sender) const
{
    return m_senders->names().value(sender.value());
}

void AdminSession::nameTargets(QList<ActionTarget> &targets) const
{
    for (ActionTarget &target : targets) {
        if (const auto sender = target.sender())
            target.senderName = senderName(*sender);
        for (const DeletedSenders::Entry &entry : m_deletedSenders->entries()) {
            if (target.senderName.isEmpty() && entry.sender == target.sender())
                target.senderName = entry.name; // not listed any more: as it was when deleted
        }
        if (const auto *scope = target.scope(); scope && scope->account())
            target.accountName = m_accounts->name(*scope->account());
        if (const auto *scope = target.scope(); scope && scope->account() && scope->campaign())
            target.campaignName = campaignName(*scope->account(), *scope->campaign());
    }
}

ActionTarget AdminSession::targetOf(const domain::QueueScope &scope) const
{
    QList<ActionTarget> one{ActionTarget{.what = scope}};
    nameTargets(one);
    return one.first();
}

Targets AdminSession::queueTargets(const QList<model::QueueRow> &rows) const
{
    Targets targets = targetsOf(rows);
    nameTargets(targets.targets);
    nameTargets(targets.nearest);
    return targets;
}

Targets AdminSession::senderTargets(ActionKind kind, const QList<core::SenderId> &senders) const
{
    Targets result;
    const bool isOfQueue = domain::actionOf(kind).unit == domain::Action::Unit::Messages;
    for (const core::SenderId sender : senders) {
        const auto row = m_senders->model().find(sender);
        if (isOfQueue && row && !row->sender.hasQueue()) {
            result.refusals << TargetRefusal{TargetRefusal::Why::NoQueue, sender, {}};
            continue;
        }
        ActionTarget target{.what = sender};
        if (isOfQueue)
            target.what = domain::QueueScope::everything(sender);
        if (row && row->counts) {
            target.counts = row->counts;
            target.countsAt = row->countsAt;
        }
        result.targets << target;
    }
    result.targets = merged(result.targets);
    nameTargets(result.targets);
    return result;
}

std::unique_ptr<ScopeOffer> AdminSession::offer(const QList<ActionTarget> &nearest)
{
    return std::make_unique<ScopeOffer>(client(), environment(), nearest);
}

void AdminSession::watchDrain(const model::QueueRow &row)
{
    if (const auto queue = WatchedQueue::of(row)) {
        m_drainWatch->watch(*queue);
        m_drainWatch->observe(*queue, row.group.counts());
    }
}

// What was done shows: in the watches, in the rows on the screen, in the list.
void AdminSession::takeReport(const Report &report)
{
    m_holdWatch->take(report, environment().clock.now());
    if (domain::actionOf(report.kind).unit == domain::Action::Unit::VirtualSenders)
        m_virtualSenders->refresh();
    if (report.kind == ActionKind::SaveSender)
        m_senders->readAnew(); // also a new one, which has no id of ours yet
    QList<core::SenderId> senders;
    for (const TargetResult &result : report.results) {
        if (const auto sender = result.target.sender(); sender && result.outcome != TargetResult::Outcome::NotSent)
            senders << *sender;
    }
    if (!senders.isEmpty()) {
        if (domain::actionOf(report.kind).unit == domain::Action::Unit::Senders) {
            m_senders->readAnew();
            m_deletedSenders->refresh();
        } else {
            m_senders->sweepOnly(senders);
        }
        const QList<core::SenderId> shown = m_queue->senders();
        if (std::any_of(senders.cbegin(), senders.cend(), [&shown](core::SenderId s) { return shown.contains(s); }))
            m_queue->readAnew();
    }
}

}
