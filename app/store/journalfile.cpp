#include "store/journalfile.h"

#include "store/journalchain.h"
#include "store/journalcolumns.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

#include <utility>

namespace senderdesk::store {
namespace {

using namespace Qt::StringLiterals;

constexpr int layoutVersion = 4; // 2: target, state; 3: layout, hash; 4: owner, until
QString columnNames()
{
    QStringList names;
    for (const JournalColumn &column : journalColumns())
        names << QLatin1String(column.name);
    return names.join(", "_L1);
}

// Beside the columns of an entry: which of those the row's hash covers (those of that layout), and the hash.
constexpr const char *chainColumns[] = {"layout INTEGER NOT NULL DEFAULT 0", "hash TEXT NOT NULL DEFAULT ''"};

// The values of a row as SQLite will give them back.
QVariantList valuesOf(const JournalEntry &entry)
{
    QVariantList values;
    for (const JournalColumn &column : journalColumns()) {
        const QVariant value = column.give(entry);
        // A null QString would be bound as NULL.
        values << (value.typeId() == QMetaType::QString ? QVariant(u""_s + storable(value.toString())) : value);
    }
    return values;
}

QByteArray hashOf(const QByteArray &before, qint64 id, int layout, const QVariantList &values)
{
    RowHash hash(before, id);
    for (size_t i = 0; i < journalColumns().size(); ++i) {
        if (journalColumns()[i].since <= layout)
            hash.add(journalColumns()[i].name, values.at(qsizetype(i)));
    }
    return hash.result();
}

// What a column of a later layout holds in a row of an earlier one: nothing. Its hash says nothing of it.
bool isBeyond(int layout, const QVariantList &values)
{
    for (size_t i = 0; i < journalColumns().size(); ++i) {
        const QVariant &value = values.at(qsizetype(i));
        if (journalColumns()[i].since > layout && !value.isNull() && !value.toString().isEmpty())
            return true;
    }
    return false;
}

QString creation()
{
    QStringList definitions{u"id INTEGER PRIMARY KEY AUTOINCREMENT"_s};
    for (const JournalColumn &column : journalColumns())
        definitions << QLatin1String(column.name) + u' ' + QLatin1String(column.type);
    for (const char *definition : chainColumns)
        definitions << QLatin1String(definition);
    return u"CREATE TABLE journal (%1)"_s.arg(definitions.join(", "_L1));
}

const QString keepsRows =
    u"CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"_s;
const QString keepsValues =
    u"CREATE TRIGGER journal_keeps_values BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"_s;

// From nothing, or from an older layout, to this one; the old rows' hashes come after (chainOldRows).
QStringList stepsFrom(int version)
{
    QStringList steps;
    if (version == 0) {
        steps << creation() << u"CREATE INDEX journal_by_request ON journal (request_id)"_s << keepsRows << keepsValues;
    } else {
        for (const JournalColumn &column : journalColumns()) {
            if (column.since > version)
                steps << u"ALTER TABLE journal ADD COLUMN %1 %2"_s.arg(QLatin1String(column.name), QLatin1String(column.type));
        }
    }
    if (version > 0 && version < 3) {
        for (const char *definition : chainColumns)
            steps << u"ALTER TABLE journal ADD COLUMN "_s + QLatin1String(definition);
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
    const auto migrated = [&]() -> core::Result<void> {
        for (const QString &statement : stepsFrom(*found)) {
            if (auto done = run(database, statement); !done)
                return done;
        }
        if (*found > 0 && *found < 3) {
            if (auto chained = chainOldRows(database); !chained)
                return chained;
        }
        return run(database, u"COMMIT"_s);
    }();
    if (!migrated)
        (void)run(database, u"ROLLBACK"_s); // the first failure is the one worth telling
    return migrated;
}

// Rows from before there was a chain are chained as they are found: it proves nothing of the time before.
core::Result<void> JournalFile::chainOldRows(QSqlDatabase &database)
{
    if (auto done = run(database, u"DROP TRIGGER journal_keeps_values"_s); !done)
        return done;
    QSqlQuery rows(database);
    rows.setForwardOnly(true);
    if (!rows.exec(u"SELECT id, %1 FROM journal ORDER BY id"_s.arg(columnNames())))
        return failed(rows.lastError().text());
    QByteArray before;
    while (rows.next()) {
        QVariantList values;
        for (size_t i = 0; i < journalColumns().size(); ++i)
            values << rows.value(int(i) + 1);
        const qint64 id = rows.value(0).toLongLong();
        before = hashOf(before, id, layoutVersion, values);
        QSqlQuery update(database);
        if (!update.prepare(u"UPDATE journal SET layout = ?, hash = ? WHERE id = ?"_s))
            return failed(update.lastError().text());
        update.addBindValue(layoutVersion);
        update.addBindValue(QString::fromLatin1(before));
        update.addBindValue(id);
        if (!update.exec())
            return failed(update.lastError().text());
    }
    return run(database, keepsValues);
}

core::Result<JournalHead> JournalFile::headOf(QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(u"SELECT id, hash FROM journal ORDER BY id DESC LIMIT 1"_s))
        return failed(query.lastError().text());
    if (!query.next())
        return JournalHead{};
    return JournalHead{query.value(0).toLongLong(), query.value(1).toString().toLatin1()};
}

core::Result<JournalHead> JournalFile::head()
{
    if (auto opened = open(); !opened)
        return std::unexpected(std::move(opened.error()));
    QSqlDatabase database = QSqlDatabase::database(m_connectionName, false);
    return headOf(database);
}

core::Result<JournalVerdict> JournalFile::verify(const std::optional<JournalHead> &known)
{
    using Finding = JournalVerdict::Finding;
    if (auto opened = open(); !opened)
        return std::unexpected(std::move(opened.error()));
    QSqlQuery rows(QSqlDatabase::database(m_connectionName, false));
    rows.setForwardOnly(true);
    if (!rows.exec(u"SELECT id, layout, hash, %1 FROM journal ORDER BY id"_s.arg(columnNames())))
        return failed(rows.lastError().text());
    JournalVerdict verdict;
    verdict.isTailProven = known.has_value();
    const auto found = [&](Finding finding, qint64 row) {
        verdict.finding = finding;
        verdict.row = row;
        return verdict;
    };
    bool isKnownMet = !known || known->rows == 0;
    while (rows.next()) {
        const qint64 id = rows.value(0).toLongLong();
        if (id != verdict.head.rows + 1)
            return found(Finding::RowsMissing, verdict.head.rows + 1);
        QVariantList values;
        for (size_t i = 0; i < journalColumns().size(); ++i)
            values << rows.value(int(i) + 3);
        const QByteArray hash = rows.value(2).toString().toLatin1();
        const int layout = rows.value(1).toInt();
        if (isBeyond(layout, values) || hash != hashOf(verdict.head.hash, id, layout, values))
            return found(Finding::RowChanged, id);
        verdict.head = {id, hash};
        isKnownMet = isKnownMet || verdict.head == *known;
    }
    if (rows.lastError().isValid()) // the file itself is damaged here
        return found(Finding::RowChanged, verdict.head.rows + 1);
    if (known && verdict.head.rows < known->rows)
        return found(Finding::TailMissing, verdict.head.rows);
    if (!isKnownMet)
        return found(Finding::OtherJournal, known->rows);
    return verdict;
}

core::Result<JournalHead> JournalFile::append(const QList<JournalEntry> &entries)
{
    if (auto opened = open(); !opened)
        return std::unexpected(std::move(opened.error()));
    QSqlDatabase database = QSqlDatabase::database(m_connectionName, false);
    if (auto begun = run(database, u"BEGIN IMMEDIATE"_s); !begun)
        return std::unexpected(std::move(begun.error()));
    auto written = insert(database, entries);
    const auto ended = run(database, written ? u"COMMIT"_s : u"ROLLBACK"_s);
    if (written && !ended) {
        (void)run(database, u"ROLLBACK"_s);
        return std::unexpected(ended.error());
    }
    return written;
}

core::Result<JournalHead> JournalFile::insert(QSqlDatabase &database, const QList<JournalEntry> &entries)
{
    auto head = headOf(database);
    if (!head)
        return head;
    QSqlQuery query(database);
    const QString places = QStringList(static_cast<qsizetype>(journalColumns().size()), u"?"_s).join(", "_L1);
    if (!query.prepare(u"INSERT INTO journal (id, layout, hash, %1) VALUES (?, ?, ?, %2)"_s.arg(columnNames(), places)))
        return failed(query.lastError().text());
    for (const JournalEntry &entry : entries) {
        const qint64 id = head->rows + 1;
        const QVariantList values = valuesOf(entry);
        const QByteArray hash = hashOf(head->hash, id, layoutVersion, values);
        query.bindValue(0, id);
        query.bindValue(1, layoutVersion);
        query.bindValue(2, QString::fromLatin1(hash));
        for (qsizetype i = 0; i < values.size(); ++i)
            query.bindValue(int(3 + i), values.at(i));
        if (!query.exec())
            return failed(query.lastError().text());
        *head = {id, hash};
    }
    return head;
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
    if (filter.before)
        where(u"id < ?"_s, *filter.before);
    if (filter.after)
        where(u"id > ?"_s, *filter.after);
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
        for (size_t i = 0; i < journalColumns().size(); ++i)
            journalColumns()[i].take(entry, query.value(static_cast<int>(i) + 1));
        entries.prepend(std::move(entry));
    }
    if (query.lastError().isValid())
        return failed(query.lastError().text());
    return entries;
}

}
