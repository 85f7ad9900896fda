#pragma once

#include "core/clock.h"
#include "domain/connection.h"
#include "net/changeguard.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <optional>

namespace senderdesk::operations {

// Whether a connection may be changed, why, and for how long still. Every connection begins read-only; arming has a reason and an
// end, and ends by itself: when its time is over, when nobody has touched the program for a while, when the screen is locked,
// when the machine sleeps, and when the clocks say that it slept without telling.
class Arming final : public QObject, public net::ChangeGuard
{
    Q_OBJECT

public:
    enum class Refusal {
        ReasonMissing,
        NameWrong, // of a production connection the name is typed
    };
    enum class End { ByHand, TimeOver, Idle, ScreenLocked, Asleep, ConnectionChanged };

    static constexpr std::array<std::chrono::minutes, 3> spans{std::chrono::minutes(5), std::chrono::minutes(15),
                                                               std::chrono::minutes(60)};
    static constexpr std::chrono::minutes idleLimit{10}; // shorter than the longest span: a desk that was left is not armed

    Arming(const domain::Connection &connection, const core::Clock &clock, QObject *parent = nullptr);

    // For a span of `spans`. Armed already: begins anew.
    [[nodiscard]] std::optional<Refusal> arm(std::chrono::minutes span, const QString &reason, const QString &typedName);
    // For the run, by --armed on a test connection: until the longest span is over, whoever sits there.
    void armFromCommandLine();
    void disarm(End why);
    // A person did something in the program.
    void noteActivity();

    [[nodiscard]] bool mayChange() const override { return left().has_value(); }
    // Until it ends by itself; empty: read-only.
    [[nodiscard]] std::optional<std::chrono::milliseconds> left() const;
    [[nodiscard]] const QString &reason() const { return m_reason; }
    [[nodiscard]] std::optional<End> lastEnd() const { return m_lastEnd; }
    [[nodiscard]] bool needsName() const { return m_isProduction; }

Q_SIGNALS:
    void changed(); // armed, disarmed, or armed anew
    void ended(senderdesk::operations::Arming::End why);

private:
    void begin(std::chrono::minutes span, const QString &reason, bool endsWhenIdle);
    void look();
    [[nodiscard]] std::optional<End> whyOver() const;

    const QString m_name;
    const bool m_isProduction;
    const core::Clock &m_clock;
    QTimer m_timer; // only wakes it: the clock decides
    QString m_reason;
    std::optional<core::SteadyTime> m_until;
    core::SteadyTime m_begunSteady{};
    core::WallTime m_begunWall{};
    core::SteadyTime m_lastActivity{};
    bool m_endsWhenIdle = true;
    std::optional<End> m_lastEnd;
};

}
