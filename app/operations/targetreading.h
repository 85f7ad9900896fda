#pragma once

#include "core/clock.h"
#include "operations/actionrequest.h"

#include <QObject>

#include <functional>
#include <unordered_map>

namespace senderdesk::operations {

// Reads the facts of some targets. `ended` is told once, with the answers in the order of the targets; the reading may be
// destroyed inside it, and at any other time, which cancels it.
class TargetReading
{
public:
    using Answers = QList<core::Result<TargetFacts>>;

    TargetReading(net::Client &client, const core::Clock &clock, const QList<ActionTarget> &targets,
                  std::function<void(Answers)> ended);

    [[nodiscard]] qsizetype answered() const { return m_answered; }

private:
    void pump();
    void take(qsizetype index, core::Result<TargetFacts> facts);

    net::Client &m_client;
    const core::Clock &m_clock;
    const QList<ActionTarget> m_targets;
    std::function<void(Answers)> m_ended;
    QObject m_context;
    qsizetype m_next = 0;
    qsizetype m_answered = 0;
    Answers m_answers;
    std::unordered_map<qsizetype, std::unique_ptr<OpenRequest>> m_open; // by the target's place
};

}
