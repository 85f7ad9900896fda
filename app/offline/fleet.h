#pragma once

#include "domain/account.h"
#include "domain/sender.h"
#include "offline/scenario.h"
#include "offline/spool.h"

#include <map>

namespace senderdesk::offline {

struct EstateOptions;

// What an Altcraft administrator sees: accounts, senders, and the queue of each AKMTA sender.
class Fleet
{
public:
    Fleet(Scenario scenario, quint64 seed, const EstateOptions &options);

    // Seconds since the estate began. Never goes back.
    void setTime(qint64 second) { m_second = second; }

    [[nodiscard]] const QList<domain::Account> &accounts() const { return m_accounts; } // ascending by id

    struct Page
    {
        QList<domain::Sender> senders;
        qint64 total = 0; // of the whole set, whatever the page (wire/altcraft-admin.md 1.9)
    };
    // Senders that are not deleted, ascending by id.
    [[nodiscard]] Page senders(qint64 fromId, qint64 limit) const;

    // nullptr when there is no such sender, or it is deleted.
    [[nodiscard]] const domain::Sender *find(qint64 sender) const;
    [[nodiscard]] std::optional<qint64> named(const QString &name) const; // deleted or not
    qint64 add(const QString &name);                                      // an AKMTA sender with an empty queue; its id
    void rename(qint64 sender, const QString &name);

    // nullptr when there is no such sender, or it is deleted. A sender without a queue of its own has an empty spool.
    [[nodiscard]] Spool *spoolOf(qint64 sender);

    // A sender that is marked DELETED keeps its queue, which stands until it is restored. False: there is no such sender, or
    // it is deleted already.
    bool markDeleted(qint64 sender);
    // False: no sender of that id is known, also when it was deleted in the panel. Restoring one that is not deleted does
    // nothing and succeeds.
    bool restore(qint64 sender);

private:
    struct Entry
    {
        domain::Sender sender;
        bool isDeleted = false;
        std::optional<Spool> spool{}; // built when first asked for
    };
    [[nodiscard]] Spool &spoolOf(Entry &entry);

    Scenario m_scenario;
    Noise m_noise;
    int m_largeGroups;
    qint64 m_second = 0;
    QList<domain::Account> m_accounts;
    std::map<qint64, Entry> m_senders;
};

}
