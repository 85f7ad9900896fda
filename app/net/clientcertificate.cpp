#include "net/clientcertificate.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace senderdesk::net {
namespace {

using namespace Qt::StringLiterals;

// Fields as the dialog "Connection" names them, in lower case.
const QString extraCaFile = u"extra CA file"_s;
const QString certificateFile = u"client certificate"_s;
const QString keyFile = u"client key"_s;

std::unexpected<core::Error> fault(const QString &field, const QString &what)
{
    return core::fail(core::NotConfigured{field, what});
}

core::Result<QByteArray> contentOf(const QString &path, const QString &field)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fault(field, file.errorString());
    return file.read(1 << 20); // more is no certificate
}

core::Result<QList<QSslCertificate>> certificatesIn(const QByteArray &pem, const QString &field)
{
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(pem, QSsl::Pem);
    if (certificates.isEmpty())
        return fault(field, u"there is no certificate in it (PEM)"_s);
    return certificates;
}

// A private key repeats its public one, so the end of that (the modulus and exponent, the second coordinate of the point) is
// found in it.
bool isPair(const QSslCertificate &certificate, const QSslKey &key)
{
    const QSslKey half = certificate.publicKey();
    return half.algorithm() == key.algorithm() && half.length() == key.length()
           && key.toDer().contains(half.toDer().last(half.length() / 8));
}

core::Result<QSslKey> keyIn(const QByteArray &pem, const QSslCertificate &certificate, const core::Secret &passphrase)
{
    if (!pem.contains("PRIVATE KEY-----"))
        return fault(keyFile, u"there is no private key in it (PEM)"_s);
    const QSslKey key(pem, certificate.publicKey().algorithm(), QSsl::Pem, QSsl::PrivateKey, passphrase.reveal());
    if (!key.isNull() && isPair(certificate, key))
        return key;
    if (!key.isNull())
        return fault(keyFile, u"it does not belong to the client certificate"_s);
    if (pem.contains("ENCRYPTED"))
        return fault(u"key passphrase"_s, passphrase.isEmpty() ? QString() : u"it does not open the client key"_s);
    return fault(keyFile, u"it cannot be read, or is of another kind than the client certificate"_s);
}

}

core::Result<QSslConfiguration> tlsConfiguration(const domain::Connection &connection, const core::Secret &keyPassphrase)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setAllowedNextProtocols({QSslConfiguration::NextProtocolHttp1_1});
    if (!connection.extraCaFile.isEmpty()) {
        const auto pem = contentOf(connection.extraCaFile, extraCaFile);
        if (!pem)
            return std::unexpected(pem.error());
        const auto extra = certificatesIn(*pem, extraCaFile);
        if (!extra)
            return std::unexpected(extra.error());
        // Named one by one: with authorities of our own Qt does not look into the system's folder any more.
        configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + *extra);
    }
    if (connection.clientCertificateFile.isEmpty())
        return configuration;

    const auto pem = contentOf(connection.clientCertificateFile, certificateFile);
    if (!pem)
        return std::unexpected(pem.error());
    const auto chain = certificatesIn(*pem, certificateFile);
    if (!chain)
        return std::unexpected(chain.error());
    const auto keyPem = connection.clientKeyFile.isEmpty() ? pem : contentOf(connection.clientKeyFile, keyFile);
    if (!keyPem)
        return std::unexpected(keyPem.error());
    const auto key = keyIn(*keyPem, chain->first(), keyPassphrase);
    if (!key)
        return std::unexpected(key.error());
    configuration.setLocalCertificateChain(*chain);
    configuration.setPrivateKey(*key);
    return configuration;
}

}
