#pragma once

#include "model/journalmodel.h"
#include "store/journal.h"

#include <QHash>
#include <QMultiHash>
#include <QSet>

namespace senderdesk::operations {

// Makes rows for people of the journal's rows: an action on a target with its outcome and what was read afterwards. Takes them in
// any order, by pages from the newest to the oldest and as they are written; what has not come yet is filled in when it does.
class JournalJoin
{
public:
    // Gives all rows that are other than before. firstOwnRow: Journal::firstOwnRow().
    QList<model::JournalRow> take(const QList<store::JournalEntry> &entries, std::optional<qint64> firstOwnRow);

    // Of all that were taken; 0: none.
    [[nodiscard]] qint64 oldest() const { return m_oldest; }
    [[nodiscard]] qint64 newest() const { return m_newest; }

private:
    struct Action
    {
        model::JournalRow row;
        bool hasOutcome = false;
        qint64 lastReading = 0;
    };
    void merge(Action &action, const store::JournalEntry &entry);
    void settle(const QByteArray &place, QSet<QByteArray> &touched); // which of the actions there were taken back since

    QHash<QByteArray, Action> m_actions;
    QMultiHash<QByteArray, QByteArray> m_actionsOf; // keys of the actions on a target of a server
    qint64 m_oldest = 0;
    qint64 m_newest = 0;
};

}
