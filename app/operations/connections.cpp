#include "operations/connections.h"

#include "operations/activity.h"
#include "operations/campaignnames.h"
#include "operations/opensession.h"
#include "operations/session.h"
#include "store/connectionstore.h"
#include "store/secretvault.h"

#include <QUuid>

#include <algorithm>

namespace senderdesk::operations {

using domain::Connection;
using domain::ConnectionSecrets;
using domain::SecretPart;

namespace {

QString keyOf(const QString &id, const SecretPart &part)
{
    return id + QLatin1String(part.keySuffix);
}

// Whether a connection has use for the secret at all, and cannot be opened without it. A key may be without a passphrase.
bool isUsed(const SecretPart &part, const Connection &connection)
{
    if (part.member == &ConnectionSecrets::proxyPassword)
        return connection.proxy.needsPassword();
    if (part.member == &ConnectionSecrets::keyPassphrase)
        return !connection.clientCertificateFile.isEmpty();
    return true;
}

bool isNeeded(const SecretPart &part, const Connection &connection)
{
    return isUsed(part, connection) && part.member != &ConnectionSecrets::keyPassphrase;
}

void merge(ConnectionSecrets &into, const ConnectionSecrets &from)
{
    for (const SecretPart &part : domain::secretParts) {
        if (!(from.*part.member).isEmpty())
            into.*part.member = from.*part.member;
    }
}

Environment withOutbox(Environment environment, Outbox &outbox)
{
    environment.outbox = &outbox;
    return environment;
}

// What only a window shows: changing it leaves the session alone.
Connection withoutLooks(Connection connection)
{
    connection.colour.clear();
    return connection;
}

bool isAnyGiven(const ConnectionSecrets &secrets)
{
    return std::ranges::any_of(domain::secretParts, [&](const SecretPart &part) { return !(secrets.*part.member).isEmpty(); });
}

}

Connections::Connections(const Environment &environment, QObject *parent)
    : QObject(parent)
    , m_outbox(environment.clock)
    , m_idleLock(environment.clock)
    , m_environment(withOutbox(environment, m_outbox))
    , m_activity(std::make_unique<Activity>())
    , m_campaignNames(std::make_unique<CampaignNames>())
{
    connect(&m_idleLock, &IdleLock::idle, this, [this] { lock(false); });
}

Connections::~Connections()
{
    for (const auto &entry : m_entries)
        m_outbox.forgetConnection(entry->connection.id);
}

QString Connections::newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

core::Result<void> Connections::load(store::ConnectionStore &store, store::SecretVault &vault)
{
    m_store = &store;
    m_vault = &vault;
    auto read = store.load();
    if (!read)
        return std::unexpected(std::move(read.error()));
    for (const Connection &connection : *read)
        m_entries.push_back(std::make_unique<Entry>(Entry{.connection = connection, .isSaved = true}));
    Q_EMIT changed();
    return {};
}

QList<Connection> Connections::all() const
{
    QList<Connection> connections;
    for (const auto &entry : m_entries)
        connections << entry->connection;
    return connections;
}

QList<Connection> Connections::saved() const
{
    QList<Connection> connections;
    for (const auto &entry : m_entries) {
        if (entry->isSaved)
            connections << entry->connection;
    }
    return connections;
}

Connections::Entries::const_iterator Connections::at(const QString &id) const
{
    return std::ranges::find_if(m_entries, [&id](const auto &entry) { return entry->connection.id == id; });
}

Connections::Entry *Connections::entry(const QString &id) const
{
    const auto found = at(id);
    return found == m_entries.end() ? nullptr : found->get();
}

const Connection *Connections::find(const QString &id) const
{
    const Entry *known = entry(id);
    return known ? &known->connection : nullptr;
}

bool Connections::isSaved(const QString &id) const
{
    const Entry *known = entry(id);
    return known && known->isSaved;
}

// ---- open

void Connections::add(const Connection &connection, ConnectionSecrets secrets)
{
    const auto firstSaved = std::ranges::find_if(m_entries, [](const auto &entry) { return entry->isSaved; });
    m_entries.insert(firstSaved, std::make_unique<Entry>(
                                     Entry{.connection = connection, .secrets = std::move(secrets), .areSecretsKnown = true}));
    Q_EMIT changed();
}

Session *Connections::session(const QString &id)
{
    Entry *known = entry(id);
    if (!known || (!known->session && !known->areSecretsKnown))
        return nullptr;
    if (!known->session) {
        known->session = openSession(known->connection, known->secrets, m_environment);
        if (known->session) {
            m_activity->follow(known->session->trace(), known->connection);
            m_campaignNames->add(*known->session);
        }
    }
    return known->session.get();
}

Session *Connections::openedSession(const QString &id) const
{
    const Entry *known = entry(id);
    return known ? known->session.get() : nullptr;
}

void Connections::lock(bool isAsked)
{
    bool isAnyLeft = false;
    for (const auto &entry : m_entries) {
        if (!entry->connection.offlinePlatform && !lock(*entry, isAsked))
            isAnyLeft = true;
    }
    if (m_vault && !isAnyLeft)
        m_vault->forgetMemory();
}

bool Connections::lock(Entry &entry, bool isAsked)
{
    if (entry.session && !entry.session->isLocked()) {
        if (!isAsked && entry.session->isAwaited())
            return false;
        if (!entry.session->lock(isAsked ? Arming::End::ByHand : Arming::End::Idle))
            return false;
    }
    entry.secrets = {};
    entry.areSecretsKnown = false;
    return true;
}

void Connections::noteActivity()
{
    m_idleLock.noteActivity();
    for (const auto &entry : m_entries) {
        if (entry->session)
            entry->session->arming().noteActivity();
    }
}

void Connections::disarmAll(Arming::End why)
{
    for (const auto &entry : m_entries) {
        if (entry->session)
            entry->session->arming().disarm(why);
    }
}

void Connections::open(const QString &id)
{
    Entry *known = entry(id);
    if (!known || known->isOpening)
        return;
    if (known->areSecretsKnown) {
        Q_EMIT opened(id);
        return;
    }
    known->isOpening = true;
    readSecrets(id, this, [this, id](const ConnectionSecrets &secrets) {
        Entry *asked = entry(id);
        if (!asked) // removed meanwhile
            return;
        asked->isOpening = false;
        ConnectionSecrets all = secrets;
        merge(all, asked->secrets); // what was typed in this run is newer
        asked->secrets = std::move(all);
        const Wish wanted = wish(id);
        const bool isWhole =
            std::ranges::none_of(wanted.secrets, [asked](const SecretPart &part) { return isNeeded(part, asked->connection); });
        asked->areSecretsKnown = isWhole && !wanted.isPlainHttp;
        if (asked->areSecretsKnown && asked->session)
            asked->session->unlock(asked->secrets);
        if (asked->areSecretsKnown)
            Q_EMIT opened(id);
        else
            Q_EMIT secretWanted(id);
    });
}

Connections::Wish Connections::wish(const QString &id) const
{
    Wish wish;
    const Entry *known = entry(id);
    if (!known || known->areSecretsKnown)
        return wish;
    for (const SecretPart &part : domain::secretParts) {
        if (isUsed(part, known->connection) && (known->secrets.*part.member).isEmpty())
            wish.secrets << part;
    }
    wish.isPlainHttp = domain::isPlainHttp(known->connection.baseUrl) && !known->connection.isPlainHttpAccepted;
    return wish;
}

void Connections::give(const QString &id, const ConnectionSecrets &secrets, bool isPlainHttpAccepted)
{
    Entry *known = entry(id);
    if (!known)
        return;
    merge(known->secrets, secrets);
    keep(id, secrets);
    if (isPlainHttpAccepted && !known->connection.isPlainHttpAccepted) {
        known->connection.isPlainHttpAccepted = true;
        std::ignore = store(saved()); // asked again in the next run, at worst
    }
    open(id);
}

void Connections::readSecrets(const QString &id, QObject *context, std::function<void(const ConnectionSecrets &)> then)
{
    struct Reading
    {
        ConnectionSecrets secrets;
        qsizetype missing = 0;
    };
    const Connection *connection = find(id);
    auto reading = std::make_shared<Reading>();
    QList<SecretPart> parts;
    for (const SecretPart &part : domain::secretParts) {
        if (m_vault && connection && isSaved(id) && isUsed(part, *connection))
            parts << part;
    }
    reading->missing = parts.size();
    if (parts.isEmpty())
        QMetaObject::invokeMethod(context, [then] { then({}); }, Qt::QueuedConnection);
    for (const SecretPart &part : std::as_const(parts)) {
        m_vault->read(keyOf(id, part), context, [reading, part, then](core::Result<core::Secret> read) {
            if (read)
                reading->secrets.*part.member = std::move(*read);
            if (--reading->missing == 0)
                then(reading->secrets);
        });
    }
}

void Connections::keep(const QString &id, const ConnectionSecrets &secrets)
{
    if (!m_vault || !isSaved(id)) // one of this run is stored nowhere, and neither is what opens it
        return;
    for (const SecretPart &part : domain::secretParts) {
        if ((secrets.*part.member).isEmpty())
            continue;
        m_vault->write(keyOf(id, part), secrets.*part.member, this, [this](const core::Result<void> &) {
            if (const QString reason = memoryOnlyReason(); !reason.isEmpty())
                Q_EMIT secretsKeptForRunOnly(reason);
        });
    }
}

void Connections::findSecrets(const QString &id, QObject *context, std::function<void(const QList<bool> &)> then)
{
    readSecrets(id, context, [then = std::move(then)](const ConnectionSecrets &secrets) {
        QList<bool> found;
        for (const SecretPart &part : domain::secretParts)
            found << !(secrets.*part.member).isEmpty();
        then(found);
    });
}

void Connections::completeSecrets(const QString &id, const ConnectionSecrets &typed, QObject *context,
                                  std::function<void(const ConnectionSecrets &)> then)
{
    ConnectionSecrets known;
    if (const Entry *of = entry(id))
        known = of->secrets;
    merge(known, typed);
    readSecrets(id, context, [known, then = std::move(then)](const ConnectionSecrets &stored) {
        ConnectionSecrets all = stored;
        merge(all, known);
        then(all);
    });
}

QString Connections::memoryOnlyReason() const
{
    return m_vault ? m_vault->memoryOnlyReason() : QString();
}

// ---- change what is saved

core::Result<void> Connections::store(const QList<Connection> &saved)
{
    Q_ASSERT(m_store);
    return m_store->save(saved);
}

core::Result<void> Connections::save(const Connection &connection, const ConnectionSecrets &secrets)
{
    QList<Connection> list = saved();
    const auto same = std::ranges::find(list, connection.id, &Connection::id);
    if (same != list.end())
        *same = connection;
    else
        list << connection;
    if (auto stored = store(list); !stored)
        return stored;

    Entry *known = entry(connection.id);
    if (!known) {
        m_entries.push_back(std::make_unique<Entry>(Entry{.isSaved = true}));
        known = m_entries.back().get();
    }
    const bool isOther = withoutLooks(known->connection) != withoutLooks(connection) || isAnyGiven(secrets);
    if (isOther)
        end(*known);
    known->connection = connection;
    merge(known->secrets, secrets);
    keep(connection.id, secrets);
    Q_EMIT changed();
    return {};
}

core::Result<void> Connections::remove(const QString &id)
{
    QList<Connection> list = saved();
    list.removeIf([&id](const Connection &connection) { return connection.id == id; });
    if (auto stored = store(list); !stored)
        return stored;
    const auto found = at(id);
    if (found == m_entries.end())
        return {};
    end(**found);
    for (const SecretPart &part : domain::secretParts) {
        m_vault->remove(keyOf(id, part), this, [this, name = (*found)->connection.name](const core::Result<void> &removed) {
            if (!removed)
                Q_EMIT secretsLeftBehind(name, removed.error());
        });
    }
    m_entries.erase(found);
    Q_EMIT changed();
    return {};
}

core::Result<QString> Connections::duplicate(const QString &id, const QString &name)
{
    const auto found = at(id);
    Q_ASSERT(found != m_entries.end());
    Connection copy = (*found)->connection;
    copy.id = newId();
    copy.name = name;
    copy.armed = false;
    QList<Connection> list = saved();
    const auto place = std::ranges::find(list, id, &Connection::id);
    const qsizetype index = place == list.end() ? 0 : place - list.begin() + 1; // of one of this run: before those saved
    list.insert(index, copy);
    if (auto stored = store(list); !stored)
        return std::unexpected(std::move(stored.error()));
    const auto firstSaved = std::ranges::find_if(m_entries, [](const auto &entry) { return entry->isSaved; });
    m_entries.insert(firstSaved + index, std::make_unique<Entry>(Entry{.connection = copy, .isSaved = true}));
    Q_EMIT changed();
    return copy.id;
}

core::Result<void> Connections::move(const QString &id, int step)
{
    QList<Connection> list = saved();
    const qsizetype from = std::ranges::find(list, id, &Connection::id) - list.begin();
    const qsizetype to = from + step;
    if (from >= list.size() || to < 0 || to >= list.size())
        return {};
    list.move(from, to);
    if (auto stored = store(list); !stored)
        return stored;
    const auto firstSaved = std::ranges::find_if(m_entries, [](const auto &entry) { return entry->isSaved; });
    const auto first = firstSaved + std::min(from, to);
    const auto last = firstSaved + std::max(from, to) + 1;
    std::rotate(first, step > 0 ? first + 1 : last - 1, last);
    Q_EMIT changed();
    return {};
}

bool Connections::isActedOn(const QString &id) const
{
    const Entry *known = entry(id);
    return known && known->session && known->session->isActing();
}

void Connections::end(Entry &entry)
{
    entry.areSecretsKnown = false;
    if (!entry.session)
        return;
    Q_EMIT sessionEnding(entry.connection.id);
    m_outbox.forgetConnection(entry.connection.id);
    entry.session.reset();
}

QByteArray Connections::exported() const
{
    return store::ConnectionStore::toDocument(saved());
}

core::Result<int> Connections::import(const QByteArray &document)
{
    auto read = store::ConnectionStore::fromDocument(document);
    if (!read)
        return std::unexpected(std::move(read.error()));
    for (Connection &connection : *read) {
        connection.id = newId();                // a known one would be given the secrets of another
        connection.isPlainHttpAccepted = false; // whoever accepted it was somebody else
    }
    if (auto stored = store(saved() + *read); !stored)
        return std::unexpected(std::move(stored.error()));
    for (const Connection &connection : std::as_const(*read))
        m_entries.push_back(std::make_unique<Entry>(Entry{.connection = connection, .isSaved = true}));
    Q_EMIT changed();
    return int(read->size());
}

}
