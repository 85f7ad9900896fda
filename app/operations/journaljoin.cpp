#include "operations/journaljoin.h"

#include "operations/journalwords.h"

#include <QJsonDocument>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <vector>

namespace senderdesk::operations {
namespace {

using model::JournalOutcome;
using model::JournalRow;
using store::JournalEntry;

// Rows from before targets were written have their ids in columns of their own.
QByteArray targetOf(const JournalEntry &entry)
{
    if (!entry.target.isEmpty())
        return QJsonDocument(entry.target).toJson(QJsonDocument::Compact);
    return QByteArray::number(entry.senderId) + '/' + QByteArray::number(entry.accountId) + '/'
           + QByteArray::number(entry.campaignId);
}

QByteArray keyOf(const JournalEntry &entry)
{
    return entry.requestId.toUtf8() + '\n' + targetOf(entry);
}

QByteArray placeOf(const JournalEntry &entry)
{
    return entry.server.toUtf8() + '\n' + targetOf(entry);
}

model::JournalMoment momentOf(const JournalEntry &entry)
{
    return {entry.counts, entry.isSenderListed, entry.state};
}

JournalOutcome outcomeOf(const QString &name)
{
    using Outcome = TargetResult::Outcome;
    switch (outcomeNamed(name).value_or(Outcome::Unknown)) {
    case Outcome::Done:
        return JournalOutcome::Done;
    case Outcome::NotExecutedAgain:
        return JournalOutcome::NotExecutedAgain;
    case Outcome::Failed:
        return JournalOutcome::Failed;
    case Outcome::Unknown:
        return JournalOutcome::Unknown;
    case Outcome::NotSent:
        return JournalOutcome::NotSent;
    }
    Q_UNREACHABLE();
}

void takeIdentity(JournalRow &row, const JournalEntry &entry)
{
    row.at = entry.at;
    row.connectionId = entry.connectionId;
    row.connection = entry.connectionName;
    row.server = entry.server;
    const QUrl url(entry.server);
    row.host = url.port() < 0 ? url.host() : url.host() + u':' + QString::number(url.port());
    row.connectionClass = entry.connectionClass;
    row.user = entry.systemUser;
    row.action = entry.action;
    row.requestId = entry.requestId;
    row.senderId = entry.senderId;
    row.accountId = entry.accountId;
    row.campaignId = entry.campaignId;
    row.senderName = entry.senderName;
    row.target = entry.target;
}

}

QList<JournalRow> JournalJoin::take(const QList<JournalEntry> &entries, std::optional<qint64> firstOwnRow)
{
    QSet<QByteArray> touched;
    QSet<QByteArray> places;
    for (const JournalEntry &entry : entries) {
        const QByteArray key = keyOf(entry);
        Action &action = m_actions[key];
        if (action.row.key.isEmpty()) {
            action.row.key = key;
            m_actionsOf.insert(placeOf(entry), key);
        }
        merge(action, entry);
        touched.insert(key);
        places.insert(placeOf(entry));
        m_oldest = m_oldest == 0 ? entry.id : std::min(m_oldest, entry.id);
        m_newest = std::max(m_newest, entry.id);
    }
    for (const QByteArray &key : std::as_const(touched)) {
        Action &action = m_actions[key];
        if (!action.hasOutcome) {
            action.row.isRunEnded = !firstOwnRow || action.row.rows.first() < *firstOwnRow;
            action.row.outcome = action.row.isRunEnded ? JournalOutcome::Unknown : JournalOutcome::InProgress;
        }
    }
    for (const QByteArray &place : std::as_const(places))
        settle(place, touched);
    QList<JournalRow> changed;
    for (const QByteArray &key : std::as_const(touched))
        changed << m_actions.value(key).row;
    return changed;
}

void JournalJoin::merge(Action &action, const JournalEntry &entry)
{
    JournalRow &row = action.row;
    if (row.rows.contains(entry.id))
        return;
    if (row.rows.isEmpty() || entry.id < row.rows.first())
        takeIdentity(row, entry);
    row.rows << entry.id;
    std::ranges::sort(row.rows);
    switch (entry.kind) {
    case JournalEntry::Kind::Intent:
        row.reason = entry.reason;
        row.owner = entry.owner;
        row.until = entry.until;
        row.before = momentOf(entry);
        break;
    case JournalEntry::Kind::Outcome:
        action.hasOutcome = true;
        row.isRunEnded = false;
        row.outcome = outcomeOf(entry.outcome);
        row.error = entry.error;
        break;
    case JournalEntry::Kind::Reading:
        if (entry.id > action.lastReading) {
            action.lastReading = entry.id;
            row.after = momentOf(entry);
        }
        break;
    }
}

// From the newest back: what was done last by each kind of action stands ready for the one that it takes back.
void JournalJoin::settle(const QByteArray &place, QSet<QByteArray> &touched)
{
    std::vector<JournalRow *> rows;
    const QByteArrayList keys = m_actionsOf.values(place);
    for (const QByteArray &key : keys)
        rows.push_back(&m_actions[key].row);
    std::ranges::sort(rows, std::ranges::greater(), [](const JournalRow *row) { return row->rows.first(); });
    QMap<domain::ActionKind, QString> done;
    for (JournalRow *row : rows) {
        const auto kind = actionNamed(row->action);
        if (!kind)
            continue;
        const auto inverse = domain::actionOf(*kind).inverse;
        const QString undoneBy = inverse ? done.value(*inverse) : QString();
        if (row->undoneBy != undoneBy) {
            row->undoneBy = undoneBy;
            touched.insert(row->key);
        }
        if (row->outcome == JournalOutcome::Done)
            done.insert(*kind, row->requestId);
    }
}

}
