#include "store/journalcolumns.h"

#include <QJsonDocument>

#include <array>
#include <utility>

namespace senderdesk::store {
namespace {

using namespace Qt::StringLiterals;
using Kind = JournalEntry::Kind;

constexpr std::array kindNames{std::pair{Kind::Intent, "intent"}, std::pair{Kind::Outcome, "outcome"},
                               std::pair{Kind::Reading, "reading"}};

QString kindName(Kind kind)
{
    for (const auto &[candidate, name] : kindNames) {
        if (candidate == kind)
            return QLatin1String(name);
    }
    return {};
}

std::optional<Kind> kindNamed(const QString &name)
{
    for (const auto &[kind, candidate] : kindNames) {
        if (name == QLatin1String(candidate))
            return kind;
    }
    return std::nullopt;
}

core::WallTime wallTime(qint64 milliseconds)
{
    return core::WallTime(std::chrono::milliseconds(milliseconds));
}

template<class T, class F>
QVariant orNull(const std::optional<T> &value, F &&take)
{
    return value ? QVariant(take(*value)) : QVariant();
}

template<QString JournalEntry::*member>
constexpr JournalColumn textColumn(const char *name)
{
    return {name, "TEXT NOT NULL", [](const JournalEntry &e) { return QVariant(e.*member); },
            [](JournalEntry &e, const QVariant &v) { e.*member = v.toString(); }};
}

template<qint64 JournalEntry::*member>
constexpr JournalColumn idColumn(const char *name)
{
    return {name, "INTEGER NOT NULL", [](const JournalEntry &e) { return QVariant(e.*member); },
            [](JournalEntry &e, const QVariant &v) { e.*member = v.toLongLong(); }};
}

// All five are there, or none is.
template<qint64 domain::QueueCounts::*member>
constexpr JournalColumn countColumn(const char *name)
{
    return {name, "INTEGER",
            [](const JournalEntry &e) { return orNull(e.counts, [](const domain::QueueCounts &c) { return c.*member; }); },
            [](JournalEntry &e, const QVariant &v) {
                if (v.isNull())
                    return;
                if (!e.counts)
                    e.counts.emplace();
                (*e.counts).*member = v.toLongLong();
            }};
}

constexpr JournalColumn columns[] = {
    JournalColumn{"kind", "TEXT NOT NULL", [](const JournalEntry &e) { return QVariant(kindName(e.kind)); },
                  [](JournalEntry &e, const QVariant &v) { e.kind = kindNamed(v.toString()).value_or(Kind::Reading); }},
    JournalColumn{"at", "INTEGER NOT NULL", [](const JournalEntry &e) { return QVariant(milliseconds(e.at)); },
                  [](JournalEntry &e, const QVariant &v) { e.at = wallTime(v.toLongLong()); }},
    textColumn<&JournalEntry::connectionId>("connection_id"),
    textColumn<&JournalEntry::connectionName>("connection_name"),
    textColumn<&JournalEntry::server>("server"),
    JournalColumn{
        "production", "INTEGER NOT NULL",
        [](const JournalEntry &e) { return QVariant(e.connectionClass == domain::ConnectionClass::Production ? 1 : 0); },
        [](JournalEntry &e, const QVariant &v) {
            e.connectionClass = v.toInt() ? domain::ConnectionClass::Production : domain::ConnectionClass::Test;
        }},
    textColumn<&JournalEntry::systemUser>("system_user"),
    textColumn<&JournalEntry::action>("action"),
    textColumn<&JournalEntry::requestId>("request_id"),
    idColumn<&JournalEntry::senderId>("sender_id"),
    idColumn<&JournalEntry::accountId>("account_id"),
    idColumn<&JournalEntry::campaignId>("campaign_id"),
    textColumn<&JournalEntry::senderName>("sender_name"),
    textColumn<&JournalEntry::reason>("reason"),
    countColumn<&domain::QueueCounts::fresh>("new"),
    countColumn<&domain::QueueCounts::processing>("processing"),
    countColumn<&domain::QueueCounts::retry>("retry"),
    countColumn<&domain::QueueCounts::hold>("hold"),
    countColumn<&domain::QueueCounts::total>("total"),
    JournalColumn{"sender_listed", "INTEGER",
                  [](const JournalEntry &e) { return orNull(e.isSenderListed, [](bool b) { return b ? 1 : 0; }); },
                  [](JournalEntry &e, const QVariant &v) {
                      if (!v.isNull())
                          e.isSenderListed = v.toInt() != 0;
                  }},
    textColumn<&JournalEntry::outcome>("outcome"),
    textColumn<&JournalEntry::error>("error"),
    JournalColumn{
        "target", "TEXT NOT NULL DEFAULT ''",
        [](const JournalEntry &e) { return QVariant(QString::fromUtf8(QJsonDocument(e.target).toJson(QJsonDocument::Compact))); },
        [](JournalEntry &e, const QVariant &v) { e.target = QJsonDocument::fromJson(v.toString().toUtf8()).object(); }, 2},
    JournalColumn{"state", "TEXT NOT NULL DEFAULT ''", [](const JournalEntry &e) { return QVariant(e.state); },
                  [](JournalEntry &e, const QVariant &v) { e.state = v.toString(); }, 2},
    JournalColumn{"owner", "TEXT NOT NULL DEFAULT ''", [](const JournalEntry &e) { return QVariant(e.owner); },
                  [](JournalEntry &e, const QVariant &v) { e.owner = v.toString(); }, 4},
    JournalColumn{"until", "INTEGER", [](const JournalEntry &e) { return orNull(e.until, milliseconds); },
                  [](JournalEntry &e, const QVariant &v) {
                      if (!v.isNull())
                          e.until = wallTime(v.toLongLong());
                  },
                  4},
};

}

qint64 milliseconds(core::WallTime at)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count();
}

std::span<const JournalColumn> journalColumns()
{
    return columns;
}

}
