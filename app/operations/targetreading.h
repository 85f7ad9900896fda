#pragma once

#include "api/senders.h"
#include "net/client.h"
#include "operations/actiontarget.h"

#include <QObject>

#include <functional>
#include <unordered_map>

namespace senderdesk::operations {

// What the server says about a target now.
struct TargetFacts
{
    std::optional<domain::QueueCounts> counts; // of the scope; of a sender its whole queue, where it has one
    std::optional<bool> isListed;              // of a sender: whether the list has it
    QString senderName;                        // of a sender that is listed
    core::WallTime at{};
};

// Reads the facts of some targets: the total of a scope; for a sender the row of the list and then its total. `ended` is told
// once, with the answers in the order of the targets; the reading may be destroyed inside it, and at any other time, which
// cancels it.
class TargetReading
{
public:
    using Answers = QList<core::Result<TargetFacts>>;

    TargetReading(net::Client &client, const core::Clock &clock, const QList<ActionTarget> &targets,
                  std::function<void(Answers)> ended);

    [[nodiscard]] qsizetype answered() const { return m_answered; }

private:
    void pump();
    void askCounts(qsizetype index, core::SenderId sender, const domain::QueueQuery &query);
    void askListed(qsizetype index, core::SenderId sender);
    void takeListed(qsizetype index, core::SenderId sender, core::Result<net::Answer<api::SendersList::Reply>> answer);
    void finish(qsizetype index, std::optional<core::Error> error);

    struct Open
    {
        net::Call<api::QueueStats::Reply> counts;
        net::Call<api::SendersList::Reply> listed;
    };
    net::Client &m_client;
    const core::Clock &m_clock;
    const QList<ActionTarget> m_targets;
    std::function<void(Answers)> m_ended;
    QObject m_context;
    qsizetype m_next = 0;
    qsizetype m_answered = 0;
    Answers m_answers;
    std::unordered_map<qsizetype, Open> m_open; // by the target's place
};

}
