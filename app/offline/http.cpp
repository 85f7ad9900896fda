#include "offline/http.h"

namespace senderdesk::offline {

std::optional<QByteArray> headerOf(const Headers &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

QByteArray HttpRequest::path() const
{
    const qsizetype question = target.indexOf('?');
    return question < 0 ? target : target.first(question);
}

std::optional<QByteArray> HttpRequest::queryItem(QByteArrayView name) const
{
    const qsizetype question = target.indexOf('?');
    if (question < 0)
        return std::nullopt;
    for (QByteArray item : target.mid(question + 1).split('&')) {
        const qsizetype equals = item.indexOf('=');
        if (equals < 0 || QByteArrayView(item).first(equals) != name)
            continue;
        item.remove(0, equals + 1).replace('+', ' ');
        return QByteArray::fromPercentEncoding(item);
    }
    return std::nullopt;
}

}
