#include "operations/journalwords.h"

#include "operations/actionrequest.h"

#include <array>
#include <utility>

namespace senderdesk::operations {
namespace {

using namespace Qt::StringLiterals;
using Outcome = TargetResult::Outcome;

constexpr std::array outcomes{std::pair{Outcome::Done, "done"}, std::pair{Outcome::NotExecutedAgain, "not-executed-again"},
                              std::pair{Outcome::Failed, "failed"}, std::pair{Outcome::Unknown, "unknown"},
                              std::pair{Outcome::NotSent, "not-sent"}};

}

QString systemUser()
{
    for (const char *variable : {"USER", "LOGNAME", "USERNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return u"unknown"_s;
}

QString outcomeName(Outcome outcome)
{
    for (const auto &[candidate, name] : outcomes) {
        if (candidate == outcome)
            return QLatin1String(name);
    }
    Q_UNREACHABLE();
}

std::optional<Outcome> outcomeNamed(const QString &name)
{
    for (const auto &[outcome, candidate] : outcomes) {
        if (name == QLatin1String(candidate))
            return outcome;
    }
    return std::nullopt;
}

std::optional<domain::ActionKind> actionNamed(const QString &id)
{
    for (const domain::Action &action : domain::actions) {
        if (id == QLatin1String(action.id))
            return action.kind;
    }
    return std::nullopt;
}

std::optional<domain::QueueScope> scopeOfIds(qint64 senderId, qint64 accountId, qint64 campaignId)
{
    const auto sender = core::SenderId::from(senderId);
    const auto account = core::AccountId::from(accountId);
    const auto campaign = core::CampaignId::from(campaignId);
    if (!sender || (campaign && !account))
        return std::nullopt;
    if (campaign)
        return domain::QueueScope::ofCampaign(*sender, *account, *campaign);
    return account ? domain::QueueScope::ofAccount(*sender, *account) : domain::QueueScope::everything(*sender);
}

QString serverOf(const domain::Connection &connection)
{
    QString server = connection.baseUrl.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    while (server.endsWith(u'/')) // "https://host" and "https://host/" are one server
        server.chop(1);
    return server;
}

store::JournalEntry journalRow(store::JournalEntry::Kind kind, core::WallTime at, const domain::Connection &connection,
                               domain::ActionKind action, const ActionTarget &target, const QString &requestId)
{
    store::JournalEntry row;
    row.kind = kind;
    row.at = at;
    row.connectionId = connection.id;
    row.connectionName = connection.name;
    row.server = serverOf(connection);
    row.connectionClass = connection.connectionClass;
    row.systemUser = systemUser();
    row.action = QLatin1String(domain::actionOf(action).id);
    row.requestId = requestId;
    row.target = identityOf(target.what);
    if (const auto sender = target.sender())
        row.senderId = sender->value();
    row.senderName = target.senderName;
    if (const auto *scope = target.scope()) {
        row.accountId = scope->account() ? scope->account()->value() : 0;
        row.campaignId = scope->campaign() ? scope->campaign()->value() : 0;
    }
    if (const auto *sender = std::get_if<domain::VirtualSenderRef>(&target.what))
        row.accountId = sender->account ? sender->account->value() : 0;
    if (const auto *setup = std::get_if<domain::SenderSetupRef>(&target.what))
        row.accountId = setup->account ? setup->account->value() : 0;
    return row;
}

}
