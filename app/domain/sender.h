#pragma once

#include "core/ids.h"
#include "domain/field.h"

namespace senderdesk::domain {

// A row of the senders list (wire/altcraft-admin.md 2.1). Type and channel are open strings.
struct Sender
{
    qint64 id = 0;
    QString name;
    QString type;
    QString channel;

    [[nodiscard]] std::optional<core::SenderId> senderId() const { return core::SenderId::from(id); }
    // Only AKMTA senders spool through the queue that stats counts (wire/altcraft-admin.md 8.3, inferred).
    [[nodiscard]] bool hasQueue() const { return type.compare(QLatin1String("akmta"), Qt::CaseInsensitive) == 0; }
    friend bool operator==(const Sender &, const Sender &) = default;
};

template<>
inline constexpr auto fieldsOf<Sender> = std::tuple{
    Field{"id", &Sender::id},
    Field{"name", &Sender::name},
    Field{"type", &Sender::type},
    Field{"channel_type", &Sender::channel},
};

// A row of the User API's list of senders: the same thing, but that the channel is called otherwise (wire/altcraft-user.md 8.1).
struct AccountSender
{
    QString channel;
    qint64 id = 0;
    QString name;
    QString type;
    friend bool operator==(const AccountSender &, const AccountSender &) = default;
};

template<>
inline constexpr auto fieldsOf<AccountSender> = std::tuple{
    Field{"channel", &AccountSender::channel},
    Field{"id", &AccountSender::id},
    Field{"name", &AccountSender::name},
    Field{"type", &AccountSender::type},
};

}
Q_DECLARE_TYPEINFO(senderdesk::domain::Sender, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(senderdesk::domain::AccountSender, Q_RELOCATABLE_TYPE);
