#include "model/filternumber.h"

#include <limits>

namespace senderdesk::model {
namespace {

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’'; // Switzerland: CLDR and keyboards disagree on which
}

// Separators that look the same to a person are the same.
QChar plainSeparator(QChar c)
{
    return isGroupingSpace(c) ? QChar(u' ') : isApostrophe(c) ? QChar(u'\'') : c;
}

bool isSeparator(QChar c)
{
    return c == u',' || c == u'.' || c == u'٬' || c == u'٫' || isGroupingSpace(c) || isApostrophe(c);
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
    for (const QChar c : locale.toString(value)) {
        if (c.isDigit())
            ++own.last();
        else if (c != u'-' && c != u'−')
            own.append(0);
    }
    return own == groups;
}

}

bool isGroupingSpace(QChar c)
{
    return c == u' ' || c == u'\u00a0' || c == u'\u202f' || c == u'\u2009' || c == u'\u2007';
}

bool groupsBySpace(const QLocale &locale)
{
    const QString separator = locale.groupSeparator();
    return separator.size() == 1 && isGroupingSpace(separator.front());
}

std::expected<qint64, NumberFault> wholeNumber(QStringView text, const QLocale &locale)
{
    const bool isNegative = text.startsWith(u'-') || text.startsWith(u'−');
    if (isNegative || text.startsWith(u'+'))
        text = text.sliced(1);
    if (text.isEmpty() || !text.front().isDigit() || !text.back().isDigit())
        return std::unexpected(NumberFault::NotANumber);

    qint64 value = 0;
    bool isTooLarge = false;
    QList<qsizetype> groups{0};
    QChar separator;
    bool isMixed = false;
    for (const QChar c : text) {
        if (const int digit = c.digitValue(); digit >= 0) {
            ++groups.last();
            isTooLarge = isTooLarge || value > (std::numeric_limits<qint64>::max() - digit) / 10;
            value = isTooLarge ? value : value * 10 + digit;
        } else if (isSeparator(c)) {
            isMixed = isMixed || (!separator.isNull() && separator != plainSeparator(c));
            separator = plainSeparator(c);
            groups.append(0);
        } else {
            return std::unexpected(NumberFault::NotANumber);
        }
    }
    if (groups.size() > 1) {
        const QString own = locale.groupSeparator();
        const bool isOwn = !isMixed && own.size() == 1 && plainSeparator(own.front()) == separator;
        if (!isOwn || !(isGroupedByThrees(groups) || isGroupedAsTheLocaleDoes(groups, value, locale)))
            return std::unexpected(NumberFault::Ambiguous);
    }
    if (isTooLarge)
        return std::unexpected(NumberFault::TooLarge);
    return isNegative ? -value : value;
}

}
