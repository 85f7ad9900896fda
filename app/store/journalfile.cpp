#include "store/journalfile.h"

#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

#include <array>
#include <utility>

namespace senderdesk::store {
namespace {

using namespace Qt::StringLiterals;
using Kind = JournalEntry::Kind;

constexpr int layoutVersion = 2; // 2: target, state
constexpr std::array kindNames{std::pair{Kind::Intent, "intent"}, std::pair{Kind::Outcome, "outcome"},
                               std::pair{Kind::Reading, "reading"}};

QString kindName(Kind kind)
{
    for (const auto &[candidate, name] : kindNames) {
        if (candidate == kind)
            return QLatin1String(name);
    }
    return {};
}

std::optional<Kind> kindNamed(const QString &name)
{
    for (const auto &[kind, candidate] : kindNames) {
        if (name == QLatin1String(candidate))
            return kind;
    }
    return std::nullopt;
}

qint64 milliseconds(core::WallTime at)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count();
}

core::WallTime wallTime(qint64 milliseconds)
{
    return core::WallTime(std::chrono::milliseconds(milliseconds));
}

template<class T, class F>
QVariant orNull(const std::optional<T> &value, F &&take)
{
    return value ? QVariant(take(*value)) : QVariant();
}

// A column is described once: its name, its type, and how a row gives and takes it.
struct Column
{
    const char *name;
    const char *type;
    QVariant (*give)(const JournalEntry &);
    void (*take)(JournalEntry &, const QVariant &);
    int since = 1; // the layout that brought it; a later one's type has a default, for the rows that were there
};

template<QString JournalEntry::*member>
constexpr Column textColumn(const char *name)
{
    return {name, "TEXT NOT NULL", [](const JournalEntry &e) { return QVariant(e.*member); },
            [](JournalEntry &e, const QVariant &v) { e.*member = v.toString(); }};
}

template<qint64 JournalEntry::*member>
constexpr Column idColumn(const char *name)
{
    return {name, "INTEGER NOT NULL", [](const JournalEntry &e) { return QVariant(e.*member); },
            [](JournalEntry &e, const QVariant &v) { e.*member = v.toLongLong(); }};
}

// All five are there, or none is.
template<qint64 domain::QueueCounts::*member>
constexpr Column countColumn(const char *name)
{
    return {name, "INTEGER",
            [](const JournalEntry &e) { return orNull(e.counts, [](const domain::QueueCounts &c) { return c.*member; }); },
            [](JournalEntry &e, const QVariant &v) {
                if (v.isNull())
                    return;
                if (!e.counts)
                    e.counts.emplace();
                (*e.counts).*member = v.toLongLong();
            }};
}

constexpr std::array columns{
    Column{"kind", "TEXT NOT NULL", [](const JournalEntry &e) { return QVariant(kindName(e.kind)); },
           [](JournalEntry &e, const QVariant &v) { e.kind = kindNamed(v.toString()).value_or(Kind::Reading); }},
    Column{"at", "INTEGER NOT NULL", [](const JournalEntry &e) { return QVariant(milliseconds(e.at)); },
           [](JournalEntry &e, const QVariant &v) { e.at = wallTime(v.toLongLong()); }},
    textColumn<&JournalEntry::connectionId>("connection_id"),
    textColumn<&JournalEntry::connectionName>("connection_name"),
    textColumn<&JournalEntry::server>("server"),
    Column{"production", "INTEGER NOT NULL",
           [](const JournalEntry &e) { return QVariant(e.connectionClass == domain::ConnectionClass::Production ? 1 : 0); },
           [](JournalEntry &e, const QVariant &v) {
               e.connectionClass = v.toInt() ? domain::ConnectionClass::Production : domain::ConnectionClass::Test;
           }},
    textColumn<&JournalEntry::systemUser>("system_user"),
    textColumn<&JournalEntry::action>("action"),
    textColumn<&JournalEntry::requestId>("request_id"),
    idColumn<&JournalEntry::senderId>("sender_id"),
    idColumn<&JournalEntry::accountId>("account_id"),
    idColumn<&JournalEntry::campaignId>("campaign_id"),
    textColumn<&JournalEntry::senderName>("sender_name"),
    textColumn<&JournalEntry::reason>("reason"),
    countColumn<&domain::QueueCounts::fresh>("new"),
    countColumn<&domain::QueueCounts::processing>("processing"),
    countColumn<&domain::QueueCounts::retry>("retry"),
    countColumn<&domain::QueueCounts::hold>("hold"),
    countColumn<&domain::QueueCounts::total>("total"),
    Column{"sender_listed", "INTEGER",
           [](const JournalEntry &e) { return orNull(e.isSenderListed, [](bool b) { return b ? 1 : 0; }); },
           [](JournalEntry &e, const QVariant &v) {
               if (!v.isNull())
                   e.isSenderListed = v.toInt() != 0;
           }},
    textColumn<&JournalEntry::outcome>("outcome"),
    textColumn<&JournalEntry::error>("error"),
    Column{
        "target", "TEXT NOT NULL DEFAULT ''",
        [](const JournalEntry &e) { return QVariant(QString::fromUtf8(QJsonDocument(e.target).toJson(QJsonDocument::Compact))); },
        [](JournalEntry &e, const QVariant &v) { e.target = QJsonDocument::fromJson(v.toString().toUtf8()).object(); }, 2},
    Column{"state", "TEXT NOT NULL DEFAULT ''", [](const JournalEntry &e) { return QVariant(e.state); },
           [](JournalEntry &e, const QVariant &v) { e.state = v.toString(); }, 2},
};

QString columnNames()
{
    QStringList names;
    for (const Column &column : columns)
        names << QLatin1String(column.name);
    return names.join(", "_L1);
}

QString creation()
{
    QStringList definitions{u"id INTEGER PRIMARY KEY AUTOINCREMENT"_s};
    for (const Column &column : columns)
        definitions << QLatin1String(column.name) + u' ' + QLatin1String(column.type);
    return u"CREATE TABLE journal (%1)"_s.arg(definitions.join(", "_L1));
}

// From nothing, or from an older layout, to this one.
QStringList stepsFrom(int version)
{
    QStringList steps;
    if (version == 0) {
        steps
            << creation() << u"CREATE INDEX journal_by_request ON journal (request_id)"_s
            << u"CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"_s
            << u"CREATE TRIGGER journal_keeps_values BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"_s;
    } else {
        for (const Column &column : columns) {
            if (column.since > version)
                steps << u"ALTER TABLE journal ADD COLUMN %1 %2"_s.arg(QLatin1String(column.name), QLatin1String(column.type));
        }
    }
    return steps << u"PRAGMA user_version=%1"_s.arg(layoutVersion);
}

}

