#include "offline/mailfamily.h"

#include <QRegularExpression>

#include <algorithm>

namespace senderdesk::offline {
namespace {

using namespace Qt::StringLiterals;
using Account = MailEstate::Account;
using Message = MailEstate::Message;

enum Number { ServerError, BadCredentials, NotThere, IsAlias, NoPermission, BadlyFormatted, BadAttribute, Exists, NotYours = 9 };

std::unexpected<Refusal> refuse(Number number)
{
    return std::unexpected(mailRefusal(number));
}

// A mailbox that messages can be asked of.
Outcome<Account *> mailboxOf(World &world, const QString &address)
{
    if (Account *account = world.mail.account(address)) {
        if (account->mailbox.type == u"alias"_s)
            return refuse(IsAlias);
        return account;
    }
    return refuse(world.mail.hasDomainOf(address) ? NotThere : NotYours);
}

// ? is one character, * any number.
bool matches(const QString &name, const std::optional<QString> &pattern)
{
    if (!pattern || pattern->isEmpty())
        return true;
    QString expression = QRegularExpression::escape(*pattern);
    expression.replace(u"\\?"_s, u"."_s).replace(u"\\*"_s, u".*"_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(expression), QRegularExpression::CaseInsensitiveOption)
        .match(name)
        .hasMatch();
}

bool isWanted(const std::optional<QList<QString>> &words, const std::optional<QString> &word)
{
    return !words || words->isEmpty() || (word && words->contains(*word));
}

template<class T>
QList<T> pageOf(const QList<T> &all, const std::optional<api::MailRange> &range)
{
    return range ? all.mid(std::max<qint64>(range->first, 0), std::max<qint64>(range->limit, 0)) : all;
}

QJsonObject chosen(const QJsonObject &headers, const std::optional<QList<QString>> &names)
{
    if (!names || names->isEmpty())
        return headers;
    QJsonObject some;
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        if (names->contains(it.key(), Qt::CaseInsensitive))
            some.insert(it.key(), *it);
    }
    return some;
}

}

Refusal mailRefusal(int number)
{
    static const QStringList texts{
        u"Server error."_s,
        u"Invalid credentials supplied in request."_s,
        u"The requested object does not exist."_s,
        u"This object is an alias."_s,
        u"Requestor lacks permission to change one or more of the requested attributes."_s,
        u"Request badly formatted (missing required field, or field is not the correct data type)."_s,
        u"One or more attributes badly formatted."_s,
        u"An object with this name already exists."_s,
    };
    return {number, texts.value(number, u"Not allowed."_s)};
}

