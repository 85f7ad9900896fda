#pragma once

#include "operations/standingholds.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace senderdesk::operations {

// The holds that were made from here on one server and still stand, kept up with the journal, and the reminders of their ends.
// It never releases anything: the service knows no end of a hold, so the clock for it is in this program, and what became due
// while the program did not run is due when it starts.
class HoldLedger final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes later{15}; // what remindLater() puts off by

    // Both outlive it. `server`: serverOf() of the connection.
    HoldLedger(store::Journal &journal, const core::Clock &clock, QString server, QObject *parent = nullptr);

    void refresh(); // reads the journal anew; of what this program writes to it, it hears by itself
    [[nodiscard]] const StandingHolds &holds() const { return m_holds; }
    // Whose end has come, the earliest first; but for those that were put off or dismissed.
    [[nodiscard]] QList<StandingHold> due() const;

    // Of one hold, by its request id. Both are of this run.
    void remindLater(const QString &requestId);
    void dismiss(const QString &requestId);

Q_SIGNALS:
    void changed(); // which holds stand
    void dueChanged();

private:
    void take(const store::JournalEntry &entry);
    void build();
    void look();

    store::Journal &m_journal;
    const core::Clock &m_clock;
    const QString m_server;
    QList<store::JournalEntry> m_entries;
    StandingHolds m_holds;
    QHash<QString, core::WallTime> m_putOff; // request id → until when; dismissed: the end of time
    QStringList m_told;                      // request ids of those that were due at the last look
    QTimer m_gather;                         // an action on many targets writes many rows
    QTimer m_timer;                          // only wakes it: the clock decides
};

}
