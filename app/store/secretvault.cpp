#include "store/secretvault.h"

#include <utility>

namespace senderdesk::store {
namespace {

template<class F>
void later(QObject *context, F f)
{
    QMetaObject::invokeMethod(context, std::move(f), Qt::QueuedConnection);
}

}

void MemoryVault::read(const QString &key, QObject *context, Read then)
{
    const auto found = m_secrets.constFind(key);
    core::Result<core::Secret> answer = core::fail(core::NotConfigured{QStringLiteral("secret")});
    if (found != m_secrets.cend())
        answer = *found;
    later(context, [then = std::move(then), answer = std::move(answer)]() mutable { then(std::move(answer)); });
}

void MemoryVault::write(const QString &key, core::Secret secret, QObject *context, Done then)
{
    m_secrets.insert(key, std::move(secret));
    later(context, [then = std::move(then)] { then({}); });
}

void MemoryVault::remove(const QString &key, QObject *context, Done then)
{
    m_secrets.remove(key);
    later(context, [then = std::move(then)] { then({}); });
}

}
