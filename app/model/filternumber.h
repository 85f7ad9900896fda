#pragma once

#include <QLocale>
#include <QString>

#include <expected>

namespace senderdesk::model {

enum class NumberFault { NotANumber, Ambiguous, TooLarge };

// A whole number as a person of this locale writes it: plain digits, or grouped exactly as the locale groups. Any other
// separator between the digits could mean a fraction or another grouping, so it is Ambiguous and never guessed.
[[nodiscard]] std::expected<qint64, NumberFault> wholeNumber(QStringView text, const QLocale &locale);

// Whether the locale groups digits with a kind of space, so that "1 000" is one number.
[[nodiscard]] bool groupsBySpace(const QLocale &locale);
// The kinds of space that stand between digits: plain, no-break, narrow no-break, thin, figure.
[[nodiscard]] bool isGroupingSpace(char32_t c);

}
