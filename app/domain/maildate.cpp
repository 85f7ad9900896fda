#include "domain/mailheader.h"

#include <QDate>

#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace senderdesk::domain {
namespace {

using Word = std::string_view;

struct Zone
{
    Word name;
    int hours;
};
// RFC 5322 4.3. A single letter says nothing for certain, and so is UTC, as everything unknown is.
constexpr std::array zones{Zone{"est", -5}, Zone{"edt", -4}, Zone{"cst", -6}, Zone{"cdt", -5},
                           Zone{"mst", -7}, Zone{"mdt", -6}, Zone{"pst", -8}, Zone{"pdt", -7}};
constexpr std::array<Word, 12> months{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

std::optional<int> number(Word word, size_t mostDigits)
{
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    const bool isWhole = error == std::errc() && end == word.data() + word.size();
    return isWhole && !word.empty() && word.size() <= mostDigits && word.front() != '-' ? std::optional(value) : std::nullopt;
}

std::optional<int> monthOf(Word word)
{
    for (size_t i = 0; i < months.size(); ++i) {
        if (word.substr(0, 3) == months[i] && word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == Word::npos)
            return int(i) + 1;
    }
    return std::nullopt;
}

std::optional<int> yearOf(Word word)
{
    const auto year = number(word, 4);
    if (!year || word.size() < 2)
        return std::nullopt;
    if (word.size() == 2)
        return *year < 50 ? 2000 + *year : 1900 + *year;
    return word.size() == 3 ? 1900 + *year : *year;
}

// Before and after these years no mail was or will be sent, and no WallTime holds them for long.
std::optional<QDate> dateOf(Word year, Word month, Word day)
{
    const auto y = yearOf(year);
    const auto m = monthOf(month) ? monthOf(month) : number(month, 2);
    const auto d = number(day, 2);
    const QDate date = y && m && d ? QDate(*y, *m, *d) : QDate();
    return date.isValid() && *y >= 1900 && *y < 2200 ? std::optional(date) : std::nullopt;
}

std::vector<Word> split(Word text, Word separators)
{
    std::vector<Word> parts;
    size_t at = 0;
    while (at <= text.size()) {
        const size_t end = std::min(text.find_first_of(separators, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

// "10:11", "10:11:12", "10:11:12.345"; a leap second is the one before.
std::optional<int> secondsOf(Word word)
{
    std::vector<Word> parts = split(word, ":");
    if (parts.size() < 2 || parts.size() > 3)
        return std::nullopt;
    if (parts.size() == 3)
        parts[2] = parts[2].substr(0, parts[2].find_first_of(".,"));
    const auto hours = number(parts[0], 2);
    const auto minutes = number(parts[1], 2);
    const auto seconds = parts.size() == 3 ? number(parts[2], 2) : std::optional(0);
    if (!hours || !minutes || !seconds || *hours > 23 || *minutes > 59 || *seconds > 60)
        return std::nullopt;
    return *hours * 3600 + *minutes * 60 + std::min(*seconds, 59);
}

// Seconds east of Greenwich: "+0300", "-03:00", "EST".
std::optional<int> offsetOf(Word word)
{
    if (word.front() == '+' || word.front() == '-') {
        std::string digits(word.substr(1));
        std::erase(digits, ':');
        const auto value = number(digits, 4);
        if (!value || digits.size() != 4 || *value % 100 > 59 || *value > 2359)
            return std::nullopt;
        const int seconds = (*value / 100 * 60 + *value % 100) * 60;
        return word.front() == '-' ? -seconds : seconds;
    }
    for (const Zone &zone : zones) {
        if (word == zone.name)
            return zone.hours * 3600;
    }
    return std::nullopt;
}

// In lower case, without comments and what is no ASCII; words are what stands between spaces and commas.
std::string plain(const QString &raw)
{
    std::string text;
    int depth = 0;
    for (const QChar c : QStringView(raw).first(std::min<qsizetype>(raw.size(), 200))) {
        depth += c == u'(' ? 1 : 0;
        if (depth == 0)
            text += c.unicode() > 0x20 && c.unicode() < 0x7f && c != u',' ? char(c.toLower().unicode()) : ' ';
        depth -= c == u')' && depth > 0 ? 1 : 0;
    }
    return text;
}

struct Parts
{
    std::optional<QDate> date;
    std::optional<int> time;
    std::optional<int> offset;
    std::vector<Word> loose; // day, month and year, each a word

    void take(Word word);
};

void Parts::take(Word word)
{
    // 2015-03-03T10:11:12+03:00, in one word: the zone begins behind the time.
    if (const size_t t = word.find('t'); t != Word::npos && t > 0 && std::isdigit(word[t - 1]) && !date) {
        take(word.substr(0, t));
        const Word rest = word.substr(t + 1);
        const size_t zone = rest.find_first_of("+-z");
        take(rest.substr(0, zone));
        if (zone != Word::npos)
            take(rest.substr(zone));
        return;
    }
    if (word.find(':') != Word::npos && std::isdigit(word.front())) {
        if (!time)
            time = secondsOf(word);
        return;
    }
    if (const std::vector<Word> parts = split(word, "-/"); parts.size() == 3 && !parts[0].empty() && !date) {
        date = parts[0].size() == 4 ? dateOf(parts[0], parts[1], parts[2]) : dateOf(parts[2], parts[1], parts[0]);
        return;
    }
    if (time && !offset)
        offset = offsetOf(word);
    if (!offset || std::isdigit(word.front()))
        loose.push_back(word);
}

// "3 Mar 2015" and asctime's "Mar 3 … 2015". A weekday is no month, zone or number.
std::optional<QDate> looseDate(const std::vector<Word> &words)
{
    for (size_t i = 0; i < words.size(); ++i) {
        if (!monthOf(words[i]))
            continue;
        if (i > 0 && i + 1 < words.size() && number(words[i - 1], 2))
            return dateOf(words[i + 1], words[i], words[i - 1]);
        if (i + 2 < words.size())
            return dateOf(words[i + 2], words[i], words[i + 1]);
    }
    return std::nullopt;
}

}

std::optional<core::WallTime> mailDate(const QString &raw)
{
    const std::string text = plain(raw);
    Parts parts;
    for (const Word word : split(text, " ")) {
        if (!word.empty())
            parts.take(word);
    }
    if (!parts.date)
        parts.date = looseDate(parts.loose);
    if (!parts.date || !parts.time)
        return std::nullopt;
    const qint64 days = parts.date->toJulianDay() - QDate(1970, 1, 1).toJulianDay();
    return core::WallTime(std::chrono::seconds(days * 86'400 + *parts.time - parts.offset.value_or(0)));
}

}
