#include "domain/connection.h"

#include <QRegularExpression>
#include <QStringList>

namespace senderdesk::domain {

std::expected<QUrl, BaseUrlFault> readBaseUrl(const QString &typed)
{
    QUrl url(typed, QUrl::StrictMode);
    const bool isHttp = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !isHttp || url.host().isEmpty())
        return std::unexpected(BaseUrlFault::NotAnAddress);
    if (!url.userInfo().isEmpty())
        return std::unexpected(BaseUrlFault::HasUserInfo);
    if (url.hasQuery() || url.hasFragment())
        return std::unexpected(BaseUrlFault::HasQueryOrFragment);
    QString path = url.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    const QStringList segments = path.split(QLatin1Char('/'));
    if (segments.contains(QLatin1String("..")) || segments.contains(QLatin1String(".")))
        return std::unexpected(BaseUrlFault::HasDotSegment);
    url.setPath(path);
    return url;
}

bool isLoopback(const QUrl &url)
{
    // An address, whole: "127.example.com" is anybody's name.
    static const QRegularExpression loopback(QStringLiteral("^(localhost|::1|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})$"));
    return loopback.match(url.host()).hasMatch();
}

bool isSameServer(const QUrl &a, const QUrl &b)
{
    const auto portOf = [](const QUrl &url) { return url.port(url.scheme() == QLatin1String("https") ? 443 : 80); };
    return !a.host().isEmpty() && a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

bool isPlainHttp(const QUrl &url)
{
    return url.scheme() == QLatin1String("http") && !isLoopback(url);
}

}
