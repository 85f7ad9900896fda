#pragma once

#include "api/method.h"
#include "domain/sender.h"
#include "domain/virtualsender.h"

// Virtual senders, of two services that resemble each other and are never mixed: the Administrator API says whose account it
// means (wire/altcraft-admin.md 4), the User API's token implies it (wire/altcraft-user.md 8.2). The administrator's clone and
// delete are printed with the User API's paths; they are told apart by account_id.
namespace senderdesk::api {

using namespace std::chrono_literals;

struct VirtualSendersList
{
    static constexpr Method method{"vsenders.list",
                                   "/api/v1.1/admin/vsenders/list",
                                   domain::Service::AltcraftAdmin,
                                   Effect::Read,
                                   Evidence::Documented,
                                   30s};
    using Reply = List<domain::VirtualSenderRow>;
    core::AccountId account;
    qint64 fromId = 1;
    qint64 limit = 1000;
};

struct VirtualSendersGet
{
    static constexpr Method method{
        "vsenders.get", "/api/v1.1/admin/vsenders/get", domain::Service::AltcraftAdmin, Effect::Read, Evidence::Inferred, 30s};
    using Reply = One<domain::VirtualSender>;
    core::AccountId account;
    core::VirtualSenderId id;
};

struct VirtualSendersAdd
{
    static constexpr Method method{
        "vsenders.add", "/api/v1.1/admin/vsenders/add", domain::Service::AltcraftAdmin, Effect::Change, Evidence::Inferred, 30s};
    using Reply = Maybe<domain::Saved>;
    core::AccountId account;
    QString name{};
    QList<domain::Rule> emailRules{};
    QList<domain::Rule> smsRules{};
};

struct VirtualSendersUpdate // replaces both lists of rules whole
{
    static constexpr Method method{"vsenders.update",
                                   "/api/v1.1/admin/vsenders/update",
                                   domain::Service::AltcraftAdmin,
                                   Effect::Change,
                                   Evidence::Inferred,
                                   30s};
    using Reply = Maybe<domain::Saved>;
    core::AccountId account;
    core::VirtualSenderId id;
    QString name{};
    QList<domain::Rule> emailRules{};
    QList<domain::Rule> smsRules{};
};

struct VirtualSendersClone
{
    static constexpr Method method{"vsenders.clone", "/api/v1.1/vsenders/clone", domain::Service::AltcraftAdmin,
                                   Effect::Change,   Evidence::Documented,       30s};
    using Reply = One<domain::Saved>;
    core::AccountId account;
    core::VirtualSenderId id;
    std::optional<QString> name{}; // "Clone of ..." where it is left out
};

struct VirtualSendersDelete // nothing restores it
{
    static constexpr Method method{"vsenders.delete", "/api/v1.1/vsenders/delete", domain::Service::AltcraftAdmin,
                                   Effect::Change,    Evidence::Documented,        30s};
    using Reply = Nothing;
    core::AccountId account;
    core::VirtualSenderId id;
};

using VirtualSenderRequests = TypeList<VirtualSendersList, VirtualSendersGet, VirtualSendersAdd, VirtualSendersUpdate,
                                       VirtualSendersClone, VirtualSendersDelete>;

struct UserVirtualSendersList
{
    static constexpr Method method{"user.vsenders.list", "/api/v1.1/vsenders/list", domain::Service::AltcraftUser,
                                   Effect::Read,         Evidence::Documented,      30s};
    using Reply = List<domain::VirtualSenderRow>;
    qint64 fromId = 1;
    qint64 limit = 1000;
};

struct UserVirtualSendersGet
{
    static constexpr Method method{"user.vsenders.get", "/api/v1.1/vsenders/get", domain::Service::AltcraftUser,
                                   Effect::Read,        Evidence::Documented,     30s};
    using Reply = One<domain::VirtualSender>;
    core::VirtualSenderId id;
};

struct UserVirtualSendersAdd
{
    static constexpr Method method{"user.vsenders.add", "/api/v1.1/vsenders/add", domain::Service::AltcraftUser,
                                   Effect::Change,      Evidence::Documented,     30s};
    using Reply = Maybe<domain::Saved>;
    QString name{};
    QList<domain::Rule> emailRules{};
    QList<domain::Rule> smsRules{};
};

struct UserVirtualSendersUpdate
{
    static constexpr Method method{"user.vsenders.update", "/api/v1.1/vsenders/update", domain::Service::AltcraftUser,
                                   Effect::Change,         Evidence::Inferred,          30s};
    using Reply = Maybe<domain::Saved>;
    core::VirtualSenderId id;
    QString name{};
    QList<domain::Rule> emailRules{};
    QList<domain::Rule> smsRules{};
};

struct UserVirtualSendersClone
{
    static constexpr Method method{"user.vsenders.clone", "/api/v1.1/vsenders/clone", domain::Service::AltcraftUser,
                                   Effect::Change,        Evidence::Documented,       30s};
    using Reply = One<domain::Saved>;
    core::VirtualSenderId id;
    std::optional<QString> name{};
};

struct UserVirtualSendersDelete
{
    static constexpr Method method{"user.vsenders.delete", "/api/v1.1/vsenders/delete", domain::Service::AltcraftUser,
                                   Effect::Change,         Evidence::Documented,        30s};
    using Reply = Nothing;
    core::VirtualSenderId id;
};

struct UserSendersList // the real senders that an account may choose from
{
    static constexpr Method method{"user.senders.list", "/api/v1.1/senders/list", domain::Service::AltcraftUser,
                                   Effect::Read,        Evidence::Documented,     30s};
    using Reply = List<domain::AccountSender>;
    qint64 fromId = 1;
    qint64 limit = 1000;
};

using UserVirtualSenderRequests =
    TypeList<UserVirtualSendersList, UserVirtualSendersGet, UserVirtualSendersAdd, UserVirtualSendersUpdate,
             UserVirtualSendersClone, UserVirtualSendersDelete, UserSendersList>;

}

