#include "offline/fleet.h"

#include "offline/content.h"
#include "offline/estate.h"

#include <algorithm>

namespace senderdesk::offline {

Fleet::Fleet(Scenario scenario, quint64 seed, const EstateOptions &options)
    : m_scenario(scenario)
    , m_noise(seed)
    , m_largeGroups(options.largeGroups)
    , m_accounts(accountsOfTheEstate())
{
    for (domain::Sender &sender : sendersOfTheEstate(scenario, options.extraSenders)) {
        const qint64 id = sender.id;
        m_senders.emplace(id, Entry{std::move(sender), id == deletedSender});
    }
}

Fleet::Page Fleet::senders(qint64 fromId, qint64 limit) const
{
    Page page;
    for (const auto &[id, entry] : m_senders) {
        if (entry.isDeleted)
            continue;
        ++page.total;
        if (id >= fromId && page.senders.size() < limit)
            page.senders << entry.sender;
    }
    return page;
}

const domain::Sender *Fleet::find(qint64 sender) const
{
    const auto found = m_senders.find(sender);
    return found == m_senders.end() || found->second.isDeleted ? nullptr : &found->second.sender;
}

std::optional<qint64> Fleet::named(const QString &name) const
{
    const auto found = std::ranges::find_if(m_senders, [&](const auto &each) { return each.second.sender.name == name; });
    return found == m_senders.end() ? std::nullopt : std::optional(found->first);
}

qint64 Fleet::add(const QString &name)
{
    const qint64 id = m_senders.empty() ? 1 : m_senders.rbegin()->first + 1;
    Entry entry{{id, name, QStringLiteral("akmta"), QStringLiteral("email")}};
    entry.spool.emplace(m_noise.of(quint64(id)), std::vector<Cell>(), m_second, false);
    m_senders.emplace(id, std::move(entry));
    return id;
}

void Fleet::rename(qint64 sender, const QString &name)
{
    m_senders.at(sender).sender.name = name;
}

Spool &Fleet::spoolOf(Entry &entry)
{
    if (!entry.spool) {
        const qint64 id = entry.sender.id;
        entry.spool.emplace(m_noise.of(quint64(id)), cellsOf(entry.sender, m_scenario, m_noise, m_largeGroups), 0,
                            id == printedSender);
    }
    return *entry.spool;
}

Spool *Fleet::spoolOf(qint64 sender)
{
    const auto found = m_senders.find(sender);
    if (found == m_senders.end() || found->second.isDeleted)
        return nullptr;
    Spool &spool = spoolOf(found->second);
    spool.advanceTo(m_second);
    return &spool;
}

bool Fleet::markDeleted(qint64 sender)
{
    Spool *spool = spoolOf(sender); // up to now it has moved
    if (!spool)
        return false;
    m_senders.at(sender).isDeleted = true;
    return true;
}

bool Fleet::restore(qint64 sender)
{
    const auto found = m_senders.find(sender);
    if (found == m_senders.end())
        return false;
    if (std::exchange(found->second.isDeleted, false))
        spoolOf(found->second).skipTo(m_second);
    return true;
}

}
