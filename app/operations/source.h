#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace senderdesk::operations {

// Something that is read from a server and kept: what a pane shows. A failure keeps what was read before; asOf() then still
// says when that was.
class Source : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Loading, Ready, Failed };
    struct Progress
    {
        qint64 done = 0;
        std::optional<qint64> of; // only where the length is known
    };

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] std::optional<core::Error> error() const { return m_error; }  // of the last reading, in Failed
    [[nodiscard]] std::optional<core::WallTime> asOf() const { return m_asOf; } // empty: never read
    [[nodiscard]] Progress progress() const { return m_progress; }
    // Until when the server asked to be left alone (429). Empty when it did not.
    [[nodiscard]] std::optional<core::WallTime> backingOffUntil() const { return m_backingOffUntil; }
    // Past twice its interval (product.md, promise 5). stateChanged() tells when it becomes so.
    [[nodiscard]] bool isStale() const;

    virtual void refresh() = 0; // the person's own: order and new rows are applied
    virtual void cancel() = 0;  // keeps what came; the state is as if the reading had not been asked for

    void setBackingOff(std::optional<core::WallTime> until);

Q_SIGNALS:
    void stateChanged(); // any of the above

protected:
    Source(const core::Clock &clock, QObject *parent);

    // How often it is read by itself, or would be.
    [[nodiscard]] virtual std::chrono::milliseconds interval() const = 0;
    [[nodiscard]] const core::Clock &clock() const { return m_clock; }

    void beginLoading();
    void setProgress(Progress progress);
    void endReady(core::WallTime asOf);
    void endFailed(core::Error error);
    void endCancelled();                            // back to Ready, or Idle when nothing was ever read
    void forget();                                  // what was read no longer applies: Idle, no asOf
    virtual void ageRows(core::WallTime limit) = 0; // figures read before this are stale
    void watchStaleness();

private:
    const core::Clock &m_clock;
    QTimer m_staleness;
    State m_state = State::Idle;
    bool m_wasStale = false; // as last told by the timer
    std::optional<core::Error> m_error;
    std::optional<core::WallTime> m_asOf;
    Progress m_progress;
    std::optional<core::WallTime> m_backingOffUntil;
};

}
