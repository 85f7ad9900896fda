#include "operations/deletedsenders.h"

#include "domain/action.h"
#include "operations/journalwords.h"
#include "store/journal.h"

#include <QHash>

#include <algorithm>

namespace senderdesk::operations {
namespace {

using store::JournalEntry;
using Outcome = TargetResult::Outcome;

// Walks the journal from its oldest row on.
class Walk
{
public:
    void take(const JournalEntry &row)
    {
        Action &action = m_actions[row.requestId];
        switch (row.kind) {
        case JournalEntry::Kind::Intent:
            action.intent = row;
            break;
        case JournalEntry::Kind::Outcome:
            action.outcome = outcomeNamed(row.outcome);
            takeOutcome(action);
            break;
        case JournalEntry::Kind::Reading:
            takeReading(action, row);
            break;
        }
    }
    QList<DeletedSenders::Entry> deleted() const
    {
        QList<DeletedSenders::Entry> entries;
        for (const DeletedSenders::Entry &entry : m_senders)
            entries << entry;
        std::sort(entries.begin(), entries.end(),
                  [](const auto &a, const auto &b) { return a.at != b.at ? a.at > b.at : a.sender > b.sender; });
        return entries;
    }

private:
    struct Action
    {
        JournalEntry intent;
        std::optional<Outcome> outcome;
        [[nodiscard]] bool isDeletion() const
        {
            return intent.action == QLatin1String(domain::actionOf(domain::ActionKind::DeleteSender).id);
        }
    };

    void takeOutcome(const Action &action)
    {
        const auto id = core::SenderId::from(action.intent.senderId);
        if (!id)
            return;
        const bool isExecuted = action.outcome == Outcome::Done || action.outcome == Outcome::NotExecutedAgain;
        const bool mayBeDeleted = action.outcome == Outcome::Unknown && !m_senders.contains(id->value());
        if (action.isDeletion() && (isExecuted || mayBeDeleted))
            m_senders.insert(id->value(), {*id, action.intent.senderName, action.intent.at, isExecuted});
        else if (!action.isDeletion() && isExecuted)
            m_senders.remove(id->value());
    }
    // The list helps only where the outcome does not say it: whether it shows deleted senders is not documented
    // (wire/altcraft-admin.md 2.1), so a sender that is still in it may be deleted all the same.
    void takeReading(const Action &action, const JournalEntry &row)
    {
        const auto known = m_senders.find(row.senderId);
        if (known == m_senders.end() || action.outcome != Outcome::Unknown || !row.isSenderListed)
            return;
        if (action.isDeletion() && !*row.isSenderListed)
            known->isCertain = true;
        else if (!action.isDeletion() && *row.isSenderListed && action.intent.isSenderListed == false)
            m_senders.erase(known);
    }

    QHash<QString, Action> m_actions;               // by request id
    QHash<qint64, DeletedSenders::Entry> m_senders; // those deleted
};

}

DeletedSenders::DeletedSenders(store::Journal &journal, const domain::Connection &connection, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_server(serverOf(connection))
{}

void DeletedSenders::refresh()
{
    store::JournalFilter filter;
    filter.server = m_server;
    filter.actions = {QLatin1String(domain::actionOf(domain::ActionKind::DeleteSender).id),
                      QLatin1String(domain::actionOf(domain::ActionKind::RestoreSender).id)};
    m_journal.read(std::move(filter), this, [this](core::Result<QList<JournalEntry>> rows) {
        m_isRead = true;
        m_error.reset();
        if (!rows) {
            m_error = std::move(rows.error());
            Q_EMIT changed();
            return;
        }
        Walk walk;
        for (const JournalEntry &row : std::as_const(*rows))
            walk.take(row);
        m_entries = walk.deleted();
        Q_EMIT changed();
    });
}

}
