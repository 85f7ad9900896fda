#include "operations/outbox.h"

#include <algorithm>

namespace senderdesk::operations {

using namespace std::chrono_literals;
using State = Confirmation::State;

namespace {

constexpr auto tickInterval = 200ms;
constexpr auto lateness = 5s; // more than this past its time, or between the clocks: something stood still

bool isSending(const Confirmation &confirmation)
{
    return confirmation.state() == State::Sending || confirmation.state() == State::Verifying;
}

std::optional<OutboxItem::State> stateOf(const Confirmation &confirmation)
{
    // What is done to one target is over before a line could be read.
    if (isSending(confirmation) && confirmation.targets().size() > 1)
        return confirmation.state() == State::Sending ? OutboxItem::State::Sending : OutboxItem::State::Verifying;
    if (!confirmation.isInOutbox())
        return std::nullopt;
    switch (confirmation.state()) {
    case State::Waiting:
        return OutboxItem::State::Waiting;
    case State::Changed:
        return OutboxItem::State::Asking;
    default:
        return OutboxItem::State::Checking;
    }
}

// Confirmed, and nothing of it has left.
bool isIn(const std::unique_ptr<Confirmation> &confirmation)
{
    return confirmation && confirmation->isInOutbox();
}

OutboxItem itemOf(quint64 id, const Confirmation &confirmation, OutboxItem::State state)
{
    return {.id = id,
            .state = state,
            .kind = confirmation.kind(),
            .connection = confirmation.connection(),
            .targets = confirmation.targets(),
            .number = confirmation.unitNumber(),
            .progress = confirmation.progress(),
            .isStopping = confirmation.isStopping()};
}

}

Outbox::Outbox(const core::Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_timer.setInterval(tickInterval);
    connect(&m_timer, &QTimer::timeout, this, &Outbox::tick);
}

Outbox::~Outbox() = default;

void Outbox::setUndoWindow(std::chrono::milliseconds window)
{
    m_window = std::clamp<std::chrono::milliseconds>(window, 0ms, longestWindow);
}

Confirmation &Outbox::take(std::unique_ptr<Confirmation> confirmation)
{
    const quint64 id = ++m_lastId;
    Confirmation &taken = *confirmation;
    taken.setWaits(m_window > 0ms);
    m_kept.push_back({.id = id, .confirmation = std::move(confirmation)});
    connect(&taken, &Confirmation::changed, this, [this, id] { follow(id); });
    connect(&taken, &Confirmation::progressed, this, &Outbox::changed);
    connect(&taken, &Confirmation::finished, this, [this, id](const Report &report) { end(id, report); });
    connect(&taken.arming(), &Arming::ended, &taken, [this, id](Arming::End end) {
        if (Kept *kept = find(id); kept && isIn(kept->confirmation))
            refuse(*kept, {NotSent::Why::Disarmed, end, {}});
    });
    return taken;
}

Outbox::Kept *Outbox::find(quint64 id)
{
    const auto at = std::ranges::find(m_kept, id, &Kept::id);
    return at == m_kept.end() ? nullptr : &*at;
}

void Outbox::follow(quint64 id)
{
    Kept *kept = find(id);
    if (!kept || !kept->confirmation)
        return;
    const core::SteadyTime now = m_clock.steady();
    switch (kept->confirmation->state()) {
    case State::Waiting:
        kept->wallBegin = m_clock.now();
        kept->begin = now;
        kept->until = now + m_window;
        break;
    case State::Changed:
        kept->until = now + answerTime;
        break;
    case State::ReadFailed:
        if (isIn(kept->confirmation))
            refuse(*kept, {NotSent::Why::NotRead, {}, kept->confirmation->error()});
        break;
    case State::Cancelled:
        drop(id);
        return;
    default:
        break;
    }
    wake();
    Q_EMIT changed();
}

// It stays on the list, so that the person sees that nothing was done, and why.
void Outbox::refuse(Kept &kept, NotSent why)
{
    kept.over = itemOf(kept.id, *kept.confirmation, OutboxItem::State::NotSent);
    kept.over->notSent = std::move(why);
    Confirmation *ended = kept.confirmation.release();
    ended->disconnect(this);
    ended->cancel();
    ended->deleteLater(); // it may be what has just called
    wake();
    Q_EMIT changed();
}

// What came of it is told by whoever follows it; where that went away with its pane, here.
void Outbox::end(quint64 id, const Report &report)
{
    Kept *kept = find(id);
    if (!kept || !kept->confirmation || kept->confirmation->isFollowed()) {
        drop(id);
        return;
    }
    kept->over = itemOf(id, *kept->confirmation, OutboxItem::State::Ended);
    kept->over->report = report;
    kept->confirmation.release()->deleteLater();
    wake();
    Q_EMIT changed();
}

void Outbox::drop(quint64 id)
{
    if (Kept *kept = find(id); kept && kept->confirmation)
        kept->confirmation.release()->deleteLater();
    std::erase_if(m_kept, [id](const Kept &kept) { return kept.id == id; });
    wake();
    Q_EMIT changed();
}

void Outbox::wake()
{
    const bool isNeeded = waiting() > 0;
    if (isNeeded != m_timer.isActive())
        isNeeded ? m_timer.start() : m_timer.stop();
}

bool Outbox::hasTimeJumped(const Kept &kept) const
{
    const auto bySteady = m_clock.steady() - kept.begin;
    const auto byWall = m_clock.now() - kept.wallBegin;
    // The last reading may take its time: then the server is slow, and the program did not stand still.
    const bool isLate = kept.confirmation->state() != State::Checking && m_clock.steady() > kept.until + lateness;
    return isLate || std::chrono::abs(byWall - bySteady) > lateness;
}

void Outbox::tick()
{
    QList<quint64> ids; // what ends while they are gone through takes its place away
    for (const Kept &kept : m_kept)
        ids << kept.id;
    for (const quint64 id : std::as_const(ids)) {
        Kept *kept = find(id);
        if (!kept || !isIn(kept->confirmation))
            continue;
        const State state = kept->confirmation->state();
        if (hasTimeJumped(*kept))
            refuse(*kept, {NotSent::Why::TimeJumped, {}, {}});
        else if (m_clock.steady() < kept->until)
            continue;
        else if (state == State::Waiting)
            kept->confirmation->proceed();
        else if (state == State::Changed)
            refuse(*kept, {NotSent::Why::NotAnswered, {}, {}});
    }
    Q_EMIT changed(); // the time that is left
}

QList<OutboxItem> Outbox::items() const
{
    QList<OutboxItem> items;
    const core::SteadyTime now = m_clock.steady();
    for (const Kept &kept : m_kept) {
        if (kept.over) {
            items << *kept.over;
        } else if (const auto state = stateOf(*kept.confirmation)) {
            OutboxItem item = itemOf(kept.id, *kept.confirmation, *state);
            if (kept.confirmation->isInOutbox())
                item.left = std::max(0ms, std::chrono::ceil<std::chrono::milliseconds>(kept.until - now));
            items << item;
        }
    }
    return items;
}

int Outbox::waiting() const
{
    return int(std::ranges::count_if(m_kept, [](const Kept &kept) { return isIn(kept.confirmation); }));
}

int Outbox::sending() const
{
    return int(
        std::ranges::count_if(m_kept, [](const Kept &kept) { return kept.confirmation && isSending(*kept.confirmation); }));
}

void Outbox::sendNow(quint64 id)
{
    Kept *kept = find(id);
    if (!kept || !isIn(kept->confirmation))
        return;
    if (hasTimeJumped(*kept))
        refuse(*kept, {NotSent::Why::TimeJumped, {}, {}});
    else
        kept->confirmation->proceed();
}

void Outbox::cancel(quint64 id)
{
    Kept *kept = find(id);
    if (!kept)
        return;
    if (kept->over)
        drop(id);
    else if (isIn(kept->confirmation) || isSending(*kept->confirmation))
        kept->confirmation->cancel(); // one that waits drops it
}

void Outbox::pause(quint64 id)
{
    if (Kept *kept = find(id); kept && kept->confirmation)
        kept->confirmation->pause();
}

void Outbox::resume(quint64 id)
{
    if (Kept *kept = find(id); kept && kept->confirmation)
        kept->confirmation->resume();
}

bool Outbox::undoLatest()
{
    const auto latest = std::ranges::max_element(
        m_kept, {}, [](const Kept &kept) { return isIn(kept.confirmation) ? kept.begin : core::SteadyTime::min(); });
    if (latest == m_kept.end() || !isIn(latest->confirmation))
        return false;
    cancel(latest->id);
    return true;
}

void Outbox::endAll(NotSent::Why why)
{
    for (Kept &kept : m_kept) {
        if (isIn(kept.confirmation))
            refuse(kept, {why, {}, {}});
    }
}

void Outbox::forgetConnection(const QString &id)
{
    for (Kept &kept : m_kept) {
        if (!kept.confirmation || kept.confirmation->connection().id != id)
            continue;
        if (isIn(kept.confirmation)) {
            kept.over = itemOf(kept.id, *kept.confirmation, OutboxItem::State::NotSent);
            kept.over->notSent = NotSent{NotSent::Why::ConnectionGone, {}, {}};
        }
        kept.confirmation->disconnect(this);
        kept.confirmation.reset(); // at once: its client is about to go
    }
    std::erase_if(m_kept, [](const Kept &kept) { return !kept.confirmation && !kept.over; });
    wake();
    Q_EMIT changed();
}

}