JournalFile::JournalFile(QString path)
    : m_path(std::move(path))
    , m_connectionName(u"journal-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{}

JournalFile::~JournalFile()
{
    close();
}

void JournalFile::close()
{
    if (!QSqlDatabase::contains(m_connectionName))
        return;
    QSqlDatabase::database(m_connectionName, false).close();
    QSqlDatabase::removeDatabase(m_connectionName);
    m_isOpen = false;
}

std::unexpected<core::Error> JournalFile::failed(const QString &reason) const
{
    return core::fail(core::StoreFailed{m_path, reason});
}

core::Result<void> JournalFile::run(QSqlDatabase &database, const QString &statement)
{
    QSqlQuery query(database);
    if (!query.exec(statement))
        return failed(query.lastError().text());
    return {};
}

core::Result<void> JournalFile::open()
{
    if (m_isOpen)
        return {};
    close();
    const auto opened = [this]() -> core::Result<void> {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connectionName);
        database.setDatabaseName(m_path);
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s); // another window of ours may be writing
        if (!database.open())
            return failed(database.lastError().text());
        // Where the file system cannot do WAL, SQLite stays with its rollback journal: as safe, and slower.
        for (const QString &pragma : {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s}) {
            if (auto done = run(database, pragma); !done)
                return done;
        }
        return prepareSchema(database);
    }();
    if (!opened) {
        close();
        return opened;
    }
    m_isOpen = true;
    return {};
}

