#include "offline/content.h"

#include <algorithm>
#include <array>

namespace senderdesk::offline {
namespace {

using namespace Qt::StringLiterals;
using domain::Sender;

quint16 isp(QStringView name)
{
    return quint16(std::ranges::find(ispNames(), name) - ispNames().begin());
}

// Seed 001's counts, spread over ISPs: the sums are the printed ones, and Gmail has 52 of campaign 4914.
std::vector<Cell> printedCells()
{
    const auto cell = [](qint64 campaign, QStringView name, qint64 fresh, qint64 processing, qint64 retry, qint64 hold) {
        return Cell{306, campaign, isp(name), Flow{}, fresh, processing, retry, hold};
    };
    return {
        cell(4591, u"Gmail", 30, 31, 0, 0),  cell(4591, u"Yahoo", 20, 19, 0, 0),  cell(4591, u"Mail.ru", 25, 25, 0, 0),
        cell(4591, u"Yandex", 15, 15, 0, 0), cell(4591, u"163", 10, 10, 0, 0),    cell(4914, u"Gmail", 4, 3, 15, 30),
        cell(4914, u"Yahoo", 2, 3, 10, 20),  cell(4914, u"Outlook", 2, 2, 8, 15), cell(4914, u"Mail.ru", 2, 1, 5, 10),
        cell(4914, u"Yandex", 0, 1, 2, 5),
    };
}

// What a campaign does on a sender.
enum class Habit { Steady, Tidal, Draining, Deferred };

Flow flowOf(Habit habit, double size, const Noise &chance)
{
    Flow flow;
    flow.success = float(0.9 + 0.09 * chance.unit(1));
    switch (habit) {
    case Habit::Steady: // as much goes as comes
        flow.pull = 0.04F;
        flow.arrivals = float(size * flow.pull);
        break;
    case Habit::Tidal: // comes in waves and is worked off between them
        flow.period = quint16(chance.between(240, 900, 2));
        flow.high = quint16(flow.period / 5);
        flow.phase = quint16(chance.between(0, flow.period, 3));
        flow.arrivals = float(size / flow.high);
        flow.capacity = float(1.4 * size / flow.period);
        break;
    case Habit::Draining: // the end of a mailing: empty within minutes, and stays so
        flow.capacity = float(size / double(chance.between(90, 600, 4)));
        break;
    case Habit::Deferred: // little gets through
        flow.pull = 0.02F;
        flow.arrivals = float(size * 0.002);
        flow.success = 0.5F;
        flow.again = 0.003F;
        break;
    }
    return flow;
}

// Shares of a mailing by ISP, as lists are made up: much Gmail, a little of everything.
double shareOf(quint16 ispIndex)
{
    static constexpr std::array shares{0.02, 0.03, 0.02, 0.04, 0.34, 0.14, 0.12, 0.03, 0.09, 0.12, 0.04, 0.01};
    return shares.at(ispIndex);
}

void addCampaign(std::vector<Cell> &cells, qint64 account, qint64 campaign, Habit habit, double size, const Noise &chance)
{
    for (quint16 i = 0; i < ispNames().size(); ++i) {
        const Noise own = chance.of(i);
        const double part = size * shareOf(i) * (0.6 + 0.8 * own.unit(1));
        if (part < 1)
            continue;
        Cell cell{account, campaign, i, flowOf(habit, part, own)};
        cell.fresh = qint64(part * (0.4 + 0.6 * own.unit(2)));
        cell.processing = qint64(part * 0.05 * own.unit(3));
        cell.retry = qint64(part * (habit == Habit::Deferred ? 0.8 : 0.1) * own.unit(4));
        cells.push_back(cell);
    }
}

std::vector<Cell> ordinaryCells(const Noise &chance)
{
    const QList<domain::Account> accounts = accountsOfTheEstate();
    std::vector<Cell> cells;
    if (chance.unit(1) < 0.12)
        return cells; // nothing to do today
    const qint64 accountCount = chance.between(1, 4, 2);
    for (qint64 a = 0; a < accountCount; ++a) {
        const Noise ofAccount = chance.of(quint64(a) + 10);
        const qint64 account = accounts[qsizetype((chance.bits(3) + quint64(a) * 5) % quint64(accounts.size()))].id;
        const qint64 campaignCount = ofAccount.between(1, 4, 1);
        for (qint64 c = 0; c < campaignCount; ++c) {
            const Noise own = ofAccount.of(quint64(c) + 20);
            // 3001 belongs to whichever account has it: an id that several accounts share.
            const qint64 campaign = c == 3 ? 3001 : account * 13 + 600 + c * 7;
            const double dice = own.unit(1);
            const Habit habit = dice < 0.4    ? Habit::Steady
                                : dice < 0.75 ? Habit::Tidal
                                : dice < 0.9  ? Habit::Draining
                                              : Habit::Deferred;
            const double magnitude = own.unit(2);
            addCampaign(cells, account, campaign, habit, 40 + 12'000 * magnitude * magnitude * magnitude, own);
        }
    }
    return cells;
}

void addRunaway(std::vector<Cell> &cells)
{
    for (quint16 i = 0; i < ispNames().size(); ++i) {
        const double share = shareOf(i);
        Flow flow;
        flow.arrivals = float(900 * share);
        flow.capacity = float(60 * share);
        flow.success = 0.7F;
        cells.push_back(
            {runawayAccount, runawayCampaign, i, flow, qint64(48'000 * share), qint64(110 * share), qint64(2'600 * share)});
    }
}

std::vector<Cell> largeCells(const Noise &chance, int groups)
{
    const QList<domain::Account> accounts = accountsOfTheEstate();
    std::vector<Cell> cells;
    cells.reserve(size_t(groups));
    const int perAccount = (groups + int(accounts.size()) - 1) / int(accounts.size());
    for (int i = 0; i < groups; ++i) {
        const Noise own = chance.of(quint64(i));
        const double size = 5 + 400 * own.unit(1) * own.unit(2);
        Cell cell{accounts[i / perAccount].id, 100'000 + i, quint16(own.bits(3) % ispNames().size()),
                  flowOf(own.unit(4) < 0.7 ? Habit::Steady : Habit::Deferred, size, own)};
        cell.fresh = 1 + qint64(size * own.unit(5));
        cell.retry = qint64(size * 0.3 * own.unit(6));
        cell.processing = qint64(4 * own.unit(7));
        cells.push_back(cell);
    }
    return cells;
}

// Gmail accepts nothing: what is tried goes to retry, and much has gone there already.
void block(std::vector<Cell> &cells)
{
    const quint16 gmail = isp(u"Gmail");
    for (Cell &cell : cells) {
        if (cell.isp != gmail)
            continue;
        cell.flow.success = 0;
        cell.flow.again = 0.002F;
        cell.flow.arrivals = std::max(cell.flow.arrivals, 0.5F);
        cell.flow.period = 0;
        cell.flow.pull = std::max(cell.flow.pull, 0.03F);
        cell.retry += cell.fresh * 3 + 40;
    }
}

}

std::vector<Cell> cellsOf(const Sender &sender, Scenario scenario, const Noise &noise, int largeGroups)
{
    if (!sender.hasQueue())
        return {};
    if (sender.id == printedSender)
        return printedCells();
    const Noise chance = noise.of(quint64(sender.id));
    if (sender.id == largeSender && scenario == Scenario::Large)
        return largeCells(chance, largeGroups);

    std::vector<Cell> cells = ordinaryCells(chance);
    if (sender.id == 3) // the documents' example of a purge: account 1, campaign 3 (wire/altcraft-admin.md 3.2)
        addCampaign(cells, 1, 3, Habit::Steady, 800, chance.of(3));
    if (scenario == Scenario::RunawayCampaign && sender.id == runawaySender)
        addRunaway(cells);
    if (scenario == Scenario::GmailBlock)
        block(cells);
    return cells;
}

}
