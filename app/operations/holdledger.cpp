#include "operations/holdledger.h"

#include <algorithm>

namespace senderdesk::operations {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds gatherFor{50};
// A timer does not run while the machine sleeps and knows nothing of a clock that is set.
constexpr milliseconds lookEvery{20'000};

}

HoldLedger::HoldLedger(store::Journal &journal, const core::Clock &clock, QString server, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_clock(clock)
    , m_server(std::move(server))
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherFor);
    m_timer.setSingleShot(true);
    connect(&m_gather, &QTimer::timeout, this, &HoldLedger::build);
    connect(&m_timer, &QTimer::timeout, this, &HoldLedger::look);
    connect(&journal, &store::Journal::entryAppended, this, &HoldLedger::take);
}

void HoldLedger::refresh()
{
    m_journal.read(
        {.server = m_server, .actions = StandingHolds::actions(), .requestId = {}, .since = {}, .before = {}, .after = {}}, this,
        [this](core::Result<QList<store::JournalEntry>> entries) {
            if (!entries)
                return; // the journal's pane tells what is wrong with it
            m_entries = std::move(*entries);
            build();
        });
}

void HoldLedger::take(const store::JournalEntry &entry)
{
    static const QStringList actions = StandingHolds::actions(); // a row is told of by the thousand
    if (entry.server != m_server || !actions.contains(entry.action))
        return;
    // A row may be read from the file and told as new, too.
    const auto known = std::ranges::lower_bound(m_entries, entry.id, {}, &store::JournalEntry::id);
    if (known != m_entries.end() && known->id == entry.id)
        return;
    m_entries.insert(known, entry);
    if (!m_gather.isActive())
        m_gather.start();
}

void HoldLedger::build()
{
    m_gather.stop();
    m_holds = StandingHolds(m_entries);
    Q_EMIT changed();
    look();
}

QList<StandingHold> HoldLedger::due() const
{
    const core::WallTime now = m_clock.now();
    QList<StandingHold> due = m_holds.all();
    due.removeIf([&](const StandingHold &hold) {
        return !hold.isOver(now) || m_putOff.value(hold.requestId, core::WallTime::min()) > now;
    });
    std::ranges::sort(due, {}, [](const StandingHold &hold) { return *hold.terms.until; });
    return due;
}

void HoldLedger::look()
{
    QStringList told;
    for (const StandingHold &hold : due())
        told << hold.requestId;
    const core::WallTime now = m_clock.now();
    std::optional<core::WallTime> next;
    for (const StandingHold &hold : m_holds.all()) {
        if (!hold.terms.until)
            continue;
        const core::WallTime at = std::max(*hold.terms.until, m_putOff.value(hold.requestId, core::WallTime::min()));
        if (at > now && (!next || at < *next))
            next = at;
    }
    m_timer.stop();
    if (next)
        m_timer.start(std::min(lookEvery, std::chrono::ceil<milliseconds>(*next - now)));
    if (told != std::exchange(m_told, told))
        Q_EMIT dueChanged();
}

void HoldLedger::remindLater(const QString &requestId)
{
    m_putOff.insert(requestId, m_clock.now() + later);
    look();
}

void HoldLedger::dismiss(const QString &requestId)
{
    m_putOff.insert(requestId, core::WallTime::max());
    look();
}

}
