#include "domain/connection.h"

#include <QRegularExpression>

namespace senderdesk::domain {

bool isLoopback(const QUrl &url)
{
    // An address, whole: "127.example.com" is anybody's name.
    static const QRegularExpression loopback(QStringLiteral("^(localhost|::1|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})$"));
    return loopback.match(url.host()).hasMatch();
}

}
