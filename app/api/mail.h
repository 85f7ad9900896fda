#pragma once

#include "api/method.h"
#include "domain/mail.h"

// The OpenSRS Mail API's methods of this program (wire/opensrs-mail.md 5 and 9–21). A reply holds its members beside success; a
// member is optional where no document says that it is always there. `user` is whose mailbox, never who asks: that stands in the
// credentials, which the client adds.
namespace senderdesk::api {

using namespace std::chrono_literals;

struct Authenticate
{
    static constexpr Method method{"mail.authenticate", "/authenticate",      domain::Service::OpenSrs,
                                   Effect::Read,        Evidence::Documented, 30s};
    struct Reply
    {
        std::optional<QString> sessionToken{};
        std::optional<qint64> sessionSeconds{}; // its life, from the submission of the request
        friend bool operator==(const Reply &, const Reply &) = default;
    };
    std::optional<bool> generateSessionToken{};
    std::optional<qint64> sessionSeconds{}; // 1…86,400
};

struct MailRange
{
    qint64 first = 0; // from 0
    qint64 limit = 100;
    friend bool operator==(const MailRange &, const MailRange &) = default;
};

struct DomainCriteria
{
    std::optional<QString> match{}; // ? is one character, * any number
};

struct DomainsSearch
{
    static constexpr Method method{"mail.domains.search", "/search_domains",    domain::Service::OpenSrs,
                                   Effect::Read,          Evidence::Documented, 30s};
    struct Reply
    {
        std::optional<qint64> count{}; // of this page
        std::optional<qint64> totalCount{};
        QList<domain::MailDomain> items{};
        friend bool operator==(const Reply &, const Reply &) = default;
    };
    std::optional<DomainCriteria> criteria{};
    std::optional<MailRange> range{};
};

struct MailboxCriteria
{
    QString domain;
    std::optional<QString> match{};         // as of domains
    std::optional<QList<QString>> types{};  // mailbox, filter, forward, alias
    std::optional<QList<QString>> states{}; // active, deleted, suspended, smtplimit, quota
};

struct MailboxesSearch
{
    static constexpr Method method{
        "mail.mailboxes.search", "/search_users", domain::Service::OpenSrs, Effect::Read, Evidence::Documented, 30s};
    struct Reply
    {
        std::optional<qint64> count{}; // of this page
        std::optional<qint64> totalCount{};
        QList<domain::Mailbox> items{};
        friend bool operator==(const Reply &, const Reply &) = default;
    };
    MailboxCriteria criteria{};
    std::optional<QList<QString>> fields{};
    std::optional<MailRange> range{};
};

struct MailboxMetadata
{
    std::optional<domain::MailQuota> quota{};
    friend bool operator==(const MailboxMetadata &, const MailboxMetadata &) = default;
};

struct MailboxGet
{
    static constexpr Method method{"mail.mailboxes.get", "/get_user",          domain::Service::OpenSrs,
                                   Effect::Read,         Evidence::Documented, 30s};
    struct Reply
    {
        std::optional<QString> type{};
        QJsonObject attributes{};
        std::optional<MailboxMetadata> metadata{};
        friend bool operator==(const Reply &, const Reply &) = default;
    };
    QString mailbox;
};

struct MailFoldersGet
{
    static constexpr Method method{"mail.folders.get", "/get_user_folders",  domain::Service::OpenSrs,
                                   Effect::Read,       Evidence::Documented, 30s};
    struct Reply
    {
        QList<QString> folders{}; // whole paths with dots between
        QList<QString> deletedFolders{};
        friend bool operator==(const Reply &, const Reply &) = default;
    };
    QString mailbox;
};

struct MessagesGet // that are there, of one folder; INBOX unless it is said
{
    static constexpr Method method{"mail.messages.get", "/get_user_messages", domain::Service::OpenSrs,
                                   Effect::Read,        Evidence::Documented, 120s};
    struct Reply
    {
        std::optional<qint64> count{};
        std::optional<QList<domain::MailMessage>> messages{};
        friend bool operator==(const Reply &, const Reply &) = default;
    };
    QString mailbox;
    std::optional<QString> folder{};
    std::optional<qint64> limit{};
};

struct DeletedMessagesGet // of one folder; all folders unless it is said. There is no paging
{
    static constexpr Method method{
        "mail.messages.get-deleted", "/get_deleted_messages", domain::Service::OpenSrs, Effect::Read, Evidence::Documented, 120s};
    struct Reply
    {
        std::optional<qint64> count{};
        std::optional<QList<domain::MailMessage>> messages{};
        // An older form of the method answered with a job and no messages yet (wire/opensrs-mail.md 9).
        std::optional<QJsonValue> job{};
        std::optional<QString> status{};
        friend bool operator==(const Reply &, const Reply &) = default;
    };
    QString mailbox;
    std::optional<QString> folder{};
    std::optional<QList<QString>> headers{}; // which of them; all unless they are said
};

struct DeletedMessagesRestore
{
    static constexpr Method method{"mail.messages.restore", "/restore_deleted_messages", domain::Service::OpenSrs,
                                   Effect::Change,          Evidence::Documented,        120s};
    struct Reply
    {
        std::optional<QList<domain::RestoredMessage>> results{}; // one for each message: success outside says nothing of them
        friend bool operator==(const Reply &, const Reply &) = default;
    };
    QString mailbox;
    QList<QString> ids; // of DeletedMessagesGet
};

// For whoever wants to know only whether it succeeded.
struct MailEnvelope
{
    friend bool operator==(const MailEnvelope &, const MailEnvelope &) = default;
};

using MailRequests = TypeList<Authenticate, DomainsSearch, MailboxesSearch, MailboxGet, MailFoldersGet, MessagesGet,
                              DeletedMessagesGet, DeletedMessagesRestore>;

}

