#pragma once

#include "core/clock.h"
#include "domain/mail.h"

#include <QHash>
#include <QStringList>

#include <optional>

// Headers of mail as people read them. What a header holds is whatever somebody sent: folded, encoded, or made to deceive.
namespace senderdesk::domain {

inline constexpr qsizetype longestHeader = 1000; // characters of one that is shown

// A header's value in one line: unfolded, its encoded words decoded (RFC 2047, B and Q; a charset that Qt does not know leaves
// the word as it is), control and text-direction characters as spaces, no longer than longestHeader.
[[nodiscard]] QString decodedHeader(const QString &raw);

// Text that cannot do anything but be read: as above, without the decoding.
[[nodiscard]] QString harmless(const QString &text);

// The time of a Date header, in the many forms that are sent (RFC 5322 with its obsolete ones, asctime, ISO 8601). Comments are
// passed over, an unknown zone is UTC. nullopt: it is no date.
[[nodiscard]] std::optional<core::WallTime> mailDate(const QString &raw);

// The values of a header, whatever the case of its name; several where it is repeated. Not decoded.
[[nodiscard]] QStringList headerValues(const QJsonObject &headers, QAnyStringView name);

// What a person knows a message by. Decoded.
struct MessageHead
{
    QString folder; // empty: not said
    QString from;
    QString subject;
    QString date; // as it was sent
    std::optional<core::WallTime> time{};
    QString messageId;
    friend bool operator==(const MessageHead &, const MessageHead &) = default;
};
[[nodiscard]] MessageHead headOf(const MailMessage &message);

// What makes a message the same in another listing: its folder and all its headers. Ids are not (wire/opensrs-mail.md 10).
[[nodiscard]] QByteArray identityOf(const MailMessage &message);

// The identities of a listing, with an id added where several messages have the same one: those match nothing.
[[nodiscard]] QList<QByteArray> distinctIdentities(const QList<MailMessage> &listing);

}
