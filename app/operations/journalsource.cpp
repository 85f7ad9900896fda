#include "operations/journalsource.h"

#include "operations/connections.h"
#include "operations/journalwords.h"
#include "operations/session.h"
#include "store/journalwitness.h"

namespace senderdesk::operations {

using namespace std::chrono_literals;
using model::JournalRow;
using store::JournalEntry;

namespace {

domain::Service serviceOf(domain::ActionKind kind, const JournalRow &row)
{
    switch (domain::actionOf(kind).unit) {
    case domain::Action::Unit::Messages:
    case domain::Action::Unit::Senders:
        return domain::Service::AltcraftAdmin;
    case domain::Action::Unit::DeletedMessages:
        return domain::Service::OpenSrs;
    case domain::Action::Unit::VirtualSenders: // the administrator alone names an account
        return row.target.contains(QLatin1String("account")) ? domain::Service::AltcraftAdmin : domain::Service::AltcraftUser;
    case domain::Action::Unit::Subscriptions:
    case domain::Action::Unit::Databases:
        return domain::Service::AltcraftUser;
    }
    Q_UNREACHABLE();
}

// Whether a connection can do what the action was done with: several services may be at one address.
bool isOfService(const domain::Connection &connection, const JournalRow &row)
{
    const auto kind = actionNamed(row.action);
    return kind && connection.service == serviceOf(*kind, row);
}

}

JournalSource::JournalSource(Connections &connections, model::JournalModel::Say say, QObject *parent)
    : Source(connections.environment().clock, parent)
    , m_connections(connections)
    , m_journal(connections.environment().journal)
    , m_model(std::make_unique<model::JournalModel>(std::move(say)))
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(100ms); // an action on many targets is many rows
    connect(&m_gather, &QTimer::timeout, this, &JournalSource::take);
    m_lookAgain.setSingleShot(true);
    m_lookAgain.setInterval(1s);
    connect(&m_lookAgain, &QTimer::timeout, this, &JournalSource::letIn);
    connect(&m_journal, &store::Journal::entryAppended, this, [this](const JournalEntry &entry) {
        if (!asOf())
            return; // in the first reading
        m_arrived << entry;
        if (!m_gather.isActive())
            m_gather.start();
    });
    connect(&connections, &Connections::sessionEnding, this, [this](const QString &id) {
        if (id != m_stateConnection || !m_stateReading)
            return;
        m_stateReading.reset();
        Q_EMIT stateRead(0, core::Error{core::Cancelled{}, {}});
    });
}

JournalSource::~JournalSource() = default;

void JournalSource::refresh()
{
    store::JournalFilter filter;
    if (m_join.newest() > 0)
        filter.after = m_join.newest();
    filter.limit = pageSize;
    read(std::move(filter), true);
}

void JournalSource::readOlder()
{
    store::JournalFilter filter;
    filter.before = m_join.oldest();
    filter.limit = pageSize;
    read(std::move(filter), true);
}

void JournalSource::read(store::JournalFilter filter, bool isAsked)
{
    beginLoading();
    m_journal.read(std::move(filter), this, [this, isAsked](core::Result<QList<JournalEntry>> entries) {
        if (!entries)
            return endFailed(std::move(entries.error()));
        m_model->put(m_join.take(*entries, m_journal.firstOwnRow()));
        if (isAsked)
            m_model->applyPending();
        endReady(clock().now());
    });
}

void JournalSource::take()
{
    m_model->put(m_join.take(std::exchange(m_arrived, {}), m_journal.firstOwnRow()));
    letIn();
    if (state() == State::Ready)
        endReady(clock().now());
}

void JournalSource::letIn()
{
    if (m_model->pendingNew() > 0 && (!m_mayMove || m_mayMove()))
        m_model->letIn();
    if (m_model->pendingNew() > 0)
        m_lookAgain.start();
}

// What has happened does not grow old.
std::chrono::milliseconds JournalSource::interval() const
{
    return std::chrono::years(10);
}

void JournalSource::verify()
{
    store::JournalWitness *witness = m_connections.environment().witness;
    const auto walk = [this](const store::JournalWitness::Testimony &testimony) {
        m_journal.verify(testimony.known, this, [this, testimony](core::Result<store::JournalVerdict> verdict) {
            if (!verdict) {
                Q_EMIT verifyFailed(verdict.error());
                return;
            }
            const auto rows = testimony.known ? std::optional(testimony.known->rows) : std::nullopt;
            Q_EMIT verified(JournalProof{*verdict, rows, testimony.memoryOnlyReason});
        });
    };
    if (witness)
        witness->ask(this, walk);
    else
        walk({});
}

Session *JournalSource::sessionOf(const JournalRow &row) const
{
    Session *another = nullptr;
    const QList<domain::Connection> all = m_connections.all();
    for (const domain::Connection &connection : all) {
        Session *session = m_connections.openedSession(connection.id);
        if (!session || serverOf(session->connection()) != row.server || !isOfService(session->connection(), row))
            continue;
        if (connection.id == row.connectionId)
            return session;
        another = session;
    }
    return another;
}

void JournalSource::readState(Session &session, const QList<JournalRow> &rows)
{
    QList<StateReading::Question> questions;
    for (const JournalRow &row : rows) {
        const auto kind = actionNamed(row.action);
        auto target = targetOf(row);
        if (kind && target && StateReading::canRead(*target) && sessionOf(row) == &session)
            questions << StateReading::Question{*kind, std::move(*target), row.requestId};
    }
    m_stateConnection = session.connection().id;
    m_stateReading = session.readState(std::move(questions));
    connect(m_stateReading.get(), &StateReading::finished, this, [this](qsizetype read, const std::optional<core::Error> &error) {
        m_stateReading.release()->deleteLater(); // it is the one that speaks
        Q_EMIT stateRead(read, error);
    });
}

void JournalSource::showExample(const QList<JournalEntry> &entries)
{
    m_model->put(m_join.take(entries, std::nullopt));
    m_model->applyPending();
    endReady(clock().now());
}

}
