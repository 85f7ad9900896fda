#include "operations/targetreading.h"

#include "net/client.h"
#include "operations/opencall.h"

#include <algorithm>

namespace senderdesk::operations {

TargetReading::TargetReading(net::Client &client, const core::Clock &clock, const QList<ActionTarget> &targets,
                             std::function<void(Answers)> ended)
    : m_client(client)
    , m_clock(clock)
    , m_targets(targets)
    , m_ended(std::move(ended))
{
    for (qsizetype i = 0; i < m_targets.size(); ++i)
        m_answers << TargetFacts{};
    pump();
    if (m_targets.isEmpty()) // told later, like everything else
        QMetaObject::invokeMethod(&m_context, [this] { m_ended({}); }, Qt::QueuedConnection);
}

void TargetReading::pump()
{
    const auto most = size_t(2 * std::max(1, m_client.connection().requestsInFlight));
    while (m_next < m_targets.size() && m_open.size() < most) {
        const qsizetype index = m_next++;
        m_open[index] = readFacts(m_client, m_targets.at(index),
                                  [this, index](core::Result<TargetFacts> facts) { take(index, std::move(facts)); });
    }
}

void TargetReading::take(qsizetype index, core::Result<TargetFacts> facts)
{
    if (facts)
        facts->at = m_clock.now();
    m_answers[index] = std::move(facts);
    letGoLater(&m_context, std::move(m_open[index]));
    m_open.erase(index);
    ++m_answered;
    pump();
    if (m_answered == m_targets.size()) {
        const auto ended = std::move(m_ended); // outlives this
        ended(std::move(m_answers));
    }
}

}
