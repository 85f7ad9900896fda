#pragma once

#include "domain/connection.h"
#include "operations/arming.h"
#include "operations/environment.h"
#include "operations/progress.h"
#include "operations/report.h"
#include "operations/standingholds.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace senderdesk::net {
class Client;
}

namespace senderdesk::operations {

struct TargetFacts;
class TargetReading;
class Execution;

// What must be typed before Clear and Delete.
struct TypedText
{
    QStringList accepted; // one sender: its id, and its name where known; several: empty
    int senders = 1;      // several: their number is typed with the word ("40 senders")

    // `severalWords`: the number and the word in the person's language. Compared exactly.
    [[nodiscard]] bool isMatchedBy(const QString &typed, const QString &severalWords) const
    {
        return senders == 1 ? accepted.contains(typed) : !severalWords.isEmpty() && typed == severalWords;
    }
};

// The life of one confirmation, from its opening to its report. It can act on the targets it was made with and on nothing else:
//
//   Reading → Ready → (confirm) [Waiting →] Checking → Sending → Verifying → Done
//           ↘ ReadFailed                  ↘ Changed → (confirm) Checking …      cancel() before Sending → Cancelled
//
// Waiting: only where it is in an outbox, which says when to proceed(); see outbox.h.
// Reading and Checking read every target's figures from the server. Changed: they moved too much while the person was looking
// (hasMoved); both figures are shown and it must be confirmed again. Sending takes a request id for each target, writes the
// intent to the journal, waits until it is on the disk, and sends one request; never a repeat. Verifying reads the figures again.
class Confirmation : public QObject
{
    Q_OBJECT

public:
    // Each is read three times and sent once, and a person has to answer for all of them. More is refused by start().
    static constexpr qsizetype mostTargets = 10'000;

    enum class State { Reading, Ready, ReadFailed, Waiting, Checking, Changed, Sending, Verifying, Done, Cancelled };

    Confirmation(net::Client &client, const Environment &environment, domain::Connection connection, const Arming &arming,
                 domain::ActionKind kind, const QList<ActionTarget> &targets, QObject *parent = nullptr);
    // While sending, nothing more leaves and what is in flight is written down as unknown.
    ~Confirmation() override;

    [[nodiscard]] domain::ActionKind kind() const { return m_kind; }
    [[nodiscard]] const domain::Connection &connection() const { return m_connection; } // as it was at the opening
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QList<ActionTarget> &targets() const { return m_targets; }
    [[nodiscard]] domain::QueueCounts totals() const; // over all targets, figures not read left out
    [[nodiscard]] qint64 messages() const;            // for the button: messagesTouched() over all targets
    [[nodiscard]] int unitCount() const;              // distinct senders; of what belongs to none, the targets
    // What its button says it touches: a release is named by what is held; deletes and restores count senders.
    [[nodiscard]] qint64 unitNumber() const;
    // Of a release: how much of it this journal does not know as held from here. Empty: not looked up yet.
    [[nodiscard]] std::optional<HeldElsewhere> heldElsewhere() const;
    [[nodiscard]] std::optional<core::Error> error() const { return m_error; } // ReadFailed, or why nothing was sent
    [[nodiscard]] bool needsReason() const { return m_connection.connectionClass == domain::ConnectionClass::Production; }
    [[nodiscard]] const QString &reasonOfArming() const { return m_arming.reason(); } // stands where no other is given
    [[nodiscard]] std::optional<TypedText> typedTextExpected() const;                 // empty: nothing is typed
    [[nodiscard]] bool canConfirm() const { return m_state == State::Ready || m_state == State::Changed; }
    // Of targets(): read so far while Reading, Checking or Verifying, answered so far while Sending.
    [[nodiscard]] Progress progress() const;
    // Confirmed with an undo window, and not sent yet.
    [[nodiscard]] bool isInOutbox() const;
    // Not confirmed yet, or asking again in front of the person: with the question it goes.
    [[nodiscard]] bool isBeingAsked() const;
    [[nodiscard]] bool isOver() const { return m_state == State::Done || m_state == State::Cancelled; }
    [[nodiscard]] const Arming &arming() const { return m_arming; }
    [[nodiscard]] bool isStopping() const { return m_isStopping; }  // while Sending: cancel() was asked once
    [[nodiscard]] const Report &report() const { return m_report; } // whole in Done

    [[nodiscard]] core::WallTime now() const; // by the clock that its terms are kept by

    void start(); // reads; also "Try again" after ReadFailed
    // False, and nothing happens, unless canConfirm() and a needed reason is given. The terms are those of a hold.
    bool confirm(const QString &reason, const HoldTerms &terms = {});
    // Somebody shows what comes of it. Where nobody does any more, the outbox keeps its end.
    void setFollowed(bool isFollowed) { m_isFollowed = isFollowed; }
    [[nodiscard]] bool isFollowed() const { return m_isFollowed; }
    // For the outbox: whether confirm() leads to Waiting. Until it is said: no.
    void setWaits(bool waits) { m_waits = waits; }
    // Waiting, or Changed after it: on with what was confirmed.
    void proceed();
    // While Sending: what is in flight ends, and no further request leaves until resume(). When the arming ends meanwhile, the
    // rest is not sent.
    void pause();
    void resume();
    // Before Sending: nothing is sent. While Sending: nothing more leaves; asked again, what is in flight is given up, and
    // its outcome is unknown. While Verifying: without the figures afterwards.
    void cancel();

Q_SIGNALS:
    void changed();
    void progressed();                                           // while targets are read, now and then
    void finished(const senderdesk::operations::Report &report); // once, when Done

private:
    [[nodiscard]] std::optional<core::Reason> whyNotToRead() const;
    void setState(State state);
    void read(State state); // Reading or Checking
    void takeFacts(const QList<core::Result<TargetFacts>> &answers);
    [[nodiscard]] bool update(ActionTarget &target, const TargetFacts &facts, bool isCheck) const;
    void readJournal();
    void send();
    void verify();
    void takeAfter(TargetResult &result, const TargetFacts &facts);
    void finish();

    net::Client &m_client;
    const Environment &m_environment;
    const domain::Connection m_connection;
    const Arming &m_arming;
    const domain::ActionKind m_kind;
    QList<ActionTarget> m_targets;
    State m_state = State::Reading;
    std::optional<core::Error> m_error;
    std::optional<StandingHolds> m_holds; // of a release: those made from here
    QString m_reason;
    HoldTerms m_terms;
    bool m_waits = false;
    bool m_isFollowed = true;
    bool m_hasWaited = false;
    bool m_isStopping = false; // cancel() was asked while Sending
    Report m_report;
    std::unique_ptr<TargetReading> m_reading;
    QTimer m_pulse; // of a reading that takes its time: answers may come by the thousand
    std::unique_ptr<Execution> m_execution;
};

}
