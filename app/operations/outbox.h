#pragma once

#include "core/clock.h"
#include "operations/arming.h"
#include "operations/confirmation.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace senderdesk::operations {

// Why a confirmed action that still waited was not sent after all.
struct NotSent
{
    enum class Why {
        Disarmed,       // see end
        ConnectionGone, // edited, removed, or its secret was changed
        TimeJumped,     // the machine slept, a clock was set, or the program stood still: a person's "in 10 s" is over
        NotAnswered,    // the figures had moved, and nobody said whether to send it all the same
        NotRead,        // the figures could not be read once more, see error
        DesktopEnding,
    };
    Why why = Why::Disarmed;
    std::optional<Arming::End> end{};
    std::optional<core::Error> error{};
};

// An action in the outbox, as a copy: what was confirmed, and how it stands.
struct OutboxItem
{
    enum class State {
        Waiting,   // nothing has left; see left
        Checking,  // its time is over: the figures are read once more
        Asking,    // they moved: it is sent when a person says so again; see left and hasMoved of the targets
        Sending,   // it leaves, target by target; only of several. See progress
        Verifying, // likewise, and what it came to is being read
        NotSent,   // and never will be; it can be confirmed anew
        Ended,     // while nobody looked; see report
    };
    quint64 id = 0;
    State state = State::Waiting;
    domain::ActionKind kind{};
    domain::Connection connection{};
    QList<ActionTarget> targets{};
    qint64 number = 0;                 // of what it touches: as its button said
    std::chrono::milliseconds left{0}; // Waiting: to the sending; Asking: to the end of the question
    std::optional<NotSent> notSent{};
    Progress progress{};     // Sending, Verifying
    Report report{};         // Ended
    bool isStopping = false; // Sending: what is in flight ends, nothing more leaves
};

// Where confirmed actions wait out their undo window before they leave, over all connections. Owns the confirmations that it was
// given until they end. Nothing of it is stored: what has not left when the program ends was not done.
class Outbox final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds longestWindow{60};
    static constexpr std::chrono::seconds answerTime{60}; // of a question about figures that moved

    explicit Outbox(const core::Clock &clock, QObject *parent = nullptr);
    ~Outbox() override;

    // 0…longestWindow, for what is confirmed from now on. 0: nothing waits. Until it is set: 0.
    void setUndoWindow(std::chrono::milliseconds window);

    // Before it is started. It lives here until it has ended.
    Confirmation &take(std::unique_ptr<Confirmation> confirmation);

    [[nodiscard]] QList<OutboxItem> items() const; // in the order in which they were confirmed
    [[nodiscard]] int waiting() const;             // items that may still be sent
    [[nodiscard]] int sending() const;             // those that have left and whose end is not known

    void sendNow(quint64 id); // Waiting: its time is over; Asking: send it all the same
    void cancel(quint64 id);  // it is not sent; Sending: nothing more of it is; NotSent, Ended: it is taken off the list
    void pause(quint64 id);   // Sending: until resume()
    void resume(quint64 id);
    // Cancels what was confirmed last and has not left. False: there is none.
    bool undoLatest();

    void endAll(NotSent::Why why);            // of every connection
    void forgetConnection(const QString &id); // its session ends: nothing that needs it lives on
    [[nodiscard]] bool hasUndo() const { return waiting() > 0; }

Q_SIGNALS:
    void changed();

private:
    struct Kept
    {
        quint64 id = 0;
        std::unique_ptr<Confirmation> confirmation{};
        core::WallTime wallBegin{}; // of waiting
        core::SteadyTime begin{};
        core::SteadyTime until{};
        std::optional<OutboxItem> over{}; // NotSent or Ended: it stays until a person has seen it
    };
    [[nodiscard]] Kept *find(quint64 id);
    void follow(quint64 id);
    void refuse(Kept &kept, NotSent why);
    void drop(quint64 id);
    void end(quint64 id, const Report &report);
    void tick();
    [[nodiscard]] bool hasTimeJumped(const Kept &kept) const;
    void wake();

    const core::Clock &m_clock;
    std::chrono::milliseconds m_window{0};
    quint64 m_lastId = 0;
    std::vector<Kept> m_kept;
    QTimer m_timer; // only wakes it: the clock decides
};

}