namespace senderdesk::domain {

template<>
inline constexpr auto fieldsOf<api::VirtualSendersList> =
    std::tuple{Field{"account_id", &api::VirtualSendersList::account}, Field{"from_id", &api::VirtualSendersList::fromId},
               Field{"limit", &api::VirtualSendersList::limit}};
template<>
inline constexpr auto fieldsOf<api::VirtualSendersGet> =
    std::tuple{Field{"account_id", &api::VirtualSendersGet::account}, Field{"id", &api::VirtualSendersGet::id}};
template<>
inline constexpr auto fieldsOf<api::VirtualSendersAdd> =
    std::tuple{Field{"account_id", &api::VirtualSendersAdd::account}, Field{"name", &api::VirtualSendersAdd::name},
               Field{"email_rules", &api::VirtualSendersAdd::emailRules}, Field{"sms_rules", &api::VirtualSendersAdd::smsRules}};
template<>
inline constexpr auto fieldsOf<api::VirtualSendersUpdate> =
    std::tuple{Field{"account_id", &api::VirtualSendersUpdate::account}, Field{"id", &api::VirtualSendersUpdate::id},
               Field{"name", &api::VirtualSendersUpdate::name}, Field{"email_rules", &api::VirtualSendersUpdate::emailRules},
               Field{"sms_rules", &api::VirtualSendersUpdate::smsRules}};
template<>
inline constexpr auto fieldsOf<api::VirtualSendersClone> =
    std::tuple{Field{"account_id", &api::VirtualSendersClone::account}, Field{"id", &api::VirtualSendersClone::id},
               Field{"name", &api::VirtualSendersClone::name}};
template<>
inline constexpr auto fieldsOf<api::VirtualSendersDelete> =
    std::tuple{Field{"account_id", &api::VirtualSendersDelete::account}, Field{"id", &api::VirtualSendersDelete::id}};

template<>
inline constexpr auto fieldsOf<api::UserVirtualSendersList> =
    std::tuple{Field{"from_id", &api::UserVirtualSendersList::fromId}, Field{"limit", &api::UserVirtualSendersList::limit}};
template<>
inline constexpr auto fieldsOf<api::UserVirtualSendersGet> = std::tuple{Field{"id", &api::UserVirtualSendersGet::id}};
template<>
inline constexpr auto fieldsOf<api::UserVirtualSendersAdd> =
    std::tuple{Field{"name", &api::UserVirtualSendersAdd::name}, Field{"email_rules", &api::UserVirtualSendersAdd::emailRules},
               Field{"sms_rules", &api::UserVirtualSendersAdd::smsRules}};
template<>
inline constexpr auto fieldsOf<api::UserVirtualSendersUpdate> =
    std::tuple{Field{"id", &api::UserVirtualSendersUpdate::id}, Field{"name", &api::UserVirtualSendersUpdate::name},
               Field{"email_rules", &api::UserVirtualSendersUpdate::emailRules},
               Field{"sms_rules", &api::UserVirtualSendersUpdate::smsRules}};
template<>
inline constexpr auto fieldsOf<api::UserVirtualSendersClone> =
    std::tuple{Field{"id", &api::UserVirtualSendersClone::id}, Field{"name", &api::UserVirtualSendersClone::name}};
template<>
inline constexpr auto fieldsOf<api::UserVirtualSendersDelete> = std::tuple{Field{"id", &api::UserVirtualSendersDelete::id}};
template<>
inline constexpr auto fieldsOf<api::UserSendersList> =
    std::tuple{Field{"from_id", &api::UserSendersList::fromId}, Field{"limit", &api::UserSendersList::limit}};

}
