#include "net/tlsfault.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace senderdesk::net {
namespace {

using namespace Qt::StringLiterals;
using Why = core::TlsRejected::Why;

struct Meaning
{
    QSslError::SslError error;
    Why why;
};
// Of several faults the first in this order is told first: what no authority file can mend.
constexpr std::array meanings{
    Meaning{QSslError::CertificateRevoked, Why::Revoked},
    Meaning{QSslError::CertificateExpired, Why::Expired},
    Meaning{QSslError::CertificateNotYetValid, Why::NotYetValid},
    Meaning{QSslError::HostNameMismatch, Why::WrongHost},
    Meaning{QSslError::SelfSignedCertificate, Why::SelfSigned},
    Meaning{QSslError::SelfSignedCertificateInChain, Why::UnknownAuthority},
    Meaning{QSslError::UnableToGetLocalIssuerCertificate, Why::UnknownAuthority},
    Meaning{QSslError::UnableToGetIssuerCertificate, Why::UnknownAuthority},
    Meaning{QSslError::UnableToVerifyFirstCertificate, Why::UnknownAuthority},
    Meaning{QSslError::CertificateUntrusted, Why::UnknownAuthority},
};

}

core::TlsRejected tlsRejected(const QString &host, const QList<QSslError> &faults, const QString &words)
{
    if (faults.isEmpty())
        return {host, words, isClientCertificateWanted(words) ? Why::ClientCertificateWanted : Why::Other};
    QStringList reasons;
    for (const QSslError &fault : faults)
        reasons << fault.errorString();
    reasons.removeDuplicates();
    const auto first = std::ranges::find_if(meanings, [&faults](const Meaning &each) {
        return std::ranges::any_of(faults, [&each](const QSslError &fault) { return fault.error() == each.error; });
    });
    return {host, reasons.join(u"; "_s), first == meanings.end() ? Why::Other : first->why};
}

bool isClientCertificateWanted(const QString &words)
{
    return words.contains("alert certificate required"_L1) || words.contains("alert bad certificate"_L1)
           || words.contains("alert unknown ca"_L1);
}

bool isClientCertificateWanted(int status, const QByteArray &body)
{
    return status == 400
           && (body.contains("<title>400 No required SSL certificate was sent")
               || body.contains("<title>400 The SSL certificate error"));
}

}
