#pragma once

#include "store/journal.h"

class QSqlDatabase;

namespace senderdesk::store {

// The journal's SQLite file. Belongs to one thread; everything here waits for the disk. The file is opened by the first use
// and, where that fails, tried again by the next.
//
// The table refuses UPDATE and DELETE by triggers, for those who open it by accident. Against those who mean it, every row
// carries the hash of itself and of the row before it (journalchain.h). user_version says how the file is laid out.
class JournalFile
{
public:
    explicit JournalFile(QString path);
    ~JournalFile();
    JournalFile(const JournalFile &) = delete;
    JournalFile &operator=(const JournalFile &) = delete;

    // One IMMEDIATE transaction with synchronous=FULL: given back, the rows are on the disk, all or none. The head is the last
    // of them; their ids rise by 1 up to it.
    core::Result<JournalHead> append(const QList<JournalEntry> &entries);
    core::Result<QList<JournalEntry>> read(const JournalFilter &filter);
    core::Result<JournalHead> head();
    // Walks every row. `known` is a head that was kept elsewhere: rows up to it that are missing are found.
    core::Result<JournalVerdict> verify(const std::optional<JournalHead> &known);
    void close();

private:
    core::Result<void> open();
    core::Result<void> prepareSchema(QSqlDatabase &database);
    core::Result<void> chainOldRows(QSqlDatabase &database);
    core::Result<JournalHead> headOf(QSqlDatabase &database);
    core::Result<JournalHead> insert(QSqlDatabase &database, const QList<JournalEntry> &entries);
    core::Result<void> run(QSqlDatabase &database, const QString &statement);
    [[nodiscard]] std::unexpected<core::Error> failed(const QString &reason) const;

    QString m_path;
    QString m_connectionName; // Qt keeps connections by name
    bool m_isOpen = false;
};

}