Outcome<api::Authenticate::Reply> answer(World &world, const MailCaller &caller, const api::Authenticate &request)
{
    if (!request.generateSessionToken.value_or(false))
        return api::Authenticate::Reply{};
    const qint64 seconds = request.sessionSeconds.value_or(10'800);
    if (seconds < 1 || seconds > 86'400)
        return refuse(BadAttribute);
    return api::Authenticate::Reply{world.mail.makeToken(caller.user, seconds), seconds};
}

Outcome<api::DomainsSearch::Reply> answer(World &world, const MailCaller &, const api::DomainsSearch &request)
{
    QList<domain::MailDomain> all;
    for (const QString &name : world.mail.domains()) {
        if (matches(name, request.criteria ? request.criteria->match : std::nullopt))
            all << domain::MailDomain{name};
    }
    const QList<domain::MailDomain> page = pageOf(all, request.range);
    return api::DomainsSearch::Reply{page.size(), all.size(), page};
}

Outcome<api::MailboxesSearch::Reply> answer(World &world, const MailCaller &, const api::MailboxesSearch &request)
{
    const api::MailboxCriteria &criteria = request.criteria;
    if (!world.mail.domains().contains(criteria.domain))
        return refuse(NotThere);
    QList<domain::Mailbox> all;
    for (const domain::Mailbox &mailbox : world.mail.mailboxes()) {
        const qsizetype at = mailbox.address.indexOf(u'@');
        const bool isMatch = matches(mailbox.address, criteria.match) || matches(mailbox.address.first(at), criteria.match);
        if (mailbox.address.sliced(at + 1) == criteria.domain && isMatch && isWanted(criteria.types, mailbox.type)
            && isWanted(criteria.states, mailbox.status))
            all << mailbox;
    }
    const QList<domain::Mailbox> page = pageOf(all, request.range);
    return api::MailboxesSearch::Reply{page.size(), all.size(), page};
}

Outcome<api::MailboxGet::Reply> answer(World &world, const MailCaller &, const api::MailboxGet &request)
{
    Account *account = world.mail.account(request.mailbox);
    if (!account)
        return refuse(world.mail.hasDomainOf(request.mailbox) ? NotThere : NotYours);
    return api::MailboxGet::Reply{account->mailbox.type, {{u"account"_s, request.mailbox}}, api::MailboxMetadata{account->quota}};
}

Outcome<api::MailFoldersGet::Reply> answer(World &world, const MailCaller &, const api::MailFoldersGet &request)
{
    const auto account = mailboxOf(world, request.mailbox);
    if (!account)
        return std::unexpected(account.error());
    api::MailFoldersGet::Reply reply{(*account)->folders, {}};
    for (const Message &message : (*account)->messages) {
        if (message.isDeleted && !message.folder.isEmpty() && !reply.folders.contains(message.folder)
            && !reply.deletedFolders.contains(message.folder))
            reply.deletedFolders << message.folder;
    }
    return reply;
}

Outcome<api::MessagesGet::Reply> answer(World &world, const MailCaller &, const api::MessagesGet &request)
{
    const auto account = mailboxOf(world, request.mailbox);
    if (!account)
        return std::unexpected(account.error());
    const quint64 listing = world.mail.beginListing();
    const QString folder = request.folder.value_or(u"INBOX"_s);
    QList<domain::MailMessage> messages;
    for (const Message &message : (*account)->messages) {
        if (!message.isDeleted && message.folder == folder && messages.size() < request.limit.value_or(messages.size() + 1))
            messages << domain::MailMessage{world.mail.idFor(**account, message, listing), {}, chosen(message.headers, {})};
    }
    return api::MessagesGet::Reply{messages.size(), messages};
}

Outcome<api::DeletedMessagesGet::Reply> answer(World &world, const MailCaller &, const api::DeletedMessagesGet &request)
{
    const auto account = mailboxOf(world, request.mailbox);
    if (!account)
        return std::unexpected(account.error());
    const quint64 listing = world.mail.beginListing();
    const bool isEveryFolder = !request.folder || request.folder->isEmpty();
    QList<domain::MailMessage> messages;
    for (const Message &message : (*account)->messages) {
        if (!message.isDeleted || (!isEveryFolder && message.folder != *request.folder))
            continue;
        messages << domain::MailMessage{world.mail.idFor(**account, message, listing),
                                        message.folder.isEmpty() ? std::nullopt : std::optional(message.folder),
                                        chosen(message.headers, request.headers)};
    }
    api::DeletedMessagesGet::Reply reply;
    reply.count = messages.size();
    reply.messages = std::move(messages);
    return reply;
}

Outcome<api::DeletedMessagesRestore::Reply> answer(World &world, const MailCaller &caller,
                                                   const api::DeletedMessagesRestore &request)
{
    const auto account = mailboxOf(world, request.mailbox);
    if (!account)
        return std::unexpected(account.error());
    if (caller.role != MailEstate::Role::Company)
        return refuse(NoPermission);
    if (request.ids.isEmpty())
        return refuse(BadlyFormatted);
    QList<domain::RestoredMessage> results;
    for (const QString &id : request.ids) {
        Message *message = world.mail.messageOf(**account, id);
        if (!message || !message->isDeleted) {
            const Refusal refusal = mailRefusal(NotThere);
            results << domain::RestoredMessage{id, QJsonValue(false), refusal.code, refusal.text};
            continue;
        }
        message->isDeleted = false;
        if (message->folder.isEmpty())
            message->folder = u"INBOX"_s;
        if (!(*account)->folders.contains(message->folder))
            (*account)->folders << message->folder;
        results << domain::RestoredMessage{id, QJsonValue(true), {}, {}};
    }
    return api::DeletedMessagesRestore::Reply{results};
}

}
