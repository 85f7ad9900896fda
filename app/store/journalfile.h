#pragma once

#include "store/journal.h"

class QSqlDatabase;

namespace senderdesk::store {

// The journal's SQLite file. Belongs to one thread; everything here waits for the disk. The file is opened by the first use
// and, where that fails, tried again by the next.
//
// The table refuses UPDATE and DELETE by triggers. user_version says how the file is laid out; a chain of hashes will come as a
// further column by migration.
class JournalFile
{
public:
    explicit JournalFile(QString path);
    ~JournalFile();
    JournalFile(const JournalFile &) = delete;
    JournalFile &operator=(const JournalFile &) = delete;

    // One IMMEDIATE transaction with synchronous=FULL: given back, the row is on the disk.
    core::Result<qint64> append(const JournalEntry &entry);
    core::Result<QList<JournalEntry>> read(const JournalFilter &filter);
    void close();

private:
    core::Result<void> open();
    core::Result<void> prepareSchema(QSqlDatabase &database);
    core::Result<void> run(QSqlDatabase &database, const QString &statement);
    [[nodiscard]] std::unexpected<core::Error> failed(const QString &reason) const;

    QString m_path;
    QString m_connectionName; // Qt keeps connections by name
    bool m_isOpen = false;
};

}
