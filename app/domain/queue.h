#pragma once

#include "core/ids.h"
#include "domain/field.h"

#include <array>
#include <utility>

namespace senderdesk::domain {

// How stats groups its rows (wire/altcraft-admin.md 3.1).
enum class Grouping { Total, Isp, Account, Campaign };

template<>
inline constexpr auto wireNames<Grouping> = std::array{
    std::pair{Grouping::Total, std::string_view("total")},
    std::pair{Grouping::Isp, std::string_view("isp")},
    std::pair{Grouping::Account, std::string_view("account")},
    std::pair{Grouping::Campaign, std::string_view("account_campaign")},
};

// Messages by state. The server's total is kept apart from the sum, so that the two can be compared.
struct QueueCounts
{
    qint64 fresh = 0;      // "new" on the wire
    qint64 processing = 0; // "proc"
    qint64 retry = 0;
    qint64 hold = 0; // inside the total: a held queue does not look shorter
    qint64 total = 0;

    [[nodiscard]] qint64 sum() const { return fresh + processing + retry + hold; }
    [[nodiscard]] bool addsUp() const { return sum() == total; }
    [[nodiscard]] qint64 toGo() const { return total - hold; }
    QueueCounts &operator+=(const QueueCounts &other)
    {
        fresh += other.fresh;
        processing += other.processing;
        retry += other.retry;
        hold += other.hold;
        total += other.total;
        return *this;
    }
    friend bool operator==(const QueueCounts &, const QueueCounts &) = default;
};

// A row of queue/stats as the server sent it. A key that is not part of the grouping is 0 or "".
struct QueueGroup
{
    qint64 accountId = 0;
    qint64 campaignId = 0;
    qint64 hold = 0;
    QString isp;
    qint64 fresh = 0;
    qint64 processing = 0;
    qint64 retry = 0;
    qint64 total = 0;

    [[nodiscard]] QueueCounts counts() const { return {fresh, processing, retry, hold, total}; }
    friend bool operator==(const QueueGroup &, const QueueGroup &) = default;
};

// In the order of the documents' example (seed 001).
template<>
inline constexpr auto fieldsOf<QueueGroup> = std::tuple{
    Field{"account_id", &QueueGroup::accountId},
    Field{"campaign_id", &QueueGroup::campaignId},
    Field{"hold", &QueueGroup::hold},
    Field{"isp", &QueueGroup::isp},
    Field{"new", &QueueGroup::fresh},
    Field{"proc", &QueueGroup::processing},
    Field{"retry", &QueueGroup::retry},
    Field{"total", &QueueGroup::total},
};

// What a queue view asks for: grouping and the server-side filters.
struct QueueQuery
{
    Grouping grouping = Grouping::Total;
    std::optional<core::AccountId> account;
    std::optional<core::CampaignId> campaign;
    std::optional<QString> isp;
    friend bool operator==(const QueueQuery &, const QueueQuery &) = default;
};

}
// Beside the record and before any QList of it: relocation instead of copies when the list grows.
Q_DECLARE_TYPEINFO(senderdesk::domain::QueueGroup, Q_RELOCATABLE_TYPE);
