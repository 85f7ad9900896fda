#pragma once

#include "domain/queue.h"
#include "offline/noise.h"

#include <optional>
#include <span>
#include <vector>

namespace senderdesk::offline {

// How mail of one cell moves. Rates are messages a second, shares are in [0, 1].
struct Flow
{
    float arrivals = 0;  // into new, while the tide is in
    float capacity = 0;  // new that is taken up at a steady rate …
    float pull = 0;      // … plus this share of new a second
    float success = 1;   // of attempts; the rest goes to retry
    float again = 0.01F; // share of retry that is tried again a second
    quint16 period = 0;  // seconds of a tide, 0: always in
    quint16 high = 0;    // seconds of each period during which mail arrives
    quint16 phase = 0;
};

// The messages of one account, campaign and ISP in one sender's spool.
struct Cell
{
    qint64 account = 0;
    qint64 campaign = 0;
    quint16 isp = 0; // an index into ispNames()
    Flow flow{};
    qint64 fresh = 0;
    qint64 processing = 0;
    qint64 retry = 0;
    qint64 hold = 0;
};

// The ISP records of the installation, in the order in which groups are listed.
[[nodiscard]] std::span<const QString> ispNames();

// The filters of a stats request or the scope of a change; none of them: everything in the sender.
struct SpoolScope
{
    std::optional<qint64> account;
    std::optional<qint64> campaign;
};

// The queue of one sender: cells that fill and drain from one whole second to the next. Which amounts move follows from the
// noise, the cell and the second, so that nothing depends on how often the queue was looked at.
class Spool
{
public:
    Spool() : m_noise(0) {}
    // `start` is the second for which the counts hold.
    Spool(Noise noise, std::vector<Cell> cells, qint64 start, bool isStill = false);

    // Moves mail for the seconds up to `second`. Time that nobody looked at for more than an hour passes as one hour.
    void advanceTo(qint64 second);
    // Takes the time up to `second` out of the simulation: a deleted sender stands.
    void skipTo(qint64 second) { m_second = std::max(m_second, second); }

    // By the documents' rules (wire/altcraft-admin.md 3.1): a key that is not grouped by is 0 or "", groups of nothing are left
    // out, an empty queue has no groups. Ascending by key.
    [[nodiscard]] QList<domain::QueueGroup> groups(domain::Grouping grouping, const SpoolScope &scope,
                                                   const std::optional<QString> &isp) const;

    // A hold takes what waits (new and retry) of the messages that are there now. What is being processed goes on to its end
    // and what arrives later is not held: a hold is a snapshot.
    void hold(const SpoolScope &scope);
    // Held messages become new.
    void release(const SpoolScope &scope);
    // Everything in the scope goes, held or not.
    void purge(const SpoolScope &scope);

private:
    template<class Visit>
    void forEachIn(const SpoolScope &scope, Visit &&visit);
    void pass(Cell &cell, size_t index, double seconds);

    Noise m_noise;
    std::vector<Cell> m_cells; // ascending by account, campaign, ISP
    qint64 m_second = 0;
    bool m_isStill = false; // mail moves only when told to
};

}
