#pragma once

#include "operations/journaljoin.h"
#include "operations/source.h"
#include "operations/statereading.h"
#include "operations/undo.h"

#include <memory>

namespace senderdesk::operations {

class Connections;
class Session;

// What was found by "Verify", and what it cannot prove.
struct JournalProof
{
    store::JournalVerdict verdict;
    std::optional<qint64> knownRows; // that were kept in the keychain
    QString memoryOnlyReason;        // why only of this run; empty: there is a keychain
};

// The journal as a pane shows it: by pages, newest first, and live. Of all connections.
class JournalSource final : public Source
{
    Q_OBJECT

public:
    static constexpr qint64 pageSize = 2'000; // rows of the journal; an action has up to three

    JournalSource(Connections &connections, model::JournalModel::Say say, QObject *parent = nullptr);
    ~JournalSource() override;

    [[nodiscard]] model::JournalModel &model() { return *m_model; }
    void setMayMove(std::function<bool()> mayMove) { m_mayMove = std::move(mayMove); }

    void refresh() override; // reads what other programs wrote, too
    void cancel() override {}
    [[nodiscard]] bool hasOlder() const { return m_join.oldest() > 1; }
    [[nodiscard]] qint64 total() const { return m_join.newest(); } // rows of the journal
    void readOlder();

    void verify(); // ends with verified() or verifyFailed()

    // ---- what can be done with rows
    // The open session on the connection where an action was done; else on another connection to the same server and service.
    [[nodiscard]] Session *sessionOf(const model::JournalRow &row) const;
    // Reads what their targets are like; ends with stateRead(). Those of the session alone.
    void readState(Session &session, const QList<model::JournalRow> &rows);
    [[nodiscard]] bool isReadingState() const { return m_stateReading != nullptr; }

    // Rows to look at where there are none, for pictures. They are not written.
    void showExample(const QList<store::JournalEntry> &entries);

Q_SIGNALS:
    void verified(const senderdesk::operations::JournalProof &proof);
    void verifyFailed(const senderdesk::core::Error &error); // nothing could be read
    void stateRead(qsizetype read, const std::optional<senderdesk::core::Error> &error);

protected:
    [[nodiscard]] std::chrono::milliseconds interval() const override;
    void ageRows(core::WallTime) override {}

private:
    void read(store::JournalFilter filter, bool isAsked);
    void take();
    void letIn();

    Connections &m_connections;
    store::Journal &m_journal;
    std::unique_ptr<model::JournalModel> m_model;
    JournalJoin m_join;
    std::function<bool()> m_mayMove;
    std::unique_ptr<StateReading> m_stateReading;
    QString m_stateConnection; // whose session it is
    QList<store::JournalEntry> m_arrived;
    QTimer m_gather;
    QTimer m_lookAgain;
};

}
