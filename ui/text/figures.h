#pragma once

#include "core/clock.h"

#include <QLocale>
#include <QString>

#include <chrono>
#include <optional>

// Figures as people read them. An unknown is "–", never 0 (promise 5).
namespace senderdesk::ui::text {

[[nodiscard]] QString unknown(); // "–"

// Grouped by the locale: "12,480".
[[nodiscard]] QString count(qint64 value, const QLocale &locale = {});
[[nodiscard]] QString count(std::optional<qint64> value, const QLocale &locale = {});
// An id: the digits alone, so that it can be copied and compared.
[[nodiscard]] QString plainId(qint64 value);
// "119 Main promo"; the id alone where no name is known.
[[nodiscard]] QString idAndName(qint64 id, const QString &name);

// Local time with seconds, "12:03:05"; an unset time is "–".
[[nodiscard]] QString time(std::optional<core::WallTime> when, const QLocale &locale = {});
// A moment near `now`: "14:30" on the same day, else with the date, "11/27/26 14:30".
[[nodiscard]] QString clockTime(std::optional<core::WallTime> when, core::WallTime now, const QLocale &locale = {});
// For tooltips: the full date, time and zone.
[[nodiscard]] QString dateAndTime(std::optional<core::WallTime> when, const QLocale &locale = {});

// "42 ms", "7 s", "3 min 20 s", "2 h 5 min": two units at the most.
[[nodiscard]] QString duration(std::chrono::milliseconds span, const QLocale &locale = {});
// "24.7 MB".
[[nodiscard]] QString bytes(qint64 size, const QLocale &locale = {});

// "1 message", "12,480 messages".
[[nodiscard]] QString messages(qint64 number, const QLocale &locale = {});
[[nodiscard]] QString senders(qint64 number, const QLocale &locale = {});
[[nodiscard]] QString rows(qint64 number, const QLocale &locale = {});
[[nodiscard]] QString requests(qint64 number, const QLocale &locale = {});

// The number by which a language chooses its plural form; larger numbers than an int keep their last digits.
[[nodiscard]] int pluralNumber(qint64 number);

}
