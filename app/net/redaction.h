#pragma once

#include "core/error.h"
#include "core/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <initializer_list>

namespace senderdesk::net {

// Makes words that came from outside fit to be shown and kept: each secret is masked in every spelling that JSON, XML and a URL
// give it, control characters become spaces, and the length is capped. A session token is masked where a body hands it out,
// before anybody knows it.
class Redaction
{
public:
    static constexpr qsizetype longestWords = 500; // characters

    explicit Redaction(std::initializer_list<core::Secret> secrets);
    // One more, which was not known before: a session token.
    void add(const core::Secret &secret);

    // The first `limit` bytes with the secrets masked; one that lies across the cut is masked too. Where a secret is spelt with
    // escapes that nobody needs, which only a reader of the format would notice, nothing of the body is left.
    [[nodiscard]] QByteArray body(const QByteArray &bytes, qint64 limit) const;
    [[nodiscard]] QString words(QString text) const;
    // Every text in a reason through words().
    [[nodiscard]] core::Reason reason(core::Reason reason) const;

private:
    [[nodiscard]] bool isSpeltOtherwise(const QByteArray &masked) const;

    QList<core::Secret> m_plain;
    QList<core::Secret> m_spellings; // longest first
};

}
