#include "offline/spool.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace senderdesk::offline {
namespace {

using namespace Qt::StringLiterals;
using domain::Grouping;
using domain::QueueGroup;

constexpr qint64 longestCatchUp = 3600; // seconds
// So many cells move in one second; a bigger queue takes turns. Keeps a sender of 100,000 groups cheap, and about as lively as
// such a queue is: one row in a hundred changes from one second to the next.
constexpr size_t cellsPerSecond = 1000;
constexpr double processingShare = 0.5; // of what is being processed ends each second

auto keyOf(const Cell &cell)
{
    return std::tuple(cell.account, cell.campaign, cell.isp);
}

bool isIn(const SpoolScope &scope, const Cell &cell)
{
    return (!scope.account || *scope.account == cell.account) && (!scope.campaign || *scope.campaign == cell.campaign);
}

void add(QueueGroup &group, const Cell &cell)
{
    group.fresh += cell.fresh;
    group.processing += cell.processing;
    group.retry += cell.retry;
    group.hold += cell.hold;
    group.total += cell.fresh + cell.processing + cell.retry + cell.hold;
}

}

std::span<const QString> ispNames()
{
    // In the byte order of the names, as a database would list them. "163" is a real one that looks like a number.
    static const std::array names{u"163"_s,     u"AOL"_s,     u"AT&T"_s,  u"GMX"_s,    u"Gmail"_s,  u"Mail.ru"_s,
                                  u"Outlook"_s, u"Rambler"_s, u"Yahoo"_s, u"Yandex"_s, u"iCloud"_s, u"Почта РФ"_s};
    return names;
}

Spool::Spool(Noise noise, std::vector<Cell> cells, qint64 start, bool isStill)
    : m_noise(noise)
    , m_cells(std::move(cells))
    , m_second(start)
    , m_isStill(isStill)
{
    std::ranges::sort(m_cells, {}, keyOf);
}

void Spool::advanceTo(qint64 second)
{
    m_second = std::max(m_second, second - longestCatchUp);
    if (m_isStill || m_cells.empty()) {
        skipTo(second);
        return;
    }
    const size_t count = m_cells.size();
    const size_t turns = (count + cellsPerSecond - 1) / cellsPerSecond; // a cell moves every so many seconds
    while (m_second < second) {
        ++m_second;
        for (size_t i = size_t(m_second) % turns; i < count; i += turns)
            pass(m_cells[i], i, double(turns));
    }
}

void Spool::pass(Cell &cell, size_t index, double seconds)
{
    const Flow &flow = cell.flow;
    quint64 salt = 0;
    const auto chance = [&] { return m_noise.unit(index, quint64(m_second), ++salt); };
    // A whole number of messages whose mean is the amount, so that slow flows move too.
    const auto some = [&](double amount, qint64 most) { return std::min(most, qint64(amount + chance())); };

    const qint64 again = some(double(cell.retry) * flow.again * seconds, cell.retry);
    const qint64 taken = some((flow.capacity + double(cell.fresh) * flow.pull) * seconds, cell.fresh);
    const qint64 ended = some(double(cell.processing) * std::min(processingShare * seconds, 1.0), cell.processing);
    const qint64 delivered = some(double(ended) * flow.success, ended);
    const bool isTideIn = flow.period == 0 || (m_second + flow.phase) % flow.period < flow.high;
    const double unevenness = 0.5 + chance();
    const qint64 arrived = isTideIn && flow.arrivals > 0 ? qint64(flow.arrivals * seconds * unevenness + chance()) : 0;

    cell.retry += ended - delivered - again;
    cell.processing += again + taken - ended;
    cell.fresh += arrived - taken;
}

QList<QueueGroup> Spool::groups(Grouping grouping, const SpoolScope &scope, const std::optional<QString> &isp) const
{
    const auto names = ispNames();
    const auto isWanted = [&](const Cell &cell) { return isIn(scope, cell) && (!isp || names[cell.isp] == *isp); };
    QList<QueueGroup> groups;
    const auto keepIfFilled = [&groups](QueueGroup &group) {
        if (group.total != 0)
            groups.append(std::move(group));
        group = {};
    };

    if (grouping == Grouping::Isp) {
        std::vector<QueueGroup> byIsp(names.size());
        for (const Cell &cell : m_cells) {
            if (isWanted(cell))
                add(byIsp[cell.isp], cell);
        }
        for (size_t i = 0; i < names.size(); ++i) {
            byIsp[i].isp = names[i];
            keepIfFilled(byIsp[i]);
        }
        return groups;
    }

    // The cells are in the order of the keys, so a group is a run of them.
    QueueGroup group;
    for (const Cell &cell : m_cells) {
        if (!isWanted(cell))
            continue;
        const qint64 account = grouping == Grouping::Total ? 0 : cell.account;
        const qint64 campaign = grouping == Grouping::Campaign ? cell.campaign : 0;
        if (group.accountId != account || group.campaignId != campaign) {
            keepIfFilled(group);
            group.accountId = account;
            group.campaignId = campaign;
        }
        add(group, cell);
    }
    keepIfFilled(group);
    return groups;
}

template<class Visit>
void Spool::forEachIn(const SpoolScope &scope, Visit &&visit)
{
    for (Cell &cell : m_cells) {
        if (isIn(scope, cell))
            visit(cell);
    }
}

void Spool::hold(const SpoolScope &scope)
{
    forEachIn(scope, [](Cell &cell) { cell.hold += std::exchange(cell.fresh, 0) + std::exchange(cell.retry, 0); });
}

void Spool::release(const SpoolScope &scope)
{
    forEachIn(scope, [](Cell &cell) { cell.fresh += std::exchange(cell.hold, 0); });
}

void Spool::purge(const SpoolScope &scope)
{
    forEachIn(scope, [](Cell &cell) { cell.fresh = cell.processing = cell.retry = cell.hold = 0; });
}

}
