#include "ui/text/figures.h"

#include <QCoreApplication>
#include <QDateTime>

#include <limits>

namespace senderdesk::ui::text {
namespace {

struct Figures
{
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

QDateTime local(core::WallTime when)
{
    using namespace std::chrono;
    return QDateTime::fromMSecsSinceEpoch(duration_cast<milliseconds>(when.time_since_epoch()).count());
}

}

QString unknown()
{
    return QString(QChar(0x2013));
}

QString count(qint64 value, const QLocale &locale)
{
    return locale.toString(value);
}

QString count(std::optional<qint64> value, const QLocale &locale)
{
    return value ? count(*value, locale) : unknown();
}

QString plainId(qint64 value)
{
    return QString::number(value);
}

QString idAndName(qint64 id, const QString &name)
{
    return name.isEmpty() ? plainId(id) : plainId(id) + QLatin1Char(' ') + name;
}

QString time(std::optional<core::WallTime> when, const QLocale &locale)
{
    Q_UNUSED(locale) // hours, minutes and seconds read the same everywhere, and keep one width
    return when ? local(*when).toString(QStringLiteral("HH:mm:ss")) : unknown();
}

QString clockTime(std::optional<core::WallTime> when, core::WallTime now, const QLocale &locale)
{
    if (!when)
        return unknown();
    const QString time = local(*when).toString(QStringLiteral("HH:mm"));
    const QDate date = local(*when).date();
    return date == local(now).date() ? time : locale.toString(date, QLocale::ShortFormat) + u' ' + time;
}

QString dateAndTime(std::optional<core::WallTime> when, const QLocale &locale)
{
    return when ? locale.toString(local(*when), QLocale::LongFormat) : unknown();
}

QString duration(std::chrono::milliseconds span, const QLocale &locale)
{
    using namespace std::chrono;
    const qint64 ms = qMax<qint64>(0, span.count());
    if (ms < 1000)
        return Figures::tr("%1 ms").arg(count(ms, locale));
    const qint64 s = (ms + 500) / 1000;
    if (s < 60)
        return Figures::tr("%1 s").arg(count(s, locale));
    const qint64 min = s / 60;
    if (min < 60)
        return s % 60 ? Figures::tr("%1 min %2 s").arg(count(min, locale), count(s % 60, locale))
                      : Figures::tr("%1 min").arg(count(min, locale));
    const qint64 h = min / 60;
    return min % 60 ? Figures::tr("%1 h %2 min").arg(count(h, locale), count(min % 60, locale))
                    : Figures::tr("%1 h").arg(count(h, locale));
}

QString bytes(qint64 size, const QLocale &locale)
{
    return locale.formattedDataSize(size, 1, QLocale::DataSizeSIFormat);
}

// English has its two forms in the source, so that it reads right without a translation file; other languages choose among
// all their forms by the number.
QString messages(qint64 number, const QLocale &locale)
{
    return (number == 1 ? Figures::tr("%1 message") : Figures::tr("%1 messages", nullptr, pluralNumber(number)))
        .arg(count(number, locale));
}

QString senders(qint64 number, const QLocale &locale)
{
    return (number == 1 ? Figures::tr("%1 sender") : Figures::tr("%1 senders", nullptr, pluralNumber(number)))
        .arg(count(number, locale));
}

QString rows(qint64 number, const QLocale &locale)
{
    return (number == 1 ? Figures::tr("%1 row") : Figures::tr("%1 rows", nullptr, pluralNumber(number)))
        .arg(count(number, locale));
}

QString requests(qint64 number, const QLocale &locale)
{
    return (number == 1 ? Figures::tr("%1 request") : Figures::tr("%1 requests", nullptr, pluralNumber(number)))
        .arg(count(number, locale));
}

int pluralNumber(qint64 number)
{
    // Plural rules look at the last two digits, and at whether the number is small.
    return number <= std::numeric_limits<int>::max() ? int(number) : int(1'000'000'000 + number % 1'000'000);
}

}