namespace senderdesk::domain {

template<>
inline constexpr auto fieldsOf<api::MailEnvelope> = std::tuple<>{};
template<>
inline constexpr auto fieldsOf<api::Authenticate> =
    std::tuple{Field{"generate_session_token", &api::Authenticate::generateSessionToken},
               Field{"session_token_duration", &api::Authenticate::sessionSeconds}};
template<>
inline constexpr auto fieldsOf<api::Authenticate::Reply> =
    std::tuple{Field{"session_token", &api::Authenticate::Reply::sessionToken},
               Field{"session_token_duration", &api::Authenticate::Reply::sessionSeconds}};
template<>
inline constexpr auto fieldsOf<api::MailRange> =
    std::tuple{Field{"first", &api::MailRange::first}, Field{"limit", &api::MailRange::limit}};
template<>
inline constexpr auto fieldsOf<api::DomainCriteria> = std::tuple{Field{"match", &api::DomainCriteria::match}};
template<>
inline constexpr auto fieldsOf<api::DomainsSearch> =
    std::tuple{Field{"criteria", &api::DomainsSearch::criteria}, Field{"range", &api::DomainsSearch::range}};
template<>
inline constexpr auto fieldsOf<api::DomainsSearch::Reply> =
    std::tuple{Field{"count", &api::DomainsSearch::Reply::count}, Field{"total_count", &api::DomainsSearch::Reply::totalCount},
               Field{"domains", &api::DomainsSearch::Reply::items}};
template<>
inline constexpr auto fieldsOf<api::MailboxCriteria> =
    std::tuple{Field{"domain", &api::MailboxCriteria::domain}, Field{"match", &api::MailboxCriteria::match},
               Field{"type", &api::MailboxCriteria::types}, Field{"status", &api::MailboxCriteria::states}};
template<>
inline constexpr auto fieldsOf<api::MailboxesSearch> =
    std::tuple{Field{"criteria", &api::MailboxesSearch::criteria}, Field{"fields", &api::MailboxesSearch::fields},
               Field{"range", &api::MailboxesSearch::range}};
template<>
inline constexpr auto fieldsOf<api::MailboxesSearch::Reply> =
    std::tuple{Field{"count", &api::MailboxesSearch::Reply::count},
               Field{"total_count", &api::MailboxesSearch::Reply::totalCount},
               Field{"users", &api::MailboxesSearch::Reply::items}};
template<>
inline constexpr auto fieldsOf<api::MailboxMetadata> = std::tuple{Field{"quota", &api::MailboxMetadata::quota}};
template<>
inline constexpr auto fieldsOf<api::MailboxGet> = std::tuple{Field{"user", &api::MailboxGet::mailbox}};
template<>
inline constexpr auto fieldsOf<api::MailboxGet::Reply> =
    std::tuple{Field{"type", &api::MailboxGet::Reply::type}, Field{"attributes", &api::MailboxGet::Reply::attributes},
               Field{"metadata", &api::MailboxGet::Reply::metadata}};
template<>
inline constexpr auto fieldsOf<api::MailFoldersGet> = std::tuple{Field{"user", &api::MailFoldersGet::mailbox}};
template<>
inline constexpr auto fieldsOf<api::MailFoldersGet::Reply> =
    std::tuple{Field{"folders", &api::MailFoldersGet::Reply::folders},
               Field{"deleted_folders", &api::MailFoldersGet::Reply::deletedFolders}};
template<>
inline constexpr auto fieldsOf<api::MessagesGet> =
    std::tuple{Field{"user", &api::MessagesGet::mailbox}, Field{"folder", &api::MessagesGet::folder},
               Field{"limit", &api::MessagesGet::limit}};
template<>
inline constexpr auto fieldsOf<api::MessagesGet::Reply> =
    std::tuple{Field{"count", &api::MessagesGet::Reply::count}, Field{"messages", &api::MessagesGet::Reply::messages}};
template<>
inline constexpr auto fieldsOf<api::DeletedMessagesGet> =
    std::tuple{Field{"user", &api::DeletedMessagesGet::mailbox}, Field{"folder", &api::DeletedMessagesGet::folder},
               Field{"headers", &api::DeletedMessagesGet::headers}};
template<>
inline constexpr auto fieldsOf<api::DeletedMessagesGet::Reply> =
    std::tuple{Field{"count", &api::DeletedMessagesGet::Reply::count},
               Field{"messages", &api::DeletedMessagesGet::Reply::messages}, Field{"job", &api::DeletedMessagesGet::Reply::job},
               Field{"status", &api::DeletedMessagesGet::Reply::status}};
template<>
inline constexpr auto fieldsOf<api::DeletedMessagesRestore> =
    std::tuple{Field{"user", &api::DeletedMessagesRestore::mailbox}, Field{"ids", &api::DeletedMessagesRestore::ids}};
template<>
inline constexpr auto fieldsOf<api::DeletedMessagesRestore::Reply> =
    std::tuple{Field{"ids", &api::DeletedMessagesRestore::Reply::results}};

}
