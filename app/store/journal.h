#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "core/result.h"
#include "domain/connection.h"
#include "domain/queue.h"

#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QThread>

#include <functional>
#include <optional>
#include <vector>

namespace senderdesk::store {

// One row of the journal. An action is several rows with one request id: what was meant (before the request leaves), how it
// ended, and what was read from the server afterwards. Rows are never changed or removed.
struct JournalEntry
{
    enum class Kind { Intent, Outcome, Reading };

    qint64 id = 0; // the journal's own, rising; 0 until it is written
    Kind kind = Kind::Intent;
    core::WallTime at{};

    // Who.
    QString connectionId;
    QString connectionName;
    QString server; // base URL: deleted senders are looked up by it
    domain::ConnectionClass connectionClass = domain::ConnectionClass::Production;
    QString systemUser;

    // What, on what, why.
    QString action; // domain::Action::id
    QString requestId;
    qint64 senderId = 0;
    qint64 accountId = 0;  // 0: the scope has none
    qint64 campaignId = 0; // 0: the scope has none
    QString senderName;
    QJsonObject target; // the ids of what it was done to, whatever it is: enough to do it again or take it back
    QString state;      // Intent and Reading: what the target was like, in the service's own word
    QString reason;

    // Intent of a hold: who answers for it (empty: the system user), and when its end was to be reminded of (empty: never).
    QString owner;
    std::optional<core::WallTime> until;

    // Intent: read just before sending. Reading: read afterwards. Empty: not read.
    std::optional<domain::QueueCounts> counts;
    std::optional<bool> isSenderListed; // of actions on senders, the same two moments

    QString outcome; // Outcome only: "done", "not-executed-again", "failed", "unknown"
    QString error;   // core::reasonName and technical detail; never a secret

    friend bool operator==(const JournalEntry &, const JournalEntry &) = default;
};

// The last row of the journal. Kept elsewhere as well (the keychain), it tells whether rows are missing at the end.
struct JournalHead
{
    qint64 rows = 0; // also the last row's id: ids rise by 1 from 1
    QByteArray hash; // hexadecimal; empty where there are no rows
    friend bool operator==(const JournalHead &, const JournalHead &) = default;
};

// What a walk along the chain found.
struct JournalVerdict
{
    enum class Finding {
        Sound,
        RowChanged,   // row `row` is not what was written, or the one before it is not
        RowsMissing,  // from row `row` on
        TailMissing,  // the journal was longer: rows after `row` were cut off
        OtherJournal, // it has as many rows as were known or more, but the known one is another
    };
    Finding finding = Finding::Sound;
    qint64 row = 0;
    JournalHead head; // as far as it is sound
    // Whether a head was known from elsewhere: without one a missing tail cannot be told.
    bool isTailProven = false;
};

struct JournalFilter
{
    std::optional<QString> server;
    QStringList actions; // empty: all
    std::optional<QString> requestId;
    std::optional<core::WallTime> since;
    std::optional<qint64> before; // rows with a lower id
    std::optional<qint64> after;  // rows with a higher id
    qint64 limit = 10'000;        // the newest so many
};

// The journal: one SQLite file, written and read in a thread of its own, which opens it when it is first needed. An append is
// one IMMEDIATE transaction with synchronous=FULL that reads the head and chains the row to it: when it is told, the row is on
// the disk. Rows that arrive while one is being written share the next transaction: an action on many targets waits for the disk
// once for several of them. Callbacks run in the thread of the Journal (the GUI thread), always later, and not at all when their
// context is gone. Several programs may share the file.
class Journal : public QObject
{
    Q_OBJECT

public:
    using Appended = std::function<void(core::Result<qint64>)>; // the row's id, or StoreFailed
    using Verified = std::function<void(core::Result<JournalVerdict>)>;
    using Entries = std::function<void(core::Result<QList<JournalEntry>>)>; // oldest first, or StoreFailed

    explicit Journal(QString file, QObject *parent = nullptr);
    ~Journal() override; // writes what is still waiting, then closes

    // Rows are written in the order in which they are given, and before what is asked for later.
    void append(JournalEntry entry, QObject *context, Appended then);
    void read(JournalFilter filter, QObject *context, Entries then);
    void verify(std::optional<JournalHead> known, QObject *context, Verified then);
    [[nodiscard]] QString file() const { return m_file; }
    // The first row that this program wrote. An action that was begun before it and has no outcome will get none: its program
    // ended.
    [[nodiscard]] std::optional<qint64> firstOwnRow() const { return m_firstOwnRow; }

Q_SIGNALS:
    void entryAppended(const senderdesk::store::JournalEntry &entry); // by this program
    void headMoved(const senderdesk::store::JournalHead &head);       // after an append of this program

private:
    class Worker;
    struct Waiting
    {
        JournalEntry entry;
        QPointer<QObject> context;
        Appended then;
    };
    void writeWaiting();
    void take(std::vector<Waiting> written, const core::Result<JournalHead> &head);
    template<class Work, class Answer>
    void run(Work work, QObject *context, Answer then);

    QString m_file;
    std::optional<qint64> m_firstOwnRow;
    std::vector<Waiting> m_waiting;
    int m_writing = 0; // transactions that are on their way
    QThread m_thread;
    Worker *m_worker; // lives in m_thread
};

}
