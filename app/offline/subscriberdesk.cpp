#include "offline/subscriberdesk.h"

#include <algorithm>

namespace senderdesk::offline {
namespace {

template<class Row>
const Row *rowOf(const QList<Row> &rows, qint64 id)
{
    const auto found = std::ranges::find(rows, id, &Row::id);
    return found == rows.end() ? nullptr : &*found;
}

}

SubscriberDesk::SubscriberDesk(quint64 seed)
    : m_databases(databasesOfTheDesk())
    , m_resources(resourcesOfTheDesk())
    , m_campaigns(campaignsOfTheDesk())
{
    const Noise noise = Noise(seed).of(0x5ab5);
    m_profiles = profilesOfTheDesk(noise);
    m_profileOf.reserve(qsizetype(m_profiles.size()));
    for (size_t i = 0; i < m_profiles.size(); ++i)
        m_profileOf.insert(m_profiles[i].id, i);
    for (size_t i = 0; i < m_profiles.size(); ++i) {
        for (Entry &entry : subscriptionsOf(m_profiles[i], qint64(i), noise))
            put(std::move(entry));
    }
}

void SubscriberDesk::put(Entry entry)
{
    m_profiles[m_profileOf.value(entry.key.profile())].subscriptions.push_back(m_subscriptions.size());
    m_subscriptions.push_back(std::move(entry));
}

const domain::Database *SubscriberDesk::database(qint64 id) const
{
    return rowOf(m_databases, id);
}

const domain::ResourceDetails *SubscriberDesk::resource(qint64 id) const
{
    return rowOf(m_resources, id);
}

const SubscriberDesk::Profile *SubscriberDesk::profile(qint64 database, const QString &id) const
{
    const auto found = m_profileOf.constFind(id);
    if (found == m_profileOf.constEnd() || m_profiles[*found].database != database)
        return nullptr;
    return &m_profiles[*found];
}

SubscriberDesk::Entry *SubscriberDesk::find(const domain::SubscriptionKey &key)
{
    const Profile *owner = profile(key.database().value(), key.profile());
    if (!owner)
        return nullptr;
    for (const size_t place : owner->subscriptions) {
        if (m_subscriptions[place].key == key)
            return &m_subscriptions[place];
    }
    return nullptr;
}

SubscriberDesk::Entry &SubscriberDesk::add(const domain::SubscriptionKey &key)
{
    put({key});
    return m_subscriptions.back();
}

qint64 SubscriberDesk::changeStatus(qint64 database, const std::optional<QString> &channel, std::optional<qint64> resource,
                                    const QString &from, const QString &to)
{
    qint64 changed = 0;
    for (Entry &entry : m_subscriptions) {
        const bool isMeant = entry.key.database().value() == database && (!channel || entry.key.channel() == *channel)
                             && (!resource || entry.key.resource().value() == *resource);
        if (!isMeant || entry.state.isDeleted || entry.state.status != from)
            continue;
        entry.state.status = to;
        ++changed;
    }
    return changed;
}

}
