#pragma once

#include "domain/connection.h"
#include "model/keyedrows.h"

#include <QJsonObject>

namespace senderdesk::model {

// What a target was like at one moment.
struct JournalMoment
{
    std::optional<domain::QueueCounts> counts{};
    std::optional<bool> isListed{}; // of a sender
    QString state{};                // of anything else, in the service's own word
    [[nodiscard]] bool isKnown() const { return counts || isListed || !state.isEmpty(); }
    friend bool operator==(const JournalMoment &, const JournalMoment &) = default;
};

enum class JournalOutcome {
    InProgress, // begun in this run
    Done,
    NotExecutedAgain,
    Failed,
    Unknown,
    NotSent,
};

// What a row says to people, in their language.
struct JournalWords
{
    QString action{}, target{}, before{}, after{}, outcome{};
    QString beforeExport{}, afterExport{}; // the same with figures as they are exported
    friend bool operator==(const JournalWords &, const JournalWords &) = default;
};

// One action on one target: the intent, its outcome, and what was read afterwards, of which some may not be there.
struct JournalRow
{
    QByteArray key;      // of the action and the target
    QList<qint64> rows;  // of the journal, rising
    core::WallTime at{}; // of the first of them
    QString connectionId;
    QString connection;
    QString server; // base URL
    QString host;
    domain::ConnectionClass connectionClass = domain::ConnectionClass::Production;
    QString user;
    QString action; // domain::Action::id
    QString requestId;
    qint64 senderId = 0;
    qint64 accountId = 0;
    qint64 campaignId = 0;
    QString senderName;
    QJsonObject target;
    QString reason;
    QString owner{};                       // of a hold; empty: the user
    std::optional<core::WallTime> until{}; // of a hold: when its end was to be reminded of
    JournalMoment before;
    JournalMoment after;
    JournalOutcome outcome = JournalOutcome::InProgress;
    bool isRunEnded = false; // Unknown because the program ended before it wrote an outcome
    QString error;           // technical
    QString undoneBy;        // the request id of the action that has taken it back since
    JournalWords words{};
    friend bool operator==(const JournalRow &, const JournalRow &) = default;
};

// The table "Journal": When, Action, Target, Outcome, Connection, Before, After, Reason, User, Host, Request ID. Newest first.
class JournalModel final : public KeyedRows<JournalRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { When, Action, Target, Outcome, Connection, Before, After, Reason, User, Host, RequestId, ColumnCount };
    using Say = std::function<JournalWords(const JournalRow &)>; // in the language of the moment

    explicit JournalModel(Say say, QObject *parent = nullptr);

    // Rows that are known already change where they stand; others wait until they are let in.
    void put(QList<JournalRow> rows);
    void letIn() { arrangeAnew(); } // unless the rows are held

    [[nodiscard]] std::optional<JournalRow> rowAt(int row) const;
    [[nodiscard]] int rowOf(qint64 journalRow) const; // the row that tells of it; −1: not shown

protected:
    [[nodiscard]] std::optional<domain::QueueCounts> countsOf(Slot) const override { return std::nullopt; }
    [[nodiscard]] QVariant keyOf(Slot slot) const override;
    [[nodiscard]] RowStates stateOf(Slot) const override { return {}; }
    [[nodiscard]] QString badgeOf(Slot) const override { return {}; }
    [[nodiscard]] core::WallTime timeOf(Slot) const override { return {}; } // what has happened does not grow old
    [[nodiscard]] std::pair<core::WallTime, core::WallTime> timeSpan() const override;
    void forget(Slot slot) override;
    void stored(Slot slot) override;
    void languageChanged() override;

private:
    Say m_say;
    QHash<QByteArray, Slot> m_slotOf;
};

}
Q_DECLARE_TYPEINFO(senderdesk::model::JournalRow, Q_RELOCATABLE_TYPE);
