#pragma once

#include "offline/fault.h"
#include "offline/http.h"
#include "offline/noise.h"
#include "offline/scenario.h"

#include <deque>

namespace senderdesk::offline {

// Which fault the next request meets: the one it asks for itself, one that a test put in its way, or by chance.
class FaultPlan
{
public:
    FaultPlan(Scenario scenario, quint64 seed) : m_isFaulty(scenario == Scenario::Faulty), m_noise(Noise(seed).of(0xfa)) {}

    void add(const Fault &fault, int requests, const QByteArray &path);
    // The unknown word of an X-Offline-Fault header otherwise.
    [[nodiscard]] std::expected<Fault, QByteArray> next(const HttpRequest &request);

private:
    [[nodiscard]] Fault byChance();

    struct Planned
    {
        Fault fault;
        int requests;
        QByteArray path; // empty: any
    };
    bool m_isFaulty;
    Noise m_noise;
    quint64 m_requests = 0;
    std::deque<Planned> m_planned;
};

}
