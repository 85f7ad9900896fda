#include "model/filternumber.h"

#include <limits>

namespace senderdesk::model {
namespace {

bool isApostrophe(char32_t c)
{
    return c == U'\'' || c == U'’'; // Switzerland: CLDR and keyboards disagree on which
}

// Separators that look the same to a person are the same.
char32_t plainSeparator(char32_t c)
{
    return isGroupingSpace(c) ? U' ' : isApostrophe(c) ? U'\'' : c;
}

bool isSeparator(char32_t c, char32_t own)
{
    return c == own || c == U',' || c == U'.' || c == U'٬' || c == U'٫' || isGroupingSpace(c) || isApostrophe(c);
}

// 0 where the locale has none of one character.
char32_t separatorOf(const QLocale &locale)
{
    const QList<uint> separator = locale.groupSeparator().toUcs4();
    return separator.size() == 1 ? separator.front() : 0;
}

bool isGroupedByThrees(const QList<qsizetype> &groups)
{
    if (groups.first() < 1 || groups.first() > 3)
        return false;
    return std::all_of(groups.cbegin() + 1, groups.cend(), [](qsizetype size) { return size == 3; });
}

// India groups 12,34,567; the locale itself says how many digits make a group.
bool isGroupedAsTheLocaleDoes(const QList<qsizetype> &groups, qint64 value, QLocale locale)
{
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    QList<qsizetype> own{0};
    for (const char32_t c : locale.toString(value).toUcs4()) {
        if (QChar::isDigit(c))
            ++own.last();
        else if (c != U'-' && c != U'−')
            own.append(0);
    }
    return own == groups;
}

}

bool isGroupingSpace(char32_t c)
{
    return c == U' ' || c == U'\u00a0' || c == U'\u202f' || c == U'\u2009' || c == U'\u2007';
}

bool groupsBySpace(const QLocale &locale)
{
    return isGroupingSpace(separatorOf(locale));
}

std::expected<qint64, NumberFault> wholeNumber(QStringView text, const QLocale &locale)
{
    const bool isNegative = text.startsWith(u'-') || text.startsWith(u'−');
    if (isNegative || text.startsWith(u'+'))
        text = text.sliced(1);
    const QList<uint> letters = text.toUcs4(); // some scripts' digits are surrogate pairs
    if (letters.isEmpty() || !QChar::isDigit(letters.front()) || !QChar::isDigit(letters.back()))
        return std::unexpected(NumberFault::NotANumber);

    qint64 value = 0;
    bool isTooLarge = false;
    QList<qsizetype> groups{0};
    const char32_t own = separatorOf(locale);
    char32_t separator = 0;
    bool isMixed = false;
    for (const char32_t c : letters) {
        if (const int digit = QChar::digitValue(c); digit >= 0) {
            ++groups.last();
            isTooLarge = isTooLarge || value > (std::numeric_limits<qint64>::max() - digit) / 10;
            value = isTooLarge ? value : value * 10 + digit;
        } else if (isSeparator(c, own)) {
            isMixed = isMixed || (separator != 0 && separator != plainSeparator(c));
            separator = plainSeparator(c);
            groups.append(0);
        } else {
            return std::unexpected(NumberFault::NotANumber);
        }
    }
    if (groups.size() > 1) {
        const bool isOwn = !isMixed && own != 0 && plainSeparator(own) == separator;
        if (!isOwn || !(isGroupedByThrees(groups) || isGroupedAsTheLocaleDoes(groups, value, locale)))
            return std::unexpected(NumberFault::Ambiguous);
    }
    if (isTooLarge)
        return std::unexpected(NumberFault::TooLarge);
    return isNegative ? -value : value;
}

}
