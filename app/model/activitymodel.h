#pragma once

#include "model/keyedrows.h"

namespace senderdesk::model {

// One request that has ended.
struct ActivityRow
{
    quint64 id = 0; // rising; nothing is shown of it
    core::WallTime at{};
    QString connection;
    QString method;
    QString path;
    int status = 0; // 0: no status line arrived
    QString error;  // the service's code and the reason's name: "0", "441 forbidden", "timed-out"
    std::chrono::milliseconds took{};
    qint64 sent = 0; // bytes of bodies
    qint64 received = 0;
    int attempts = 0;
};

// The table "Activity": Time, Connection, Method, Status, Error, Duration, Sent, Received, Attempts, Path. Newest first. The path
// says little that the method does not, and is long: it comes last.
class ActivityModel final : public KeyedRows<ActivityRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Time, Connection, Method, Status, Error, Duration, Sent, Received, Attempts, Path, ColumnCount };

    explicit ActivityModel(QObject *parent = nullptr);

    // Later ones. They wait until they are let in: by a person, or at once where nothing can move under a hand.
    void add(const QList<ActivityRow> &rows);
    void letIn() { arrangeAnew(); }     // unless the rows are held
    void dropBefore(quint64 firstKept); // those shown stay as gone until then

    [[nodiscard]] std::optional<ActivityRow> rowAt(int row) const;
    [[nodiscard]] int rowOf(quint64 id) const; // −1: not shown

protected:
    [[nodiscard]] std::optional<domain::QueueCounts> countsOf(Slot) const override { return std::nullopt; }
    [[nodiscard]] QVariant keyOf(Slot slot) const override;
    [[nodiscard]] RowStates stateOf(Slot) const override { return {}; }
    [[nodiscard]] QString badgeOf(Slot) const override { return {}; }
    [[nodiscard]] core::WallTime timeOf(Slot) const override { return {}; } // what has happened does not grow old
    [[nodiscard]] std::pair<core::WallTime, core::WallTime> timeSpan() const override;
    void forget(Slot slot) override;
    void stored(Slot slot) override;

private:
    QMap<quint64, Slot> m_slotOf;
};

}
Q_DECLARE_TYPEINFO(senderdesk::model::ActivityRow, Q_RELOCATABLE_TYPE);
