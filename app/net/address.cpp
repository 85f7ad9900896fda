#include "net/address.h"

#include <QHostAddress>

namespace senderdesk::net {

using namespace Qt::StringLiterals;

core::Result<QUrl> requestUrl(const QUrl &base, const QString &path)
{
    const QString scheme = base.scheme();
    const bool isHttp = scheme == "http"_L1 || scheme == "https"_L1;
    if (!base.isValid() || !isHttp || base.host().isEmpty() || base.hasQuery() || base.hasFragment()
        || !base.userInfo().isEmpty())
        return core::fail(core::NotConfigured{u"base URL"_s});
    QString prefix = base.path(QUrl::FullyEncoded);
    while (prefix.endsWith(u'/'))
        prefix.chop(1);
    QUrl url = base;
    url.setPath(prefix + path, QUrl::TolerantMode); // the prefix is encoded already
    if (!url.isValid() || !path.startsWith(u'/') || !url.path(QUrl::FullyDecoded).endsWith(path))
        return core::fail(core::NotConfigured{u"path"_s});
    return url;
}

bool isThisMachine(const QUrl &url)
{
    const QString host = url.host();
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    QHostAddress address;
    return address.setAddress(host) && address.isLoopback();
}

core::Result<QUrl> allowedUrl(const QUrl &base, const QString &path, bool loopbackOnly)
{
    auto url = requestUrl(base, path);
    if (url && loopbackOnly && !isThisMachine(*url))
        return core::fail(core::Unreachable{url->host(), u"not this machine: the offline platform contacts no other host"_s});
    return url;
}

}
