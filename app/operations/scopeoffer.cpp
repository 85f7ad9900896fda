#include "operations/scopeoffer.h"

#include "operations/targetreading.h"

namespace senderdesk::operations {

ScopeOffer::ScopeOffer(net::Client &client, const Environment &environment, QList<ActionTarget> nearest, QObject *parent)
    : QObject(parent)
    , m_targets(merged(nearest))
{
    m_reading = std::make_unique<TargetReading>(client, environment.clock, m_targets,
                                                [this](const QList<core::Result<TargetFacts>> &answers) {
                                                    m_reading.reset();
                                                    for (qsizetype i = 0; i < answers.size(); ++i) {
                                                        if (const auto &facts = answers.at(i)) {
                                                            m_targets[i].counts = facts->counts;
                                                            m_targets[i].countsAt = facts->at;
                                                        } else if (!m_error) {
                                                            m_error = facts.error();
                                                        }
                                                    }
                                                    Q_EMIT changed();
                                                });
}

ScopeOffer::~ScopeOffer() = default;

bool ScopeOffer::isReading() const
{
    return m_reading != nullptr;
}

}
