#pragma once

#include "core/error.h"

#include <QList>
#include <QSslError>

// Why a TLS connection was refused, by the server's certificate or by the server.
namespace senderdesk::net {

// `faults` are those that Qt found in the server's certificate; without any, `words` are Qt's for the end of the handshake.
[[nodiscard]] core::TlsRejected tlsRejected(const QString &host, const QList<QSslError> &faults, const QString &words);

// Whether a server that demands a client certificate has said so, in the ways that servers have: an alert of TLS 1.3, which comes
// after our side of the handshake is done…
[[nodiscard]] bool isClientCertificateWanted(const QString &words);
// … or an HTTP answer (nginx).
[[nodiscard]] bool isClientCertificateWanted(int status, const QByteArray &body);

}
