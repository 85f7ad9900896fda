#include "offline/faultplan.h"

#include <algorithm>

namespace senderdesk::offline {

void FaultPlan::add(const Fault &fault, int requests, const QByteArray &path)
{
    if (requests > 0)
        m_planned.push_back({fault, requests, path});
}

std::expected<Fault, QByteArray> FaultPlan::next(const HttpRequest &request)
{
    if (const auto words = headerOf(request.headers, "X-Offline-Fault"))
        return Fault::parse(*words);
    const QByteArray path = request.path();
    const auto planned =
        std::ranges::find_if(m_planned, [&](const Planned &each) { return each.path.isEmpty() || each.path == path; });
    if (planned == m_planned.end())
        return byChance();
    const Fault fault = planned->fault;
    if (--planned->requests == 0)
        m_planned.erase(planned);
    return fault;
}

Fault FaultPlan::byChance()
{
    if (!m_isFaulty)
        return {};
    // About one request in four; often enough to be seen at once, and a client that repeats its reads still gets through.
    Fault fault;
    const quint64 turn = ++m_requests;
    const double dice = m_noise.unit(turn);
    if (dice < 0.10)
        fault.delay = std::chrono::milliseconds(m_noise.between(300, 3000, turn, 1));
    else if (dice < 0.14)
        fault.code = 429;
    else if (dice < 0.18)
        fault.code = 500;
    else if (dice < 0.20)
        fault.cut = true;
    else if (dice < 0.22)
        fault.malformed = true;
    else if (dice < 0.23)
        fault.html = true;
    else if (dice < 0.24)
        fault.duplicate = true;
    return fault;
}

}
