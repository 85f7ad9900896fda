#include "operations/session.h"

#include "model/queuemodel.h"
#include "model/sendersmodel.h"
#include "net/client.h"
#include "operations/watchreading.h"

#include <QLoggingCategory>

namespace senderdesk::operations {
namespace {

using domain::ActionKind;

std::unique_ptr<net::Client> clientFor(const domain::Connection &connection, core::Secret secret,
                                       const QHash<QString, QString> &changed, const Environment &environment)
{
    api::MethodPaths paths;
    for (auto it = changed.cbegin(); it != changed.cend(); ++it) {
        const QByteArray name = it.key().toUtf8();
        // Checked by whoever took it from a person; what is refused all the same stays as documented.
        std::ignore = paths.change(std::string_view(name.constData(), size_t(name.size())), it.value());
    }
    net::ClientSettings settings{connection, std::move(secret), std::move(paths)};
    settings.loopbackOnly = environment.loopbackOnly;
    return std::make_unique<net::Client>(std::move(settings), environment.clock, environment.requestIds);
}

}

Session::Session(domain::Connection connection, core::Secret secret, const QHash<QString, QString> &paths,
                 const Environment &environment, QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_environment(environment)
    , m_client(clientFor(m_connection, std::move(secret), paths, environment))
    , m_senders(std::make_unique<SendersSource>(*m_client, m_environment, m_connection.requestsInFlight))
    , m_queue(std::make_unique<QueueSource>(*m_client, m_environment))
    , m_accounts(std::make_unique<AccountDirectory>(*m_client, m_environment))
    , m_deletedSenders(std::make_unique<DeletedSenders>(m_environment.journal, m_connection))
    , m_holdWatch(std::make_unique<HoldWatch>())
    , m_drainWatch(std::make_unique<DrainWatch>(m_environment.clock))
    , m_watchReading(std::make_unique<WatchReading>(*m_client, m_environment.clock, *m_holdWatch, *m_drainWatch))
{
    m_status.format = m_connection.format;
    connect(m_queue.get(), &QueueSource::answered, m_watchReading.get(), &WatchReading::take);
    followStatus();
    followNames();
}

Session::~Session() = default;

void Session::followStatus()
{
    connect(m_client.get(), &net::Client::requestsInFlightChanged, this, [this](int count) {
        m_status.requestsInFlight = count;
        Q_EMIT statusChanged();
    });
    connect(m_client.get(), &net::Client::latencyMeasured, this, [this](std::chrono::milliseconds latency) {
        m_status.latency = latency;
        Q_EMIT statusChanged();
    });
    connect(m_client.get(), &net::Client::backOffChanged, this, [this](std::optional<core::SteadyTime> until) {
        const core::Clock &clock = m_environment.clock;
        m_status.backingOffUntil.reset();
        if (until)
            m_status.backingOffUntil =
                clock.now() + std::chrono::duration_cast<core::WallTime::duration>(*until - clock.steady());
        for (Source *source : {static_cast<Source *>(m_senders.get()), static_cast<Source *>(m_queue.get()),
                               static_cast<Source *>(m_accounts.get())})
            source->setBackingOff(m_status.backingOffUntil);
        Q_EMIT statusChanged();
    });
    // What the last reading of a list or a queue came to is how the connection is.
    for (Source *source : {static_cast<Source *>(m_senders.get()), static_cast<Source *>(m_queue.get())}) {
        connect(source, &Source::stateChanged, this, [this, source] {
            const auto before = m_status.state;
            if (source->state() == Source::State::Ready)
                m_status.state = SessionStatus::State::Connected;
            else if (source->state() == Source::State::Failed)
                m_status.state = SessionStatus::State::Failing;
            if (m_status.state != before)
                Q_EMIT statusChanged();
        });
    }
}

void Session::followNames()
{
    connect(m_accounts.get(), &AccountDirectory::namesLoaded, this,
            [this] { m_queue->model().setAccountNames(m_accounts->names()); });
    connect(m_senders.get(), &SendersSource::listRead, this, [this] { m_queue->model().setSenderNames(m_senders->names()); });
    // Names are worth a request once there is something to name.
    connect(m_queue.get(), &QueueSource::queryChanged, this, [this] {
        const domain::QueueQuery &query = m_queue->query();
        if (query.account || query.grouping == domain::Grouping::Account || query.grouping == domain::Grouping::Campaign)
            m_accounts->need();
    });
}

Session::ReadOnly Session::readOnly() const
{
    if (m_connection.armed)
        return ReadOnly::No;
    return m_connection.connectionClass == domain::ConnectionClass::Production ? ReadOnly::ProductionUnarmed
                                                                               : ReadOnly::TestUnarmed;
}

void Session::connectNow()
{
    m_senders->refresh();
    m_deletedSenders->refresh();
}

QString Session::senderName(core::SenderId sender) const
{
    return m_senders->names().value(sender.value());
}

void Session::nameTargets(QList<ActionTarget> &targets) const
{
    for (ActionTarget &target : targets) {
        target.senderName = senderName(target.sender());
        for (const DeletedSenders::Entry &entry : m_deletedSenders->entries()) {
            if (target.senderName.isEmpty() && entry.sender == target.sender())
                target.senderName = entry.name; // not listed any more: as it was when deleted
        }
        if (const auto *scope = target.scope(); scope && scope->account())
            target.accountName = m_accounts->name(*scope->account());
    }
}

Targets Session::queueTargets(const QList<model::QueueRow> &rows) const
{
    Targets targets = targetsOf(rows);
    nameTargets(targets.targets);
    nameTargets(targets.nearest);
    return targets;
}

Targets Session::senderTargets(ActionKind kind, const QList<core::SenderId> &senders) const
{
    Targets result;
    const bool isOfQueue = domain::actionOf(kind).unit == domain::Action::Unit::Messages;
    for (const core::SenderId sender : senders) {
        const auto row = m_senders->model().find(sender);
        if (isOfQueue && row && !row->sender.hasQueue()) {
            result.refusals << TargetRefusal{TargetRefusal::Why::NoQueue, sender, {}};
            continue;
        }
        ActionTarget target{sender, {}, {}, {}, {}, {}, {}, {}};
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

std::unique_ptr<Confirmation> Session::confirm(ActionKind kind, const QList<ActionTarget> &targets)
{
    auto confirmation = std::make_unique<Confirmation>(*m_client, m_environment, m_connection, kind, targets);
    connect(confirmation.get(), &Confirmation::finished, this, &Session::takeReport);
    return confirmation;
}

std::unique_ptr<ScopeOffer> Session::offer(const QList<ActionTarget> &nearest)
{
    return std::make_unique<ScopeOffer>(*m_client, m_environment, nearest);
}

void Session::watchDrain(const model::QueueRow &row)
{
    if (const auto queue = WatchedQueue::of(row)) {
        m_drainWatch->watch(*queue);
        m_drainWatch->observe(*queue, row.group.counts());
    }
}

// What was done shows: in the watches, in the rows on the screen, in the list.
void Session::takeReport(const Report &report)
{
    m_holdWatch->take(report, m_environment.clock.now());
    QList<core::SenderId> senders;
    for (const TargetResult &result : report.results) {
        if (result.outcome != TargetResult::Outcome::NotSent)
            senders << result.target.sender();
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
    Q_EMIT actionFinished(report);
}

}
