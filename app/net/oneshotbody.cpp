#include "net/oneshotbody.h"

#include <algorithm>
#include <cstring>

namespace senderdesk::net {

OneShotBody::OneShotBody(QByteArray bytes) : m_bytes(std::move(bytes))
{
    // Unbuffered, so that taken() counts what was asked for and not what QIODevice read ahead.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

OneShotBody::~OneShotBody()
{
    wipe();
}

void OneShotBody::shut()
{
    wipe();
}

qint64 OneShotBody::bytesAvailable() const
{
    return std::max(m_bytes.size() - m_at, qint64(0)) + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char *to, qint64 most)
{
    const qint64 count = std::min(most, m_bytes.size() - m_at);
    if (count <= 0)
        return -1;
    std::memcpy(to, m_bytes.constData() + m_at, size_t(count));
    m_at += count;
    return count;
}

void OneShotBody::wipe()
{
    if (!m_bytes.isEmpty() && m_bytes.isDetached())
        m_bytes.fill('\0');
    m_bytes.clear();
}

}
