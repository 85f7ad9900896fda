#include "net/httprequest.h"

#include "net/unpack.h"

namespace senderdesk::net {

QNetworkRequest httpRequest(const RequestHead &head)
{
    QNetworkRequest request(head.url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // With the one-shot body: Qt keeps no copy of the body to send it again from.
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);

    const QByteArray type = head.format == domain::WireFormat::Xml ? "application/xml" : "application/json";
    request.setHeader(QNetworkRequest::ContentTypeHeader, type);
    request.setHeader(QNetworkRequest::ContentLengthHeader, head.bodySize);
    request.setHeader(QNetworkRequest::UserAgentHeader, QByteArray("Senderdesk/" SENDERDESK_VERSION));
    request.setRawHeader("Accept", type);
    request.setRawHeader("Accept-Language", "*"); // left out, Qt sends the system's
    // Named by us, so that Qt leaves the body packed: it unpacks in this thread, twice, and tells what is too much as damage.
    request.setRawHeader("Accept-Encoding", acceptedEncodings);
    if (head.bearer)
        request.setRawHeader("Authorization", "Bearer " + head.bearer->reveal());
    if (head.proxyAuthorization)
        request.setRawHeader("Proxy-Authorization", head.proxyAuthorization->reveal());
    if (!head.requestId.isEmpty()) {
        // The newer and the older name of the same thing (wire/altcraft-user.md 2).
        request.setRawHeader("Request-ID", head.requestId.toLatin1());
        request.setRawHeader("X-Request-ID", head.requestId.toLatin1());
    }
    return request;
}

}
