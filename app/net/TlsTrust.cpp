// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/TlsTrust.h"

#include <QCryptographicHash>

namespace sampan
{
namespace
{

/// True for errors that say "I do not know who vouches for this", and nothing worse.
bool isOnlyUnknownIssuer(const QSslError& error)
{
    switch (error.error()) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return true;
    default:
        return false;
    }
}

/// The authority at the end of the chain if the server sends it, else the server's own certificate.
QSslCertificate candidateOf(const QList<QSslCertificate>& chain)
{
    if (chain.isEmpty())
        return QSslCertificate();
    return chain.last().isSelfSigned() ? chain.last() : chain.first();
}

QString plainHex(const QString& fingerprint)
{
    QString hex = fingerprint.toLower();
    return hex.remove(u':').remove(u' ');
}

} // namespace

void TlsTrust::pin(const QString& host, const QSslCertificate& certificate)
{
    m_pins.insert(host, certificate);
    m_candidates.remove(host);
    Q_EMIT changed();
}

void TlsTrust::forget(const QString& host)
{
    m_candidates.remove(host);
    m_expected.remove(host);
    if (m_pins.remove(host) > 0)
        Q_EMIT changed();
}

std::optional<QSslCertificate> TlsTrust::pinned(const QString& host) const
{
    const auto it = m_pins.find(host);
    return it == m_pins.end() ? std::nullopt : std::optional(*it);
}

void TlsTrust::expect(const QString& host, const QString& fingerprint)
{
    m_expected.insert(host, plainHex(fingerprint));
}

QSslConfiguration TlsTrust::configuration(const QString& host) const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (const auto it = m_pins.find(host); it != m_pins.end())
        configuration.setCaCertificates({*it});
    return configuration;
}

TlsTrust::Verdict TlsTrust::judge(const QString& host, const QList<QSslCertificate>& chain,
                                  const QList<QSslError>& errors)
{
    for (const QSslError& error : errors) {
        if (!isOnlyUnknownIssuer(error)) {
            m_candidates.remove(host);
            return {{}, Error{ErrorCode::TlsUntrusted, error.errorString(), host}};
        }
    }
    if (const auto known = m_pins.find(host); known != m_pins.end()) {
        if (!chain.isEmpty() && chain.first() == *known)
            return {errors, {}};
        return {{}, Error{ErrorCode::TlsPinMismatch, fingerprintOf(candidateOf(chain)), host}};
    }
    const QSslCertificate candidate = candidateOf(chain);
    m_candidates.insert(host, candidate);
    const QString why = errors.isEmpty() ? QString() : errors.first().errorString();
    if (const auto wanted = m_expected.find(host); wanted != m_expected.end()) {
        if (plainHex(fingerprintOf(candidate)) != *wanted) {
            m_candidates.remove(host);
            return {{}, Error{ErrorCode::TlsPinMismatch, fingerprintOf(candidate), host}};
        }
        pin(host, candidate);
    }
    return {{}, Error{ErrorCode::TlsUntrusted, why, host}};
}

QString fingerprintOf(const QSslCertificate& certificate)
{
    if (certificate.isNull())
        return {};
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
}

} // namespace sampan
