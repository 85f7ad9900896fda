#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>

// The chain of the journal: a row's hash covers the hash of the row before it, so that a row cannot be changed, taken out or put
// in without every later hash being wrong.
namespace senderdesk::store {

// Collects a row's values. What is hashed has the same bytes whether it comes from the program or back from SQLite.
class RowHash
{
public:
    RowHash(const QByteArray &before, qint64 id);
    void add(const char *column, const QVariant &value); // a number, a text or null
    [[nodiscard]] QByteArray result() const;             // SHA-256, hexadecimal

private:
    QByteArray m_bytes;
};

// Text as SQLite gives it back: halves of a surrogate pair have become U+FFFD.
[[nodiscard]] QString storable(const QString &text);

}
