#pragma once

#include "core/clock.h"
#include "operations/report.h"
#include "operations/watchedqueue.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <functional>

namespace senderdesk::operations {

// Follows scopes that were held. A hold is a state of messages, not a switch on the campaign (wire/altcraft-admin.md 3.1, note
// 9), so new mail may arrive un-held: when New or Retry grows over the least seen since the hold, arrivedUnheld() tells. No I/O:
// figures are given to it.
class HoldWatch : public QObject
{
    Q_OBJECT

public:
    struct Held
    {
        domain::QueueScope scope;
        core::WallTime since{};
        std::optional<qint64> leastFresh; // since the hold; empty until read
        std::optional<qint64> leastRetry;
        bool isArrivingUnheld = false;
        bool isCertain = true; // false: that it was held, or still is, is not known
    };

    using QObject::QObject;

    // Done holds are watched (again), scopes released, cleared or deleted no longer. A hold of unknown outcome may have taken
    // effect and is watched too; anything else of unknown outcome makes the watches in its scope uncertain.
    void take(const Report &report, core::WallTime at);
    void observe(const WatchedQueue &queue, const domain::QueueCounts &counts);
    void dismiss(const domain::QueueScope &scope); // is not watched any more

    [[nodiscard]] const QList<Held> &held() const { return m_held; }
    [[nodiscard]] const Held *find(const domain::QueueScope &scope) const; // nullptr: not watched; until the next change
    [[nodiscard]] bool isArrivingUnheld(const domain::QueueScope &scope) const;

Q_SIGNALS:
    void watchBegun(const senderdesk::domain::QueueScope &scope);            // anew, where it was watched before
    void arrivedUnheld(const senderdesk::operations::HoldWatch::Held &held); // once per hold
    void changed();                                                          // what is watched

private:
    void begin(const domain::QueueScope &scope, const TargetResult &result, core::WallTime at);
    void remove(const std::function<bool(const Held &)> &isOver);

    QList<Held> m_held;
    QHash<WatchedQueue, qsizetype> m_places; // in m_held: one hold may have thousands of targets
};

}
