#pragma once

#include "domain/field.h"

#include <QJsonObject>

// Records of the OpenSRS Mail API (wire/opensrs-mail.md 9–21). What the guide's stored copies do not show is optional here.
namespace senderdesk::domain {

struct MailDomain
{
    QString name;
    friend bool operator==(const MailDomain &, const MailDomain &) = default;
};

struct Mailbox
{
    QString address; // whole, or its local part: which of them is not documented
    std::optional<QString> type{};
    std::optional<QString> status{};
    std::optional<QString> workgroup{};
    friend bool operator==(const Mailbox &, const Mailbox &) = default;
};

struct MailQuota
{
    std::optional<qint64> bytesMost{};
    std::optional<qint64> bytesUsed{};
    std::optional<qint64> messagesMost{};
    std::optional<qint64> messagesUsed{};
    friend bool operator==(const MailQuota &, const MailQuota &) = default;
};

// A message as a listing shows it. The id is good for a while in this mailbox and for nothing else: the same message has another
// one in every listing.
struct MailMessage
{
    QString id;
    std::optional<QString> folder{};
    QJsonObject headers{}; // name → value, raw mail data; of a repeated header a list or a text
    friend bool operator==(const MailMessage &, const MailMessage &) = default;
};

// A message of a listing, for something to be done to it. It is the id in its mailbox; the rest is for those who read of it
// later.
struct MessageRef
{
    QString mailbox;
    QString id;
    QString folder{};
    QString messageId{};
    QByteArray identity{}; // see distinctIdentities
    friend bool operator==(const MessageRef &a, const MessageRef &b) { return a.mailbox == b.mailbox && a.id == b.id; }
};

// What came of one message of a restore.
struct RestoredMessage
{
    std::optional<QString> id{};
    std::optional<QJsonValue> success{}; // true or false; clients have met 0 and 1
    std::optional<qint64> errorNumber{};
    std::optional<QString> error{};
    friend bool operator==(const RestoredMessage &, const RestoredMessage &) = default;
};

template<>
inline constexpr auto fieldsOf<MailDomain> = std::tuple{Field{"domain", &MailDomain::name}};
template<>
inline constexpr auto fieldsOf<Mailbox> = std::tuple{Field{"user", &Mailbox::address}, Field{"type", &Mailbox::type},
                                                     Field{"status", &Mailbox::status}, Field{"workgroup", &Mailbox::workgroup}};
template<>
inline constexpr auto fieldsOf<MailQuota> =
    std::tuple{Field{"bytes_max", &MailQuota::bytesMost}, Field{"bytes_used", &MailQuota::bytesUsed},
               Field{"messages_max", &MailQuota::messagesMost}, Field{"messages_used", &MailQuota::messagesUsed}};
template<>
inline constexpr auto fieldsOf<MailMessage> =
    std::tuple{Field{"id", &MailMessage::id}, Field{"folder", &MailMessage::folder}, Field{"headers", &MailMessage::headers}};
template<>
inline constexpr auto fieldsOf<RestoredMessage> =
    std::tuple{Field{"success", &RestoredMessage::success}, Field{"id", &RestoredMessage::id},
               Field{"error_number", &RestoredMessage::errorNumber}, Field{"error", &RestoredMessage::error}};

}
Q_DECLARE_TYPEINFO(senderdesk::domain::MailMessage, Q_RELOCATABLE_TYPE);
