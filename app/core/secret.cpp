#include "core/secret.h"

#include <utility>

namespace senderdesk::core {

Secret::Secret(QByteArray bytes) : m_bytes(std::move(bytes)) {}

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        wipe();
        m_bytes = other.m_bytes;
    }
    return *this;
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

void Secret::wipe()
{
    // Only the last owner overwrites: a shared buffer still serves another Secret.
    if (!m_bytes.isEmpty() && m_bytes.isDetached()) {
        volatile char *at = m_bytes.data();
        for (qsizetype i = 0; i < m_bytes.size(); ++i)
            at[i] = 0;
    }
    m_bytes.clear();
}

QByteArray Secret::maskedIn(const QByteArray &text) const
{
    if (m_bytes.isEmpty())
        return text;
    QByteArray masked = text;
    return masked.replace(m_bytes, "***");
}

QString Secret::maskedIn(const QString &text) const
{
    if (m_bytes.isEmpty())
        return text;
    QString masked = text;
    return masked.replace(QString::fromUtf8(m_bytes), QStringLiteral("***"));
}

}
