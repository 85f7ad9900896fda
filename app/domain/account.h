#pragma once

#include "core/ids.h"
#include "domain/field.h"

namespace senderdesk::domain {

// A row of the accounts list (wire/altcraft-admin.md 5.1). No example row exists, so all but id and name may be missing.
struct Account
{
    qint64 id = 0;
    QString name;
    std::optional<QString> timezone;
    std::optional<qint64> tariffId;
    std::optional<bool> isActive;
    std::optional<bool> pixelsEnabled;
    std::optional<bool> pushesEnabled;
    std::optional<bool> isSmart;
    std::optional<bool> isSuspended; // is_subscribers_suspend_all
    std::optional<bool> isTariffExceeded;

    [[nodiscard]] std::optional<core::AccountId> accountId() const { return core::AccountId::from(id); }
    friend bool operator==(const Account &, const Account &) = default;
};

template<>
inline constexpr auto fieldsOf<Account> = std::tuple{
    Field{"id", &Account::id},
    Field{"name", &Account::name},
    Field{"timezone", &Account::timezone},
    Field{"tariff_id", &Account::tariffId},
    Field{"is_active", &Account::isActive},
    Field{"pixels_enabled", &Account::pixelsEnabled},
    Field{"pushes_enabled", &Account::pushesEnabled},
    Field{"is_smart", &Account::isSmart},
    Field{"is_subscribers_suspend_all", &Account::isSuspended},
    Field{"is_tariff_exceed", &Account::isTariffExceeded},
};

}
Q_DECLARE_TYPEINFO(senderdesk::domain::Account, Q_RELOCATABLE_TYPE);
