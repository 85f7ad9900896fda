#pragma once

#include "core/ids.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <array>
#include <optional>

// The configuration of an AKMTA sender. Its page was not found (wire/altcraft-admin.md 2.4, 2.5, 7.4), so it is kept as the
// server gave it, and every field goes back unless a person changed it. What is known from the vendor's panel (8.1) is looked for
// under the names that such a field has in the vendor's other objects.
namespace senderdesk::domain {

// Which AKMTA sender is set up. No id: one that is yet to be made. The account is the one to be assigned.
struct SenderSetupRef
{
    std::optional<core::SenderId> id{};
    std::optional<core::AccountId> account{};
    friend bool operator==(const SenderSetupRef &, const SenderSetupRef &) = default;
};

struct KnownSetting
{
    enum class What { Name, IpAddresses, DomainType, Accounts };
    What what;
    std::array<QLatin1String, 3> keys; // the first that the record has; of a new record the first
};
inline constexpr std::array knownSettings{
    KnownSetting{KnownSetting::What::Name, {QLatin1String("name")}},
    KnownSetting{KnownSetting::What::IpAddresses, {QLatin1String("ips"), QLatin1String("ip_addresses"), QLatin1String("ip")}},
    KnownSetting{KnownSetting::What::DomainType, {QLatin1String("domain_type"), QLatin1String("sender_domain_type")}},
    KnownSetting{KnownSetting::What::Accounts,
                 {QLatin1String("accounts"), QLatin1String("account_ids"), QLatin1String("assigned_accounts")}},
};
// The key of a setting in this record.
[[nodiscard]] QString keyOf(KnownSetting::What what, const QJsonObject &record);

// The words of an array (or of a single value, since XML cannot tell one from the other); numbers as their digits.
[[nodiscard]] QStringList wordsOf(const QJsonValue &value);
[[nodiscard]] QList<qint64> idsOf(const QJsonValue &value);

// One difference between two records: where ("ips", "limits.per_hour"), and what stood there; undefined where nothing did.
struct RecordChange
{
    QString where;
    QJsonValue before{QJsonValue::Undefined};
    QJsonValue after{QJsonValue::Undefined};
    friend bool operator==(const RecordChange &, const RecordChange &) = default;
};
// In the order of the keys. Objects are looked into; an array is one value.
[[nodiscard]] QList<RecordChange> changesBetween(const QJsonObject &before, const QJsonObject &after);

}