core::Result<void> JournalFile::prepareSchema(QSqlDatabase &database)
{
    const auto version = [&]() -> core::Result<int> {
        QSqlQuery query(database);
        if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
            return failed(query.lastError().text());
        return query.value(0).toInt();
    };
    auto found = version();
    if (!found)
        return std::unexpected(std::move(found.error()));
    if (*found == layoutVersion)
        return {};
    if (*found > layoutVersion)
        return failed(u"written by a newer version of this program"_s);
    if (auto done = run(database, u"BEGIN IMMEDIATE"_s); !done)
        return done;
    // Another program may have been quicker.
    found = version();
    if (found && *found == layoutVersion)
        return run(database, u"ROLLBACK"_s);
    if (!found)
        return std::unexpected(std::move(found.error()));
    const QStringList steps = stepsFrom(*found) << u"COMMIT"_s;
    for (const QString &statement : steps) {
        if (auto done = run(database, statement); !done) {
            (void)run(database, u"ROLLBACK"_s); // the first failure is the one worth telling
            return done;
        }
    }
    return {};
}

core::Result<qint64> JournalFile::append(const JournalEntry &entry)
{
    if (auto opened = open(); !opened)
        return std::unexpected(std::move(opened.error()));
    QSqlDatabase database = QSqlDatabase::database(m_connectionName, false);
    if (auto begun = run(database, u"BEGIN IMMEDIATE"_s); !begun)
        return std::unexpected(std::move(begun.error()));
    const auto written = [&]() -> core::Result<qint64> {
        QSqlQuery query(database);
        const QString places = QStringList(static_cast<qsizetype>(columns.size()), u"?"_s).join(", "_L1);
        if (!query.prepare(u"INSERT INTO journal (%1) VALUES (%2)"_s.arg(columnNames(), places)))
            return failed(query.lastError().text());
        for (const Column &column : columns) {
            QVariant value = column.give(entry);
            // A null QString would be bound as NULL.
            query.addBindValue(value.typeId() == QMetaType::QString && value.toString().isNull() ? QVariant(u""_s) : value);
        }
        if (!query.exec())
            return failed(query.lastError().text());
        return query.lastInsertId().toLongLong();
    }();
    const auto ended = run(database, written ? u"COMMIT"_s : u"ROLLBACK"_s);
    if (written && !ended) {
        (void)run(database, u"ROLLBACK"_s);
        return std::unexpected(ended.error());
    }
    return written;
}

core::Result<QList<JournalEntry>> JournalFile::read(const JournalFilter &filter)
{
    if (auto opened = open(); !opened)
        return std::unexpected(std::move(opened.error()));
    QStringList conditions;
    QVariantList values;
    const auto where = [&](const QString &condition, const QVariant &value) {
        conditions << condition;
        values << value;
    };
    if (filter.server)
        where(u"server = ?"_s, *filter.server);
    if (filter.requestId)
        where(u"request_id = ?"_s, *filter.requestId);
    if (filter.since)
        where(u"at >= ?"_s, milliseconds(*filter.since));
    if (!filter.actions.isEmpty()) {
        conditions << u"action IN (%1)"_s.arg(QStringList(filter.actions.size(), u"?"_s).join(", "_L1));
        for (const QString &action : filter.actions)
            values << action;
    }
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    query.setForwardOnly(true);
    const QString condition = conditions.isEmpty() ? QString() : u"WHERE "_s + conditions.join(" AND "_L1);
    if (!query.prepare(u"SELECT id, %1 FROM journal %2 ORDER BY id DESC LIMIT ?"_s.arg(columnNames(), condition)))
        return failed(query.lastError().text());
    for (const QVariant &value : std::as_const(values))
        query.addBindValue(value);
    query.addBindValue(filter.limit);
    if (!query.exec())
        return failed(query.lastError().text());
    QList<JournalEntry> entries;
    while (query.next()) {
        JournalEntry entry;
        entry.id = query.value(0).toLongLong();
        for (size_t i = 0; i < columns.size(); ++i)
            columns[i].take(entry, query.value(static_cast<int>(i) + 1));
        entries.prepend(std::move(entry));
    }
    if (query.lastError().isValid())
        return failed(query.lastError().text());
    return entries;
}

}
